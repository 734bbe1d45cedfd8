from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.dictionary.draft.clauses import (
    clauses_of,
    clean,
    count_clauses,
    cut,
    doubts,
    level_note,
    suggested_split,
)
from zhiren.dictionary.draft.model import Block, Placements, Span


def clauses(*lines: str, anew: bool = False) -> list[str]:
    placements = Placements([Block(line) for line in lines])
    pieces = [(Span(index, 0, len(line)), anew) for index, line in enumerate(lines)]
    return [clean(map(placements.text, clause)) for clause in clauses_of(placements, pieces)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("帮助同事；分享经验。", ["帮助同事", "分享经验"]),
        ("Helps others; shares. Listens!", ["Helps others", "shares", "Listens!"]),
        ("Uses tools, e.g. Excel, at 3.5 hours. Stops", ["Uses tools, e.g. Excel, at 3.5 hours", "Stops"]),
        ("积累信息（客户；市场。）并分享；", ["积累信息（客户；市场。）并分享"]),
        ("说“好；行”；做", ["说“好；行”", "做"]),
        ("括号（没有结束；下一条", ["括号（没有结束", "下一条"]),
        ("1、回应客户；2、跟踪", ["1、回应客户", "跟踪"]),
        ("——；……；", []),
        ("", []),
    ],
)
def test_clauses_end_with_a_mark_outside_brackets(text: str, parts: list[str]) -> None:
    assert clauses(text) == parts


def test_lines_broken_in_the_middle_are_joined() -> None:
    assert clauses("Listens to customers and", "responds to them.") == [
        "Listens to customers and responds to them"
    ]
    assert clauses("对客户的需要，", "及时回应。") == ["对客户的需要，及时回应"]
    wide = "能够在工作中主动发现问题并且及时向上级和同事报"
    assert clauses(wide, "告有关情况。") == [wide + "告有关情况"]


def test_lines_that_stand_for_themselves_are_not() -> None:
    assert clauses("帮助同事", "分享经验") == ["帮助同事", "分享经验"]
    assert clauses("helps others", "shares") == ["helps others", "shares"]
    assert clauses("Listens and", "responds", anew=True) == ["Listens and", "responds"]


def test_a_level_in_brackets_belongs_to_the_sentence_before() -> None:
    assert clauses("帮助同事。（2级）") == ["帮助同事（2级）"]
    assert level_note("帮助同事（2级）") == (2, 4)
    assert level_note("Helps [Level 3]") == (3, 6)
    assert level_note("帮助（四级）。") == (4, 2)
    assert level_note("帮助（同事）") is None


@pytest.mark.parametrize(
    ("parts", "statement"),
    [
        (["团 队 合 作 ，好"], "团队合作，好"),
        (["<p>Helps&nbsp;others</p>"], "Helps others"),
        (["**帮助**"], "帮助"),
        (["a\x00b\u2028c"], "a b c"),
        (["帮助", "同事"], "帮助同事"),
        (["helps", "others"], "helps others"),
    ],
)
def test_statements_are_cleaned(parts: list[str], statement: str) -> None:
    assert clean(parts) == statement


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("主动帮助同事", []),
        ("获取支持：善于调动大家的积极性", ["lead-in"]),
        ("表达期待和尊重，表达出对他人的期待，用正面的词语", ["lead-in"]),
        ("看到问题原因，分析数据，提出办法", []),
        ("保持良好的关系，并在可能时解决问题", ["two-behaviours"]),
        ("通过与客户交往，能主动查找重要信息", []),
        ("Listens to others and responds to what they say", ["two-behaviours"]),
        ("Listens to others and friends", []),
        ("团 队 合 作", ["spaces"]),
        ("长" * 2001, ["too-long"]),
    ],
)
def test_doubts(statement: str, codes: list[str]) -> None:
    assert [flag.code for flag in doubts(clean([statement]), statement)] == codes


def test_the_suggested_halves_are_the_sentence() -> None:
    assert suggested_split("保持良好的关系，并在可能时解决问题") == ("保持良好的关系", "并在可能时解决问题")
    assert suggested_split("做，并且说") is None


def test_count_clauses() -> None:
    assert [count_clauses(text) for text in ("", "好。", "好；行", "好；；行。")] == [0, 1, 2, 2]


@given(st.text(st.sampled_from("a好；。.(（）)“” \n")))
def test_the_parts_are_the_whole(text: str) -> None:
    assert "".join(text[start:end] for start, end in cut(text)) == text
