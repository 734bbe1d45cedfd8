"""Raters, items and the summary of a fit, as tables and a document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace

import numpy as np
import polars as pl

from zhiren import __version__
from zhiren.cli.ending import as_document
from zhiren.cli.measure_fit import Fit, Part
from zhiren.framework import Framework
from zhiren.language import preferred_language, text
from zhiren.measure.tally import Tally
from zhiren.questionnaire import Scale

_RATERS = {
    "rater": pl.String,
    "competency_id": pl.String,
    "severity": pl.Float64,
    "standard_error": pl.Float64,
    "n_ratees": pl.Int64,
    "n_ratings": pl.Int64,
    "reason": pl.String,
}
_FITS = {"infit": pl.Float64, "outfit": pl.Float64}
_ITEMS = {
    "item": pl.String,
    "competency_id": pl.String,
    "location": pl.Float64,
    "standard_error": pl.Float64,
    "n_ratings": pl.Int64,
    "mean": pl.Float64,
    "reason": pl.String,
}


def raters_table(tally: Tally, fit: Fit) -> pl.DataFrame:
    """A row each rater, or each rater and competency where severities are each competency's own.

    Severities and their errors are in logits; a positive one rates lower. Ratings of oneself are not counted.
    """
    parts = [own for part in fit.parts for own in (_by_competency(part) if part.severity_in else [part])]
    common = fit.joint and len(parts) == len(fit.parts)
    rows = [row for part in parts for row in _raters(tally, part, common=common)]
    schema = _RATERS | (_FITS if any("infit" in row for row in rows) else {})
    return pl.DataFrame(rows, schema=schema).with_columns(pl.selectors.float().fill_nan(None))


def _by_competency(part: Part) -> list[Part]:
    """One part a competency, with the severities in it."""
    return [replace(part, competencies=(c,), severity=part.severity_in.get(c, {})) for c in part.competencies]


def _raters(tally: Tally, part: Part, *, common: bool) -> Iterator[dict[str, object]]:
    column = tally.column(part.competencies)
    n_ratings = tally.rater_ratings[:, column].tolist()
    n_ratees = tally.rater_ratees[:, column].tolist()
    for code, label in enumerate(tally.raters):
        figures = part.severity.get(label, {})
        if not (common or n_ratings[code] or figures):
            continue
        reason = (
            "" if figures else part.reason or ("measure-all-the-same" if n_ratings[code] else "measure-self-rater")
        )
        yield {
            "rater": label,
            "competency_id": None if common else part.competencies[0],
            "n_ratees": n_ratees[code],
            "n_ratings": n_ratings[code],
            "reason": reason,
            **figures,
        }


def items_table(tally: Tally, fit: Fit) -> pl.DataFrame:
    """A row each item of the dictionary: location and steps in logits, ratings of others and their mean.

    ``step_4`` is the step up to the score 4 from the one below that was used.
    """
    n = tally.item_ratings
    of_competency = {c: part for part in fit.parts for c in part.competencies}
    ends = np.searchsorted(tally.first_item, np.arange(len(tally.items)), side="right") - 1
    reached = {score for part in fit.parts for steps in part.steps.values() for score in steps}
    rows = []
    for j, item in enumerate(tally.items):
        competency = tally.competencies[ends[j]]
        part = of_competency[competency]
        location, error = part.items.get(item, (math.nan, math.nan))
        why = "measure-not-asked" if not n[j] else part.reason or "measure-all-the-same"
        steps = {f"step_{score:g}": value for score, value in part.steps.get(item, {}).items()}
        rows.append(
            {
                "item": item,
                "competency_id": competency,
                "location": location,
                "standard_error": error,
                "n_ratings": int(n[j]),
                "mean": float(tally.item_means[j]),
                "reason": "" if math.isfinite(location) else why,
                **steps,
            }
        )
    schema = _ITEMS | {f"step_{score:g}": pl.Float64 for score in sorted(reached)}
    return pl.DataFrame(rows, schema=schema).with_columns(pl.selectors.float().fill_nan(None))


def summary_of(
    tally: Tally, fit: Fit, framework: Framework, scale: Scale, options: dict[str, object]
) -> dict[str, object]:
    """What was measured, how, and how well; ``reasons`` says what the reasons of the tables mean."""
    measures, language = fit.measures, preferred_language()
    reasons = Counter(measures.reasons.values())
    return {
        "zhiren": __version__,
        "method": measures.method,
        "options": options,
        "framework": {"id": framework.id, "version": framework.version},
        "scale": {"id": scale.id, "low": scale.low, "high": scale.high},
        "n_ratees": tally.n_ratees,
        "n_raters": int((tally.rater_ratees[:, -1] > 0).sum()),
        "n_ratings": int(tally.rater_ratings[:, -1].sum()),
        "n_self_ratings": tally.n_self_ratings,
        "models": [{**part.figures, "notes": [as_document(note) for note in part.notes]} for part in fit.parts],
        "reliability": [asdict(coefficients) for coefficients in measures.reliability],
        "reasons": {code: {"n": n, "message": text(language, code)} for code, n in sorted(reasons.items())},
    }
