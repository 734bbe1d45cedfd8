"""Labels: the words in front of a turn that say who speaks, told from all else that stands before a colon."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zhiren.evidence.material.transcript import Speaker

FEWEST = 2  # a label that nobody knows counts as one where it stands in front of so many lines

TIME = r"[\[(（【]?(?:(?P<h>\d{1,2})[:：])?(?P<m>\d{1,2})[:：](?P<s>\d{2}(?:[.,]\d{1,3})?)[\])）】]?"
NAME = r"(?P<label>[^\W_][^\n:：。，,！？!?；;“”\"<>*\[\]【】]{0,28}?)"
_LEAD = rf"^[ \t]*+(?P<bullet>[-•>#]++[ \t]++)?(?:{TIME}[ \t]*+)?"
_BEHIND = (
    r"(?:(?:(?P<marked>[\[(（【])|(?<=[ \t]))"
    r"(?:(?P<h_behind>\d{1,2})[:：])?(?P<m_behind>\d{1,2})[:：](?P<s_behind>\d{2}(?:[.,]\d{1,3})?)"
    r"(?(marked)[\])）】])[*_]{0,3}[ \t]*+)?+"
)
_WITH_COLON = re.compile(
    rf"{_LEAD}(?P<bold>[*_]{{1,3}})?(?P<bracket>[\[(（【])?{NAME}[ \t]*+(?(bracket)[\])）】])[*_]{{0,3}}[ \t]*+"
    rf"{_BEHIND}(?P<colon>[:：])(?!//)(?(bold)[*_]{{0,3}})[ \t]*+",
    re.MULTILINE,
)
_IN_BRACKETS = re.compile(
    rf"{_LEAD}[*_]{{0,3}}(?P<bracket>[\[【]){NAME}[\]】][*_]{{0,3}}[ \t]*+{_BEHIND}(?![:：])", re.MULTILINE
)
_BOLD = re.compile(rf"{_LEAD}(?P<bracket>\*\*|__){NAME}(?P=bracket)[ \t]*+{_BEHIND}(?![:：])", re.MULTILINE)
_INSIDE = re.compile(rf"(?<=[。！？!?.…”])[ \t]*+(?:{TIME}[ \t]*+)?(?P<bracket>【){NAME}】[:：]?[ \t]*+")

_ASKS = (
    "访 访谈 访谈者 访谈人 访问者 采访者 采访人 问 提问 追问 面试官 考官 主持人 记者 顾问 "
    "q interviewer interview moderator host int facilitator question"
)
_ANSWERS = (
    "答 受访 受访者 受访人 被访者 被访人 被访谈者 访谈对象 应聘者 候选人 员工 回答 "
    "a interviewee respondent participant candidate employee answer"
)
KNOWN: dict[str, Speaker] = {
    **dict.fromkeys(_ASKS.split(), "interviewer"),
    **dict.fromkeys(_ANSWERS.split(), "interviewee"),
}
_RECORDERS = "speaker spk 发言人 说话人 讲话人 发言者 说话者"  # told apart by number
_STAR_NOTES = (
    "situation background context task tasks challenge obstacle action actions result results outcome outcomes "
    "learning learnings reflection impact goal event incident example case story note notes "
    "情境 情景 背景 情况 处境 任务 目标 挑战 行动 行为 做法 措施 结果 成果 影响 反思 收获 "
    "事件 案例 例子 事例 故事 经历 备注 说明 date time place problem cause fix "
    "日期 时间 地点 人物 起因 经过 过程 原因 问题 早上 上午 中午 下午 晚上"
)
_HEARD = (
    "笑 笑声 停顿 沉默 听不清 音乐 掌声 laughs laughter laughing pause silence inaudible crosstalk music applause"
)
# A clause before a colon, such as "and I told him:" or "我当时想：", however often it stands there
_JOINTS = (
    "and but so then because at on in by after before when while since if as for from to with there here that "
    "first second third finally next later today yesterday also now once what how why again"
)
_OF_CLAUSES = (
    "i he she they we you it me him them us is was are were be had has have did do does said says say told tell "
    "asked ask thought think replied answered wrote decided realised realized know knew went this these"
)
# Capitals tell He Wei from "He went": a small letter must follow
_SUBJECTS = "i he she they we you it this these"
_ORDINALS = "first second third fourth 1st 2nd 3rd 4th"
# Words of a post: taken for a name, they would be taken out of every quotation
_OFFICES = (
    "manager managers lead leader director head chief officer engineer supervisor foreman president vp ceo cfo "
    "cto coo boss team hr it us uk eu sales finance marketing product project operations quality account line "
    "shift regional general senior junior deputy assistant technical consultant coach trainer teacher mr mrs "
    "ms dr prof"
)
_TITLES = (
    "董事长 总经理 经理 主管 总监 总裁 老板 老师 教授 博士 医生 律师 班主任 主任 工程师 总工 组长 班长 队长 部长 "
    "处长 科长 厂长 店长 校长 院长 领班 书记 会计 专员 助理 秘书 师傅 先生 女士 小姐 同事"
)
_DEPARTMENTS = (
    "人力资源 人力 人事 项目 销售 财务 生产 质量 技术 产品 市场 运营 运维 采购 行政 研发 客户 客服 区域 大区 地区 "
    "车间 工艺 安全 设备 仓库 仓储 物流 法务 审计 软件 硬件 高级 资深 首席 副 值班 夜班 白班 部门 部"
)
(
    _NUMBERED,
    _HEADINGS,
    _NOISES,
    _BEGINS_CLAUSE,
    _IN_CLAUSE,
    _BEFORE_VERBS,
    _IN_ORDER,
    _IN_OFFICE,
) = (
    frozenset(words.split())
    for words in (_RECORDERS, _STAR_NOTES, _HEARD, _JOINTS, _OF_CLAUSES, _SUBJECTS, _ORDINALS, _OFFICES)
)
_NAMES_NOBODY = KNOWN.keys() | _NUMBERED | _IN_ORDER | _IN_OFFICE


def _any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_PARTS = [word for word in KNOWN if len(word) > 1 and not word.isascii()]
_POSTS = rf"(?:{_any_of(_DEPARTMENTS.split())})*(?:{_any_of([*_TITLES.split(), *_PARTS])}"
_TITLE_BEFORE = re.compile(rf"^{_POSTS})(?=..)")
_TITLE_BEHIND = re.compile(rf"{_POSTS}|总)[A-Za-z\d]{{0,2}}$")
_IN_TURN = re.compile(rf"^(?:(?:{_any_of(_IN_ORDER)})\s+|第[一二三四五][位个名]?)(?=\S)")
_STAR = frozenset("star")
_LEADS_ON = (
    "首先|其次|最后|然后|后来|例如|比如|因为|所以|于是|但是?|当时|其中|另外|总之|接着|同时|还有|如果|"
    "第[一二三四五]"
)
_MATTERS = "结果|原因|理由|问题|目的|目标|关键|重点|难点|办法|方法|做法|想法|要求|情况|原则"
_HAN_CLAUSE = re.compile(
    rf"(?:{_LEADS_ON}).*|(?:我|你|他|她|它|这|那[么时天个些]|有[一人次个]).+"
    r"|.*(?:说|(?<!顾)问|说道|问道|知道|心想|就是|还是|都是|没有|如下|认为|觉得|表示|包括|发现)|.*告诉.*"
    rf"|(?:{_MATTERS}).?[是有]|.*(?:就|也|还|只|又|便|心里|心中)[想道是有]|.{{4,}}[想道是有]"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST_WORDS, _MOST_HAN = 5, 12
_OFTEN = 3  # so often in turn with another label, even what reads like a clause is one
_CODE = re.compile(r"[A-Za-z]{1,3}\d{1,2}")  # P1, S2
_AFTER_ARTICLE = re.compile(r"[Aa]\s+\d{1,2}")
_CLOCK = re.compile(r"[0-5]\d(?![\d年月])")
_FIGURE = re.compile(r"\d++(?![年月])")


def labels_in(text: str) -> list[re.Match[str]]:
    """The labels of a text in their order, each as a match from the beginning of its line to the words said.

    What is known as a role is a label wherever it leads a line; other words where they look like a name and lead
    several, or stand beside a role. Times of day, the headings of a STAR note, and clauses are none.
    """
    found = [m for pattern in (_WITH_COLON, _IN_BRACKETS, _BOLD) for m in pattern.finditer(text)]
    found += (m for m in _INSIDE.finditer(text) if plain(m["label"]) in KNOWN)
    found = sorted((m for m in found if not _is_time(m)), key=re.Match.start)
    if not any(_has_bare_time(m) and plain(m["label"]) in KNOWN.keys() | _NUMBERED for m in found):
        found = [m for m in found if not _has_bare_time(m)]  # a diary: "Monday 9:30: we met"
    times = Counter(plain(m["label"]) for m in found)
    letters = _STAR if times.keys() >= _STAR and "q" not in times else frozenset()
    found = [m for m in found if plain(m["label"]) not in letters]
    certain = _beside(found) | _in_turn(found, times)
    bare = _may_be_bare(found)
    return [m for m in found if _is_label(m, times, bare) or m.start() in certain]


def plain(label: str) -> str:
    """A label without the number or ordinal that tells several of a kind apart."""
    kind = re.sub(r"[\s\d０-９_.-]+$", "", label).casefold()
    return role if (role := _IN_TURN.sub("", kind)) in KNOWN else kind


def names_among(labels: Iterable[str]) -> Iterator[str]:
    """The people that labels name, without the words for their part: what a quotation has to keep out.

    "Interviewer", "员工", "王经理" and "Speaker 1" name nobody; "Interviewer (Ann Shaw)" and "顾问李明" do. What
    stands in brackets is a name of its own.
    """
    for label in labels:
        for part in re.split(r"[()（）\[\]【】/、]+", label):
            words = (_without_title(word) for word in part.split())
            name = " ".join(word for word in words if plain(word) and plain(word) not in _NAMES_NOBODY)
            if name:
                yield name


def _without_title(word: str) -> str:
    """A word without a Chinese title; a surname of one character alone would be found everywhere."""
    rest = _TITLE_BEFORE.sub("", _TITLE_BEHIND.sub("", word))
    return rest if rest == word or len(rest) > 1 else ""


def _is_label(found: re.Match[str], times: Counter[str], bare: bool) -> bool:
    kind = plain(found["label"])
    if kind in KNOWN:
        return True
    if not bare and kind not in _NUMBERED and _is_bare(found):
        return False
    return times[kind] >= FEWEST and _may_be_name(found, kind)


def _is_bare(found: re.Match[str]) -> bool:
    """Whether it is written as headings and points of a list are: behind a bullet, or in 【】 with no colon."""
    return bool(found["bullet"]) or found.re is _IN_BRACKETS


def _may_be_bare(found: Sequence[re.Match[str]]) -> bool:
    """Whether the text is a talk: a role is known, or somebody whose label recurs always asks."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for first, then in pairwise(found):
        asked[plain(first["label"])].append(first.string[first.end() : then.start()].rstrip()[-1:] in ("?", "？"))
    roles = any(plain(m["label"]) in KNOWN for m in found)
    return roles or any(len(each) >= FEWEST and all(each) for each in asked.values())


