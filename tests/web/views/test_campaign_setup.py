"""Pages of setting a campaign up: who may, what they show, how they save."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from web.making_campaigns import make_administrator, make_company, make_draft, workbook
from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.campaign import open_campaign
from zhiren.web.actions.checklist import checklist
from zhiren.web.actions.nomination import propose_raters
from zhiren.web.models import Account, Assignment, Campaign, Person, Unit
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


def test_people_by_search_unit_team_list_and_file(client: Client) -> None:
    people = make_company(12, span=3)
    unit = Unit.objects.create(code="1", name="A")
    Person.objects.filter(number="E0011").update(unit=unit)
    campaign = make_draft()
    sign_in(client)
    add = reverse("campaign-people-add", args=[campaign.pk])

    found = client.get(reverse("campaign-people", args=[campaign.pk]), {"q": "E0000"})
    assert [p.number for p in found.context["found"]] == ["E0000"]
    assert "team" in found.content.decode()
    ways: list[dict[str, object]] = [
        {"person": [people[0].pk]},
        {"team": people[0].pk},
        {"unit": unit.pk},
        {"numbers": "E0004 E0005"},
        {"file": workbook([["number"], ["E0006"], ["X"]])},
    ]
    counts = []
    for way in ways:
        client.post(add, way)
        counts.append(campaign.ratees.count())

    assert counts == [1, 4, 5, 7, 8]
    client.post(reverse("campaign-people-remove", args=[campaign.pk]), {"ratee": [campaign.ratees.all()[0].pk]})
    assert campaign.ratees.count() == 7
    client.post(reverse("campaign-people-remove", args=[campaign.pk]), {"all": "1"})
    assert campaign.ratees.count() == 0


def test_file_that_cannot_be_read_is_named_as_hr_knows_it(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    file = BytesIO(b"PK\x03\x04 not a workbook")
    file.name = "names.xlsx"

    page = client.post(reverse("campaign-people-add", args=[campaign.pk]), {"file": file}, follow=True)

    assert "names.xlsx" in page.content.decode()
    assert "/tmp" not in page.content.decode()


def test_dictionary_is_uploaded_and_another_chosen(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    file = BytesIO(
        b"id: shop\nversion: '2'\nlanguage: en\ntitle: Shop\ncompetencies:\n- id: CARE\n  name: Care\n"
        b"  indicators:\n  - {id: CARE.1, statement: Cares}\n"
    )
    file.name = "shop.yaml"

    client.post(reverse("campaign-upload", args=[campaign.pk]), {"file": file})
    campaign.refresh_from_db()
    assert campaign.framework_id == "shop"
    client.post(reverse("campaign-questionnaire", args=[campaign.pk]), {"framework": "core|1.0"})
    campaign.refresh_from_db()
    assert campaign.framework_id == "core"


def test_raters_of_one_person_by_hand(client: Client) -> None:
    people = make_company(6, span=3)
    campaign = make_draft(people[:1])
    sign_in(client)
    ratee = campaign.ratees.get()
    address = reverse("campaign-ratee", args=[campaign.pk, ratee.pk])

    assert [p.number for p in client.get(address, {"q": "E0001"}).context["found"]] == ["E0001"]
    client.post(address, {"person": people[1].pk, "relationship": "report"})
    client.post(address, {"mail": "a@example.com", "name": "王", "relationship": "customer", "language": "en"})
    first = Assignment.objects.get(relationship="report")
    client.post(address, {"replace": first.pk, "person": people[2].pk})
    client.post(address, {"mail": "no mail", "name": "王", "relationship": "customer"})
    client.post(address, {"role": "shift-supervisor"})

    rows = ratee.assignments.order_by("pk").values_list("relationship", "rater__person__number", "rater__mail")
    assert list(rows) == [("customer", None, "a@example.com"), ("report", "E0002", "")]
    ratee.refresh_from_db()
    assert ratee.role_id == "shift-supervisor"
    client.post(address, {"remove": Assignment.objects.get(relationship="report").pk})
    assert ratee.assignments.count() == 1
    assert client.post(address, {"person": people[2].pk, "relationship": "friend"}).status_code == 404


def test_pairs_narrow_to_a_search_and_to_those_in_danger(client: Client) -> None:
    campaign = make_draft(make_company(12, span=3))
    draw_assignments(campaign)
    sign_in(client)
    address = reverse("campaign-pairs", args=[campaign.pk])

    def shown(**query: str) -> list[str]:
        return [r.person.number for r in client.get(address, query).context["page"]]

    assert shown(q="E0003") == ["E0003"]
    assert shown(show="manager") == ["E0000"]
    assert set(shown(show="thin")) < set(shown())


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


def test_rules_are_saved_drawn_and_drawn_differently(client: Client) -> None:
    campaign = make_draft(make_company(30))
    sign_in(client)
    address = reverse("campaign-raters", args=[campaign.pk])
    rules = {"peer_asked": "on", "peer_count": 2, "other_asked": "on", "other_source": "nominated"}

    client.post(address, {**rules, "most_per_rater": 9})
    campaign.refresh_from_db()
    assert campaign.groups == {
        "peer": {"count": 2, "source": "chart"},
        "other": {"count": 3, "source": "nominated"},
    }
    assert (campaign.ratees_nominate, Assignment.objects.count()) == (True, 0)
    client.post(address, {**rules, "most_per_rater": 9, "draw": "1"})
    first = set(Assignment.objects.values_list("ratee", "rater__person"))
    client.post(reverse("campaign-redraw", args=[campaign.pk]))
    assert len(first) == Assignment.objects.count()
    assert first != set(Assignment.objects.values_list("ratee", "rater__person"))


def test_customers_from_a_file(client: Client) -> None:
    campaign = make_draft(make_company(2))
    sign_in(client)
    address = reverse("campaign-raters-upload", args=[campaign.pk])

    rows = [["number", "mail"], ["E0000", "a@example.com"], ["E0009", "b@example.com"]]
    page = client.post(address, {"file": workbook(rows)}, follow=True).content.decode()
    bad = client.post(address, {"file": workbook([["x"], ["y"]])}, follow=True).content.decode()

    assert "One rater put in." in page
    assert "Nobody with the number “E0009” is rated" in page
    assert "The file needs a column" in bad
    assert client.post(address)["Location"] == reverse("campaign-raters", args=[campaign.pk])


def test_uploaded_nonsense_is_told(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)
    file = BytesIO(b"just words")
    file.name = "words.yaml"

    page = client.post(reverse("campaign-upload", args=[campaign.pk]), {"file": file}, follow=True)

    assert "words.yaml" in page.content.decode()


def test_asking_for_proposals_and_approving_in_the_managers_place(client: Client) -> None:
    people = make_company(4)
    groups = {"peer": {"count": 2, "source": "nominated"}}
    campaign = make_draft(people[:2], groups=groups, ratees_nominate=True)
    sign_in(client)
    ask = reverse("campaign-ask-proposals", args=[campaign.pk])

    client.post(ask)
    client.post(ask)
    assert campaign.messages.filter(kind="nomination").count() == 2
    ratee = campaign.ratees.select_related("person", "campaign").get(person=people[1])
    propose_raters(ratee, {"peer": people[2:3]}, None)
    address = reverse("campaign-ratee", args=[campaign.pk, ratee.pk])
    assert "in the manager’s place" in client.get(address).content.decode()
    client.post(address, {"approve": "1"})
    assert ratee.assignments.get().state == "waiting"
    client.post(reverse("campaign-reopen-proposal", args=[campaign.pk, ratee.pk]))
    assert ratee.assignments.get().state == "proposed"
    Campaign.objects.update(ratees_nominate=False)
    assert "Proposals are not being taken" in client.post(ask, follow=True).content.decode()


def test_trial_without_an_address_and_people_without_a_choice_are_told(client: Client) -> None:
    campaign = make_draft()
    sign_in(client)

    trial = client.post(reverse("campaign-trial", args=[campaign.pk]), {"addresses": ""}, follow=True)
    added = client.post(reverse("campaign-people-add", args=[campaign.pk]), {}, follow=True)

    assert "Give between one and 10 mail addresses" in trial.content.decode()
    assert "Nobody was chosen" in added.content.decode()


def test_step_that_was_launched_meanwhile_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = make_draft()
    sign_in(client)

    def refuse(*args: object, **kwargs: object) -> None:
        raise CampaignError(Problem("campaign-launched-already"))

    monkeypatch.setattr("zhiren.web.views.campaign_setup.frame.save_setup", refuse)
    given = {"title": "New", "languages": ["en"]}
    page = client.post(reverse("campaign-about", args=[campaign.pk]), given, follow=True)

    assert "This assessment has been launched." in page.content.decode()


def test_stored_questions_and_a_missing_framework_are_shown(client: Client) -> None:
    questions = [{"id": "q1", "zh-Hans": "多做什么？", "en": "What more?"}]
    campaign = make_draft(open_questions=questions)
    sign_in(client)
    address = reverse("campaign-questionnaire", args=[campaign.pk])

    assert "What more?" in client.get(address).content.decode()
    Campaign.objects.update(framework_version="0", open_questions=[])
    assert "No questions yet" in client.get(address).content.decode()
