"""The pages about talent, as HR, managers and people use them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from web.making import make_account, make_person
from web.making_talent import make_people, make_role, make_scored
from zhiren.web.models import Account, Calibration, CalibrationMove, Campaign, Person, Unit

pytestmark = pytest.mark.django_db

HIGH, MIDDLE, LOW = {"INT": 4.9, "TWK": 4.9}, {"INT": 3.0, "TWK": 4.0}, {"INT": 1.2, "TWK": 1.2}


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def client(account: Account | None = None) -> Client:
    signed_in = Client()
    signed_in.force_login(account or make_account("hr_administrator"))
    return signed_in


def make_company(n: int = 1) -> Campaign:
    """A role, and ``n`` times three people with scores."""
    make_role()
    unit = Unit.objects.create(code="U", name="Yard")
    people = []
    for _ in range(n):
        people += make_people(HIGH, performance="A", level="P5", unit=unit)
        people += make_people(MIDDLE, performance="B", level="P4", role_id="")
        people += make_people(LOW, performance="C", level="P4")
    return make_scored(people)


def made_box(campaign: Campaign, **more: Any) -> Calibration:
    steps = {"A": 3, "B": 2, "C": 1}
    cuts = {"low_cut": 2.5, "high_cut": 4.0}
    return Calibration.objects.create(
        title="Review", campaign=campaign, competencies=["INT"], steps=steps, **cuts, **more
    )


def sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    return {s.title: list(s.iter_rows(values_only=True)) for s in load_workbook(io.BytesIO(content)).worksheets}


class TestEmpty:
    """Before anything was scored."""

    @pytest.mark.parametrize(
        "name", ["nine-boxes", "nine-box-new", "succession", "training-needs", "fit", "roles"]
    )
    def test_pages_say_what_is_missing(self, name: str) -> None:
        page = client().get(reverse(name))

        assert (page.status_code, 'class="nothing"' in page.content.decode()) == (200, True)

    @pytest.mark.parametrize("address", ["succession-export", "training-needs-export"])
    def test_there_is_no_file(self, address: str) -> None:
        more = ["xlsx"] if address == "training-needs-export" else []

        assert client().get(reverse(address, args=more)).status_code == 404

    def test_scored_but_without_roles(self) -> None:
        make_scored(make_people(HIGH, role_id=""))
        hr = client()

        assert "no role profile" in hr.get(reverse("succession")).content.decode()
        assert "Nobody here has a role" in hr.get(reverse("training-needs")).content.decode()


class TestSuccession:
    """Bands, filters, export."""

    def test_bands(self) -> None:
        make_company()
        page = client().get(reverse("succession"), {"role": "clerk", "incumbents": "1"})

        assert [(row["band"], row["size"]) for row in page.context["page"]] == [(1, 2), (1, 2), (2, 1)]
        assert "in no order" in page.content.decode()

    def test_people_in_the_role_are_left_out_unless_asked_for(self) -> None:
        make_company()

        assert client().get(reverse("succession")).context["found"].n == 1

    @pytest.mark.parametrize(
        ("query", "n"),
        [({"level": "P4"}, 2), ({"level": "P9"}, 0), ({"of_role": "clerk"}, 2), ({"unit": "0"}, 3), ({}, 3)],
    )
    def test_filters(self, query: dict[str, str], n: int) -> None:
        make_company()
        page = client().get(reverse("succession"), {"incumbents": "1", **query})

        assert page.context["found"].n == n

    def test_a_unit_with_all_below(self) -> None:
        top = Unit.objects.create(code="T", name="Top")
        make_company()
        Unit.objects.filter(code="U").update(parent=top)
        page = client().get(reverse("succession"), {"incumbents": "1", "unit": top.pk})

        assert page.context["found"].n == 1

    def test_who_cannot_be_judged_comes_last(self) -> None:
        make_role(levels={"TWK": 4})
        make_scored(make_people({"INT": 3.0}, HIGH))
        hr, query = client(), {"incumbents": "1"}
        rows = sheets(hr.get(reverse("succession-export"), query).content)["Clerk"]

        assert [(row[0], row[10]) for row in rows[1:]] == [(1, 1), (None, 0)]
        assert "One person has no score" in hr.get(reverse("succession"), query).content.decode()

    def test_workbook(self) -> None:
        make_company()
        answer = client().get(reverse("succession-export"), {"incumbents": "1"})
        rows = sheets(answer.content)["Clerk"]

        assert [row[0] for row in rows] == ["Band", 1, 1, 2]
        assert [row[5] for row in rows[1:]] == ["yes", None, "yes"]
        assert rows[3][12] == "Teamwork and Cooperation"


class TestNeeds:
    """How many are below, and in which form."""

    def test_the_way_in(self) -> None:
        assert client().get(reverse("talent"))["Location"] == reverse("nine-boxes")

    def test_only_what_was_asked_counts(self) -> None:
        make_role("buyer", "Buyer", {"TWK": 3, "COM": 3})
        make_role()
        make_scored([*make_people(LOW), *make_people(LOW, role_id="buyer")])
        groups = client().get(reverse("training-needs"), {"by": "role"}).context["groups"]

        assert {g["group"]: [c and c["below"] for c in g["cells"]] for g in groups} == {
            "Buyer": [None, 1],
            "Clerk": [1, 1],
        }

    def test_page(self) -> None:
        make_company()
        page = client().get(reverse("training-needs"), {"by": "role"})

        assert [(row["below"], row["need"].n) for row in page.context["rows"]] == [(1, 2), (1, 2)]
        assert [(row["group"], row["n"]) for row in page.context["groups"]] == [("Clerk", 2)]

    def test_workbook(self) -> None:
        make_company()
        found = sheets(client().get(reverse("training-needs-export", args=["xlsx"])).content)

        assert list(found) == ["All together", "By unit", "By role"]
        assert found["By role"][1][:5] == ("Clerk", "Integrity and Candour", 2, 1, 1)

    @pytest.mark.parametrize(("by", "group"), [("unit", "Yard"), ("role", "Clerk")])
    def test_csv(self, by: str, group: str) -> None:
        make_company()
        answer = client().get(reverse("training-needs-export", args=["csv"]), {"by": by})
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))

        assert group in {row[0] for row in rows}

    def test_names_like_formulas_stay_names(self) -> None:
        make_company()
        Unit.objects.update(name="=1+1")
        answer = client().get(reverse("training-needs-export", args=["csv"]))

        assert "'=1+1" in answer.content.decode("utf-8-sig")

    def test_no_such_form(self) -> None:
        make_company()

        assert client().get(reverse("training-needs-export", args=["pdf"])).status_code == 404


class TestFit:
    """One person and any role."""

    def test_whose(self) -> None:
        boss = make_person("Boss")
        make_role()
        make_scored([*make_people(HIGH, manager=boss, name="Lin"), *make_people(LOW, name="Wu")])
        lin = Person.objects.get(name="Lin")
        for account, names in (
            (make_account("hr_analyst"), ["Lin", "Wu"]),
            (make_account("manager", person=boss), ["Lin"]),
            (make_account("employee", person=lin), ["Lin"]),
            (make_account("coder"), []),
        ):
            page = client(account).get(reverse("fit"))
            assert [ratee.person.name for ratee, _ in page.context["rows"]] == names

    def test_search(self) -> None:
        make_scored([*make_people(HIGH, name="Lin"), *make_people(LOW, name="Wu")])
        hr = client()

        assert len(hr.get(reverse("fit"), {"q": "lin"}).context["rows"]) == 1
        assert "Nobody is left" in hr.get(reverse("fit"), {"q": "nobody"}).content.decode()

    def test_the_latest_of_each_person(self) -> None:
        people = make_people(HIGH)
        late, set_up_after = make_scored(people), make_scored(people)
        for campaign, day in ((late, 20), (set_up_after, 10)):
            campaign.closed_at = datetime(2026, 3, day, tzinfo=UTC)
            campaign.save()

        assert [r.campaign for r, _ in client().get(reverse("fit")).context["rows"]] == [late]

    def test_what_if(self) -> None:
        make_role("buyer", "Buyer", {"INT": 5})
        campaign = make_company()
        ratee = campaign.ratees.get(person__performance="C")
        page = client().get(reverse("fit-of", args=[ratee.pk]), {"role": "buyer"})
        text = page.content.decode()

        assert [row["title"] for row in page.context["overview"]] == ["Buyer", "Clerk"]
        assert ("What if: Buyer" in text, "Very likely not met" in text) == (True, True)
        assert [(gap.competency.id, chance) for gap, chance in page.context["gaps"]] == [("INT", "<1")]

    def test_the_present_role_comes_first(self) -> None:
        campaign = make_company()
        page = client().get(reverse("fit-of", args=[campaign.ratees.get(person__performance="A").pk]))

        assert "Clerk (present role)" in page.content.decode()
        assert "No requirement is more likely missed" in page.content.decode()

    def test_a_role_that_cannot_be_judged(self) -> None:
        make_role("buyer", "Buyer", {"COM": 5})
        campaign = make_scored(make_people({"INT": 3.0}, role_id="buyer"))
        page = client().get(reverse("fit-of", args=[campaign.ratees.get().pk]))

        assert page.context["fit"] is None
        assert "cannot be judged" in page.content.decode()

    def test_not_shown_and_without_an_interval(self) -> None:
        make_role(levels={"INT": 3, "TWK": 3})
        campaign = make_scored(make_people({"INT": -3.0}))
        page = client().get(reverse("fit-of", args=[campaign.ratees.get().pk]))

        assert "3.0, without an interval; required 3" in page.content.decode()
        assert "Too few raters to show a score" in page.content.decode()

    def test_no_roles_at_all(self) -> None:
        campaign = make_scored(make_people(HIGH))
        page = client().get(reverse("fit-of", args=[campaign.ratees.get().pk]))

        assert "no fit can be reckoned" in page.content.decode()

    def test_scored_before_there_were_tables(self, media: Path) -> None:
        campaign = make_company()
        for file in media.rglob("*.parquet"):
            file.unlink()
        page = client().get(reverse("fit-of", args=[campaign.ratees.earliest("pk").pk]))

        assert "no fit can be reckoned" in page.content.decode()

    def test_a_stranger_is_refused(self) -> None:
        campaign = make_company()
        other = client(make_account("employee", person=make_person()))

        assert other.get(reverse("fit-of", args=[campaign.ratees.first().pk])).status_code == 403

    def test_before_the_release_only_hr(self) -> None:
        person = make_people(HIGH)
        campaign = make_scored(person)
        Campaign.objects.filter(pk=campaign.pk).update(state="scored", released_at=None)
        address = reverse("fit-of", args=[campaign.ratees.get().pk])
        own = client(make_account("employee", person=person[0][0]))

        assert (client().get(address).status_code, own.get(address).status_code) == (200, 403)


class TestNineBox:
    """From the form to the log."""

    def given(self, **fields: Any) -> dict[str, Any]:
        return {"title": "Review", "competencies": ["INT"], "step_0": "3", "step_1": "2", "step_2": "1", **fields}

    def test_make(self) -> None:
        make_company()
        hr = client()
        form = hr.get(reverse("nine-box-new")).context["form"]
        assert [field.initial for field in form.step_fields()] == ["3", "2", "1"]
        answer = hr.post(reverse("nine-box-new"), self.given(low_cut="2.5", high_cut="4"))
        made = Calibration.objects.get()

        assert (answer["Location"], made.steps) == (reverse("nine-box", args=[made.pk]), {"A": 3, "B": 2, "C": 1})
        assert "Review" in hr.get(reverse("nine-boxes")).content.decode()

    @pytest.mark.parametrize(
        "fields", [{"competencies": []}, {"low_cut": "2"}, {"low_cut": "4", "high_cut": "3"}, {"step_0": "9"}]
    )
    def test_what_is_refused(self, fields: dict[str, Any]) -> None:
        make_company()
        page = client().post(reverse("nine-box-new"), self.given(**fields))

        assert (page.status_code, Calibration.objects.count()) == (200, 0)
        assert page.context["form"].errors

    def test_people_without_ratings(self) -> None:
        make_scored(make_people(HIGH))
        page = client().get(reverse("nine-box-new"))

        assert "None of these people has a performance rating" in page.content.decode()

    def test_the_picture_and_the_lists_hold_the_same(self) -> None:
        campaign = make_company()
        box = made_box(campaign)
        page = client().get(reverse("nine-box", args=[box.pk]))
        chart, boxes = page.context["chart"], page.context["boxes"]

        assert {c.key: c.n for c in chart.cells} == {b["key"]: b["n"] for b in boxes}
        assert {b["key"] for b in boxes if b["n"]} == {"3-3", "2-2", "1-1"}
        assert sorted(dot.kind for dot in chart.dots) == ["sure"] * 3

    @pytest.mark.parametrize(("n", "labels"), [(1, "names"), (8, "numbers"), (24, "")])
    def test_names_where_there_is_room_else_numbers_that_the_lists_repeat(self, n: int, labels: str) -> None:
        box = made_box(make_company(n))
        page = client().get(reverse("nine-box", args=[box.pk]))
        chart, boxes = page.context["chart"], page.context["boxes"]
        listed = {row["place"].person.pk: row["number"] for box in boxes for row in box["rows"]}

        assert chart.labels == labels
        assert len(chart.dots) == 3 * n
        if labels == "names":
            assert {dot.label for dot in chart.dots} == {dot.place.person.name for dot in chart.dots}
        if labels == "numbers":
            assert {dot.place.person.pk: int(dot.label) for dot in chart.dots} == listed
            assert list(listed.values()) == list(range(1, 3 * n + 1))
        else:
            assert set(listed.values()) == {None}

    @pytest.mark.parametrize(
        ("query", "n"), [({"level": "P4"}, 2), ({"q": "nobody"}, 0), ({"unit": "0"}, 3), ({"unit": "?"}, 1)]
    )
    def test_filters(self, query: dict[str, str], n: int) -> None:
        box = made_box(make_company())
        query = {k: str(Unit.objects.get().pk) if v == "?" else v for k, v in query.items()}

        assert client().get(reverse("nine-box", args=[box.pk]), query).context["n"] == n

    def test_a_move_and_back(self) -> None:
        box = made_box(make_company())
        hr, person = client(), Person.objects.get(performance="B")
        address = reverse("nine-box-person", args=[box.pk, person.pk])
        assert hr.post(address, {"box": "2-3", "why": ""}).context["form"].errors
        assert hr.post(address, {"box": "2-2", "why": "Why"}).context["form"].errors
        hr.post(address, {"box": "3-3", "why": "Delivered."})
        page = hr.get(reverse("nine-box", args=[box.pk]))
        assert [dot.kind for dot in page.context["chart"].dots].count("moved") == 1
        assert "“Delivered.”" in page.content.decode()

        move = CalibrationMove.objects.get()
        undo = reverse("nine-box-undo", args=[box.pk, move.pk])
        hr.post(undo)
        hr.post(undo)
        page = hr.get(reverse("nine-box", args=[box.pk]))
        assert (page.context["n_moved"], CalibrationMove.objects.count()) == (0, 2)
        assert "taken back" in page.content.decode()

    def test_somebody_without_a_place(self) -> None:
        people = [*make_people(HIGH), *make_people({"TWK": 3.0}, performance="A"), *make_people(HIGH)]
        box = made_box(make_scored(people))
        hr = client()
        for person, _ in people[:2]:
            address = reverse("nine-box-person", args=[box.pk, person.pk])
            assert hr.get(address).status_code == 200
            hr.post(address, {"box": "2-2", "why": "Known well."})
        page = hr.get(reverse("nine-box", args=[box.pk]))

        assert [place.person for place in page.context["placeless"]] == [people[2][0]]
        assert page.context["chart"].dots[0].from_x == ""
        assert hr.get(reverse("nine-box-export", args=[box.pk])).status_code == 200

    def test_nobody_in_any_box(self) -> None:
        box = made_box(make_scored(make_people(HIGH)))

        assert client().get(reverse("nine-box", args=[box.pk])).context["chart"] is None

    def test_analysts_look_and_do_not_touch(self) -> None:
        box = made_box(make_company())
        analyst = client(make_account("hr_analyst"))
        address = reverse("nine-box-person", args=[box.pk, Person.objects.get(performance="B").pk])

        assert (analyst.get(address).status_code, analyst.post(address).status_code) == (200, 403)

    def test_close(self) -> None:
        box = made_box(make_company())
        hr = client()
        for _ in range(2):
            hr.post(reverse("nine-box-close", args=[box.pk]))
        page = hr.get(reverse("nine-box", args=[box.pk]))

        assert "The meeting was closed on" in page.content.decode()

    def test_workbook(self) -> None:
        box = made_box(make_company())
        hr, person = client(), Person.objects.get(performance="B")
        hr.post(reverse("nine-box-person", args=[box.pk, person.pk]), {"box": "3-3", "why": "=Delivered"})
        found = sheets(hr.get(reverse("nine-box-export", args=[box.pk])).content)

        assert list(found) == ["People", "Log"]
        assert {row[4]: row[12] for row in found["People"][1:]} == {
            "A": "Ready for more",
            "B": "Ready for more",
            "C": "Act now",
        }
        assert found["Log"][1][2:] == (person.name, "Core", "Ready for more", "=Delivered")

    def test_somebody_who_is_not_in_it(self) -> None:
        box = made_box(make_company())

        assert client().get(reverse("nine-box-person", args=[box.pk, 0])).status_code == 404


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("succession", {"incumbents": "1"}),
        ("training-needs", {}),
        ("fit", {}),
        ("nine-box", {}),
        ("nine-boxes", {}),
    ],
)
def test_as_many_queries_whatever_is_there(name: str, query: dict[str, str]) -> None:
    hr, costs = client(), []
    for n in (1, 3):
        campaign = make_company() if n == 1 else make_scored(make_people(*[HIGH] * 30, performance="A"))
        box = made_box(campaign)
        address = reverse(name, args=[box.pk] if name == "nine-box" else [])
        with CaptureQueriesContext(connection) as queries:
            hr.get(address, {"campaign": campaign.pk, **query})
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_three_thousand_people() -> None:
    make_role()
    numbers = range(3000)
    people = Person.objects.bulk_create(
        [Person(number=f"N{n:04}", name=f"P{n}", role_id="clerk", performance="ABC"[n % 3]) for n in numbers]
    )
    scores = [{"INT": 1.5 + n % 31 / 10, "TWK": 1.5 + n % 29 / 10} for n in numbers]
    campaign = make_scored(list(zip(people, scores, strict=True)))
    box, hr = made_box(campaign), client()
    costs = {}
    for name in ("succession", "training-needs", "fit", "nine-box"):
        with CaptureQueriesContext(connection) as queries:
            page = hr.get(reverse(name, args=[box.pk] if name == "nine-box" else []), {"incumbents": "1"})
        assert page.status_code == 200
        costs[name] = len(queries)

    assert max(costs.values()) < 16
