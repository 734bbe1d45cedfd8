"""Proposing raters on the page: the ratee and their manager, and nobody else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from web.making_campaigns import make_company, make_draft
from zhiren.web.models import Account, Message, Person, Ratee

pytestmark = pytest.mark.django_db

GROUPS = {"peer": {"count": 2, "source": "nominated"}, "other": {"count": 1, "source": "nominated"}}


@pytest.fixture
def people() -> list[Person]:
    return make_company(6)


@pytest.fixture
def ratee(people: list[Person]) -> Ratee:
    campaign = make_draft(people[1:2], groups=GROUPS, ratees_nominate=True)
    return campaign.ratees.get()


def sign_in(client: Client, person: Person | None, language: str = "en") -> None:
    client.logout()
    mail = f"{person.number if person else 'nobody'}@work.example"
    account = Account.objects.filter(mail=mail).first()
    if account is None:
        account = Account.objects.create_account(mail, role="employee", person=person, language=language)
    client.force_login(account)


def test_proposed_by_the_ratee_changed_and_approved_by_the_manager(
    client: Client, people: list[Person], ratee: Ratee
) -> None:
    page = reverse("nominate", args=[ratee.pk])
    sign_in(client, people[1])
    assert [p.number for p in client.get(page, {"q": "E0003"}).context["found"]] == ["E0003"]
    taken = client.post(page, {"take": f"peer:{people[3].pk}"})
    assert [len(g["people"]) for g in taken.context["groups"]] == [1, 0]
    client.post(page, {"peer": [people[3].pk, people[4].pk], "send": "1"})
    assert ratee.assignments.filter(state="proposed").count() == 2
    assert Message.objects.get(kind="approval").address == people[0].mail

    sign_in(client, people[0])
    assert "Waits for your approval" in client.get("/nominations/").content.decode()
    dropped = client.post(page, {"peer": [people[3].pk, people[4].pk], "drop": f"peer:{people[4].pk}"})
    assert [len(g["people"]) for g in dropped.context["groups"]] == [1, 0]
    client.post(page, {"peer": [people[3].pk], "other": [people[5].pk], "send": "1"})

    settled = ratee.assignments.values_list("rater__person__number", "relationship", "state")
    assert sorted(settled) == [("E0003", "peer", "waiting"), ("E0005", "other", "waiting")]
    sign_in(client, people[1])
    assert "Your manager has approved this list." in client.get(page).content.decode()


def test_too_many_are_told_and_kept_on_the_page(client: Client, people: list[Person], ratee: Ratee) -> None:
    sign_in(client, people[1])

    page = client.post(reverse("nominate", args=[ratee.pk]), {"peer": [p.pk for p in people[2:5]], "send": "1"})

    assert "3 people are named, but at most 2 can be." in page.content.decode()
    assert len(page.context["groups"][0]["people"]) == 3
    assert ratee.assignments.count() == 0


def test_strangers_colleagues_and_hr_are_refused(client: Client, people: list[Person], ratee: Ratee) -> None:
    page = reverse("nominate", args=[ratee.pk])
    for address in (page, "/nominations/"):
        assert client.get(address)["Location"].startswith("/sign-in/")
    sign_in(client, people[2])
    assert client.get(page).status_code == 404
    client.force_login(Account.objects.create_account("hr@work.example", role="owner"))
    assert client.get(page).status_code == 404


def test_page_is_gone_after_the_launch(client: Client, people: list[Person], ratee: Ratee) -> None:
    ratee.campaign.state = "open"
    ratee.campaign.save()
    sign_in(client, people[1])

    assert client.get(reverse("nominate", args=[ratee.pk])).status_code == 404
    assert "Nothing to propose" in client.get("/nominations/").content.decode()


def test_account_without_a_person_has_nothing_to_propose(client: Client) -> None:
    sign_in(client, None, "zh-Hans")

    assert "目前没有需要您提名或确认的" in client.get("/nominations/").content.decode()
