"""The pages of interviews: brought in, agreed to, assigned, taken along, deleted."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from web.making import make_account, make_person
from web.making_evidence import ENGLISH_TEXT, make_coding, make_interview
from zhiren.language import text
from zhiren.web.models import Coding, Interview, Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def hr(client: Client) -> Client:
    client.force_login(make_account("hr_administrator"))
    return client


def given(**fields: object) -> dict[str, object]:
    person = make_person("Lin")
    return {"person": person.number, "title": "First", "kind": "interview", "is_blind": "on", **fields}


def test_a_pasted_interview_waits_for_consent(hr: Client) -> None:
    answer = hr.post("/evidence/new/", given(text=ENGLISH_TEXT))
    interview = Interview.objects.get()
    assert answer["Location"] == f"/evidence/{interview.pk}/"
    assert (interview.text, interview.language, interview.roles) == (
        ENGLISH_TEXT,
        "en",
        {"Q": "interviewer", "A": "interviewee"},
    )
    assert text("en", "web-evidence-no-consent") in hr.get(answer["Location"]).content.decode()


def test_a_file_is_kept_as_it_came(hr: Client) -> None:
    content = "问：发生了什么？\r\n答：我找每个部门谈了一遍。\r\n".encode("gb18030")
    hr.post("/evidence/new/", given(file=SimpleUploadedFile("谈话.txt", content)))
    interview = Interview.objects.get()
    assert (interview.language, interview.file_name) == ("zh-Hans", "谈话.txt")
    original = Path(settings.MEDIA_ROOT) / interview.original_file
    assert original.read_bytes() == content

    archive = zipfile.ZipFile(io.BytesIO(hr.get(f"/evidence/{interview.pk}/interview.zip?all").content))
    folder = f"interview-{interview.pk}"
    assert archive.namelist() == [f"{folder}/text.txt", f"{folder}/original.txt", f"{folder}/coding.json"]
    assert json.loads(archive.read(f"{folder}/coding.json"))["digest"] == interview.digest
    with_commit = CaptureQueriesContext(connection)
    with with_commit:
        hr.post(f"/evidence/{interview.pk}/do/", {"do": "delete-all"})
    assert not Interview.objects.exists()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, text("en", "web-evidence-one-of")),
        ({"text": " — "}, text("en", "evidence-empty")),
        ({"text": "A: x", "held_on": "2999-01-01"}, text("en", "web-evidence-held-future")),
    ],
)
def test_what_cannot_be_read_is_said(hr: Client, fields: dict[str, str], message: str) -> None:
    answer = hr.post("/evidence/new/", given(**fields))
    assert answer.status_code == 400
    assert message in answer.content.decode()
    assert not Interview.objects.exists()


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.srt", "a"])
def test_a_file_that_is_no_text_is_refused(hr: Client, name: str) -> None:
    answer = hr.post("/evidence/new/", given(file=SimpleUploadedFile(name, b"%PDF-1.4 \x00\x01")))
    assert answer.status_code == 400
    assert "/tmp" not in answer.content.decode()


def test_consent_opens_the_coding_and_its_withdrawal_closes_it(hr: Client) -> None:
    interview = make_interview(consent=False)
    page = f"/evidence/{interview.pk}/do/"
    coder = make_account("coder")
    hr.post(page, {"do": "assign", "account": coder.pk})
    assert not Coding.objects.exists()
    assert hr.post(page, {"do": "consent", "given_on": "", "how": ""}).status_code == 400
    hr.post(page, {"do": "consent", "given_on": "2999-01-01", "how": "signed"})
    interview.refresh_from_db()
    assert interview.consent_on is None
    hr.post(page, {"do": "consent", "given_on": "2025-01-01", "how": "signed"})
    assert Job.objects.get().kind == "suggest-codes"
    hr.post(page, {"do": "assign", "account": coder.pk})
    coding = Coding.objects.get()

    hr.post(page, {"do": "withdraw"})
    desk = Client()
    desk.force_login(coder)
    answer = desk.get(f"/evidence/coding/{coding.pk}/")
    assert answer.status_code == 409
    assert "rebuilt" not in answer.content.decode()
    hr.post(page, {"do": "unassign", "coding": coding.pk})
    assert not Coding.objects.exists()


def test_who_is_who_is_said_before_coding_begins(hr: Client) -> None:
    interview = make_interview()
    page = f"/evidence/{interview.pk}/do/"
    interview.refresh_from_db()  # PostgreSQL has an order of its own for the labels
    wished = {"Q": "interviewee", "A": "interviewer"}
    given = {f"speaker-{n}": wished[label] for n, label in enumerate(interview.roles)}
    hr.post(page, {"do": "speakers", **given})
    interview.refresh_from_db()
    assert interview.roles == {"Q": "interviewee", "A": "interviewer"}
    hr.post(page, {"do": "speakers", "speaker-0": "other", "speaker-1": "other"})
    interview.refresh_from_db()
    assert interview.roles == {"Q": "interviewee", "A": "interviewer"}
    make_coding(interview, (1, "INT.1", "well"))
    hr.post(page, {"do": "speakers", "speaker-0": "interviewer", "speaker-1": "interviewee"})
    interview.refresh_from_db()
    assert interview.roles == {"Q": "interviewee", "A": "interviewer"}


def test_a_stranger_and_an_analyst_read_no_interview(client: Client) -> None:
    interview = make_interview()
    assert client.get(f"/evidence/{interview.pk}/").status_code == 302
    client.force_login(make_account("hr_analyst"))
    assert client.get(f"/evidence/{interview.pk}/").status_code == 403
    assert client.get("/evidence/").status_code == 200


def test_a_coder_sees_only_what_was_assigned(client: Client) -> None:
    coding = make_coding(make_interview(title="Mine"))
    other = make_coding(make_interview(title="Hidden"))
    client.force_login(coding.account)
    page = client.get("/evidence/").content.decode()
    assert "Mine" in page
    assert "Hidden" not in page
    assert client.get(f"/evidence/coding/{other.pk}/").status_code == 404


def test_as_many_queries_for_1_3_and_3000_interviews(hr: Client) -> None:
    costs = set()
    pattern = make_interview()
    for n in (1, 3, 3000):
        missing = n - Interview.objects.count()
        Interview.objects.bulk_create(
            Interview(
                person=pattern.person,
                title=f"I {k}",
                framework_id=pattern.framework_id,
                framework_version=pattern.framework_version,
                text="A",
                digest="d",
            )
            for k in range(missing)
        )
        with CaptureQueriesContext(connection) as queries:
            assert hr.get("/evidence/").context["page"].paginator.count == n
        costs.add(len(queries))
    assert len(costs) == 1
