"""Written comments of people who do not exist, on what they would have seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from zhiren.comments import Comment
from zhiren.framework import Framework
from zhiren.ratings import RELATIONSHIPS, SELF
from zhiren.simulate.assignments import Assignments
from zhiren.simulate.plan import CompanyPlan
from zhiren.simulate.truth import Floats, Truth

STRENGTH, IMPROVE = "strength", "improve"
_KINDS = {STRENGTH: "good", IMPROVE: "improve"}
IMPRESSION_NOISE_SD = 0.5


def write_comments_of(
    plan: CompanyPlan,
    truth: Truth,
    assignments: Assignments,
    labels: tuple[str, ...],
    languages: Sequence[str],
    framework: Framework,
    rng: np.random.Generator,
) -> tuple[Comment, ...]:
    """Comments by pair: on what the rater finds strongest, weakest, or both.

    ``languages`` is what each rater writes in. Two raters of one person do not use the same sentence while there
    is another one.
    """
    name = {c.id: c.name for c in framework.competencies}
    writes = (rng.random(len(assignments)) < plan.comment_rate) & (assignments.relationship != SELF)
    pairs = np.flatnonzero(writes)
    both = rng.random((len(pairs), 2)) < 0.7
    choice = rng.integers(0, 2**31, (len(pairs), 2))
    strongest, weakest = _impressions(truth, assignments, pairs, rng)
    comments: list[Comment] = []
    used: dict[int, set[str]] = defaultdict(set)
    for row, pair in enumerate(pairs.tolist()):
        ratee, rater = int(assignments.ratee[pair]), int(assignments.rater[pair])
        wanted = [(STRENGTH, strongest[row]), (IMPROVE, weakest[row])]
        chosen = [w for w, there in zip(wanted, both[row], strict=True) if there] or wanted[:1]
        for turn, (question, competency) in enumerate(chosen):
            competency_id = truth.competencies[competency]
            options = _options(languages[rater], competency_id, question, name[competency_id])
            sentence = _unused(options, used[ratee], int(choice[row, turn]))
            relationship = RELATIONSHIPS[assignments.relationship[pair]]
            comments.append(Comment(labels[ratee], labels[rater], relationship, sentence, question))
    return tuple(comments)


def _impressions(
    truth: Truth, assignments: Assignments, pairs: np.ndarray[Any, Any], rng: np.random.Generator
) -> tuple[list[int], list[int]]:
    """The competencies that each rater finds strongest and weakest, not quite without error."""
    strongest: list[int] = []
    weakest: list[int] = []
    for pair in np.array_split(pairs, max(1, len(pairs) // 8192)):
        seen: Floats = truth.theta[assignments.ratee[pair]] + truth.halo_competency[pair] - truth.competency_mean
        seen = seen + rng.normal(0, IMPRESSION_NOISE_SD, seen.shape)
        strongest += seen.argmax(axis=1).tolist()
        weakest += seen.argmin(axis=1).tolist()
    return strongest, weakest


def _unused(options: tuple[str, ...], used: set[str], choice: int) -> str:
    fresh = [sentence for sentence in options if sentence not in used] or list(options)
    sentence = fresh[choice % len(fresh)]
    used.add(sentence)
    return sentence


@cache
def _options(language: str, competency_id: str, question: str, name: str) -> tuple[str, ...]:
    sentences = _sentences(language)
    chosen = sentences.get(competency_id, sentences["any"])[_KINDS[question]]
    return tuple(sentence.replace("{name}", name) for sentence in chosen)


@cache
def _sentences(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    file = Path(__file__).parent / f"sentences.{language}.yaml"
    loaded: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded
