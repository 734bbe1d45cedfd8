from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import competency, report_on, role
from zhiren.report.build.likelihood import half_width, likelihood_of, probability_by_interval
from zhiren.report.build.results import met_by
from zhiren.report.content import LIKELIHOODS, Score

SCORE = Score(3.0, 2.5, 3.5, 6)


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (2.5, "very_likely"),
        (2.6, "likely"),
        (2.9, "cannot_tell"),
        (3.1, "cannot_tell"),
        (3.4, "unlikely"),
        (3.6, "very_unlikely"),
    ],
)
def test_words_follow_the_interval_and_inside_it_the_probability(requirement, words):
    assert likelihood_of(met_by(SCORE, requirement), SCORE, requirement, None) == words


@pytest.mark.parametrize(
    ("probability", "words"), [(0.75, "likely"), (0.74, "cannot_tell"), (0.26, "cannot_tell"), (0.25, "unlikely")]
)
def test_a_known_probability_decides(probability, words):
    assert likelihood_of("uncertain", SCORE, 3.0, probability) == words


def test_without_an_interval_or_a_requirement_nothing_is_told():
    alone = Score(5.0, None, None, 1)
    assert (half_width(alone), probability_by_interval(alone, 2.0)) == (0.0, 0.5)
    assert likelihood_of(met_by(alone, 2.0), alone, 2.0, None) == "cannot_tell"
    assert likelihood_of(None, None, None, None) is None


@given(st.floats(1, 5), st.floats(1, 5))
def test_a_higher_requirement_is_never_more_likely_met(one, other):
    low, high = sorted((one, other))
    words = [likelihood_of(met_by(SCORE, r), SCORE, r, None) for r in (low, high)]
    assert LIKELIHOODS.index(words[0]) <= LIKELIHOODS.index(words[1])


def test_results_carry_the_words():
    peers = [[4, 4, 3, 3, 2, 2]] * 3 + [[4, 5, 3, 3, 1, 2]] * 3
    report = report_on({"peer": peers}, profile=role(A=3, C=5))
    assert [competency(report, c).likelihood for c in "ABC"] == ["very_likely", None, "very_unlikely"]
