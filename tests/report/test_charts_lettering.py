from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.report.charts.lettering import em_width, longest_word, shorten, text_width, wrap, wrap_evenly

WORDS = st.text(alphabet="abc WMil 中文字，。（）“”e\u0301👍-/", max_size=60)


def test_chinese_is_one_em_latin_about_half_marks_nothing():
    assert [em_width(c) for c in "中，“—a W\u0301\u200b"] == [1.0, 1.0, 1.0, 1.0, 0.57, 0.34, 0.9, 0.0, 0.0]
    assert em_width("👍") == 1.3
    assert text_width("中文", 10) == 20
    assert text_width("中文", 10, bold=True) == pytest.approx(21.2)


@given(WORDS, st.floats(20, 200))
def test_shortened_text_fits_and_begins_as_the_whole_does(words: str, width: float):
    cut = shorten(words, 12, width)
    assert text_width(cut, 12) <= width or cut == "…"
    assert cut == words or (cut.endswith("…") and words.startswith(cut[:-1]))


def test_a_letter_never_loses_its_accent():
    accented = "e\u0301" * 30
    assert shorten(accented, 12, 60) == "e\u0301" * 7 + "…"


@given(WORDS, st.floats(30, 200), st.integers(1, 4))
def test_wrapped_text_fits_its_lines_and_loses_nothing_but_what_is_cut(words: str, width: float, lines: int):
    wrapped = wrap(words, 12, width, lines=lines)
    assert 1 <= len(wrapped) <= lines
    assert all(text_width(line, 12) <= width or line == "…" for line in wrapped)
    whole = "".join(words.split())
    shown = "".join("".join(wrapped).split())
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


@given(WORDS, st.floats(30, 200), st.integers(1, 4))
def test_even_lines_are_as_many_and_say_the_same(words: str, width: float, lines: int):
    plain, even = wrap(words, 12, width, lines=lines), wrap_evenly(words, 12, width, lines=lines)
    assert len(even) == len(plain)
    assert max(text_width(line, 12) for line in even) <= max(text_width(line, 12) for line in plain)
    assert ("".join(even).endswith("…")) == ("".join(plain).endswith("…"))


def test_lines_break_at_spaces_and_between_characters_but_not_before_punctuation():
    assert wrap("Customer Service Orientation", 12, 110, lines=2) == ["Customer Service", "Orientation"]
    assert wrap("信息收集与分析", 12, 50, lines=2) == ["信息收集", "与分析"]
    assert wrap("信息收集，分析", 12, 50, lines=2) == ["信息收", "集，分析"]
    assert wrap("信息收（分析）", 12, 50, lines=2) == ["信息收", "（分析）"]
    assert wrap("Donaudampfschiff", 12, 60, lines=2) == ["Donaudam", "pfschiff"]
    assert wrap("", 12, 60, lines=2) == [""]


def test_even_lines_split_four_characters_in_two_pairs():
    assert wrap("诚信坦诚", 12, 38, lines=2) == ["诚信坦", "诚"]
    assert wrap_evenly("诚信坦诚", 12, 38, lines=2) == ["诚信", "坦诚"]


def test_the_longest_word_of_chinese_is_a_character_with_its_punctuation():
    assert longest_word("问题解决", 10) == 10
    assert longest_word("问题，解决", 10) == 20
    assert longest_word("Customer Service", 10) == text_width("Customer", 10)
    assert longest_word("", 10) == 0
