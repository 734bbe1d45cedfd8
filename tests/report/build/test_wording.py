from __future__ import annotations

import pytest

from zhiren.report.build.wording import enumerated, figure, group_label, interval, names
from zhiren.report.charts.figures import digits_apart
from zhiren.report.content import Score


@pytest.mark.parametrize(("value", "shown"), [(3.0, "3.0"), (-0.54, "−0.5"), (4.96, "5.0"), (-0.02, "0.0")])
def test_figures_have_one_decimal_and_a_true_minus(value, shown):
    assert figure(value) == shown


@pytest.mark.parametrize(
    ("value", "other", "digits"), [(3.9, 4.0, 1), (3.97, 4.0, 2), (3.996, 4.0, 3), (4.0, 4.0, 1)]
)
def test_as_many_digits_as_tell_two_figures_apart(value, other, digits):
    assert digits_apart(value, other) == digits


def test_intervals():
    assert interval(Score(3.0, 2.04, 3.96, 5)) == "2.0–4.0"
    assert interval(Score(3.0, None, None, 1)) == ""


@pytest.mark.parametrize(
    ("language", "one", "two", "three"),
    [("en", "“A”", "“A” and “B”", "“A”, “B” and “C”"), ("zh-Hans", "“A”", "“A”和“B”", "“A”“B”和“C”")],
)
def test_names_are_quoted_and_joined(language, one, two, three):
    assert [names(language, letters) for letters in ("A", "AB", "ABC")] == [one, two, three]


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "Peers, direct reports and other colleagues"), ("zh-Hans", "同级、下属与其他同事")],
)
def test_a_merged_group_bears_the_names_of_its_parts(language, label):
    assert group_label(language, ("peer", "report", "other")) == label
    assert enumerated(language, ["a"]) == "a"
