"""Two coders, their differences, the result, and what reports quote of it."""

from __future__ import annotations

import pytest

from web.making import make_account, make_campaign, make_person
from web.making_evidence import make_coding, make_interview
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import EvidenceError
from zhiren.web.actions.evidence.agreement import agreement_over, coded_twice
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.evidence.coding import Wish
from zhiren.web.actions.evidence.material import withdraw_consent
from zhiren.web.actions.evidence.settling import (
    adjudication_of,
    cases_of,
    choose,
    chosen_of,
    finish_settling,
    reopen_settling,
)
from zhiren.web.interview_bridge import quotations_of
from zhiren.web.models import Activity, Interview, Ratee

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
    assert coded_twice() == [interview]
    found = agreement_over([interview], builtin_framework("en"))
    assert found is not None
    assert found.n_clauses == 5
    assert list(found.competencies) == ["INT", "TWK"]
    assert found.competencies["TWK"].kappa == 1
    assert agreement_over([], builtin_framework("en")) is None
    seen = make_interview(is_blind=False)
    make_coding(seen, (2, "INT.1", "well"), done=True)
    make_coding(seen, (2, "INT.1", "well"), done=True)
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
