from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import SourceError
from zhiren.sources.encoding import decode

CHINESE = "姓名,部门,得分\n张伟,生产部,4\n李秀英,质量部,5\n主动帮助同事解决问题；愿意分享经验。\n"
ENGLISH = "Name,Score\nDoesn’t give up — “ever”,4\n"


def refused(data: bytes) -> tuple[str, int | None, dict[str, object]]:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.csv")
    (problem,) = caught.value.problems
    assert problem.describe("en") != problem.describe("zh-Hans")
    return problem.code, problem.place.line, dict(problem.values)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (CHINESE.encode(), CHINESE, "utf-8"),
        (codecs.BOM_UTF8 + CHINESE.encode(), CHINESE, "utf-8"),
        (CHINESE.encode("utf-16"), CHINESE, "utf-16-le"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
        (CHINESE.encode("utf-16-le"), CHINESE, "utf-16-le"),
        (CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
        ("主动帮助同事解决问题".encode("utf-16-le"), "主动帮助同事解决问题", "utf-16-le"),
        (ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le"),
        (b"a\0b\0\n\0", "ab\n", "utf-16-le"),
        (codecs.BOM_UTF32_LE + CHINESE.encode("utf-32-le"), CHINESE, "utf-32-le"),
        (CHINESE.encode("gb18030"), CHINESE, "gb18030"),
        ("欧阳玥，喆".encode("gb18030"), "欧阳玥，喆", "gb18030"),
        (b"plain ASCII", "plain ASCII", "utf-8"),
        (b"", "", "utf-8"),
    ],
)
def test_encodings_are_recognised(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data, "a.csv")
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_chinese_that_begins_late() -> None:
    text = "E0001,E0002,peer,A,4\n" * 20_000 + CHINESE
    assert decode(text.encode("gb18030"), "a.csv").text == text


def test_english_with_typographic_quotes() -> None:
    assert decode(ENGLISH.encode("cp1252"), "a.csv").text == ENGLISH


def test_traditional_chinese_in_big5() -> None:
    text = "姓名,部門\n張偉,生產部\n主動幫助同事解決問題；願意分享經驗。\n" * 3
    assert decode(text.encode("big5"), "a.csv").text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_what_was_written_as_utf8_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.txt").text == text


@given(st.lists(st.sampled_from("主动帮助同事解决问题愿意分享经验，。；\n"), min_size=6).map("".join))
def test_chinese_comes_back_from_every_encoding(text: str) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        assert decode(text.encode(encoding), "a.txt").text == text


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(5000),
        random.Random(2).randbytes(4999),
        b"text" + b"\0" * 50,
        b"\x01\x02\x03\x04" * 100,
        "主动".encode("gb18030") + b"\0\0\0",
        bytes(range(1, 256)) * 20,
        CHINESE.encode("utf-16-le") * 4000 + b"\x00\xd8",
    ],
)
def test_binary_content(data: bytes) -> None:
    assert refused(data)[0] == "source-binary"


def test_a_line_in_another_encoding_is_named() -> None:
    data = CHINESE.encode() + "王芳,设备部,3\n".encode("gb18030")
    assert refused(data) == ("source-encoding-mixed", 5, {"bytes": "CD F5 B7 BC 2C C9 E8 B1", "encoding": "utf-8"})


def test_one_utf8_line_in_gb18030() -> None:
    data = CHINESE.encode("gb18030") + "王芳,设备部,3\n".encode()
    code, line, values = refused(data)
    assert (code, line, values["encoding"]) == ("source-encoding-mixed", 5, "gb18030")


def test_bytes_that_mean_nothing_are_named() -> None:
    data = CHINESE.encode("gb18030") * 3 + b"\xff\xff\n"
    assert refused(data) == ("source-encoding-broken", 13, {"bytes": "FF FF 0A", "encoding": "gb18030"})


def test_utf16_cut_in_the_middle() -> None:
    code, line, values = refused(CHINESE.encode("utf-16")[:-1])
    assert (code, line, values["encoding"]) == ("source-encoding-broken", 4, "utf-16-le")
