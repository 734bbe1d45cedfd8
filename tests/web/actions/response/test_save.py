"""Saving taps: what stands, who is told, what is refused."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from web.making import make_assignment, make_campaign, make_rater
from zhiren.web.actions.response import (
    AnswersRefused,
    Batch,
    Tap,
    TurnRefused,
    decline,
    finish,
    reopen,
    response_of,
    save_answers,
)
from zhiren.web.actions.response.plain import field_of, save_form
from zhiren.web.models import Answer, Assignment, Campaign, OpenAnswer, Rater

pytestmark = pytest.mark.django_db
NOW = round(time.time() * 1000)
State = Assignment.State


@pytest.fixture
def rater():
    return make_rater(make_campaign(), "Lin")


@pytest.fixture
def assignment(rater):
    return make_assignment(rater, "Wang")


def fresh(rater):
    return Rater.objects.select_related("campaign", "person", "identity").get(pk=rater.pk)


def save(rater, device, *taps, seen=None, now=NOW):
    batch = Batch(device, now, tuple(taps), seen or {})
    return save_answers(fresh(rater), batch, language="en", server_now=NOW)


def scored(assignment, score, at, item="INT.1", index=0):
    return Tap(index, assignment.pk, at, item=item, score=score)


def stored(assignment):
    rows = Answer.objects.filter(response=response_of(assignment))
    return dict(rows.values_list("item", "score"))


def test_a_tap_is_stored_and_begins_the_assignment(rater, assignment):
    saved = save(rater, "a", scored(assignment, 4, NOW - 10))
    assignment.refresh_from_db()

    assert (stored(assignment), assignment.state) == ({"INT.1": 4}, State.STARTED)
    assert (saved.revisions, saved.left, saved.conflicts, saved.changes) == (
        {assignment.pk: 1},
        {assignment.pk: 8},
        [],
        [],
    )
    assert response_of(assignment).relationship == "peer"


def test_not_observed_is_an_answer(rater, assignment):
    saved = save(rater, "a", scored(assignment, None, NOW))

    assert (stored(assignment), saved.left) == ({"INT.1": None}, {assignment.pk: 8})


def test_sending_again_changes_nothing(rater, assignment):
    taps = (scored(assignment, 4, NOW - 20), scored(assignment, 2, NOW - 10))
    save(rater, "a", *taps)
    rows = list(Answer.objects.values())

    again = save(rater, "a", *taps, now=NOW + 300)  # the answer was lost on the way

    assert (list(Answer.objects.values()), again.revisions, again.conflicts) == (rows, {assignment.pk: 1}, [])


def test_the_later_tap_of_another_device_stands_and_both_are_told(rater, assignment):
    save(rater, "a", scored(assignment, 4, NOW - 10))

    lost = save(rater, "b", scored(assignment, 2, NOW - 20))
    won = save(rater, "b", scored(assignment, 1, NOW - 5))
    told = save(rater, "a", seen={assignment.pk: 1})

    here = {"assignment": assignment.pk, "item": "INT.1"}
    assert lost.conflicts == [{**here, "score": 4, "won": False}]
    assert won.conflicts == [{**here, "score": 1, "won": True, "other": 4}]
    assert (told.changes, told.conflicts) == ([{**here, "score": 1}], [])
    assert stored(assignment) == {"INT.1": 1}


def test_a_later_tap_on_what_was_seen_is_no_conflict(rater, assignment):
    save(rater, "a", scored(assignment, 4, NOW - 10))

    saved = save(rater, "b", scored(assignment, 2, NOW - 5), seen={assignment.pk: 1})

    assert (saved.conflicts, stored(assignment)) == ([], {"INT.1": 2})


def test_texts_follow_the_same_rules_and_warn(rater, assignment):
    save(rater, "a", Tap(0, assignment.pk, NOW - 10, question="strength", text="Listens."))
    saved = save(rater, "b", Tap(0, assignment.pk, NOW - 5, question="strength", text="As her manager"))

    here = {"assignment": assignment.pk, "question": "strength"}
    assert saved.conflicts == [{**here, "text": "As her manager", "won": True, "other": "Listens."}]
    assert [e["why"] for e in saved.exposing] == [
        ["“As her manager” says what you are to this person, and so who you are."]
    ]
    assert list(OpenAnswer.objects.values_list("text", flat=True)) == ["As her manager"]


@settings(max_examples=15)
@given(
    taps=st.lists(
        st.tuples(st.sampled_from("ab"), st.integers(1, 30), st.sampled_from(["INT.1", "INT.2"])),
        min_size=1,
        max_size=8,
        unique=True,
    ),
    random=st.randoms(use_true_random=False),
)
def test_two_devices_end_with_the_latest_tap_of_each_item(taps, random):
    rater = make_rater(make_campaign(), "Lin")
    assignment = make_assignment(rater, "Wang")
    made = [(device, ago, item, score % 5 + 1) for score, (device, ago, item) in enumerate(taps)]
    expected: dict[str, tuple[tuple[int, str], int]] = {}
    for device, ago, item, score in made:
        expected[item] = max(expected.get(item, ((-99, ""), 0)), ((-ago, device), score))
    arrivals = made * 2
    random.shuffle(arrivals)

    for device, ago, item, score in arrivals:
        save(rater, device, scored(assignment, score, NOW - ago, item))

    assert stored(assignment) == {item: score for item, (_, score) in expected.items()}


def test_bad_taps_are_named_and_the_others_stored(rater, assignment):
    strangers = make_assignment(make_rater(rater.campaign), "Li")
    taps = [
        scored(assignment, 6, NOW),
        scored(assignment, 0, NOW),
        scored(assignment, 3, NOW, "COM.1"),
        scored(strangers, 3, NOW),
        Tap(0, assignment.pk, NOW, question="no", text="x"),
        scored(assignment, 5, NOW, "INT.2"),
    ]
    saved = save(rater, "a", *(Tap(**{**vars(t), "index": n}) for n, t in enumerate(taps)))

    assert [(n, p.code) for n, p in saved.problems] == [
        (0, "web-rating-off-scale"),
        (1, "web-rating-off-scale"),
        (2, "web-rating-no-item"),
        (3, "web-rating-not-yours"),
        (4, "web-rating-no-question"),
    ]
    assert (stored(assignment), response_of(strangers)) == ({"INT.2": 5}, None)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"state": "draft"}, "not-open"),
        ({"state": "paused"}, "paused"),
        ({"state": "closed"}, "closed"),
        ({"closes_at": timezone.now() - timedelta(seconds=1)}, "closed"),
        ({"opens_at": timezone.now() + timedelta(days=1)}, "not-open"),
    ],
)
def test_nothing_is_stored_unless_the_campaign_is_open(fields, why):
    rater = make_rater(make_campaign(**fields))
    assignment = make_assignment(rater)

    with pytest.raises(AnswersRefused) as refused:
        save(rater, "a", scored(assignment, 4, NOW))

    assert (refused.value.why, response_of(assignment)) == (why, None)


def test_a_close_in_between_is_seen_under_the_lock(rater, assignment):
    save(rater, "a", scored(assignment, 4, NOW - 9))
    found = fresh(rater)
    Campaign.objects.update(state="closed")

    with pytest.raises(AnswersRefused):
        save_answers(found, Batch("a", NOW, (scored(assignment, 1, NOW),)), language="en", server_now=NOW)

    assert stored(assignment) == {"INT.1": 4}


def test_a_save_costs_few_queries(rater, assignment, django_assert_max_num_queries):
    save(rater, "a", scored(assignment, 4, NOW - 9))
    found = fresh(rater)

    with django_assert_max_num_queries(8):  # savepoint and release are two of them in a test
        save_answers(found, Batch("a", NOW, (scored(assignment, 1, NOW),)), language="en", server_now=NOW)


def test_finishing_records_flags_and_can_be_followed_by_changes(rater, assignment):
    items = ["INT.1", "INT.2", "INT.3", "INT.4", "TWK.1", "TWK.2", "TWK.3", "TWK.4"]
    save(rater, "a", *(scored(assignment, 3, NOW - 9000 + 1000 * n, item) for n, item in enumerate(items)))

    response = finish(assignment)
    save(rater, "a", scored(assignment, 5, NOW, "INT.1"))
    assignment.refresh_from_db()

    assert (response.seconds, response.flags["fast"], response.flags["straight"]) == (7, True, True)
    assert (assignment.state, stored(assignment)["INT.1"]) == (State.FINISHED, 5)
    assert response_of(assignment).finished_at == response.finished_at


def test_nothing_answered_is_not_finished(assignment):
    with pytest.raises(TurnRefused):
        finish(assignment)


def test_declining_is_taken_back(rater, assignment):
    save(rater, "a", scored(assignment, 4, NOW))
    decline(assignment, "too_short")
    refused = save(rater, "a", scored(assignment, 3, NOW + 1))
    with pytest.raises(TurnRefused):
        finish(assignment)
    before = (assignment.state, assignment.declined_why, [p.code for _, p in refused.problems])
    reopen(assignment)

    assert before == (State.DECLINED, "too_short", ["web-rating-is-declined"])
    assert (assignment.state, assignment.declined_why, stored(assignment)) == (State.STARTED, "", {"INT.1": 4})


def test_declining_needs_a_reason_and_an_open_campaign(rater, assignment):
    with pytest.raises(TurnRefused):
        decline(assignment, "because")
    Campaign.objects.update(state="closed")
    for verb in (lambda: decline(assignment, "other"), lambda: reopen(assignment), lambda: finish(assignment)):
        with pytest.raises(AnswersRefused):
            verb()


def test_a_whole_form_changes_what_it_changed_and_nothing_newer(rater, assignment):
    save(rater, "a", scored(assignment, 4, NOW - 10), scored(assignment, 4, NOW - 9, "INT.2"))
    seen = {field_of("s", assignment.pk): "2"}
    save(rater, "a", scored(assignment, 1, NOW - 8, "INT.2"))  # after the form was loaded

    saved = save_form(
        fresh(rater),
        {
            **seen,
            field_of("a", assignment.pk, "INT.1"): "5",
            field_of("a", assignment.pk, "INT.2"): "4",
            field_of("a", assignment.pk, "INT.3"): "none",
            field_of("q", assignment.pk, "strength"): " Listens. ",
            "a1": "x",
            "then": "",
        },
        "en",
    )

    assert stored(assignment) == {"INT.1": 5, "INT.2": 1, "INT.3": None}
    here = {"assignment": assignment.pk, "item": "INT.2"}
    assert saved.conflicts == [{**here, "won": False, "score": 1}]
    assert list(OpenAnswer.objects.values_list("text", flat=True)) == ["Listens."]
