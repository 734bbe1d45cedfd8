"""The days of a plan for a person's calendar (RFC 5545)."""

from __future__ import annotations

from datetime import date, timedelta

from icalendar import Calendar, Event

from zhiren.framework import Framework
from zhiren.language import text
from zhiren.web.models import Plan, PlanGoal
from zhiren.web.plan_bridge import development_goal


def plan_calendar(plan: Plan, framework: Framework) -> bytes:
    """Check-in days and last days as events of a whole day; the same day keeps its UID, so that it is replaced."""
    language = framework.language
    calendar = Calendar()
    calendar.add("prodid", "-//zhiren//plan//" + ("ZH" if language == "zh-Hans" else "EN"))
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", text(language, "web-plans-calendar-name"))
    for goal in plan.goals.exclude(behaviour="").prefetch_related("check_ins", "pulses"):
        name = framework.competency(goal.competency_id).name
        for day in development_goal(goal).review_on:
            kind = "due" if day == goal.due else "review"
            words = text(language, f"web-plans-calendar-{kind}", competency=name)
            calendar.add_component(_event(plan, goal, day, words))
    return calendar.to_ical()


def _event(plan: Plan, goal: PlanGoal, day: date, words: str) -> Event:
    event = Event()
    event.add("uid", f"plan-{plan.pk}-{goal.pk}-{day:%Y%m%d}@zhiren")
    event.add("dtstamp", plan.agreed_at or plan.created_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", words)
    event.add("description", goal.behaviour)
    event.add("transp", "TRANSPARENT")
    return event
