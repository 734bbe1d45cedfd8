"""The desk: codes given, changed, removed, undone; suggestions decided on; blindness."""

from __future__ import annotations

import pytest

from web.making_evidence import make_coding, make_interview, make_suggestion
from zhiren.errors import EvidenceError
from zhiren.web.actions.evidence import coding as act
from zhiren.web.actions.evidence.coding import Wish
from zhiren.web.actions.evidence.material import withdraw_consent
from zhiren.web.models import Coding

pytestmark = pytest.mark.django_db


def stand(coding: Coding) -> list[tuple[str, str, str]]:
    text = coding.interview.text
    return [(text[c.start : c.end], c.indicator_id, c.polarity) for c in act.standing(coding)]


def codes_of(error: pytest.ExceptionInfo[EvidenceError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_a_code_keeps_its_place_by_offset() -> None:
    coding = make_coding(make_interview())
    act.add_code(coding, Wish(2, 3, "INT.1", "well", 4, " seen "))
    assert stand(coding) == [
        ("I rebuilt the report with Maria. I asked every team what they needed.", "INT.1", "well")
    ]
    code = act.standing(coding).get()
    assert (code.level, code.note) == (4, "seen")


def test_several_codes_stand_on_one_span_but_each_behaviour_once() -> None:
    coding = make_coding(make_interview(), (2, "INT.1", "well"), (2, "TWK.1", "poorly"))
    assert len(stand(coding)) == 2
    with pytest.raises(EvidenceError) as error:
        act.add_code(coding, Wish(2, 2, "INT.1", "poorly"))
    assert codes_of(error) == ["coding-twice"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(0, 1, "INT.1", "well"), "coding-no-clause"),
        (Wish(3, 2, "INT.1", "well"), "coding-no-clause"),
        (Wish(2, 99, "INT.1", "well"), "coding-no-clause"),
        (Wish(1, 1, "INT.1", "well"), "coding-not-said"),
        (Wish(4, 6, "INT.1", "well"), "coding-not-said"),
        (Wish(2, 2, "NOPE.1", "well"), "coding-no-indicator"),
        (Wish(2, 2, "INT.1", "maybe"), "coding-no-polarity"),
        (Wish(2, 2, "INT.1", "well", 6), "framework-level-range"),
    ],
)
def test_what_cannot_be_coded_is_refused(wish: Wish, code: str) -> None:
    coding = make_coding(make_interview())
    with pytest.raises(EvidenceError) as error:
        act.add_code(coding, wish)
    assert codes_of(error) == [code]
    assert stand(coding) == []


def test_undo_goes_back_step_by_step() -> None:
    interview = make_interview()
    coding = make_coding(interview)
    suggestion = make_suggestion(interview, "I told the client the truth, although it cost us.")
    act.show_suggestions(coding)
    states = [stand(coding)]
    code = act.add_code(coding, Wish(2, 2, "INT.1", "well"))
    states.append(stand(coding))
    changed = act.change_code(coding, code, Wish(2, 3, "TWK.1", "poorly"))
    states.append(stand(coding))
    act.remove_code(coding, changed)
    states.append(stand(coding))
    act.accept_suggestion(coding, suggestion)
    states.append(stand(coding))
    assert len({str(state) for state in states}) == 4  # removed is as empty as the beginning

    for state in reversed(states[:-1]):
        assert act.undo(coding)
        assert stand(coding) == state
    assert not act.undo(coding)
    assert not coding.decisions.filter(undone_at=None).exists()
    act.reject_suggestion(coding, suggestion)
    assert act.undo(coding)
    act.accept_suggestion(coding, suggestion)
    assert coding.decisions.count() == 3  # the log keeps what was undone


def test_the_log_tells_accepted_from_changed() -> None:
    interview = make_interview()
    coding = make_coding(interview)
    first = make_suggestion(interview, "I rebuilt the report with Maria.")
    second = make_suggestion(interview, "I asked every team what they needed.")
    third = make_suggestion(interview, "Then I checked each figure twice.")
    act.show_suggestions(coding)
    act.accept_suggestion(coding, first)
    act.accept_suggestion(coding, second, Wish(3, 3, "TWK.1", "well"))
    act.reject_suggestion(coding, third)
    assert list(coding.decisions.values_list("verdict", flat=True)) == ["accepted", "changed", "rejected"]
    with pytest.raises(EvidenceError) as error:
        act.accept_suggestion(coding, first)
    assert codes_of(error) == ["coding-decided"]


def test_a_suggestion_of_what_one_has_coded_oneself_is_agreed_to() -> None:
    interview = make_interview()
    coding = make_coding(interview)
    suggestion = make_suggestion(interview, "I rebuilt the report with Maria.")
    own = act.add_code(coding, Wish(2, 2, suggestion.indicator_id, suggestion.polarity))
    assert (own.start, own.end) == (suggestion.start, suggestion.end)
    act.show_suggestions(coding)
    assert act.accept_suggestion(coding, suggestion) == own
    assert act.standing(coding).get() == own
    assert coding.decisions.get().verdict == "accepted"
    assert act.undo(coding)
    assert act.standing(coding).get() == own
    assert not coding.decisions.filter(undone_at=None).exists()
    assert act.undo(coding)
    assert not act.standing(coding).exists()


def test_suggestions_come_after_the_own_pass() -> None:
    interview = make_interview()
    coding = make_coding(interview, (2, "INT.1", "well"))
    make_suggestion(interview, "Then I checked each figure twice.")
    assert not act.seen_suggestions(coding).exists()
    act.show_suggestions(coding)
    assert act.seen_suggestions(coding).count() == 1
    act.add_code(coding, Wish(4, 4, "TWK.1", "well"))
    act.remove_code(coding, act.standing(coding).get(indicator_id="INT.1"))
    assert [code.indicator_id for code in act.blind_codes(coding)] == ["INT.1"]


def test_a_fifth_is_blind_where_suggestions_show_at_once() -> None:
    interview = make_interview(is_blind=False)
    coding = make_coding(interview)
    case = coding.blind_cases.get()  # one of two passages
    suggestion = make_suggestion(interview, interview.text[case.start : case.end])
    assert not act.seen_suggestions(coding).exists()
    act.settle_blind_case(coding, case.pk)
    assert act.seen_suggestions(coding).get() == suggestion
    act.accept_suggestion(coding, suggestion)
    assert act.blind_codes(coding) == []


def test_without_consent_nothing_is_coded() -> None:
    coding = make_coding(make_interview(), (2, "INT.1", "well"))
    withdraw_consent(coding.interview, None)
    with pytest.raises(EvidenceError) as error:
        act.add_code(coding, Wish(3, 3, "INT.1", "well"))
    assert codes_of(error) == ["evidence-no-consent"]


def test_what_is_handed_in_stays_until_it_is_taken_back() -> None:
    coding = make_coding(make_interview(), (2, "INT.1", "well"), done=True)
    with pytest.raises(EvidenceError) as error:
        act.undo(coding)
    assert codes_of(error) == ["coding-handed-in"]
    act.take_back(coding)
    assert act.undo(coding)
