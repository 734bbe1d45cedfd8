"""What the columns of a dictionary table are called, in both languages, and which row holds their titles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zhiren.dictionary.draft.lines import LEVEL_WORDS, level_of, rank_words
from zhiren.sources.headers import match_headers, plain

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": (
        *(
            "胜任力",
            "胜任力名称",
            "勝任力",
            "能力",
            "能力名称",
            "能力项",
            "能力项目",
            "素质",
            "素质名称",
            "素质项",
            "胜任素质",
        ),
        *(
            "维度",
            "能力维度",
            "指标名称",
            "一级指标",
            "名称",
            "competency",
            "competency name",
            "competence",
            "skill",
        ),
        *("skill name", "element name", "dimension", "short name", "name", "title"),
    ),
    "definition": (
        *("定义", "定義", "释义", "含义", "能力定义", "素质定义", "胜任力定义", "说明", "描述", "概述", "内涵"),
        *("是什么", "what it is"),
        *("definition", "description", "skill description", "competency definition", "competency description"),
    ),
    "statement": (
        *(
            "行为指标",
            "行為指標",
            "指标",
            "行为",
            "行为描述",
            "行为表现",
            "关键行为",
            "典型行为",
            "二级指标",
            "行为要点",
        ),
        *("题目", "测评点", "评价要点", "indicator", "behaviour", "behavior", "behavioural indicator"),
        *("behavioral indicator", "behaviours", "behaviors", "indicators", "behavioural indicators"),
        *("key behaviours", "key behaviors", "statement", "full statement", "item"),
    ),
    "anchor": (
        *("等级描述", "等级说明", "等级定义", "水平描述", "具体表现", "what it looks like", "anchor"),
        *("level description", "level definition", "proficiency description"),
    ),
    "level-title": ("等级名称", "级别名称", "水平名称", "level title", "level name"),
    "level": ("等级", "等級", "级别", "层级", "水平", "level", "proficiency level", "rank"),
    "cluster": (
        "类别",
        "類別",
        "分类",
        "能力类别",
        "素质类别",
        "族",
        "类型",
        "category",
        "cluster",
        "domain",
        "group",
    ),
    "code": (
        *("编号", "編號", "代码", "序号", "编码", "代号", "code", "id", "no"),
        *("id number", "element id", "identifier"),
    ),
    "competency-code": ("胜任力编号", "能力编号", "素质编号", "competency id", "competency code"),
    "indicator-code": ("指标编号", "行为编号", "indicator id", "indicator code"),
    "keying": ("计分", "计分方向", "scoring", "keying"),
    "question": (
        *("面试问题", "访谈问题", "面试题", "访谈题"),
        *("interview question", "interview questions", "questions"),
    ),
    "negative": (
        *("负面行为", "反面行为", "消极行为", "负面表现", "反面表现", "欠缺时的表现", "negative indicators"),
        *(
            "negative behaviour",
            "negative behavior",
            "negative behaviours",
            "negative behaviors",
            "when it is missing",
        ),
    ),
    "suggestion": (
        *("建议", "发展建议", "培养建议", "提升建议", "suggestion", "suggestions", "development suggestion"),
        *("development suggestions", "development tips", "development actions"),
    ),
    "kind": ("方式", "发展方式", "建议类型", "kind"),
}
_WORD = re.compile(LEVEL_WORDS, re.IGNORECASE)
_SEARCHED_ROWS = 20


@dataclass(frozen=True)
class Columns:
    """The row of titles (index from 0), the column of each field, and the level columns: rank and title."""

    row: int
    fields: Mapping[str, int]
    levels: Mapping[int, tuple[int, str]]
    guessed_ranks: bool
    doubled: tuple[str, ...]
    definitions_taken: bool = False

    @property
    def score(self) -> int:
        """How many columns the titles explain."""
        return len(self.fields) + len(self.levels)

    @property
    def used(self) -> set[int]:
        """All columns whose cells have a place in the draft, or only number the rows."""
        return {*self.fields.values(), *self.levels}


def find_columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The first row that titles a dictionary table best; None where no row does.

    A dictionary table has behaviours or levels in columns of their own, or at least names with definitions.
    Where there are no behaviours, and the definitions are many for each name or have levels, they are taken for
    the behaviours.
    """
    best: Columns | None = None
    for index, row in enumerate(rows[:_SEARCHED_ROWS]):
        columns = _columns(index, row)
        filled = sum(bool(cell.strip()) for cell in row)
        if _is_sound(columns) and columns.score >= min(2, filled) and columns.score > (best.score if best else 0):
            best = columns
    return _definitions_as_behaviours(best, rows[best.row + 1 :]) if best else None


