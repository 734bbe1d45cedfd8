"""Uptake, calendar, workbook."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from icalendar import Calendar
from openpyxl import load_workbook

from web.making import make_person
from web.making_plans import Cast, make_agreed, make_colleagues, make_plan
from zhiren.language import LANGUAGES
from zhiren.web.actions.plan.calendar import plan_calendar
from zhiren.web.actions.plan.going import check_in, mark_action
from zhiren.web.actions.plan.pulse import answer_pulse, ask_pulse, close_due_pulses
from zhiren.web.actions.plan.uptake import uptake
from zhiren.web.actions.plan.workbook import plan_workbook
from zhiren.web.bridge import stored_framework
from zhiren.web.models import PlanGoal, Ratee, ReportFile, Scoring, Unit

pytestmark = pytest.mark.django_db


class TestUptake:
    def reported(self, cast: Cast, unit: str, n: int) -> None:
        row, _ = Unit.objects.get_or_create(code=unit, name=unit)
        for _ in range(n):
            ratee = Ratee.objects.create(campaign=cast.ratee.campaign, person=make_person(unit=row))
            scoring = Scoring.objects.get()
            ReportFile.objects.create(scoring=scoring, ratee=ratee, language="en", form="html", path="x")

    def test_counts(self, cast: Cast) -> None:
        self.reported(cast, "A", 5)
        goal = make_agreed(cast).goals.get()
        check_in(goal, "same", today=timezone.localdate() - timedelta(weeks=7))
        whole, units = uptake()

        assert (whole.people, whole.plans, whole.agreed, whole.checked_in) == (6, 1, 1, 0)
        check_in(goal, "same")
        assert uptake()[0].checked_in == 1
        assert [(u.units, u.people) for u in units] == [(("", "A"), 6)]  # the one without a unit is not alone

    def test_small_units_stand_together(self, cast: Cast) -> None:
        for unit, n in {"A": 7, "B": 6, "C": 4, "D": 2}.items():
            self.reported(cast, unit, n)

        assert [(u.units, u.people) for u in uptake()[1]] == [(("A",), 7), (("B",), 6), (("", "C", "D"), 7)]

    def test_the_rest_is_never_small(self, cast: Cast) -> None:
        for unit, n in {"A": 7, "B": 6, "C": 2}.items():
            self.reported(cast, unit, n)

        assert [(u.units, u.people) for u in uptake()[1]] == [(("A",), 7), (("", "B", "C"), 9)]

    def test_too_few_for_anything(self, cast: Cast) -> None:
        whole, units = uptake()

        assert (whole.people, units) == (1, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_calendar(cast: Cast, language: str) -> None:
    plan = make_plan(cast)
    goal = plan.goals.get()
    framework = stored_framework(plan.framework_id, plan.framework_version, language)
    events = Calendar.from_ical(plan_calendar(plan, framework)).walk("VEVENT")

    assert [event["dtstart"].dt.isoformat() for event in events] == goal.review_on
    assert {str(event["description"]) for event in events} == {goal.behaviour}
    assert len({str(event["uid"]) for event in events}) == len(events) == 3
    assert len({str(event["summary"]) for event in events}) == 2  # check-ins, and the last day
    again = Calendar.from_ical(plan_calendar(plan, framework)).walk("VEVENT")
    assert [event["uid"] for event in again] == [event["uid"] for event in events]


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbook(cast: Cast, language: str) -> None:
    plan = make_agreed(cast)
    goal = PlanGoal.objects.select_related("plan__person", "plan__ratee__campaign").get()
    check_in(goal, "harder", "Slow")
    mark_action(goal, 0, True)
    pulse = ask_pulse(goal, make_colleagues(5, cast))
    for rater in pulse.raters.all():
        answer_pulse(rater, {"TWK.1": 5, "TWK.2": 5})
    close_due_pulses()
    framework = stored_framework(plan.framework_id, plan.framework_version, language)
    book = load_workbook(BytesIO(plan_workbook(plan, framework)))
    rows = [[[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] for sheet in book]
    name = framework.competency("TWK").name

    assert [(len(sheet), sheet[0][0]) for sheet in rows] == [(1, name), (2, name), (1, name), (1, name)]
    assert rows[0][0][1:3] == [2, 3]
    assert rows[0][0][5] == "'=Time"  # no formula
    assert [bool(step[3]) for step in rows[1]] == [True, False]
    assert rows[2][0][3] == "Slow"
    assert rows[3][0][2] == 5
