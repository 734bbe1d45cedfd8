"""The desk: codes given, changed, removed, undone; suggestions decided on; blindness."""

from __future__ import annotations

import pytest

from web.making import make_account
from web.making_evidence import make_coding, make_interview, make_suggestion
from zhiren.errors import EvidenceError
from zhiren.evidence.passages import passages_of
from zhiren.language import LANGUAGES
from zhiren.web.actions.evidence import coding as act
from zhiren.web.actions.evidence.blindness import blind_codes, open_blind_cases, seen_suggestions
from zhiren.web.actions.evidence.coding import Wish
from zhiren.web.actions.evidence.material import name_speakers, withdraw_consent
from zhiren.web.actions.evidence.settling import adjudication_of
from zhiren.web.interview_bridge import transcript_of_interview
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
    assert not seen_suggestions(coding).exists()
    act.show_suggestions(coding)
    assert seen_suggestions(coding).count() == 1
    act.add_code(coding, Wish(4, 4, "TWK.1", "well"))
    act.remove_code(coding, act.standing(coding).get(indicator_id="INT.1"))
    assert [code.indicator_id for code in blind_codes(coding)] == ["INT.1"]


def test_a_fifth_is_blind_where_suggestions_show_at_once() -> None:
    interview = make_interview(is_blind=False)
    coding = make_coding(interview)
    case = coding.blind_cases.get()  # one of two passages
    suggestion = make_suggestion(interview, interview.text[case.start : case.end])
    assert not seen_suggestions(coding).exists()
    act.settle_blind_case(coding, case.pk)
    assert seen_suggestions(coding).get() == suggestion
    act.accept_suggestion(coding, suggestion)
    assert blind_codes(coding) == []


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


def test_what_was_drawn_by_lot_is_coded_before_it_is_handed_in() -> None:
    coding = make_coding(make_interview(is_blind=False))
    case = coding.blind_cases.get()
    with pytest.raises(EvidenceError) as error:
        act.hand_in(coding)
    assert codes_of(error) == ["coding-cases-open"]
    assert all(error.value.describe(language) for language in LANGUAGES)
    assert Coding.objects.get().finished_at is None
    act.settle_blind_case(coding, case.pk)  # nothing was seen in it
    act.hand_in(coding)
    assert Coding.objects.get().finished_at is not None


def test_a_case_on_the_words_of_others_keeps_nobody_from_handing_in() -> None:
    coding = make_coding(make_interview(is_blind=False))
    coding.blind_cases.update(start=3, end=17)  # "What happened?", drawn before it was known who asks
    assert open_blind_cases(coding) == []
    act.hand_in(coding)


def test_whoever_is_renamed_blind_cases_lie_on_what_the_person_said() -> None:
    interview = make_interview(is_blind=False)
    coding, other = make_coding(interview), make_coding(interview)
    name_speakers(interview, {"Q": "interviewee", "A": "interviewer"}, None)
    transcript = transcript_of_interview(interview)
    for each in (coding, other):
        case = each.blind_cases.get()
        assert (case.start, case.end) in passages_of(transcript)
        assert case.settled_at is None


@pytest.mark.parametrize("deed", ["show_suggestions", "hand_in", "settle_blind_case"])
def test_once_a_pass_is_over_or_a_blind_case_done_nobody_is_renamed(deed: str) -> None:
    interview = make_interview(is_blind=deed != "settle_blind_case")
    coding = make_coding(interview)
    if interview.is_blind:
        getattr(act, deed)(coding)
    else:
        act.settle_blind_case(coding, coding.blind_cases.get().pk)
    with pytest.raises(EvidenceError) as error:
        name_speakers(interview, {"Q": "interviewee", "A": "interviewer"}, None)
    assert codes_of(error) == ["coding-begun"]


def test_who_is_who_said_again_leaves_suggestions_and_cases_as_they_are() -> None:
    interview = make_interview(is_blind=False)
    coding = make_coding(interview)
    case = coding.blind_cases.get().pk
    make_suggestion(interview, "I rebuilt the report with Maria.")
    name_speakers(interview, dict(interview.roles), None)
    assert (coding.blind_cases.get().pk, interview.suggestions.count()) == (case, 1)
    assert not interview.roles_guessed


def test_nobody_is_asked_to_code_what_nobody_was_interviewed_in() -> None:
    interview = make_interview(text="Interviewer: What happened? And then?")
    with pytest.raises(EvidenceError) as error:
        make_coding(interview)
    assert codes_of(error) == ["coding-no-interviewee"]
    name_speakers(interview, {"Interviewer": "interviewee"}, None)
    make_coding(interview)


def blind(coding: Coding) -> list[tuple[str, str]]:
    fresh = Coding.objects.get(pk=coding.pk)
    return [(code.indicator_id, code.polarity) for code in blind_codes(fresh)]


