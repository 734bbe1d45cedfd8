"""Two coders, their differences, the result, and what reports quote of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from django.utils import timezone

from web.making import make_account, make_campaign, make_person
from web.making_evidence import make_coding, make_interview
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import EvidenceError
from zhiren.language import LANGUAGES
from zhiren.web.actions.evidence.agreement import agreement_over, coded_twice
from zhiren.web.actions.evidence.assigning import assign_coding, possible_coders
from zhiren.web.actions.evidence.coding import Wish, add_code, hand_in
from zhiren.web.actions.evidence.material import withdraw_consent
from zhiren.web.actions.evidence.settling import (
    _store,
    adjudication_of,
    cases_of,
    choose,
    chosen_of,
    finish_settling,
    reopen_settling,
)
from zhiren.web.interview_bridge import quotations_of
from zhiren.web.models import Account, Activity, Coding, Interview, Ratee

pytestmark = pytest.mark.django_db


def coded() -> Interview:
    """Agreed on clause 2, different on 3 and 7."""
    interview = make_interview(person=make_person("Maria"))
    make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "well"), done=True, name="Ann")
    make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "poorly"), (7, "INT.2", "well"), done=True)
    return interview


def test_settling_makes_the_result() -> None:
    interview = coded()
    by = make_account("hr_administrator")
    adjudication = adjudication_of(interview, by)
    cases = cases_of(interview)
    assert [e.indicator_id for e in cases.agreed] == ["INT.1"]
    assert [(len(d.first), len(d.second)) for d in cases.disputes] == [(1, 1), (0, 1)]

    with pytest.raises(EvidenceError) as error:
        finish_settling(interview, by)
    assert error.value.problems[0].code == "coding-disputes-open"
    choose(interview, {cases.disputes[0].key: "second", cases.disputes[1].key: "neither", "0-1": "first"})
    assert finish_settling(interview, by) == 2
    kept = adjudication.codes.values_list("indicator_id", "polarity")
    assert list(kept) == [("INT.1", "well"), ("TWK.1", "poorly")]

    with pytest.raises(EvidenceError) as error:
        choose(interview, {})
    assert error.value.problems[0].code == "coding-settled"
    reopen_settling(interview)
    choose(interview, {cases.disputes[1].key: "both"})
    assert finish_settling(interview, by) == 3


def test_an_adjudicator_may_see_something_else_in_a_passage() -> None:
    interview = coded()
    by = make_account("hr_administrator")
    adjudication = adjudication_of(interview, by)
    first, second = cases_of(interview).disputes
    choose(interview, {first.key: Wish(0, 0, "", "poorly", 2, "a draft"), second.key: "neither"})
    with pytest.raises(EvidenceError) as error:
        finish_settling(interview, by)
    assert (error.value.problems[0].code, error.value.problems[0].values) == ("coding-disputes-open", {"n": 1})
    adjudication.refresh_from_db()
    assert chosen_of(adjudication, first) == Wish(0, 0, "", "poorly", 2, "a draft")

    choose(interview, {first.key: Wish(0, 0, "COM.1", "poorly", 2, "asked, told nobody")})
    assert finish_settling(interview, by) == 2
    own = adjudication.codes.get(indicator_id="COM.1")
    assert (own.start, own.end, own.polarity, own.level, own.note) == (
        first.start,
        first.end,
        "poorly",
        2,
        "asked, told nobody",
    )
    deed = Activity.objects.get(verb="interview-settled")
    assert deed.values == {"number": interview.pk, "codes": 2, "own": 1}


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(0, 0, "NONE.1", "well"), "coding-no-indicator"),
        (Wish(0, 0, "INT.1", "meh"), "coding-no-polarity"),
        (Wish(0, 0, "INT.1", "well", 6), "framework-level-range"),
    ],
)
def test_an_own_code_that_there_is_not_is_refused(wish: Wish, code: str) -> None:
    interview = coded()
    adjudication = adjudication_of(interview, make_account("hr_administrator"))
    with pytest.raises(EvidenceError) as error:
        choose(interview, {cases_of(interview).disputes[0].key: wish})
    assert error.value.problems[0].code == code
    adjudication.refresh_from_db()
    assert adjudication.settled == {}


def test_roles_that_lines_are_labelled_with_are_no_names() -> None:
    words = "顾问：后来呢？\n员工：我问了员工和顾问的意见，还有晓明的。\n张晓明：嗯。\n张晓明：对。"
    interview = make_interview(person=make_person("王芳"), text=words)
    for name in ("Ann", "Bo"):
        make_coding(interview, (2, "INT.1", "well"), done=True, name=name)
    campaign = make_campaign()
    Ratee.objects.create(campaign=campaign, person=interview.person)
    adjudication_of(interview, make_account("hr_administrator"))
    finish_settling(interview, None)
    (quoted,) = quotations_of(campaign, builtin_framework("zh-Hans"))[interview.person.number]
    assert quoted.text == "我问了员工和顾问的意见，还有〔某人〕的。"


def test_reports_quote_the_result_without_names_while_the_person_agrees() -> None:
    interview = coded()
    campaign = make_campaign()
    Ratee.objects.create(campaign=campaign, person=interview.person)
    framework = builtin_framework("en")
    assert quotations_of(campaign, framework) == {}
    adjudication_of(interview, make_account("hr_administrator"))
    choose(interview, {dispute.key: "neither" for dispute in cases_of(interview).disputes})
    finish_settling(interview, None)

    (quoted,) = quotations_of(campaign, framework)[interview.person.number]
    assert (quoted.competency_id, quoted.indicator_id, quoted.polarity) == ("INT", "INT.1", "well")
    assert quoted.text == "I rebuilt the report with [name]."
    Interview.objects.update(campaign=make_campaign())
    assert quotations_of(campaign, framework) == {}
    Interview.objects.update(campaign=campaign)
    withdraw_consent(Interview.objects.get(), None)
    assert quotations_of(campaign, framework) == {}


def test_one_coder_alone_is_confirmed_code_by_code() -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "well"), done=True)
    adjudication_of(interview, make_account("hr_administrator"))
    cases = cases_of(interview)
    assert (cases.agreed, len(cases.disputes)) == ((), 2)


def test_settling_waits_for_everybody() -> None:
    interview = make_interview()
    by = make_account("hr_administrator")
    for _ in range(2):
        with pytest.raises(EvidenceError) as error:
            adjudication_of(interview, by)
        assert error.value.problems[0].code == "coding-not-handed-in"
        if not interview.codings.exists():
            make_coding(interview)


def test_agreement_counts_what_was_blind() -> None:
    interview = coded()
    assert coded_twice() == ([interview], 0)
    found = agreement_over([interview], builtin_framework("en"))
    assert found is not None
    assert found.n_clauses == 5
    assert list(found.competencies) == ["INT", "TWK"]
    assert found.competencies["TWK"].kappa == 1
    assert agreement_over([], builtin_framework("en")) is None
    seen = make_interview(is_blind=False)
    make_coding(seen, (2, "INT.1", "well"))
    make_coding(seen, (2, "INT.1", "well"))
    seen.codings.update(finished_at=timezone.now())  # as it could be before all of them had to be settled
    assert agreement_over([seen], builtin_framework("en")) is None  # no blind case was settled


def test_nobody_codes_their_own_interview_and_two_are_enough() -> None:
    interview = make_interview()
    own = make_account("coder", person=interview.person)
    with pytest.raises(EvidenceError) as error:
        assign_coding(interview, own, None)
    assert error.value.problems[0].code == "coding-not-able"
    make_coding(interview)
    make_coding(interview)
    with pytest.raises(EvidenceError) as error:
        make_coding(interview)
    assert error.value.problems[0].code == "coding-two-coders"


def of_two_lengths() -> Interview:
    """The first gives INT.1 to clause 2, the second to clauses 2–3; both give PRB.1 to clause 7."""
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), (7, "PRB.1", "well"), done=True, name="Ann")
    second = make_coding(interview, (7, "PRB.1", "well"), name="Bob")
    add_code(second, Wish(2, 3, "INT.1", "well"))
    hand_in(second)
    return interview


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("first", ["I rebuilt the report with Maria."]),
        ("second", ["I rebuilt the report with Maria. I asked every team what they needed."]),
        ("both", ["I rebuilt the report with Maria. I asked every team what they needed."]),
        ("neither", []),
    ],
)
def test_a_behaviour_on_passages_of_two_lengths_comes_into_the_result_once(choice: str, kept: list[str]) -> None:
    interview = of_two_lengths()
    adjudication = adjudication_of(interview, make_account("hr_administrator"))
    cases = cases_of(interview)
    assert [e.indicator_id for e in cases.agreed] == ["PRB.1"]
    (dispute,) = cases.disputes
    assert [[e.indicator_id for e in side] for side in (dispute.first, dispute.second)] == [["INT.1"], ["INT.1"]]
    choose(interview, {dispute.key: choice})
    finish_settling(interview, None)
    codes = adjudication.codes.filter(indicator_id="INT.1")
    assert [interview.text[code.start : code.end] for code in codes] == kept
    assert adjudication.codes.count() == len(kept) + 1


@pytest.mark.parametrize(
    ("levels", "kept"),
    [((2, 4), [(2, "mine"), (4, "theirs")]), ((2, None), [(2, "mine; theirs")]), ((3, 3), [(3, "mine; theirs")])],
)
def test_keeping_both_loses_no_level_and_no_note(
    levels: tuple[int, int | None], kept: list[tuple[int, str]]
) -> None:
    interview = make_interview()
    spans = ((2, 2, levels[0], "mine"), (2, 3, levels[1], "theirs"))
    for first, last, level, note in spans:
        coding = make_coding(interview, name=note)
        add_code(coding, Wish(first, last, "INT.1", "well", level, note))
    for coding in Coding.objects.all():
        hand_in(coding)
    adjudication = adjudication_of(interview, make_account("hr_administrator"))
    (dispute,) = cases_of(interview).disputes
    choose(interview, {dispute.key: "both"})
    finish_settling(interview, None)
    assert list(adjudication.codes.order_by("start", "end").values_list("level", "note")) == kept


def test_keeping_both_keeps_two_levels_of_the_same_passage() -> None:
    interview = make_interview()
    first, second = make_coding(interview, (2, "PRB.1", "well"), name="Ann"), make_coding(interview, name="Bob")
    add_code(first, Wish(2, 2, "INT.1", "well", 2, "mine"))
    add_code(second, Wish(2, 2, "INT.1", "well", 4, "theirs"))
    hand_in(first)
    hand_in(second)
    adjudication = adjudication_of(interview, make_account("hr_administrator"))
    (dispute,) = cases_of(interview).disputes
    choose(interview, {dispute.key: "both"})
    assert finish_settling(interview, None) == 3
    kept = adjudication.codes.order_by("indicator_id", "level").values_list("indicator_id", "level", "note")
    assert list(kept) == [("INT.1", 2, "mine"), ("INT.1", 4, "theirs"), ("PRB.1", None, "")]


def test_a_code_that_comes_twice_keeps_both_notes() -> None:
    interview = coded()
    adjudication = adjudication_of(interview, make_account("hr_administrator"))
    (agreed,) = cases_of(interview).agreed
    twice = [replace(agreed, note=note) for note in ("mine", "theirs", "mine")]
    assert _store(adjudication, twice) == 1
    assert adjudication.codes.get().note == "mine; theirs"


@pytest.mark.parametrize("deed", [adjudication_of, finish_settling, reopen_settling, partial(choose, choices={})])
def test_the_person_interviewed_does_not_settle(deed: Callable[..., object]) -> None:
    interview = coded()
    adjudication_of(interview, make_account("hr_administrator"))
    own = make_account("owner", person=interview.person)
    with pytest.raises(EvidenceError) as error:
        deed(interview, by=own)
    assert error.value.problems[0].code == "coding-own-interview"
    assert all(error.value.describe(language) for language in LANGUAGES)


@pytest.mark.parametrize("role", Account.MANAGING_ROLES)
def test_hr_does_not_code_once_somebody_has_handed_in(role: str) -> None:
    interview = make_interview()
    first = make_coding(interview, (2, "INT.1", "well"))
    reader = make_account(role)
    assert reader in possible_coders(interview)
    hand_in(first)
    assert reader not in possible_coders(interview)
    with pytest.raises(EvidenceError) as error:
        assign_coding(interview, reader, None)
    assert error.value.problems[0].code == "coding-not-blind"
    make_coding(interview)  # a coder has seen nothing


def test_what_a_second_coder_brings_is_decided_on() -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "well"), done=True, name="Ann")
    by = make_account("hr_administrator")
    adjudication = adjudication_of(interview, by)
    alone = cases_of(interview).disputes
    choose(interview, {dispute.key: "first" for dispute in alone})
    second = make_coding(interview, (2, "PRB.1", "poorly"), name="Bob")
    hand_in(second)

    choose(interview, {alone[0].key: "first"})  # from a page that was open before
    with pytest.raises(EvidenceError) as error:
        finish_settling(interview, by)
    assert error.value.problems[0].values == {"n": 2}
    adjudication.refresh_from_db()
    assert adjudication.settled == {}
    choose(interview, {dispute.key: "second" for dispute in cases_of(interview).disputes})
    assert finish_settling(interview, by) == 1


def test_who_settles_does_not_code_and_what_is_settled_takes_no_coder() -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), done=True)
    by = make_account("hr_administrator")
    adjudication_of(interview, by)
    with pytest.raises(EvidenceError) as error:
        assign_coding(interview, by, None)
    assert error.value.problems[0].code == "coding-not-able"
    choose(interview, {dispute.key: "first" for dispute in cases_of(interview).disputes})
    finish_settling(interview, by)
    with pytest.raises(EvidenceError) as error:
        make_coding(interview)
    assert error.value.problems[0].code == "coding-settled"
