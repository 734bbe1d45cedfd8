"""Interviews for tests, with consent and without, and what a coder proposed for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from web.making import make_account, make_person
from zhiren.evidence.coder import Suggestion
from zhiren.evidence.consent import Consent
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.evidence.coding import Wish, add_code, hand_in
from zhiren.web.actions.evidence.material import About, add_interview, record_consent
from zhiren.web.models import CoderSuggestion, Coding, Interview

ENGLISH_TEXT = """Q: What happened?
A: I rebuilt the report with Maria. I asked every team what they needed. Then I checked each figure twice.
Q: And now?
A: I would always ask first. I told the client the truth, although it cost us."""


def make_interview(
    *, consent: bool = True, quotes: bool = True, text: str = ENGLISH_TEXT, **about: Any
) -> Interview:
    """An interview in English of two answers: clauses 2–4 and 6–7 are the person's."""
    given = {"person": make_person("Lin Fang"), "title": "Interview", **about}
    interview = add_interview(About(**given), text, None)
    if consent:
        record_consent(interview, Consent(timezone.localdate(), "signed", quotes), None)
    return interview


def make_coding(interview: Interview, *codes: tuple[int, str, str], done: bool = False, **account: Any) -> Coding:
    """A coder's work: each code is a clause, an indicator, a polarity."""
    coding = assign_coding(interview, make_account(**{"role": "coder", **account}), None)
    coding.interview.refresh_from_db()
    for clause, indicator, polarity in codes:
        add_code(coding, Wish(clause, clause, indicator, polarity))
    if done:
        hand_in(coding)
    return coding


def make_suggestion(interview: Interview, words: str, indicator: str = "INT.1", **fields: Any) -> CoderSuggestion:
    """A suggestion for these words."""
    start = interview.text.index(words)
    given = {
        "coder": "test",
        "start": start,
        "end": start + len(words),
        "indicator_id": indicator,
        "polarity": "well" if indicator else "",
        "confidence": 0.6,
        "others": [["INT", 0.6], ["TWK", 0.3]],
        "nearest": [{"text": "I told them.", "indicator": "INT.1", "kind": ""}],
        **fields,
    }
    return CoderSuggestion.objects.create(interview=interview, **given)


class OneAnswer:
    """A coder that takes every passage for the same behaviour."""

    version = "one-answer"

    def __init__(self, indicator: str) -> None:
        self.indicator = indicator

    def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
        """The behaviour for each, shown well."""
        competency = self.indicator.rpartition(".")[0]
        found = Suggestion(
            competencies=((competency, 0.7),),
            labels=(competency,),
            indicator_id=self.indicator,
            evidence_probability=0.9,
            kind=None,
            polarity="well",
            polarity_probability=0.9,
            confidence=0.6,
            nearest=(),
        )
        return [found] * len(texts)
