"""Keys come from answers alone, and no two dyads share one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from measure.fair.made import Tiny, start, step_design, tiny
from zhiren.measure.fair.keys import told_apart
from zhiren.measure.fair.mode import find_mode


def renamed(data: Tiny, ratees: np.ndarray, raters: np.ndarray) -> tuple[Tiny, np.ndarray]:
    """The same company with other codes, and where each dyad is now."""
    ratee, rater = ratees[data.ratee], raters[data.rater]
    order = np.lexsort((rater, ratee))
    turned = replace(
        data,
        answers=data.answers[order],
        ratee=ratee[order].astype(np.int32),
        rater=rater[order].astype(np.int32),
        relationship=data.relationship[order],
    )
    return turned, order


@given(st.permutations(range(12)), st.permutations(range(6)))
def test_keys_go_with_the_dyads_and_raters_whatever_their_codes(ratees: list[int], raters: list[int]):
    data = tiny()
    turned, order = renamed(data, np.array(ratees), np.array(raters))
    ours, theirs = data.blocks(), turned.blocks()
    assert (theirs.blocks[0].keys == ours.blocks[0].keys[order]).all()
    assert (theirs.rater_keys[np.array(raters)] == ours.rater_keys).all()


def test_keys_do_not_depend_on_how_ratees_are_cut_into_blocks():
    data = tiny(30, 20)
    (whole,), parts = data.blocks().blocks, data.blocks(3).blocks
    assert (np.concatenate([block.keys for block in parts]) == whole.keys).all()


@given(st.lists(st.integers(0, 5), max_size=20))
def test_equal_keys_are_told_apart_and_others_kept(drawn: list[int]):
    keys = np.array(drawn, dtype=np.uint64)
    apart = told_apart(keys)
    assert len(np.unique(apart)) == len(keys)
    assert (apart[np.unique(keys, return_index=True)[1]] == np.unique(keys)).all()


def test_draws_of_twins_are_independent():
    """Everybody was rated alike: no dyad differs from another by what it holds."""
    data = replace(tiny(), relationship=np.zeros(48, dtype=np.int32))
    data = replace(data, answers=np.ones_like(data.answers))
    q, _ = start(data, step_design(data))
    blocks = data.blocks()
    mode = find_mode(blocks, q, np.zeros(6), 1e-8)
    assert len(np.unique(blocks.blocks[0].keys)) == 48
    draws = blocks.total("noise", 1, 20_000) + np.sqrt(mode.system.precision)[:, None] * mode.system.signs(
        2, 20_000
    )
    matrix = mode.system.product(np.eye(6))
    scale = np.sqrt(np.outer(np.diag(matrix), np.diag(matrix)))
    assert (draws @ draws.T / 20_000 - matrix) / scale == pytest.approx(np.zeros((6, 6)), abs=0.05)
