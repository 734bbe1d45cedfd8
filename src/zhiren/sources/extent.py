"""How much a table holds, counted before anything is built from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from zhiren.errors import Place, Problem, SourceError
from zhiren.sources.guard import LARGEST_FILE
from zhiren.sources.refusal import refused

EXCEL_CELL = 32_767


@dataclass(frozen=True)
class Limits:
    """What a table may hold at most. Over any of them the file is refused; the message states the limit."""

    bytes: int = LARGEST_FILE
    rows: int = 1_048_576
    columns: int = 500
    cells: int = 6_000_000
    characters: int = 4 * EXCEL_CELL
    text: int = 128 * 2**20


def column_letters(column: int) -> str:
    """``A`` for 0, ``Z`` for 25, ``AA`` for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """1 for ``A``, 27 for ``AA``."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def over_limit(code: str, place: Place, found: int, most: int) -> SourceError:
    """The error for a table that holds more than a limit allows; the message states the limit."""
    return SourceError(Problem(code, {"found": found, "most": most}, place))


@dataclass
class Extent:
    """What a workbook will take in memory, counted while its members are checked."""

    file: str
    limits: Limits
    row: int = 0
    column: int = 0
    kind: str = ""
    in_value: bool = False
    value: list[str] = field(default_factory=list)
    strings: list[int] = field(default_factory=list)
    references: Counter[int] = field(default_factory=Counter)
    length: int = 0
    text_total: int = 0
    sheets: dict[str, tuple[int, int]] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)

    def start(self, member: str, element: str, attributes: Mapping[str, str]) -> None:
        """Count rows and columns where a cell holds something, as the reader will lay them out."""
        if element == "c":
            self._cell(attributes)
        elif element in ("v", "t"):
            self.in_value = True
            self.value.clear()
            if element == "v" or self.kind == "inlineStr":
                self._holds(member)
        elif element == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
        elif element == "si":
            self.kind, self.length = "", 0
        elif element == "worksheet":
            self.row = self.column = 0

    def text(self, data: str) -> None:
        """Count the characters of a value."""
        if not self.in_value:
            return
        self.length += len(data)
        if self.length > self.limits.characters:
            place = Place(file=self.file, cell=self._address if self.kind else None)
            raise over_limit("source-cell-long", place, self.length, self.limits.characters)
        if self.kind == "s":
            self.value.append(data)

    def end(self, element: str) -> None:
        """Add up a value, or remember which shared text a cell refers to."""
        if element in ("v", "t"):
            self.in_value = False
        if element == "si":
            self.strings.append(self.length)
        elif element == "c":
            if self.kind == "s":
                self.references[self._index("".join(self.value))] += 1
            else:
                self.text_total += self.length
            self.kind = ""

    def check_text(self) -> None:
        """All cells together, each shared text counted as often as it is used."""
        total = self.text_total + sum(
            times * self.strings[index] for index, times in self.references.items() if index < len(self.strings)
        )
        if total > self.limits.text:
            raise over_limit("source-text", Place(file=self.file), total, self.limits.text)

    def _index(self, value: str) -> int:
        # readers take what is no number for 0, which would let a long text in uncounted
        if not re.fullmatch(r"[0-9]{1,9}", value):
            raise refused("source-office-damaged", self.file)
        return int(value)

    @property
    def _address(self) -> str:
        return f"{column_letters(self.column - 1)}{self.row}"

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self.column += 1
        self.kind, self.length = attributes.get("t", ""), 0
        self.value.clear()
        address = attributes.get("r")
        if address is not None:
            letters = address.rstrip("0123456789")
            digits = address[len(letters) :]
            if letters not in self.columns:
                if not re.fullmatch(r"[A-Za-z]{1,4}", letters):
                    raise refused("source-office-damaged", self.file)
                self.columns[letters] = column_number(letters.upper())
            if not 0 < len(digits) < 9:
                raise refused("source-office-damaged", self.file)
            self.column, self.row = self.columns[letters], int(digits)

    def _holds(self, member: str) -> None:
        rows, columns = self.sheets.get(member, (0, 0))
        if self.row <= rows and self.column <= columns:
            return
        rows, columns = max(rows, self.row), max(columns, self.column)
        self.sheets[member] = (rows, columns)
        place = Place(file=self.file, cell=self._address)
        for code, found, most in (
            ("source-columns", columns, self.limits.columns),
            ("source-rows", rows, self.limits.rows),
            ("source-cells", sum(r * c for r, c in self.sheets.values()), self.limits.cells),
        ):
            if found > most:
                raise over_limit(code, place, found, most)
