"""The encoder's upper layers with low-rank additions, and the heads, in torch: only for training."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  torch's own custom

from train_coder.material import Material
from zhiren.evidence.coder.bank import classes
from zhiren.evidence.coder.encode import PREFIX
from zhiren.evidence.coder.unigram import Tokenizer
from zhiren.evidence.coder.weights import read_weights

TAPS = (5, 7, 10)
LOWEST = 7  # layers below stay as they are: what they give is computed once
RANK, RATE, EPOCHS, BATCH = 16, 1.5e-3, 9, 32
TOKENS_DROPPED, DROPOUT, HEAD_DROPOUT, SMOOTHING, DECAY = 0.25, 0.1, 0.3, 0.1, 0.05
LOSSES = {"competency": 1.0, "evidence": 1.0, "polarity": 1.0, "kind": 0.3, "indicator": 0.3}
CONTRAST, CONTRAST_TEMPERATURE = 0.1, 0.1
LONGEST = 160
WEIGHTS = read_weights()
MATRICES = {"q": 384, "k": 384, "v": 384, "ao": 384, "fi": 384, "fo": 1536}


def _tensor(values: np.ndarray) -> torch.Tensor:
    return torch.tensor(np.array(values))


class Layer(torch.nn.Module):
    """One layer of the encoder (Devlin et al. 2019) with its additions, which begin at nothing."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        for part, columns in MATRICES.items():
            matrix = WEIGHTS.matrix(f"l{number}.{part}.w", columns)
            self.register_buffer(f"{part}_w", _tensor(matrix))
            self.register_buffer(f"{part}_b", _tensor(WEIGHTS.tensor(f"l{number}.{part}.b")))
            self.register_parameter(f"{part}_right", torch.nn.Parameter(torch.randn(RANK, columns) / columns**0.5))
            self.register_parameter(f"{part}_left", torch.nn.Parameter(torch.zeros(len(matrix), RANK)))
        for norm in ("aln", "oln"):
            for part in "wb":
                self.register_buffer(f"{norm}_{part}", _tensor(WEIGHTS.tensor(f"l{number}.{norm}.{part}")))

    def multiply(self, part: str, x: torch.Tensor) -> torch.Tensor:
        """A matrix with its addition and bias."""
        own = self._buffers, self._parameters
        low = F.linear(F.dropout(x, DROPOUT, self.training), own[1][f"{part}_right"])
        return F.linear(x, own[0][f"{part}_w"], own[0][f"{part}_b"]) + F.linear(low, own[1][f"{part}_left"])

    def normalise(self, norm: str, x: torch.Tensor) -> torch.Tensor:
        """One of the two layer normalisations."""
        return F.layer_norm(
            x, x.shape[-1:], self._buffers[f"{norm}_w"], self._buffers[f"{norm}_b"], WEIGHTS.epsilon
        )

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What the layer makes of tokens (texts, tokens, width)."""
        n, length, width = x.shape
        q, k, v = (
            self.multiply(part, x).view(n, length, WEIGHTS.heads, -1).transpose(1, 2) for part in ("q", "k", "v")
        )
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = self.normalise("aln", x + self.multiply("ao", attended.transpose(1, 2).reshape(n, length, width)))
        return self.normalise("oln", x + self.multiply("fo", F.gelu(self.multiply("fi", x))))


def _mean(x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)


class Frozen:
    """What the lower layers give: of each text its tokens after ``LOWEST`` layers, and its means at lower taps."""

    def __init__(self) -> None:
        self.tokens: list[torch.Tensor] = []
        self.means: list[torch.Tensor] = []

    def batch(self, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Tokens, which of them are no padding, and lower means of some texts."""
        tokens = [self.tokens[row] for row in rows]
        x = torch.nn.utils.rnn.pad_sequence(tokens, batch_first=True)
        mask = torch.arange(x.shape[1])[None] < torch.tensor([len(own) for own in tokens])[:, None]
        return x, mask, torch.stack([self.means[row] for row in rows])


@torch.no_grad()
def frozen_features(material: Material) -> Frozen:
    """Run the lower layers over all texts, once."""
    tokenizer, layers, frozen = Tokenizer(WEIGHTS.vocabulary), [Layer(n).eval() for n in range(LOWEST)], Frozen()
    positions = WEIGHTS.tensor("emb.pos").reshape(-1, WEIGHTS.width) + WEIGHTS.tensor("emb.type")[: WEIGHTS.width]
    scale, shift = _tensor(WEIGHTS.tensor("emb.ln.w")), _tensor(WEIGHTS.tensor("emb.ln.b"))
    for text in material.texts:
        ids = np.array(tokenizer.ids(PREFIX + text, LONGEST))
        x = _tensor(WEIGHTS.words(ids) + positions[: len(ids)])[None]
        x = F.layer_norm(x, x.shape[-1:], scale, shift, WEIGHTS.epsilon)
        mask, means = torch.ones(x.shape[:2], dtype=torch.bool), []
        for layer in layers:
            x = layer(x, mask)
            if layer.number + 1 in TAPS:
                means.append(x[0].mean(0))
        frozen.tokens.append(x[0])
        frozen.means.append(torch.cat(means))
    return frozen


