"""The page of a campaign, and what HR does from it."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from web.making import (
    make_account,
    make_answered,
    make_assignment,
    make_campaign,
    make_person,
    make_ratee,
    make_rater,
)
from zhiren.web.actions.job import enqueue
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Answer, Assignment, Campaign, Job, Message, OpenAnswer

pytestmark = pytest.mark.django_db

STATES = ("draft", "open", "paused", "closed", "scored", "released", "sealed")
HR = ("owner", "hr_administrator", "hr_analyst")
OTHERS = ("coder", "manager", "employee")


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html",))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


@pytest.fixture
def hr(client: Client) -> Client:
    client.force_login(make_account("owner"))
    return client


def to(name: str, *args: object) -> str:
    return reverse(f"campaign-{name}" if name else "campaign", args=args)


READING = ("", "export", "scores", "assignments", "progress")
DOING = ("remind", "close", "score", "reopen", "release", "seal")


def test_strangers_are_led_to_sign_in_and_others_refused(client: Client) -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign))
    pages = [to(name, campaign.pk) for name in READING] + [to("exchange", campaign.pk, assignment.pk)]
    deeds = [to(name, campaign.pk) for name in DOING]
    deeds += [to("excuse", campaign.pk, assignment.ratee_id), pages[-1]]
    for page in pages:
        assert client.get(page)["Location"].startswith("/sign-in/")
    for deed in deeds:
        assert client.post(deed)["Location"].startswith("/sign-in/")
    for role in OTHERS:
        client.force_login(make_account(role, person=make_person()))
        assert {client.get(page).status_code for page in pages} == {403}
        assert {client.post(deed).status_code for deed in deeds} == {403}
    client.force_login(make_account("hr_analyst"))
    assert {client.get(page).status_code for page in pages[:-1]} == {200}
    assert {client.post(deed).status_code for deed in deeds} == {403}
    client.force_login(make_account("hr_administrator"))
    assert client.post(to("seal", campaign.pk)).status_code == 403
    campaign.refresh_from_db()
    assert campaign.state == "open"


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("state", STATES)
def test_each_state_has_its_page(client: Client, state: str, language: str) -> None:
    campaign = make_campaign(state=state, launched_at=timezone.now(), closed_at=timezone.now())
    make_assignment(make_rater(campaign))
    for role in HR:
        client.force_login(make_account(role, language=language))
        page = client.get(to("", campaign.pk)).content.decode()
        assert campaign.titled(language) in page
        assert ("csrfmiddlewaretoken" in page.split("<main", 1)[1]) == (
            role != "hr_analyst" and not (state == "sealed" or state == "draft")
        )
        for name in ("scores", "assignments"):
            assert client.get(to(name, campaign.pk)).status_code == 200


def scored(**fields: Any) -> Campaign:
    campaign = make_campaign(state="closed", visibility={"ratee": "on_release"}, **fields)
    make_ratee(campaign, peer=3)
    score_campaign(campaign, None, lambda *_: None)
    return campaign


def test_from_open_to_sealed_by_the_buttons(hr: Client) -> None:
    campaign = make_campaign()
    make_ratee(campaign, peer=3)

    def now(name: str, **data: str) -> str:
        hr.post(to(name, campaign.pk), data)
        campaign.refresh_from_db()
        return str(campaign.state)

    assert now("close") == "closed"
    assert (now("score"), Job.objects.get().kind) == ("closed", "score")
    assert (now("score"), Job.objects.count()) == ("closed", 1)  # it waits already
    score_campaign(campaign, None, lambda *_: None)
    assert now("release") == "released"
    assert now("seal", title="annual assessment") == "released"
    assert now("seal", title=" Annual assessment ") == "sealed"
    assert now("close") == "sealed"


def test_late_answers_are_taken_until_the_end_of_a_day_there(hr: Client) -> None:
    campaign = scored(time_zone="America/New_York")
    day = f"{timezone.now() + timedelta(days=3):%Y-%m-%d}"

    assert "Choose the day" in hr.post(to("reopen", campaign.pk), {"until": "soon"}, follow=True).content.decode()
    assert "lie ahead" in hr.post(to("reopen", campaign.pk), {"until": "2020-01-01"}, follow=True).content.decode()
    hr.post(to("reopen", campaign.pk), {"until": day})

    campaign.refresh_from_db()
    assert (campaign.state, f"{campaign.closes_at:%H:%M}"[-3:]) == ("open", ":59")


def test_everybody_with_something_left_is_reminded_once(hr: Client) -> None:
    campaign = make_campaign()
    make_assignment(make_rater(campaign, mail="a@example.com"))

    first = hr.post(to("remind", campaign.pk), follow=True).content.decode()
    second = hr.post(to("remind", campaign.pk), follow=True).content.decode()

    assert "One rater will get a reminder." in first
    assert "Nobody was reminded" in second
    assert Message.objects.filter(kind="reminder").count() == 1


def test_progress_is_shown_asked_for_again_and_ends(hr: Client) -> None:
    campaign = make_campaign(state="closed")
    job = enqueue("score", campaign=campaign)
    Job.objects.update(state="running", step="web-results-step-reports", done=3, total=8)

    page = hr.get(to("", campaign.pk)).content.decode()
    part = hr.get(to("progress", campaign.pk), headers={"HX-Request": "true"})

    assert f'hx-get="{to("progress", campaign.pk)}" hx-trigger="every 2s"' in page
    assert "<noscript>" in page
    assert ("3 / 8" in part.content.decode(), "HX-Refresh" in part) == (True, False)
    Job.objects.filter(pk=job.pk).update(state="done")
    assert hr.get(to("progress", campaign.pk))["HX-Refresh"] == "true"
    assert "hx-trigger" not in hr.get(to("", campaign.pk)).content.decode()


def test_a_failure_is_shown_with_its_reason_and_can_be_tried_again(hr: Client) -> None:
    campaign = make_campaign(state="closed")
    enqueue("score", campaign=campaign)
    Job.objects.update(state="failed", error='[{"code": "campaign-no-answers", "values": {}}]')

    page = hr.get(to("", campaign.pk)).content.decode()

    assert "Nobody has handed in a form yet" in page
    assert "Try again" in page
    hr.post(to("score", campaign.pk))
    assert Job.objects.filter(state="waiting").count() == 1


def test_the_export_is_a_workbook(hr: Client) -> None:
    answer = hr.get(to("export", make_campaign().pk))

    assert answer["Content-Disposition"].endswith('.xlsx"')
    assert len(load_workbook(BytesIO(answer.content)).sheetnames) == 5


def test_how_scores_came_about_and_that_rows_are_not_for_download(hr: Client) -> None:
    campaign = scored()

    page = hr.get(to("scores", campaign.pk)).content.decode()

    assert campaign.data_sets.get().digest in page
    assert "raw means" in page
    assert "not for download" in page
    assert "parquet" not in page


def test_dangers_lead_to_what_can_be_done(hr: Client) -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign))

    page = hr.get(to("", campaign.pk)).content.decode()

    assert f'href="{to("assignments", campaign.pk)}?ratee={assignment.ratee_id}"' in page


def lists(hr: Client, campaign: Campaign, **query: str) -> str:
    return hr.get(to("assignments", campaign.pk), query).content.decode()


def test_the_list_is_searched_and_narrowed(hr: Client) -> None:
    campaign = make_campaign()
    make_assignment(make_rater(campaign, "王晓燕"), "李雷", state="finished")
    make_assignment(make_rater(campaign, "Ada"), "Grace", "report")

    assert "李雷" in lists(hr, campaign)
    assert "Grace" not in lists(hr, campaign, q="wxy")
    assert "Grace" in lists(hr, campaign, q="ada")
    assert "李雷" not in lists(hr, campaign, group="report")
    assert "Grace" not in lists(hr, campaign, state="finished")
    assert "Nobody found" in lists(hr, campaign, q="nobody")
    assert hr.get(to("assignments", campaign.pk), {"ratee": "99999"}).status_code == 404


def test_the_list_costs_the_same_for_any_number_of_rows(hr: Client) -> None:
    campaign = make_campaign()
    counts = []
    for n in (1, 2):
        for _ in range(n):
            make_assignment(make_rater(campaign))
        with CaptureQueriesContext(connection) as found:
            hr.get(to("assignments", campaign.pk))
        counts.append(len(found))
    ratee, raters = make_ratee(campaign), []
    from zhiren.web.models import Person, Rater

    people = Person.objects.bulk_create([Person(number=f"B{n:05}", name="B") for n in range(3000)])
    raters = Rater.objects.bulk_create([Rater(campaign=campaign, person=person) for person in people])
    Assignment.objects.bulk_create([Assignment(ratee=ratee, rater=r, relationship="peer") for r in raters])
    with CaptureQueriesContext(connection) as found:
        hr.get(to("assignments", campaign.pk))

    assert [*counts, len(found)] == [counts[0]] * 3


def test_a_rater_is_replaced_from_the_search(hr: Client) -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign, "Old"), "Lin")
    person = make_person("Newman", mail="n@example.com")
    page = to("exchange", campaign.pk, assignment.pk)

    assert "Newman" in hr.get(page, {"q": "newm"}).content.decode()
    assert "Nobody found" in hr.get(page, {"q": "zzz"}).content.decode()
    shown = hr.post(page, {"person": str(person.pk)}, follow=True).content.decode()

    assert "Newman was asked" in shown
    assert "replaced" in shown
    refused = hr.post(page, {"person": str(person.pk)}, follow=True)
    assert "already among" in refused.content.decode()
    assert hr.post(page, {"person": "x"}).status_code == 404


def test_a_customer_takes_over_by_mail(hr: Client) -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign), relationship="customer")
    page = to("exchange", campaign.pk, assignment.pk)

    assert "not a mail address" in hr.post(page, {"mail": "x", "name": "C"}, follow=True).content.decode()
    hr.post(page, {"mail": "c@example.com", "name": "C", "language": "xx"})

    assert Message.objects.get().address == "c@example.com"


def test_a_person_is_excused_and_rated_again(hr: Client) -> None:
    campaign = make_campaign()
    ratee = make_assignment(make_rater(campaign), "Lin").ratee
    deed = to("excuse", campaign.pk, ratee.pk)

    assert "Give a reason" in hr.post(deed, follow=True).content.decode()
    assert "moved abroad" in hr.post(deed, {"why": "moved abroad"}, follow=True).content.decode()
    assert "moved abroad" not in hr.get(to("", campaign.pk)).content.decode()
    assert "Lin is rated again" in hr.post(deed, {"readmit": "1"}, follow=True).content.decode()


def test_a_released_campaign_leads_to_its_reports(hr: Client) -> None:
    campaign = scored()
    release_reports(campaign, None)

    assert f"{reverse('reports')}?campaign={campaign.pk}" in hr.get(to("", campaign.pk)).content.decode()


def test_late_forms_that_wait_are_told(hr: Client) -> None:
    campaign = scored()
    make_answered(campaign, campaign.ratees.get(), "peer", 1)
    score_campaign(campaign, None, lambda *_: None)

    assert "One late form waits" in hr.get(to("", campaign.pk)).content.decode()


def test_no_view_or_export_depends_on_an_answer(hr: Client) -> None:
    """Whatever was answered, at every moment of a campaign HR sees the same: there is nothing to subtract."""
    campaign = make_campaign(launched_at=timezone.now() - timedelta(days=1))
    ratee = make_ratee(campaign, "Lin", self=1, manager=1)
    pages = ("", "export", "assignments", "scores", "progress")

    def seen() -> list[bytes]:
        return [_without_times(hr.get(to(name, campaign.pk)).content) for name in pages]

    for relationship, n in (("peer", 1), ("peer", 1), ("report", 2), ("peer", 2)):
        make_answered(campaign, ratee, relationship, n, written="Kind.")
        before = seen()
        for answer in Answer.objects.filter(response__ratee=ratee):
            answer.score = 6 - answer.score
            answer.save()
        OpenAnswer.objects.update(text="Unkind, and much longer.")
        assert seen() == before


def _without_times(content: bytes) -> bytes:
    """A page without its token against forgery; of a workbook the cells."""
    if content.startswith(b"PK"):
        book = load_workbook(BytesIO(content))
        return repr([list(sheet.iter_rows(values_only=True)) for sheet in book]).encode()
    content = re.sub(rb"[A-Za-z0-9]{64}", b"", content)
    return re.sub(rb"<p class=\"muted forecast\">.*?</p>", b"", content, flags=re.S)
