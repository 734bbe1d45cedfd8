"""Panels whose truth is known, and reference data where they are there."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from zhiren.measure.facets import FacetData, FacetsResult

SHARED = Path(__file__).parents[4] / "shared"


@dataclass(frozen=True)
class Truth:
    data: FacetData
    ability: np.ndarray
    severity: np.ndarray
    difficulty: np.ndarray
    thresholds: np.ndarray


def simulated(ratees: int, raters: int, items: int, *, categories: int = 5, seed: int = 0) -> Truth:
    """A complete panel from the rating-scale model, scores from 1."""
    random = np.random.default_rng(seed)
    ability = random.normal(0, 1, ratees)
    severity, difficulty = random.normal(0, 0.5, raters), random.normal(0, 0.5, items)
    severity, difficulty = severity - severity.mean(), difficulty - difficulty.mean()
    thresholds = np.linspace(-2, 2, categories - 1) if categories > 2 else np.zeros(1)
    codes = np.stack([c.ravel() for c in np.indices((ratees, raters, items))], axis=1)
    eta = ability[codes[:, 0]] - severity[codes[:, 1]] - difficulty[codes[:, 2]]
    exponent = np.cumsum(np.pad(eta[:, None] - thresholds, ((0, 0), (1, 0))), axis=1)
    p = np.exp(exponent - exponent.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    score = (random.random(len(p))[:, None] > p.cumsum(axis=1)).sum(axis=1) + 1
    labels = tuple(tuple(f"{c}{j}" for j in range(n)) for c, n in zip("PRI", (ratees, raters, items), strict=True))
    data = FacetData(("ratee", "rater", "item"), labels, codes, score)
    return Truth(data, ability, severity, difficulty, thresholds)


def observations(
    rows: list[tuple[object, ...]], facets: tuple[str, ...] = ("ratee", "rater", "item")
) -> FacetData:
    """Rows of labels with the score last."""
    *columns, score = zip(*rows, strict=True)
    return FacetData.from_columns(dict(zip(facets, columns, strict=True)), score)


def rows_of(data: FacetData) -> list[tuple[object, ...]]:
    return [
        (*(labels[c] for labels, c in zip(data.labels, codes, strict=True)), int(score))
        for codes, score in zip(data.codes.tolist(), data.score, strict=True)
    ]


def measures(result: FacetsResult) -> dict[tuple[str, str], float]:
    return {(e.facet, e.label): e.measure for facet in result.facets for e in facet}


def reference_rows(path: str) -> list[dict[str, str]]:
    file = SHARED / path
    if not file.exists():
        pytest.skip(f"no reference data: {path} is not beside the checkout")
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def reference_data(name: str, ratee: str, rater: str) -> FacetData:
    """A wide table, a column an item."""
    rows = []
    for row in reference_rows(f"reference/data/{name}.csv"):
        for item in (name for name in row if name not in (ratee, rater)):
            if row[item] not in ("", "NA"):
                rows.append((row[ratee], row[rater], item, int(row[item])))
    return observations(rows)
