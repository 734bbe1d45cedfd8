"""Against R's immer 1.5-13 and TAM 4.3-25, and on files of Facets itself; skipped where those are not at hand."""

from __future__ import annotations

import numpy as np
import pytest

from measure.facets.panels_made import SHARED, observations, reference_data, reference_rows
from zhiren.measure.facets import FacetData, FacetsResult, fit_facets
from zhiren.measure.facets.kernels import probabilities

SIRT = [("sirt_data.ratings1", "sirt_ratings1"), ("sirt_data.ratings2", "sirt_ratings2")]


def estimates(stem: str, method: str) -> dict[str, float]:
    rows = reference_rows(f"reference/estimates/{stem}__{method}__xsi.csv")
    return {row["parameter"]: float(row["est"]) for row in rows}


def thetas(stem: str, method: str) -> dict[str, float]:
    rows = reference_rows(f"reference/estimates/{stem}__{method}__person.csv")
    return {row["pid"]: float(row["theta"]) for row in rows}


def compared(result: FacetsResult, theirs: dict[str, float]) -> tuple[np.ndarray, np.ndarray]:
    """Severities, centred difficulties and thresholds of ours and of immer, whose signs are of ease."""
    items, raters = result.facet("item"), result.facet("rater")
    thresholds = [c.threshold for c in result.scale().categories[1:]]
    ease = np.array([theirs[label] for label in items.labels])
    known = [label for label in raters.labels if f"rater{label}" in theirs]  # the last rater is minus their sum
    rest = [label for label in raters.labels if label not in known]
    severity = {label: -theirs[f"rater{label}"] for label in known}
    severity |= {label: -sum(severity.values()) for label in rest}
    steps = [-theirs[name] for name in sorted(theirs) if name.startswith("step")]
    reference = [*(ease.mean() - ease), *(severity[label] for label in raters.labels), *steps, -sum(steps)]
    centred = raters.measure - raters.measure.mean()
    return np.array([*(items.measure - items.measure.mean()), *centred, *thresholds]), np.array(reference)


@pytest.mark.parametrize(("table", "stem"), SIRT)
def test_joint_maximum_likelihood_is_immers_but_for_the_extremes(table: str, stem: str):
    """immer_jml leaves ratees with extreme scores in, at the measure of a score moved in by .3; Facets, as here,
    sets them aside. That moves the others by up to .06 logits (the outer thresholds)."""
    result = fit_facets(reference_data(table, "idstud", "rater"), bias_correction=False)
    ours, theirs = compared(result, estimates(stem, "immer_jml"))
    assert ours == pytest.approx(theirs, abs=0.065)


@pytest.mark.parametrize(("table", "stem"), SIRT)
def test_where_immer_differs_it_has_the_extremes_in(table: str, stem: str):
    """At immer's estimates (criterion 1e-5) our score equations hold over all ratings, the extremes' among them,
    for raters, items and categories; sums of ratees are met too (within .05), but for the extremes' .3."""
    data = reference_data(table, "idstud", "rater")
    xsi, theta = estimates(stem, "immer_jml"), thetas(stem, "immer_jml")
    ease = {label: xsi.get(f"rater{label}") for label in data.labels[1]}
    rest = -sum(value for value in ease.values() if value is not None)
    raters = [rest if value is None else value for value in ease.values()]
    level = np.array([*(theta[x] for x in data.labels[0]), *raters, *(xsi[x] for x in data.labels[2])])
    kappa = np.array([[0, xsi["step1"], xsi["step1"] + xsi["step2"], 0.0]])
    group, steps = np.zeros(len(data), dtype=np.int64), np.arange(4.0)[None]
    p = probabilities(level[data.node].sum(axis=1), group, np.array([4]), steps, kappa)
    residual = data.score - p @ steps[0]
    sums = [np.bincount(codes, residual) for codes in data.codes.T]
    assert np.concatenate(sums[1:]) == pytest.approx(0, abs=3e-3)
    assert p.sum(axis=0) == pytest.approx(np.bincount(data.score), abs=5e-3)
    extreme = [e.status.startswith("extreme") for e in fit_facets(data).facet("ratee")]
    assert np.abs(sums[0]) == pytest.approx(np.where(extreme, 0.3, 0), abs=0.05)


