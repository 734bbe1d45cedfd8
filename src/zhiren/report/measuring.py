"""Which method the reports of a round rest on, and measures that no withheld answer has gone into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from zhiren.anonymity import PROTECTED, Thresholds
from zhiren.errors import MeasureError, Problem
from zhiren.measure import Measures, Panels
from zhiren.measure.classical import fit_classical
from zhiren.ratings.columns import RELATIONSHIPS

Method = Literal["auto", "fair", "classical"]
Why = Literal["asked", "enough", "few", "failed"]
FEWEST_PEOPLE = 30


@dataclass(frozen=True)
class Choice:
    """The method taken (``fair`` or ``classical``), and why.

    ``n_people`` have two raters or more, answers that are withheld not counted. ``problems``: why a fair
    measurement ``failed``.
    """

    method: Literal["fair", "classical"]
    why: Why
    n_people: int
    problems: tuple[Problem, ...] = ()


def measure_for_reports(panels: Panels, method: Method, thresholds: Thresholds) -> tuple[Measures, Choice]:
    """Measures by the method wished for; ``auto`` is fair where 30 people have two raters or more, and it works.

    Fair scores of one competency borrow from the others. What is withheld must not show through them, so they are
    estimated without it; raw means, counts and coefficients are those of all ratings.

    Raises:
        MeasureError: ``fair`` was asked for, and the ratings are too few for it.
        NotConverged: ``fair`` was asked for, and no maximum was reached.
    """
    plain = fit_classical(panels)
    usable = without_withheld(panels, thresholds.scores)
    n_people = _n_rated_twice(usable)
    if method == "classical":
        return plain, Choice("classical", "asked", n_people)
    if method == "auto" and n_people < FEWEST_PEOPLE:
        return plain, Choice("classical", "few", n_people)
    from zhiren.measure.fair.method import fit_fair  # numba: not before a fair score is wanted

    try:
        fair = fit_fair(usable)
    except MeasureError as error:
        if method == "fair":
            raise
        return plain, Choice("classical", "failed", n_people, error.problems)
    figures = {name: getattr(plain, name) for name in ("raw_mean", "self_mean", "n_raters", "n_ratings")}
    measures = replace(fair, **figures, reliability=plain.reliability)
    return measures, Choice("fair", "asked" if method == "fair" else "enough", n_people)


def without_withheld(panels: Panels, threshold: int) -> Panels:
    """The panels without protected raters' answers to competencies that fewer of them than the threshold rated."""
    protected = np.isin(panels.relationship, [RELATIONSHIPS.index(r) for r in PROTECTED])
    counts = np.zeros((len(panels.ratees), len(panels.competencies)), dtype=np.intp)
    np.add.at(counts, panels.ratee[protected], panels.n_observed[protected] > 0)
    withheld = (counts < threshold)[panels.ratee] & protected[:, None]
    sizes = np.diff([*panels.first_item, len(panels.items)])
    scores = np.where(np.repeat(withheld, sizes, axis=1), np.float32(np.nan), panels.scores)
    return replace(panels, scores=scores)


def _n_rated_twice(panels: Panels) -> int:
    answered = np.isfinite(panels.scores).any(axis=1) & panels.others
    return int((np.bincount(panels.ratee[answered], minlength=len(panels.ratees)) >= 2).sum())
