"""Cell scores from tables against sums over the categories."""

from __future__ import annotations

import numpy as np
import pytest

from measure.fair.made import start, step_design, tiny
from zhiren.measure.fair.categories import cell_moments
from zhiren.measure.fair.mode import find_mode
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.fair.tables import Parcels, cell_scores, half_third_moments, tabulate

FIRST_ITEM = np.array([0, 6, 7])  # six items make two parcels


def drawn(eta: Floats, categories: int) -> tuple[np.ndarray, Floats]:
    """Answers (dyads, items), some missing, one cell without any; cumulative steps (items, K)."""
    random = np.random.default_rng(2)
    answers = random.integers(-1, categories, (len(eta), 7)).astype(np.int8)
    answers[0, :6] = -1
    steps = np.cumsum(random.normal(size=(7, categories - 1)), axis=1)
    return answers, np.hstack([np.zeros((7, 1)), steps])


def summed(answers: np.ndarray, steps: Floats, eta: Floats) -> tuple[float, Floats, Floats, Floats]:
    """Log-likelihood, score, weight and third moment, category by category."""
    k = np.arange(steps.shape[1])
    by_item = np.repeat(eta, np.diff(FIRST_ITEM), axis=1)
    logits = by_item[:, :, None] * k - steps
    logits -= logits.max(axis=2, keepdims=True)
    p = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    there = answers >= 0
    mean = p @ k
    off = k - mean[:, :, None]
    chosen = np.take_along_axis(p, np.maximum(answers, 0)[:, :, None].astype(np.intp), axis=2)[:, :, 0]
    moments = [np.where(there, answers - mean, 0.0)]
    moments += [np.where(there, (p * off**n).sum(axis=2), 0.0) for n in (2, 3)]
    cells = [np.add.reduceat(m, FIRST_ITEM[:-1], axis=1) for m in moments]
    return float(np.log(chosen)[there].sum()), *cells


@pytest.mark.parametrize("categories", [2, 5, 8])
@pytest.mark.parametrize("spread", [1.0, 8.0])  # some cells lie beyond the lattice with 8
def test_cells_are_those_of_sums_over_categories(categories: int, spread: float):
    eta = np.random.default_rng(1).normal(0.0, spread, (60, 2))
    answers, steps = drawn(eta, categories)
    parcels, variance = Parcels(answers, FIRST_ITEM), np.full_like(eta, 0.3)
    own = (parcels.first_parcel, parcels.first_item, parcels.mask, np.exp(-steps))
    table = tabulate(parcels.first_item, np.exp(-steps), eta)
    given = np.add.reduceat(np.maximum(answers, 0), FIRST_ITEM[:-1], axis=1, dtype=np.int16)
    score, weight, half = np.empty_like(eta), np.empty_like(eta), np.empty_like(eta)
    value = cell_scores(*own, *table, given, eta, score, weight)
    half_third_moments(*own, *table, eta, variance, half)
    value -= sum(steps[j, k] for j, k in zip(np.nonzero(answers >= 0)[1], answers[answers >= 0], strict=True))
    loglik, *expected = summed(answers, steps, eta)
    assert value == pytest.approx(loglik, rel=1e-9)
    assert score == pytest.approx(expected[0], abs=1e-7)
    assert weight == pytest.approx(expected[1], abs=1e-5)
    assert half == pytest.approx(0.15 * expected[2], abs=1e-4)
    assert parcels.cells() == np.count_nonzero(np.add.reduceat(answers >= 0, FIRST_ITEM[:-1], axis=1))


@pytest.mark.parametrize("categories", [2, 5, 8])
@pytest.mark.parametrize("spread", [1.0, 30.0])  # with 30 a product of normalisers would overflow
def test_cells_without_a_table_are_those_sums_exactly(categories: int, spread: float):
    eta = np.clip(np.random.default_rng(1).normal(0.0, spread, (60, 2)), -60.0, 60.0)
    answers, steps = drawn(eta, categories)
    given = np.add.reduceat(np.maximum(answers, 0), FIRST_ITEM[:-1], axis=1, dtype=np.int16)
    score, weight, third = np.empty_like(eta), np.empty_like(eta), np.empty_like(eta)
    value = cell_moments(answers, FIRST_ITEM, np.exp(-steps), given, eta, score, weight, third)
    value -= sum(steps[j, k] for j, k in zip(np.nonzero(answers >= 0)[1], answers[answers >= 0], strict=True))
    loglik, *expected = summed(answers, steps, eta)
    assert value == pytest.approx(loglik, rel=1e-12)
    assert score == pytest.approx(expected[0], abs=1e-11)
    assert weight == pytest.approx(expected[1], abs=1e-10)
    assert third == pytest.approx(expected[2], abs=1e-9)


def test_a_block_gives_the_same_with_and_without_a_table(monkeypatch: pytest.MonkeyPatch):
    data = tiny(30, 20, seed=4)
    q, _ = start(data, step_design(data))
    found = []
    for most in (0, 4_000):
        monkeypatch.setattr("zhiren.measure.fair.block.DYADS_FOR_TABLES", most)
        blocks = data.blocks(2)
        mode = find_mode(blocks, q, np.zeros(20), 1e-8)
        blocks.total("variances", (mode.system.inverse(),))
        found.append((mode.value, mode.leniency, blocks.total("implicit_side")))
    for one, other in zip(*found, strict=True):
        assert one == pytest.approx(other, rel=1e-7, abs=1e-7)
