"""The encoder as a graph that ONNX Runtime runs: matrices in 8 bits, activations made 8 bits as they come.

A model of a few kinds of node needs few fields of the format, so they are written here, field by field, as
onnx.proto numbers them, and no builder of graphs need be installed. Layers are those of BERT (Devlin et al. 2019).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.weights import Encoder4Bit, Floats

Delta = Mapping[str, tuple[NDArray[np.float16], NDArray[np.float16]]]  # a matrix gains left @ right

INPUT, OUTPUT = "words", "means"
_IR_VERSION, _OPSET = 8, 17
_FLOAT, _UINT8, _INT8 = 1, 2, 3
_KINDS = {"float32": _FLOAT, "uint8": _UINT8, "int8": _INT8}
_BLOCK = 128  # columns that share a scale, where a row has several
_CONTRIBUTED = "com.microsoft"


def build_graph(encoder: Encoder4Bit, delta: Delta, taps: Sequence[int]) -> bytes:
    """The model whose input is word embeddings (1, tokens, width) and whose output is their means, side by side.

    Means over the tokens are taken after so many layers as ``taps`` says, in rising order; later layers are left
    out. ``delta`` is what training adds to the encoder's matrices.
    """
    graph = _Graph()
    flow = graph.normalise("emb", INPUT, None, encoder)
    means = []
    for layer in range(taps[-1]):
        flow = _add_layer(graph, flow, f"l{layer}", encoder, delta)
        if layer + 1 in taps:
            means.append(graph.node("ReduceMean", [flow], f"l{layer}.mean", axes=[1], keepdims=0))
    graph.node("Concat", means, OUTPUT, axis=1)
    return graph.model(encoder.width, encoder.width * len(taps))


def _add_layer(graph: _Graph, flow: str, name: str, encoder: Encoder4Bit, delta: Delta) -> str:
    def multiply(source: str, part: str, columns: int) -> str:
        product = graph.multiply_in_blocks if part == "fo" else graph.multiply
        matrix = encoder.matrix(f"{name}.{part}.w", columns)
        if f"{name}.{part}.w" in delta:
            left, right = delta[f"{name}.{part}.w"]
            # Twice as exact as it is kept: no library's order of summing shall decide where a weight is rounded to
            matrix = (matrix + left.astype(np.float64) @ right.astype(np.float64)).astype(np.float32)
        return product(source, matrix, encoder.tensor(f"{name}.{part}.b"), f"{name}.{part}")

    width = encoder.width
    parts = [multiply(flow, part, width) for part in ("q", "k", "v")]
    attended = graph.node(
        "MultiHeadAttention", parts, f"{name}.attended", domain=_CONTRIBUTED, num_heads=encoder.heads
    )
    flow = graph.normalise(f"{name}.aln", multiply(attended, "ao", width), flow, encoder)
    inner = graph.node("Gelu", [multiply(flow, "fi", width)], f"{name}.gelu", domain=_CONTRIBUTED)
    return graph.normalise(f"{name}.oln", multiply(inner, "fo", encoder.inner), flow, encoder)


class _Graph:
    """Nodes and constants, as they are added."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def node(
        self,
        kind: str,
        sources: Sequence[str],
        target: str,
        *,
        domain: str = "",
        **attributes: int | float | list[int],
    ) -> str:
        """A node with one output, whose name is returned."""
        fields = [_field(1, source) for source in sources]
        fields += [_field(2, target), _field(4, kind)]
        fields += [_field(5, _attribute(name, value)) for name, value in attributes.items()]
        self._nodes.append(b"".join([*fields, _field(7, domain)]))
        return target

    def constant(self, name: str, values: NDArray[np.float32] | NDArray[np.int8] | NDArray[np.uint8]) -> str:
        """An array that the graph holds."""
        dims = b"".join(_field(1, size) for size in values.shape)
        kind = _field(2, _KINDS[values.dtype.name])
        self._constants.append(dims + kind + _field(8, name) + _field(9, values.tobytes()))
        return name

    def multiply(self, source: str, matrix: Floats, bias: Floats, name: str) -> str:
        """``source @ matrix.T + bias``, each row of ``matrix`` in 8 bits with a scale of its own."""
        scale = np.abs(matrix).max(axis=1) / 127
        whole = np.rint(matrix / scale[:, None]).astype(np.int8)
        constants = [
            self.constant(f"{name}.matrix", np.ascontiguousarray(whole.T)),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            "",  # no zero point: the scale is symmetric
            self.constant(f"{name}.bias", bias),
        ]
        return self.node("DynamicQuantizeMatMul", [source, *constants], f"{name}.product", domain=_CONTRIBUTED)

    def multiply_in_blocks(self, source: str, matrix: Floats, bias: Floats, name: str) -> str:
        """The same with scales for blocks of a row, of the matrix and of each token that comes in.

        It takes longer, and is for activations of which a few columns are far larger than the others: one scale
        for all of them would leave most columns hardly any of the 8 bits.
        """
        rows, columns = matrix.shape
        block = min(_BLOCK, columns)
        parts = matrix.reshape(rows, columns // block, block)
        scale = np.maximum(np.abs(parts).max(axis=2) / 127, np.finfo(np.float32).tiny).astype(np.float32)
        whole = (np.rint(parts / scale[:, :, None]) + 128).astype(np.uint8)
        none = ""  # no zero points: 128 stands for nothing; no order of columns
        constants = [self.constant(f"{name}.matrix", whole), self.constant(f"{name}.scale", scale), none, none]
        return self.node(
            "MatMulNBits",
            [source, *constants, self.constant(f"{name}.bias", bias)],
            f"{name}.product",
            domain=_CONTRIBUTED,
            K=columns,
            N=rows,
            bits=8,
            block_size=block,
            accuracy_level=4,  # activations in 8 bits
        )

    def normalise(self, name: str, flow: str, beside: str | None, encoder: Encoder4Bit) -> str:
        """Layer normalisation of a flow, of its sum with the one beside it where there is one."""
        kind = "emb.ln" if name == "emb" else name
        scale = [self.constant(f"{kind}.{part}", encoder.tensor(f"{kind}.{part}")) for part in ("w", "b")]
        if beside is not None:  # added apart: the node that does both at once is many times slower here
            flow = self.node("Add", [flow, beside], f"{name}.sum")
        return self.node("LayerNormalization", [flow, *scale], f"{name}.out", epsilon=encoder.epsilon)

    def model(self, width: int, outputs: int) -> bytes:
        """The whole as ONNX Runtime reads it."""
        graph = b"".join(
            [
                *(_field(1, node) for node in self._nodes),
                _field(2, "encoder"),
                *(_field(5, constant) for constant in self._constants),
                _field(11, _value(INPUT, [1, "tokens", width])),
                _field(12, _value(OUTPUT, [1, outputs])),
            ]
        )
        opsets = _field(8, _field(1, "") + _field(2, _OPSET)) + _field(8, _field(1, _CONTRIBUTED) + _field(2, 1))
        return _field(1, _IR_VERSION) + opsets + _field(7, graph)


def _field(number: int, value: int | float | str | bytes) -> bytes:
    """One field of a protocol buffer: a varint, a 32-bit float, or a length and so many bytes."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    if isinstance(value, float):
        return _varint(number << 3 | 5) + struct.pack("<f", value)
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def _attribute(name: str, value: int | float | list[int]) -> bytes:
    if isinstance(value, float):
        return _field(1, name) + _field(2, value) + _field(20, 1)
    if isinstance(value, int):
        return _field(1, name) + _field(3, value) + _field(20, 2)
    return _field(1, name) + b"".join(_field(8, each) for each in value) + _field(20, 7)


def _value(name: str, shape: Sequence[int | str]) -> bytes:
    dims = b"".join(_field(1, _field(1 if isinstance(size, int) else 2, size)) for size in shape)
    return _field(1, name) + _field(2, _field(1, _field(1, _FLOAT) + _field(2, dims)))
