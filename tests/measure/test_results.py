from __future__ import annotations

import json

import polars as pl
import pytest

from measure.strategies import FRAMEWORK, SCALE, Row, ratings_of
from zhiren.measure import Measures, fit

ROWS: list[Row] = [
    ("ann", "ann", "self", "ACH.1", 5),
    ("ann", "bo", "manager", "ACH.1", 4),
    ("ann", "chen", "peer", "ACH.1", 2),
    ("bo", "ann", "report", "ACH.1", 3),
]


@pytest.fixture
def measures() -> Measures:
    return fit(ratings_of(ROWS), FRAMEWORK, method="classical", **SCALE)


def test_one_measure(measures: Measures):
    measure = measures.measure("bo", "ACH")
    assert (measure.ratee, measure.competency_id, measure.raw_mean, measure.n_raters) == ("bo", "ACH", 3, 1)


@pytest.mark.parametrize("cell", [("zoe", "ACH"), ("bo", "XX")])
def test_a_measure_that_is_not_there(measures: Measures, cell: tuple[str, str]):
    with pytest.raises(KeyError):
        measures.measure(*cell)


def test_measures_in_the_order_of_ratees_and_competencies(measures: Measures):
    assert [(m.ratee, m.competency_id) for m in measures] == [
        (ratee, competency) for ratee in ("ann", "bo") for competency in ("ACH", "COM", "TWK")
    ]


def test_a_frame_has_the_fields_of_a_measure_and_null_for_what_is_not_there(measures: Measures):
    frame = measures.to_frame()
    assert frame.columns == list(vars(measures.measure("ann", "ACH")))
    assert frame.height == 6
    row = frame.row(by_predicate=(pl.col("ratee") == "ann") & (pl.col("competency_id") == "ACH"), named=True)
    assert row == {
        "ratee": "ann",
        "competency_id": "ACH",
        "logit": None,
        "standard_error": None,
        "fair_score": None,
        "low": 1.0,
        "high": 5.0,
        "raw_mean": 3.0,
        "self_mean": 5.0,
        "n_raters": 2,
        "n_ratings": 2,
        "reason": "",
    }
    assert frame["reason"].to_list()[1:3] == ["measure-not-asked", "measure-not-asked"]


def test_json_holds_every_measure_and_coefficient(measures: Measures):
    document = json.loads(measures.to_json())
    assert (document["method"], document["low_score"], document["high_score"]) == ("classical", 1, 5)
    assert len(document["measures"]) == 6
    assert document["measures"][3]["raw_mean"] == 3
    assert document["measures"][3]["logit"] is None
    assert [r["competency_id"] for r in document["reliability"]] == ["ACH", "COM", "TWK"]
    assert document["reliability"][2]["alpha"] is None


def test_the_summary_in_both_languages(measures: Measures):
    assert measures.describe("en").splitlines() == [
        "Classical means: 2 people, 3 competencies, scale 1–5",
        "Competency  Mean  Lowest–highest  Raters each  α  ω  ICC(1)  ICC(k)  r_wg(J)  SEM",
        "ACH         3.00  3.00–3.00       1.5          ·  ·  -3.00   ·       0.00     1.22",
        "COM         ·     ·–·             ·            ·  ·  ·       ·       ·        ·",
        "TWK         ·     ·–·             ·            ·  ·  ·       ·       ·        ·",
    ]
    assert measures.describe("zh-Hans").splitlines()[:3] == [
        "经典均值：2 人，3 项胜任力，量表 1–5",
        "胜任力  均值  最低–最高  人均评价者  α  ω  ICC(1)  ICC(k)  r_wg(J)  SEM",
        "ACH     3.00  3.00–3.00  1.5         ·  ·  -3.00   ·       0.00     1.22",
    ]


def test_printing_speaks_the_reader_s_language(measures: Measures, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh-Hans")
    assert str(measures) == measures.describe("zh-Hans")
