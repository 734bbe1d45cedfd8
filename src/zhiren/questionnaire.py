"""The questionnaire: which indicators are asked, in which words, in which order, on which response scale."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from zhiren.errors import FrameworkError, Problem, QuestionnaireError, Value, quote
from zhiren.framework import Competency, Framework
from zhiren.language import text
from zhiren.role import RoleProfile

Order = Literal["document", "blocked"]

MOST_LISTED = 10


@dataclass(frozen=True)
class Scale:
    """A response scale: whole numbers from ``low`` to ``high``, each with its words, and an equal way out.

    ``not_observed`` is the label of "I have not observed this"; it is an absent rating, never a number.
    ``anchored``: the words are a competency's own level anchors, shown beside each block.
    """

    id: str
    low: int
    high: int
    labels: tuple[str, ...]
    not_observed: str
    anchored: bool = False

    def __post_init__(self) -> None:
        if self.high <= self.low or len(self.labels) not in (0, self.high - self.low + 1):
            values: dict[str, Value] = {
                "scale": quote(self.id),
                "low": self.low,
                "high": self.high,
                "labels": len(self.labels),
            }
            raise QuestionnaireError(Problem("questionnaire-scale", values))

    def of_level(self, level: float) -> float:
        """Where a framework level (1–5) lies on this scale: level 1 at the low end, level 5 at the high end."""
        return self.low + (level - 1) * (self.high - self.low) / 4


SCALE_POINTS = {"frequency-5": 5, "level-5": 5, "frequency-7": 7}


def response_scale(scale_id: str, language: str) -> Scale:
    """One of the product's scales in a language: ``frequency-5``, ``level-5`` or ``frequency-7``."""
    if scale_id not in SCALE_POINTS:
        known = ", ".join(SCALE_POINTS)
        raise QuestionnaireError(
            Problem("questionnaire-unknown-scale", {"value": quote(scale_id), "known": known})
        )
    points = SCALE_POINTS[scale_id]
    labels = tuple(text(language, f"scale-{scale_id}-{point}") for point in range(1, points + 1))
    return Scale(scale_id, 1, points, labels, text(language, "scale-not-observed"), scale_id == "level-5")


@dataclass(frozen=True)
class Item:
    """One question of a questionnaire: ``stem`` is what the rater reads. Its id is what ratings refer to."""

    id: str
    indicator_id: str
    stem: str


