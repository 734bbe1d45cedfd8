"""Labels: the words in front of a turn that say who speaks, told from all else that stands before a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zhiren.evidence.material.transcript import Speaker

FEWEST = 2  # a label that nobody knows counts as one where it stands in front of so many lines

TIME = r"[\[(（【]?(?:(?P<h>\d{1,2})[:：])?(?P<m>\d{1,2})[:：](?P<s>\d{2}(?:[.,]\d{1,3})?)[\])）】]?"
NAME = r"(?P<label>[^\W_][^\n:：。，,！？!?；;“”\"<>*\[\]【】]{0,28}?)"
_LEAD = rf"^[ \t]*+(?:[-•>#]++[ \t]++)?(?:{TIME}[ \t]*+)?"
_WITH_COLON = re.compile(
    rf"{_LEAD}(?P<bold>[*_]{{1,3}})?(?P<bracket>[\[(（【])?{NAME}[ \t]*+(?(bracket)[\])）】])[*_]{{0,3}}[ \t]*+"
    r"(?P<colon>[:：])(?!//)(?(bold)[*_]{0,3})[ \t]*+",
    re.MULTILINE,
)
_IN_BRACKETS = re.compile(
    rf"{_LEAD}[*_]{{0,3}}(?P<bracket>[\[【]){NAME}[\]】][*_]{{0,3}}[ \t]*+(?![:：])", re.MULTILINE
)
_BOLD = re.compile(rf"{_LEAD}(?P<bracket>\*\*|__){NAME}(?P=bracket)[ \t]*+(?![:：])", re.MULTILINE)
_INSIDE = re.compile(rf"(?<=[。！？!?.…”])[ \t]*+(?:{TIME}[ \t]*+)?(?P<bracket>【){NAME}】[:：]?[ \t]*+")

_ASKS = (
    "访 访谈 访谈者 访谈人 访问者 采访者 采访人 问 提问 面试官 考官 主持人 记者 顾问 "
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
    "事件 案例 例子 事例 故事 经历 备注 说明"
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
_NUMBERED, _HEADINGS, _NOISES, _BEGINS_CLAUSE, _IN_CLAUSE = (
    frozenset(words.split()) for words in (_RECORDERS, _STAR_NOTES, _HEARD, _JOINTS, _OF_CLAUSES)
)
_TITLED = re.compile(
    rf"^(?:{'|'.join(sorted((w for w in KNOWN if len(w) > 1 and not w.isascii()), key=len)[::-1])})(?=..)"
)
_STAR = frozenset("star")
_LEADS_ON = (
    "首先|其次|最后|然后|后来|例如|比如|因为|所以|于是|但是?|当时|其中|另外|总之|接着|同时|还有|如果|"
    "第[一二三四五]"
)
_HAN_CLAUSE = re.compile(
    rf"(?:{_LEADS_ON}).*|(?:我|你|他|她|它|这|那[么时天个些]|有[一人次个]).+"
    r"|.*(?:说|问|说道|问道|知道|心想|就是|还是|都是|没有|如下|认为|觉得|表示|包括|发现)|.{3,}[想道是有]|.*告诉.*"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST_WORDS, _MOST_HAN = 5, 12


def labels_in(text: str) -> list[re.Match[str]]:
    """The labels of a text in their order, each as a match from the beginning of its line to the words said.

    What is known as a role is a label wherever it leads a line; other words where they look like a name and lead
    several, or stand beside a role. Times of day, the headings of a STAR note, and clauses are none.
    """
    found = [m for pattern in (_WITH_COLON, _IN_BRACKETS, _BOLD) for m in pattern.finditer(text)]
    found += (m for m in _INSIDE.finditer(text) if plain(m["label"]) in KNOWN)
    found = sorted((m for m in found if not _is_time(m)), key=re.Match.start)
    times = Counter(plain(m["label"]) for m in found)
    letters = _STAR if times.keys() >= _STAR and "q" not in times else frozenset()
    found = [m for m in found if plain(m["label"]) not in letters]
    beside = _beside(found)
    return [m for m in found if _is_label(m, times) or m.start() in beside]


def plain(label: str) -> str:
    """A label without the number that tells several of a kind apart."""
    return re.sub(r"[\s\d０-９_.-]+$", "", label).casefold()


def names_among(labels: Iterable[str]) -> Iterator[str]:
    """The people that labels name, without the words for their part: what a quotation has to keep out.

    "Interviewer", "员工" and "Speaker 1" name nobody; "Interviewer (Ann Shaw)" and "顾问李明" do.
    """
    for label in labels:
        words = (_TITLED.sub("", word) for word in re.split(r"[\s()（）\[\]]+", label))
        name = " ".join(word for word in words if plain(word) and plain(word) not in KNOWN.keys() | _NUMBERED)
        if name:
            yield name


def _is_label(found: re.Match[str], times: Counter[str]) -> bool:
    kind = plain(found["label"])
    if kind in KNOWN:
        return True
    return times[kind] >= FEWEST and _may_be_name(found, kind)


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
    return is_marked and _looks_like_speaker(kind)


def _is_time(found: re.Match[str]) -> bool:
    """Whether the colon stands between the hour and the minutes of a time: "At 9:15 I restarted it"."""
    if found.re is not _WITH_COLON or not found["label"][-1].isdecimal():
        return False
    kind = plain(found["label"])
    if kind in _NUMBERED or (kind in KNOWN and len(kind) > 1):
        return False
    return found.string[found.end("colon") : found.end("colon") + 1].isdecimal()


def _looks_like_speaker(kind: str) -> bool:
    """Whether words before a colon may be a name or a role: no number, heading, noise or clause."""
    parts = re.split(r"[\s()（）/、]+", kind)
    if not any(map(str.isalpha, kind)) or kind in _NOISES:
        return False
    if all(part in _HEADINGS or part in _STAR for part in parts if part) and kind not in _STAR:
        return False
    if _HAN.search(kind):
        return len(_HAN.findall(kind)) <= _MOST_HAN and not _HAN_CLAUSE.fullmatch(kind)
    words = kind.split()
    if words[0] in _BEGINS_CLAUSE or len(words) > _MOST_WORDS:
        return False
    return len(words) == 1 or not _IN_CLAUSE.intersection(words)
