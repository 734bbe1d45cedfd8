"""How a report's figures came about, in the reader's words, and why by this method."""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.charts.figures import figure
from zhiren.report.content import CompetencyResult
from zhiren.report.measuring import FEWEST_PEOPLE

CERTAIN = 2.0  # standard errors


def method_name(language: str, *, adjusted: bool) -> str:
    """The method of measurement: what this report's figures are, whatever others' reports rest on."""
    return text(language, "sentence-method-fair" if adjusted else "sentence-method-classical")


def method_notes(case: Case, results: Sequence[CompetencyResult], *, adjusted: bool) -> tuple[str, ...]:
    """How the figures came about, why so, and the rules of what is shown."""
    language, thresholds = case.language, case.thresholds
    own = [own_severity(case, results)] if adjusted else []
    basis = text(language, "sentence-method-basis", raters=case.n_raters, ratings=str(case.n_ratings))
    return (
        basis,
        *own,
        *(_fair(case) if adjusted else _classical(case)),
        text(language, "sentence-method-thresholds", scores=thresholds.scores, comments=thresholds.comments),
        text(language, "sentence-method-merging"),
        text(language, "sentence-method-subtraction", scores=thresholds.scores),
        *([text(language, "sentence-method-fair-protection", scores=thresholds.scores)] if adjusted else []),
    )


def own_severity(case: Case, results: Sequence[CompetencyResult]) -> str:
    """Whether the ratee's raters are stricter than most, and by how much fair scores differ from raw means.

    Strict or lenient is said only where their average severity differs from 0, the average of all raters, by two
    standard errors; the errors of raters are taken as independent.
    """
    apart = [r.others.mean - r.raw_mean for r in results if r.adjusted and r.others and r.raw_mean is not None]
    mean = sum(apart) / len(apart)
    points, strictness = figure(abs(mean), 2), _strictness(case)
    way = "same" if points == figure(0.0, 2) else "more" if mean > 0 else "less"
    against = (strictness, way) in (("strict", "less"), ("lenient", "more"))
    values = {"n": len(apart), "points": points, "strictness": strictness, "way": way}
    return text(case.language, "sentence-method-own-against" if against else "sentence-method-own", **values)


def _strictness(case: Case) -> str:
    model = case.measures.model
    raters = {rater for rater, kind in case.relationships.items() if kind != "self"}
    if model is None:
        return "like"
    rows = [row for row, rater in enumerate(model.raters) if rater in raters]
    if not rows:
        return "like"
    mean = float(model.severity[rows].mean())
    error = float((model.severity_error[rows] ** 2).sum()) ** 0.5 / len(rows)
    return "like" if abs(mean) < CERTAIN * error else "strict" if mean > 0 else "lenient"


def _fair(case: Case) -> list[str]:
    enough = case.choice is not None and case.choice.why == "enough"
    kinds = [*(["enough"] if enough else []), "severity", "halo", "leaning", "raw", "interval"]
    kinds += ["probability"] if case.role else []
    n = case.choice.n_people if case.choice else 0
    return [text(case.language, f"sentence-method-fair-{kind}", n=n) for kind in kinds]


def _classical(case: Case) -> list[str]:
    kinds = ["score", "interval"]
    if case.measures.method == "fair":
        kinds.append("person")
    elif case.choice and case.choice.why in ("few", "failed"):
        kinds.append(case.choice.why)
    values = {"n": case.choice.n_people if case.choice else 0, "least": FEWEST_PEOPLE}
    return [text(case.language, f"sentence-method-classical-{kind}", **values) for kind in kinds]
