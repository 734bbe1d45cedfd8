from __future__ import annotations

from itertools import groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from measure.diagnostics.planted import FRAMEWORK, company
from zhiren.errors import MeasureError
from zhiren.measure.diagnostics import careless_responses, careless_sheets
from zhiren.measure.diagnostics.careless import even_odd, long_string, mahalanobis, variability

SHEETS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=8, max_size=8), min_size=1, max_size=5
).map(lambda rows: np.array(rows, float))


def run_by_hand(sheet: np.ndarray) -> int:
    answers = [x for x in sheet if np.isfinite(x)]
    return max((sum(1 for _ in g) for _, g in groupby(answers)), default=0)


@given(SHEETS)
def test_the_longest_run_and_the_variability(scores):
    assert long_string(scores).tolist() == [run_by_hand(sheet) for sheet in scores]
    wanted = [np.std(s[np.isfinite(s)], ddof=1) if np.isfinite(s).sum() > 1 else np.nan for s in scores]
    assert variability(scores) == pytest.approx(np.array(wanted), nan_ok=True)


def test_even_and_odd_halves():
    scale = np.repeat(np.arange(4), 2)
    sheets = np.array(
        [[1, 1, 2, 2, 3, 3, 5, 5], [1, 5, 2, 4, 4, 2, 5, 1], [1, 2, 2, 1, 3, 4, 5, 3], [3] * 8], float
    )
    r = np.corrcoef([1, 2, 3, 5], [2, 1, 4, 3])[0, 1]
    assert even_odd(sheets, scale) == pytest.approx(np.array([1, -1, 2 * r / (1 + r), np.nan]), nan_ok=True)
    few = even_odd(sheets[:, :4], scale[:4])
    assert np.isnan(few).all()


def test_the_distance_is_that_of_mahalanobis():
    scores = np.random.default_rng(1).normal(size=(60, 4)) @ np.array(
        [[2, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 0], [0, 1, 0, 3]]
    )
    deviation = scores - scores.mean(axis=0)
    wanted = np.einsum("ij,jk,ik->i", deviation, np.linalg.inv(np.cov(scores.T)), deviation)
    assert mahalanobis(scores) == pytest.approx(wanted)
    scores[0, 2] = np.nan
    assert np.isfinite(mahalanobis(scores)).all()
    assert np.isnan(mahalanobis(np.ones((3, 2)))).all()


def test_planted_carelessness_is_found():
    """Two signs or more: on at least half of the sheets answered at random or by halo, and 3 % of the others'."""
    found, false = [], []
    for seed in (1, 2, 3):
        panels, habits = company(seed)
        suspect = careless_sheets(panels, FRAMEWORK).suspect
        names = np.array(panels.raters)[panels.rater]
        planted = np.isin(names, [*habits["careless"], *habits["halo"]])
        others = ~np.isin(names, np.concatenate([list(r) for r in habits.values()]))
        found.extend(suspect[planted & panels.others])
        false.extend(suspect[others])
    assert (np.mean(found) >= 0.4, np.mean(false) <= 0.03) == (True, True), (np.mean(found), np.mean(false))


def test_speed_and_short_sheets():
    scores = np.full((3, 6), np.nan)
    scores[0], scores[1, :3] = [1, 2, 3, 4, 5, 1], [3, 3, 3]
    labels = (("a", "x"), ("b", "x"), ("c", "x"))
    scale, reverse = np.repeat([0, 1, 2], 2), np.zeros(6, bool)
    found = careless_responses(scores, scale, reverse=reverse, sheets=labels, seconds=np.array([9.0, 9, 9]))
    assert found.values["long_string"].tolist()[:1] == [1]
    assert np.isnan(found.values["long_string"][1:]).all()
    assert found.flags["seconds_per_item"].tolist() == [True, False, False]
    assert found.values["seconds_per_item"] == pytest.approx(np.array([1.5, 3, np.nan]), nan_ok=True)
    alone = careless_responses(scores[2:], scale, reverse=reverse, sheets=labels[2:])
    assert alone.n_flags.tolist() == [0]
    with pytest.raises(MeasureError) as raised:
        careless_responses(scores, scale[:2], reverse=reverse, sheets=labels, seconds=np.zeros(2))
    assert len(raised.value.problems) == 2


def test_reverse_keyed_items_are_taken_as_they_were_ticked():
    panels, _ = company(1)
    panels.scores[0] = 4
    panels.scores[0, panels.items.index("C.4")] = 2
    assert careless_sheets(panels, FRAMEWORK).values["long_string"][0] == 24


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    panels, _ = company(1)
    found = careless_sheets(panels, FRAMEWORK, seconds=np.full(len(panels.ratee), 20.0))
    lines = str(found).splitlines()
    n, suspect = len(panels.ratee), found.suspect.sum()
    assert lines[0] == f"{n:,} questionnaires, {suspect} with two signs of careless answering or more."
    assert lines[-1] == "A flag is a reason to ask, not a verdict: nothing has been removed."
    assert len(lines) == 2 + sum(f.any() for f in found.flags.values())
    assert "份问卷" in found.describe("zh-Hans")
    frame = found.to_frame()
    assert frame.columns[:4] == ["rater", "ratee", "long_string", "long_string_flag"]
    assert frame["n_flags"].to_list() == found.n_flags.tolist()
