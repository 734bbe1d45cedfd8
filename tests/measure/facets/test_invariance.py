"""With fixed raters, too, order and names do not matter, and a constant severity moves only what it must."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure.facets.panels_made import measures, observations, rows_of, simulated
from zhiren.measure.facets import FacetsResult, fit_facets


@cache
def plain() -> FacetsResult:
    return fit_facets(observations(rows()))


def rows() -> list[tuple[object, ...]]:
    return rows_of(simulated(15, 5, 4, seed=8).data)


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_rows_in_any_order_give_the_same(random: Random):
    shuffled = rows()
    random.shuffle(shuffled)
    assert measures(fit_facets(observations(shuffled))) == pytest.approx(measures(plain()), abs=1e-8)


def test_names_do_not_matter():
    other = {label: f"x{99 - number}" for number, label in enumerate(f"R{j}" for j in range(5))}
    renamed = sorted((p, other[str(r)], i, s) for p, r, i, s in rows())
    theirs = measures(fit_facets(observations(renamed)))
    for (facet, label), value in measures(plain()).items():
        assert theirs[facet, other.get(label, label)] == pytest.approx(value, abs=1e-8)


@pytest.mark.parametrize("shift", [0.7, -1.3])
def test_a_constant_severity_moves_raters_and_ratees_alike_and_nothing_else(shift: float):
    """All raters severer by a constant, their anchors say: then all ratees are better by as much."""
    at = {label: 0.1 * number for number, label in enumerate(plain().facet("rater").labels)}
    ours, theirs = (
        fit_facets(observations(rows()), anchors={"rater": {label: value + more for label, value in at.items()}})
        for more in (0.0, shift)
    )
    for (facet, label), value in measures(ours).items():
        moved = value + (0.0 if facet == "item" else shift)
        assert measures(theirs)[facet, label] == pytest.approx(moved, abs=1e-8)
    for facet in ("ratee", "rater", "item"):
        assert theirs.facet(facet).standard_error == pytest.approx(ours.facet(facet).standard_error, abs=1e-8)
        assert theirs.facet(facet).fair_average == pytest.approx(ours.facet(facet).fair_average, abs=1e-8)
    assert theirs.log_likelihood == pytest.approx(ours.log_likelihood, rel=1e-10)
