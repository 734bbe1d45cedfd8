"""What the coder learns from corrections: versions refitted, promoted only where texts kept apart say so."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.examples import Example
from zhiren.web.actions.activity import record
from zhiren.web.actions.coders.lessons import Lesson, labelled, lessons
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.models import Account, CoderVersion, Job

if TYPE_CHECKING:
    from zhiren.evidence.coder import Coder, Verdict

FEWEST_LESSONS = 10
FEWEST_LOCKED = 20


def version_in_use() -> CoderVersion | None:
    """The refitted version that was promoted last and not taken out of use; None: the coder as it ships."""
    return CoderVersion.objects.filter(is_promoted=True, retired_at=None).first()


def coder_in_use() -> Coder:
    """The coder to propose with: the one that ships, or the version promoted last, fitted anew to its lessons.

    A lesson whose interview was deleted or whose consent was withdrawn is forgotten, and so is one that is kept
    apart to judge by: the version is then another.
    """
    row = version_in_use()
    if row is None:
        return _fitted(())
    kept = {lesson.key: lesson for lesson in lessons() if not lesson.is_locked}
    return _fitted(tuple(kept[key].example() for key in row.lessons["keys"] if key in kept))


def _fitted(corrections: tuple[Example, ...]) -> Coder:
    from zhiren.evidence.coder import load_coder

    return _learnt(corrections) if corrections else load_coder()


@lru_cache(maxsize=2)
def _learnt(corrections: tuple[Example, ...]) -> Coder:
    from zhiren.evidence.coder import load_coder

    return load_coder().learn(corrections)


def ask_refit(by: Account | None) -> Job:
    """Have the coder refitted by the worker.

    Raises:
        EvidenceError: there is too little to learn from or to judge by, or the verdict is known.
    """
    _material()
    return enqueue("refit-coder", {"account": by.pk if by else None}, account=by)


@work("refit-coder")
def run_refit(holding: Holding) -> None:
    """The job: learn, judge, keep the verdict."""
    holding.report(0, 2, "web-coders-step-refit")
    refit(Account.objects.filter(pk=holding.arguments["account"]).first())


def refit(by: Account | None) -> CoderVersion:
    """Fit a candidate to the corrections and hold it against the coder in use, on texts neither has learnt from.

    Raises:
        EvidenceError: there is too little to learn from or to judge by, or the verdict is known.
    """
    from zhiren.evidence.coder import promote

    learn, locked = _material()
    current = coder_in_use()
    candidate = _fitted(tuple(lesson.example() for lesson in learn))
    verdict = promote(candidate, current, labelled(locked))
    return keep_verdict(candidate.version, current.version, learn, locked, verdict, by)


@transaction.atomic
def keep_verdict(
    version: str, before: str, learn: list[Lesson], locked: list[Lesson], verdict: Verdict, by: Account | None
) -> CoderVersion:
    """Put a verdict on record; a promoted version is in use from then on."""
    outcome = "promoted" if verdict.promoted else "kept"
    record(by, "coder-refitted", n=len(learn), outcome=outcome)
    return CoderVersion.objects.create(
        version=version,
        before=before,
        lessons={"keys": _keys(learn), "locked": _keys(locked)},
        n_lessons=len(learn),
        n_locked=len(labelled(locked)),
        accuracy=verdict.candidate,
        accuracy_before=verdict.current,
        better=verdict.better,
        worse=verdict.worse,
        is_promoted=verdict.promoted,
        made_by=by,
    )


@transaction.atomic
def retire_version(by: Account | None) -> None:
    """Take what is in use out of use: the version before it serves again, in the end the one that ships."""
    row = version_in_use()
    if row is not None:
        CoderVersion.objects.filter(pk=row.pk).update(retired_at=timezone.now())
        record(by, "coder-retired")


def _material() -> tuple[list[Lesson], list[Lesson]]:
    """What to learn from, and what to judge by.

    Raises:
        EvidenceError: there is too little of one, or the verdict is known.
    """
    every = lessons()
    learn = [lesson for lesson in every if not lesson.is_locked]
    locked = [lesson for lesson in every if lesson.is_locked]
    n_locked = len(labelled(locked))
    if len(learn) < FEWEST_LESSONS or n_locked < FEWEST_LOCKED:
        values = {
            "learn": len(learn),
            "locked": n_locked,
            "least_learn": FEWEST_LESSONS,
            "least_locked": FEWEST_LOCKED,
        }
        raise EvidenceError(Problem("coders-too-few-lessons", values))
    _require_open(_keys(learn), _keys(locked))
    return learn, locked


def _require_open(learn: list[str], locked: list[str]) -> None:
    """Only what was judged on the same texts against the same coder is known.

    Raises:
        EvidenceError: the coder in use has learnt just this, or it was tried in vain.
    """
    in_use = version_in_use()
    if in_use is not None and in_use.lessons["keys"] == learn:
        raise EvidenceError(Problem("coders-nothing-new"))
    latest = CoderVersion.objects.first()
    if latest is None or (latest.lessons["keys"], latest.lessons.get("locked")) != (learn, locked):
        return  # older rows do not say what they were judged by: open, too
    if not CoderVersion.objects.filter(retired_at__gte=latest.made_at).exists():
        raise EvidenceError(Problem("coders-tried-before"))


def _keys(given: list[Lesson]) -> list[str]:
    return [lesson.key for lesson in given]
