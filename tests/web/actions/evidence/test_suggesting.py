"""What a coder proposes is kept with its reasons; what shows nothing is kept as what it is instead."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from web.making import make_account
from web.making_evidence import make_interview
from zhiren.evidence.coder import Suggestion
from zhiren.evidence.examples import Example
from zhiren.web.actions.evidence.material import name_speakers
from zhiren.web.actions.evidence.suggesting import keep_suggestions
from zhiren.web.models import Coding, Job, SuggestionDecision

pytestmark = pytest.mark.django_db


class OneBehaviour:
    """Takes every passage with “I would” for a hypothetical, everything else for candour."""

    version = "fixed-1"

    def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
        return [self._one("I would" in text) for text in texts]

    def _one(self, is_claim: bool) -> Suggestion:
        return Suggestion(
            competencies=(("INT", 0.8), ("TWK", 0.15), ("COM", 0.03), ("ACH", 0.02)),
            labels=() if is_claim else ("INT",),
            indicator_id=None if is_claim else "INT.1",
            evidence_probability=0.1 if is_claim else 0.9,
            kind="hypothetical" if is_claim else None,
            polarity="well",
            polarity_probability=0.9,
            confidence=0.72,
            nearest=(Example("I told them.", 1, "spoken", "INT", "INT.1", "well"),),
        )


def test_suggestions_are_kept_once_a_version() -> None:
    interview = make_interview()
    told: list[tuple[int, int]] = []
    for _ in range(2):
        assert keep_suggestions(interview, OneBehaviour(), lambda done, n: told.append((done, n))) == 3
    first, second, third = interview.suggestions.all()
    assert (first.indicator_id, first.polarity, first.confidence, first.kind) == ("INT.1", "well", 0.72, "")
    assert first.others == [["INT", 0.8], ["TWK", 0.15], ["COM", 0.03]]
    assert first.nearest == [{"text": "I told them.", "indicator": "INT.1", "kind": ""}]
    assert (second.indicator_id, second.kind, second.confidence) == ("", "hypothetical", 0.9)
    assert interview.text[third.start : third.end] == "I told the client the truth, although it cost us."
    assert told[-1] == (5, 5)


@pytest.mark.parametrize("words", ["ذهبت إلى الموقع. ثم أصلحناه.", "Я поехал на место. Потом мы всё починили."])
def test_nothing_is_proposed_for_a_text_that_the_coder_does_not_read(words: str) -> None:
    interview = make_interview(text=words)
    assert not Job.objects.exists()
    assert keep_suggestions(interview, OneBehaviour()) == 0
    name_speakers(interview, {"": "interviewee"}, None)
    assert not Job.objects.exists()


def test_what_was_decided_on_stays_when_the_coder_is_asked_again() -> None:
    interview = make_interview()
    keep_suggestions(interview, OneBehaviour())
    first, *others = interview.suggestions.all()
    coding = Coding.objects.create(interview=interview, account=make_account("coder"))
    SuggestionDecision.objects.create(suggestion=first, coding=coding, verdict="rejected")

    keep_suggestions(interview, OneBehaviour())
    assert [s.start for s in interview.suggestions.all()] == [first.start, *(other.start for other in others)]
    assert interview.suggestions.get(decisions__verdict="rejected") == first
