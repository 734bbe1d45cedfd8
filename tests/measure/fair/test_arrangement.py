"""From panels to blocks."""

from __future__ import annotations

import numpy as np

from measure.fair.drawn import drawn
from zhiren.measure.fair import arrangement as module
from zhiren.measure.fair.arrangement import arrange
from zhiren.measure.fair.scores import GRID, scores_at


def test_blocks_cut_between_ratees_and_hold_every_dyad_once(monkeypatch):
    monkeypatch.setattr(module, "DYADS_A_BLOCK", 10)
    data = arrange(drawn())
    blocks = data.blocks(3)
    assert len(blocks) == 3
    assert sum(len(block.ratee) for block in blocks) == len(data.ratee)
    assert np.concatenate([block.x for block in blocks]).tolist() == data.answers.tolist()
    ends = np.cumsum([block.shape()[0] for block in blocks])
    together = np.concatenate([b.ratee + e - b.shape()[0] for b, e in zip(blocks, ends, strict=True)])
    assert together.tolist() == data.ratee.tolist()


def test_a_sample_keeps_ratees_whole():
    data = arrange(drawn(40))
    small = data.sample(10)
    assert len(small.ratees) == 10
    for row, ratee in enumerate(small.ratees):
        theirs = data.answers[data.ratee == np.flatnonzero(data.ratees == ratee)[0]]
        assert small.answers[small.ratee == row].tolist() == theirs.tolist()
    assert (
        small.raters[small.rater].tolist()
        == data.raters[data.rater[np.isin(data.ratees[data.ratee], small.ratees)]].tolist()
    )


def test_scores_between_grid_points_lie_on_the_curve():
    curves = np.array([3 + np.tanh(GRID), 2 + np.tanh(GRID / 2)])
    scores = scores_at(curves, np.array([[0.0, 0.0], [0.3, -1.1]]))
    assert np.abs(scores - [[3, 2], [3 + np.tanh(0.3), 2 + np.tanh(-0.55)]]).max() < 1e-3
