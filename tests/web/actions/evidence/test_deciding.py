"""The log of decisions follows codes: taken back, changed, and brought back."""

from __future__ import annotations

import pytest

from web.making_evidence import make_coding, make_interview, make_suggestion
from zhiren.web.actions.coders.lessons import lessons
from zhiren.web.actions.coders.remote import share_taken
from zhiren.web.actions.evidence import coding as act
from zhiren.web.actions.evidence.coding import Wish
from zhiren.web.models import Code, CoderSuggestion, Coding

pytestmark = pytest.mark.django_db

WORDS = "I rebuilt the report with Maria."


def taken(*, own: bool = False) -> tuple[Coding, CoderSuggestion, Code]:
    """A suggestion for clause 2 that was accepted, where asked for as one's own code, and a code after it."""
    coding = make_coding(make_interview(), *([(2, "INT.1", "well")] if own else []))
    suggestion = make_suggestion(coding.interview, WORDS)
    act.show_suggestions(coding)
    code = act.accept_suggestion(coding, suggestion)
    act.add_code(coding, Wish(7, 7, "INT.2", "well"))
    return coding, suggestion, code


def live(coding: Coding) -> list[str]:
    return list(coding.decisions.filter(undone_at=None).values_list("verdict", flat=True))


@pytest.mark.parametrize("own", [False, True])
def test_a_code_taken_back_turns_its_suggestion_down_until_that_is_undone(own: bool) -> None:
    coding, suggestion, code = taken(own=own)
    act.remove_code(coding, code)
    assert live(coding) == ["rejected"]
    assert share_taken(suggestion.coder) == 1 / 3
    assert act.undo(coding)
    assert live(coding) == ["accepted"]
    assert act.standing(coding).count() == 2
    assert share_taken(suggestion.coder) == 2 / 3
    act.remove_code(coding, code)
    assert live(coding) == ["rejected"]


@pytest.mark.parametrize("own", [False, True])
def test_a_code_changed_changes_what_was_decided_until_that_is_undone(own: bool) -> None:
    coding, _, code = taken(own=own)
    levelled = act.change_code(coding, code, Wish(2, 2, "INT.1", "well", 3, "a level is no change"))
    assert (live(coding), coding.decisions.count()) == (["accepted"], 1)
    changed = act.change_code(coding, levelled, Wish(2, 3, "INT.1", "well", 3))
    assert live(coding) == ["changed"]
    same = act.change_code(coding, changed, Wish(2, 2, "INT.1", "well", 3))
    assert live(coding) == ["accepted"]
    act.remove_code(coding, same)

    for verdicts in (["rejected"], ["accepted"], ["changed"], ["accepted"], ["accepted"], ["accepted"]):
        assert live(coding) == verdicts
        assert act.undo(coding)  # the last of them the code that came after
    assert live(coding) == []
    assert act.standing(coding).count() == int(own)
    assert act.undo(coding) == own
    assert not act.undo(coding)


def test_a_suggestion_whose_code_was_taken_back_is_a_lesson() -> None:
    coding, _, code = taken()
    act.remove_code(coding, code)
    act.hand_in(coding)
    assert [(lesson.text, lesson.indicator_id) for lesson in lessons() if lesson.text == WORDS] == [(WORDS, None)]
