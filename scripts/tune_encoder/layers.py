"""The encoder's layers in PyTorch (Devlin et al. 2019), with low-rank additions to matrices (Hu et al. 2022)."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional

from zhiren.evidence.coder.weights import Encoder4Bit

PARTS = ("q", "k", "v", "ao", "fi", "fo")
EPSILON = 1e-12
_HIDDEN = -1e4  # the score of padding


class Added(nn.Module):
    """A matrix that stays, and the product ``left @ right`` that is learnt beside it: nothing at first."""

    weight: Tensor
    bias: Tensor

    def __init__(self, weight: Tensor, bias: Tensor, rank: int) -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        rows, columns = weight.shape
        self.left = nn.Parameter(torch.zeros(rows, rank))
        self.right = nn.Parameter(torch.randn(rank, columns) / columns**0.5)

    def forward(self, rows: Tensor) -> Tensor:
        """The matrix's product, and that of the additions by their factors: their sum would cost as much again."""
        added = functional.linear(functional.linear(rows, self.right), self.left)
        return functional.linear(rows, self.weight, self.bias) + added


class Layer(nn.Module):
    """One layer of a transformer: attention, then two products by row, each normalised with what went in."""

    def __init__(self, encoder: Encoder4Bit, number: int, rank: int) -> None:
        super().__init__()
        self.heads, self.width = encoder.heads, encoder.width
        self.parts = nn.ModuleDict({part: self._part(encoder, number, part, rank) for part in PARTS})
        for norm in ("aln", "oln"):
            for kind in "wb":
                self.register_buffer(f"{norm}_{kind}", torch.tensor(encoder.tensor(f"l{number}.{norm}.{kind}")))

    @staticmethod
    def _part(encoder: Encoder4Bit, number: int, part: str, rank: int) -> Added:
        columns = encoder.inner if part == "fo" else encoder.width
        weight = torch.tensor(encoder.matrix(f"l{number}.{part}.w", columns))
        return Added(weight, torch.tensor(encoder.tensor(f"l{number}.{part}.b")), rank)

    def forward(self, flow: Tensor, mask: Tensor) -> Tensor:
        """Tokens after the layer, (texts, tokens, width); ``mask`` is true where a token is no padding."""
        texts, tokens, _ = flow.shape
        q, k, v = (self.parts[p](flow).view(texts, tokens, self.heads, -1).transpose(1, 2) for p in "qkv")
        attended = _attended(q, k, v, mask)
        flow = self._normalise("aln", flow + self.parts["ao"](attended.transpose(1, 2).reshape(flow.shape)))
        return self._normalise("oln", flow + self.parts["fo"](functional.gelu(self.parts["fi"](flow))))

    def _normalise(self, norm: str, flow: Tensor) -> Tensor:
        scale, shift = getattr(self, f"{norm}_w"), getattr(self, f"{norm}_b")
        return functional.layer_norm(flow, (self.width,), scale, shift, EPSILON)


def _attended(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """Attention, (texts, heads, tokens, columns): PyTorch's own is thrice as slow backward in half precision."""
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
    hidden = torch.zeros_like(mask, dtype=scores.dtype).masked_fill(~mask, _HIDDEN)
    return (scores + hidden[:, None, None, :]).softmax(dim=-1).to(v.dtype) @ v


class Layers(nn.ModuleList):
    """Some of the encoder's layers, one upon the other."""

    def __init__(self, encoder: Encoder4Bit, numbers: range, rank: int) -> None:
        super().__init__(Layer(encoder, number, rank) for number in numbers)

    def forward(self, flow: Tensor, mask: Tensor) -> Iterator[Tensor]:
        """Tokens after each layer, (texts, tokens, width)."""
        for layer in self:
            flow = layer(flow, mask)
            yield flow


def means_of(flow: Tensor, mask: Tensor) -> Tensor:
    """Means over the tokens that are no padding, (texts, width)."""
    share = mask / mask.sum(dim=1, keepdim=True)
    return (flow * share[:, :, None]).sum(dim=1)
