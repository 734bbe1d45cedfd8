"""The report as a whole: filters, order, what stands out, roles, divided opinions, data, change, notes."""

from __future__ import annotations

import polars as pl
import pytest

from report.organisation.making import COMPETENCIES, ground_of, people, score_row, table_of
from zhiren.language import LANGUAGES, text
from zhiren.report.organisation.build import Order, organisation_report
from zhiren.report.organisation.content import Cell, Heading, Quality
from zhiren.report.organisation.people import Choice, Member
from zhiren.report.organisation.sections import divided_said

REQUIRED = {"requirement": 3.0, "required_level": 3}


def uneven(n: int = 4) -> pl.DataFrame:
    """Drive is high, teamwork low, of everybody."""
    rows = [score_row(f"P{k:03}", "ACH", 4.0, **REQUIRED) for k in range(n)]
    return table_of(*rows, *(score_row(f"P{k:03}", "TWK", 2.0, **REQUIRED) for k in range(n)))


def test_what_stands_out_is_said_with_its_figures() -> None:
    report = organisation_report(ground_of(uneven(), people(4, role="dev")), Choice(), Order())
    assert [(f.competency_id, f.sentence) for f in (*report.strengths, *report.needs)] == [
        (
            "ACH",
            "Mean 4.0 of 4 people, 1.0 above the average of the competencies."
            " Of 4 with a requirement, 4 meet it, 0 do not, and 0 cannot be told yet.",
        ),
        (
            "TWK",
            "Mean 2.0 of 4 people, 1.0 below the average of the competencies."
            " Of 4 with a requirement, 0 meet it, 4 do not, and 0 cannot be told yet.",
        ),
    ]
    assert report.focus == "TWK"
    assert report.summary == (
        "4 people are shown.",
        "Of 8 requirements of their roles, 4 are met, 4 are not, and 0 cannot be told yet.",
    )


def test_nothing_is_called_a_strength_that_is_within_chance_or_too_small_to_matter() -> None:
    apart = 0.04
    rows = [
        score_row(f"P{k:03}", c, 3.0 + apart * (c == "ACH"), low=2.999, high=3.041)
        for k in range(4)
        for c in COMPETENCIES
    ]
    near = organisation_report(ground_of(table_of(*rows), people(4)), Choice(), Order())
    assert (near.strengths, near.needs, near.focus, near.has_requirements) == ((), (), "ACH", False)
    one = organisation_report(ground_of(uneven(), people(4)), Choice(competencies=("TWK",)), Order())
    assert (one.strengths, one.needs, one.headings) == ((), (), (Heading("TWK", "Teamwork"),))


def test_filters_choose_people_and_are_named() -> None:
    members = [
        *people(2, unit="a1", role="dev", level="3"),
        Member("P002", "Two", unit="b"),
        Member("P003", "Three"),
    ]
    ground = ground_of(uneven(), members)
    report = organisation_report(ground, Choice("a", "dev", "3", ("ACH", "TWK")), Order())
    assert [row.member.id for row in report.people.values()] == ["P000", "P001"]
    assert report.chosen == (
        ("Unit", "Company / Sales"),
        ("Role", "Developer"),
        ("Level", "3"),
        ("Competency", "Drive, Teamwork"),
    )
    nobody = organisation_report(ground, Choice(unit="c"), Order())
    assert (nobody.order, nobody.headings, nobody.roles, nobody.focus) == ((), (), (), "")


def test_units_are_groups_and_small_ones_the_rest() -> None:
    members = [Member(f"P{k:03}", f"P {k}", unit=u) for k, u in enumerate(["a1", "a1", "a2", "b", "c", "co"])]
    report = organisation_report(ground_of(uneven(6), members), Choice(), Order())
    assert [(g.unit, g.label, g.rows, g.spreads[0].n) for g in report.groups] == [
        ("a", "Sales", (0, 1, 2), 3),
        ("", "Small units and others", (3, 4, 5), 3),
    ]
    assert (report.total.label, report.total.spreads[1].mean) == ("Everybody shown", 2.0)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(), ["c", "b", "a"]),
        (Order("name"), ["b", "a", "c"]),
        (Order(descending=True), ["a", "b", "c"]),
        (Order("name", descending=True), ["c", "a", "b"]),
        (Order("ACH"), ["a", "c", "b"]),
        (Order("ACH", descending=True), ["c", "a", "b"]),
        (Order("GONE"), ["c", "b", "a"]),
    ],
)
def test_the_order_puts_those_without_a_score_last(order: Order, expected: list[str]) -> None:
    members = [
        Member("a", "李", "a", order="li"),
        Member("b", "白", "b", order="bai"),
        Member("c", "周", order="zhou"),
    ]
    table = table_of(
        score_row("a", "ACH", 2.0), score_row("c", "ACH", 4.0), score_row("b", "ACH", None, withheld=True)
    )
    report = organisation_report(ground_of(table, members), Choice(), order)
    assert [report.people[row].member.id for row in report.order] == expected


