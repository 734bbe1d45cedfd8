from __future__ import annotations

import numpy as np
import pytest

from zhiren.evidence.coder.calibration import fit_offset, fit_temperature


@pytest.mark.parametrize("truth", [0.5, 1.0, 3.0])
def test_the_temperature_that_made_the_labels_is_found(truth):
    chance = np.random.default_rng(3)
    logits = chance.normal(scale=4, size=(20_000, 3)).astype(np.float32)
    shares = np.exp(logits / truth) / np.exp(logits / truth).sum(axis=1, keepdims=True)
    labels = (shares.cumsum(axis=1) < chance.random((len(logits), 1))).sum(axis=1).clip(0, 2)
    assert fit_temperature(logits, labels) == pytest.approx(truth, rel=0.05)


def test_the_offset_moves_the_border_to_where_the_texts_part():
    chance = np.random.default_rng(4)
    told = np.repeat([0, 1], [400, 1600])
    margin = chance.normal(np.where(told, 9.0, 1.0), 2.0)  # both on the side of evidence
    logits = np.column_stack([np.zeros(len(told)), margin]).astype(np.float32)
    temperature, offset = fit_offset(logits, told, 0.3)
    assert offset == pytest.approx(5 - np.log(0.7 / 0.3) * temperature, abs=0.3)  # equal densities, unequal shares
    assert temperature == pytest.approx(2.0**2 / 8, abs=0.1)  # of two normals: variance over distance
