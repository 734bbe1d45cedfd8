"""What the coder learns from corrections: versions refitted, promoted only where texts kept apart say so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.coder.labelled import Labelled
from zhiren.evidence.examples import Example, Polarity
from zhiren.evidence.material.clauses import as_read
from zhiren.language import ENGLISH
from zhiren.web.actions.activity import record
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.models import Account, Code, CoderVersion, Job, SuggestionDecision

if TYPE_CHECKING:
    from zhiren.evidence.coder import Coder, Verdict

FEWEST_LESSONS = 10
FEWEST_LOCKED = 20
LOCKED_SHARE = 3  # one text in three is kept apart, by its own digest: for good, whatever comes
LONGEST = 400  # characters of a passage to learn from: the bank's are as long


@dataclass(frozen=True)
class Lesson:
    """A passage with what people made of it: a code, or nothing where they turned a suggestion down."""

    key: str  # "code-12", "decision-7"
    text: str
    language: str
    competency_id: str | None
    indicator_id: str | None
    polarity: Polarity | None

    @property
    def is_locked(self) -> bool:
        """Whether it is kept apart to judge by; the same words always are or never."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % LOCKED_SHARE == 0

    def example(self) -> Example:
        """As the bank takes it."""
        return Example(self.text, 1, "spoken", self.competency_id, self.indicator_id, self.polarity)

    def labelled(self) -> Labelled:
        """As a text to judge by."""
        return Labelled(self.text, self.language, self.competency_id, (), self.polarity)


def lessons() -> list[Lesson]:
    """What people decided in interviews with consent, when they had done: codes, and suggestions turned down.

    Where an interview was not settled, a coder's own codes serve. Texts come once: the latest word on them holds.
    """
    found: dict[str, Lesson] = {}
    for lesson in (*_turned_down(), *_coded()):
        if 0 < len(lesson.text) <= LONGEST:
            found[lesson.text] = lesson
    return sorted(found.values(), key=lambda lesson: lesson.key)


def _coded() -> Iterable[Lesson]:
    framework = builtin_framework(ENGLISH)
    home = {i.id: c.id for c in framework.competencies for i in c.indicators}
    rows = Code.objects.filter(
        removed_at=None,
        coding__interview__consent_on__isnull=False,
        coding__interview__framework_id=framework.id,
        indicator_id__in=home,
    ).select_related("coding__interview")
    for code in sorted(rows, key=lambda row: (row.coding.is_adjudication, row.pk)):
        interview = code.coding.interview
        is_over = interview.adjudicated_at if code.coding.is_adjudication else code.coding.finished_at
        if is_over:
            words = as_read(interview.text[code.start : code.end])
            competency = home[code.indicator_id]
            yield Lesson(
                f"code-{code.pk}", words, interview.language, competency, code.indicator_id, code.polarity
            )


def _turned_down() -> Iterable[Lesson]:
    rows = SuggestionDecision.objects.filter(
        verdict=SuggestionDecision.Verdict.REJECTED,
        undone_at=None,
        coding__finished_at__isnull=False,
        coding__interview__consent_on__isnull=False,
    ).select_related("suggestion__interview", "coding")
    spans: dict[int, list[tuple[int, int]]] = {}
    codings = [row.coding_id for row in rows]
    for coding, start, end in Code.objects.filter(coding__in=codings, removed_at=None).values_list(
        "coding", "start", "end"
    ):
        spans.setdefault(coding, []).append((start, end))
    for row in rows:
        start, end, interview = row.suggestion.start, row.suggestion.end, row.suggestion.interview
        if not any(a < end and start < b for a, b in spans.get(row.coding_id, ())):
            words = as_read(interview.text[start:end])
            yield Lesson(f"decision-{row.pk}", words, interview.language, None, None, None)


def version_in_use() -> CoderVersion | None:
    """The refitted version that was promoted last and not taken out of use; None: the coder as it ships."""
    return CoderVersion.objects.filter(is_promoted=True, retired_at=None).first()


def coder_in_use() -> Coder:
    """The coder to propose with: the one that ships, or the version promoted last, fitted anew to its lessons.

    A lesson whose interview was deleted or whose consent was withdrawn is forgotten: the version is then another.
    """
    row = version_in_use()
    if row is None:
        return _fitted(())
    kept = {lesson.key: lesson for lesson in lessons()}
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
        EvidenceError: there is too little to learn from or to judge by, or nothing new.
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
        EvidenceError: there is too little to learn from or to judge by, or nothing new.
    """
    from zhiren.evidence.coder import promote

    learn, locked = _material()
    current = coder_in_use()
    candidate = _fitted(tuple(lesson.example() for lesson in learn))
    verdict = promote(candidate, current, [lesson.labelled() for lesson in locked])
    return keep_verdict(candidate.version, current.version, learn, len(locked), verdict, by)


@transaction.atomic
def keep_verdict(
    version: str, before: str, learn: list[Lesson], n_locked: int, verdict: Verdict, by: Account | None
) -> CoderVersion:
    """Put a verdict on record; a promoted version is in use from then on."""
    outcome = "promoted" if verdict.promoted else "kept"
    record(by, "coder-refitted", n=len(learn), outcome=outcome)
    return CoderVersion.objects.create(
        version=version,
        before=before,
        lessons={"keys": [lesson.key for lesson in learn]},
        n_lessons=len(learn),
        n_locked=n_locked,
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
    """What to learn from, and what to judge by."""
    every = lessons()
    learn = [lesson for lesson in every if not lesson.is_locked]
    locked = [lesson for lesson in every if lesson.is_locked]
    if len(learn) < FEWEST_LESSONS or len(locked) < FEWEST_LOCKED:
        values = {
            "learn": len(learn),
            "locked": len(locked),
            "least_learn": FEWEST_LESSONS,
            "least_locked": FEWEST_LOCKED,
        }
        raise EvidenceError(Problem("coders-too-few-lessons", values))
    latest = CoderVersion.objects.first()
    if latest is not None and latest.lessons["keys"] == [lesson.key for lesson in learn]:
        raise EvidenceError(Problem("coders-nothing-new"))
    return learn, locked
