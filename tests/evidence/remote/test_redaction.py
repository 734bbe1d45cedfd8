"""Who may not be named: people of the roster however they are called, their numbers, and words somebody adds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.evidence.remote import redact

ROSTER = [
    "李建国",
    "John Smith",
    "欧阳娜娜",
    "王伟",
    "José Álvarez",
    "阿依古丽·买买提",
    "He Jing",
    "张王李明",
    "李 小芳",
]
NUMBERS = ["E10234", "12", "wangfang"]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Mr Hill told me that Kate Smith left.", "【P1】 told me that 【P2】 【P3】 left."),
        ("Then Mrs. Price’s plan failed. Ms Price said so.", "Then 【P1】’s plan failed. 【P1】 said so."),
        ("It was McDonald and Łukasz, with Óscar O’Neil.", "It was 【P1】 and 【P2】, with 【P3】 【P4】."),
        ("Miss a train, and the Hill is steep.", "Miss a train, and the 【P1】 is steep."),
    ],
)
def test_names_of_nobody_known_here(text: str, sent: str) -> None:
    assert redact(text, []).text == sent


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("我和建国一起去找客户，建国说不行。", "我和【P1】一起去找客户，【P1】说不行。"),
        ("李建国来了，建国说行。", "【P1】来了，【P1】说行。"),
        ("娜娜帮我改的方案。", "【P1】帮我改的方案。"),
        ("李 建国同意了", "【P1】同意了"),
        ("欧 阳 娜\n娜同意了", "【P1】同意了"),
        ("小芳同意了", "【P1】同意了"),
        ("李明同意了", "【P1】同意了"),
        ("阿伟来了，小李、老欧阳也来。", "【P1】来了，【P2】、【P3】也来。"),
        ("买买提说，阿依古丽去。", "【P1】说，【P1】去。"),
        ("I asked john.", "I asked 【P1】."),
        ("JOHN left, Smith stayed; john  smith!", "【P1】 left, 【P1】 stayed; 【P1】!"),
        ("jose told ÁLVAREZ", "【P1】 told 【P1】"),
        ("so he stayed. He left. I asked Mr He.", "so he stayed. He left. I asked 【P1】."),
        ("employee E10234, 工号e10234。", "employee 【#】, 工号【#】。"),
        ("in E102345 and 12 wangfang", "in E102345 and 12 wangfang"),
        ("(020) 8765 4321，（020）87654321，020-8765-4321", "【#】，【#】，【#】"),
        ("号码 138.0000.0000", "号码 【#】"),
        ("身份证11010519491231002X", "身份证【#】"),
        ("微信 wangwu88", "微信 【#】"),
        ("加我微信号是：wang_wu", "加我微信号是：【#】"),
        ("QQ:12345 找我", "QQ:【#】 找我"),
        ("我用微信联系客户，在QQ群里说。", "我用微信联系客户，在QQ群里说。"),
        ("老师等了两小时，小心点。", "老师等了两小时，小心点。"),
        ("smithy and johnny", "smithy and johnny"),
    ],
)
def test_what_leaves(text: str, sent: str) -> None:
    assert redact(text, ROSTER, NUMBERS).text == sent


@pytest.mark.parametrize(
    "text",
    [
        "2019–2023我负责销售，收入12345.67万，从120.5 – 98.2降了",
        "（2019 - 2023），10 - 20 - 30，2019.3-2023.5，99.95%",
        "1200元，编号1200年，1200 tons, nobody had 1200.",
        "12345.67 and 3.12345",
    ],
)
def test_years_and_amounts_stay(text: str) -> None:
    assert redact(text, [], ["1200", "12345"]).text == text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("工号1200，编号：1200，员工 1200", "工号【#】，编号：【#】，员工 【#】"),
        ("employee number 1200, #1200, ID: 1200", "employee number 【#】, #【#】, ID: 【#】"),
        ("我是12345", "我是【#】"),
        ("138.0000.0000，2019-2023-4567，+1 2019 2023", "【#】，【#】，【#】"),
        ("2024-03-15，138 0000 0000，8765-4321", "【#】，【#】，【#】"),
    ],
)
def test_numbers_that_lead_to_somebody_go(text: str, sent: str) -> None:
    assert redact(text, [], ["1200", "12345"]).text == sent


def test_words_that_are_added_go_though_they_are_frequent() -> None:
    assert (
        redact("成功了, the price", ["王成功", "Mark Price"], [], ["成功", "price"]).text == "【P1】了, the 【P2】"
    )


def test_a_name_that_overlaps_what_only_looks_like_one_is_taken_out_whole() -> None:
    assert "建国" not in redact("张李建国说，王建国军说", ["李建国"]).text


def test_words_that_are_added_go_in_any_case_wherever_they_stand() -> None:
    redacted = redact("在东莞厂和ACME厂，芳说 he will, acmeist.", [], [], ["东莞", "acme", "芳", "will"])
    assert redacted.text == "在【P1】厂和【P2】厂，【P3】说 he 【P4】, acmeist."


@given(
    st.text("甲乙丙丁戊己", min_size=3, max_size=3),
    st.text("的了 在说abc。\n", max_size=20),
    st.text("的了 在说abc。\n", max_size=20),
)
def test_a_given_name_never_leaves_and_spans_find_their_way_back(name: str, before: str, after: str) -> None:
    text = f"{before}{name[1:]}{after}{' '.join(name)}"
    redacted = redact(text, [name])
    assert name[1:] not in "".join(redacted.text.split())
    assert redacted.in_original(0, len(redacted.text)) == (0, len(text))
    for start, end, stand_in in redacted.replaced:
        assert stand_in in redacted.text
        assert 0 <= start < end <= len(text)


def test_a_roster_of_thousands_is_looked_through_in_a_moment() -> None:
    names = [
        f"{a}{b}{c}"
        for a in "王李张刘陈杨黄赵吴周"
        for b in "建国芳伟明华强军"
        for c in "平娜丽敏静杰勇涛超秀英霞"
    ]
    names += [f"Name{number:x} Surname{number:x}" for number in range(5000)]
    text = "我和同事一起把设备停了，然后去叫了人。Then I went to the nearest office and told them.\n" * 100
    begun = time.monotonic()
    redact(text, names)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("text", ["小明的方案被采纳了", "后来小明和他一起去", "这是小平的建议", "老高在开会"])
def test_a_nickname_is_taken_out_whatever_follows(text: str) -> None:
    taken_out = redact(text, ["张晓明", "邓平", "高远"]).text
    assert "【P1】" in taken_out
    assert not {"小明", "小平", "老高"} & {taken_out[n : n + 2] for n in range(len(taken_out))}