def _in_turn(found: Sequence[re.Match[str]], times: Counter[str]) -> set[int]:
    """Where what reads like a clause is a label, for it stands often and always in turn with one other label."""
    kinds = [(m, plain(m["label"])) for m in found]
    kinds = [(m, kind) for m, kind in kinds if kind in KNOWN or times[kind] >= FEWEST]
    followers: dict[str, set[str]] = defaultdict(set)
    for (_, kind), (_, then) in pairwise(kinds):
        followers[kind].add(then)
    others = {kind for m, kind in kinds if kind in KNOWN or (not _is_bare(m) and _may_be_name(m, kind))}
    return {
        m.start()
        for m, kind in kinds
        if m.re is _WITH_COLON
        and times[kind] >= _OFTEN
        and not _is_heading(kind)
        and len(followers[kind] & others) == len(followers[kind]) == 1
        and kind not in followers[kind]
        and followers[next(iter(followers[kind]))] == {kind}
    }


def _beside(found: Sequence[re.Match[str]]) -> set[int]:
    """Where a name that leads one line is a label, too: beside the only one of the two sides that is known.

    After an interviewer whoever follows answers. Before an answer somebody asks, with a question mark: without
    it, it may as well be a colon in what the person says.
    """
    kinds = {m.start(): plain(m["label"]) for m in found}
    likely = [m for m in found if kinds[m.start()] in KNOWN or _may_be_name(m, kinds[m.start()])]
    sides = [KNOWN.get(kinds[m.start()]) for m in likely]
    neighbours = zip(pairwise(likely), pairwise(sides), strict=True)
    if "interviewer" in sides and "interviewee" not in sides:
        return {then.start() for (_, then), known in neighbours if known == ("interviewer", None)}
    if "interviewee" in sides and "interviewer" not in sides:
        return {
            first.start()
            for (first, then), known in neighbours
            if known == (None, "interviewee")
            and first.string[first.end() : then.start()].rstrip()[-1:] in ("?", "？")
        }
    return set()


