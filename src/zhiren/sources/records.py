"""Tables with one record a row: which column holds which field, and the records with their lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.sources.headers import Headers, match_headers
from zhiren.sources.table import Sheet, read_sheets

HEADER_ROWS = 20
_SHOWN_TITLES = 30

MOST_OF_A_KIND = 20

Titles = Mapping[str, Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Columns:
    """The row of titles: its index, and which column holds which field; extra columns are named in a warning."""

    row: int
    titles: tuple[str, ...]
    columns: dict[str, int]
    problems: list[Problem]

    def title(self, name: str) -> str:
        """The title that the file itself has for a field; the field's name where the file has none."""
        return quote(self.titles[self.columns[name]].strip()) if name in self.columns else name


@dataclass(frozen=True)
class Records:
    """The records of a table: the line of each and its fields, trimmed, empty where the table has nothing."""

    place: Place
    columns: Columns
    rows: list[tuple[int, dict[str, str]]]

    def at(self, line: int, name: str | None = None) -> Place:
        """The place of a record, or of one of its fields."""
        title = self.columns.title(name) if name else None
        return Place(self.place.file, self.place.sheet, line, field=title)


def titles(*tiers: str) -> tuple[tuple[str, ...], ...]:
    """Titles of a column in tiers; each tier is written with ``;`` between the titles."""
    return tuple(tuple(tier.split("; ")) for tier in tiers)


def find_columns(rows: Sequence[Sequence[str]], wanted: Titles, required: Sequence[str], place: Place) -> Columns:
    """The first of the rows that names all required fields, or the one that names most of them.

    Args:
        rows: the first rows of a table.
        wanted: for each field the titles that it may have, in tiers: a title of an earlier tier (a number) wins
            over those of later ones (a name).

    Raises:
        SourceError: a required field has no column, or any field has several; every such field is named.
    """
    if not any(cell.strip() for row in rows[:HEADER_ROWS] for cell in row):
        raise SourceError(Problem("table-empty", {}, place))
    matched = [_match(row, wanted) for row in rows[:HEADER_ROWS]]
    best = max(range(len(matched)), key=lambda i: (len(matched[i].columns) + len(matched[i].ambiguous), -i))
    headers, row = matched[best], tuple(rows[best])
    at = Place(place.file, place.sheet, best + 1)
    faults = list(_faults(headers, row, wanted, required, at))
    if faults:
        raise SourceError(faults)
    return Columns(best, row, dict(headers.columns), ignored_columns([row[i] for i in headers.unmatched], at))


def ignored_columns(extra: Sequence[str], place: Place) -> list[Problem]:
    """A warning on columns that hold no field, by their titles; none where none has a title."""
    named = [quote(title.strip()) for title in extra if title.strip()]
    if not named:
        return []
    shown = " | ".join(named[:_SHOWN_TITLES]) + (" …" if len(named) > _SHOWN_TITLES else "")
    return [Problem("table-columns-ignored", {"columns": shown, "n": len(named)}, place, "warning")]


def read_records(path: Path, wanted: Titles, required: Sequence[str]) -> Records:
    """The records of the first sheet that has the required columns; rows in which no column has text are skipped.

    Raises:
        SourceError: the file cannot be read safely, or a column is missing.
    """
    faults: list[SourceError] = []
    for sheet in read_sheets(path):
        try:
            return _records(sheet, wanted, required)
        except SourceError as error:
            faults.append(error)
    raise faults[0] if faults else SourceError(Problem("table-empty", {}, Place(str(path))))


def cut_long_lists(problems: Sequence[Problem], more: str) -> list[Problem]:
    """Of each kind of finding the first twenty, then one that says how many more there are (message ``more``)."""
    kinds: dict[str, list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(problem.code, []).append(problem)
    for kind, found in kinds.items():
        if len(found) > MOST_OF_A_KIND:
            values: dict[str, str | int | float] = {"n": len(found) - MOST_OF_A_KIND, "kind": kind}
            found[MOST_OF_A_KIND:] = [Problem(more, values, Place(found[0].place.file), found[0].severity)]
    return [problem for found in kinds.values() for problem in found]


def _records(sheet: Sheet, wanted: Titles, required: Sequence[str]) -> Records:
    place = Place(sheet.file, sheet.name or None)
    columns = find_columns(sheet.rows, wanted, required, place)
    rows = []
    for index in range(columns.row + 1, len(sheet.rows)):
        cells = {name: sheet.rows[index][column].strip() for name, column in columns.columns.items()}
        if any(cells.values()):
            rows.append((index + 1, {name: cells.get(name, "") for name in wanted}))
    return Records(place, columns, rows)


def _match(row: Sequence[str], wanted: Titles) -> Headers:
    tiers = {f"{name} {tier}": words for name, ranked in wanted.items() for tier, words in enumerate(ranked)}
    headers = match_headers(row, tiers)
    columns: dict[str, int] = {}
    ambiguous: dict[str, tuple[int, ...]] = {}
    for name, ranked in wanted.items():
        for key in (f"{name} {tier}" for tier in range(len(ranked))):
            if key in headers.columns:
                columns[name] = headers.columns[key]
                break
            if key in headers.ambiguous:
                ambiguous[name] = headers.ambiguous[key]
                break
    taken = {*columns.values(), *(i for group in ambiguous.values() for i in group)}
    unmatched = tuple(i for i, title in enumerate(row) if title.strip() and i not in taken)
    return Headers(columns, unmatched, ambiguous)


def _faults(
    headers: Headers, row: Sequence[str], wanted: Titles, required: Sequence[str], place: Place
) -> Iterator[Problem]:
    found = " | ".join(quote(title.strip()) for title in row[:_SHOWN_TITLES] if title.strip())
    is_first = 1  # the titles are listed once
    for name in wanted:
        if name in headers.ambiguous:
            columns = " | ".join(quote(row[i].strip()) for i in headers.ambiguous[name])
            yield Problem("table-column-ambiguous", {"column": name, "columns": columns}, place)
        elif name in required and name not in headers.columns:
            yield Problem("table-column-missing", {"column": name, "found": found, "is_first": is_first}, place)
            is_first = 0
