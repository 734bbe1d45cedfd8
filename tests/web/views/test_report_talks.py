"""The page of talks to come, and noting one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from web.making import make_account, make_campaign, make_person, make_ratee
from zhiren.language import text
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Person, Ratee, ReportFile, ReportTalk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "json"))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


@pytest.fixture
def ratee() -> Ratee:
    campaign = make_campaign(state="closed", visibility={"ratee": "after_talk", "manager": "on_release"})
    found = make_ratee(campaign, "Lin", peer=3)
    Person.objects.filter(pk=found.person_id).update(manager=make_person("Boss"))
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    return Ratee.objects.select_related("campaign", "person__manager").get(pk=found.pk)


def deed(ratee: Ratee, client: Client, **given: str) -> Any:
    day = timezone.localdate().isoformat()
    return client.post(reverse("report-talk", args=[ratee.pk]), {"held_on": day, "led_by": "Boss", **given})


def test_a_manager_notes_the_talk_and_the_person_reads(client: Client, ratee: Ratee) -> None:
    own = Client()
    own.force_login(make_account("employee", person=ratee.person, language="en"))
    page, about = (reverse(name, args=args) for name, args in (("reports", []), ("report-about", [ratee.pk])))
    assert "opens after the talk" in own.get(page).content.decode()
    assert own.get(about).status_code == 403
    client.force_login(make_account("manager", person=ratee.person.manager, language="en"))
    assert reverse("report-talks") in client.get(page).content.decode()
    assert "Lin" in client.get(reverse("report-talks")).content.decode()
    assert "The talk took place" in client.get(about).content.decode()

    assert deed(ratee, client)["Location"] == reverse("report-talks")

    assert "Take that back" in client.get(about).content.decode()
    assert "opens after the talk" not in own.get(page).content.decode()
    assert own.get(about).status_code == 200
    assert "Lin" not in client.get(reverse("report-talks")).content.decode().split("<main")[1].split("notice")[-1]


def test_it_is_taken_back(client: Client, ratee: Ratee) -> None:
    client.force_login(make_account("hr_administrator"))
    deed(ratee, client)
    assert ReportTalk.objects.count() == 1

    deed(ratee, client, do="undo")

    assert not ReportTalk.objects.exists()


@pytest.mark.parametrize("day", ["", "soon", "2999-01-01"])
def test_a_wrong_day_is_refused_in_words(client: Client, ratee: Ratee, day: str) -> None:
    client.force_login(make_account("hr_administrator", language="en"))

    deed(ratee, client, held_on=day)

    assert "has to be a day from" in client.get(reverse("report-talks")).content.decode()
    assert not ReportTalk.objects.exists()


@pytest.mark.parametrize("role", ["hr_analyst", "coder", "employee", "manager"])
def test_others_note_nothing(client: Client, ratee: Ratee, role: str) -> None:
    assert deed(ratee, client)["Location"].startswith("/sign-in/")
    client.force_login(make_account(role, person=make_person()))

    assert deed(ratee, client).status_code == 403
    assert not ReportTalk.objects.exists()


def test_the_list_costs_the_same_for_any_number_of_rows(client: Client, ratee: Ratee) -> None:
    scoring = ratee.reports.first().scoring
    client.force_login(make_account("hr_administrator"))

    def more(n: int) -> int:
        people = Person.objects.bulk_create(
            [Person(number=f"B{n}-{k:05}", name=f"B{k}", search_key=f" b{k}") for k in range(n)]
        )
        ratees = Ratee.objects.bulk_create([Ratee(campaign=ratee.campaign, person=p) for p in people])
        common = {"scoring": scoring, "language": "en", "form": "html", "path": "x"}
        ReportFile.objects.bulk_create([ReportFile(ratee=r, **common) for r in ratees])
        with CaptureQueriesContext(connection) as found:
            client.get(reverse("report-talks"))
        return len(found)

    assert len({more(0), more(2), more(2997)}) == 1


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_it_speaks_both_languages(client: Client, ratee: Ratee, language: str) -> None:
    client.force_login(make_account("owner", language=language))

    assert text(language, "web-results-talks") in client.get(reverse("report-talks")).content.decode()