def _is_sound(columns: Columns) -> bool:
    known = set(columns.fields)
    return (
        "statement" in known
        or len(columns.levels) >= 2
        or ("name" in known and not known.isdisjoint(("definition", "question", "negative", "suggestion")))
        or ("level" in known and not known.isdisjoint(("definition", "anchor")))
    )


def describing_levels(columns: Columns) -> Columns:
    """The columns of a table under a heading such as ``Levels``: it titles and describes levels."""
    if "level" not in columns.fields:
        return columns
    other = {"name": "level-title", "definition": "anchor", "statement": "anchor"}
    fields = {other.get(name, name): index for name, index in columns.fields.items()}
    return replace(columns, fields=fields, definitions_taken=False)


def _definitions_as_behaviours(columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    fields = dict(columns.fields)
    if columns.levels or "definition" not in fields or not fields.keys().isdisjoint(("statement", "anchor")):
        return columns
    definitions = sum(bool(row[fields["definition"]].strip()) for row in rows)
    names = len({row[fields["name"]].strip() for row in rows} - {""}) if "name" in fields else 0
    if definitions * 2 < names * 3:
        return columns
    fields["statement"] = fields.pop("definition")
    return replace(columns, fields=fields, definitions_taken=True)


def _columns(index: int, row: Sequence[str]) -> Columns:
    levels, guessed = _level_columns(row)
    headers = match_headers(["" if i in levels else title for i, title in enumerate(row)], COLUMNS)
    fields = dict(headers.columns)
    for name, candidates in headers.ambiguous.items():
        fields[name] = _nearest_to_synonym(name, candidates, row)
    return Columns(index, fields, levels, guessed, tuple(headers.ambiguous))


def _nearest_to_synonym(name: str, candidates: Sequence[int], row: Sequence[str]) -> int:
    """Among several columns for one field, the one whose title is listed first among the synonyms."""
    order = [plain(word) for word in COLUMNS[name]]
    return min(candidates, key=lambda i: order.index(plain(row[i])) if plain(row[i]) in order else len(order))


def _level_columns(row: Sequence[str]) -> tuple[dict[int, tuple[int, str]], bool]:
    """Columns titled ``一级``, ``Level 2（熟练）`` by their number, or ``初级``, ``Expert`` by their meaning."""
    numbered = {}
    worded = []
    for index, title in enumerate(row):
        rank, shown, length = level_of(_spaced(title))
        if rank is not None:
            rest = _spaced(title)[length:].strip("（）()【】[] ")
            numbered[index] = (rank, rest or shown)
        elif _WORD.fullmatch(title.strip()):
            worded.append(index)
    if len(numbered) >= 2:
        return numbered, False
    if len(worded) >= 2:
        ranks = rank_words(row[index].strip() for index in worded)
        return {index: (ranks[row[index].strip()], row[index].strip()) for index in worded}, True
    return {}, False


def _spaced(title: str) -> str:
    """Brackets set apart, so that ``一级（入门）`` reads as a level with a remark."""
    return re.sub(r"\s*([（(【\[])", r" \1", title.strip())
