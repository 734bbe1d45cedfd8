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


@given(st.text("甲乙丙丁戊己", min_size=2, max_size=4), st.text(max_size=30), st.text(max_size=30))
def test_a_name_that_is_given_is_never_quoted(name: str, before: str, after: str) -> None:
    assert name not in quotation(f"{before}{name}{after}", [name], "zh-Hans")
