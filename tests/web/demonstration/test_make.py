"""The demonstration: made once, finished where it was cut off, never over somebody's own campaigns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client

from web.making import make_campaign
from web.making_evidence import OneAnswer
from zhiren.web.demonstration import make
from zhiren.web.demonstration.people import in_both
from zhiren.web.models import Account, Assignment, Campaign, Person, ReportFile, Response, Unit

pytestmark = pytest.mark.django_db

N_PEOPLE = 12


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: object) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]
    settings.DATA = tmp_path  # type: ignore[attr-defined]
    monkeypatch.setattr(make, "ACCOUNTS", tmp_path / "demo-accounts.json")
    monkeypatch.setattr(make, "LINKS", tmp_path / "demo-links.json")
    monkeypatch.setattr(make, "NAMES", tmp_path / "demo-names.json")
    monkeypatch.setattr(
        "zhiren.web.actions.results.scoring.FORMS", ("html",)
    )  # PDFs are slow and tested elsewhere
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    monkeypatch.setattr("zhiren.web.demonstration.evidence.coder_in_use", lambda: OneAnswer("ORG.1"))
    return tmp_path


def make_small(told: list[str] | None = None) -> None:
    steps: list[str] = [] if told is None else told
    make.make_demo(lambda step, done, total: steps.append(f"{step} {done}/{total}"), N_PEOPLE)


def test_a_finished_and_an_open_campaign_with_people_to_sign_in_as(files: Path, client: Client) -> None:
    told: list[str] = []
    make_small(told)

    finished, running, earlier = Campaign.objects.order_by("pk")
    assert (finished.state, running.state, earlier.state) == ("released", "open", "sealed")
    assert Person.objects.count() == N_PEOPLE
    assert ReportFile.objects.count() == 2 * finished.ratees.count()
    states = set(Assignment.objects.filter(ratee__campaign=running).values_list("state", flat=True))
    assert {"waiting", "finished"} <= states
    assert [step for step in told if step.startswith(("people", "answers"))] == [
        "people 0/1",
        "people 1/1",
        "answers 0/2",
        "answers 1/2",
        "answers 2/2",
    ]
    accounts = json.loads((files / "demo-accounts.json").read_text())
    assert [row["role"] for row in accounts] == [
        "owner",
        "hr_administrator",
        "hr_analyst",
        "coder",
        "manager",
        "employee",
    ]
    english = json.loads((files / "demo-names.json").read_text())
    assert [english.get(row["name"]) is not None for row in accounts[:4]] == [True] * 4
    for row in accounts:
        account = Account.objects.get(mail=row["mail"])
        assert account.check_password(row["password"])
        assert account.name == in_both(row["name"], english.get(row["name"], ""))
    assert Unit.objects.order_by("code").first().name == "管理层 Management"
    assert not Unit.objects.filter(name__contains="team")
    for row in json.loads((files / "demo-links.json").read_text()):
        assert client.get(row["link"].partition("8017")[2] or row["link"]).status_code == 200


def test_what_was_cut_off_while_reports_were_made_is_finished_once(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(make, "score_campaign", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            make_small()
    assert (Campaign.objects.order_by("pk")[0].state, Response.objects.exists()) == ("closed", True)

    make_small()

    assert Campaign.objects.order_by("pk")[0].state == "released"
    before = (files / "demo-accounts.json").read_text()
    told: list[str] = []

    make_small(told)

    assert (told, Campaign.objects.count()) == ([], 3)
    assert (files / "demo-accounts.json").read_text() == before


def test_somebodys_own_campaigns_are_left_alone(files: Path) -> None:
    make_campaign(state="closed")

    make_small()

    assert (Campaign.objects.get().state, Account.objects.count()) == ("closed", 0)
    assert not (files / "demo-links.json").exists()


@pytest.mark.parametrize(
    ("chinese", "english", "shown"),
    [("质量部", "Quality", "质量部 Quality"), ("Ann", "Ann", "Ann"), ("孙玥", "", "孙玥")],
)
def test_one_name_for_readers_of_either_language(chinese: str, english: str, shown: str) -> None:
    assert in_both(chinese, english) == shown
