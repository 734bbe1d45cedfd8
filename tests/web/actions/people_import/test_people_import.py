"""Imports of people: planned, applied, applied again, taken back."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from web.making import make_campaign, make_person, make_ratee
from web.making_evidence import make_interview
from zhiren.errors import PeopleError
from zhiren.web.actions.evidence.material import delete_material
from zhiren.web.actions.people_import import Plan, apply_import, plan_import, undo_import
from zhiren.web.actions.people_import.organisation import organisation
from zhiren.web.actions.person.units import unit_tree
from zhiren.web.models import (
    Account,
    Activity,
    Calibration,
    CalibrationMove,
    Interview,
    PeopleImport,
    Person,
    PlanGoal,
    PlanRemark,
    Position,
    Pulse,
    PulseRater,
    Ratee,
    Rater,
    Unit,
)
from zhiren.web.models import Plan as DevelopmentPlan

pytestmark = pytest.mark.django_db

HEADERS = ("工号", "姓名", "邮箱", "手机", "部门", "上级工号", "职位", "语言", "状态")


def table(*rows: tuple[str, ...], headers: tuple[str, ...] = HEADERS) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([headers, *[row + ("",) * (len(headers) - len(row)) for row in rows]])
    return stream.getvalue().encode()


def planned(
    *rows: tuple[str, ...], headers: tuple[str, ...] = HEADERS, **options: Any
) -> tuple[PeopleImport, Plan]:
    made = plan_import(table(*rows, headers=headers), "people.csv", None, **options)
    return made, Plan.from_json(made.plan)


def imported(*rows: tuple[str, ...], headers: tuple[str, ...] = HEADERS, **options: Any) -> PeopleImport:
    made, _ = planned(*rows, headers=headers, **options)
    apply_import(made, None)
    return made


def codes(plan: Plan) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.place.line) for problem in plan.problems]


CHIEF = ("1", "王总", "wang@x.cn", "13800000000", "集团", "", "总经理", "中文", "在职")
LEAD = ("2", "李雷", "LI@x.cn", "+86 139-0000-0000", "集团/华东", "1", "总监")
SELLER = ("3", "张伟", "", "", "集团/华东/销售部", "2", "销售", "英文")


def test_first_import_makes_units_positions_people_and_managers() -> None:
    made, plan = planned(SELLER, LEAD, CHIEF)
    assert Person.objects.count() == Unit.objects.count() == 0

    apply_import(made, None)

    assert plan.units == ("集团", "集团/华东", "集团/华东/销售部")
    assert plan.positions == ("总监", "总经理", "销售")
    people = organisation().people
    assert people["3"].unit == "集团/华东/销售部"
    assert [people[n].manager for n in "123"] == ["", "1", "2"]
    assert (people["2"].mail, people["2"].phone) == ("li@x.cn", "+8613900000000")
    assert (people["1"].language, people["3"].language) == ("zh-Hans", "en")
    assert Person.objects.get(number="3").search_key == " 张伟 zhangwei wei zw 3"
    entry = Activity.objects.get()
    assert (entry.verb, entry.values) == (
        "people-imported",
        {"file": "people.csv", "added": 3, "changed": 0, "left": 0},
    )


def test_same_file_again_changes_nothing() -> None:
    imported(CHIEF, LEAD, SELLER)

    _, plan = planned(CHIEF, LEAD, SELLER, is_complete=True)

    assert (plan.is_empty, plan.unchanged, plan.problems) == (True, 3, ())


def test_changes_are_shown_field_by_field() -> None:
    imported(CHIEF, LEAD, SELLER)

    _, plan = planned(CHIEF, LEAD, ("3", "张伟", "z@x.cn", "", "集团/华南", "1", "销售"))

    (entry,) = plan.changed
    assert (entry.line, entry.number, entry.name) == (4, "3", "张伟")
    assert entry.fields == {
        "mail": ("", "z@x.cn"),
        "unit": ("集团/华东/销售部", "集团/华南"),
        "manager": ("2", "1"),
    }
    assert plan.units == ("集团/华南",)


def test_columns_that_a_file_lacks_stay_as_they_are() -> None:
    imported(CHIEF, LEAD)

    _, plan = planned(("2", "l@x.cn"), headers=("Employee ID", "E-mail"))

    assert [entry.fields for entry in plan.changed] == [{"mail": ("li@x.cn", "l@x.cn")}]


def test_who_is_missing_from_a_complete_file_has_left_and_comes_back_with_the_next() -> None:
    imported(CHIEF, LEAD, SELLER)

    made, plan = planned(CHIEF, LEAD, is_complete=True)
    assert [(entry.number, entry.fields) for entry in plan.left] == [("3", {"status": ("active", "left")})]
    apply_import(made, None)
    assert Person.objects.get(number="3").status == "left"

    _, again = planned(CHIEF, LEAD, SELLER)
    assert [entry.fields for entry in again.changed] == [{"status": ("left", "active")}]


def test_a_file_of_few_taken_for_complete_is_warned_of() -> None:
    imported(CHIEF, *[(str(n), f"员工{n}") for n in range(10, 20)])

    _, plan = planned(CHIEF, is_complete=True)

    assert codes(plan) == [("people-import-many-leave", None)]


def test_same_named_people_are_told_apart_by_number_and_a_manager_by_such_a_name_is_asked_about() -> None:
    headers = ("工号", "姓名", "部门", "上级")
    first = (("1", "张伟", "研发"), ("2", "张伟", "销售"), ("3", "李雷", "销售", "张伟"))

    made, plan = planned(*first, headers=headers)
    assert codes(plan) == [("person-manager-ambiguous", 4)]
    assert plan.errors[0].values == {"value": "张伟", "candidates": "张伟 1 (研发); 张伟 2 (销售)"}
    with pytest.raises(PeopleError, match="1"):
        apply_import(made, None)

    made, plan = planned(*first[:2], ("3", "李雷", "销售", "张伟（2）"), headers=headers)
    apply_import(made, None)
    assert organisation().people["3"].manager == "2"
    assert planned(*first, headers=headers)[1].is_empty  # the name means the manager they have


def test_a_manager_is_found_by_a_name_that_one_person_has_or_by_an_old_code_of_their_unit() -> None:
    imported(CHIEF, LEAD)
    code = Unit.objects.get(name="华东").code

    imported(("7", "韩梅梅", code, "李雷"), headers=("工号", "姓名", "部门", "上级"))

    people = organisation().people
    assert (people["7"].manager, people["7"].unit) == ("2", "集团/华东")


def test_a_circle_that_the_file_does_not_touch_is_not_the_files_fault() -> None:
    imported(CHIEF, LEAD)
    Person.objects.filter(number="1").update(manager=Person.objects.get(number="2"))

    _, plan = planned(("9", "新人"))

    assert (plan.problems, len(plan.added)) == ((), 1)


def test_good_rows_alone_by_choice_without_those_that_depend_on_bad_ones() -> None:
    rows = (CHIEF, ("2", "李雷", "no mail", "", "集团/华东", "1"), ("3", "张伟", "", "", "", "2"))

    made, plan = planned(*rows, is_complete=True)

    assert codes(plan) == [("person-mail", 3), ("people-manager-unknown", 4)]
    assert ([entry.number for entry in plan.added], plan.bad_lines) == (["1"], (3, 4))
    with pytest.raises(PeopleError):
        apply_import(made, None)
    apply_import(made, None, leave_out_bad=True)
    assert [*Person.objects.values_list("number", flat=True)] == ["1"]
    assert [*Unit.objects.values_list("name", flat=True)] == ["集团"]


def test_people_of_bad_rows_have_not_left() -> None:
    imported(CHIEF, LEAD)

    _, plan = planned(CHIEF, ("2", "李雷", "no mail"), is_complete=True)

    assert (plan.left, plan.changed) == ((), ())


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("", "无名"), "people-cell-empty"),
        (("9", ""), "people-cell-empty"),
        (("9" * 65, "长"), "person-long"),
        (("9", "A\u202eB\x07"), "person-characters"),
        (("9", "王", "not a mail"), "person-mail"),
        (("9", "王", "", "call me"), "person-phone"),
        (("9", "王", "", "", "a/" * 30 + "b"), "unit-deep"),
        (("9", "王", "", "", "", "404"), "people-manager-unknown"),
        (("9", "王", "", "", "", "9"), "people-manager-cycle"),
        (("9", "王", "", "", "", "", "", "français"), "people-language"),
        (("9", "王", "", "", "", "", "", "", "休假"), "person-status"),
    ],
)
def test_what_is_wrong_is_found_with_its_row(row: tuple[str, ...], code: str) -> None:
    _, plan = planned(CHIEF, row)

    assert codes(plan) == [(code, 3)]
    for language in ("en", "zh-Hans"):
        assert plan.problems[0].describe(language)


def test_a_number_twice_makes_both_rows_wrong() -> None:
    _, plan = planned(CHIEF, ("2", "甲"), ("2", "乙"))

    assert (codes(plan), plan.bad_lines) == ([("people-id-twice", 4)], (3, 4))


def test_circles_of_managers_are_refused_through_people_who_are_not_in_the_file() -> None:
    imported(CHIEF, LEAD, SELLER)

    _, plan = planned(("1", "王总", "", "", "", "3"))

    assert codes(plan) == [("people-manager-cycle", 2)]
    assert plan.errors[0].values == {"chain": "1 → 3 → 2 → 1"}


def test_units_of_one_name_are_asked_about_unless_the_person_is_in_one() -> None:
    imported(("1", "甲", "", "", "华东/销售部"), ("2", "乙", "", "", "华南/销售部"))

    _, plan = planned(("1", "甲", "", "", "销售部"), ("3", "丙", "", "", "销售部"))

    assert codes(plan) == [("unit-ambiguous", 3)]
    assert plan.errors[0].values == {"value": "销售部", "candidates": "华东/销售部; 华南/销售部"}
    assert plan.unchanged == 1


def test_a_path_may_begin_at_a_unit_below() -> None:
    imported(SELLER[:5], CHIEF)

    _, plan = planned(("4", "丁", "", "", "华东/客服部"))

    assert plan.units == ("集团/华东/客服部",)


def test_roles_are_found_by_title_or_id_and_unknown_ones_are_listed() -> None:
    headers = ("工号", "姓名", "角色画像")
    known = next(iter(organisation().roles))

    _, plan = planned(("1", "甲", known), ("2", "乙", "no such role"), headers=headers)

    assert codes(plan) == [("person-role", 3)]


def test_oddities_are_warned_of() -> None:
    imported(("007", "邦德", "b@x.cn"))

    _, plan = planned(("7", "邦德", "b@x.cn"), ("8", "甲", "", "", "", "007"))
    assert codes(plan) == [("people-import-zeros", 2), ("people-import-mail-shared", 2)]

    imported(("007", "邦德", "", "", "", "", "", "", "离职"))
    _, plan = planned(("8", "甲", "", "", "", "007"))
    assert codes(plan) == [("people-import-manager-left", 2)]


def test_files_that_are_no_tables_of_people_are_refused_by_name() -> None:
    for content, name, code in (
        (b"", "a.csv", "source-empty"),
        (table(headers=("姓名",)), "a.csv", "table-column-missing"),
        (table(), "a.csv", "people-none"),
        (b"PK\x03\x04broken", "a.xlsx", "source-office-damaged"),
    ):
        with pytest.raises(PeopleError) as error:
            plan_import(content, name, None)
        (problem,) = error.value.problems
        assert (problem.code, problem.place.file) == (code, name)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.web.actions.people_import.columns.MOST_ROWS", 1)

    with pytest.raises(PeopleError, match="2"):
        planned(CHIEF, LEAD)


def test_excel_is_read(tmp_path: Any) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["员工编号（必填）", "姓名/Name", "备注"])
    book.active.append([10023, "张伟", "无"])
    book.save(tmp_path / "people.xlsx")

    plan = Plan.from_json(plan_import((tmp_path / "people.xlsx").read_bytes(), "人员.xlsx", None).plan)

    assert [(entry.number, entry.name) for entry in plan.added] == [("10023", "张伟")]
    assert codes(plan) == [("table-columns-ignored", 1)]


def test_a_plan_that_no_longer_holds_is_made_anew_and_shown_first() -> None:
    imported(CHIEF)
    made, _ = planned(LEAD)
    Person.objects.create(number="2", name="韩梅梅")

    with pytest.raises(PeopleError) as error:
        apply_import(made, None)

    assert error.value.problems[0].code == "people-import-stale"
    made.refresh_from_db()
    assert [entry.number for entry in Plan.from_json(made.plan).changed] == ["2"]
    apply_import(made, None)
    assert Person.objects.get(number="2").name == "李雷"


def test_an_import_is_applied_once() -> None:
    made = imported(CHIEF)

    with pytest.raises(PeopleError) as error:
        apply_import(made, None)

    assert error.value.problems[0].code == "people-import-applied"


def undo_refused(made: PeopleImport) -> list[str]:
    with pytest.raises(PeopleError) as error:
        undo_import(made, None)
    for problem in error.value.problems:
        assert problem.describe("zh-Hans")
    return [problem.code for problem in error.value.problems]


def test_undo_is_refused_where_it_would_lose_something() -> None:
    first = imported(CHIEF)
    second = imported(LEAD)

    assert undo_refused(first) == ["people-import-not-last"]

    Person.objects.filter(number="2").update(phone="1")
    assert undo_refused(second) == ["people-import-changed-since"]

    Person.objects.filter(number="2").update(phone="+8613900000000")
    other = make_person(manager=Person.objects.get(number="2"))
    assert undo_refused(second) == ["people-import-manage-others"]

    Person.objects.filter(pk=other.pk).update(manager=None)
    ratee = Ratee.objects.create(campaign=make_campaign(), person=Person.objects.get(number="2"))
    assert undo_refused(second) == ["people-import-in-use"]

    ratee.delete()
    account = Account.objects.create_account("l@x.cn", role="employee", person=Person.objects.get(number="2"))
    assert undo_refused(second) == ["people-import-in-use"]

    account.delete()
    undo_import(second, None)
    assert undo_refused(second) == ["people-import-not-last"]
    undo_import(first, None)
    assert [*Person.objects.values_list("number", flat=True)] == [other.number]
    assert Unit.objects.count() == Position.objects.count() == 0


def use(relation: str, person: Person) -> None:
    """Make one of the rows that refer to people."""
    ratee = make_ratee(make_campaign())
    if relation in ("plans", "planremark", "pulserater"):
        plan = DevelopmentPlan.objects.create(
            person=person if relation == "plans" else ratee.person,
            ratee=ratee,
            framework_id=ratee.campaign.framework_id,
            framework_version=ratee.campaign.framework_version,
        )
        goal = PlanGoal.objects.create(plan=plan, competency_id="INT", from_level=2, to_level=3)
        pulse = Pulse.objects.create(goal=goal, asked=3, closes_at=timezone.now())
        if relation == "planremark":
            PlanRemark.objects.create(plan=plan, person=person, kind="comment", words="Good.")
        elif relation == "pulserater":
            PulseRater.objects.create(pulse=pulse, person=person, link_nonce="n")
    elif relation == "calibrationmove":
        box = Calibration.objects.create(title="Box", campaign=ratee.campaign, low_cut=2, high_cut=4)
        cells = dict.fromkeys(("from_performance", "from_potential", "to_performance", "to_potential"), 1)
        CalibrationMove.objects.create(calibration=box, person=person, why="Because.", **cells)
    elif relation == "interviews":
        make_interview(person=person)
    elif relation == "rated_in":
        Ratee.objects.create(campaign=ratee.campaign, person=person)
    elif relation == "rater":
        Rater.objects.create(campaign=ratee.campaign, person=person)
    else:
        assert relation == "account"
        Account.objects.create_account("l@x.cn", role="employee", person=person)


@pytest.mark.parametrize("relation", [r.name for r in Person._meta.related_objects if r.name != "reports"])
def test_nobody_in_use_goes_with_an_import(relation: str) -> None:
    made = imported(CHIEF)
    person = Person.objects.get(number=CHIEF[0])
    use(relation, person)
    assert undo_refused(made) == ["people-import-in-use"]
    assert Person.objects.filter(**{"pk": person.pk, f"{relation}__isnull": False}).exists()


def test_an_import_goes_back_once_the_interviews_are_deleted() -> None:
    made = imported(CHIEF)
    interview = make_interview(person=Person.objects.get(number=CHIEF[0]))
    assert undo_refused(made) == ["people-import-in-use"]
    assert Interview.objects.get() == interview
    delete_material([interview], None)
    undo_import(made, None)
    assert not Person.objects.filter(number=CHIEF[0]).exists()


numbers = st.sampled_from([str(n) for n in range(1, 7)])
row = st.tuples(
    numbers,
    st.sampled_from(["张伟", "李雷", "王芳", "Alex Chen"]),
    st.sampled_from(["", "a@x.cn", "b@x.cn"]),
    st.sampled_from(["", "13800000000"]),
    st.sampled_from(["", "集团", "集团/华东", "华东", "集团/华东/销售部", "华南/销售部", "销售部"]),
    st.one_of(st.just(""), numbers),
    st.sampled_from(["", "销售", "总监"]),
    st.sampled_from(["", "中文", "en"]),
    st.sampled_from(["", "在职", "离职"]),
)
rows = st.lists(row, min_size=1, max_size=7, unique_by=lambda r: r[0])


def everything() -> tuple[object, ...]:
    positions = sorted(Position.objects.values_list("title", flat=True))
    keys = sorted(Person.objects.values_list("number", "search_key"))
    return organisation().people, sorted(unit_tree().by_path), positions, keys


class LawsTest(TestCase):
    """For any two files, one after the other."""

    @settings(max_examples=60)
    @given(rows, rows, st.booleans())
    def test_an_import_is_idempotent_and_undoing_gives_back_what_was(
        self, first: list[tuple[str, ...]], second: list[tuple[str, ...]], is_complete: bool
    ) -> None:
        before, _ = planned(*first)
        apply_import(before, None, leave_out_bad=True)
        was = everything()

        made, plan = planned(*second, is_complete=is_complete)
        apply_import(made, None, leave_out_bad=True)
        good = [r for line, r in enumerate(second, 2) if line not in plan.bad_lines]

        if good:
            assert planned(*good)[1].is_empty
        undo_import(made, None)
        assert everything() == was
        undo_import(before, None)
        assert everything() == ({}, [], [], [])


def test_grade_performance_and_groups_come_with_the_file_and_go_when_it_is_taken_back() -> None:
    headers = ("工号", "姓名", "职级", "绩效等级", "性别", "年龄段")
    made = imported(("1", "王总", "M3", "A", "女", "40–49"), headers=headers)
    facts = Person.objects.values_list("level", "performance", "gender", "age_band")
    assert facts.get() == ("M3", "A", "女", "40–49")

    later = imported(("1", "王总", "M4", "B"), headers=headers[:4])
    assert facts.get() == ("M4", "B", "女", "40–49")
    undo_import(later, None)
    assert facts.get() == ("M3", "A", "女", "40–49")
    undo_import(made, None)
    assert not Person.objects.exists()


def test_a_grade_too_long_to_be_stored_is_refused_at_its_cell() -> None:
    _, plan = planned(("1", "王总", "P" * 41), headers=("工号", "姓名", "职级"))
    assert codes(plan) == [("person-long", 2)]
