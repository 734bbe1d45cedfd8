"""How a report's figures came about, in the reader's words, and why by this method."""

from __future__ import annotations

from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.measuring import FEWEST_PEOPLE


def method_name(language: str, *, adjusted: bool) -> str:
    """The method of measurement: what this report's figures are, whatever others' reports rest on."""
    return text(language, "sentence-method-fair" if adjusted else "sentence-method-classical")


def method_notes(case: Case, *, adjusted: bool) -> tuple[str, ...]:
    """How the figures came about, why so, and the rules of what is shown."""
    language, thresholds = case.language, case.thresholds
    basis = text(language, "sentence-method-basis", raters=case.n_raters, ratings=str(case.n_ratings))
    return (
        basis,
        *(_fair(case) if adjusted else _classical(case)),
        text(language, "sentence-method-thresholds", scores=thresholds.scores, comments=thresholds.comments),
        text(language, "sentence-method-merging"),
        text(language, "sentence-method-subtraction", scores=thresholds.scores),
        *([text(language, "sentence-method-fair-protection", scores=thresholds.scores)] if adjusted else []),
    )


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
