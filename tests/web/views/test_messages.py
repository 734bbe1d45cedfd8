"""The pages about messages, as HR and as others see them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from web.making import make_assignment, make_campaign, make_rater
from zhiren.web.actions.job import enqueue
from zhiren.web.actions.link import token_of
from zhiren.web.actions.message import queue_invitations
from zhiren.web.models import Account, Activity, Campaign, Channel, Job, Message, MessageTemplate, Rater
from zhiren.web.notify.outcome import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def hr(client: Client) -> Client:
    client.force_login(Account.objects.create_account("hr@example.com", role="hr_administrator", language="en"))
    return client


def invite(n: int, campaign: Campaign | None = None) -> Campaign:
    campaign = campaign or make_campaign()
    for _ in range(n):
        make_assignment(make_rater(campaign, mail=f"r{Rater.objects.count()}@example.com"))
    queue_invitations(campaign)
    return campaign


def pages() -> list[str]:
    campaign = invite(1)
    rater, message = Rater.objects.get(), Message.objects.get()
    bot = Channel.objects.create(kind="wecom", name="all", url="https://w", campaign=campaign)
    return [
        reverse("messages"),
        reverse("message", args=[message.pk]),
        reverse("message-decide", args=[message.pk]),
        reverse("message-wordings"),
        reverse("message-wording", args=["invitation", "en"]),
        reverse("message-wording-preview", args=["invitation", "en"]),
        reverse("message-bots"),
        reverse("message-bot", args=[bot.pk]),
        reverse("rater-link", args=[rater.pk]),
        reverse("campaign-messages", args=[campaign.pk]),
        reverse("job", args=[enqueue("nothing").pk]),
    ]


@pytest.mark.parametrize("method", ["get", "post"])
def test_strangers_are_led_to_sign_in_and_others_refused(client: Client, method: str) -> None:
    addresses = pages()
    for address in addresses:
        if (method, address.rsplit("/", 2)[1]) == ("get", "decide"):
            continue
        answer = getattr(client, method)(address)
        assert answer.status_code in (302, 405), address
        assert answer.status_code == 405 or answer["Location"].startswith("/sign-in/")
    client.force_login(Account.objects.create_account("e@example.com", role="employee"))
    assert {getattr(client, method)(a).status_code for a in addresses} <= {403, 405}


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_page_opens_in_both_languages(client: Client, language: str) -> None:
    account = Account.objects.create_account("hr@example.com", role="owner", language=language)
    client.force_login(account)
    for address in pages():
        answer = client.get(address)
        assert answer.status_code in (200, 405), address


def test_list_costs_the_same_for_any_number_of_rows(hr: Client) -> None:
    campaign = make_campaign()
    counts = []
    for n in (1, 2, 37):
        invite(n, campaign)
        with CaptureQueriesContext(connection) as queries:
            assert hr.get("/messages/").status_code == 200
        counts.append(len(queries))

    assert counts == [counts[0]] * 3


def test_list_is_filtered_and_counted(hr: Client) -> None:
    campaign, other = invite(3), invite(1)
    first, second, *_ = Message.objects.order_by("pk")
    long_ago = timezone.now() - timedelta(hours=1)
    Message.objects.filter(pk=first.pk).update(state="sending", claimed_at=long_ago)
    Message.objects.filter(pk=second.pk).update(state="sending", claimed_at=timezone.now())

    def shown(**given: object) -> list[int]:
        return [message.pk for message in hr.get("/messages/", given).context["page"]]

    assert len(shown()) == 4
    assert shown(state="unsure") == [first.pk]
    assert shown(state="sending") == [second.pk]
    assert len(shown(state="waiting", campaign=campaign.pk)) == 1
    assert len(shown(campaign=other.pk, kind="invitation")) == 1
    assert shown(kind="reminder") == []
    assert shown(q=first.address) == [first.pk]
    assert shown(q=first.rater.person.name) == [first.pk]
    page = hr.get("/messages/", {"state": "sent"})
    assert page.context["tabs"] == [("waiting", 2), ("sending", 1), ("unsure", 1)]
    assert "1 message was on its way" in page.content.decode()


def test_no_page_holds_a_link_but_the_one_that_hands_it_over(hr: Client) -> None:
    addresses = pages()
    rater = Rater.objects.get()
    link = reverse("rater-link", args=[rater.pk])

    bodies = [hr.get(address).content.decode() for address in addresses]
    assert all(token_of(rater) not in body for body in bodies)
    assert Activity.objects.count() == 0
    handed = hr.post(link)
    assert token_of(rater) in handed.content.decode()
    assert handed["Cache-Control"] == "no-store"
    assert Activity.objects.get().verb == "link-seen"


def test_no_link_is_handed_over_when_nothing_is_open(hr: Client) -> None:
    rater = make_rater(make_campaign())

    page = hr.post(reverse("rater-link", args=[rater.pk])).content.decode()

    assert "Nothing is open for this person." in page
    assert token_of(rater) not in page


def test_a_link_is_given_where_there_was_none(hr: Client) -> None:
    invite(1)
    Rater.objects.update(token_hash=None, link_nonce="")

    page = hr.post(reverse("rater-link", args=[Rater.objects.get().pk]))

    assert token_of(Rater.objects.get()) in page.content.decode()


def test_decisions(hr: Client) -> None:
    invite(1)
    message = Message.objects.get()
    address = reverse("message-decide", args=[message.pk])

    assert hr.get(address).status_code == 405
    assert hr.post(address, {"decision": "none"}).status_code == 404
    assert "It will not be sent." in hr.post(address, {"decision": "drop"}, follow=True).content.decode()
    again = hr.post(address, {"decision": "drop"}, follow=True).content.decode()
    assert "state has changed in the meantime" in again
    message.refresh_from_db()
    assert message.state == "dropped"
    assert hr.get(reverse("message", args=[message.pk])).context["decisions"] == ["again"]


def test_wording_is_previewed_saved_and_put_back(hr: Client) -> None:
    campaign = make_campaign()
    address = reverse("message-wording", args=["invitation", "en"]) + f"?campaign={campaign.pk}"
    words = {"subject": "Hi {name}", "body": "About {people}:\r\n\r\n{link}"}

    shown = hr.post(address, {**words, "show": "1"})
    assert shown.context["preview"].subject == "Hi Lin Yue"
    assert MessageTemplate.objects.count() == 0
    assert hr.post(address, {**words, "save": "1"}).status_code == 302
    assert MessageTemplate.objects.get().campaign == campaign
    page = hr.get(reverse("campaign-messages", args=[campaign.pk])).content.decode()
    assert "About Chen Jing, Wang Lei, Zhao Min:" in page
    assert hr.post(address, {**words, "reset": "1"}).status_code == 302
    assert MessageTemplate.objects.count() == 0


def test_a_wrong_wording_says_what_is_wrong_and_keeps_what_was_written(hr: Client) -> None:
    address = reverse("message-wording", args=["reminder", "en"])

    page = hr.post(address, {"subject": "Hi", "body": "no way in", "save": "1"}).content.decode()

    assert "{link} is missing in the text" in page
    assert "no way in</textarea>" in page
    live = hr.post(address + "preview/", {"subject": "Hi", "body": "{nobody}"}).content.decode()
    assert "{nobody} is not known here" in live
    assert "<html" not in live
    assert hr.get(reverse("message-wording", args=["nothing", "en"])).status_code == 404
    assert hr.get(reverse("message-wording", args=["reminder", "fr"])).status_code == 404


def test_reading_the_mails_is_noted(hr: Client) -> None:
    campaign = make_campaign(state="draft")
    address = reverse("campaign-messages", args=[campaign.pk])

    assert "I have read them" in hr.get(address).content.decode()
    assert "Read on" in hr.post(address, follow=True).content.decode()
    campaign.refresh_from_db()
    assert campaign.mails_read_at is not None


def test_bots_are_added_tried_and_removed(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from zhiren.errors import Problem
    from zhiren.web.actions.message import sending

    told = []
    monkeypatch.setitem(sending.ANNOUNCE, "lark", lambda bot, words: told.append(words.title))
    campaign = make_campaign()
    given = {"kind": "lark", "name": "Team", "url": "https://open.feishu.cn/open-apis/bot/v2/hook/x"}
    address = reverse("message-bots")

    assert hr.post(address, {**given, "secret": "s", "campaign": campaign.pk}).status_code == 302
    bot = Channel.objects.get()
    assert (bot.campaign, bot.secret, bot.language) == (campaign, "s", "en")
    assert (
        "received a test"
        in hr.post(reverse("message-bot", args=[bot.pk]), {"test": 1}, follow=True).content.decode()
    )
    assert told == ["zhiren can write here"]

    def refuse(*_: object) -> None:
        raise Refused(Problem("bot-refused", {"said": "19021"}))

    monkeypatch.setitem(sending.ANNOUNCE, "lark", refuse)
    assert "19021" in hr.post(reverse("message-bot", args=[bot.pk]), {"test": 1}, follow=True).content.decode()
    assert (
        "Team was removed"
        in hr.post(reverse("message-bot", args=[bot.pk]), {"remove": 1}, follow=True).content.decode()
    )
    assert Channel.objects.count() == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"url": "http://open.feishu.cn/x"}, "has to begin with https://"),
        ({"url": "https://10.0.0.1/x"}, "10.0.0.1” is none of this program’s addresses"),
        ({"url": "https://qyapi.weixin.qq.com/x"}, "qyapi.weixin.qq.com” is none of"),
        ({"name": " "}, "needs its program and a name"),
        ({"kind": "pigeon"}, "needs its program and a name"),
    ],
)
def test_a_bot_elsewhere_is_not_kept(hr: Client, change: dict[str, str], said: str) -> None:
    given = {"kind": "lark", "name": "Team", "url": "https://open.feishu.cn/x", "language": "fr", **change}

    assert said in hr.post(reverse("message-bots"), given).content.decode()
    assert Channel.objects.count() == 0


def test_a_job_shows_how_far_it_is(hr: Client) -> None:
    job = enqueue("nothing")
    address = reverse("job", args=[job.pk])

    assert "about to begin" in hr.get(address).content.decode()
    Job.objects.update(state="running", done=3, total=10)
    part = hr.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "3 / 10" in part
    assert 'hx-trigger="every 2s"' in part
    assert "<html" not in part
    Job.objects.update(state="running", total=0, step="web-jobs-running")
    assert "Under way" in hr.get(address).content.decode()
    Job.objects.update(state="failed", error='[{"code": "job-fault", "values": {"job": 7}}]')
    assert "under job 7" in hr.get(address).content.decode()
    Job.objects.update(state="done")
    assert "hx-trigger" not in hr.get(address, headers={"HX-Request": "true"}).content.decode()


def test_health(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["ok"]) == (200, True)

    def gone() -> None:
        from django.db import OperationalError

        raise OperationalError

    monkeypatch.setattr("zhiren.web.views.health.connection.cursor", gone)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)
