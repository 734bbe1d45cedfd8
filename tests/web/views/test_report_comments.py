"""Comments for HR to translate: as the report shows them, and the report after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from web.making import make_account, make_campaign, make_person, make_ratee
from zhiren.web.actions.job import import_work, run_due_jobs
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.actions.results.translating import save_translations, shown_comments
from zhiren.web.models import (
    Activity,
    CommentTranslation,
    Job,
    OpenAnswer,
    Ratee,
    ReportOpening,
    Response,
    Scoring,
)

pytestmark = pytest.mark.django_db

import_work()


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "json"))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


def commented(n_peers: int) -> Ratee:
    """Each peer wrote a comment; five are needed to show any."""
    campaign = make_campaign(state="closed", visibility={"ratee": "on_release"})
    ratee = make_ratee(campaign, "Lin", peer=n_peers)
    for n, response in enumerate(Response.objects.filter(ratee=ratee)):
        words = f"说得很清楚 {n}"
        OpenAnswer.objects.create(
            response=response, question="q", text=words, revision=1, answered_at=campaign.created_at
        )
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    return Ratee.objects.select_related("campaign", "person").get(pk=ratee.pk)


@pytest.fixture
def ratee() -> Ratee:
    return commented(5)


def address(ratee: Ratee, language: str = "en") -> str:
    return reverse("report-comments", args=[ratee.pk, language])


def report(client: Client, ratee: Ratee, language: str = "en") -> str:
    return client.get(reverse("report", args=[ratee.pk, language, "html"])).content.decode()


def test_a_translation_stands_in_the_report_beside_the_original(client: Client, ratee: Ratee) -> None:
    hr = make_account("hr_administrator", language="en")
    client.force_login(hr)
    comment = shown_comments(ratee, "en", hr)[0]
    digest = Scoring.objects.get().digest

    client.post(address(ratee), {comment.key: " Speaks clearly. ", "unknown": "x"})
    assert "Speaks clearly." in client.get(address(ratee)).content.decode()
    run_due_jobs()

    assert list(CommentTranslation.objects.values_list("original", "text", "account")) == [
        (comment.original, "Speaks clearly.", hr.pk)
    ]
    own = Client()
    own.force_login(make_account("employee", person=ratee.person))
    assert "Speaks clearly." in report(own, ratee)
    assert comment.original in report(own, ratee)
    assert "Speaks clearly." not in report(own, ratee, "zh-Hans")
    assert Job.objects.get(kind="rewrite").state == "done"
    assert Scoring.objects.get().digest != digest
    entry = Activity.objects.get(verb="comments-translated")
    assert entry.values == {"name": "Lin", "n": 1}


def test_an_empty_translation_is_removed_and_no_change_is_none(client: Client, ratee: Ratee) -> None:
    hr = make_account("owner")
    key = shown_comments(ratee, "en", hr)[0].key

    changes = [save_translations(ratee, "en", {key: said}, hr) for said in ("", "Clear", "Clear", "")]

    assert changes == [0, 1, 0, 1]
    assert not CommentTranslation.objects.exists()
    assert Job.objects.filter(kind="rewrite").count() == 1  # one that waits does for both


def test_a_form_with_no_change_says_so(client: Client, ratee: Ratee) -> None:
    client.force_login(make_account("owner", language="en"))

    assert "Nothing was changed" in client.post(address(ratee), {}, follow=True).content.decode()


def test_hr_sees_no_comment_that_the_report_withholds(client: Client) -> None:
    ratee = commented(4)
    client.force_login(make_account("owner", language="en"))

    content = client.get(address(ratee)).content.decode()

    assert "The report shows no comments." in content
    assert "说得很清楚" not in content
    assert ReportOpening.objects.get().form == "comments"


def test_the_order_is_that_of_the_report(client: Client, ratee: Ratee) -> None:
    client.force_login(make_account("owner", language="en"))
    content, page = client.get(address(ratee)).content.decode(), report(client, ratee)
    comments = [c.original for c in shown_comments(ratee, "en", make_account("hr_analyst"))]

    assert sorted(comments, key=content.index) == comments == sorted(comments, key=page.index)


@pytest.mark.parametrize("role", ["hr_analyst", "coder", "manager", "employee"])
def test_others_are_refused(client: Client, ratee: Ratee, role: str) -> None:
    assert client.get(address(ratee))["Location"].startswith("/sign-in/")
    client.force_login(make_account(role, person=make_person()))

    assert client.get(address(ratee)).status_code == 403


def test_before_the_scores_and_in_no_language_there_is_nothing(client: Client, ratee: Ratee) -> None:
    client.force_login(make_account("owner"))

    assert client.get(address(ratee, "de")).status_code == 404
    ratee.campaign.state, ratee.campaign.released_at = "closed", None
    ratee.campaign.save()
    assert client.get(address(ratee)).status_code == 403