def test_what_was_blind_is_kept_whatever_is_undone_later() -> None:
    coding = make_coding(make_interview(), (2, "INT.1", "well"), (3, "TWK.1", "well"))
    changed = act.add_code(coding, Wish(4, 4, "PRB.1", "well"))
    act.change_code(coding, changed, Wish(4, 4, "ANA.1", "well"))
    act.remove_code(coding, act.standing(coding).get(indicator_id="TWK.1"))
    act.show_suggestions(coding)
    own = [("INT.1", "well"), ("ANA.1", "well")]
    assert blind(coding) == own

    act.add_code(coding, Wish(6, 6, "COM.1", "well"))
    assert act.undo(coding)
    with pytest.raises(EvidenceError) as error:
        act.undo(coding)  # would bring back TWK.1, as if it had never been taken back
    assert codes_of(error) == ["coding-undo-blind"]
    assert [indicator for _, indicator, _ in stand(coding)] == ["INT.1", "ANA.1"]
    assert blind(coding) == own
    act.remove_code(coding, act.standing(coding).get(indicator_id="ANA.1"))
    assert act.undo(coding)
    assert [indicator for _, indicator, _ in stand(coding)] == ["INT.1", "ANA.1"]
    assert blind(coding) == own


def test_a_change_of_the_own_pass_is_not_undone_after_it() -> None:
    coding = make_coding(make_interview())
    code = act.add_code(coding, Wish(2, 2, "PRB.1", "well"))
    act.change_code(coding, code, Wish(2, 2, "ANA.1", "poorly"))
    act.show_suggestions(coding)
    with pytest.raises(EvidenceError) as error:
        act.undo(coding)
    assert codes_of(error) == ["coding-undo-blind"]
    assert [indicator for _, indicator, _ in stand(coding)] == ["ANA.1"]
    assert blind(coding) == [("ANA.1", "poorly")]


def test_a_code_of_the_own_pass_stays_blind_when_its_making_is_undone() -> None:
    coding = make_coding(make_interview(), (2, "INT.1", "well"))
    act.add_code(coding, Wish(3, 3, "TWK.1", "well"))
    assert act.undo(coding)
    act.show_suggestions(coding)
    assert act.undo(coding)
    assert stand(coding) == []
    assert blind(coding) == [("INT.1", "well")]


def test_a_blind_case_is_kept_as_it_was_settled() -> None:
    interview = make_interview(is_blind=False)
    coding = make_coding(interview)
    case = coding.blind_cases.get()
    clauses = transcript_of_interview(interview).clauses
    number = next(n for n, clause in enumerate(clauses, 1) if clause.end > case.start)
    outside = next(n for n in (2, 6) if clauses[n - 1].end <= case.start or clauses[n - 1].start >= case.end)
    act.remove_code(coding, act.add_code(coding, Wish(outside, outside, "COM.1", "well")))
    act.remove_code(coding, act.add_code(coding, Wish(number, number, "PRB.1", "well")))
    act.add_code(coding, Wish(number, number, "INT.1", "well"))
    act.settle_blind_case(coding, case.pk)
    assert act.undo(coding)
    assert blind(coding) == [("INT.1", "well")]
    with pytest.raises(EvidenceError) as error:
        act.undo(coding)
    assert codes_of(error) == ["coding-undo-blind"]
    assert blind(coding) == [("INT.1", "well")]


@pytest.mark.parametrize("role", ["owner", "hr_administrator", "hr_analyst"])
def test_hr_hands_in_for_good_where_another_codes_too(role: str) -> None:
    interview = make_interview()
    other = make_coding(interview, (2, "INT.1", "well"))
    own = make_coding(interview, (3, "TWK.1", "well"), done=True, role=role)
    with pytest.raises(EvidenceError) as error:
        act.take_back(own)
    assert codes_of(error) == ["coding-final"]
    own.refresh_from_db()
    assert own.finished_at is not None
    act.hand_in(other)
    act.take_back(other)  # who is a coder alone has seen nothing


def test_hr_coding_alone_goes_on_with_the_own_pass_over() -> None:
    own = make_coding(make_interview(), (3, "TWK.1", "well"), done=True, role="hr_administrator")
    act.take_back(own)
    act.add_code(own, Wish(2, 2, "INT.1", "well"))
    assert act.standing(own).count() == 2
    assert blind(own) == [("TWK.1", "well")]


def test_a_coder_is_still_in_the_own_pass_when_it_is_taken_back() -> None:
    coding = make_coding(make_interview(), (3, "TWK.1", "well"), done=True)
    act.take_back(coding)
    act.add_code(coding, Wish(2, 2, "INT.1", "well"))
    assert blind(coding) == [("INT.1", "well"), ("TWK.1", "well")]


def test_nobody_takes_back_once_settling_has_begun() -> None:
    coding = make_coding(make_interview(), (3, "TWK.1", "well"), done=True)
    adjudication_of(coding.interview, make_account("hr_administrator"))
    with pytest.raises(EvidenceError) as error:
        act.take_back(coding)
    assert codes_of(error) == ["coding-settling"]
