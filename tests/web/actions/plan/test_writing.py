"""Starting a plan, writing goals, between person and manager, check-ins."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from web.making import make_person
from web.making_plans import Cast, make_agreed, make_plan, write_goal
from zhiren.errors import DevelopmentError
from zhiren.report.batch.scores import SCHEMA, SCORES, write_scores
from zhiren.web.actions.plan.agreeing import (
    agree_plan,
    ask_for_changes,
    comment_plan,
    finish_plan,
    share_with_hr,
    submit_plan,
    take_back,
)
from zhiren.web.actions.plan.choosing import choices, own_reports
from zhiren.web.actions.plan.going import check_in, mark_action
from zhiren.web.actions.plan.writing import (
    add_goal,
    current_plan,
    kept_actions,
    remove_goal,
    review_days,
    save_goal,
    start_plan,
)
from zhiren.web.models import Message, Person, Plan, PlanGoal, Pulse, Scoring
from zhiren.web.plan_bridge import development_plan

pytestmark = pytest.mark.django_db
DAY = date(2030, 1, 7)


def codes(error: pytest.ExceptionInfo[DevelopmentError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def scores(cast: Cast, **by_competency: tuple[float, float | None]) -> None:
    """What the report shows: score and requirement."""
    scoring = Scoring.objects.get()
    rows = [
        {"ratee": cast.person.number, "competency_id": c, "score": score, "requirement": requirement}
        for c, (score, requirement) in by_competency.items()
    ]
    folder = Path(settings.MEDIA_ROOT) / scoring.folder
    folder.mkdir(parents=True, exist_ok=True)
    Scoring.objects.filter(pk=scoring.pk).update(digest=str(folder)[-64:])  # the table is kept by its digest
    write_scores(folder / SCORES, pl.DataFrame(rows, schema={k: SCHEMA[k] for k in rows[0]}))


class TestChoosing:
    def test_the_largest_distance_first(self, cast: Cast) -> None:
        scores(cast, INT=(3.5, 3.0), TWK=(3.4, 4.0))
        found = choices(cast.account, cast.ratee, "en")

        assert [(c.competency.id, c.level, c.target) for c in found] == [("TWK", 3, 4), ("INT", 3, 4)]
        assert found[0].gap == pytest.approx(-0.6)

    def test_without_requirements_the_lowest_first(self, cast: Cast) -> None:
        scores(cast, INT=(5.0, None), TWK=(4.2, None))
        found = choices(cast.account, cast.ratee, "zh-Hans")

        assert [(c.competency.id, c.level, c.target, c.gap) for c in found] == [
            ("TWK", 4, 5, None),
            ("INT", 5, 5, None),
        ]

    def test_reports_without_a_table(self, cast: Cast) -> None:
        assert [(c.competency.id, c.score, c.level) for c in choices(cast.account, cast.ratee, "en")] == [
            ("INT", None, 1),
            ("TWK", None, 1),
        ]

    def test_a_report_no_longer_scored(self, cast: Cast) -> None:
        Scoring.objects.update(created_at=timezone.now() + timedelta(days=1))

        assert choices(cast.account, cast.ratee, "en")[0].score is None

    def test_only_ones_own_released_reports(self, cast: Cast) -> None:
        assert [own_reports(a).count() for a in (cast.account, cast.boss)] == [1, 0]


class TestStarting:
    def test_a_goal_for_each_choice(self, cast: Cast) -> None:
        plan = start_plan(cast.ratee, choices(cast.account, cast.ratee, "en"))

        assert [goal.competency_id for goal in plan.goals.all()] == ["INT", "TWK"]
        assert current_plan(cast.person) == plan
        assert current_plan(None) is None
        assert development_plan(plan).goals == ()

    def test_one_at_a_time(self, cast: Cast) -> None:
        make_plan(cast)
        with pytest.raises(DevelopmentError) as error:
            make_plan(cast)
        assert codes(error) == ["plan-there-is-one"]

    def test_nothing_chosen(self, cast: Cast) -> None:
        with pytest.raises(DevelopmentError) as error:
            start_plan(cast.ratee, [])
        assert codes(error) == ["plan-nothing-chosen"]


class TestGoals:
    def test_a_goal_as_the_core_has_it(self, cast: Cast) -> None:
        goal = development_plan(make_plan(cast)).goals[0]

        assert (goal.competency_id, goal.from_level, goal.to_level) == ("TWK", 2, 3)
        assert [action.kind for action in goal.actions] == [None, "study"]
        assert goal.next_review == goal.review_on[0] == timezone.localdate() + timedelta(weeks=4)

    def test_a_rule_is_kept(self, cast: Cast) -> None:
        plan = make_plan(cast)
        with pytest.raises(DevelopmentError) as error:
            write_goal(plan.goals.get(), to_level=1)
        assert codes(error) == ["development-downward"]

    def test_not_while_the_manager_reads(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        goal = plan.goals.select_related("plan").get()
        offered = choices(cast.account, cast.ratee, "en")[0]
        for deed in (lambda: save_goal(goal, {}), lambda: remove_goal(goal), lambda: add_goal(goal.plan, offered)):
            with pytest.raises(DevelopmentError) as error:
                deed()
            assert codes(error) == ["plan-not-writable"]

    def test_taking_one_out(self, cast: Cast) -> None:
        plan = make_plan(cast, "INT", "TWK")
        remove_goal(plan.goals.get(competency_id="INT"))

        assert [goal.competency_id for goal in plan.goals.all()] == ["TWK"]

    def test_what_is_done_stays_done(self) -> None:
        before = [{"text": "a", "kind": "study", "done_on": "2030-01-01"}, {"text": "b", "kind": None}]

        assert kept_actions(before, [("study", "a")], ["b", "c"]) == [
            {"text": "a", "kind": "study", "done_on": "2030-01-01"},
            {"text": "b", "kind": None, "done_on": None},
            {"text": "c", "kind": None, "done_on": None},
        ]

    @given(st.integers(-5, 400), st.sampled_from([1, 2, 4, 8]))
    def test_review_days(self, length: int, weeks: int) -> None:
        due = DAY + timedelta(days=length)
        days = review_days(DAY, due, weeks)

        assert days == sorted(set(days))
        assert (days[-1:] == [due]) == (length > 0)
        assert all(b - a >= timedelta(days=7) for a, b in pairwise(days))
        assert review_days(DAY, None, weeks) == []


class TestAgreeing:
    def test_to_and_fro(self, cast: Cast) -> None:
        plan = make_plan(cast)
        submit_plan(plan, "Please look")
        ask_for_changes(plan, cast.manager, "Smaller steps")
        assert plan.state == "changes"
        write_goal(plan.goals.select_related("plan").get())
        submit_plan(plan)
        comment_plan(plan, cast.person, " ")
        comment_plan(plan, cast.person, "Better now")
        agree_plan(plan, cast.manager, "Yes")

        assert [(r.kind, r.person.name, r.words) for r in plan.remarks.all()] == [
            ("submitted", "Lin", "Please look"),
            ("changes", "Boss", "Smaller steps"),
            ("submitted", "Lin", ""),
            ("comment", "Lin", "Better now"),
            ("agreed", "Boss", "Yes"),
        ]
        assert development_plan(plan).agreed_on == plan.agreed_at.date()

    def test_mails_say_nothing_of_the_content(self, cast: Cast) -> None:
        make_agreed(cast)
        sent = {m.kind: (m.address, f"{m.subject} {m.body}") for m in Message.objects.all()}

        assert {kind: address for kind, (address, _) in sent.items()} == {
            "plan-submitted": "boss@example.com",
            "plan-agreed": "lin@example.com",
        }
        words = ("questions", "Teamwork", "Please look", "Good", "Ask")
        assert [w for w in words for _, body in sent.values() if w in body] == []

    def test_a_manager_without_mail_is_told_nothing(self, cast: Cast) -> None:
        Person.objects.update(mail="")
        submit_plan(Plan.objects.select_related("person__manager").get(pk=make_plan(cast).pk))

        assert Message.objects.count() == 0

    def test_without_a_manager_it_begins_at_once(self, cast: Cast) -> None:
        plan = make_plan(cast)
        plan.person.manager = None
        submit_plan(plan)

        assert (plan.state, Message.objects.count()) == ("agreed", 0)

    def test_a_goal_that_is_not_written(self, cast: Cast) -> None:
        plan = make_plan(cast, "INT", "TWK")
        PlanGoal.objects.filter(competency_id="TWK").update(behaviour="")
        with pytest.raises(DevelopmentError) as error:
            submit_plan(plan)
        assert [(p.code, p.values) for p in error.value.problems] == [("plan-goal-unwritten", {"number": 2})]

    def test_no_goal(self, cast: Cast) -> None:
        plan = make_plan(cast)
        plan.goals.all().delete()
        with pytest.raises(DevelopmentError) as error:
            submit_plan(plan)
        assert codes(error) == ["plan-no-goal"]

    def test_changes_need_a_word(self, cast: Cast) -> None:
        plan = make_plan(cast)
        submit_plan(plan)
        with pytest.raises(DevelopmentError) as error:
            ask_for_changes(plan, cast.manager, " ")
        assert codes(error) == ["plan-changes-why"]

    def test_twice_is_once(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        with pytest.raises(DevelopmentError) as error:
            agree_plan(plan, cast.manager)
        assert codes(error) == ["plan-moved-on"]

    def test_back_and_finished(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        take_back(plan)
        assert (plan.state, plan.agreed_at) == ("draft", None)
        submit_plan(plan)
        finish_plan(plan)
        assert plan.state == "finished"
        assert current_plan(cast.person) is None

    def test_not_finished_while_a_pulse_is_open(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        pulse = Pulse.objects.create(goal=plan.goals.get(), asked=5, closes_at=timezone.now())
        with pytest.raises(DevelopmentError) as error:
            finish_plan(plan)
        assert codes(error) == ["plan-pulse-open"]
        Pulse.objects.filter(pk=pulse.pk).update(closed_at=timezone.now())
        finish_plan(plan)

    def test_sharing(self, cast: Cast) -> None:
        plan = make_plan(cast)
        for shared in (True, False):
            share_with_hr(plan, shared)
            assert Plan.objects.get().is_shared_with_hr == shared


class TestGoing:
    def test_check_ins_move_the_next_day(self, cast: Cast) -> None:
        goal = make_agreed(cast).goals.get()
        first, second = goal.review_on[:2]
        check_in(goal, "same", "Hm", date.fromisoformat(first))
        check_in(goal, "better", " A  word \n more", date.fromisoformat(first))

        assert [(c.feeling, c.note) for c in goal.check_ins.all()] == [("better", "A word more")]
        assert PlanGoal.objects.get().next_review == date.fromisoformat(second)

    def test_the_answers_there_are(self, cast: Cast) -> None:
        with pytest.raises(DevelopmentError) as error:
            check_in(make_agreed(cast).goals.get(), "great")
        assert codes(error) == ["plan-no-feeling"]

    def test_not_in_a_draft(self, cast: Cast) -> None:
        goal = make_plan(cast).goals.get()
        for deed in (lambda: check_in(goal, "same"), lambda: mark_action(goal, 0, True)):
            with pytest.raises(DevelopmentError) as error:
                deed()
            assert codes(error) == ["plan-not-going"]

    def test_steps(self, cast: Cast) -> None:
        goal = make_agreed(cast).goals.get()
        mark_action(goal, 1, True)
        mark_action(goal, 7, True)
        assert [a["done_on"] for a in PlanGoal.objects.get().actions] == [None, timezone.localdate().isoformat()]
        mark_action(goal, 1, False)
        assert development_plan(goal.plan).goals[0].actions[1].done_on is None


def test_a_person_of_nobody() -> None:
    assert current_plan(make_person()) is None
