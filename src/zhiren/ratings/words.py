"""The words of rating files in both languages: titles, relationships, scores, ways to say nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Literal

from zhiren.language import LANGUAGES
from zhiren.questionnaire import SCALE_POINTS, Scale, response_scale
from zhiren.ratings.columns import SCORES, Relationship
from zhiren.sources.headers import plain
from zhiren.sources.records import titles

COLUMN_TITLES = {
    "ratee": titles(
        "ratee id; ratee number; target id; subject id; 被评价人工号; 被评价人编号; 被评人工号; 被评人编号; "
        "被评价者工号; 被评价者编号; 被评者工号; 被评者编号; 被评估人工号; 被评估人编号; 被考核人工号; "
        "被测评人工号; 评价对象工号; 评价对象编号",
        "ratee; target; subject; assessee; person rated; feedback recipient; for; 被评价人; 被评人; 被评者; "
        "被评价者; 被评估人; 被评估者; 被考核人; 被考核者; 被测评人; 被测人; 评价对象; "
        "考核对象; 评估对象; 测评对象",
        "ratee name; target name; subject name; 被评价人姓名; 被评人姓名; 被评价者姓名; 被评者姓名; 被评估人姓名; "
        "被考核人姓名; 被测评人姓名; 评价对象姓名",
    ),
    "rater": titles(
        "rater id; rater number; reviewer id; respondent id; 评价人工号; 评价人编号; 评价者工号; 评价者编号; "
        "评估人工号; 评估人编号; 考核人工号; 测评人工号; 打分人工号; 评分人工号",
        "rater; assessor; reviewer; respondent; evaluator; rated by; from; 评价人; 评价者; 评估人; 评估者; "
        "考核人; 考核者; 测评人; 打分人; 评分人; 评委; 答卷人; 填写人",
        "rater name; reviewer name; respondent name; 评价人姓名; 评价者姓名; 评估人姓名; 考核人姓名; "
        "测评人姓名; 打分人姓名; 评分人姓名; 答卷人姓名",
    ),
    "relationship": titles(
        "relationship; relation; rater type; rater group; rater category; source; perspective; 关系; "
        "评价关系; 评估关系; 评价人关系; 评价者关系; 评价人类型; 评价者类型; 评价人类别; 评价类型; "
        "评价角度; 评价维度; 评价人角色; 评价者角色; 评价来源; 与被评价人关系; 与被评价人的关系",
    ),
    "item": titles(
        "item id; item code; item number; question id; indicator id; 题号; 题目编号; 题目代码; 条目编号; "
        "指标编号; 行为指标编号",
        "item; question; indicator; statement; behaviour; behavior; 题目; 题项; 条目; 指标; 行为指标; "
        "行为描述; 评价项目; 评价项; 评价指标; 问题; 项目",
    ),
    "score": titles(
        "score; rating; value; answer; response; points; mark; 分数; 评分; 得分; 打分; 分值; 答案; "
        "选项; 评价分; 评价得分; 成绩; 作答",
    ),
}

TIME_TITLES = titles(
    "rated at; date rated; rating date; rating time; submitted at; submission date; completed at; timestamp; "
    "评价时间; 评价日期; 评估时间; 评估日期; 评分时间; 评分日期; 打分时间; 提交时间; 提交日期; 填写时间; "
    "填写日期; 测评时间; 测评日期; 考核时间",
    "date; 日期",
    "time; 时间",
)
WEIGHT_TITLES = titles("weight; weights; weighting; rater weight; 权重; 权数; 权重系数; 评价权重; 评价人权重")[0]

_RELATIONSHIPS: Mapping[Relationship, tuple[tuple[str, ...], ...]] = {
    "self": titles(
        "self; oneself; myself; self rating; self assessment; self evaluation; self review; own; 自评; "
        "本人; 自己; 自我; 自我评价; 自我评估; 自评价; 本人自评; 个人自评"
    ),
    "manager": titles(
        "manager; managers; boss; supervisor; line manager; direct manager; superior; leader; "
        "direct supervisor; 上级; 直接上级; 上司; 直属上级; 直属领导; 直接领导; 领导; 主管; 直接主管; "
        "直属主管; 经理; 直线经理; 部门经理; 上级评价; 上评; 上级评"
    ),
    "peer": titles(
        "peer; peers; colleague; colleagues; co worker; coworker; coworkers; teammate; team member; "
        "同级; 同事; 平级; 同僚; 同级同事; 平级同事; 同级评价; 同事评价; 平级评价; 互评; 同级评"
    ),
    "report": titles(
        "report; reports; direct report; direct reports; subordinate; subordinates; direct; "
        "direct subordinate; 下属; 下级; 直接下属; 直接下级; 直属下属; 直属下级; 部属; 部下; 下属评价; "
        "下级评价; 下评; 下级评"
    ),
    "customer": titles(
        "customer; customers; client; clients; internal customer; external customer; 客户; 顾客; "
        "内部客户; 外部客户; 客户评价; 服务对象; 用户"
    ),
    "other": titles(
        "other; others; other colleague; other colleagues; stakeholder; partner; supplier; 其他; 其它; "
        "其他人; 其他同事; 其它同事; 其他人员; 相关方; 合作伙伴; 合作方; 供应商; 隔级; 斜线"
    ),
}
_RELATIONSHIP_OF = {plain(word): name for name, (words,) in _RELATIONSHIPS.items() for word in words}

_NOT_OBSERVED = frozenset(
    plain(word)
    for word in titles(
        "na; n/a; nan; null; none; nil; not observed; not applicable; no opportunity; skipped; "
        "not observed enough; unable to rate; unable to judge; cannot rate; cannot say; cannot judge; "
        "can't say; can't rate; don't know; do not know; dk; unknown; no answer; no basis; not rated; "
        "无; 空; 不了解; 未观察; 未观察到; 没观察到; 没有观察; 没有观察到; 未见; 无法评价; 无法评估; "
        "无法判断; 不适用; 不清楚; 不知道; 不好说; 未接触; 没有接触; 未作答; 未评; 未评价; 未填; 弃权; "
        "跳过; 不评价; 未答; 无观察"
    )[0]
)
_DASHES = re.compile(r"[-‐-―−/\\.·…_*~]+")

ScoreFault = Literal[
    "ratings-score-date", "ratings-score-not-whole", "ratings-score-not-number", "ratings-score-range"
]

_QUOTED_NUMBER = re.compile(r"=?\"(.*)\"|'(.*)")
_NUMBER = re.compile(r"([+-]?[0-9]{1,15}(?:\.[0-9]{0,20})?) ?(?:分|points?|pts?)?", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]+)?")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    r"[0-9]{4}[-/.年][0-9]{1,2}(?:[-/.月](?:[0-9]{1,2}日?)?)?(?:[ T].*)?"
    r"|[0-9]{1,2}[-/][0-9]{1,2}(?:[-/][0-9]{2,4})?(?:[ T].*)?"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}"
    r"|[0-9]{1,2}月[0-9]{1,2}日?"
    rf"|[0-9]{{1,2}}[- ]?{_MONTH}(?:[- ,]*[0-9]{{2,4}})?|{_MONTH}[- ][0-9]{{1,4}}",
    re.IGNORECASE,
)
EXCEL_DAYS = range(36_526, 73_051)  # what Excel stores for 2000-01-01 to 2099-12-31


def match_relationship(word: str) -> Relationship | None:
    """The relationship that a word in either language means; None where it means none."""
    return _RELATIONSHIP_OF.get(plain(word))


def is_not_observed(word: str, scale: Scale | None) -> bool:
    """Whether a cell says that there is no rating: empty, dashes, ``NA``, 不了解, or the scale's own words."""
    key = plain(word)
    if not key:
        folded = unicodedata.normalize("NFKC", word).strip()
        return not folded or bool(_DASHES.fullmatch(folded))
    return key in _NOT_OBSERVED or (scale is not None and key == plain(scale.not_observed))


