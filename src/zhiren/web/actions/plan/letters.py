"""Mails about plans: they say that there is something to do, never what a plan is about."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from zhiren.language import text
from zhiren.web.actions.message.queueing import queue_message
from zhiren.web.models import Person, Plan, PlanGoal, Pulse, PulseRater
from zhiren.web.settings import CONFIGURATION

HOUR = time(9)
MINUTES = 2
REMIND_BEFORE = timedelta(days=4)


def tell_manager(plan: Plan, manager: Person) -> None:
    """A plan waits for agreement; once for each time that it was submitted."""
    key = f"plan-submitted:{plan.pk}:{plan.submitted_at:%Y%m%d%H%M%S}"
    _queue("plan-submitted", key, plan, manager, people=plan.person.name)


def tell_person(plan: Plan, kind: str, by: Person) -> None:
    """The manager has agreed (``plan-agreed``), or asks for changes (``plan-changes``)."""
    _queue(kind, f"{kind}:{plan.pk}:{plan.submitted_at:%Y%m%d%H%M%S}", plan, plan.person, people=by.name)


def tell_result(pulse: Pulse) -> None:
    """A pulse has closed."""
    plan = pulse.goal.plan
    _queue("pulse-result", f"pulse-result:{pulse.pk}", plan, plan.person)


def invite(rater: PulseRater) -> None:
    """Ask somebody for a pulse; the link is put in when it is sent."""
    _ask("pulse", rater)


def queue_due_letters(now: datetime | None = None) -> int:
    """Remind of check-ins on their day, and raters of pulses that close soon; returns how many are new."""
    now = now or timezone.now()
    if timezone.localtime(now).time() < HOUR:
        return 0
    closing = PulseRater.objects.filter(
        has_answered=False,
        pulse__closed_at=None,
        pulse__closes_at__gt=now,
        pulse__closes_at__lte=now + REMIND_BEFORE,
        message__kind="pulse",
    ).exclude(message__kind="pulse-reminder")
    people = "person", "pulse__goal__plan__person"
    reminded = sum(_ask("pulse-reminder", rater) for rater in closing.select_related(*people).distinct())
    return reminded + _remind_of_check_ins(timezone.localtime(now))


def _remind_of_check_ins(now: datetime) -> int:
    """One mail a plan and day, however many goals have their day."""
    today, written = now.date(), 0
    due = PlanGoal.objects.filter(
        next_review__lte=today, plan__state__in=(Plan.State.SUBMITTED, Plan.State.AGREED)
    ).exclude(reminded_of=F("next_review"), reminded_of__isnull=False)
    for goal in due.select_related("plan__person"):
        written += _queue("check-in", f"check-in:{goal.plan_id}:{today}", goal.plan, goal.plan.person)
        PlanGoal.objects.filter(pk=goal.pk).update(reminded_of=goal.next_review)
    return written


def _queue(kind: str, key: str, plan: Plan, to: Person, **values: object) -> bool:
    """False where there is no address, or one of this key was written before."""
    if not to.mail:
        return False
    link = CONFIGURATION.url + reverse("plan", args=[plan.pk])
    message = queue_message(
        kind, key=key, address=to.mail, language=to.language, values={"name": to.name, "link": link, **values}
    )
    return message is not None


def _ask(kind: str, rater: PulseRater) -> bool:
    person, pulse = rater.person, rater.pulse
    message = queue_message(
        kind,
        key=f"{kind}:{rater.pk}:{rater.link_nonce}",
        address=person.mail,
        language=rater.language,
        values={
            "name": person.name,
            "people": pulse.goal.plan.person.name,
            "minutes": MINUTES,
            "closes": closing_day(pulse, rater.language),
        },
        pulse_rater=rater,
    )
    return message is not None


def closing_day(pulse: Pulse, language: str) -> str:
    """The last day of a pulse, as people write it."""
    return text(language, "web-plans-day", day=f"{timezone.localtime(pulse.closes_at):%Y-%m-%d}")
