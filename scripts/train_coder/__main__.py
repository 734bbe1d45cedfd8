"""Train the coder on the example bank: ``make train-coder``. Seeded, without a network, about half an hour.

Layers above ``LOWEST`` get low-rank additions (Hu et al. 2022) and all heads are trained together. Before that,
three folds of the bank give held-out predictions, from which the temperatures of the heads are fitted and the
figures of the model card are taken. The evaluation set is never read here.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from train_coder.material import Material, read_material
from train_coder.net import Net, frozen_features, train
from zhiren.evidence.coder.bank import classes
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.heads import HEADS, Heads, fit_temperature
from zhiren.evidence.coder.model import MODEL, Model, digest_of, write_model

FOLDS = 3
STRENGTH = 3.0  # of corrections against the trained heads, see zhiren.evidence.coder.heads


def main() -> None:
    """Cross-validate, train on all, write the model and its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    material = read_material()
    frozen = frozen_features(material)
    logits = {
        head: np.full((len(material.texts), len(known)), np.nan, np.float32) for head, known in classes().items()
    }
    for fold in range(FOLDS):
        rest, held_out = np.flatnonzero(material.fold != fold), np.flatnonzero(material.fold == fold)
        net = train(material, frozen, rest, seed=fold)
        for head, values in net.logits(frozen, held_out).items():
            logits[head][held_out] = values
        print(json.dumps(figures(material, logits, held_out)), flush=True)
    tested = np.flatnonzero(material.fold >= 0)
    found = figures(material, logits, tested)
    temperature = {head: fit_temperature(*_told(material, logits, head)) for head in HEADS}
    net = train(material, frozen, np.arange(len(material.texts)), seed=FOLDS)
    write(options.out, material, net, temperature)
    options.out.with_name("cross_validation.json").write_text(
        json.dumps(found | {"temperature": temperature}, indent=1) + "\n", encoding="utf-8"
    )
    print(json.dumps(found, indent=1))


def _told(material: Material, logits: dict[str, np.ndarray], head: str) -> tuple[np.ndarray, np.ndarray]:
    """Held-out logits of a head and the labels, of the texts that have one."""
    own = (material.fold >= 0) & (material.labels[head] >= 0)
    return logits[head][own], material.labels[head][own]


def figures(material: Material, logits: dict[str, np.ndarray], rows: np.ndarray) -> dict[str, dict[str, float]]:
    """Held-out figures by language."""
    found = {}
    for language in ("en", "zh-Hans", "all"):
        own = rows if language == "all" else rows[material.languages[rows] == language]
        evidence = own[material.labels["competency"][own] >= 0]
        ranked = np.argsort(-logits["competency"][evidence], axis=1)
        right = ranked == material.labels["competency"][evidence][:, None]
        none, said = material.labels["evidence"][own] == 0, logits["evidence"][own].argmax(axis=1) == 0
        sure = torch.tensor(logits["competency"][evidence]).softmax(1).max(1).values.numpy()
        surest = np.argsort(-sure)[: len(sure) // 2]
        polarity = logits["polarity"][evidence].argmax(axis=1) == material.labels["polarity"][evidence]
        found[language] = {
            "top_1": float(right[:, 0].mean()),
            "top_3": float(right[:, :3].any(axis=1).mean()),
            "none_f1": float(2 * (none & said).sum() / (none.sum() + said.sum())),
            "polarity": float(polarity.mean()),
            "top_1_surest": float(right[surest, 0].mean()),
        }
    return {name: {key: round(value, 3) for key, value in own.items()} for name, own in found.items()}


def write(path: Path, material: Material, net: Net, temperature: dict[str, float]) -> None:
    """Write the model, the bank's vectors as the shipped encoder gives them."""
    delta = net.delta()
    bank = [row for row, fold in enumerate(material.fold) if fold >= 0]
    vectors = Encoder(delta, net.taps).encode([material.texts[row] for row in bank])
    heads = Heads(net.centre.numpy(), net.spread.numpy(), net.weights(), temperature)
    features = {digest_of(material.originals[row]): vector for row, vector in zip(bank, vectors, strict=True)}
    write_model(path, Model(delta, net.taps, heads, STRENGTH, features, ""))


main()
