"""From a file that a person has to a draft dictionary: text, Word, Excel or CSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from zhiren.dictionary.draft.columns import describing_levels, find_columns
from zhiren.dictionary.draft.entries import by_name, together, with_whole_levels
from zhiren.dictionary.draft.grid import Grid, competencies_of_grid
from zhiren.dictionary.draft.lines import Line, label_of, split_lines
from zhiren.dictionary.draft.model import Block, Draft, DraftCompetency, Flag, Placements, Span
from zhiren.dictionary.draft.sections import competencies_of
from zhiren.dictionary.draft.word import WordText, read_word
from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.language import CHINESE, ENGLISH
from zhiren.sources.encoding import decode
from zhiren.sources.extent import Limits
from zhiren.sources.guard import open_source
from zhiren.sources.refusal import refused
from zhiren.sources.table import Sheet, read_csv, read_sheets

LARGEST_TEXT = 2 * 2**20
MOST_INDICATORS = 5_000
MOST_PARTS = 20_000
LARGEST_OFFICE = 16 * 2**20
TABLE_LIMITS = Limits(bytes=LARGEST_OFFICE, rows=20_000, cells=200_000, text=LARGEST_TEXT)
_SHOWN_TITLES = 12


def read_draft(path: Path) -> Draft:
    """A draft dictionary from a ``.txt``, ``.md``, ``.docx``, ``.xlsx``, ``.csv`` or ``.tsv`` file.

    Raises:
        SourceError: the file cannot be read safely, is of another kind, or holds nothing of a dictionary.
    """
    readers: dict[str, Callable[[Path], Draft]] = {
        ".docx": _read_word,
        ".xlsx": _read_workbook,
        ".csv": _read_csv,
        ".tsv": _read_csv,
        ".txt": _read_text,
        ".text": _read_text,
        ".md": _read_text,
        ".markdown": _read_text,
        "": _read_text,
    }
    read = readers.get(path.suffix.lower())
    if read is None:
        open_source(path, largest=LARGEST_OFFICE)  # what it says of a missing or old file is more to the point
        raise refused("draft-suffix", str(path), suffix=path.suffix)
    return read(path)


def _read_text(path: Path) -> Draft:
    data = open_source(path, largest=LARGEST_TEXT)
    decoded = decode(data, str(path))
    if not decoded.text.strip():
        raise refused("source-empty", str(path))
    if _is_table(decoded.text):
        sheet = read_csv(data, str(path), TABLE_LIMITS)
        if find_columns(sheet.rows):
            return _sheets_draft(path, [sheet], decoded.encoding)
    if len(re.findall(r"[；;。！？\n\r]", decoded.text)) > MOST_PARTS:
        raise refused("draft-too-many", str(path), most=MOST_INDICATORS)
    placements = Placements([Block(decoded.text)])
    title, found = competencies_of(placements, split_lines(placements, Span(0, 0, len(decoded.text))))
    return _draft(path, placements, title, found, encoding=decoded.encoding)


def _is_table(text: str) -> bool:
    """Whether nearly all lines have as many tabs as the first."""
    lines = [line for line in text.splitlines() if line.strip()][:200]
    tabs = lines[0].count("\t") if lines else 0
    return tabs > 0 and sum(line.count("\t") == tabs for line in lines) * 10 >= len(lines) * 9


def _read_csv(path: Path) -> Draft:
    data = open_source(path, largest=LARGEST_TEXT)
    return _sheets_draft(path, [read_csv(data, str(path), TABLE_LIMITS)], decode(data, str(path)).encoding)


def _read_workbook(path: Path) -> Draft:
    return _sheets_draft(path, read_sheets(path, TABLE_LIMITS))


def _sheets_draft(path: Path, sheets: Sequence[Sheet], encoding: str = "") -> Draft:
    placements = Placements([])
    found: list[DraftCompetency] = []
    for sheet in (sheet for sheet in sheets if sheet.rows):
        grid = _grid_of(placements, sheet)
        columns = find_columns(sheet.rows)
        if columns:
            found += competencies_of_grid(placements, grid, columns)
        else:
            cells = [cell for row in grid.cells for cell in row if cell is not None]
            areas = [Span(cell, 0, len(placements.blocks[cell].text)) for cell in cells]
            if len(sheet.rows[0]) == 1:
                lines = [line for area in areas for line in split_lines(placements, area)]
                found += competencies_of(placements, lines)[1]
            else:
                placements.leave_out_alike("no-columns", areas)
    if not found:
        raise _no_columns(path, sheets)
    return _draft(path, placements, "", by_name(found), encoding=encoding)


def _grid_of(placements: Placements, sheet: Sheet) -> Grid:
    cells: list[list[int | None]] = []
    for number, row in enumerate(sheet.rows):
        cells.append([])
        for column, cell in enumerate(row):
            if cell.strip():
                placements.blocks.append(Block(cell, sheet=sheet.name, cell=sheet.address(number, column)))
            cells[-1].append(len(placements.blocks) - 1 if cell.strip() else None)
    return Grid(cells)


def _no_columns(path: Path, sheets: Sequence[Sheet]) -> SourceError:
    if not sheets or not any(sheet.rows for sheet in sheets):
        return refused("source-empty", str(path))
    titles = [cell for cell in sheets[0].rows[0] if cell.strip()][:_SHOWN_TITLES]
    place = Place(file=str(path), sheet=sheets[0].name or None)
    return SourceError(Problem("draft-no-columns", {"found": quote(", ".join(titles))}, place))


def _read_word(path: Path) -> Draft:
    word = read_word(open_source(path, largest=LARGEST_OFFICE), str(path))
    if sum(len(re.findall(r"[；;。！？\n]", block.text)) + 1 for block in word.blocks) > MOST_PARTS:
        raise refused("draft-too-many", str(path), most=MOST_INDICATORS)
    placements = Placements(word.blocks)
    reader = _WordReader(placements, word)
    for part in word.parts:
        reader.read(part)
    reader.finish_text()
    for index in word.aside:
        placements.leave_out("aside", Span(index, 0, len(word.blocks[index].text)))
    return _draft(path, placements, reader.title, reader.found)


class _WordReader:
    """Text and tables in turn: a table without titles is text, one without names belongs to the heading above."""

    def __init__(self, placements: Placements, word: WordText) -> None:
        self.placements, self.word = placements, word
        self.lines: list[Line] = []
        self.title = ""
        self.found: list[DraftCompetency] = []

    def read(self, part: range | Grid) -> None:
        if isinstance(part, range):
            self.lines += [line for index in part for line in self.lines_of(index)]
            return
        columns = find_columns(part.texts(self.placements))
        if not columns:
            cells = (cell for row in part.cells for cell in row if cell is not None)
            self.lines += [line for index in cells for line in self.lines_of(index)]
            return
        if self.lines and label_of(self.lines[-1].text)[0] == "level":
            columns = describing_levels(columns)
        if "name" not in columns.fields:
            block = next(cell for row in part.cells for cell in row if cell is not None)
            for table in competencies_of_grid(self.placements, part, columns):
                self.lines.append(Line(block, 0, 0, 0, "", table=table))
            return
        self.finish_text()
        competencies = competencies_of_grid(self.placements, part, columns)
        above = self.found[-1] if self.found else None
        if above and not above.indicators and competencies and not competencies[0].name:
            self.found[-1] = together(above, competencies.pop(0))
        self.found += competencies

    def lines_of(self, index: int) -> list[Line]:
        area = Span(index, 0, len(self.word.blocks[index].text))
        return split_lines(self.placements, area, self.word.headings.get(index, 0), index in self.word.listed)

    def finish_text(self) -> None:
        title, competencies = competencies_of(self.placements, self.lines)
        self.title = self.title or title
        self.found += competencies
        self.lines = []


def _draft(
    path: Path, placements: Placements, title: str, found: Sequence[DraftCompetency], encoding: str = ""
) -> Draft:
    placements.leave_out_rest()
    found = [with_whole_levels(competency) for competency in found]
    found = [competency for competency in found if competency.name or competency.indicators]
    if not found:
        raise refused("draft-nothing", str(path))
    indicators = [indicator for competency in found for indicator in competency.indicators]
    if len(indicators) > MOST_INDICATORS:
        raise refused("draft-too-many", str(path), most=MOST_INDICATORS)
    if any(indicator.level for indicator in indicators):
        found = [_with_lost_levels(competency) for competency in found]
    elif indicators:
        placements.flags.append(Flag("no-levels"))
    return Draft(
        str(path),
        _language(placements.blocks),
        title,
        tuple(placements.blocks),
        tuple(found),
        tuple(placements.left_out),
        tuple(placements.placed),
        encoding,
        tuple(placements.flags),
    )


def _with_lost_levels(competency: DraftCompetency) -> DraftCompetency:
    """Behaviours without a level flagged, in material that gives levels to others."""
    indicators = (
        i if i.level else replace(i, flags=(*i.flags, Flag("level-lost"))) for i in competency.indicators
    )
    return replace(competency, indicators=tuple(indicators))


def _language(blocks: Sequence[Block]) -> str:
    """Chinese where a third of what is written is."""
    han = letters = 0
    for block in blocks:
        han += len(re.findall(r"[\u3400-\u9fff]", block.text))
        letters += len(re.findall(r"[A-Za-zÀ-ÿ]+", block.text))
    return CHINESE if han * 3 > han + letters else ENGLISH
