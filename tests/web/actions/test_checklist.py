"""The checklist: each line says what it should, where to mend it, in both languages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.making_campaigns import make_company, make_draft
from zhiren.language import LANGUAGES, has_text
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.checklist import checklist
from zhiren.web.models import Assignment, Campaign, FrameworkDocument, Person, Ratee

pytestmark = pytest.mark.django_db


def found(campaign: Campaign) -> dict[str, str]:
    checks = checklist(campaign)
    for check in checks:
        for language in LANGUAGES:
            assert check.sentence(language)
    return {check.id: check.status for check in checks if check.status != "ready"}


def ready(n: int = 30, **fields: object) -> Campaign:
    campaign = make_draft(make_company(n), most_per_rater=20, **fields)
    draw_assignments(campaign)
    return campaign


def test_complete_campaign_lacks_only_the_managers_manager() -> None:
    assert found(ready()) == {"managers": "warning"}


@pytest.mark.parametrize(
    ("fields", "line", "status"),
    [
        ({"purpose": " "}, "purpose", "missing"),
        ({"languages": []}, "purpose", "missing"),
        ({"framework_version": "9"}, "languages", "missing"),
        ({"framework_version": "9"}, "questions", "missing"),
        ({"open_questions": [{"id": "q1", "en": "What?"}]}, "open-questions", "warning"),
        ({"by_role": True}, "roles", "warning"),
        ({"mails_read_at": None}, "mails", "missing"),
        ({"closes_at": None}, "dates", "missing"),
        ({"closes_at": timezone.now() - timedelta(days=1)}, "dates", "missing"),
        ({"closes_at": timezone.now() + timedelta(days=1)}, "days", "warning"),
        ({"reminders": []}, "reminders", "warning"),
        ({"score_threshold": 2}, "thresholds", "missing"),
        ({"score_threshold": 6, "comment_threshold": 5}, "thresholds", "missing"),
        ({"score_threshold": 20, "comment_threshold": 20}, "at-risk", "warning"),
    ],
)
def test_line(fields: dict[str, object], line: str, status: str) -> None:
    ready()
    Campaign.objects.update(**fields)

    assert found(Campaign.objects.get())[line] == status


def test_lines_about_raters() -> None:
    campaign = ready(n=5)
    Person.objects.filter(number="E0001").update(mail="")
    Ratee.objects.create(campaign=campaign, person=Person.objects.create(number="L1", name="孤"))
    proposed = Assignment.objects.filter(relationship="peer").first()
    assert proposed is not None
    Assignment.objects.filter(pk=proposed.pk).update(state="proposed")
    Campaign.objects.update(most_per_rater=1, ratees_nominate=True, competencies=[])
    campaign.refresh_from_db()

    warned = found(campaign)

    assert warned.keys() >= {"addresses", "connected", "nominations", "load", "at-risk"}


def test_role_profile_without_a_chosen_competency_asks_nothing() -> None:
    campaign = ready(by_role=True, competencies=["FLX"])
    campaign.ratees.update(role_id="no-such-role")
    assert "questions" not in found(campaign)  # unknown: all is asked
    campaign.ratees.update(role_id="shift-supervisor")
    Campaign.objects.update(competencies=["CUS"])
    campaign.refresh_from_db()

    assert found(campaign)["questions"] == "missing"


def test_busy_rater_is_told() -> None:
    campaign = ready(competencies=[])

    assert found(campaign)["minutes"] == "warning"


def test_same_queries_for_few_and_many() -> None:
    costs = set()
    for n in (1, 3, 60):
        Campaign.objects.all().delete()
        Person.objects.all().update(manager=None)
        Person.objects.all().delete()
        campaign = ready(n)
        checklist(campaign)
        with CaptureQueriesContext(connection) as queries:
            checklist(campaign)
        costs.add(len(queries))

    assert len(costs) == 1
    assert FrameworkDocument.objects.count() == 2
    assert has_text("en", "web-campaigns-check-people-ready")
