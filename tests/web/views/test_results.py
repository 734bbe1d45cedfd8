"""Reports, for those who may read them and nobody else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from web.making import make_account, make_answered, make_campaign, make_person, make_ratee
from zhiren.web.actions.results.readable import readable_reports
from zhiren.web.actions.results.release import close_campaign, release_reports, reopen_campaign, seal_campaign
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Account, Campaign, Person, Ratee, ReportFile
from zhiren.web.rules import may_read_report

pytestmark = pytest.mark.django_db

EVERYBODY = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html",))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


def reported(visibility: dict[str, str], *, release: bool = True) -> Ratee:
    campaign = make_campaign(state="closed", visibility=visibility)
    ratee = make_ratee(campaign, "林晓", peer=3)
    Person.objects.filter(pk=ratee.person_id).update(manager=make_person("Boss"))
    score_campaign(campaign, None, lambda *_: None)
    if release:
        release_reports(campaign, None)
    return Ratee.objects.select_related("campaign", "person__manager").get(pk=ratee.pk)


def page(ratee: Ratee, language: str = "en", form: str = "html") -> str:
    return reverse("report", args=[ratee.pk, language, form])


def readers(ratee: Ratee) -> dict[str, Account]:
    return {
        "owner": make_account("owner"),
        "analyst": make_account("hr_analyst"),
        "coder": make_account("coder"),
        "ratee": make_account("employee", person=ratee.person),
        "manager": make_account("manager", person=ratee.person.manager),
        "other": make_account("manager", person=make_person()),
        "nobody": make_account("employee"),
    }


@pytest.mark.parametrize(
    ("visibility", "release", "may"),
    [
        (EVERYBODY, False, {"owner", "analyst"}),
        (EVERYBODY, True, {"owner", "analyst", "ratee", "manager"}),
        ({"ratee": "on_release", "manager": "no"}, True, {"owner", "analyst", "ratee"}),
        ({"ratee": "after_talk", "manager": "on_release"}, True, {"owner", "analyst", "manager"}),
    ],
)
def test_who_may_read(client: Client, visibility: dict[str, str], release: bool, may: set[str]) -> None:
    ratee = reported(visibility, release=release)
    accounts = readers(ratee)
    assert client.get(page(ratee))["Location"].startswith("/sign-in/")
    for name, account in accounts.items():
        client.force_login(account)
        assert client.get(page(ratee)).status_code == (200 if name in may else 403), name
        assert (ratee.person.name in client.get(reverse("reports")).content.decode()) == (name in may), name
        assert may_read_report(account, ratee) == readable_reports(account).filter(pk=ratee.pk).exists()


def test_a_report_is_one_file_kept_by_no_cache(client: Client) -> None:
    ratee = reported(EVERYBODY)
    client.force_login(make_account("owner"))

    answer = client.get(page(ratee, "zh-Hans"))

    content = answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "'unsafe-inline'" in answer["Content-Security-Policy"]
    assert "script-src 'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert ratee.person.name in content


@pytest.mark.parametrize(("language", "form"), [("de", "html"), ("en", "exe"), ("en", "pdf")])
def test_what_there_is_not_is_not_found(client: Client, language: str, form: str) -> None:
    ratee = reported(EVERYBODY)
    client.force_login(make_account("owner"))

    assert client.get(page(ratee, language, form)).status_code == 404


def test_openings_are_shown_to_the_person_and_to_hr(client: Client) -> None:
    ratee = reported(EVERYBODY)
    accounts = readers(ratee)
    openings = reverse("report-openings", args=[ratee.pk])
    client.force_login(accounts["ratee"])
    assert "Nobody has opened" in client.get(openings).content.decode()
    client.force_login(accounts["manager"])
    client.get(page(ratee))
    assert client.get(openings).status_code == 403
    for name in ("ratee", "owner"):
        client.force_login(accounts[name])
        assert accounts["manager"].mail in client.get(openings).content.decode()


def test_the_list_is_searched_and_narrowed_to_a_campaign(client: Client) -> None:
    ratee, other = reported(EVERYBODY), reported(EVERYBODY)
    person = Person.objects.get(pk=other.person_id)
    person.name = "Grace"
    person.save()
    client.force_login(make_account("owner"))

    def shown(**query: str) -> tuple[bool, bool]:
        found = client.get(reverse("reports"), query).content.decode()
        return page(ratee) in found, page(other) in found

    assert shown() == (True, True)
    assert shown(q="lx") == (True, False)
    assert shown(q="grace") == (False, True)
    assert shown(campaign=str(other.campaign_id)) == (False, True)
    assert shown(campaign="x", page="9") == (True, True)


def test_the_list_costs_the_same_for_any_number_of_rows(client: Client) -> None:
    ratee = reported(EVERYBODY)
    scoring = ratee.reports.first().scoring
    client.force_login(make_account("owner"))

    def more(n: int) -> int:
        people = Person.objects.bulk_create(
            [Person(number=f"B{n}-{k:05}", name=f"B{k}", search_key=f" b{k}") for k in range(n)]
        )
        ratees = Ratee.objects.bulk_create([Ratee(campaign=ratee.campaign, person=p) for p in people])
        common = {"scoring": scoring, "language": "en", "form": "html", "path": "x"}
        ReportFile.objects.bulk_create([ReportFile(ratee=r, **common) for r in ratees])
        with CaptureQueriesContext(connection) as found:
            client.get(reverse("reports"))
        return len(found)

    assert len({more(0), more(2), more(2997)}) == 1


def test_sealed_reports_stay_readable(client: Client) -> None:
    ratee = reported(EVERYBODY)
    seal_campaign(Campaign.objects.get(pk=ratee.campaign_id), None)
    client.force_login(readers(ratee)["ratee"])

    assert client.get(page(ratee)).status_code == 200


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_pages_speak_both_languages(client: Client, language: str) -> None:
    ratee = reported(EVERYBODY)
    client.force_login(make_account("owner", language=language))

    for address in (reverse("reports"), reverse("report-openings", args=[ratee.pk])):
        assert client.get(address)["Content-Language"] == language


def test_what_was_released_stays_readable_while_late_answers_are_scored(client: Client) -> None:
    ratee = reported(EVERYBODY)
    reader = make_account("employee", person=ratee.person)
    client.force_login(reader)
    before = client.get(page(ratee)).content
    campaign = Campaign.objects.get(pk=ratee.campaign_id)
    reopen_campaign(campaign, None, timezone.now() + timedelta(days=1))
    make_answered(campaign, ratee, "peer", 3)
    late = make_ratee(campaign, "Late", peer=3)
    assert client.get(page(ratee)).content == before
    close_campaign(campaign, None)
    score_campaign(campaign, None, lambda *_: None)

    assert client.get(page(ratee)).content == before
    assert ratee in readable_reports(reader)
    assert late not in readable_reports(make_account("employee", person=late.person))
    release_reports(campaign, None)
    assert client.get(page(ratee)).content != before


def test_sealing_releases_nothing(client: Client) -> None:
    ratee = reported(EVERYBODY, release=False)
    seal_campaign(Campaign.objects.get(pk=ratee.campaign_id), None)
    client.force_login(readers(ratee)["ratee"])

    assert client.get(page(ratee)).status_code == 403


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Ratee:
    """A report with its content, so that there are guides."""
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "json"))
    return reported(EVERYBODY)


def guide(ratee: Ratee, kind: str, form: str = "html", language: str = "en") -> str:
    return reverse("report-guide", args=[ratee.pk, kind, language, form])


def test_guides_are_for_their_readers(client: Client, whole: Ratee) -> None:
    may = {"reading": {"owner", "analyst", "ratee", "manager"}, "talk": {"owner", "analyst", "manager"}}
    about = reverse("report-about", args=[whole.pk])
    assert client.get(guide(whole, "talk"))["Location"].startswith("/sign-in/")
    for name, account in readers(whole).items():
        client.force_login(account)
        for kind, readable in may.items():
            assert client.get(guide(whole, kind)).status_code == (200 if name in readable else 403), (name, kind)
            named = reverse("report-guide", args=[whole.pk, kind, "en", "html"])
            if name in may["reading"]:
                shown = client.get(about, headers={"accept-language": "en"}).content.decode()
                assert (named.replace("/en.", "/zh-Hans.") in shown or named in shown) == (name in readable)


@pytest.mark.parametrize(
    ("kind", "language", "form"), [("x", "en", "html"), ("reading", "de", "html"), ("talk", "en", "json")]
)
def test_a_guide_that_there_is_not_is_not_found(
    client: Client, whole: Ratee, kind: str, language: str, form: str
) -> None:
    client.force_login(make_account("owner"))

    assert client.get(guide(whole, kind, form, language)).status_code == 404


def test_a_report_written_as_a_page_alone_has_no_guides(client: Client) -> None:
    ratee = reported(EVERYBODY)
    client.force_login(make_account("owner", language="en"))

    assert client.get(guide(ratee, "reading")).status_code == 404
    assert "Guides" not in client.get(reverse("report-about", args=[ratee.pk])).content.decode()


def test_the_report_leads_to_its_guides_and_to_who_opened_it(client: Client, whole: Ratee) -> None:
    accounts = readers(whole)
    openings = reverse("report-openings", args=[whole.pk])
    around = {}
    for name in ("ratee", "manager"):
        client.force_login(accounts[name])
        around[name] = client.get(page(whole)).content.decode().split('<nav class="around"')[1].split("</nav>")[0]

    assert {name: openings in bar for name, bar in around.items()} == {"ratee": True, "manager": False}
    assert {name: "/talk/" in bar for name, bar in around.items()} == {"ratee": False, "manager": True}


@pytest.mark.parametrize(
    ("form", "kind", "how"), [("xlsx", "spreadsheetml", "attachment"), ("json", "application/json", "attachment")]
)
def test_files_to_take_along_bear_the_name(client: Client, whole: Ratee, form: str, kind: str, how: str) -> None:
    client.force_login(readers(whole)["ratee"])

    answer = client.get(page(whole, "zh-Hans", form))

    assert kind in answer["Content-Type"]
    assert answer["Content-Disposition"].startswith(f"{how}; filename*=utf-8''%E6%9E%97%E6%99%93")
    assert answer["Cache-Control"] == "private, no-store"


def test_other_rounds_are_a_step_away(client: Client, whole: Ratee) -> None:
    campaign = make_campaign(state="closed", visibility=EVERYBODY, title_en="The round after")
    later = Ratee.objects.create(campaign=campaign, person=whole.person)
    make_answered(campaign, later, "peer", 3)
    score_campaign(campaign, None, lambda *_: None)
    client.force_login(make_account("employee", person=whole.person, language="en"))
    about = reverse("report-about", args=[whole.pk])
    assert "The round after" not in client.get(about).content.decode()

    release_reports(campaign, None)

    assert "The round after" in client.get(about).content.decode()
