"""Where the records of a CSV text lie: a cell in quotation marks may hold line breaks, so they are not lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_BLOCK = 2**24
_NEWLINE, _QUOTE = ord("\n"), ord('"')

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Records:
    """The records of a text: where each begins, in bytes, and how many fields it has; both of shape (records,).

    A blank line is a record of its own.
    """

    text: npt.NDArray[np.uint8]
    starts: Rows
    fields: Rows

    def lines(self, records: Rows) -> Rows:
        """The lines (from 1) on which the records begin; ``records`` are indices from 0, in any order."""
        order = np.argsort(records)
        lines = np.empty(len(records), np.int64)
        line, position = 1, 0
        for index in order:
            start = int(self.starts[records[index]])
            line += int(np.count_nonzero(self.text[position:start] == _NEWLINE))
            lines[index], position = line, start
        return lines

    def record(self, index: int) -> str:
        """The text of a record, with what ends it."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : stop].tobytes().decode("utf-8", "replace")


def find_records(buffer: bytes | memoryview, separator: str) -> Records:
    """The records of a CSV text in UTF-8."""
    text = np.frombuffer(buffer, np.uint8)
    starts, separators = [np.zeros(min(1, len(text)), np.int64)], []
    inside = False
    for begin in range(0, len(text), _BLOCK):
        piece = text[begin : begin + _BLOCK]
        outside, inside = _outside(piece, inside)
        starts.append(np.flatnonzero((piece == _NEWLINE) & outside) + begin + 1)
        separators.append(np.flatnonzero((piece == ord(separator)) & outside) + begin)
    start = np.concatenate(starts)
    start = start[start < len(text)]
    before = np.searchsorted(np.concatenate([np.empty(0, np.int64), *separators]), np.append(start, len(text)))
    return Records(text, start, np.diff(before) + 1)


def _outside(piece: npt.NDArray[np.uint8], inside: bool) -> tuple[npt.NDArray[np.bool_], bool]:
    """Which bytes lie outside quotation marks; and whether the piece ends inside."""
    odd = np.logical_xor.accumulate(piece == _QUOTE)
    if inside:
        odd = ~odd
    return ~odd, bool(odd[-1])