def test_cells_say_what_is_shown_withheld_and_not_rated() -> None:
    table = table_of(
        score_row("P000", "ACH", 3.0, divided=True, **REQUIRED),
        score_row("P000", "TWK", None, withheld=True),
        score_row("P001", "ACH", 4.0, low=None, high=None, **REQUIRED),
        score_row("P002", "ACH", 2.0, **REQUIRED),
    )
    report = organisation_report(ground_of(table, people(3)), Choice(), Order())
    assert [report.people[row].cells for row in range(3)] == [
        (Cell(3.0, 2.5, 3.5, "uncertain", divided=True), Cell(None, withheld=True)),
        (Cell(4.0, None, None, "uncertain"), Cell(None)),
        (Cell(2.0, 1.5, 2.5, "below"), Cell(None)),
    ]
    assert [row.counts for row in report.people.values()] == [(0, 1, 0), (0, 1, 0), (0, 0, 1)]
    assert report.quality == Quality(3, 0, 3, 1, 2, 6.0, 1.0)
    assert report.summary[-1] == "One score is withheld because too few raters answered."


def test_people_of_whom_nothing_is_shown_are_counted() -> None:
    report = organisation_report(ground_of(table_of(score_row("P000", "ACH")), people(2)), Choice(), Order())
    assert report.summary == ("2 people are shown; of one, reports give no score.",)
    empty = organisation_report(ground_of(table_of(), people(2)), Choice(), Order())
    assert (empty.quality, empty.headings) == (Quality(2, 2, 0, 0, 0, None, None), ())


def test_roles_with_the_largest_need_first_and_small_ones_without_figures() -> None:
    members = [*people(4, role="dev"), Member("P004", "Four", role="mgr"), Member("P005", "Five", role="gone")]
    report = organisation_report(ground_of(uneven(5), members), Choice(), Order())
    first, second = report.roles
    assert [(n.name, n.required_level, n.requirement, n.spread.below) for n in first.needs] == [
        ("Teamwork", 3, 3.0, 4),
        ("Drive", 3, 3.0, 0),
    ]
    assert (first.title, first.n, second.title, second.n, second.needs) == ("Developer", 4, "Manager", 1, ())


def test_a_role_that_requires_only_some_competencies() -> None:
    rows = [
        score_row(f"P{k:03}", c, 3.0, **(REQUIRED if c == "ACH" else {})) for k in range(3) for c in COMPETENCIES
    ]
    report = organisation_report(ground_of(table_of(*rows), people(3, role="new")), Choice(), Order())
    assert [(role.title, [need.competency_id for need in role.needs]) for role in report.roles] == [
        ("new", ["ACH"])
    ]


def test_divided_opinions_name_the_people_and_how_many_it_could_be() -> None:
    rows = [score_row(f"P{k:03}", "TWK", divided=k < 2, n_raters=3 + k) for k in range(3)]
    report = organisation_report(ground_of(table_of(*rows), people(3)), Choice(), Order())
    (found,) = report.divided
    assert (found.name, [m.id for m in found.people], found.n_possible) == ("Teamwork", ["P000", "P001"], 2)


def test_change_since_the_campaign_before() -> None:
    now = table_of(*(score_row(f"P{k:03}", "ACH", 4.0) for k in range(3)))
    before = table_of(*(score_row(f"P{k:03}", "ACH", 2.0) for k in range(3)))
    report = organisation_report(ground_of(now, people(3), before), Choice(), Order())
    assert report.change is not None
    assert (report.change.n_people, len(report.change.moved), report.earlier_title) == (3, 3, "The year before")
    assert report.summary[-1] == (
        "Since the assessment before, 1 of 1 competencies have risen and 0 have fallen beyond chance."
    )
    assert report.name_of("ACH") == "Drive"


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_say_what_applies(language: str) -> None:
    def said(*kinds: str) -> tuple[str, ...]:
        values = {"fewest": 3, "share": 5}
        return tuple(text(language, f"organisation-note-{kind}", **values) for kind in kinds)

    always = ("interval", "mean", "fewest", "order")
    fair = ground_of(uneven(), people(4), uneven(), language=language)
    assert organisation_report(fair, Choice(), Order()).notes == said(*always, "fair", "requirement", "change")
    raw = ground_of(table_of(score_row("P000", "ACH", adjusted=False)), people(1), language=language)
    assert organisation_report(raw, Choice(), Order()).notes == said(*always, "raw")


def test_only_those_wanted_are_shown_one_by_one() -> None:
    report = organisation_report(
        ground_of(uneven(), people(4)), Choice(), Order(), focus="ACH", wanted=lambda o, _: o[1:2]
    )
    assert (list(report.people), report.order, report.focus, report.focus_column) == ([1], (0, 1, 2, 3), "ACH", 0)


def test_of_many_divided_people_the_first_are_named() -> None:
    rows = [score_row(f"P{k:03}", "TWK", divided=True) for k in range(3)]
    (found,) = organisation_report(ground_of(table_of(*rows), people(3)), Choice(), Order()).divided
    assert [divided_said("en", found, most) for most in (3, 2)] == [
        "3 of 3 people: Person 000, Person 001, Person 002",
        "3 of 3 people: Person 000, Person 001, one more",
    ]
