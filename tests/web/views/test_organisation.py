"""Pages on several people: what the address asks for is on the page, and in the files."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from web.making import make_account, make_person
from web.making_several import make_scored
from zhiren.web.models import Campaign, Person, Unit
from zhiren.web.views.organisation_shown import PER_PAGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def hr(client: Client) -> Client:
    client.force_login(make_account("hr_analyst"))
    return client


def units(*names: str) -> list[Unit]:
    return [Unit.objects.create(code=name, name=name) for name in names]


def campaign_of(n: int, **given: Any) -> Campaign:
    """So many people, half in each of two units."""
    two = units("Design", "Sales")
    return make_scored([make_person(f"Lin {k:03}", unit=two[k % 2], level=str(k % 2)) for k in range(n)], **given)


def address(campaign: Campaign, query: str = "", name: str = "campaign") -> str:
    return reverse(f"organisation-{name}", args=[campaign.pk]) + query


def names(page: Any) -> list[str]:
    return re.findall(r'class="unfold"><span>(Lin \d+)', page.content.decode())


def test_a_stranger_is_led_to_the_sign_in_page_and_who_leads_nobody_is_refused(client: Client) -> None:
    campaign = campaign_of(3)
    paths = [reverse("organisation"), *(address(campaign, name=n) for n in ("campaign", "workbook", "pdf"))]
    assert {client.get(path)["Location"].partition("?")[0] for path in paths} == {reverse("sign-in")}
    client.force_login(make_account("employee", person=make_person()))
    assert {client.get(path).status_code for path in paths} == {403}


def test_a_manager_is_refused_a_campaign_without_own_people(client: Client) -> None:
    boss = make_person()
    make_person(manager=boss)
    client.force_login(make_account("manager", person=boss))
    assert client.get(address(campaign_of(3))).status_code == 403
    page = client.get(reverse("organisation"))
    assert "Once reports on your people have been released to you" in page.content.decode()


def test_a_manager_sees_the_own_team_alone(client: Client) -> None:
    boss = make_person()
    campaign = make_scored([make_person("Lin 001", manager=boss), make_person("Lin 002"), boss])
    client.force_login(make_account("manager", person=boss))
    page = client.get(reverse("organisation"), follow=True)
    assert (page.redirect_chain, names(page)) == ([(address(campaign), 302)], ["Lin 001"])
    assert "<h1>My team</h1>" in page.content.decode()


def test_without_a_campaign_hr_is_told_what_comes(hr: Client) -> None:
    assert "Once an assessment has been scored" in hr.get(reverse("organisation")).content.decode()


def test_scores_without_a_table_show_nothing_and_give_no_files(hr: Client) -> None:
    campaign = campaign_of(3)
    campaign.data_sets.get().scorings.update(folder="gone", digest="gone-views")
    assert "Nothing here yet" in hr.get(address(campaign)).content.decode()
    assert [hr.get(address(campaign, name=n)).status_code for n in ("workbook", "pdf")] == [404, 404]


def test_few_people_stand_one_by_one_and_many_under_their_units(hr: Client) -> None:
    campaign = campaign_of(6)
    few = hr.get(address(campaign))
    assert (few.context["by_unit"], len(names(few))) == (False, 6)
    asked = hr.get(address(campaign, "?show=units"))
    assert (asked.context["by_unit"], names(asked)) == (True, [])


def test_a_unit_opens_closes_and_leads_on(hr: Client) -> None:
    campaign = campaign_of(50)
    page = hr.get(address(campaign))
    folds = re.findall(r'class="fold" href="([^"#]*)#heat"', page.content.decode().replace("&amp;", "&"))
    opened = hr.get(address(campaign, folds[0]))
    assert (names(page), names(opened)) == ([], [f"Lin {k:03}" for k in range(0, 50, 2)])
    closing = re.findall(r'class="fold" href="([^"#]*)#heat"', opened.content.decode().replace("&amp;", "&"))[0]
    assert names(hr.get(address(campaign, closing))) == []
    into = re.search(r'class="into" href="([^"]*)"', page.content.decode())
    assert into
    alone = hr.get(address(campaign, into[1]))
    assert (alone.context["layouts"], len(names(alone))) == ([], 25)


def test_many_people_come_in_pages_and_an_opened_unit_leads_to_all_of_them(hr: Client) -> None:
    campaign = campaign_of(2 * PER_PAGE + 2)
    unit = Unit.objects.get(code="Design").pk
    pages = [names(hr.get(address(campaign, f"?show=people&page={page}"))) for page in ("1", "2", "3", "99", "x")]
    assert [len(page) for page in pages] == [PER_PAGE, PER_PAGE, 2, 2, PER_PAGE]
    opened = hr.get(address(campaign, f"?open={unit}"))
    assert len(names(opened)) == PER_PAGE
    more = re.search(r'class="more"><td colspan="3"><a href="([^"]*)">Show all 51 people', opened.content.decode())
    assert more
    assert more[1] == f"?unit={unit}&amp;show=people"


def test_the_rest_opens_by_a_name_of_its_own(hr: Client) -> None:
    two = units("Design", "Law")
    campaign = make_scored([make_person(f"Lin {k:03}", unit=two[0] if k < 3 else None) for k in range(6)])
    assert names(hr.get(address(campaign, "?show=units&open=rest"))) == ["Lin 003", "Lin 004", "Lin 005"]


def test_filters_are_in_the_address_and_on_the_page(hr: Client) -> None:
    campaign = campaign_of(8)
    page = hr.get(address(campaign, f"?unit={Unit.objects.get(code='Sales').pk}&level=1&role=dev&competency=TWK"))
    assert names(page) == ["Lin 001", "Lin 003", "Lin 005", "Lin 007"]
    assert [(f[0], bool(f[1]), len(f[2])) for f in page.context["filters"]] == [
        ("unit", True, 2),
        ("role", True, 1),
        ("level", True, 2),
        ("competency", True, 14),
    ]
    assert [heading.id for heading in page.context["report"].headings] == ["TWK"]
    assert "Nobody is left under these filters" in hr.get(address(campaign, "?role=none")).content.decode()
    assert hr.get(address(campaign, "?unit=x&level=9&competency=ZZ&sort=-&of=no&open=x")).status_code == 200


def test_columns_sort_and_sort_back(hr: Client) -> None:
    campaign = campaign_of(4)

    def heads(query: str) -> list[str]:
        found = hr.get(address(campaign, query)).content.decode()
        return re.findall(r'aria-sort="(\w+)"><a href="\?sort=([\w-]+)', found)

    assert heads("") == [("none", "name"), ("none", "-INT"), ("none", "-TWK")]
    assert heads("?sort=-INT") == [("none", "name"), ("descending", "INT"), ("none", "-TWK")]
    assert heads("?sort=name") == [("ascending", "-name"), ("none", "-INT"), ("none", "-TWK")]


def test_what_changed_since_the_campaign_before(hr: Client) -> None:
    people = [make_person(f"Lin {k:03}") for k in range(15)]
    before = make_scored(people, 2.0, closed_at=timezone.now() - timedelta(days=400))
    page = hr.get(address(make_scored(people, 4.0)))
    assert [(row["name"], row["n"], row["change"], row["direction"]) for row in page.context["changes"]] == [
        ("Integrity and Candour", 15, "+2.0", "rose"),
        ("Teamwork and Cooperation", 15, "+2.0", "rose"),
    ]
    assert (len(page.context["moved"]), page.context["more_moved"]) == (20, 10)
    assert page.context["moved"][0] == "Lin 000: Integrity and Candour 2.0 → 4.0"
    assert "No person’s score has changed" not in page.content.decode()
    assert hr.get(address(before)).context["moved"] == []


@pytest.mark.parametrize("query", ["", "?show=people&level=1"])
def test_files_hold_what_the_page_holds(hr: Client, query: str) -> None:
    campaign = campaign_of(50)
    n = 25 if "level" in query else 50
    book = load_workbook(BytesIO(hr.get(address(campaign, query, "workbook")).content))
    assert book["People"].max_row == n + 1
    pdf = hr.get(address(campaign, query, "pdf"))
    assert (pdf.content[:4], pdf["Content-Type"], pdf["Cache-Control"]) == (
        b"%PDF",
        "application/pdf",
        "private, no-store",
    )


def test_a_campaign_of_which_nothing_is_shown_has_no_columns(hr: Client) -> None:
    page = hr.get(address(make_scored([make_person(f"Lin {k:03}") for k in range(3)], None)))
    assert (page.context["report"].headings, page.context["unit_rows"], page.context["competencies"]) == (
        (),
        [],
        [],
    )


@pytest.mark.parametrize("query", ["?show=people", "?show=units&open=1"])
def test_as_many_queries_with_1_3_and_3000_people(hr: Client, query: str) -> None:
    costs = []
    for n in (1, 3, 3000):
        unit = Unit.objects.create(code=f"U{n}", name=f"Unit {n}")
        people = Person.objects.bulk_create(
            Person(number=f"N{n}-{k}", name=f"Lin {k}", unit=unit, search_key=f" lin {k}") for k in range(n)
        )
        campaign = make_scored(people, closed_at=timezone.now())
        Campaign.objects.exclude(pk=campaign.pk).delete()
        with CaptureQueriesContext(connection) as queries:
            assert hr.get(address(campaign, query)).status_code == 200
        costs.append(len(queries))
    assert len(set(costs)) == 1, costs


def test_two_people_have_no_figures_together_and_scores_without_requirement_no_counts(hr: Client) -> None:
    two = hr.get(address(campaign_of(2)))
    assert [figures for _, figures, _ in two.context["competencies"]] == [{"n": 2, "mean": ""}] * 2
    people = [make_person() for _ in range(3)]
    plain = hr.get(address(make_scored(people, requirement=None)))
    assert [sorted(figures) for _, figures, _ in plain.context["competencies"]] == [["interval", "mean", "n"]] * 2
