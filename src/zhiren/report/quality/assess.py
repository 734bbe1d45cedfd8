"""The quality of a campaign's measurement, from its ratings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

import numpy as np

from zhiren.anonymity import Thresholds
from zhiren.errors import Problem, ReportError, quote
from zhiren.framework import Framework
from zhiren.measure import Panels
from zhiren.measure.results import Floats
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.report.json_writer import rebuild
from zhiren.report.measuring import Method, measure_for_reports
from zhiren.report.quality.careless import Pace, careless
from zhiren.report.quality.categories import category_use
from zhiren.report.quality.content import Count, Design, Quality
from zhiren.report.quality.figures import extent
from zhiren.report.quality.groups import compare_groups
from zhiren.report.quality.items import item_fits
from zhiren.report.quality.raters import rater_use
from zhiren.report.quality.reliability import competency_reliabilities
from zhiren.report.quality.variance import connections, variance_sources

FORMAT = "zhiren-quality/1"


@dataclass(frozen=True, eq=False)
class Background:
    """What is known beside the ratings.

    ``shown`` marks the cells (n_ratees, n_competencies) whose score reports show; ``required`` holds what a role
    requires there on the scale, NaN for nothing; ``labels`` hold each ratee's group by attribute, ``pace`` the
    seconds an item by ratee and rater. All of it may be left out.
    """

    shown: np.ndarray | None = None
    required: Floats | None = None
    labels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    pace: Pace = field(default_factory=dict)


def assess_quality(
    panels: Panels,
    framework: Framework,
    thresholds: Thresholds,
    background: Background,
    method: Method = "auto",
) -> Quality:
    """Measure as reports do, and tell how good the measurement is; the same ratings give the same figures.

    Raises:
        MeasureError: nobody rated anybody else, or the method asked for cannot measure these ratings.
        NotConverged: the method asked for did not reach its criterion.
    """
    measures, choice = measure_for_reports(panels, method, thresholds)
    described = _of_enough_raters(panels, thresholds.scores)
    required = background.required
    score = measures.score
    if background.shown is not None:
        score = np.where(background.shown, score, np.nan)
    return Quality(
        choice.method,
        choice.why,
        choice.n_people,
        thresholds.scores,
        _design(panels),
        competency_reliabilities(described, measures),
        category_use(described, measures),
        item_fits(described, measures),
        rater_use(panels, measures, thresholds.scores),
        variance_sources(described, measures),
        connections(panels),
        careless(panels, framework, measures, thresholds, background.pace),
        compare_groups(
            panels,
            score,
            np.full(score.shape, np.nan) if required is None else required,
            background.labels,
            thresholds.scores,
        ),
    )


def to_json(quality: Quality) -> str:
    """The figures as JSON text, indented by two, ending in a line feed; the same figures give the same bytes."""
    document = {"format": FORMAT, **asdict(quality)}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def from_json(document: str) -> Quality:
    """The figures that ``to_json`` wrote; ``ReportError`` where the text is of another format."""
    values = json.loads(document)
    found = values.get("format") if isinstance(values, dict) else None
    if found != FORMAT:
        raise ReportError(Problem("report-json-format", {"value": quote(found), "expected": FORMAT}))
    quality: Quality = rebuild(Quality, values)
    return quality


def _of_enough_raters(panels: Panels, threshold: int) -> Panels:
    """The panels without the others' answers to items that fewer of them than the threshold answered in all."""
    pairs = panels.others[:, None] & np.isfinite(panels.scores)
    few = [len(np.unique(panels.rater[pairs[:, j]])) < threshold for j in range(pairs.shape[1])]
    hidden = panels.others[:, None] & np.array(few)
    return replace(panels, scores=np.where(hidden, np.float32(np.nan), panels.scores))


def _design(panels: Panels) -> Design:
    answered = panels.others & np.isfinite(panels.scores).any(axis=1)
    ratee, rater = panels.ratee[answered], panels.rater[answered]
    kinds = np.bincount(panels.relationship[np.isfinite(panels.scores).any(axis=1)], minlength=len(RELATIONSHIPS))
    asked = np.isfinite(panels.scores).any(axis=0)
    scores = panels.scores[answered][:, asked]
    per_ratee = np.bincount(ratee, minlength=1)
    per_rater = np.bincount(rater, minlength=1)
    return Design(
        len(np.unique(ratee)),
        len(np.unique(rater)),
        int(answered.sum()),
        int(np.isfinite(scores).sum()),
        int(asked.sum()),
        panels.low_score,
        panels.high_score,
        tuple(Count(kind, int(n)) for kind, n in zip(RELATIONSHIPS, kinds, strict=True) if n),
        extent(per_ratee[per_ratee > 0].astype(np.float64)),
        extent(per_rater[per_rater > 0].astype(np.float64)),
        round(1 - float(np.isfinite(scores).mean()), 4) if scores.size else 0.0,
    )