class Net(torch.nn.Module):
    """Upper layers and heads; features are standardised by what the untrained encoder gives."""

    taps = TAPS

    def __init__(self, frozen: Frozen, rows: np.ndarray) -> None:
        super().__init__()
        self.layers = torch.nn.ModuleList([Layer(number) for number in range(LOWEST, TAPS[-1])])
        width = WEIGHTS.width * len(TAPS)
        self.heads = torch.nn.ModuleDict(
            {head: torch.nn.Linear(width, len(own)) for head, own in classes().items()}
        )
        self.centre, self.spread = torch.zeros(width), torch.ones(width)
        self.eval()
        with torch.no_grad():
            first = torch.cat(
                [self.features(*frozen.batch(part)) for part in np.array_split(rows, len(rows) // 64)]
            )
        self.centre, self.spread = first.mean(0), first.std(0)

    def features(self, x: torch.Tensor, mask: torch.Tensor, lower: torch.Tensor) -> torch.Tensor:
        """Standardised means at all taps, (texts, width × taps)."""
        means = [lower]
        for layer in self.layers:
            x = layer(x, mask)
            if layer.number + 1 in TAPS:
                means.append(_mean(x, mask))
        return (torch.cat(means, -1) - self.centre) / self.spread

    def weights(self) -> dict[str, np.ndarray]:
        """Of each head, its weights with the intercept last."""
        both = {head: torch.cat([own.weight, own.bias[:, None]], 1) for head, own in self.heads.items()}
        return {head: own.detach().numpy() for head, own in both.items()}

    def delta(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """The additions, by the names of the matrices."""
        return {
            f"l{layer.number}.{part}.w": tuple(
                layer._parameters[f"{part}_{side}"].detach().numpy() for side in ("left", "right")
            )
            for layer in self.layers
            for part in MATRICES
        }

    @torch.no_grad()
    def logits(self, frozen: Frozen, rows: np.ndarray) -> dict[str, np.ndarray]:
        """Of texts, the scores of every head."""
        self.eval()
        features = torch.cat(
            [self.features(*frozen.batch(part)) for part in np.array_split(rows, len(rows) // 32)]
        )
        return {head: own(features).numpy() for head, own in self.heads.items()}


def train(material: Material, frozen: Frozen, rows: np.ndarray, seed: int) -> Net:
    """A net trained on some of the texts."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    net = Net(frozen, rows)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY, betas=(0.9, 0.98))
    steps = EPOCHS * (len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.1)
    for _ in range(EPOCHS):
        net.train()
        for batch in _batches(chance.permutation(rows), frozen, chance):
            x, mask, lower = frozen.batch(batch)
            mask = mask & ((torch.rand(mask.shape) >= TOKENS_DROPPED) | (torch.arange(mask.shape[1]) < 2))
            features = net.features(x, mask, lower)
            loss = _loss(
                net, features, {h: torch.tensor(v[batch]) for h, v in material.labels.items()}, material, batch
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return net


def _batches(rows: np.ndarray, frozen: Frozen, chance: np.random.Generator) -> list[np.ndarray]:
    """Batches of texts of similar length, in a random order."""
    batches = []
    for start in range(0, len(rows) - BATCH + 1, BATCH * 6):
        part = rows[start : start + BATCH * 6]
        part = part[np.argsort([len(frozen.tokens[row]) for row in part], kind="stable")]
        batches += [part[i : i + BATCH] for i in range(0, len(part) - BATCH + 1, BATCH)]
    return [batches[place] for place in chance.permutation(len(batches))]


def _loss(
    net: Net, features: torch.Tensor, labels: dict[str, torch.Tensor], material: Material, batch: np.ndarray
) -> torch.Tensor:
    weight = torch.tensor(material.weight[batch])
    dropped = F.dropout(features, HEAD_DROPOUT, net.training)
    total = CONTRAST * _contrast(features, labels["competency"])
    for head, share in LOSSES.items():
        told = labels[head] >= 0
        if told.any():
            smoothing = SMOOTHING if head in ("competency", "indicator") else 0.02
            losses = F.cross_entropy(
                net.heads[head](dropped[told]), labels[head][told], reduction="none", label_smoothing=smoothing
            )
            total = total + share * (losses * weight[told]).sum() / len(batch)
    return total


def _contrast(features: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Supervised contrast (Khosla et al. 2020): texts of one competency nearer each other than to the others."""
    own = F.normalize(features[labels >= 0], dim=-1)
    labels = labels[labels >= 0]
    same = (labels[:, None] == labels) & ~torch.eye(len(labels), dtype=torch.bool)
    if not same.any():
        return torch.zeros(())
    logits = (own @ own.T / CONTRAST_TEMPERATURE).masked_fill(torch.eye(len(labels), dtype=torch.bool), -1e9)
    shares = logits - logits.logsumexp(1, keepdim=True)
    some = same.any(1)
    return -((shares * same).sum(1)[some] / same.sum(1)[some]).mean()