def parse_score(word: str, scale: Scale | None) -> int | ScoreFault:
    """The whole number that a cell means, or what is wrong with it.

    Accepted beside ``4``: ``4.0``, full-width digits, text such as ``'4`` and ``="4"``, ``4分``, and the scale's
    words in any language. ``3/5`` and ``5月3日`` are what Excel makes of a score: a date, and an error.
    """
    text = unicodedata.normalize("NFKC", word).strip()
    quoted = _QUOTED_NUMBER.fullmatch(text)
    if quoted:
        text = (quoted[1] or quoted[2] or "").strip()
    number = _NUMBER.fullmatch(text)
    if number:
        return _within(float(number[1]), scale)
    if _LONG_NUMBER.fullmatch(text):
        return "ratings-score-range"
    if _DATE.fullmatch(text):
        return "ratings-score-date"
    return (_score_of_word(scale) if scale else {}).get(plain(text), "ratings-score-not-number")


@cache
def _score_of_word(scale: Scale) -> Mapping[str, int]:
    """What the words of a scale mean; a scale of the product may be answered in any language of it."""
    editions = [response_scale(scale.id, language) for language in LANGUAGES] if scale.id in SCALE_POINTS else []
    alike = editions if scale in editions else [scale]
    return {plain(word): edition.low + n for edition in alike for n, word in enumerate(edition.labels)}


def _within(value: float, scale: Scale | None) -> int | ScoreFault:
    low, high = (scale.low, scale.high) if scale else (int(SCORES.min), int(SCORES.max))
    if low <= value <= high:
        return int(value) if value.is_integer() else "ratings-score-not-whole"
    if value.is_integer() and int(value) in EXCEL_DAYS:
        return "ratings-score-date"
    return "ratings-score-range"
