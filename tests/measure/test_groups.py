from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from measure.strategies import FRAMEWORK, SCALE, Row, rating_rows, ratings_of
from zhiren.measure import arrange_panels, group_means
from zhiren.measure.groups import slices
from zhiren.ratings.columns import RELATIONSHIPS


@given(rating_rows())
def test_group_and_item_means_are_those_of_the_panels(rows: list[Row]):
    ratings = ratings_of(rows)
    found = group_means(ratings, FRAMEWORK, **SCALE)
    for p, panel in enumerate(arrange_panels(ratings, FRAMEWORK, **SCALE)):
        assert found.ratees[p] == panel.ratee
        for c, competency in enumerate(found.competencies):
            for g, relationship in enumerate(RELATIONSHIPS):
                scores = panel.scores[panel.raters(relationship), panel.panels.columns(competency)]
                n, sums = np.isfinite(scores).sum(axis=1), np.nansum(scores, axis=1)
                k = np.count_nonzero(n)
                mean = sums.sum() / n.sum() if k else np.nan
                sd = np.sqrt(k / (k - 1) * ((sums - mean * n) ** 2).sum() / (n**2).sum()) if k > 1 else np.nan
                assert found.n_raters[p, c, g] == k
                assert (found.mean[p, c, g], found.sd[p, c, g]) == pytest.approx((mean, sd), abs=1e-6, nan_ok=True)
        for i, item in enumerate(found.items):
            others = panel.mean(item, panel.others)
            assert found.item_n_raters[p, i] == others.n_raters
            assert found.item_mean[p, i] == pytest.approx(others.mean, nan_ok=True)
            assert found.item_self[p, i] == pytest.approx(panel.self_mean(item), nan_ok=True)
            assert found.item_counts[p, i].tolist() == panel.counts(item, panel.others).tolist()
            given_scores = panel.scores[panel.others & panel.observers(item), i]
            sd = given_scores.std(ddof=1) if len(given_scores) > 1 else np.nan
            assert found.item_sd[p, i] == pytest.approx(sd, abs=1e-6, nan_ok=True)


@given(rating_rows())
def test_the_rows_of_each_ratee(rows: list[Row]):
    ratings = ratings_of(rows)
    found = slices(ratings)
    assert tuple(found) == ratings.ratees
    assert sum(rows.stop - rows.start for rows in found.values()) == len(ratings)
    for code, rows_of_ratee in enumerate(found.values()):
        assert set(ratings.ratee[rows_of_ratee].tolist()) == {code}
