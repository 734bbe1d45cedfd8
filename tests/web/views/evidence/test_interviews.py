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
from django.utils import timezone

from web.making import make_account, make_person
from web.making_evidence import ENGLISH_TEXT, make_coding, make_interview
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.evidence.coding import hand_in
from zhiren.web.actions.people_import.organisation import role_titles
from zhiren.web.bridge import publish_builtin
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


def exported(hr: Client, interview: Interview) -> dict[str, object]:
    archive = zipfile.ZipFile(io.BytesIO(hr.get(f"/evidence/{interview.pk}/interview.zip").content))
    found: dict[str, object] = json.loads(archive.read(f"interview-{interview.pk}/coding.json"))
    return found


def test_the_role_is_given_or_that_of_the_person_and_can_be_changed(hr: Client) -> None:
    publish_builtin()
    (first, title), (second, other), *_ = role_titles("en").items()
    person = make_person("Wu", role_id=first)
    hr.post("/evidence/new/", given(text=ENGLISH_TEXT, person=person.number))
    hr.post("/evidence/new/", given(text=ENGLISH_TEXT, person=person.number, role=second))
    own, then = Interview.objects.order_by("pk")
    assert (own.role_id, then.role_id) == (first, second)
    assert f"· {other}</p>" in hr.get(f"/evidence/{then.pk}/").content.decode()
    hr.post(f"/evidence/{then.pk}/do/", {"do": "role", "role": first})
    assert hr.post(f"/evidence/{then.pk}/do/", {"do": "role", "role": "no-such-role"}).status_code == 404
    assert f"· {title}</p>" in hr.get(f"/evidence/{then.pk}/").content.decode()
    assert exported(hr, then)["role"] == first
    answer = hr.post("/evidence/new/", given(text=ENGLISH_TEXT, role="no-such-role"))
    assert list(answer.context["form"].errors) == ["role"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comment_is_a_kind_of_its_own(client: Client, language: str) -> None:
    client.force_login(make_account("hr_administrator", language=language))
    client.post("/evidence/new/", given(text=ENGLISH_TEXT, kind="comment"))
    interview = Interview.objects.get()
    kind = text(language, "web-evidence-kind-comment")
    assert kind in client.get("/evidence/new/").content.decode()
    assert kind in client.get(f"/evidence/{interview.pk}/").content.decode()
    assert exported(client, interview)["kind"] == "comment"
    assert text(language, "evidence-quotation-source", kind="comment", day="none") == kind


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


def test_a_text_that_the_coder_does_not_read_says_so(hr: Client) -> None:
    said = text("en", "web-evidence-unread")
    known, unread = make_interview(), make_interview(consent=False, text="Я поехал на место. Потом мы починили.")
    assert said not in hr.get(f"/evidence/{known.pk}/").content.decode()
    given = {"do": "consent", "given_on": "2025-01-01", "how": "signed"}
    page = hr.post(f"/evidence/{unread.pk}/do/", given, follow=True).content.decode()
    assert said in page
    assert text("en", "web-evidence-consent-recorded-unread") in page
    assert not Job.objects.filter(arguments__interview=unread.pk).exists()
    coder = make_account("coder")
    hr.post(f"/evidence/{unread.pk}/do/", {"do": "assign", "account": coder.pk})
    hr.force_login(coder)
    assert said in hr.get(f"/evidence/coding/{Coding.objects.get().pk}/").content.decode()


def test_an_archive_that_is_no_word_document_is_refused(hr: Client) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("[Content_Types].xml", "<a/>")
    answer = hr.post("/evidence/new/", given(file=SimpleUploadedFile("a.docx", whole.getvalue())))
    assert answer.status_code == 400
    assert text("en", "source-word") in answer.content.decode()


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nobody_is_interviewed_the_page_says_so_and_lets_it_be_mended(client: Client, language: str) -> None:
    client.force_login(make_account("hr_administrator", language=language))
    interview = make_interview(text="Interviewer: What happened? And then?")
    page = f"/evidence/{interview.pk}/"
    warning = text(language, "web-evidence-no-interviewee")
    shown = client.get(page).content.decode()
    assert ("speaker-0" in shown, warning in shown) == (True, True)
    refused = client.post(f"{page}do/", {"do": "assign", "account": make_account("coder").pk}, follow=True)
    assert text(language, "coding-no-interviewee") in refused.content.decode()
    client.post(f"{page}do/", {"do": "speakers", "speaker-0": "interviewee"})
    shown = client.get(page).content.decode()
    assert ("speaker-0" in shown, warning in shown) == (False, False)


def test_speakers_are_named_until_something_was_coded(hr: Client) -> None:
    interview = make_interview()
    coding = make_coding(interview, (2, "INT.1", "well"))
    coding.codes.update(removed_at=timezone.now())  # taken back, but coding has begun
    assert "speaker-0" not in hr.get(f"/evidence/{interview.pk}/").content.decode()


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


@pytest.mark.parametrize(("is_blind", "n_cases"), [(True, 0), (False, 1)])
def test_hr_takes_no_archive_of_what_they_still_code_blind(client: Client, is_blind: bool, n_cases: int) -> None:
    interview = make_interview(is_blind=is_blind)
    account = make_account("hr_administrator")
    own = assign_coding(interview, account, None)
    other = make_coding(interview, (2, "INT.1", "well"))
    other.blind_cases.update(settled_at=timezone.now())
    hand_in(other)
    assert own.blind_cases.count() >= n_cases
    another = make_interview(person=interview.person)
    client.force_login(account)
    for address in (f"{interview.pk}/interview.zip", f"{another.pk}/interview.zip?all"):
        answer = client.get(f"/evidence/{address}", follow=True)
        assert answer.headers["Content-Type"].startswith("text/html")
        assert "Hand your coding in first" in answer.content.decode()
    assert client.get(f"/evidence/{another.pk}/interview.zip")["Content-Type"] == "application/zip"
    own.blind_cases.update(settled_at=timezone.now())
    hand_in(own)
    assert client.get(f"/evidence/{interview.pk}/interview.zip")["Content-Type"] == "application/zip"


@pytest.mark.parametrize("language", LANGUAGES)
def test_hr_who_could_read_a_coding_is_not_offered_as_the_second_coder(client: Client, language: str) -> None:
    interview = make_interview()
    page = f"/evidence/{interview.pk}/"
    reader, coder = make_account("hr_administrator", language=language), make_account("coder", name="Bo")
    client.force_login(reader)
    assert reader in client.get(page).context["possible"]
    first = make_coding(interview, (2, "INT.1", "well"))
    told = text(language, "web-evidence-assign-coders-alone")
    assert told not in client.get(page).content.decode()
    hand_in(first)
    assert client.get(f"{page}settle/").status_code == 200
    answer = client.get(page)
    assert answer.context["possible"] == [coder]
    assert told in answer.content.decode()
    answer = client.post(f"{page}do/", {"do": "assign", "account": reader.pk}, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [text(language, "coding-not-blind", name=str(reader))]
    assert interview.codings.count() == 1


def test_nobody_records_the_consent_to_their_own_interview(client: Client) -> None:
    interview = make_interview(consent=False)
    client.force_login(make_account("hr_administrator", person=interview.person))
    given = {"do": "consent", "given_on": timezone.localdate().isoformat(), "how": "signed"}
    answer = client.post(f"/evidence/{interview.pk}/do/", given, follow=True)
    told = text("en", "coding-own-interview", title=interview.title)
    assert [str(m) for m in answer.context["messages"]] == [told]
    assert Interview.objects.get().consent_on is None


def test_hr_who_has_coded_the_cases_drawn_by_lot_may_take_the_archive(client: Client) -> None:
    account = make_account("hr_administrator")
    own = assign_coding(make_interview(is_blind=False), account, None)
    own.blind_cases.update(settled_at=timezone.now())
    client.force_login(account)
    assert client.get(f"/evidence/{own.interview_id}/interview.zip")["Content-Type"] == "application/zip"


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
