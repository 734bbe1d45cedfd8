"""Who answered what: a rater's name, mail and number as markers, looked for wherever somebody else may look.

The only things that join a rater with an answer are the rater's own pages. HR sees who was asked and how far they
are; nobody sees the key under which answers are kept, nor answers with a name.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from web.making import make_account, make_answered, make_campaign, make_person, make_ratee
from zhiren.web.actions.message import queue_reminders, send_due_messages
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Account, Activity, Answer, Campaign, Message, OpenAnswer, Person, Ratee, Rater

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]  # each page is traced by its own tests

MARKS = ("MarkerName", "marker-mail", "MARK-NUMBER")
SAID = "Always listens first, said in words that only one person wrote."
FORMS = ("html", "pdf", "xlsx", "csv")


@pytest.fixture
def released(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Ratee:
    settings.MEDIA_ROOT = tmp_path
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "pdf"))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    campaign = make_campaign(
        languages=["en"], visibility={"ratee": "on_release", "manager": "on_release", "hr": "on_release"}
    )
    boss = make_person("Boss", mail="boss@example.com")
    ratee = make_ratee(campaign, "Rated", manager=1, report=3)
    Person.objects.filter(pk=ratee.person_id).update(manager=boss, mail="rated@example.com")
    for response in make_answered(campaign, ratee, "peer", 5, written=SAID):
        person = Rater.objects.get(identity__key=response.rater_key).person
        person.name, person.mail = f"{MARKS[0]} {person.pk}", f"{MARKS[1]}-{person.pk}@example.com"
        person.number = f"{MARKS[2]}-{person.pk}"
        person.save()
    queue_reminders(campaign)
    Campaign.objects.update(state="closed")
    campaign.refresh_from_db()
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    return Ratee.objects.select_related("campaign", "person__manager").get(pk=ratee.pk)


def keys() -> list[str]:
    return list(Rater.objects.values_list("identity__key", flat=True))


def addresses(ratee: Ratee) -> Iterator[str]:
    """Every address that takes no token of a rater, with what there is."""
    known = {
        "campaign_id": ratee.campaign_id,
        "ratee_id": ratee.pk,
        "ratee": ratee.pk,
        "person_id": ratee.person_id,
        "move_id": 1,
        "assignment_id": ratee.assignments.first().pk,
        "language": "en",
        "kind": "invitation",
        "action": "password",
    }
    for pattern in get_resolver().url_patterns:
        names = pattern.pattern.converters
        if "token" in names or pattern.name in ("sign-out", "company-sign-in"):
            continue
        own = {"pk": _pk(pattern.name, ratee)}
        for form in FORMS:
            yield reverse(pattern.name, kwargs={n: {**known, **own, "form": form}[n] for n in names})
            if "form" not in names:
                break


def _pk(name: str, ratee: Ratee) -> int:
    if "campaign" in name:
        return int(ratee.campaign_id)
    return int(ratee.person_id) if "person" in name else int(ratee.pk)


def texts(content: bytes) -> Iterator[bytes]:
    yield content
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def opened(account: Account, ratee: Ratee) -> dict[str, bytes]:
    client = Client(raise_request_exception=True)
    client.force_login(account)
    found = {}
    for address in addresses(ratee):
        answer = client.get(address)
        if answer.status_code == 200:
            found[address] = b"\n".join(texts(b"".join(answer) if answer.streaming else answer.content))
    return found


def test_no_other_role_finds_the_rater_anywhere(released: Ratee) -> None:
    accounts = [
        make_account("coder"),
        make_account("employee", person=released.person),
        make_account("manager", person=released.person.manager),
        make_account("manager"),
    ]
    n_reports = 0
    for account in accounts:
        for address, content in opened(account, released).items():
            n_reports += address.endswith(".html")
            for mark in (*MARKS, *keys()):
                assert mark.encode() not in content, (account.role, address)
    assert n_reports == 2  # the person's and the manager's: what they may see was seen


def test_hr_sees_who_was_asked_and_never_with_an_answer(released: Ratee) -> None:
    seen = {}
    for role in ("owner", "hr_administrator", "hr_analyst"):
        seen |= opened(make_account(role), released)
    assert any(MARKS[0].encode() in content for content in seen.values())
    for address, content in seen.items():
        for key in keys():
            assert key.encode() not in content, address
        if any(mark.encode() in content for mark in MARKS):
            assert SAID.encode() not in content, address
            assert "/reports/" not in address


def test_files_of_reports_and_data_name_no_rater(released: Ratee, tmp_path: Path) -> None:
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".html", ".pdf", ".xlsx", ".parquet", ".csv"}
    for file in files:
        is_data = file.parent.name.startswith("data-")
        for content in texts(file.read_bytes()):
            for mark in (*MARKS, *([] if is_data else keys())):
                assert mark.encode() not in content, file.name


def test_log_lines_and_the_log_of_deeds_name_no_rater(released: Ratee, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        opened(make_account("owner"), released)
    for mark in (*MARKS, *keys()):
        assert not [line for line in caplog.messages if mark in line and "SELECT" not in line]
        assert not [entry for entry in Activity.objects.all() if mark in str(entry.values)]


def test_mail_to_others_names_no_rater_and_mail_to_raters_no_answer(
    released: Ratee, mailoutbox: list[Any]
) -> None:
    send_due_messages()
    for message in Message.objects.all():
        words = f"{message.subject} {message.body} {message.key}"
        assert SAID not in words
        assert not [key for key in keys() if key in words]
        if message.rater_id is None:
            assert not [mark for mark in MARKS if mark in words + message.address]


def test_no_row_but_the_identity_leads_from_an_answer_to_a_rater(released: Ratee) -> None:
    """A row of answers names ratee, relationship, key and device; a row about raters names no key."""
    fields = {f.name for model in (Answer, OpenAnswer) for f in model._meta.get_fields()}
    assert fields == {
        "id",
        "response",
        "item",
        "question",
        "score",
        "text",
        "revision",
        "device",
        "answered_at",
        "tap",
    }
    for rater in Rater.objects.all():
        row = str({f.attname: getattr(rater, f.attname) for f in rater._meta.concrete_fields})
        assert not [key for key in keys() if key in row]
