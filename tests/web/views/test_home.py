"""The first page: what awaits its reader."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.making import address, make_assignment, make_campaign, make_person, make_rater
from zhiren.web.models import Account, Assignment, Campaign, Message, Person, Ratee

pytestmark = pytest.mark.django_db
State = Campaign.State


def signed_in(role: str, person: Person | None = None, language: str = "en") -> Client:
    client = Client()
    mail = f"{role}-{language}@example.com"
    client.force_login(Account.objects.create_account(mail, role=role, person=person, language=language))
    return client


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Nothing is waiting for you."), ("zh-Hans", "目前没有等您处理的事")]
)
def test_nothing_awaits(language: str, word: str) -> None:
    assert word in signed_in("coder", language=language).get("/").content.decode()


def test_own_forms_with_ones_own_link() -> None:
    rater = make_rater(make_campaign(), "Lin")
    make_assignment(rater)
    make_assignment(rater, state=Assignment.State.DECLINED)
    other = make_rater(rater.campaign, "Zhao")
    make_assignment(other)

    page = signed_in("employee", rater.person).get("/")

    assert page["Cache-Control"] == "private, no-store"
    assert [form.workload.n_ratees for form in page.context["forms"]] == [1]
    shown = page.content.decode()
    assert (address(rater) in shown, address(other) in shown) == (True, False)


@pytest.mark.parametrize("fields", [{"state": State.PAUSED}, {"state": State.CLOSED}, {"is_trial": True}])
def test_forms_that_cannot_be_answered_now_await_nobody(fields: dict[str, object]) -> None:
    rater = make_rater(make_campaign(**fields))
    make_assignment(rater)

    assert signed_in("employee", rater.person).get("/").context["forms"] == []


def test_links_that_were_withdrawn_and_work_that_is_done_await_nobody() -> None:
    withdrawn = make_rater(make_campaign())
    withdrawn.revoked_at = timezone.now()
    withdrawn.save()
    make_assignment(withdrawn)
    done = make_rater(make_campaign())
    make_assignment(done, state=Assignment.State.FINISHED)

    homes = [signed_in(role, r.person).get("/") for role, r in (("employee", withdrawn), ("manager", done))]

    assert [home.context["forms"] for home in homes] == [[], []]


def test_proposals_to_make_and_to_approve() -> None:
    boss = make_person("Zhao")
    waiting, sent, settled = (make_person(name, manager=boss) for name in ("Lin", "Wang", "Qian"))
    groups = {"peer": {"count": 3, "source": "nominated"}}
    campaign = make_campaign(state=State.DRAFT, ratees_nominate=True, groups=groups)
    now = timezone.now()
    for person, fields in (
        (waiting, {}),
        (sent, {"nominated_at": now}),
        (settled, {"nominated_at": now, "approved_at": now}),
    ):
        Ratee.objects.create(campaign=campaign, person=person, **fields)

    own = signed_in("employee", waiting).get("/").context
    team = signed_in("manager", boss).get("/").context

    assert [ratee.person.name for ratee in own["own_proposals"]] == ["Lin"]
    assert ([r.person.name for r in team["team_proposals"]], team["own_proposals"]) == (["Wang"], ())
    assert (own["n_waiting"], team["n_waiting"]) == (1, 1)


NEXT = {
    State.DRAFT: "finish setting it up",
    State.OPEN: "see how it goes",
    State.PAUSED: "resume it",
    State.CLOSED: "score it",
    State.SCORED: "look at the reports",
}


@pytest.mark.parametrize("state", NEXT)
def test_hr_sees_what_comes_next(state: str) -> None:
    make_assignment(make_rater(make_campaign(state=state)), state=Assignment.State.FINISHED)

    page = signed_in("hr_administrator").get("/")

    (going,) = page.context["going"]
    assert (going.next, going.asked, going.finished) == (state, 1, 1)
    assert NEXT[State(state)] in page.content.decode()


def test_hr_is_told_what_is_overdue_and_what_did_not_arrive() -> None:
    campaign = make_campaign(closes_at=timezone.now() - timedelta(days=1))
    for state in ("failed", "bounced", "refused", "sent"):
        Message.objects.create(
            key=state,
            kind="reminder",
            channel="mail",
            campaign=campaign,
            state=state,
            language="en",
            not_before=timezone.now(),
        )

    page = signed_in("owner").get("/")

    assert ([going.next for going in page.context["going"]], page.context["n_trouble"]) == (["overdue"], 3)
    assert signed_in("hr_analyst").get("/").context["n_trouble"] == 0


@pytest.mark.parametrize(
    ("role", "people", "word"),
    [
        ("owner", 0, "Begin with your people"),
        ("owner", 1, "Setting one up takes an afternoon"),
        ("hr_analyst", 1, "No assessment is going on."),
    ],
)
def test_an_empty_installation_says_where_to_begin(role: str, people: int, word: str) -> None:
    for _ in range(people):
        make_person()
    make_campaign(state=State.RELEASED)

    assert word in signed_in(role).get("/").content.decode()


def test_as_many_queries_whatever_is_there() -> None:
    boss = make_person("Zhao")
    client = signed_in("owner", boss)
    costs = []
    for n in (3, 9):
        while Campaign.objects.count() < n:
            campaign = make_campaign(visibility={"manager": "on_release"})
            rater = make_rater(campaign)
            rater.person = boss
            rater.save()
            make_assignment(rater)
        client.get("/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        costs.append(len(queries))

    assert costs[0] == costs[1]
