"""Pages about people: list, person, chart, units, positions, import."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from web.making import make_account, make_person
from web.making_talent import make_role
from zhiren.web.actions.people_import import apply_import, plan_import
from zhiren.web.actions.people_import.organisation import role_titles
from zhiren.web.models import Activity, PeopleImport, Person, Position, Unit

pytestmark = pytest.mark.django_db

FILE = (
    "工号,姓名,邮箱,部门,上级工号,职位\n"
    "1,王总,wang@x.cn,集团,,总经理\n"
    "2,李雷,li@x.cn,集团/华东,1,总监\n"
    "3,张伟,,集团/华东/销售部,2,销售\n"
).encode()


@pytest.fixture
def company() -> None:
    apply_import(plan_import(FILE, "a.csv", None), None)


@pytest.fixture
def hr(client: Client) -> Client:
    client.force_login(make_account("hr_administrator"))
    return client


PAGES = [
    "/people/",
    "/people/{person}/",
    "/people/chart/",
    "/people/chart/{unit}/",
    "/people/units/",
    "/people/positions/",
]
EDITING = [
    "/people/add/",
    "/people/{person}/edit/",
    "/people/suggest/",
    "/people/units/add/",
    "/people/units/{unit}/",
    "/people/units/{unit}/remove/",
    "/people/import/",
    "/people/import/template/",
    "/people/import/{plan}/",
    "/people/import/{plan}/undo/",
]


@pytest.fixture
def addresses(company: None) -> dict[str, int]:
    plan = plan_import(b"id,name\n9,Nine\n", "b.csv", None)
    return {"person": Person.objects.get(number="1").pk, "unit": Unit.objects.get(name="集团").pk, "plan": plan.pk}


@pytest.mark.parametrize("page", PAGES + EDITING)
def test_strangers_are_led_to_sign_in_and_employees_are_refused(
    client: Client, addresses: dict[str, int], page: str
) -> None:
    address = page.format(**addresses)
    for method in (client.get, client.post) if "remove" not in page and "undo" not in page else (client.post,):
        response = method(address)
        assert (response.status_code, response["Location"]) == (302, f"/sign-in/?next={address}")

    for role in ("employee", "manager", "coder"):
        client.force_login(make_account(role))
        assert client.post(address).status_code == 403


@pytest.mark.parametrize("page", EDITING)
def test_analysts_change_nothing(client: Client, addresses: dict[str, int], page: str) -> None:
    client.force_login(make_account("hr_analyst"))

    assert client.post(page.format(**addresses)).status_code == 403


@pytest.mark.parametrize("role", ["owner", "hr_administrator", "hr_analyst"])
@pytest.mark.parametrize("page", PAGES)
def test_hr_sees_the_pages_in_both_languages(
    client: Client, addresses: dict[str, int], page: str, role: str
) -> None:
    for language in ("en", "zh-Hans"):
        client.force_login(make_account(role, language=language))
        response = client.get(page.format(**addresses))
        assert (response.status_code, response["Content-Language"]) == (200, language)
        assert ("/people/import/" in response.content.decode()) == (
            role != "hr_analyst" and page not in ("/people/{person}/", "/people/chart/{unit}/")
        )


def names(response: Any) -> list[str]:
    return [person.name for person in response.context["page"].people]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("张", ["张伟"]),
        ("伟", ["张伟"]),
        ("zhangwei", ["张伟"]),
        ("wei", ["张伟"]),
        ("ZW", ["张伟"]),
        ("hang", []),
        ("2", ["李雷"]),
        ("li@", ["李雷"]),
        ("zh wei", ["张伟"]),
        ("", ["王总", "李雷", "张伟"]),
        ("%", []),
    ],
)
def test_search(hr: Client, company: None, query: str, found: list[str]) -> None:
    assert names(hr.get("/people/", {"q": query})) == found


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("单雄信", "shan"),
        ("解晓东", "xiexiaod"),
        ("仇和", "qiuhe"),
        ("曾国藩", "zgf"),
        ("尉迟恭", "yuchi"),
        ("吕布", "lvbu"),
        ("阿依古丽·买买提", "ayiguli"),
        ("Alex Chen", "ac"),
    ],
)
def test_surnames_are_read_as_surnames(hr: Client, name: str, typed: str) -> None:
    make_person(name)
    make_person("王小明")

    assert names(hr.get("/people/", {"q": typed})) == [name]


def test_filters(hr: Client, company: None) -> None:
    Person.objects.filter(number="3").update(status="left")
    east = Unit.objects.get(name="华东").pk

    assert names(hr.get("/people/", {"unit": east})) == ["李雷"]
    assert names(hr.get("/people/", {"unit": east, "status": "all"})) == ["李雷", "张伟"]
    assert names(hr.get("/people/", {"status": "left"})) == ["张伟"]
    assert names(hr.get("/people/", {"unit": "nonsense", "status": "nonsense"})) == ["王总", "李雷"]
    assert "Nobody fits" in hr.get("/people/", {"q": "nobody"}).content.decode()


def test_of_very_many_units_the_upper_ones_can_be_chosen_and_the_one_that_is(
    hr: Client, company: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiren.web.views.people.MOST_UNITS_TO_CHOOSE", 1)
    east = Unit.objects.get(name="华东").pk

    units = hr.get("/people/", {"unit": east}).context["units"]

    assert [path for _, path in units] == ["集团", "集团/华东"]


def test_pages_lead_forth_and_back_without_gaps(hr: Client) -> None:
    Person.objects.bulk_create([Person(number=f"{n:04}", name=f"P{n}") for n in range(120)])
    seen, address = [], "/people/"
    while True:
        page = hr.get(address).context["page"]
        seen += [person.number for person in page.people]
        if page.after is None:
            break
        address = f"/people/?after={page.after}"
    assert seen == [f"{n:04}" for n in range(120)]

    back = hr.get(f"/people/?before={page.before}").context["page"]
    assert [person.number for person in back.people] == seen[50:100]
    first = hr.get(f"/people/?before={back.before}").context["page"]
    assert ([person.number for person in first.people], first.before) == (seen[:50], None)
    assert hr.get("/people/?unit=9").status_code == 200
    assert hr.get("/people/?before=0000").context["page"].people == []


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "address", ["/people/", "/people/?q=p", "/people/chart/", "/people/units/", "/people/positions/"]
)
def test_lists_cost_the_same_queries_for_one_three_and_three_thousand_rows(hr: Client, address: str) -> None:
    def grow(start: int, end: int) -> None:
        for n in range(start, min(end, 60)):
            Unit.objects.create(code=f"C{n}", name=f"U{n}")
            Position.objects.create(title=f"T{n}")
        units, positions = list(Unit.objects.all()), list(Position.objects.all())
        boss = Person.objects.first()
        Person.objects.bulk_create(
            Person(
                number=f"{n:05}",
                name=f"P{n}",
                search_key=f" p{n}",
                unit=units[n % len(units)],
                position=positions[n % len(positions)],
                manager=boss,
            )
            for n in range(start, end)
        )

    grow(0, 1)
    queries(hr, address)
    one = queries(hr, address)
    grow(1, 3)
    assert queries(hr, address) == one
    grow(3, 3000)
    assert queries(hr, address) == one


def test_a_unit_of_the_chart_shows_its_people_under_their_managers(hr: Client, company: None) -> None:
    lead = Person.objects.get(number="2")
    for n in (7, 8):
        make_person(f"组员{n}", unit=lead.unit, manager=lead)

    opened = hr.get(f"/people/chart/{lead.unit_id}/").context["opened"]
    assert [(node.person.name, len(node.reports)) for node in opened.nodes] == [("李雷", 2)]
    assert [(unit.name, unit.people, unit.units) for unit in opened.units] == [("销售部", 1, 0)]
    top = hr.get("/people/chart/").context["opened"]
    assert [(unit.name, unit.people, unit.units) for unit in top.units] == [("集团", 5, 2)]
    assert "集团/华东" in hr.get(f"/people/chart/?unit={lead.unit_id}").content.decode()
    assert hr.get("/people/chart/?unit=999999").status_code == 404


def test_a_large_unit_shows_its_first_people(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.web.actions.person.chart.MOST_IN_A_UNIT", 2)
    for _ in range(5):
        make_person()

    opened = hr.get("/people/chart/").context["opened"]

    assert (len(opened.nodes), opened.rest) == (2, 3)


GIVEN = {
    "number": "10",
    "name": "韩梅梅",
    "mail": "HAN@x.cn",
    "phone": "138 0000 0000",
    "unit": "华东",
    "position": "会计",
    "manager": "李雷",
    "role": "",
    "level": "P5",
    "performance": "A",
    "gender": "女",
    "age_band": "30–39",
    "language": "zh-Hans",
    "status": "active",
}


def test_a_person_is_added_and_changed(hr: Client, company: None) -> None:
    added = hr.post("/people/add/", GIVEN)

    person = Person.objects.get(number="10")
    assert added["Location"] == f"/people/{person.pk}/"
    assert (person.mail, person.phone, person.manager.number) == ("han@x.cn", "13800000000", "2")
    assert (person.unit.name, person.position.title) == ("华东", "会计")

    shown = hr.get(f"/people/{person.pk}/edit/").context["form"].initial
    assert shown == {**GIVEN, "mail": "han@x.cn", "phone": "13800000000", "unit": "集团/华东", "manager": "2"}
    hr.post(f"/people/{person.pk}/edit/", {**shown, "manager": "", "position": "", "unit": ""})
    person.refresh_from_db()
    assert (person.manager, person.position, person.unit) == (None, None, None)
    assert [*Activity.objects.values_list("verb", flat=True)][:2] == ["person-changed", "person-added"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("number", "1", "somebody else’s"),
        ("number", "x\u200b\x07", "cannot be seen"),
        ("name", "", "This field is required"),
        ("mail", "nonsense", "no mail address"),
        ("phone", "nonsense", "no telephone"),
        ("unit", "集团/没有", "There is no unit"),
        ("manager", "没有", "Nobody active"),
        ("manager", "张伟", "Several people"),
        ("position", "x" * 121, "121 characters"),
        ("role", "nonsense", "not one of the available"),
    ],
)
def test_what_is_wrong_is_said_at_the_field(hr: Client, company: None, field: str, value: str, words: str) -> None:
    make_person("张伟")

    page = hr.post("/people/add/", {**GIVEN, field: value})

    assert [*page.context["form"].errors] == [field]
    assert words in page.content.decode()
    assert not Person.objects.filter(name="韩梅梅").exists()


def test_nobody_manages_themselves_through_others(hr: Client, company: None) -> None:
    chief = Person.objects.get(number="1")
    shown = hr.get(f"/people/{chief.pk}/edit/").context["form"].initial

    page = hr.post(f"/people/{chief.pk}/edit/", {**shown, "manager": "3"})

    assert "1 → 3 → 2 → 1" in page.content.decode()
    Person.objects.filter(number="1").update(manager=Person.objects.get(number="2"))
    newcomer = hr.post("/people/add/", {**GIVEN, "manager": "1"})
    assert newcomer.status_code == 302  # an old circle above is not theirs
    hr.post(f"{newcomer['Location']}edit/", {**GIVEN, "phone": "12345", "manager": "1"})
    assert Person.objects.get(number="10").phone == "12345"


def test_suggestions(hr: Client, company: None) -> None:
    people = hr.get("/people/suggest/", {"manager": "zw"}).content.decode()
    units = hr.get("/people/suggest/", {"unit": "华东"}).content.decode()

    assert 'value="3">张伟 · 销售部 · 销售<' in people
    assert [part.split('"')[0] for part in units.split('value="')[1:]] == ["集团/华东", "集团/华东/销售部"]
    assert hr.get("/people/suggest/").content.decode().strip() == ""


def test_units_are_added_changed_and_removed(hr: Client, company: None) -> None:
    top = Unit.objects.get(name="集团")
    assert hr.get(f"/people/units/add/?above={top.pk}").context["form"].initial["parent"] == "集团"
    hr.post("/people/units/add/", {"unit_name": "华南", "parent": "集团", "unit_code": ""})
    south = Unit.objects.get(name="华南")
    assert (south.parent, south.code != "") == (top, True)

    hr.post(f"/people/units/{south.pk}/", {"unit_name": "南区", "parent": "", "unit_code": "S1"})
    south.refresh_from_db()
    assert (south.name, south.parent, south.code) == ("南区", None, "S1")

    hr.post(f"/people/units/{south.pk}/remove/")
    assert not Unit.objects.filter(pk=south.pk).exists()
    refused = hr.post(f"/people/units/{top.pk}/remove/", follow=True).content.decode()
    assert "1 person and 1 unit must move out" in " ".join(refused.split())


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"unit_name": "A/B"}, "unit_name", "stand between units"),
        ({"unit_name": "华东", "parent": "集团"}, "unit_name", "another"),
        ({"unit_name": "x", "parent": "没有"}, "parent", "There is no unit"),
        ({"unit_name": "x", "unit_code": "U0002"}, "unit_code", "already"),
    ],
)
def test_wrong_units_are_refused(hr: Client, company: None, given: dict[str, str], field: str, words: str) -> None:
    page = hr.post("/people/units/add/", {"unit_name": "", "parent": "", "unit_code": "", **given})

    assert words in str(page.context["form"].errors[field])


def test_a_unit_lies_not_below_itself(hr: Client, company: None) -> None:
    top = Unit.objects.get(name="集团")

    page = hr.post(f"/people/units/{top.pk}/", {"unit_name": "集团", "parent": "华东", "unit_code": top.code})

    assert "below itself" in str(page.context["form"].errors["parent"])


def upload(client: Client, content: bytes, name: str = "people.csv", **fields: str) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    return client.post("/people/import/", {"file": SimpleUploadedFile(name, content), **fields})


def test_an_import_from_file_to_undo(hr: Client) -> None:
    planned = upload(hr, FILE)
    address = planned["Location"]
    page = hr.get(address)
    assert Person.objects.count() == 0
    assert (page.context["tabs"], page.context["show"]) == ([("added", 3)], "added")

    done = hr.post(address, {"apply": "all"}, follow=True)
    assert Person.objects.count() == 3
    assert "Done: 3 added, 0 changed, 0 left." in done.content.decode()
    assert "Undo this import" in done.content.decode()
    assert "people.csv" in hr.get("/people/import/").content.decode()

    undone = hr.post(f"{address}undo/", follow=True)
    assert Person.objects.count() == Unit.objects.count() == 0
    assert "is undone" in undone.content.decode()
    assert "Only the last import" in hr.post(f"{address}undo/", follow=True).content.decode()


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_plan_shows_errors_changes_and_who_leaves(client: Client, company: None, language: str) -> None:
    client.force_login(make_account("owner", language=language))
    content = "工号,姓名,邮箱,状态\n1,王总,bad,\n2,李磊,,在职\n".encode()
    address = upload(client, content, is_complete="on")["Location"]

    page = client.get(address)
    assert page.context["tabs"] == [("errors", 1), ("changed", 1), ("left", 1)]
    assert "bad" in page.content.decode()
    changed = client.get(address, {"show": "changed"}).context["rows"]
    assert changed[0]["fields"] == [("name", "李雷", "李磊"), ("mail", "li@x.cn", "")]
    assert client.get(address, {"show": "left"}).status_code == 200

    client.post(address, {"apply": "all"})
    assert Person.objects.get(number="2").name == "李雷"
    client.post(address, {"apply": "good"})
    assert Person.objects.get(number="2").name == "李磊"


def test_files_that_cannot_be_read_are_refused_on_the_page(hr: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Choose a file first" in hr.post("/people/import/").content.decode()
    assert "macros" in upload(hr, b"x", "a.xlsm").content.decode()
    monkeypatch.setattr("zhiren.web.views.people_import.MOST_BYTES", 3)
    assert "are read" in upload(hr, b"four").content.decode()
    assert PeopleImport.objects.count() == 0


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_empty_table_is_understood(client: Client, language: str) -> None:
    client.force_login(make_account("owner", language=language))
    table = client.get("/people/import/template/").content

    plan = plan_import(table + b"1,A,a@x.cn,13800000000,U,P,,,en,active\r\n", "people.csv", None).plan

    assert (plan["problems"], plan["unchanged"], len(plan["added"])) == ([], 0, 1)
    assert sorted(plan["added"][0]["fields"]) == [
        "language", "mail", "name", "phone", "position", "status", "unit"
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "title"), [("zh-Hans", "质量工程师"), ("en", "Quality Engineer")])
def test_a_persons_role_is_named_in_the_readers_language(client: Client, language: str, title: str) -> None:
    found = make_person(role_id="quality-engineer")
    client.force_login(make_account("hr_administrator", language=language))

    page = client.get(f"/people/{found.pk}/")
    form = client.get(f"/people/{found.pk}/edit/").context["form"]

    assert page.context["role"] == title
    assert dict(form.fields["role"].choices)["quality-engineer"] == title


def test_a_role_of_the_companys_own_has_its_own_title() -> None:
    make_role("clerk", "Clerk")

    assert role_titles("en")["clerk"] == "Clerk"
