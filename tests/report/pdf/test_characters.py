from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import sample_report
from zhiren.report.pdf.characters import covered, printable, printable_entry, reads_right_to_left


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("战略思维 Strategic, 100 %", "战略思维 Strategic, 100 %"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("e\u0301", "é"),
        ("\u0939\u093f!", "[U+0939 U+093F]!"),
        ("\ufeffa\u2060b", "ab"),
        ("bell\x07", "bell[U+0007]"),
        ("\ud800", "[U+D800]"),
        ("\u202eabc\u202c", "\u202eabc\u202c"),
        ("a\tb\n", "a\tb\n"),
        ("", ""),
    ],
)
def test_printable(written: str, shown: str) -> None:
    assert printable(written) == shown


@given(st.text())
def test_what_is_printable_is_in_the_fonts_and_stays_as_it_is(written: str) -> None:
    shown = printable(written)
    assert {c for c in shown if c not in covered() and c not in "\n\t"} <= set(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert printable(shown) == shown


def test_a_whole_report_is_gone_through() -> None:
    report = sample_report("en", competencies=1)
    assert printable_entry(report) == report
    item = replace(report.competencies[0].items[0], stem="\u0939")
    changed = replace(report, competencies=(replace(report.competencies[0], items=(item,)),))
    assert printable_entry(changed).competencies[0].items[0].stem == "[U+0939]"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("עבודה good", True),
        ("(3/5) ممتاز", True),
        ("good עבודה", False),
        ("中文", False),
        ("123", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(words: str, expected: bool) -> None:
    assert reads_right_to_left(words) is expected