def _may_be_name(found: re.Match[str], kind: str) -> bool:
    is_marked = found.re is _WITH_COLON or found["bracket"] == "【"  # else a noise, or a word set bold
    return is_marked and not _is_heading(kind) and not _is_clause(found["label"], kind)


def _has_bare_time(found: re.Match[str]) -> bool:
    """Whether a time stands between the label and its colon without brackets: "Interviewer 00:03: Why?"."""
    named = found.groupdict()
    return bool(named.get("m_behind") and not named["marked"])


def _is_time(found: re.Match[str]) -> bool:
    """Whether the colon stands between figures, as in a time: "At 9:15 I restarted it"."""
    label = found["label"]
    if found.re is not _WITH_COLON or found["m_behind"] or not label[-1].isdecimal():
        return False
    if _AFTER_ARTICLE.fullmatch(label):
        return bool(_CLOCK.match(found.string, found.end("colon")))
    if plain(label) in KNOWN.keys() | _NUMBERED or _CODE.fullmatch(label):
        return False
    return bool(_FIGURE.match(found.string, found.end("colon")))


def _is_heading(kind: str) -> bool:
    """Whether words before a colon are a number, a heading or a noise."""
    if not any(map(str.isalpha, kind)) or kind in _NOISES:
        return True
    parts = filter(None, re.split(r"[\s()（）/、]+", kind))
    return kind not in _STAR and all(part in _HEADINGS or part in _STAR for part in parts)


def _is_clause(label: str, kind: str) -> bool:
    if _HAN.search(kind):
        return len(_HAN.findall(kind)) > _MOST_HAN or bool(_HAN_CLAUSE.fullmatch(kind))
    words = label.split()
    if words[0].casefold() in _BEGINS_CLAUSE or len(words) > _MOST_WORDS:
        return True
    return any(_is_of_clause(word, then) for word, then in pairwise([*words, ""])) and len(words) > 1


def _is_of_clause(word: str, then: str) -> bool:
    """Whether a word shows that a sentence goes on: "I rang", "told him"; not He Wei, nor the IT or US team."""
    if word.casefold() in ("it", "us") and (word.isupper() or then.casefold() in _IN_OFFICE):
        return False
    return word in _IN_CLAUSE or (word.casefold() in _BEFORE_VERBS and then.islower())
