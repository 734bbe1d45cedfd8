"""The heat map's table: what each cell says, and that what people wrote is text."""

from __future__ import annotations

import re

from report.organisation.making import ground_of, score_row, table_of
from zhiren.report.organisation.build import Order, organisation_report
from zhiren.report.organisation.content import OrganisationReport
from zhiren.report.organisation.heat_table import Fold, heat_table, people_table
from zhiren.report.organisation.people import Choice, Member

SORTS = {"name": ("?sort=-name", "ascending"), "ACH": ("?sort=-ACH", "none"), "TWK": ("?sort=TWK", "descending")}


def report_of(n: int = 1, **given: object) -> OrganisationReport:
    rows = [
        score_row("P0", "ACH", 3.4, requirement=2.0, **given),
        score_row("P0", "TWK", None, withheld=True),
        *(score_row(f"P{k}", "ACH", 3.0, low=None, high=None) for k in range(1, n)),
    ]
    members = [Member(f"P{k}", f"<b>{k}", "a1" if k % 2 else "b", level="3") for k in range(n)]
    return organisation_report(ground_of(table_of(*rows), members), Choice(), Order("name"))


def cells(html: str) -> list[str]:
    return re.findall(r"<td.*?</td>", html)


def test_a_cell_says_figure_sign_interval_and_judgement() -> None:
    report = report_of(divided=True)
    html = people_table(report, SORTS, report.people.values())
    assert cells(html)[2:] == [
        '<td data-label="Drive"><div class="h7-1">3.4<b aria-hidden="true">✓≠</b><i class="w4"></i></div>'
        "<small>2.9–3.9 · met · raters disagree</small></td>",
        '<td class="no" data-label="Teamwork"><b aria-hidden="true">–</b><small>withheld</small></td>',
    ]


def test_without_an_interval_nothing_is_sure_and_without_a_rating_nothing_stands() -> None:
    report = report_of(2)
    html = people_table(report, SORTS, [report.people[1]])
    assert cells(html)[2:] == [
        '<td data-label="Drive"><div class="h6-2">3.0<i class="w8"></i></div><small>—</small></td>',
        '<td class="no" data-label="Teamwork"><b aria-hidden="true"></b><small>not rated</small></td>',
    ]


def test_names_are_text_and_heads_sort() -> None:
    report = report_of()
    html = people_table(report, SORTS, report.people.values())
    assert (
        '<span>&lt;b&gt;0</span><small>Company / Design · 3</small><em aria-hidden="true">✓ 1 · ? 0 · ↓ 0</em>'
        in html
    )
    assert re.findall(r'aria-sort="(\w+)"><a href="([^"]*)">([^<]*)', html) == [
        ("ascending", "?sort=-name", "Person"),
        ("none", "?sort=-ACH", "Drive"),
        ("descending", "?sort=TWK", "Teamwork"),
    ]


def test_units_fold_lead_on_and_say_how_many_more() -> None:
    report = report_of(8)
    first, second = report.groups
    shown = (report.people[0],)
    folds = [Fold(first, "?unit=a", "?open=a", True, shown, "?all"), Fold(second, "", "?open=b", False, ())]
    html = heat_table(report, SORTS, folds)
    assert re.findall(r'class="fold" href="([^"]*)" role="button" aria-expanded="(\w+)"', html) == [
        ("?open=a", "true"),
        ("?open=b", "false"),
    ]
    assert re.findall(r'class="into" href="([^"]*)" aria-label="([^"]*)"', html) == [
        ("?unit=a", f"Only {first.label}")
    ]
    assert re.findall(r'class="more"><td colspan="3"><a href="\?all">([^<]*)', html) == ["Show all 4 people"]
    assert html.count('<tr class="person">') == 1


def test_a_group_of_few_says_so_and_one_with_requirements_counts_them() -> None:
    few = cells(people_table(report_of(), SORTS, []))
    assert few[0] == '<td class="no" data-label="Drive"><small>fewer than 3</small></td>'
    rows = [score_row(f"P{k}", "ACH", 3.0, requirement=r) for k, r in enumerate([2.0, 3.0, None])]
    report = organisation_report(
        ground_of(table_of(*rows), [Member(f"P{k}", "P") for k in range(3)]), Choice(), Order()
    )
    sorts = {key: SORTS[key] for key in ("name", "ACH")}
    assert "<small>2.7–3.3 · ✓ 1 · ? 1 · ↓ 0</small>" in people_table(report, sorts, [])
    plain = organisation_report(
        ground_of(
            table_of(*(score_row(f"P{k}", "ACH") for k in range(3))), [Member(f"P{k}", "P") for k in range(3)]
        ),
        Choice(),
        Order(),
    )
    assert "<small>2.7–3.3 · n = 3</small>" in people_table(plain, sorts, [])


def test_many_competencies_are_marked_as_wide() -> None:
    names = {f"C{k}": f"Competency {k}" for k in range(17)}
    table = table_of(*(score_row("P0", c) for c in names))
    report = organisation_report(ground_of(table, [Member("P0", "P")], competencies=names), Choice(), Order())
    assert '<table class="heat wide">' in people_table(report, dict.fromkeys(("name", *names), ("?", "none")), [])
