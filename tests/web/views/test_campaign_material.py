"""People, questionnaire and raters of a draft: by search, by hand, from files."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from web.making_campaigns import make_administrator, make_company, make_draft, workbook
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.nomination import propose_raters
from zhiren.web.models import Account, Assignment, Campaign, Person, Unit

pytestmark = pytest.mark.django_db


def sign_in(client: Client, language: str = "en", role: str = "hr_administrator") -> Account:
    account = make_administrator(language, role)
    client.force_login(account)
    return account


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


def test_stored_questions_and_a_missing_framework_are_shown(client: Client) -> None:
    questions = [{"id": "q1", "zh-Hans": "多做什么？", "en": "What more?"}]
    campaign = make_draft(open_questions=questions)
    sign_in(client)
    address = reverse("campaign-questionnaire", args=[campaign.pk])

    assert "What more?" in client.get(address).content.decode()
    Campaign.objects.update(framework_version="0", open_questions=[])
    assert "No questions yet" in client.get(address).content.decode()
