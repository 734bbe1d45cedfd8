"""Plans for tests: somebody with a released report, their manager, accounts of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from web.making import make_account, make_answered, make_campaign, make_person
from zhiren.web.actions.plan.agreeing import agree_plan, submit_plan
from zhiren.web.actions.plan.choosing import choices
from zhiren.web.actions.plan.writing import save_goal, start_plan
from zhiren.web.actions.results.data_set import freeze_data_set
from zhiren.web.models import Account, Person, Plan, PlanGoal, Ratee, ReportFile, Scoring

VISIBLE = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}


@dataclass
class Cast:
    """Who plays: the person, the manager, their accounts, and the ratee row of the report."""

    person: Person
    manager: Person
    account: Account
    boss: Account
    ratee: Ratee


def make_cast(**fields: Any) -> Cast:
    """A released campaign in which six peers rated the person and eleven others, on INT and TWK."""
    manager = make_person("Boss", mail="boss@example.com", language="en")
    person = make_person("Lin", mail="lin@example.com", language="en", manager=manager)
    campaign = make_campaign(visibility=VISIBLE, **fields)
    ratee = Ratee.objects.create(campaign=campaign, person=person)
    make_answered(campaign, ratee, "peer", 6)
    for _ in range(2):
        other = Ratee.objects.create(campaign=campaign, person=make_person())
        make_answered(campaign, other, "peer", 4)
    release(ratee)
    accounts = (
        make_account("employee", person=person),
        make_account("manager", person=manager),
    )
    return Cast(person, manager, *accounts, ratee)


def release(ratee: Ratee) -> None:
    """The answers frozen, a report on the ratee, as a file."""
    campaign = ratee.campaign
    data = freeze_data_set(campaign)
    scoring = Scoring.objects.create(data_set=data, method="classical", folder=f"s{data.pk}", digest="d")
    name = f"report-{ratee.pk}.html"
    Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
    (Path(settings.MEDIA_ROOT) / name).write_text("<p>Report</p>")
    ReportFile.objects.create(scoring=scoring, ratee=ratee, language="en", form="html", path=name)
    campaign.state, campaign.released_at = "released", timezone.now()
    campaign.save()


def make_plan(cast: Cast, *competencies: str) -> Plan:
    """A draft whose goals (TWK unless others are named) are written."""
    wanted = competencies or ("TWK",)
    offered = [c for c in choices(cast.account, cast.ratee, "en") if c.competency.id in wanted]
    plan = start_plan(cast.ratee, offered)
    for goal in plan.goals.all():
        write_goal(goal)
    return plan


def write_goal(goal: PlanGoal, today: date | None = None, **fields: Any) -> PlanGoal:
    """What a person could write."""
    values = {
        "behaviour": "I ask two questions before I say what I think.",
        "indicators": [f"{goal.competency_id}.1", f"{goal.competency_id}.2"],
        "from_level": 2,
        "to_level": 3,
        "actions": [
            {"text": "Ask", "kind": None, "done_on": None},
            {"text": "Read", "kind": "study", "done_on": None},
        ],
        "support": "=Time",
        "notice": "Others say more.",
        "due": (today or timezone.localdate()) + timedelta(days=70),
        "weeks_between": 4,
    }
    return save_goal(goal, {**values, **fields}, today)


def make_agreed(cast: Cast, *competencies: str) -> Plan:
    """A plan that both agreed on."""
    plan = make_plan(cast, *competencies)
    submit_plan(plan, "Please look")
    agree_plan(plan, cast.manager, "Good")
    return plan


def make_colleagues(n: int, cast: Cast, **fields: Any) -> list[Person]:
    """People under the same manager."""
    return [
        make_person(f"Colleague {k}", mail=f"c{k}@example.com", language="en", manager=cast.manager, **fields)
        for k in range(n)
    ]
