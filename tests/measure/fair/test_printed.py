"""What measures and their model say of themselves, and the chance of meeting a score."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl
import pytest
from scipy.stats import norm

from measure.fair.drawn import drawn
from zhiren.measure import Measures
from zhiren.measure.classical import fit_classical
from zhiren.measure.fair.method import Options, fit_fair


@cache
def measures() -> Measures:
    return fit_fair(drawn(20, 20, parts=2))


def test_the_chance_to_reach_a_score_follows_the_measure_and_its_error():
    chance = measures().probability_at_least(3.5)
    assert chance.shape == measures().logit.shape
    model = measures().model
    row, column = 4, 1
    required = np.interp(3.5, model.score_curves[column], model.grid)
    expected = norm.cdf((measures().logit[row, column] - required) / measures().standard_error[row, column])
    assert chance[row, column] == pytest.approx(expected)
    assert (chance >= measures().probability_at_least(3.6)).all()
    own = measures().probability_at_least(measures().fair_score)
    assert own == pytest.approx(0.5, abs=1e-6)
    assert measures().probability_at_least(measures().low) == pytest.approx(0.975, abs=1e-4)
    by_competency = measures().probability_at_least(np.array([2.0, 4.0]))
    assert by_competency[:, 0] == pytest.approx(measures().probability_at_least(2.0)[:, 0])
    assert by_competency[:, 1] == pytest.approx(measures().probability_at_least(4.0)[:, 1])


def test_without_a_model_the_chance_is_by_the_interval():
    plain = fit_classical(drawn())
    assert plain.probability_at_least(plain.raw_mean) == pytest.approx(0.5)
    inside = (plain.low > 1) & (plain.high < 5)
    assert plain.probability_at_least(plain.low)[inside] == pytest.approx(0.975)
    cut = plain.high == 5
    assert cut.any()
    assert (plain.probability_at_least(4.9)[cut] > plain.probability_at_least(5.0)[cut]).all()


def test_no_interval_no_chance():
    panels = drawn()
    panels.scores[panels.ratee == 0, 3:] = np.nan
    for found in (fit_classical(panels), fit_fair(panels)):
        chance = found.probability_at_least(3.0)
        assert np.isnan(chance[0, 1])
        assert np.isfinite(chance[0, 0])


def test_a_parquet_file_holds_the_table(tmp_path):
    measures().to_parquet(tmp_path / "measures.parquet")
    assert pl.read_parquet(tmp_path / "measures.parquet").equals(measures().to_frame())


def test_the_summary_says_what_the_model_found():
    lines = measures().describe("en").splitlines()
    assert lines[0] == "Fair scores: 20 people, 2 competencies, scale 1–5"
    assert lines[1].split()[-1] == "Reliability"
    assert lines[4].startswith("Standard deviations in logits (with their errors): people 0.")
    assert "halo within a competency" in lines[4]
    assert lines[5].startswith("Relationships, in logits: Manager +0.00, Peers ")
    rounds = len(measures().model.trace)
    assert lines[6].endswith(f"; settled in {rounds} rounds")
    assert lines[7].startswith("The ratings fall into 2 groups of people that share no rater;")
    assert len(lines) == 8
    chinese = measures().model.describe("zh-Hans")
    assert chinese[0].startswith("标准差（对数几率，括号内为标准误）：人与人 ")
    assert chinese[-1].startswith("评分分成 2 群互不相连的人")


def test_one_competency_and_one_relationship_need_no_range_and_no_effects(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    panels = drawn(items=(4,))
    panels.relationship[:] = 2
    model = fit_fair(panels, Options(halo=False)).model
    first, second = str(model).splitlines()
    assert (
        first.split(": ")[1] == f"people {np.sqrt(model.sigma[0, 0]):.2f}, severity " + first.split("severity ")[1]
    )
    assert second.startswith("Log-likelihood ")
