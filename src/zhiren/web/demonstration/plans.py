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
CHECK_INS = (
    ("same", 122),
    ("harder", 94),
    ("better", 66),
    ("better", 10),
)  # days ago; a word with the first three
ANSWERS = ((5, 4), (5, 5), (4, 5), (5, 5), (5, 4))
WRITTEN = ("COM", "TWK")  # what there are words for


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
            submit_plan(*_written(colleague, begun=0))
            break
    Message.objects.filter(kind__in=("plan-submitted", "plan-agreed", "pulse-result")).delete()


def under_way(account: Account) -> None:
    """A plan of five months: agreed, three check-ins, a step done, a pulse that has closed."""
    person = account.person
    plan, words = _written(account, begun=DAYS)
    submit_plan(plan, words)
    if person.manager is not None:
        agree_plan(plan, person.manager, _words(person, "answer"))
    goal = plan.goals.get()
    today, now = timezone.localdate(), timezone.now()
    for place, (feeling, ago) in enumerate(CHECK_INS):
        note = _words(person, f"note-{feeling}") if place < 3 else ""
        check_in(goal, feeling, note, today - timedelta(days=ago))
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


def _written(account: Account, *, begun: int) -> tuple[Plan, str]:
    """A draft with one goal, the most urgent that there are words for, in the person's language; and a word."""
    person = account.person
    ratee = own_reports(account)[0]
    wanted = next(c for c in choices(account, ratee, person.language) if c.competency.id in WRITTEN)
    name = wanted.competency.id.lower()
    plan = start_plan(ratee, [wanted])
    start = timezone.localdate() - timedelta(days=begun)
    suggested = [(s.kind, s.text) for s in wanted.competency.suggestions[:2]]
    values: dict[str, Any] = {
        **{field: _words(person, f"{name}-{field}") for field in ("behaviour", "support", "notice")},
        "indicators": [i.id for i in wanted.competency.indicators[:2]],
        "actions": kept_actions([], suggested, [_words(person, f"{name}-step")]),
        "due": start + timedelta(days=DAYS + 30),
    }
    save_goal(plan.goals.get(), values, start)
    return plan, _words(person, f"{name}-words")


def _words(person: Person, name: str) -> str:
    return text(person.language, f"demo-plan-{name}")


def _back_in_time(plan: Plan, days: dict[str, int]) -> None:
    now = timezone.now()
    Plan.objects.filter(pk=plan.pk).update(**{name: now - timedelta(days=n) for name, n in days.items()})
