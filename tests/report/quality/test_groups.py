from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import fisher_exact

from report.quality.made import company
from zhiren.measure.results import Floats
from zhiren.report.quality.content import Groups
from zhiren.report.quality.groups import compare_groups, difference

PANELS = company(40, "INT", "TWK")
N = len(PANELS.ratees)


def compared(score: Floats, labels: list[str], required: float = np.nan, threshold: int = 3) -> Groups:
    wide = np.full((N, len(PANELS.competencies)), np.nan)
    wide[:, 0] = score
    return compare_groups(PANELS, wide, np.full(wide.shape, required), {"gender": labels}, threshold)


def test_the_effect_is_hedges_g_with_its_interval() -> None:
    # means 3 and 2, pooled SD 1, df 6: 1 × (1 − 3/23); SE² = 1/4 + 1/4 + g²/16
    found = difference(np.array([2.0, 2.5, 3.5, 4.0]), np.array([1.0, 1.5, 2.5, 3.0]))
    assert found is not None
    sd = np.std([2.0, 2.5, 3.5, 4.0], ddof=1)
    g = 1 / sd * (1 - 3 / 23)
    half = 1.959963984540054 * np.sqrt(0.5 + g**2 / 16)
    assert (found.g, found.low, found.high) == pytest.approx((g, g - half, g + half), abs=1e-4)


@pytest.mark.parametrize("own", [[3.0], [np.nan, 3.0], []])
def test_one_person_has_no_effect(own: list[float]) -> None:
    assert difference(np.array(own), np.array([1.0, 2.0])) is None


def test_equal_people_have_no_effect() -> None:
    assert difference(np.array([3.0, 3.0]), np.array([3.0, 3.0])) is None


def test_impact_is_the_rate_over_the_highest_with_fishers_p() -> None:
    labels = ["F"] * 20 + ["M"] * (N - 20)
    score = np.where(np.arange(N) < 5, 4.0, 2.0)
    score[20:36] = 4.0
    found = compared(score, labels, required=3.0)
    assert found.cut == "role"
    women, men = found.attributes[0].groups
    assert (women.label, women.n, women.rate) == ("F", 20, 0.25)
    assert (men.rate, men.ratio, men.p) == (round(16 / (N - 20), 4), 1.0, None)
    assert women.ratio == pytest.approx(0.25 / (16 / (N - 20)), abs=1e-4)
    assert women.p == pytest.approx(fisher_exact([[5, 15], [16, N - 36]]).pvalue, abs=1e-4)
    assert women.ratio_low is not None
    assert women.ratio is not None
    assert women.ratio_high is not None
    assert women.ratio_low < women.ratio < women.ratio_high


def test_without_roles_the_cut_is_the_best_third() -> None:
    found = compared(np.arange(N, dtype=float), ["F", "M"] * (N // 2))
    assert found.cut == "third"
    assert sum(round(g.rate * g.n) for g in found.attributes[0].groups) == N - int(np.ceil(2 / 3 * (N - 1)))


def test_a_group_that_nobody_of_reaches_the_cut() -> None:
    score = np.where(np.arange(N) < 20, 2.0, 4.0)
    women = compared(score, ["F"] * 20 + ["M"] * (N - 20), required=3.0).attributes[0].groups[0]
    assert (women.rate, women.ratio, women.ratio_low) == (0.0, 0.0, None)


def test_where_nobody_reaches_the_cut_there_is_no_ratio() -> None:
    groups = compared(np.full(N, 2.0), ["F"] * 20 + ["M"] * (N - 20), required=3.0).attributes[0].groups
    assert [g.ratio for g in groups] == [1.0, None]


def test_small_groups_are_not_shown() -> None:
    labels = ["F"] * 20 + ["M"] * (N - 24) + ["X"] * 4
    attribute = compared(np.arange(N, dtype=float), labels).attributes[0]
    assert ([g.label for g in attribute.groups], attribute.n_hidden) == (["F", "M"], 1)


def test_the_threshold_of_the_campaign_counts_where_it_is_higher() -> None:
    labels = ["F"] * 20 + ["M"] * (N - 27) + ["X"] * 7
    assert compared(np.arange(N, dtype=float), labels, threshold=8).attributes[0].n_hidden == 1


@pytest.mark.parametrize("labels", [[""] * N, ["F"] * N, ["F"] * (N - 3) + ["M"] * 3])
def test_one_group_is_nothing_to_compare(labels: list[str]) -> None:
    found = compared(np.arange(N, dtype=float), labels)
    assert (found.attributes, found.missing) == ((), ("gender", "age_band", "unit"))


def test_nobody_has_a_score() -> None:
    found = compared(np.full(N, np.nan), ["F", "M"] * (N // 2))
    assert found.attributes == ()


def test_a_large_difference_is_named_with_its_competency() -> None:
    score = np.arange(N, dtype=float)
    attribute = compared(score, ["F"] * 20 + ["M"] * (N - 20)).attributes[0]
    assert [(d.competency_id, d.label) for d in attribute.competencies] == [(PANELS.competencies[0], "M")]


def test_items_are_compared_where_ten_people_are_in_both_groups() -> None:
    labels = ["F"] * 20 + ["M"] * (N - 20)
    assert compared(np.arange(N, dtype=float), labels).attributes[0].n_tested == 9
    assert compared(np.arange(N, dtype=float), ["F"] * 31 + ["M"] * (N - 31)).attributes[0].n_tested == 0
