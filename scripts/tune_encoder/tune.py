"""Low-rank additions to the upper layers, fitted to lessons: what makes texts of one behaviour lie together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from tune_encoder.layers import PARTS, Layers, means_of
from tune_encoder.tokens import Tokens
from zhiren.evidence.coder.graph import Delta
from zhiren.evidence.coder.train import Tuned
from zhiren.evidence.coder.weights import Encoder4Bit, Floats


@dataclass(frozen=True)
class Recipe:
    """Which layers are tuned (from ``lowest`` on), what is read (``taps``), and how long and how boldly."""

    taps: tuple[int, ...] = (5, 8, 10)
    lowest: int = 2
    rank: int = 32
    rate: float = 1.5e-3
    epochs: int = 8
    batch: int = 32
    tokens_dropped: float = 0.2
    features_dropped: float = 0.3
    smoothing: float = 0.1
    decay: float = 0.05
    contrast: float = 0.1


# Only evidence, kind and behaviour are told by their heads later; the others show the encoder what to look for.
_SHARES = {"competency": 1.0, "evidence": 1.0, "polarity": 1.0, "kind": 0.3, "indicator": 0.3, "behaviour": 1.0}
_CLOSENESS = 0.1  # temperature of the contrast


class Learner(nn.Module):
    """The upper layers and a head for each kind of label."""

    def __init__(self, encoder: Encoder4Bit, classes: Mapping[str, int], recipe: Recipe, scale: float) -> None:
        super().__init__()
        self.recipe, self.scale = recipe, scale
        self.layers = Layers(encoder, range(recipe.lowest, recipe.taps[-1]), recipe.rank)
        width = encoder.width * len(recipe.taps)
        self.heads = nn.ModuleDict({head: nn.Linear(width, count) for head, count in classes.items()})
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def features(self, words: Tensor, mask: Tensor, lower: Tensor) -> Tensor:
        """Means of the tokens after each tap, side by side, of about unit size."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            after = {self.recipe.lowest + 1 + n: flow for n, flow in enumerate(self.layers(words, mask))}
        upper = [means_of(after[tap], mask) for tap in self.recipe.taps if tap > self.recipe.lowest]
        return torch.cat([lower, *upper], dim=1) / self.scale

    def loss(
        self, words: Tensor, mask: Tensor, lower: Tensor, labels: Mapping[str, Tensor], weight: Tensor
    ) -> Tensor:
        """What the heads miss, and how far texts of one competency lie apart."""
        features = self.features(words, mask, lower)
        dropped = functional.dropout(features, self.recipe.features_dropped)
        total = self.recipe.contrast * contrast(features, labels["competency"])
        for name, head in self.heads.items():
            smoothing = self.recipe.smoothing / (1 if name in ("competency", "indicator", "behaviour") else 4)
            own = functional.cross_entropy(
                head(dropped), labels[name], reduction="none", ignore_index=-1, label_smoothing=smoothing
            )
            total = total + _SHARES[name] * (own * weight).sum() / self.recipe.batch
        return total


def tune(
    encoder: Encoder4Bit,
    tokens: Tokens,
    labels: Mapping[str, NDArray[np.int64]],
    weight: Floats,
    recipe: Recipe,
    seed: int = 0,
) -> Tuned:
    """Additions and heads fitted to texts with labels (-1: none), each counting as much as its weight says."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    classes = {head: int(labels[head].max()) + 1 for head in _SHARES}
    scale = float(tokens.means[:, -1].std(axis=0).mean())
    learner = Learner(encoder, classes, recipe, scale)
    optimiser = torch.optim.AdamW(learner.parameters(), betas=(0.9, 0.98), weight_decay=recipe.decay)
    steps = recipe.epochs * (len(weight) // recipe.batch)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, steps, pct_start=0.1, cycle_momentum=False)
    for epoch in range(recipe.epochs):
        losses = []
        for batch in tokens.batches(np.arange(len(weight)), recipe.batch, chance):
            optimiser.zero_grad()
            loss = learner.loss(*_given(tokens, labels, weight, batch, recipe, chance))
            loss.backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
            optimiser.step()
            pace.step()
            losses.append(loss.item())
        print(f"round {epoch + 1} of {recipe.epochs}: loss {np.mean(losses):.3f}", flush=True)
    return Tuned(_delta(learner.layers, recipe), _weights(learner))


def _given(
    tokens: Tokens,
    labels: Mapping[str, NDArray[np.int64]],
    weight: Floats,
    batch: NDArray[np.int64],
    recipe: Recipe,
    chance: np.random.Generator,
) -> tuple[Tensor, Tensor, Tensor, dict[str, Tensor], Tensor]:
    words, mask = tokens.batch(batch, recipe.tokens_dropped, chance)
    lower = tokens.means[batch][:, _lower_taps(recipe)].reshape(len(batch), -1)
    own = {head: torch.tensor(labels[head][batch]) for head in _SHARES}
    return torch.tensor(words), torch.tensor(mask), torch.tensor(lower), own, torch.tensor(weight[batch])


def _lower_taps(recipe: Recipe) -> list[int]:
    return [tap - 1 for tap in recipe.taps if tap <= recipe.lowest]


def contrast(features: Tensor, labels: Tensor) -> Tensor:
    """Supervised contrast (Khosla et al. 2020): texts of one competency nearer each other than to the others."""
    unit = functional.normalize(features - features.mean(dim=0), dim=1, eps=1e-6)
    other = ~torch.eye(len(labels), dtype=torch.bool)
    told = labels >= 0
    same = (labels[:, None] == labels) & other & told
    logits = torch.where(other & told, unit @ unit.T / _CLOSENESS, -1e9)
    shares = logits - logits.logsumexp(dim=1, keepdim=True)
    count = same.sum(dim=1)
    own = -(same * shares).sum(dim=1) / count.clamp(min=1)
    some = (count > 0) & told
    return (own * some).sum() / some.sum().clamp(min=1)


def _weights(learner: Learner) -> dict[str, Floats]:
    """The heads on features as the encoder gives them, (classes, features + 1), the last the intercept.

    In half precision, as they are kept: what is fitted beside them is then the same whenever it is fitted again.
    """
    return {
        name: np.column_stack([head.weight.detach().numpy() / learner.scale, head.bias.detach().numpy()])
        .astype(np.float16)
        .astype(np.float32)
        for name, head in learner.heads.items()
    }


def _delta(layers: Layers, recipe: Recipe) -> Delta:
    """The additions by the names of the encoder's matrices, in half precision as they are kept."""
    return {
        f"l{recipe.lowest + place}.{part}.w": tuple(
            side.detach().numpy().astype(np.float16) for side in (layer.parts[part].left, layer.parts[part].right)
        )
        for place, layer in enumerate(layers)
        for part in PARTS
    }
