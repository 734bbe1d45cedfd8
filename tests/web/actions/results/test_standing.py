"""How a campaign stands: counts, groups in danger, and the same number of queries for any size."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from web.making import make_assignment, make_campaign, make_person, make_ratee
from zhiren.web.actions.results.dashboard_workbook import standing_workbook
from zhiren.web.actions.results.standing import Standing, standing_of
from zhiren.web.models import Assignment, Campaign, Person, Ratee, Rater, Unit

pytestmark = pytest.mark.django_db

WAYS = ("waiting", "started", "finished", "finished", "declined", "proposed", "replaced")


def asked(campaign: Campaign, states: tuple[str, ...], relationship: str = "peer", name: str = "") -> Ratee:
    ratee = make_ratee(campaign, name)
    for state in states:
        rater = Rater.objects.create(campaign=campaign, person=make_person())
        Assignment.objects.create(ratee=ratee, rater=rater, relationship=relationship, state=state)
    return ratee


def test_counts_leave_out_who_was_never_asked_or_is_excused() -> None:
    campaign = make_campaign(launched_at=timezone.now())
    asked(campaign, WAYS)
    asked(campaign, ("waiting",), "manager")
    excused = asked(campaign, WAYS)
    excused.excused_at = timezone.now()
    excused.save()

    standing = standing_of(campaign)

    assert (standing.total.asked, standing.total.finished, standing.total.percent) == (6, 2, 33)
    assert dict(standing.total.counts) == {"waiting": 2, "started": 1, "finished": 2, "declined": 1}
    assert [(t.label, t.asked) for t in standing.groups] == [("manager", 1), ("peer", 5)]
    assert standing.raters == {"all": 6, "opened": 0, "done": 3}
    assert standing.forecast is not None


def test_units_with_least_come_first() -> None:
    campaign = make_campaign()
    for name, states in (("A", ("finished",)), ("B", ("waiting", "finished"))):
        ratee = asked(campaign, states)
        ratee.person.unit = Unit.objects.create(code=name, name=name)
        ratee.person.save()

    assert [(t.label, t.percent) for t in standing_of(campaign).units] == [("B", 50), ("A", 100)]


def test_groups_below_the_threshold_the_lost_ones_first() -> None:
    campaign = make_campaign()
    asked(campaign, ("finished", "waiting", "started"), name="may reach it")
    asked(campaign, ("finished", "declined"), name="lost")
    asked(campaign, ("finished",) * 3, name="has reached it")
    asked(campaign, ("waiting",), "manager", name="manager is no group")

    dangers = standing_of(campaign).dangers

    assert [(d.name, d.finished, d.outstanding, d.missing, d.is_lost) for d in dangers] == [
        ("lost", 1, 0, 2, True),
        ("may reach it", 1, 2, 2, False),
    ]


def test_nothing_is_forecast_for_a_campaign_that_does_not_run() -> None:
    assert standing_of(make_campaign(state="closed", launched_at=timezone.now())).forecast is None
    assert standing_of(make_campaign(launched_at=None)).forecast is None
    empty = standing_of(make_campaign(launched_at=timezone.now()))
    assert (empty.forecast, empty.total.percent) == (None, 0)


def queries(campaign: Campaign) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        standing_of(campaign)
    return len(found)


def test_queries_do_not_grow_with_rows() -> None:
    campaign = make_campaign()
    asked(campaign, ("waiting",))
    one = queries(campaign)
    asked(campaign, ("waiting", "finished"))
    three = queries(campaign)
    people = Person.objects.bulk_create([Person(number=f"B{n:05}", name=f"B{n}") for n in range(1000)])
    ratees = Ratee.objects.bulk_create([Ratee(campaign=campaign, person=person) for person in people])
    raters = Rater.objects.bulk_create([Rater(campaign=campaign, person=person) for person in people])
    Assignment.objects.bulk_create(
        [
            Assignment(ratee=ratee, rater=raters[(n + k) % 1000], relationship="peer", state="waiting")
            for n, ratee in enumerate(ratees)
            for k in (1, 2, 3)
        ]
    )

    assert (one, three, queries(campaign)) == (4, 4, 4)


def sheets(campaign: Campaign, standing: Standing, language: str) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(BytesIO(standing_workbook(campaign, standing, language)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_the_workbook_opens_in_both_languages() -> None:
    campaign = make_campaign()
    asked(campaign, ("waiting", "finished"), name="Lin")
    make_assignment(make_rater_by_mail(campaign, "=1+1", "c@example.com"), relationship="customer")
    standing = standing_of(campaign)

    english, chinese = sheets(campaign, standing, "en"), sheets(campaign, standing, "zh-Hans")

    assert list(english) == ["Overview", "Units", "Groups", "Below the threshold", "Outstanding"]
    assert list(chinese) == ["概况", "部门", "评价者群体", "未达最低人数", "未完成"]
    assert english["Overview"][1] == ("Annual assessment", 3, 1, 0, 0, 33)
    assert chinese["评价者群体"][1] == ("同级", 2, 1, 0, 0, 50)
    assert ("Lin", "peers", 1, 1, "will be merged") in [
        tuple(str(v).lower() if k == 1 else v for k, v in enumerate(row)) for row in english["Below the threshold"]
    ]
    assert [row for row in english["Outstanding"] if row[1] == "c@example.com"] == [("'=1+1", "c@example.com", 1)]


def make_rater_by_mail(campaign: Campaign, name: str, mail: str) -> Rater:
    return Rater.objects.create(campaign=campaign, name=name, mail=mail)


def test_columns_are_wide_enough_for_their_words() -> None:
    campaign = make_campaign()
    asked(campaign, ("waiting",), name="一个相当长的名字")
    book = load_workbook(BytesIO(standing_workbook(campaign, standing_of(campaign), "zh-Hans")))

    for sheet in book:
        assert sheet.freeze_panes == "A2"
        for column in sheet.columns:
            longest = max(len(str(cell.value or "")) for cell in column)
            assert sheet.column_dimensions[column[0].column_letter].width >= min(48, 2 * longest)