@pytest.mark.parametrize(("table", "stem"), SIRT)
def test_the_corrected_estimates_are_near_those_of_the_epsilon_adjustment(table: str, stem: str):
    """immer's ε-adjustment (Bertoli-Barsotti, Lando & Punzo 2014) shrinks every sum of scores, extremes among
    them, which is another first-order correction of the same bias: ours agrees within .015, thresholds .1."""
    result = fit_facets(reference_data(table, "idstud", "rater"))
    ours, theirs = compared(result, estimates(stem, "immer_eps_adj"))
    n = len(result.facet("item").labels) + len(result.facet("rater").labels)
    assert ours[:n] == pytest.approx(theirs[:n], abs=0.015)
    assert ours[n:] == pytest.approx(theirs[n:], abs=0.1)


@pytest.mark.parametrize(("table", "stem"), SIRT)
def test_corrected_severities_against_marginal_maximum_likelihood(table: str, stem: str):
    """TAM's marginal estimates take the ratees as normal, so raters of few ratees in common are tied by that too;
    the correlation is near one and the spread the same within 8 %."""
    rows = reference_rows(f"reference/estimates/{stem}__tam_rsm__xsi.csv")
    tam = {row["parameter"]: float(row["est"]) for row in rows}
    raters = fit_facets(reference_data(table, "idstud", "rater")).facet("rater")
    theirs = np.array([tam[f"rater{label}"] for label in raters.labels])
    assert np.corrcoef(raters.measure, theirs)[0, 1] > 0.995
    assert raters.measure.std() == pytest.approx(theirs.std(), rel=0.08)


def test_dichotomous_ratings_against_marginal_maximum_likelihood():
    """TAM's ex10 (simulated); TAM itself fails on a step of one category, so against sirt::rm.facets. Raters met
    different ratees, which marginal estimation ties through their distribution: severities within .06."""
    result = fit_facets(reference_data("TAM_data.ex10", "pid", "rater"))
    rows = {row["rater"]: row for row in reference_rows("reference/estimates/TAM_ex10__sirt_rmfacets__rater.csv")}
    raters = result.facet("rater")
    theirs = [float(rows[label]["b.cent"]) for label in raters.labels]
    assert raters.measure == pytest.approx(theirs, abs=0.06)
    rows = {row["item"]: row for row in reference_rows("reference/estimates/TAM_ex10__sirt_rmfacets__item.csv")}
    items = result.facet("item")
    theirs = [float(rows[label]["delta_cent"]) for label in items.labels]
    assert items.measure == pytest.approx(theirs, abs=0.1)


@pytest.mark.parametrize("model", ["rating-scale", "partial-credit"])
def test_the_creativity_data_of_the_facets_manual(model: str):
    """7 examinees, 3 judges, 5 traits, categories 1-9: the score equations are met."""
    data = reference_data("facets_guilford_creativity", "examinee", "judge")
    assert_score_equations(fit_facets(data, model=model, bias_correction=False))


def assert_score_equations(result: FacetsResult) -> None:
    residual = result.fitted.step - result.fitted.moments[:, 0]
    active = result.fitted.active
    for column, labels in enumerate(result.data.labels):
        sums = np.bincount(result.data.codes[active, column], residual[active], len(labels))
        assert sums == pytest.approx(0, abs=1e-6)


def facets_file(name: str) -> FacetData:
    file = SHARED / "fixtures" / "facets" / name
    if not file.exists():
        pytest.skip(f"no Facets file: {name} is not beside the checkout")
    lines = file.read_text(encoding="utf-8").split("Data=")[1].split()
    rows = [tuple(map(int, line.split(","))) for line in lines]
    return observations(rows, ("student", "rater", "criterion", "item"))


@pytest.mark.parametrize("unused", ["collapse", "keep"])
@pytest.mark.parametrize("model", ["rating-scale", "partial-credit"])
def test_a_file_of_facets_with_four_facets(model: str, unused: str):
    data = facets_file("2026Raterbias10.txt")
    assert (len(data), [len(labels) for labels in data.labels]) == (256, [4, 8, 2, 4])
    result = fit_facets(data, model=model, unused=unused, bias_correction=False)
    assert_score_equations(result)
    students = result.facet("student")
    assert list(np.argsort(students.measure)) == list(np.argsort(students.observed_average))
    assert np.isfinite(students.fair_average).all()


def test_ratings_of_an_incomplete_design():
    rows = reference_rows("fixtures/ratings/eckes_jin_2021_study1_sim.csv")
    columns = {name.lower(): [row[name] for row in rows] for name in ("Person", "Rater", "Criterion")}
    data = FacetData.from_columns(columns, [int(row["Score"]) for row in rows])
    result = fit_facets(data, bias_correction=False)
    assert_score_equations(result)
    assert [facet.n_parts for facet in result.facets] == [1, 1, 1]
    assert [note.code for note in result.notes] == ["facets-note-extreme-high"]
    assert result.facet("rater").separation().reliability == pytest.approx(0.94, abs=0.02)
