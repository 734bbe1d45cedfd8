"""Small companies to assess."""

from __future__ import annotations

from functools import cache

import numpy as np

from zhiren.anonymity import Thresholds
from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Panels, arrange_panels
from zhiren.ratings import Ratings, Relationship
from zhiren.report.quality import Background, Quality, assess_quality
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")
THRESHOLDS = Thresholds()


@cache
def company(n_people: int, *competencies: str) -> Panels:
    """Simulated ratings: forty people suffice for fair scores, eight do not."""
    plan = CompanyPlan(n_people=n_people, seed=3, competencies=competencies, comment_rate=0)
    return arranged(simulate_company(plan, FRAMEWORK).ratings)


def arranged(ratings: Ratings) -> Panels:
    return arrange_panels(ratings, FRAMEWORK, low_score=1, high_score=5)


@cache
def background() -> Background:
    """Two genders of unlike ability, a unit too small to show; two raters who rush through everything."""
    panels = company(40, "INT", "TWK")
    n = len(panels.ratees)
    means = np.array([np.nanmean(panels.panel(r).scores[panels.panel(r).others]) for r in panels.ratees])
    order = np.argsort(np.argsort(means))
    gender = ["M" if rank >= n * 0.6 else "F" if rank >= n * 0.05 else "" for rank in order]
    unit = ["Tiny" if k < 2 else "Sales" if k % 2 else "Works" for k in range(n)]
    pace = {(panels.ratees[p], panels.raters[r]): 5.0 for p, r in zip(panels.ratee, panels.rater, strict=True)}
    return Background(labels={"gender": gender, "unit": unit}, pace=pace)


@cache
def assessed() -> Quality:
    """Forty people on two competencies, with groups."""
    return assess_quality(company(40, "INT", "TWK"), FRAMEWORK, THRESHOLDS, background())


@cache
def few() -> Quality:
    """Eight people, nothing else known."""
    return assess_quality(company(8, "INT", "TWK"), FRAMEWORK, THRESHOLDS, Background())


def rated(*rows: tuple[str, str, str, int]) -> Panels:
    """Ratings by peers: ratee, rater, item, score; a person who rates themselves is one."""
    ratees, raters, items, scores = zip(*rows, strict=True)
    kinds: list[Relationship] = ["self" if a == b else "peer" for a, b in zip(ratees, raters, strict=True)]
    return arranged(Ratings.from_columns(list(ratees), list(raters), kinds, list(items), list(scores)))
