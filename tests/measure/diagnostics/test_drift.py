from __future__ import annotations

import numpy as np
import pytest

from measure.diagnostics.planted import company
from zhiren.measure import Panels
from zhiren.measure.diagnostics import RaterDiagnostics, diagnose_raters


def days(panels: Panels, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 180, len(panels.ratee)).astype(float)


def drifting(points: float) -> tuple[Panels, np.ndarray, int]:
    """A company in which the busiest rater becomes so much more severe from the first day to the last."""
    panels, _ = company(6, planted=False)
    occasion = days(panels)
    rater = int(np.bincount(panels.rater[panels.others]).argmax())
    mine = np.flatnonzero((panels.rater == rater) & panels.others)
    occasion[mine] = np.linspace(0, 180, len(mine))
    later = occasion[mine] / 180 - 0.5
    panels.scores[mine] = panels.scores[mine] - points * later[:, None]
    return panels, occasion, rater


def of(found: RaterDiagnostics, panels: Panels, rater: int) -> int:
    return found.raters.index(panels.raters[rater])


def test_a_planted_change_comes_out_with_its_error():
    panels, occasion, rater = drifting(0.0)
    before = diagnose_raters(panels, occasion=occasion)
    panels, occasion, rater = drifting(2.5)
    after = diagnose_raters(panels, occasion=occasion)
    place = of(after, panels, rater)
    assert after.drift is not None
    assert before.drift is not None
    change = after.drift.slope[place] - before.drift.slope[place]
    assert change * 180 == pytest.approx(2.5, abs=0.005)  # this rater, too, is part of the norm
    assert after.index("drift").value[place] == pytest.approx(after.drift.slope[place] * 180)
    assert after.index("drift").z[place] == pytest.approx(after.drift.slope[place] / after.drift.error[place])
    assert np.flatnonzero(after.index("drift").flagged).tolist() == [place]
    assert (after.drift.first[place], after.drift.last[place]) == (0, 180)
    assert after.drift.n_ratees[place] == after.n_ratees[place]


def test_without_drift_errors_are_those_of_chance():
    """Over 400 raters and more z varies as a standard normal deviate, and nobody is flagged."""
    z = []
    for seed in range(3):
        panels, _ = company(seed, planted=False)
        index = diagnose_raters(panels, occasion=days(panels, seed)).index("drift")
        assert not index.flagged.any()
        z.append(index.z[np.isfinite(index.z)])
    every = np.concatenate(z)
    assert len(every) > 400
    assert every.std() == pytest.approx(1, abs=0.1)
    assert (np.abs(every) > 1.96).mean() == pytest.approx(0.05, abs=0.025)


def test_the_unit_of_time_changes_the_slope_alone():
    panels, occasion, _ = drifting(1.0)
    daily, monthly = (diagnose_raters(panels, occasion=o) for o in (occasion, occasion / 30 + 7))
    assert daily.drift is not None
    assert monthly.drift is not None
    assert monthly.drift.slope == pytest.approx(daily.drift.slope * 30, nan_ok=True)
    assert monthly.drift.error == pytest.approx(daily.drift.error * 30, nan_ok=True)
    assert monthly.index("drift").p == pytest.approx(daily.index("drift").p, nan_ok=True)
    assert monthly.index("drift").value == pytest.approx(daily.index("drift").value, nan_ok=True)


def test_ratings_without_a_date_take_no_part():
    panels, occasion, rater = drifting(0.0)
    mine = np.flatnonzero((panels.rater == rater) & panels.others)
    undated = occasion.copy()
    undated[mine[0]] = np.nan
    found = diagnose_raters(panels, occasion=undated)
    panels.scores[mine[0]] = np.nan
    without = diagnose_raters(panels, occasion=occasion)
    place = of(found, panels, rater)
    assert found.drift is not None
    assert without.drift is not None
    assert found.drift.slope[place] == pytest.approx(without.drift.slope[place], abs=0.002)
    assert found.drift.first[place] == without.drift.first[place] == occasion[mine[1]]
    assert found.drift.n_ratees[place] == found.n_ratees[place] - 1


def test_two_dated_ratees_or_one_day_tell_nothing():
    panels, occasion, rater = drifting(0.0)
    mine = np.flatnonzero((panels.rater == rater) & panels.others)
    for own in (np.r_[0, 9, np.full(len(mine) - 2, np.nan)], np.full(len(mine), 9.0), np.full(len(mine), np.nan)):
        occasion[mine] = own
        found = diagnose_raters(panels, occasion=occasion)
        place = of(found, panels, rater)
        assert found.drift is not None
        assert np.isnan([found.drift.slope[place], found.drift.error[place], found.index("drift").p[place]]).all()
        assert found.drift.first[place] == pytest.approx(
            np.nanmin([*own, np.inf]) if np.isfinite(own).any() else np.nan, nan_ok=True
        )


def test_without_occasions_there_is_no_drift():
    found = diagnose_raters(company(6)[0])
    assert found.drift is None
    assert "drift" not in [index.name for index in found.indices]
