"""One severity a rater or one by competency: which fits, in numbers and in words."""

from __future__ import annotations

from functools import cache
from random import Random
from types import SimpleNamespace

import pytest

from measure.fair.made import tiny
from measure.strategies import FRAMEWORK, SCALE, Row, ratings_of
from zhiren.errors import MeasureError
from zhiren.measure import Measures, fit
from zhiren.measure.fair.severity_test import boundary_test, compare_severities
from zhiren.measure.model import Likelihood, SeverityTest

ITEMS = ("ACH.1", "ACH.2", "COM.1", "COM.2", "TWK.1")


@cache
def company(specific: float) -> tuple[Row, ...]:
    """Forty ratees rated by six of thirty raters, who are severer on one competency than on another."""
    random = Random(7)
    usual = {f"r{j:02}": random.gauss(0, 0.5) for j in range(30)}
    own = {(rater, c): random.gauss(0, specific) for rater in usual for c in ("ACH", "COM", "TWK")}
    rows: list[Row] = []
    for number in range(40):
        level = random.gauss(3.1, 0.7)
        for rater in random.sample(sorted(usual), 6):
            for item in ITEMS:
                seen = level - usual[rater] - own[rater, item[:3]] + random.gauss(0, 0.6)
                score = min(max(round(seen), 1), 5)
                rows.append((f"p{number:02}", rater, "peer", item, 6 - score if item == "COM.2" else score))
    return tuple(rows)


def by_competency(rows: tuple[Row, ...], **options: object) -> Measures:
    return fit(ratings_of(list(rows)), FRAMEWORK, severity="by-competency", **SCALE, **options)


@cache
def different() -> Measures:
    return by_competency(company(0.7))


def test_severities_that_differ_by_competency_fit_better():
    model = different().model
    assert model is not None
    assert model.severity_test is not None
    test, common = model.severity_test, fit(ratings_of(list(company(0.7))), FRAMEWORK, **SCALE).model
    assert common is not None
    assert test.verdict == "by-competency"
    assert test.common.log_likelihood == pytest.approx(common.log_likelihood, abs=1e-4)
    assert test.by_competency.n_parameters == test.common.n_parameters + 1
    assert test.chi_square == pytest.approx(2 * (model.log_likelihood - common.log_likelihood), abs=1e-3)
    assert test.error == 0.0
    assert [c.name for c in model.components][:2] == ["severity", "severity-competency"]
    assert model.severity_by_competency is not None
    assert model.severity_by_competency.shape == (30, 3)
    assert model.severity_by_competency.mean(axis=1) == pytest.approx(model.severity)


def test_it_is_said_in_words():
    model = different().model
    assert model is not None
    [said] = [line for line in model.describe("en") if "Likelihood ratio" in line]
    assert said.startswith("Severity differs by competency: that fits better than one severity a rater.")
    assert "p < 0.001" in said
    [said] = [line for line in model.describe("zh-Hans") if "似然比" in line]
    assert said.startswith("评价者的宽严因胜任力而异")


def test_severities_that_do_not_differ_fit_in_common():
    model = by_competency(company(0.0)).model
    assert model is not None
    assert model.severity_test is not None
    assert model.severity_test.verdict == "common"


def likelihood(value: float, parameters: int) -> Likelihood:
    return Likelihood.of(value, parameters, 100)


@pytest.mark.parametrize(
    ("gain", "error", "p", "verdict"),
    [
        (0.0, 0.0, 1.0, "common"),
        (-0.1, 0.0, 1.0, "common"),
        (1.352771727, 0.0, 0.05, "common"),
        (1.5, 0.0, 0.0416322583, "unclear"),  # half χ²(1) of 3
        (5.0, 0.0, 0.000782701129, "by-competency"),
        (5.0, 4.0, 0.000782701129, "unclear"),
    ],
)
def test_half_the_chi_square_and_bic_decide(gain: float, error: float, p: float, verdict: str):
    test = boundary_test(likelihood(-500.0, 10), likelihood(-500.0 + gain, 11), error)
    assert (test.p, test.verdict) == (pytest.approx(p, rel=1e-6), verdict)


def test_criteria_are_their_definitions():
    found = Likelihood.of(-50.0, 3, 100)
    assert (found.aic, found.bic) == (pytest.approx(106.0), pytest.approx(113.815511))
    assert isinstance(boundary_test(found, found), SeverityTest)


def test_one_competency_has_one_severity():
    rows = tuple(row for row in company(0.0) if row[3].startswith("ACH"))
    model = by_competency(rows).model
    assert model is not None
    assert model.severity_test is None
    assert model.notes[-1] == ("measure-fair-note-one-competency", {})


def test_fits_that_lean_on_weak_priors_are_not_tested():
    data = tiny(20, 8, (2, 2))
    common = SimpleNamespace(steadied=True)
    model = compare_severities(different(), common, data.size).model  # type: ignore[arg-type]
    assert model is not None
    assert model.notes[-1] == ("measure-fair-note-severity-untested", {})


def test_a_kind_of_severity_that_does_not_exist_is_named():
    with pytest.raises(MeasureError) as caught:
        fit(ratings_of(list(company(0.0))), FRAMEWORK, severity="own", **SCALE)
    assert (
        caught.value.describe("en") == "There is no kind of severity “own”. Choose one of common, by-competency."
    )
