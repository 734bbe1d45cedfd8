"""What people decided on passages, as lessons for the coder: to learn from, or kept apart to judge by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from zhiren.dictionary.builtin import builtin_framework
from zhiren.evidence.coder.labelled import Labelled
from zhiren.evidence.examples import Example, Polarity
from zhiren.evidence.material.clauses import as_read
from zhiren.language import ENGLISH
from zhiren.web.models import Code, Interview, SuggestionDecision

LOCKED_SHARE = 3  # of so many people one is kept apart, with all that they said: for good, whatever comes
LONGEST = 400  # characters of a passage to learn from: the bank's are as long


@dataclass(frozen=True)
class Lesson:
    """A passage with what people made of it: a code, or nothing where they turned a suggestion down."""

    key: str  # "code-12", "decision-7"
    text: str
    language: str
    interview: int
    person: int
    competency_id: str | None = None
    indicator_id: str | None = None
    polarity: Polarity | None = None

    @property
    def is_locked(self) -> bool:
        """Whether it is kept apart to judge by; all that a person said is, or nothing.

        People tell a story more than once, in one interview and the next: what was learnt from a part of it would
        be known again in the others, and learning by heart would look like learning.
        """
        return self.person % LOCKED_SHARE == 0

    def example(self) -> Example:
        """As the bank takes it."""
        return Example(self.text, 1, "spoken", self.competency_id, self.indicator_id, self.polarity)


def lessons() -> list[Lesson]:
    """What people decided in interviews with consent, when they had done: codes, and suggestions turned down.

    Where an interview was not settled, coders' own codes serve, else the result alone. A text with several codes
    makes as many lessons. Where the same words were said in several interviews, the latest holds for them.
    """
    found: dict[str, list[Lesson]] = {}
    for lesson in (*_turned_down(), *_coded()):
        if 0 < len(lesson.text) <= LONGEST:
            before = found.get(lesson.text, [])
            found[lesson.text] = [own for own in before if _goes_with(own, lesson)] + [lesson]
    return sorted((lesson for own in found.values() for lesson in own), key=lambda lesson: lesson.key)


def _goes_with(before: Lesson, lesson: Lesson) -> bool:
    """Whether a lesson stays beside a later one of the same words: another code, given in the same interview."""
    behaviours = [(own.indicator_id, own.polarity) for own in (before, lesson)]
    is_code = before.indicator_id is not None and lesson.indicator_id is not None
    return is_code and before.interview == lesson.interview and behaviours[0] != behaviours[1]


def labelled(given: Iterable[Lesson]) -> list[Labelled]:
    """Lessons as texts to judge by, each text once: any of its codes is right."""
    texts: dict[str, list[Lesson]] = {}
    for lesson in given:
        texts.setdefault(lesson.text, []).append(lesson)
    return [_labelled(own) for own in texts.values()]


def _labelled(own: list[Lesson]) -> Labelled:
    first, *others = own
    codes = dict.fromkeys(other.competency_id for other in others if other.competency_id != first.competency_id)
    also = tuple(code for code in codes if code is not None)
    return Labelled(first.text, first.language, first.competency_id, also, first.polarity)


def _teaching() -> QuerySet[Code]:
    """The codes that count: those of the result where an interview is settled, else those of who has handed in."""
    is_result = Q(coding__is_adjudication=True, coding__interview__adjudicated_at__isnull=False)
    is_own = Q(
        coding__is_adjudication=False,
        coding__finished_at__isnull=False,
        coding__interview__adjudicated_at=None,
    )
    return Code.objects.filter(
        is_result | is_own, removed_at=None, coding__interview__consent_on__isnull=False
    ).order_by("pk")


def _coded() -> Iterable[Lesson]:
    framework = builtin_framework(ENGLISH)
    home = {i.id: c.id for c in framework.competencies for i in c.indicators}
    rows = _teaching().filter(coding__interview__framework_id=framework.id, indicator_id__in=home)
    for code in rows.select_related("coding__interview"):
        behaviour = (home[code.indicator_id], code.indicator_id, code.polarity)
        yield _lesson(f"code-{code.pk}", code.coding.interview, (code.start, code.end), *behaviour)


def _turned_down() -> Iterable[Lesson]:
    """Suggestions turned down where nobody whose codes count has seen anything either."""
    rows = SuggestionDecision.objects.filter(
        verdict=SuggestionDecision.Verdict.REJECTED,
        undone_at=None,
        coding__finished_at__isnull=False,
        coding__interview__consent_on__isnull=False,
    ).select_related("suggestion__interview")
    coded: dict[int, list[tuple[int, int]]] = {}
    interviews = {row.suggestion.interview_id for row in rows}
    spans = _teaching().filter(coding__interview__in=interviews)
    for interview, start, end in spans.values_list("coding__interview", "start", "end"):
        coded.setdefault(interview, []).append((start, end))
    for row in rows:
        start, end, interview = row.suggestion.start, row.suggestion.end, row.suggestion.interview
        if not any(a < end and start < b for a, b in coded.get(interview.pk, ())):
            yield _lesson(f"decision-{row.pk}", interview, (start, end))


def _lesson(key: str, interview: Interview, span: tuple[int, int], *behaviour: Any) -> Lesson:
    words = as_read(interview.text[span[0] : span[1]])
    return Lesson(key, words, interview.language, interview.pk, interview.person_id, *behaviour)
