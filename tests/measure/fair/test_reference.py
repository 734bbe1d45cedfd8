"""Against an exact Laplace fit in TMB (tests/data/fair.json); skipped where the data are not at hand."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.estimate import estimate
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.parameters import Parameters, Prior
from zhiren.measure.fair.steps import step_design

EXPECTED = json.loads((Path(__file__).parents[2] / "data" / "fair.json").read_text())
SHARED = Path(__file__).parents[4] / "shared" / "reference" / "data"
TABLES = {  # file, columns of ratee and rater
    "sirt_ratings1": ("sirt_data.ratings1", "idstud", "rater"),
    "sirt_ratings2": ("sirt_data.ratings2", "idstud", "rater"),
    "TAM_ex10": ("TAM_data.ex10", "pid", "rater"),
    "guilford": ("facets_guilford_creativity", "examinee", "judge"),
}
CASES = [(stem, model) for stem in TABLES for model in EXPECTED[stem]]


@cache
def table(stem: str) -> tuple[list[str], list[str], Block, int]:
    """Labels of ratees and raters, the block, and how many categories; categories recoded by rank."""
    name, ratee_column, rater_column = TABLES[stem]
    path = SHARED / f"{name}.csv"
    if not path.exists():
        pytest.skip(f"the reference data are not at hand: {path.name}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows.sort(key=lambda row: (row[ratee_column], row[rater_column]))
    items = [column for column in rows[0] if column not in (ratee_column, rater_column)]
    scores = np.array([[int(row[i]) if row[i] not in ("", "NA") else -1 for i in items] for row in rows])
    answers = np.where(scores < 0, -1, np.searchsorted(np.unique(scores[scores >= 0]), scores)).astype(np.int8)
    ratees, ratee = np.unique([row[ratee_column] for row in rows], return_inverse=True)
    raters, rater = np.unique([row[rater_column] for row in rows], return_inverse=True)
    codes = (ratee.astype(np.int32), rater.astype(np.int32), np.zeros(len(rows), dtype=np.int32))
    block = Block(np.ascontiguousarray(answers), *codes, np.array([0, len(items)]), len(raters))
    return ratees.tolist(), raters.tolist(), block, int(answers.max()) + 1


@cache
def fitted(stem: str, model: str) -> tuple[Any, ...]:
    ratees, raters, block, categories = table(stem)
    design = step_design(block.x, block.first_item, categories, model)
    start = Parameters(design.steps(design.centre), np.zeros(1), np.eye(1), 0.25, 0.0, 0.0)
    size = Size(len(ratees), len(raters), len(block.ratee))
    blocks = LocalBlocks([block])
    found = estimate(blocks, size, design, start, design.centre, tolerance=1e-9)
    errors = uncertainty(blocks, found, design, Prior(0.0, start, 0.0), size).theta[:, 0]
    return found, block.theta[:, 0].copy(), errors


def column(rows: list[list[Any]], labels: list[str], place: int) -> np.ndarray:
    by_label = {str(row[0]): row[place] for row in rows}
    return np.array([by_label[label] for label in labels])


@pytest.mark.parametrize(("stem", "model"), CASES)
def test_likelihood_and_spreads_are_the_exact_ones(stem: str, model: str):
    found, expected = fitted(stem, model)[0], EXPECTED[stem][model]
    assert found.log_likelihood == pytest.approx(expected["log_likelihood"], rel=1e-5)
    assert np.sqrt(found.parameters.sigma[0, 0]) == pytest.approx(expected["sd_person"], abs=1e-4)
    assert np.sqrt(found.parameters.var_severity) == pytest.approx(expected["sd_rater"], abs=2e-4)


@pytest.mark.parametrize(("stem", "model"), CASES)
def test_persons_and_raters_are_the_exact_ones(stem: str, model: str):
    found, theta, _ = fitted(stem, model)
    ratees, raters, *_ = table(stem)
    expected = EXPECTED[stem][model]
    assert theta == pytest.approx(column(expected["person"], ratees, 1), abs=1e-4)
    assert -found.mode.leniency == pytest.approx(column(expected["rater"], raters, 1), abs=1e-4)


@pytest.mark.parametrize(("stem", "model"), CASES)
def test_standard_errors_are_near_the_unconditional_ones(stem: str, model: str):
    _, _, errors = fitted(stem, model)
    expected = column(EXPECTED[stem][model]["person"], table(stem)[0], 2)
    assert errors == pytest.approx(expected, rel=0.03)
