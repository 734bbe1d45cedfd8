"""Fill an empty installation with the demonstration, once."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.db import transaction

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import CHINESE, LANGUAGES
from zhiren.simulate import CompanyPlan, simulate_company
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.bridge import publish_framework
from zhiren.web.demonstration.accounts import make_accounts
from zhiren.web.demonstration.campaigns import make_finished_campaign, make_open_campaign
from zhiren.web.demonstration.people import store_people
from zhiren.web.models import Campaign, Person
from zhiren.web.settings import DATA

N_PEOPLE = 120
OPEN_COMPETENCIES = ("ACH", "TWK", "COM", "CUS", "PRB", "FLX")
ACCOUNTS = DATA / "demo-accounts.json"
LINKS = DATA / "demo-links.json"

Tell = Callable[[str], None]
"""Told of every step: a message id."""


def make_demo(tell: Tell = lambda _: None, n_people: int = N_PEOPLE) -> None:
    """Make people, accounts, a finished campaign with its reports and an open one, unless there are campaigns."""
    if Campaign.objects.exists():
        return
    framework = builtin_framework(CHINESE)
    tell("cli-serve-demo-people")
    last_year = simulate_company(CompanyPlan(n_people=n_people, seed=1), framework)
    this_year = simulate_company(CompanyPlan(n_people=n_people, seed=2, competencies=OPEN_COMPETENCIES), framework)
    with transaction.atomic():
        if not Person.objects.exists():
            store_people(last_year.people[CHINESE])
        for language in LANGUAGES:
            publish_framework(builtin_framework(language))
        accounts = make_accounts()
        tell("cli-serve-demo-answers")
        finished = make_finished_campaign(last_year)
        links = make_open_campaign(this_year, OPEN_COMPETENCIES)
    ACCOUNTS.write_text(json.dumps(accounts, ensure_ascii=False, indent=1), encoding="utf-8")
    LINKS.write_text(json.dumps(links, ensure_ascii=False, indent=1), encoding="utf-8")
    tell("cli-serve-demo-reports")
    score_campaign(finished, None, lambda step, done, total: None)  # noqa: ARG005  its signature
    release_reports(finished, None)
