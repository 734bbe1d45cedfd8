"""The quality of a campaign's measurement, for HR and nobody else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from web.making import make_account, make_campaign, make_ratee
from zhiren.web.actions.results.quality import assess_scoring
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Campaign, Job

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html",))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


def scored(n: int = 2, *, assess: bool = True) -> Campaign:
    campaign = make_campaign(state="closed")
    for _ in range(n):
        make_ratee(campaign, peer=4, self=1)
    scoring = score_campaign(campaign, None, lambda *_: None)
    if assess:
        assess_scoring(scoring)
    return campaign


def signed_in(role: str = "hr_analyst", **fields: Any) -> Client:
    client = Client()
    client.force_login(make_account(role, **fields))
    return client


def page(campaign: Campaign) -> str:
    return reverse("campaign-quality", args=[campaign.pk])


@pytest.mark.parametrize("name", ["campaign-quality", "campaign-dossier", "campaign-assess"])
def test_strangers_and_others_are_refused(name: str) -> None:
    campaign = scored()
    address = reverse(name, args=[campaign.pk, *(["en"] if name == "campaign-dossier" else [])])
    ask = "post" if name == "campaign-assess" else "get"
    assert getattr(Client(), ask)(address)["Location"].startswith(reverse("sign-in"))
    for role in ("coder", "manager", "employee"):
        assert getattr(signed_in(role), ask)(address).status_code == 403


@pytest.mark.parametrize(
    ("language", "title"), [("en", "How reliable are the scores?"), ("zh-Hans", "分数可靠吗？")]
)
def test_every_question_has_an_answer_a_verdict_and_advice(language: str, title: str) -> None:
    html = signed_in(language=language).get(page(scored())).content.decode()
    assert f'<h2 id="reliability-title">{title}</h2>' in html
    n = html.count('<section class="card quality"')
    assert n == html.count('<div class="advice verdict-') == html.count('href="#') - html.count('href="#main"')
    assert html.count('class="state verdict-') == 2 * n
    assert " style=" not in html.split("<main", 1)[1]


def test_the_dashboard_leads_there() -> None:
    campaign = scored()
    assert page(campaign) in signed_in().get(reverse("campaign", args=[campaign.pk])).content.decode()


def test_it_takes_as_many_queries_for_one_person_as_for_three() -> None:
    counted = []
    for n in (1, 3):
        client, campaign = signed_in(), scored(n)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page(campaign))
        counted.append(len(queries))
    assert counted[0] == counted[1]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_dossier_is_a_pdf_that_nobody_keeps(language: str) -> None:
    campaign = scored()
    response = signed_in().get(reverse("campaign-dossier", args=[campaign.pk, language]))
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/pdf", "private, no-store")
    found = PdfReader(BytesIO(response.content))
    assert found.metadata is not None
    assert (
        found.metadata.title
        == f"{campaign.titled(language)} · {'Quality dossier' if language == 'en' else '质量档案'}"
    )


def test_no_dossier_in_another_language_or_before_there_are_figures() -> None:
    campaign, bare = scored(), scored(assess=False)
    client = signed_in()
    assert client.get(reverse("campaign-dossier", args=[campaign.pk, "fr"])).status_code == 404
    assert client.get(reverse("campaign-dossier", args=[bare.pk, "en"])).status_code == 404


def test_before_the_scoring_it_says_so() -> None:
    html = signed_in().get(page(make_campaign())).content.decode()
    assert "There are no scores yet." in html


def test_while_it_is_worked_out_the_page_waits() -> None:
    campaign = scored(assess=False)
    signed_in("owner").post(reverse("campaign-assess", args=[campaign.pk]))
    html = signed_in().get(page(campaign)).content.decode()
    assert "The figures are being worked out" in html
    assert f'hx-get="{page(campaign)}"' in html


def test_what_failed_is_said_and_can_be_tried_again() -> None:
    campaign = scored(assess=False)
    error = '[{"code": "diagnostics-no-others", "values": {}}]'
    Job.objects.create(kind="quality", campaign=campaign, state="failed", error=error)
    html = signed_in("owner").get(page(campaign)).content.decode()
    assert "There are only self-ratings." in html
    assert reverse("campaign-assess", args=[campaign.pk]) in html
    assert reverse("campaign-assess", args=[campaign.pk]) not in signed_in().get(page(campaign)).content.decode()


def test_nothing_is_worked_out_without_scores() -> None:
    campaign = make_campaign()
    response = signed_in("owner").post(reverse("campaign-assess", args=[campaign.pk]))
    assert response["Location"] == page(campaign)
    assert not campaign.jobs.exists()
