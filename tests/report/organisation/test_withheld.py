"""What single reports withhold enters nothing: no page, table or file, under no sequence of filters."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from report.organisation.making import COMPETENCIES, UNITS, ground_of, score_row, table_of
from zhiren.report.organisation.build import Order, organisation_report
from zhiren.report.organisation.content import Ground
from zhiren.report.organisation.heat_table import people_table
from zhiren.report.organisation.pdf import document
from zhiren.report.organisation.people import FEWEST, Choice, Member
from zhiren.report.organisation.workbook import organisation_workbook

units = st.sampled_from(["", *UNITS])
roles = st.sampled_from(["", "dev", "mgr"])
levels = st.sampled_from(["", "1", "2"])
scores = st.floats(1.2, 4.8)


@st.composite
def grounds(draw: st.DrawFn) -> tuple[Ground, Ground]:
    """Two campaigns with the same shown scores, with other scores behind what is withheld, in both rounds."""
    members = [
        Member(f"P{k}", f"Person {k}", draw(units), "", draw(roles), draw(levels))
        for k in range(draw(st.integers(1, 9)))
    ]
    rounds: list[list[list[dict[str, Any]]]] = [[[], []], [[], []]]
    for member in members:
        for competency in COMPETENCIES:
            for both in rounds:
                withheld = draw(st.booleans())
                required = {"requirement": 3.0, "required_level": 3} if member.role else {}
                shown = draw(scores)
                for rows in both:
                    score = draw(scores) if withheld else shown
                    hidden = (
                        {"probability": draw(st.floats(0, 1)), "divided": draw(st.booleans())} if withheld else {}
                    )
                    row = score_row(member.id, competency, score, withheld=withheld, **required, **hidden)
                    rows.append(row)
    now, before = ([table_of(*rows) for rows in both] for both in rounds)
    one, other = (ground_of(table, members, earlier) for table, earlier in zip(now, before, strict=True))
    return one, other


choices = st.builds(Choice, units, roles, levels, st.sampled_from([(), ("ACH",), ("TWK",), ("ACH", "TWK")]))
orders = st.builds(Order, st.sampled_from(["name", "unit", "ACH", "TWK"]), st.booleans())


def said(ground: Ground, choice: Choice, order: Order) -> tuple[Any, ...]:
    report = organisation_report(ground, choice, order)
    links = dict.fromkeys(("name", *COMPETENCIES), ("?", "none"))
    html = people_table(report, links, [report.people[row] for row in report.order])
    return report.order, html, document(report, by_unit=True), document(report, by_unit=False)


@settings(max_examples=40, deadline=None)
@given(grounds(), st.lists(st.tuples(choices, orders), min_size=1, max_size=4))
def test_two_campaigns_that_differ_only_in_what_is_withheld_read_the_same(
    pair: tuple[Ground, Ground], asked: list[tuple[Choice, Order]]
) -> None:
    """So nothing of it can be solved for from any number of pages: they do not depend on it."""
    one, other = pair
    for choice, order in asked:
        assert said(one, choice, order) == said(other, choice, order)


@settings(max_examples=10, deadline=None)
@given(grounds(), choices)
def test_neither_does_the_workbook(pair: tuple[Ground, Ground], choice: Choice) -> None:
    cells = []
    for ground in pair:
        book = load_workbook(BytesIO(organisation_workbook(organisation_report(ground, choice, Order()))))
        cells.append([[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()])
    assert cells[0] == cells[1]


@settings(max_examples=40, deadline=None)
@given(grounds(), choices)
def test_no_group_of_fewer_than_three_has_figures(pair: tuple[Ground, Ground], choice: Choice) -> None:
    report = organisation_report(pair[0], choice, Order())
    all_spreads = [s for group in (report.total, *report.groups) for s in group.spreads]
    all_spreads += [need.spread for role in report.roles for need in role.needs]
    for spread in all_spreads:
        assert spread.n >= FEWEST or (spread.mean, spread.judged, spread.bands) == (None, 0, ())
    if report.change:
        assert all(row.n >= FEWEST for row in report.change.competencies)


def test_the_comparison_would_see_what_is_shown() -> None:
    members = [Member(f"P{k}", f"P {k}") for k in range(3)]
    pages = [
        said(ground_of(table_of(*(score_row(m.id, "ACH", s) for m in members)), members), Choice(), Order())
        for s in (2.0, 4.0)
    ]
    assert pages[0] != pages[1]
