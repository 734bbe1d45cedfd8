from __future__ import annotations

import numpy as np
import onnxruntime as ort
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coder_tiny import LAYERS, WIDTH, file_of, layer_norm, layer_of
from zhiren.evidence.coder.graph import INPUT, OUTPUT, Delta, _field, _Graph, _varint, build_graph
from zhiren.evidence.coder.weights import parse_weights

ENCODER = parse_weights(file_of())


def means(words: np.ndarray, taps: tuple[int, ...], delta: Delta | None = None) -> np.ndarray:
    session = ort.InferenceSession(build_graph(ENCODER, delta or {}, taps), providers=["CPUExecutionProvider"])
    return session.run([OUTPUT], {INPUT: words[None].astype(np.float32)})[0][0]


def reference(words: np.ndarray, taps: tuple[int, ...]) -> np.ndarray:
    x = layer_norm(words, ENCODER.tensor("emb.ln.w"), ENCODER.tensor("emb.ln.b"))
    found = []
    for number in range(LAYERS):
        x = layer_of(ENCODER, x, number)
        if number + 1 in taps:
            found.append(x.mean(0))
    return np.concatenate(found)


@pytest.mark.parametrize("taps", [(1,), (2,), (1, 2)])
def test_the_graph_computes_the_layers_of_bert(taps):
    words = np.random.default_rng(1).normal(size=(7, WIDTH))
    assert means(words, taps) == pytest.approx(reference(words, taps), abs=0.05)  # 8 bits


def test_additions_are_added_to_their_matrices():
    chance = np.random.default_rng(2)
    words = chance.normal(size=(5, WIDTH))
    left, right = (chance.normal(size=shape).astype(np.float16) for shape in ((WIDTH, 2), (2, WIDTH)))
    added = means(words, (2,), {"l1.ao.w": (left, right)})
    assert added == pytest.approx(
        means(words, (2,), {"l1.ao.w": (left @ right, np.eye(WIDTH, dtype="<f2"))}), abs=0.02
    )
    assert np.abs(added - means(words, (2,))).max() > 0.1
    assert means(words, (1,), {"l1.ao.w": (left, right)}) == pytest.approx(means(words, (1,)), abs=0)


def test_a_product_in_blocks_misses_less_where_a_few_columns_are_far_larger():
    chance = np.random.default_rng(3)
    rows, columns = 64, 512
    matrix, bias = (
        chance.normal(size=(rows, columns)).astype(np.float32),
        chance.normal(size=rows).astype(np.float32),
    )
    words = chance.normal(size=(9, columns)).astype(np.float32)
    words[:, 7] *= 40

    def missed(product: str) -> float:
        graph = _Graph()
        found = getattr(graph, product)(INPUT, matrix, bias, "own")
        graph.node("ReduceMean", [found], OUTPUT, axes=[1], keepdims=0)
        session = ort.InferenceSession(graph.model(columns, rows), providers=["CPUExecutionProvider"])
        own = session.run([OUTPUT], {INPUT: words[None]})[0][0]
        return float(np.abs(own - (words @ matrix.T + bias).mean(axis=0)).max())

    assert missed("multiply_in_blocks") < missed("multiply") / 1.5
    assert missed("multiply_in_blocks") < 1  # of values that spread by 40


@settings(max_examples=50)
@given(st.integers(0, 2**62))
def test_a_varint_holds_seven_bits_a_byte(value):
    written = _varint(value)
    assert sum((byte & 127) << 7 * place for place, byte in enumerate(written)) == value
    assert [byte >> 7 for byte in written] == [1] * (len(written) - 1) + [0]


def test_fields_are_numbered_by_kind():
    assert _field(1, 300) == b"\x08\xac\x02"  # the example of protobuf's encoding guide
    assert _field(2, "testing") == b"\x12\x07testing"
    assert _field(2, 0.5) == b"\x15\x00\x00\x00\x3f"
