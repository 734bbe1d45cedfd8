from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.dictionary.draft.lines import label_of, level_of, marker_of, rank_words, split_lines
from zhiren.dictionary.draft.model import Block, Placements, Span


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("# Teamwork", "#", "Teamwork"),
        ("第三章 能力", "第", "能力"),
        ("一、团队合作", "一", "团队合作"),
        ("（二）诚信", "（一）", "诚信"),
        ("1.2 Helps", "1.1", "Helps"),
        ("（3）帮助", "(1)", "帮助"),
        ("4) helps", "1)", "helps"),
        ("5、帮助", "1", "帮助"),
        ("6. Helps", "1", "Helps"),
        ("①帮助", "①", "帮助"),
        ("(b) helps", "(a)", "helps"),
        ("c) helps", "a", "helps"),
        ("•helps", "•", "helps"),
        ("- helps", "•", "helps"),
        ("-helps", "", "-helps"),
        ("3.5% of all", "", "3.5% of all"),
        ("360度反馈", "", "360度反馈"),
        ("一起工作", "", "一起工作"),
        ("1.", "", "1."),
        ("a friend", "", "a friend"),
    ],
)
def test_markers(text: str, kind: str, rest: str) -> None:
    found, length = marker_of(text)
    assert (found, text[length:]) == (kind, rest)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("定义：合作", "definition", "合作"),
        ("【定义】合作", "definition", "合作"),
        ("**Definition:** Working", "definition", "Working"),
        ("Key behaviours", "behaviour", ""),
        ("行为表现:", "behaviour", ""),
        ("Behavioural indicators: helps", "behaviour", "helps"),
        ("名称：诚信", "name", "诚信"),
        ("面试问题：请讲", "question", "请讲"),
        ("行为端正", "", "行为端正"),
        ("Name your price", "", "Name your price"),
    ],
)
def test_labels(text: str, name: str, rest: str) -> None:
    found, length = label_of(text)
    assert (found, text[length:]) == (name, rest)


@pytest.mark.parametrize(
    ("text", "rank", "title", "rest"),
    [
        ("二级：能", 2, "二级", "能"),
        ("第三级 能", 3, "第三级", "能"),
        ("4级", 4, "4级", ""),
        ("Level 2 - does", 2, "Level 2", "does"),
        ("L5: does", 5, "L5", "does"),
        ("等级一：能", 1, "等级一", "能"),
        ("高级：能", None, "高级", "能"),
        ("Expert", None, "Expert", ""),
        ("高级工程师", None, "", "高级工程师"),
        ("Level headed", None, "", "Level headed"),
        ("二级部门经理", None, "", "二级部门经理"),
    ],
)
def test_levels(text: str, rank: int | None, title: str, rest: str) -> None:
    found, shown, length = level_of(text)
    assert (found, shown, text[length:]) == (rank, title, rest)


def test_level_words_rank_by_what_they_mean() -> None:
    assert rank_words(["高级", "初级", "中级", "初级"]) == {"初级": 1, "中级": 2, "高级": 3}
    assert rank_words(["Expert", "Awareness", "Working", "Practitioner"]) == {
        "Awareness": 1,
        "Working": 2,
        "Practitioner": 3,
        "Expert": 4,
    }
    assert rank_words([]) == {}


def test_lines_know_what_stands_before_them() -> None:
    placements = Placements([Block("  一、合作\r\n\r\n## 2. Trust\n")])
    first, second = split_lines(placements, Span(0, 0, len(placements.blocks[0].text)))
    assert (first.text, first.marker, first.heading, first.blank_before) == ("合作", "一", 0, False)
    assert (second.text, second.marker, second.heading, second.blank_before) == ("Trust", "#", 2, True)
    assert placements.text(second.span) == "Trust"


@given(st.text(st.sampled_from("a1 .、一（）-#\n\r\u2028")))
def test_lines_lie_in_the_text_in_order(text: str) -> None:
    placements = Placements([Block(text)])
    position = 0
    for line in split_lines(placements, Span(0, 0, len(text))):
        assert position <= line.start <= line.body < line.end
        assert placements.text(line.span) == line.text
        position = line.end
