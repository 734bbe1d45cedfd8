"""Development plans of the demonstration: one under way with a finished pulse, one that waits for agreement."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from zhiren.language import text
from zhiren.web.actions.plan.agreeing import agree_plan, submit_plan
from zhiren.web.actions.plan.choosing import choices, own_reports
from zhiren.web.actions.plan.going import check_in, mark_action
from zhiren.web.actions.plan.pulse import answer_pulse, ask_pulse, close_pulse, eligible
from zhiren.web.actions.plan.writing import kept_actions, save_goal, start_plan
from zhiren.web.models import Account, Message, Person, Plan, PlanRemark, Pulse

DAYS = 150  # since the first plan began
CHECK_INS = (("same", 120), ("harder", 92), ("better", 64))  # days ago
ANSWERS = ((5, 4), (5, 5), (4, 5), (5, 5), (4, 4))


@transaction.atomic
def make_plans() -> None:
    """The employee's plan, agreed and asked about again; a colleague's, which the same manager has to read."""
    account = Account.objects.filter(role=Account.Role.EMPLOYEE).exclude(person=None).order_by("pk").first()
    if account is None or Plan.objects.exists():
        return
    under_way(account)
    manager = account.person.manager
    for person in Person.objects.filter(manager=manager).exclude(pk=account.person_id).order_by("number"):
        colleague = Account(person=person, role=Account.Role.EMPLOYEE, language=person.language)
        if own_reports(colleague).exists():
            submit_plan(_written(colleague, "TWK", "waiting"), _words(person, "waiting-words"))
            break
    Message.objects.filter(kind__in=("plan-submitted", "plan-agreed", "pulse-result")).delete()


def under_way(account: Account) -> None:
    """A plan of five months: agreed, three check-ins, a step done, a pulse that has closed."""
    person = account.person
    plan = _written(account, "COM", "agreed")
    submit_plan(plan, _words(person, "agreed-words"))
    if person.manager is not None:
        agree_plan(plan, person.manager, _words(person, "agreed-answer"))
    goal = plan.goals.get()
    today, now = timezone.localdate(), timezone.now()
    for feeling, ago in CHECK_INS:
        check_in(goal, feeling, _words(person, f"note-{feeling}"), today - timedelta(days=ago))
    mark_action(goal, 0, True)
    pulse = ask_pulse(goal, list(eligible(goal).order_by("number")[: len(ANSWERS)]))
    for rater, scores in zip(pulse.raters.order_by("pk"), ANSWERS, strict=True):
        answer_pulse(rater, dict(zip(goal.indicators, scores, strict=True)))
    _back_in_time(plan, {"created_at": DAYS, "submitted_at": DAYS, "agreed_at": DAYS - 2})
    for days, remark in enumerate(plan.remarks.order_by("pk")):
        PlanRemark.objects.filter(pk=remark.pk).update(at=now - timedelta(days=DAYS - 2 * days))
    opened = now - timedelta(days=70)
    Pulse.objects.filter(pk=pulse.pk).update(opened_at=opened, closes_at=opened + timedelta(days=9))
    pulse = Pulse.objects.select_related("goal__plan__person", "goal__plan__ratee__campaign").get(pk=pulse.pk)
    close_pulse(pulse, opened + timedelta(days=9))


def _written(account: Account, competency: str, name: str) -> Plan:
    """A draft with one goal, in the person's language."""
    person = account.person
    ratee = own_reports(account)[0]
    wanted = [c for c in choices(account, ratee, person.language) if c.competency.id == competency]
    plan = start_plan(ratee, wanted)
    goal, offered = plan.goals.get(), wanted[0].competency.suggestions
    days = timezone.localdate() - timedelta(days=DAYS if name == "agreed" else 0)
    suggested = [(s.kind, s.text) for s in offered[:2]]
    values: dict[str, Any] = {
        "behaviour": _words(person, f"{name}-behaviour"),
        "indicators": [i.id for i in wanted[0].competency.indicators[:2]],
        "actions": kept_actions([], suggested, [_words(person, f"{name}-step")]),
        "support": _words(person, f"{name}-support"),
        "notice": _words(person, f"{name}-notice"),
        "due": days + timedelta(days=DAYS + 30),
    }
    save_goal(goal, values, days)
    return plan


def _words(person: Person, name: str) -> str:
    return text(person.language, f"demo-plan-{name}")


def _back_in_time(plan: Plan, days: dict[str, int]) -> None:
    now = timezone.now()
    Plan.objects.filter(pk=plan.pk).update(**{name: now - timedelta(days=n) for name, n in days.items()})
