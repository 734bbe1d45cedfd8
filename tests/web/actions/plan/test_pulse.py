"""Asking again: who can be asked, what is stored of an answer, what stays when it closes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from web.making_plans import Cast, make_agreed, make_colleagues, make_plan
from zhiren.errors import DevelopmentError
from zhiren.web.actions.message.sending import compose, send_due_messages, why_not
from zhiren.web.actions.plan.agreeing import take_back
from zhiren.web.actions.plan.letters import queue_due_letters
from zhiren.web.actions.plan.pulse import (
    answer_pulse,
    ask_pulse,
    close_due_pulses,
    close_pulse,
    undelivered,
    why_no_pulse,
)
from zhiren.web.actions.plan.pulse_link import find_pulse_rater, pulse_token_of
from zhiren.web.models import Campaign, Message, Person, PlanGoal, Pulse, PulseAnswer, PulseRater, Scoring
from zhiren.web.plan_bridge import development_plan, pulses_of

pytestmark = pytest.mark.django_db
ITEMS = ("TWK.1", "TWK.2")
FULL = dict.fromkeys(ITEMS, 5)


def goal_of(cast: Cast) -> PlanGoal:
    pk = make_agreed(cast).goals.get().pk
    return PlanGoal.objects.select_related("plan__person", "plan__ratee__campaign").get(pk=pk)


def asked(cast: Cast, n: int = 5) -> Pulse:
    return ask_pulse(goal_of(cast), make_colleagues(n, cast))


def answered(pulse: Pulse, n: int, scores: dict[str, int] = FULL) -> None:
    for rater in list(pulse.raters.order_by("pk"))[:n]:
        assert answer_pulse(rater, scores)


def close(pulse: Pulse) -> Pulse:
    Pulse.objects.filter(pk=pulse.pk).update(closes_at=timezone.now() - timedelta(seconds=1))
    assert close_due_pulses() == 1
    return Pulse.objects.get(pk=pulse.pk)


class TestAsking:
    def test_each_gets_a_link_of_their_own(self, cast: Cast) -> None:
        pulse = asked(cast)
        messages = list(Message.objects.filter(kind="pulse"))
        links = {compose(message).text.split("/r/p/")[1].split("/")[0] for message in messages}

        assert len(links) == 5
        assert {find_pulse_rater(token).pk for token in links} == {r.pk for r in pulse.raters.all()}
        assert {m.address for m in messages} == {f"c{k}@example.com" for k in range(5)}
        assert [m.body for m in messages if any(token in m.body for token in links)] == []

    @pytest.mark.parametrize(("n", "is_right"), [(4, False), (5, True), (8, True), (9, False)])
    def test_how_many(self, cast: Cast, n: int, is_right: bool) -> None:
        if is_right:
            assert asked(cast, n).asked == n
            return
        with pytest.raises(DevelopmentError) as error:
            asked(cast, n)
        assert [(p.code, p.values) for p in error.value.problems] == [
            ("plan-pulse-number", {"n": n, "fewest": 5, "most": 8})
        ]

    def test_as_many_as_a_high_threshold_needs(self, cast: Cast) -> None:
        Campaign.objects.update(score_threshold=9)
        with pytest.raises(DevelopmentError):
            asked(cast, 8)
        goal = PlanGoal.objects.select_related("plan__person", "plan__ratee__campaign").get()
        Person.objects.filter(name__startswith="Colleague").delete()
        assert ask_pulse(goal, make_colleagues(9, cast)).asked == 9

    def test_neither_the_person_nor_the_manager_nor_who_left(self, cast: Cast) -> None:
        goal, people = goal_of(cast), make_colleagues(5, cast)
        (gone,) = make_colleagues(1, cast, status="left")
        for other in (cast.person, cast.manager, gone):
            with pytest.raises(DevelopmentError) as error:
                ask_pulse(goal, [*people, other])
            assert [p.code for p in error.value.problems] == ["plan-pulse-not-eligible"]

    def test_a_person_without_a_manager(self, cast: Cast) -> None:
        goal = goal_of(cast)
        Person.objects.filter(pk=cast.person.pk).update(manager=None)
        goal.plan.person.manager_id = None

        assert ask_pulse(goal, [*make_colleagues(4, cast), cast.manager]).asked == 5

    def test_only_while_the_plan_goes(self, cast: Cast) -> None:
        goal = make_plan(cast).goals.get()
        assert why_no_pulse(goal).code == "plan-not-going"

    def test_only_about_behaviours(self, cast: Cast) -> None:
        goal = goal_of(cast)
        goal.indicators = []
        assert why_no_pulse(goal).code == "plan-pulse-no-behaviour"

    def test_not_again_within_two_months(self, cast: Cast) -> None:
        pulse = asked(cast)
        goal = PlanGoal.objects.select_related("plan__person", "plan__ratee__campaign").get()
        later = timezone.now() + timedelta(days=61)
        assert why_no_pulse(goal).code == "plan-pulse-rest"
        assert why_no_pulse(goal, later).code == "plan-pulse-rest"  # it is still open
        close(pulse)
        with pytest.raises(DevelopmentError) as error:
            ask_pulse(goal, list(Person.objects.filter(name__startswith="Colleague")))
        assert [p.code for p in error.value.problems] == ["plan-pulse-rest"]
        assert why_no_pulse(goal, later) is None

    def test_a_goal_anew_is_no_way_round_the_rest(self, cast: Cast) -> None:
        close(asked(cast))
        first = PlanGoal.objects.select_related("plan__person").get()
        again = PlanGoal.objects.create(
            plan=first.plan, competency_id="TWK", from_level=1, to_level=2, indicators=["TWK.1"]
        )

        assert why_no_pulse(again).code == "plan-pulse-rest"


class TestAnswering:
    def test_nothing_leads_from_an_answer_to_its_rater(self, cast: Cast) -> None:
        pulse = asked(cast)
        answered(pulse, 1)

        assert {f.name for f in PulseAnswer._meta.get_fields()} == {"key", "pulse", "scores"}
        assert {f.name for f in PulseRater._meta.get_fields()} == {
            "id",
            "pulse",
            "person",
            "language",
            "link_nonce",
            "token_hash",
            "has_answered",
            "message",
        }
        assert PulseAnswer.objects.get().scores == FULL

    def test_once(self, cast: Cast) -> None:
        pulse = asked(cast)
        rater = pulse.raters.first()

        assert [answer_pulse(rater, FULL), answer_pulse(rater, FULL)] == [True, False]
        assert PulseAnswer.objects.count() == 1

    def test_what_was_not_asked_is_not_kept(self, cast: Cast) -> None:
        answered(asked(cast), 1, {"TWK.1": 3, "INT.1": 5})

        assert PulseAnswer.objects.get().scores == {"TWK.1": 3}

    def test_not_after_the_time(self, cast: Cast) -> None:
        pulse = asked(cast)
        rater = pulse.raters.first()
        Pulse.objects.update(closes_at=timezone.now())

        assert not answer_pulse(rater, FULL)
        assert find_pulse_rater(pulse_token_of(rater)) is None

    def test_the_last_answer_closes_it(self, cast: Cast) -> None:
        pulse = asked(cast)
        answered(pulse, 4)
        assert close_due_pulses() == 0
        answer_pulse(pulse.raters.get(has_answered=False), FULL)
        assert close_due_pulses() == 1

    def test_a_mail_to_one_who_has_answered_does_not_go(self, cast: Cast) -> None:
        pulse = asked(cast)
        rater = pulse.raters.first()
        message = Message.objects.get(pulse_rater=rater)
        assert why_not(message) is None
        answer_pulse(rater, FULL)
        assert why_not(Message.objects.get(pulse_rater=rater)).code == "message-nothing-open"


class TestClosing:
    def test_a_result_and_nothing_else(self, cast: Cast, mailoutbox: list[object]) -> None:
        pulse = asked(cast)
        send_due_messages()
        answered(pulse, 4)
        closed = close(pulse)
        (result,) = pulses_of(cast.person)

        assert (result.verdict, result.asked, result.answered, result.n_before) == ("better", 5, 4, 6)
        assert development_plan(closed.goal.plan).pulses == (result,)
        assert (PulseRater.objects.count(), PulseAnswer.objects.count()) == (0, 0)
        assert list(Message.objects.values_list("kind", flat=True).filter(kind__startswith="pulse")) == [
            "pulse-result"
        ]
        assert not close_pulse(pulse)

    def test_too_few(self, cast: Cast) -> None:
        pulse = asked(cast)
        answered(pulse, 2)
        close(pulse)
        (result,) = pulses_of(cast.person)

        assert (result.verdict, result.answered, result.before, result.after) == ("too_few", 2, None, None)

    @pytest.mark.parametrize("gone", ["scoring", "file"])
    def test_data_that_are_gone(self, cast: Cast, gone: str) -> None:
        pulse = asked(cast)
        answered(pulse, 5)
        if gone == "scoring":
            Scoring.objects.update(created_at=timezone.now() + timedelta(days=1))
        else:
            next(Path(settings.MEDIA_ROOT).rglob("ratings.parquet")).unlink()
        close(pulse)

        assert pulses_of(cast.person)[0].verdict == "no_baseline"


class TestMails:
    def test_one_reminder_before_the_end(self, cast: Cast) -> None:
        pulse = asked(cast)
        answered(pulse, 2)
        soon = timezone.localtime(pulse.closes_at).replace(hour=12) - timedelta(days=2)

        assert [queue_due_letters(soon), queue_due_letters(soon)] == [3, 0]
        assert queue_due_letters(soon - timedelta(days=6)) == 0
        assert Message.objects.filter(kind="pulse-reminder").count() == 3

    def test_who_has_no_mail_is_counted(self, cast: Cast) -> None:
        people = make_colleagues(5, cast)
        Person.objects.filter(pk=people[0].pk).update(mail="")
        pulse = ask_pulse(goal_of(cast), people)

        assert undelivered([pulse]) == 1


class TestCheckInReminders:
    def test_on_the_day_and_once(self, cast: Cast) -> None:
        plan = make_agreed(cast, "INT", "TWK")
        day = timezone.localtime() + timedelta(weeks=4)
        at_ten = day.replace(hour=10)

        assert queue_due_letters(at_ten - timedelta(days=1)) == 0
        assert queue_due_letters(day.replace(hour=8)) == 0
        assert [
            queue_due_letters(at_ten),
            queue_due_letters(at_ten),
            queue_due_letters(at_ten + timedelta(days=1)),
        ] == [
            1,
            0,
            0,
        ]
        words = Message.objects.get(kind="check-in")
        assert f"/plans/{plan.pk}/" in words.body
        assert [w for w in ("Teamwork", "questions") if w in words.body] == []

    def test_not_while_it_is_written_anew(self, cast: Cast) -> None:
        take_back(make_agreed(cast))

        assert queue_due_letters((timezone.localtime() + timedelta(weeks=5)).replace(hour=10)) == 0

    def test_nobody_to_write_to(self, cast: Cast) -> None:
        Person.objects.update(mail="")
        make_agreed(cast)

        assert queue_due_letters((timezone.localtime() + timedelta(weeks=5)).replace(hour=10)) == 0


def test_an_unknown_token() -> None:
    assert find_pulse_rater("x" * 32) is None
