"""A report on several people as an Excel workbook: everything on its page, of everybody chosen."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from openpyxl import Workbook

from zhiren.language import text
from zhiren.report.charts.figures import interval
from zhiren.report.organisation.content import Cell, GroupRow, OrganisationReport
from zhiren.report.organisation.matrix import Spread
from zhiren.report.organisation.sections import quality_rows
from zhiren.report.workbook_sheet import Column, Value, add_sheet, writable

Row = list[Value]
Sheet = tuple[list[Column], Iterator[Row]]


def organisation_workbook(report: OrganisationReport) -> bytes:
    """Sheets: about, people's scores, their intervals and requirements, units, competencies, roles, divided
    opinions, change, changed scores. ``report`` holds everybody chosen."""
    say = _Words(report.language)
    book = Workbook(write_only=True)
    book.properties.creator = "zhiren"
    book.properties.title = writable(report.title)
    sheets = {
        "about": _about(say, report),
        "heat": _heat(say, report),
        "intervals": _intervals(say, report),
        "competencies": _groups(say, report, [report.total]),
        "units": _groups(say, report, report.groups),
        "roles": _roles(say, report),
        "divided": _divided(say, report),
        "change": _change(say, report),
        "moved": _moved(say, report),
    }
    for name, (columns, rows) in sheets.items():
        add_sheet(book, say(f"sheet-{name}"), columns, rows, frozen=2 if name in ("heat", "intervals") else 1)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


class _Words:
    """The report's words in one language, and the columns made of them."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, message: str, **values: object) -> str:
        return text(self.language, f"organisation-{message}", **values)

    def column(self, name: str, width: int = 10, kind: str = "text") -> Column:
        return Column(self(f"column-{name}"), width, kind)

    def person(self) -> list[Column]:
        return [self.column("id", 12), self.column("person", 16)]

    def spread(self, low: int, high: int) -> list[Column]:
        scores = [self.column(name, 10, "score") for name in ("mean", "low", "high")]
        counts = [self.column(name, 10, "count") for name in ("met", "unsure", "below")]
        bands = [
            Column(self("band", **{"from": f"{low + k / 2:g}", "to": f"{low + (k + 1) / 2:g}"}), 8, "count")
            for k in range(2 * (high - low))
        ]
        return [self.column("people", 8, "count"), *scores, *counts, self.column("expected", 10, "score"), *bands]


def _about(say: _Words, report: OrganisationReport) -> Sheet:
    said: list[tuple[str, str]] = [(say("kind"), f"{report.title} · {report.date}"), *report.chosen]
    said += [(say("section-summary"), sentence) for sentence in report.summary]
    for name, findings in (("strengths", report.strengths), ("needs", report.needs)):
        said += [(say(f"section-{name}"), f"{f.name} · {f.sentence}") for f in findings]
    said += quality_rows(report.language, report.quality)
    said += [(say("section-notes"), sentence) for sentence in report.notes]
    rows: Iterator[Row] = (list(entry) for entry in said)
    return [say.column("what", 28), say.column("value", 100, "long")], rows


def _heat(say: _Words, report: OrganisationReport) -> Sheet:
    columns = [*say.person(), say.column("unit", 24), say.column("role", 16), say.column("level", 10)]
    columns += [Column(heading.name, 10, "score") for heading in report.headings]

    def rows() -> Iterator[Row]:
        for at in report.order:
            row = report.people[at]
            about = [row.member.id, row.member.name, row.unit, row.role, row.member.level]
            yield [*about, *(say("withheld") if cell.withheld else cell.score for cell in row.cells)]

    return columns, rows()


def _intervals(say: _Words, report: OrganisationReport) -> Sheet:
    columns = [*say.person(), *(Column(heading.name, 18) for heading in report.headings)]

    def rows() -> Iterator[Row]:
        for at in report.order:
            row = report.people[at]
            yield [row.member.id, row.member.name, *(_interval(say, cell) for cell in row.cells)]

    return columns, rows()


def _interval(say: _Words, cell: Cell) -> str:
    if cell.score is None:
        return say("withheld" if cell.withheld else "not-rated")
    said = [
        interval(cell.low, cell.high),
        say(cell.met) if cell.met else "",
        say("divided") if cell.divided else "",
    ]
    return " · ".join(filter(None, said))


def _groups(say: _Words, report: OrganisationReport, groups: list[GroupRow] | tuple[GroupRow, ...]) -> Sheet:
    columns = [say.column("unit", 24), say.column("competency", 20), *say.spread(report.low, report.high)]

    def rows() -> Iterator[Row]:
        for group in groups:
            for heading, spread in zip(report.headings, group.spreads, strict=True):
                yield [group.label, heading.name, *_spread(spread, report)]

    return columns, rows()


def _spread(spread: Spread, report: OrganisationReport) -> Row:
    n_bands = 2 * (report.high - report.low)
    if spread.mean is None:
        return [spread.n, *[None] * (7 + n_bands)]
    judged: Row = [spread.met, spread.unsure, spread.below, spread.expected] if spread.judged else [None] * 4
    return [spread.n, spread.mean, spread.low, spread.high, *judged, *spread.bands]


def _roles(say: _Words, report: OrganisationReport) -> Sheet:
    required = [say.column("required", 10, "count"), say.column("requirement", 10, "score")]
    columns = [
        say.column("role", 20),
        say.column("competency", 20),
        *required,
        *say.spread(report.low, report.high),
    ]

    def rows() -> Iterator[Row]:
        for role in report.roles:
            for need in role.needs:
                about: Row = [role.title, need.name, need.required_level, need.requirement]
                yield [*about, *_spread(need.spread, report)]

    return columns, rows()


def _divided(say: _Words, report: OrganisationReport) -> Sheet:
    def rows() -> Iterator[Row]:
        for row in report.divided:
            for member in row.people:
                yield [row.name, member.id, member.name]

    return [say.column("competency", 20), *say.person()], rows()


def _change(say: _Words, report: OrganisationReport) -> Sheet:
    figures = [say.column(name, 10, "gap") for name in ("change", "low", "high")]
    columns = [
        say.column("competency", 20),
        say.column("people", 8, "count"),
        *figures,
        say.column("judgement", 24),
    ]

    def rows() -> Iterator[Row]:
        for row in report.change.competencies if report.change else ():
            said = say(f"direction-{row.direction}")
            yield [report.name_of(row.competency_id), row.n, row.mean, row.low, row.high, said]

    return columns, rows()


def _moved(say: _Words, report: OrganisationReport) -> Sheet:
    figures = [say.column(name, 10, "score") for name in ("before", "now")]

    def rows() -> Iterator[Row]:
        for entry in report.change.moved if report.change else ():
            name = report.name_of(entry.competency_id)
            said = say(f"direction-{entry.direction}")
            yield [entry.member.id, entry.member.name, name, entry.before, entry.now, said]

    return [*say.person(), say.column("competency", 20), *figures, say.column("judgement", 16)], rows()
