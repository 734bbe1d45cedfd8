"""A synthetic company in which some raters have a habit planted in their ratings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from zhiren.framework import Competency, Framework, Indicator
from zhiren.measure import Panels, arrange_panels
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = Framework(
    "demo",
    "1",
    "en",
    "Demo",
    tuple(
        Competency(
            c, c, "", tuple(Indicator(f"{c}.{k}", f"does {c}{k}", 1, f"{c}{k}" == "C4") for k in range(1, 5))
        )
        for c in "ABCDEF"
    ),
)
HABITS = ("severe", "lenient", "halo", "central", "careless")
EACH = 3


def company(seed: int, *, planted: bool = True) -> tuple[Panels, dict[str, set[str]]]:
    """120 people's ratings, and who has which habit: three raters each, of six persons or more."""
    ratings = simulate_company(CompanyPlan(n_people=120, seed=seed, severity_sd=0.3), FRAMEWORK).ratings
    rng = np.random.default_rng(seed)
    busy = [r for r, label in enumerate(ratings.raters) if label < "K" and persons(ratings, r) >= 6]
    chosen = np.split(rng.choice(busy, EACH * len(HABITS), replace=False), len(HABITS))
    habits = dict(zip(HABITS, chosen, strict=True))
    score = ratings.score.copy()
    if planted:
        for habit, raters in habits.items():
            for rater in raters:
                mine = np.flatnonzero(ratings.rater == rater)
                score[mine] = changed(habit, score[mine], ratings.ratee[mine], rng)
    panels = arrange_panels(replace(ratings, score=score), FRAMEWORK, low_score=1, high_score=5)
    return panels, {habit: {ratings.raters[r] for r in raters} for habit, raters in habits.items()}


def persons(ratings, rater: int) -> int:
    return len(np.unique(ratings.ratee[ratings.rater == rater]))


def changed(habit: str, score: np.ndarray, ratee: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    if habit in ("severe", "lenient"):
        return np.clip(score + (1 if habit == "lenient" else -1), 1, 5)
    if habit == "central":
        return np.where(rng.random(len(score)) < 0.85, 3, score)
    if habit == "careless":
        return rng.integers(1, 6, len(score))
    means = np.bincount(ratee, score) / np.maximum(np.bincount(ratee), 1)
    return np.round(means)[ratee]
