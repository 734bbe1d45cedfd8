"""Pages of setting a campaign up: who may, what they show, how they save."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from web.making_campaigns import make_administrator, make_company, make_draft
from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.campaign import open_campaign
from zhiren.web.actions.checklist import checklist
from zhiren.web.models import Account, Campaign, Person
from zhiren.web.urls.campaigns import urlpatterns

pytestmark = pytest.mark.django_db

STEPS = ("about", "people", "questionnaire", "raters", "dates", "privacy", "mails", "launch")
OF_RATEES = ("nominations", "nominate")
POSTED = (
    *("campaign-people-add", "campaign-people-remove", "campaign-upload", "campaign-redraw", "campaign-change"),
    *(
        "campaign-raters-upload",
        "campaign-ask-proposals",
        "campaign-trial",
        "campaign-discard",
        "campaign-reopen-proposal",
    ),
)


def addresses(campaign: Campaign) -> list[tuple[str, str]]:
    given = {"pk": campaign.pk, "ratee": campaign.ratees.values_list("pk", flat=True).first()}
    named = []
    for pattern in urlpatterns:
        wanted = re.findall(r"int:(\w+)", str(pattern.pattern))
        if pattern.name not in OF_RATEES:
            named.append((pattern.name, reverse(pattern.name, kwargs={name: given[name] for name in wanted})))
    return named


def sign_in(client: Client, language: str = "en", role: str = "hr_administrator") -> Account:
    account = make_administrator(language, role)
    client.force_login(account)
    return account


def test_stranger_is_led_to_sign_in_and_others_are_refused(client: Client) -> None:
    campaign = make_draft(make_company(2))
    for name, address in addresses(campaign):
        page = client.post(address) if name in POSTED else client.get(address)
        assert (name, page.status_code, page["Location"].split("?")[0]) == (name, 302, "/sign-in/")
    for role in ("employee", "manager", "coder", "hr_analyst"):
        sign_in(client, role=role)
        for name, address in addresses(campaign):
            page = client.post(address) if name in POSTED else client.get(address)
            may = role == "hr_analyst" and name == "campaigns"
            assert (name, page.status_code) == (name, 200 if may else 403)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_page_speaks_the_language(client: Client, language: str) -> None:
    campaign = make_draft(make_company(10))
    draw_assignments(campaign)
    sign_in(client, language)

    for name, address in addresses(campaign):
        if name in POSTED or name == "campaign-setup":
            continue
        page = client.get(address)
        assert (name, page.status_code, page["Content-Language"]) == (name, 200, language)


def test_launched_campaign_has_no_setup(client: Client) -> None:
    campaign = make_draft(make_company(10))
    draw_assignments(campaign)
    open_campaign(campaign, None, accepted=[c.id for c in checklist(campaign)])
    sign_in(client)

    for step in (*STEPS, "setup"):
        page = client.get(reverse(f"campaign-{step}", args=[campaign.pk]))
        assert (step, page["Location"]) == (step, reverse("campaign", args=[campaign.pk]))


def test_list_shows_states_and_progress_in_the_same_number_of_queries(client: Client) -> None:
    sign_in(client)
    people = make_company(10)
    costs = set()
    for n in (1, 3, 20):
        while Campaign.objects.count() < n:
            draw_assignments(make_draft(people))
        client.get("/campaigns/")
        with CaptureQueriesContext(connection) as queries:
            page = client.get("/campaigns/")
        costs.add(len(queries))

    assert len(costs) == 1
    assert page.content.decode().count("10 people rated") == 20


def test_list_leaves_trials_out_and_says_what_it_is_for_when_empty(client: Client) -> None:
    sign_in(client)
    Campaign.objects.create(title="Trial", is_trial=True)

    page = client.get("/campaigns/").content.decode()

    assert "No assessment yet" in page


@pytest.mark.parametrize("name", ["campaign-people", "campaign-raters", "campaign-pairs", "campaign-launch"])
def test_long_pages_cost_the_same_for_few_and_3000(client: Client, name: str) -> None:
    sign_in(client)
    costs = set()
    for n in (1, 3, 3000):
        Campaign.objects.all().delete()
        Person.objects.update(manager=None)
        Person.objects.all().delete()
        campaign = make_draft(make_company(n), groups={"self": {"count": 1, "source": "chart"}})
        draw_assignments(campaign)
        address = reverse(name, args=[campaign.pk])
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        costs.add(len(queries))

    assert len(costs) == 1


def test_step_saves_while_it_is_filled_in(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    address = reverse("campaign-about", args=[campaign.pk])
    given = {"title": "New", "languages": ["en"], "purpose_en": "Why"}

    saved = client.post(address, given, headers={"HX-Request": "true"})
    unsaved = client.post(address, {**given, "title": ""}, headers={"HX-Request": "true"})

    campaign.refresh_from_db()
    assert (saved.content.decode(), campaign.title, campaign.languages) == ("✓ Saved", "New", ["en"])
    assert unsaved.content.decode() == "Not saved yet: one field needs mending"


def test_save_stays_or_goes_on(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    address = reverse("campaign-about", args=[campaign.pk])
    given = {"title": "New", "languages": ["en"]}

    assert client.post(address, given)["Location"] == reverse("campaign-people", args=[campaign.pk])
    assert client.post(address, {**given, "stay": "1"})["Location"] == address
    assert client.get(reverse("campaign-setup", args=[campaign.pk])).status_code == 302


def test_set_up_goes_on_where_it_was_left(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)

    client.get(reverse("campaign-dates", args=[campaign.pk]))

    page = client.get(reverse("campaign-setup", args=[campaign.pk]))
    assert page["Location"] == reverse("campaign-dates", args=[campaign.pk])


@pytest.mark.parametrize(
    ("step", "given", "field"),
    [
        ("dates", {"time_zone": "Europe/Berlin", "closes_at": "2001-01-01T10:00"}, "closes_at"),
        ("dates", {"time_zone": "Nowhere/City", "closes_at": "2101-01-01T10:00"}, "time_zone"),
        ("privacy", {"score_threshold": 2, "comment_threshold": 5}, "score_threshold"),
        ("privacy", {"score_threshold": 6, "comment_threshold": 5}, "comment_threshold"),
        ("raters", {"most_per_rater": 8, "self_asked": "on"}, "__all__"),
        ("questionnaire", {"framework": "core|1.0", "scale": "frequency-5"}, "competencies"),
        ("questionnaire", {"framework": "core|1.0", "question_1_en": "What?"}, "question_1_zh_hans"),
    ],
)
def test_what_is_wrong_is_shown_and_not_stored(
    client: Client, step: str, given: dict[str, object], field: str
) -> None:
    campaign = make_draft()
    sign_in(client)

    page = client.post(reverse(f"campaign-{step}", args=[campaign.pk]), given)

    assert field in page.context["form"].errors
    assert Campaign.objects.values().get() == {**Campaign.objects.values().get(pk=campaign.pk)}


def test_times_are_those_of_the_campaigns_clocks(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    address = reverse("campaign-dates", args=[campaign.pk])

    client.post(address, {"time_zone": "Europe/Berlin", "closes_at": "2101-01-01T18:00", "reminders": ["3"]})

    campaign.refresh_from_db()
    assert campaign.closes_at is not None
    assert f"{campaign.closes_at:%H:%M}" == "17:00"
    assert "2101-01-01T18:00" in client.get(address).content.decode()


def test_previews_and_trial(client: Client) -> None:
    campaign = make_draft(make_company(3))
    account = sign_in(client)

    for name in ("campaign-preview-rater", "campaign-preview-ratee"):
        assert client.get(reverse(name, args=[campaign.pk])).status_code == 200
    address = reverse("campaign-trial", args=[campaign.pk])
    client.post(address, {"addresses": f"{account.mail}, b@example.com"})
    assert campaign.trials.get().raters.count() == 2
    client.post(address, {"end": "1"})
    assert campaign.trials.count() == 0
    client.post(reverse("campaign-discard", args=[campaign.pk]))
    assert Campaign.objects.count() == 0


def test_preview_of_nothing_leads_back_to_the_questionnaire(client: Client) -> None:
    campaign = make_draft(by_role=True, competencies=["CUS"])
    sign_in(client)

    page = client.get(reverse("campaign-preview-rater", args=[campaign.pk]), {"role": "shift-supervisor"})

    assert page["Location"] == reverse("campaign-questionnaire", args=[campaign.pk])


def test_pause_resume_extend(client: Client) -> None:
    campaign = make_draft(make_company(10))
    draw_assignments(campaign)
    open_campaign(campaign, None, accepted=[c.id for c in checklist(campaign)])
    sign_in(client)
    address = reverse("campaign-change", args=[campaign.pk])

    states = []
    for given in ({"pause": "1"}, {"resume": "1"}, {"until": "2101-05-01"}, {"until": "never"}):
        client.post(address, given)
        campaign.refresh_from_db()
        states.append(campaign.state)

    assert states == ["paused", "open", "open", "open"]
    assert campaign.closes_at is not None
    assert f"{campaign.closes_at:%Y-%m-%d %H:%M}" == "2101-05-01 15:59"


def test_launch_with_something_missing_is_refused_kindly(client: Client) -> None:
    campaign = make_draft(mails_read_at=None)
    sign_in(client)

    page = client.post(reverse("campaign-launch", args=[campaign.pk]), follow=True)

    assert "The messages have not been marked as read." in page.content.decode()
    assert Campaign.objects.get().state == "draft"


def test_step_that_was_launched_meanwhile_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = make_draft()
    sign_in(client)

    def refuse(*args: object, **kwargs: object) -> None:
        raise CampaignError(Problem("campaign-launched-already"))

    monkeypatch.setattr("zhiren.web.views.campaign_setup.frame.save_setup", refuse)
    given = {"title": "New", "languages": ["en"]}
    page = client.post(reverse("campaign-about", args=[campaign.pk]), given, follow=True)

    assert "This assessment has been launched." in page.content.decode()
