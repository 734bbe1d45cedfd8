"""Quotations: word for word, but for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.evidence.quoting import quotation


@pytest.mark.parametrize(
    ("words", "names", "language", "quoted"),
    [
        (
            "我跟欧阳若兰说，请她打 13800138000。",
            ["欧阳若兰"],
            "zh-Hans",
            "我跟〔某人〕说，请她打 〔号码〕。",
        ),
        ("我请王强帮忙。", [], "zh-Hans", "我请〔某人〕帮忙。"),
        ("I told Maria Lopez\nthe truth.", ["Maria Lopez"], "en", "I told [name] the truth."),
        ("I wrote to a.b@example.com at once.", [], "en", "I wrote to [number] at once."),
        ("I asked Mr. Smith.", [], "en", "I asked [name]."),
        ("I checked each figure twice.", ["Lin"], "en", "I checked each figure twice."),
        ("晓明先去了现场。", ["张晓明"], "zh-Hans", "〔某人〕先去了现场。"),
    ],
)
def test_names_are_taken_out(words: str, names: list[str], language: str, quoted: str) -> None:
    assert quotation(words, names, language) == quoted


@pytest.mark.parametrize(
    ("words", "language", "quoted"),
    [
        ("李建国（E10234）在东莞厂停了机。", "zh-Hans", "〔某人〕（〔号码〕）在〔略〕停了机。"),
        ("John Smith (E10234) stopped it in dongguan.", "en", "[name] ([number]) stopped it in [left out]."),
    ],
)
def test_numbers_of_people_and_words_named_by_hand_are_taken_out(words: str, language: str, quoted: str) -> None:
    names, hidden = ["李建国", "John Smith"], ["东莞厂", "Dongguan"]
    assert quotation(words, names, language, ["E10234"], hidden) == quoted


CHINESE = [
    "于洋",
    "范伟",
    "李建",
    "周杰",
    "毛宁",
    "方圆",
    "王东",
    "赵家生",
    "马进",
    "陈一",
    "金晶",
    "王成功",
    "李建立",
    "张建设",
    "刘发展",
    "李建国",
]
ENGLISH = [
    "Mark Price",
    "Li Ran",
    "Wang Long",
    "Kim Case",
    "Jo Day",
    "Grant Young",
    "May Lee",
    "Rich Power",
    "John Smith",
]


@pytest.mark.parametrize(
    "words",
    [
        "我成功地建立了一套新流程，误差小于5%，先在小范围试点",
        "我提了一个小建议，用小周期迭代，改掉了老毛病，老方法不行了",
        "误差小于 5% 就发布，缺陷率小于这个值，小于是放行",
        "为了建设和发展，我们缩小了范围，取得了小成就，老生产线停了",
        "I ran the project for a long time and the price went down in the second case",
        "Long before that day, the young may have had power. Price was not the case. Power, may I?",
    ],
)
def test_frequent_words_that_are_names_as_well_are_quoted(words: str) -> None:
    assert quotation(words, CHINESE + ENGLISH, "zh-Hans") == words


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("小于说行，小方和小晶也来了，阿伟不同意。", "〔某人〕说行，〔某人〕和〔某人〕也来了，〔某人〕不同意。"),
        ("我问了老毛。老周，你看，还有小宁", "我问了〔某人〕。〔某人〕，你看，还有〔某人〕"),
        ("王成功和李建立到了，建国没来", "〔某人〕和〔某人〕到了，〔某人〕没来"),
        ("I asked john, Price and Long.", "I asked 〔某人〕, 〔某人〕 and 〔某人〕."),
        ("then LONG left, grant young stayed", "then 〔某人〕 left, 〔某人〕 stayed"),
        ("Price说不行，Long 也来了", "〔某人〕说不行，〔某人〕 也来了"),
    ],
)
def test_names_that_are_frequent_words_as_well_are_not(words: str, quoted: str) -> None:
    assert quotation(words, CHINESE + ENGLISH, "zh-Hans") == quoted


@given(st.text("甲乙丙丁戊己", min_size=2, max_size=4), st.text(max_size=30), st.text(max_size=30))
def test_a_name_that_is_given_is_never_quoted(name: str, before: str, after: str) -> None:
    assert name not in quotation(f"{before}{name}{after}", [name], "zh-Hans")
