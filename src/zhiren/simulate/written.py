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
    is another one: the next competency's, where it must be.
    """
    name = {c.id: c.name for c in framework.competencies}
    writes = (rng.random(len(assignments)) < plan.comment_rate) & (assignments.relationship != SELF)
    pairs = np.flatnonzero(writes)
    both = rng.random((len(pairs), 2)) < 0.7
    choice = rng.integers(0, 2**31, (len(pairs), 2))
    strongest_first = _impressions(truth, assignments, pairs, rng)
    comments: list[Comment] = []
    used: dict[int, set[str]] = defaultdict(set)
    for row, pair in enumerate(pairs.tolist()):
        ratee, rater = int(assignments.ratee[pair]), int(assignments.rater[pair])
        wanted = ((STRENGTH, strongest_first[row]), (IMPROVE, strongest_first[row][::-1]))
        chosen = [w for w, there in zip(wanted, both[row], strict=True) if there] or wanted[:1]
        for turn, (question, competencies) in enumerate(chosen):
            ids = [truth.competencies[c] for c in competencies]
            options = [_options(languages[rater], c, question, name[c]) for c in ids]
            sentence = _unused(options, used[ratee], int(choice[row, turn]))
            relationship = RELATIONSHIPS[assignments.relationship[pair]]
            comments.append(Comment(labels[ratee], labels[rater], relationship, sentence, question))
    return tuple(comments)


def _impressions(
    truth: Truth, assignments: Assignments, pairs: np.ndarray[Any, Any], rng: np.random.Generator
) -> list[list[int]]:
    """The competencies as each rater sees them, not quite without error, the strongest first."""
    order: list[list[int]] = []
    for some in np.array_split(pairs, max(1, len(pairs) // 8192)):
        seen: Floats = truth.theta[assignments.ratee[some]] + truth.halo_competency[some] - truth.competency_mean
        seen = seen + rng.normal(0, IMPRESSION_NOISE_SD, seen.shape)
        order += np.argsort(-seen, axis=1).tolist()
    return order


def _unused(options: Sequence[tuple[str, ...]], used: set[str], choice: int) -> str:
    """A sentence on the first competency that still has one that the person has not read."""
    fresh = next((new for of in options if (new := [s for s in of if s not in used])), options[0])
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
