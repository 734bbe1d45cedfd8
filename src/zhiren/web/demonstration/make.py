"""Fill an empty installation with the demonstration, once."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.db import transaction

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import CHINESE, ENGLISH, text
from zhiren.simulate import Company, CompanyPlan, simulate_company
from zhiren.web.actions.results.quality import assess_scoring
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.bridge import publish_builtin
from zhiren.web.demonstration.accounts import make_accounts
from zhiren.web.demonstration.campaigns import links_shown, make_finished_campaign, make_open_campaign
from zhiren.web.demonstration.evidence import make_interviews
from zhiren.web.demonstration.organisation import make_earlier_campaign
from zhiren.web.demonstration.people import store_people
from zhiren.web.demonstration.plans import make_plans
from zhiren.web.demonstration.quality import give_groups, give_pace
from zhiren.web.demonstration.talent import make_talent
from zhiren.web.models import Account, Campaign, Person
from zhiren.web.settings import DATA

N_PEOPLE = 120
OPEN_COMPETENCIES = ("ACH", "TWK", "COM", "CUS", "PRB", "FLX")
ACCOUNTS = DATA / "demo-accounts.json"
LINKS = DATA / "demo-links.json"
NAMES = DATA / "demo-names.json"


Told = Callable[[str, int, int], None]
"""Called with a step, how much of it is done, and how much there is."""


def make_demo(progress: Told, n_people: int = N_PEOPLE) -> None:
    """People, accounts, a finished campaign with its reports, one before, and an open one, where not there yet.

    Somebody's own campaigns stay as they are: then nothing is made.
    """
    if not Campaign.objects.exists():
        _make_company(progress, n_people)
    if not ACCOUNTS.is_file():
        return
    finished = Campaign.objects.order_by("pk").first()
    if finished is not None and finished.state == Campaign.State.CLOSED:  # an earlier start was cut off
        make_interviews(progress)
        assess_scoring(score_campaign(finished, None, progress))
        release_reports(finished, None)
        make_plans()
        make_talent(finished)
        make_earlier_campaign(finished)
    LINKS.write_text(json.dumps(links_shown(), ensure_ascii=False, indent=1), encoding="utf-8")


def _make_company(progress: Told, n_people: int) -> None:
    framework = builtin_framework(CHINESE)
    progress("people", 0, 1)
    last_year = simulate_company(CompanyPlan(n_people=n_people, seed=1), framework)
    this_year = simulate_company(CompanyPlan(n_people=n_people, seed=2, competencies=OPEN_COMPETENCIES), framework)
    with transaction.atomic():
        if not Person.objects.exists():
            store_people(last_year.people[CHINESE], last_year.people[ENGLISH])
        publish_builtin()
        names = _english_names(last_year)
        accounts = make_accounts(names)
        progress("people", 1, 1)
        progress("answers", 0, 2)
        give_groups()
        give_pace(make_finished_campaign(last_year))
        progress("answers", 1, 2)
        make_open_campaign(this_year, OPEN_COMPETENCIES)
    progress("answers", 2, 2)
    NAMES.write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
    ACCOUNTS.touch(mode=0o600)
    ACCOUNTS.write_text(json.dumps(accounts, ensure_ascii=False, indent=1), encoding="utf-8")


def _english_names(company: Company) -> dict[str, str]:
    """Chinese names as English pages write them, of the company's people and of those who only have accounts."""
    in_english = {person.id: person.name for person in company.people[ENGLISH]}
    people = {person.name: in_english[person.id] for person in company.people[CHINESE]}
    staff = [f"demo-account-{role}".replace("_", "-") for role in (*Account.MANAGING_ROLES, "coder")]
    names = people | {text(CHINESE, message): text(ENGLISH, message) for message in staff}
    return {name: english for name, english in names.items() if english != name}