@dataclass(frozen=True)
class Questionnaire:
    """The items of a framework in one language, on one scale. Each item has an id and an indicator of its own."""

    id: str
    framework_id: str
    language: str
    items: tuple[Item, ...]
    scale: Scale

    def __post_init__(self) -> None:
        if not self.items:
            raise QuestionnaireError(Problem("questionnaire-empty", {"questionnaire": quote(self.id)}))
        problems = _repeated("questionnaire-item-twice", (item.id for item in self.items))
        problems += _repeated("questionnaire-indicator-twice", (item.indicator_id for item in self.items))
        for item in self.items:
            if not item.stem.strip():
                problems.append(Problem("questionnaire-no-stem", {"value": quote(item.id)}))
        if problems:
            raise QuestionnaireError(problems)

    def to_json(self) -> bytes:
        """Canonical JSON: the same content gives the same bytes (sorted keys, no spaces, UTF-8)."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    @classmethod
    def from_json(cls, document: bytes | str) -> Questionnaire:
        """The questionnaire that ``to_json`` gave: equal to the original."""
        content = json.loads(document)
        scale = Scale(**{**content["scale"], "labels": tuple(content["scale"]["labels"])})
        return cls(**{**content, "items": tuple(Item(**item) for item in content["items"]), "scale": scale})


def build_questionnaire(
    framework: Framework,
    *,
    scale: str = "frequency-5",
    competencies: Iterable[str] | None = None,
    role: RoleProfile | None = None,
    order: Order = "document",
) -> Questionnaire:
    """A questionnaire on all of a framework, on a role's competencies, or on a chosen subset.

    Item ids are the indicator ids. With a role and a subset, it asks what is in both. Order ``document``: as the
    dictionary has them, competency by competency. Order ``blocked``: still competency by competency (a block),
    but blocks of one cluster do not follow each other where that can be avoided, and a role's heavier
    competencies come first, while raters are fresh; within a weight, clusters alternate.

    Raises:
        FrameworkError: competencies that the framework does not have, all of them.
        QuestionnaireError: nothing is left to ask, or no such scale.
    """
    chosen = None if competencies is None else tuple(dict.fromkeys(competencies))
    required = None if role is None else tuple(r.competency_id for r in role.requirements)
    for wanted in (chosen, required):
        _check_known(framework, wanted or ())
    asked = [c for c in framework.competencies if all(w is None or c.id in w for w in (chosen, required))]
    if order == "blocked":
        asked = _blocked(asked, role)
    parts = [framework.id, framework.version, *([role.id] if role else []), *(chosen or ()), scale]
    items = tuple(Item(i.id, i.id, i.statement) for competency in asked for i in competency.indicators)
    words = response_scale(scale, framework.language)
    return Questionnaire("-".join(parts), framework.id, framework.language, items, words)


def check_questionnaire(questionnaire: Questionnaire, framework: Framework) -> list[Problem]:
    """Where a questionnaire does not fit a framework: another framework or language, indicators it does not have.

    A competency without an anchor for each point of an anchored scale is a warning: raters see bare numbers.
    """
    problems = []
    for name in ("id", "language"):
        ours = questionnaire.framework_id if name == "id" else questionnaire.language
        theirs = getattr(framework, name)
        if ours != theirs:
            values: dict[str, Value] = {"ours": quote(ours), "theirs": quote(theirs)}
            problems.append(Problem(f"questionnaire-other-{name}", values))
    known = {indicator.id for indicator in framework.indicators}
    unknown = [item.indicator_id for item in questionnaire.items if item.indicator_id not in known]
    problems += _listed("framework-unknown-indicator", unknown)
    if questionnaire.scale.anchored:
        asked = (i.indicator_id for i in questionnaire.items if i.indicator_id in known)
        for competency_id in dict.fromkeys(framework.competency_of(i).id for i in asked):
            if not all(anchors(questionnaire, framework, competency_id)):
                value: dict[str, Value] = {"competency": quote(competency_id), "scale": questionnaire.scale.id}
                problems.append(Problem("questionnaire-no-anchors", value, severity="warning"))
    return problems


def anchors(questionnaire: Questionnaire, framework: Framework, competency_id: str) -> tuple[str, ...]:
    """What each point of an anchored scale means for a competency, from the lowest; empty for other scales.

    A point for which the dictionary has no anchor is an empty text. Raises ``FrameworkError`` for a competency
    that the framework does not have.
    """
    competency = framework.competency(competency_id)
    if not questionnaire.scale.anchored:
        return ()
    points = range(questionnaire.scale.low, questionnaire.scale.high + 1)
    return tuple(competency.anchor(point) or "" for point in points)


def _check_known(framework: Framework, wanted: Sequence[str]) -> None:
    known = [competency.id for competency in framework.competencies]
    unknown = [competency_id for competency_id in wanted if competency_id not in known]
    if unknown:
        raise FrameworkError(_listed("framework-unknown-competency", unknown, known=", ".join(known)))


def _blocked(competencies: Sequence[Competency], role: RoleProfile | None) -> list[Competency]:
    """Heavier first; within a weight the cluster with most blocks left goes next, unless it has just been."""
    weights = {r.competency_id: r.weight for r in role.requirements} if role else {}
    order: list[Competency] = []
    for weight in sorted({weights.get(c.id, 0) for c in competencies}, reverse=True):
        left = [c for c in competencies if weights.get(c.id, 0) == weight]
        while left:
            order.append(_next_block(left, order[-1].cluster if order else ""))
            left.remove(order[-1])
    return order


def _next_block(left: Collection[Competency], last_cluster: str) -> Competency:
    blocks = Counter(c.cluster for c in left if c.cluster)
    return max(left, key=lambda c: (not c.cluster or c.cluster != last_cluster, blocks[c.cluster]))


def _repeated(code: str, ids: Iterable[str]) -> list[Problem]:
    return _listed(code, [value for value, times in Counter(ids).items() if times > 1])


def _listed(code: str, found: Sequence[str], **values: Value) -> list[Problem]:
    """A problem each of the first ten, and one that says how many more there are."""
    problems = [Problem(code, {"value": quote(value), **values}) for value in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        problems.append(Problem("questionnaire-more", {"n": len(found) - MOST_LISTED}))
    return problems
