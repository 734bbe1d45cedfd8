from __future__ import annotations

from dataclasses import replace

from samples import sample_report
from zhiren.report.charts.figures import figure, percent
from zhiren.report.pdf.tables import competency_table, item_table, requirement_table


def cells(row: list[dict[str, str]]) -> list[str]:
    return [cell["text"] + cell["mark"] for cell in row]


def test_every_figure_of_a_competency_in_its_column() -> None:
    report = sample_report("en", competencies=1)
    result = report.competencies[0]
    table = competency_table(report)
    assert table["heads"] == [
        *("Competency", "Self", "Manager", "Peers", "Direct reports", "Others", "95 % interval", "Raters"),
        *("Required", "Gap", "Requirement"),
    ]
    assert result.others is not None
    managers = result.groups[0].score
    assert managers is not None
    row = cells(table["rows"][0])
    assert row[:3] == [result.name, figure(result.self_score), figure(managers.mean)]
    assert row[5] == figure(result.others.mean)
    assert table["reasons"] == []


def test_fair_scores_have_raw_means_beside_them_and_a_table_of_what_the_role_requires() -> None:
    report = sample_report("en", withheld="competency", adjusted=True)
    table = competency_table(report)
    assert table["heads"] == [
        *(
            "Competency",
            "Self",
            "Manager",
            "Peers",
            "Direct reports",
            "Others",
            "Raw mean",
            "95 % interval",
            "Raters",
        )
    ]
    assert [cells(row)[6] for row in table["rows"]] == [figure(c.raw_mean) for c in report.competencies]
    against = requirement_table(report)
    assert against is not None
    assert against["heads"] == [
        *("Competency", "Required", "Others", "95 % interval", "Gap", "Requirement", "Probability")
    ]
    required = [c for c in report.competencies if c.requirement is not None]
    assert [cells(row)[0] for row in against["rows"]] == [c.name for c in required]
    assert [cells(row)[6] for row in against["rows"]] == [percent("en", c.probability) for c in required]


def test_a_requirement_of_which_nothing_is_shown_has_dashes() -> None:
    report = sample_report("en", adjusted=True)
    first = next(c for c in report.competencies if c.requirement is not None)
    hidden = replace(first, others=None, gap=None, met=None, likelihood=None, probability=None)
    against = requirement_table(replace(report, competencies=(hidden, *report.competencies[1:])))
    assert against is not None
    assert cells(against["rows"][0]) == [first.name, figure(first.requirement), "—", "—", "—", "—", "—"]


def test_raw_means_and_reports_without_a_role_have_no_table_of_requirements() -> None:
    assert requirement_table(sample_report("en")) is None
    assert requirement_table(sample_report("en", adjusted=True, role=False)) is None


def test_columns_without_figures_are_left_out() -> None:
    table = competency_table(sample_report("en", competencies=1, role=False, self_rating=False))
    assert table["heads"] == [
        *("Competency", "Manager", "Peers", "Direct reports", "Others", "95 % interval", "Raters")
    ]
    items = item_table(sample_report("en", competencies=1, self_rating=False))
    assert items["heads"] == ["Behaviour", "Others", "95 % interval", "Raters"]


def test_withheld_figures_are_numbered_by_reason() -> None:
    report = sample_report("en", withheld="competency")
    table = competency_table(report)
    assert [r["mark"] for r in table["reasons"]] == ["1", "2"]
    assert {r["reason"] for r in table["reasons"]} == {
        report.competencies[-1].groups[0].withheld,
        report.competencies[-1].withheld,
    }
    assert cells(table["rows"][-1])[2:8] == ["—1", "—1", "—1", "—2", "—", "—"]
    items = item_table(report)
    assert cells(items["parts"][-1]["rows"][0])[2:] == ["—1", "—", "—"]


def test_a_group_that_a_competency_does_not_have_is_a_dash() -> None:
    report = sample_report("en", competencies=1)
    alone = replace(
        report.competencies[0],
        groups=report.competencies[0].groups[:1],
        gap=None,
        met=None,
        likelihood=None,
        items=(),
    )
    table = competency_table(replace(report, competencies=(alone,)))
    assert cells(table["rows"][0])[3:5] == ["—", "—"]
    assert cells(table["rows"][0])[-2:] == ["—", "—"]
    assert item_table(replace(report, competencies=(alone,)))["parts"] == []


def test_a_figure_that_nothing_withholds_is_a_dash_without_number() -> None:
    report = sample_report("en", competencies=1)
    unseen = replace(report.competencies[0], others=None, withheld="")
    table = competency_table(replace(report, competencies=(unseen,)))
    assert cells(table["rows"][0])[5:8] == ["—", "—", "—"]
    assert table["reasons"] == []
