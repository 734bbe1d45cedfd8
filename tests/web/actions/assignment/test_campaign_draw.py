"""The draw of a campaign: candidates from the org chart, changes by hand, lists, and what it comes to."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from web.making_campaigns import make_company, make_draft, workbook
from zhiren.errors import CampaignError
from zhiren.web.actions.assignment import (
    add_assignment,
    assignment_report,
    draw_assignments,
    rater_by_mail,
    rater_of,
    remove_assignment,
    replace_rater,
)
from zhiren.web.actions.assignment.listed import add_listed_raters
from zhiren.web.actions.campaign.raters import loads
from zhiren.web.models import Assignment, Campaign, Person, Ratee

pytestmark = pytest.mark.django_db

CHART = {"count": 9, "source": "chart"}


def pairs(campaign: Campaign, ratee: str, relationship: str) -> list[str]:
    rows = Assignment.objects.filter(
        ratee__campaign=campaign, ratee__person__number=ratee, relationship=relationship
    )
    return sorted(rows.values_list("rater__person__number", flat=True))


def ratee_of(campaign: Campaign, number: str) -> Ratee:
    return campaign.ratees.select_related("person", "campaign").get(person__number=number)


def test_candidates_come_from_the_chart() -> None:
    people = make_company(7, span=3)  # 0 leads 1–3, 1 leads 4–6
    campaign = make_draft(people, groups=dict.fromkeys(("self", "manager", "peer", "report", "customer"), CHART))

    draw_assignments(campaign)

    assert pairs(campaign, "E0001", "self") == ["E0001"]
    assert pairs(campaign, "E0001", "manager") == ["E0000"]
    assert pairs(campaign, "E0001", "peer") == ["E0002", "E0003"]
    assert pairs(campaign, "E0001", "report") == ["E0004", "E0005", "E0006"]
    assert pairs(campaign, "E0001", "customer") == []
    assert pairs(campaign, "E0000", "peer") == []


def test_who_left_rates_nobody() -> None:
    people = make_company(4, span=3)
    campaign = make_draft(people[:2])
    Person.objects.filter(number__in=("E0000", "E0002")).update(status="left")

    draw_assignments(campaign)

    assert pairs(campaign, "E0001", "manager") == []
    assert pairs(campaign, "E0001", "peer") == ["E0003"]


def test_new_draw_keeps_what_was_put_by_hand_and_drops_idle_raters() -> None:
    people = make_company(9)
    campaign = make_draft(people[:3], groups={"peer": {"count": 1, "source": "chart"}})
    draw_assignments(campaign)
    add_assignment(ratee_of(campaign, "E0000"), rater_of(campaign, people[8]), "other", None)

    campaign.groups = {"self": CHART}
    draw_assignments(campaign)

    rows = campaign.ratees.values_list("assignments__rater__person__number", "assignments__relationship")
    assert sorted(rows) == [("E0000", "self"), ("E0001", "self"), ("E0002", "self"), ("E0008", "other")]
    assert campaign.raters.count() == 4


def test_seed_gives_the_same_draw() -> None:
    campaign = make_draft(make_company(40))
    draw_assignments(campaign)
    first = {n: pairs(campaign, n, "peer") for n in ("E0004", "E0011")}

    draw_assignments(campaign)

    assert {n: pairs(campaign, n, "peer") for n in first} == first


def test_person_is_not_put_twice_nor_to_themselves() -> None:
    people = make_company(3)
    campaign = make_draft(people)
    ratee = ratee_of(campaign, "E0001")
    add_assignment(ratee, rater_of(campaign, people[2]), "peer", None)

    for person, relationship in ((people[2], "other"), (people[1], "peer"), (people[0], "self")):
        with pytest.raises(CampaignError):
            add_assignment(ratee, rater_of(campaign, person), relationship, None)

    assert ratee.assignments.count() == 1


def test_replacing_leaves_the_relationship() -> None:
    people = make_company(4)
    campaign = make_draft(people[:1])
    ratee = ratee_of(campaign, "E0000")
    old = add_assignment(ratee, rater_of(campaign, people[1]), "report", None)

    new = replace_rater(old, rater_of(campaign, people[2]), None)

    assert list(ratee.assignments.values_list("rater__person__number", "relationship")) == [("E0002", "report")]
    remove_assignment(new, None)
    assert campaign.raters.count() == 0


def test_customer_needs_a_mail_address() -> None:
    campaign = make_draft()

    with pytest.raises(CampaignError):
        rater_by_mail(campaign, "not a mail", "Wang", "en")
    first = rater_by_mail(campaign, "A@Example.com ", "Wang", "en")
    assert rater_by_mail(campaign, "a@example.com", "Other", "en") == first


def test_list_of_customers_and_colleagues(tmp_path: Path) -> None:
    people = make_company(4)
    campaign = make_draft(people[:2])
    path = tmp_path / "raters.xlsx"
    rows = [
        ["被评价者工号", "评价者工号", "邮箱", "姓名", "评价关系", "语言"],
        ["E0000", "", "wang@example.com", "王", "", "英文"],
        ["e0001", "E0003", "", "", "同级", ""],
        ["E0001", "", "wang@example.com", "王", "客户", ""],
        ["E0001", "E0003", "", "", "", ""],
        ["E0002", "E0003", "", "", "", ""],
        ["E0000", "X9", "", "", "", ""],
        ["E0000", "", "nobody", "", "", ""],
        ["E0000", "E0002", "", "", "朋友", ""],
    ]
    path.write_bytes(workbook(rows).getvalue())

    n, problems = add_listed_raters(campaign, path, "名单.xlsx", None)

    assert n == 3
    assert [(p.code, p.place.line) for p in problems] == [
        ("campaign-no-ratee", 6),
        ("campaign-no-person", 7),
        ("campaign-mail", 8),
        ("campaign-relationship", 9),
    ]
    assert pairs(campaign, "E0001", "peer") == ["E0003"]
    assert campaign.raters.get(mail="wang@example.com").assignments.count() == 2


def test_list_without_its_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "raters.csv"
    path.write_text("姓名,城市\n王,上海\n", encoding="utf-8")

    with pytest.raises(CampaignError) as error:
        add_listed_raters(make_draft(), path, "raters.csv", None)

    assert [p.code for p in error.value.problems] == ["campaign-raters-titles"]


def test_report_tells_loads_groups_risk_and_parts() -> None:
    people = make_company(7, span=3)
    campaign = make_draft(people, groups={"manager": CHART, "peer": CHART, "report": CHART})
    draw_assignments(campaign)
    lonely = Person.objects.create(number="L1", name="孤")
    Ratee.objects.create(campaign=campaign, person=lonely)

    report = assignment_report(campaign)

    assert (report.n_ratees, report.n_raters) == (8, 7)
    assert sum(n for _, n in report.loads) == 7
    assert [(p.n_ratees, p.names) for p in report.parts][1:] == [(1, ("孤",))]
    assert {gap.name for gap in report.unmanaged} == {"员工0000", "孤"}
    assert "孤" in {gap.name for gap in report.at_risk}
    assert {(gap.name, gap.relationship, gap.have) for gap in report.thin} >= {("员工0001", "peer", 2)}
    assert report.longest_minutes >= report.typical_minutes > 0


def test_report_on_nobody() -> None:
    report = assignment_report(make_draft())

    assert (report.n_pairs, report.heaviest, report.parts, report.longest_minutes) == (0, 0, (), 0)


def test_report_and_loads_cost_the_same_for_few_and_many() -> None:
    costs = set()
    for n in (1, 3, 60):
        Person.objects.all().update(manager=None)
        Campaign.objects.all().delete()
        Person.objects.all().delete()
        campaign = make_draft(make_company(n))
        draw_assignments(campaign)
        assignment_report(campaign)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assignment_report(campaign)
            loads(campaign, campaign.raters.values_list("pk", flat=True))
        costs.add(len(queries))

    assert len(costs) == 1
