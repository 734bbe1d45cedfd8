"""Where the records of a CSV text lie: a cell in quotation marks may hold line breaks, so they are not lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_STEP = 2**16
_BLOCK = 2**8 * _STEP
_NEWLINE, _QUOTE = ord("\n"), ord('"')

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Records:
    """The records of a text: where each begins, in bytes, and how many fields it has; both of shape (records,).

    A blank line is a record of its own. ``newlines`` counts the line ends before every 65,536th byte.
    """

    text: npt.NDArray[np.uint8]
    starts: Rows
    fields: Rows
    newlines: Rows

    def line(self, index: int) -> int:
        """The line (from 1) on which a record (from 0) begins."""
        start = int(self.starts[index])
        step = start // _STEP
        return 1 + int(self.newlines[step] + np.count_nonzero(self.text[step * _STEP : start] == _NEWLINE))

    def record(self, index: int) -> str:
        """The text of a record, with what ends it."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : stop].tobytes().decode("utf-8", "replace")


def find_records(buffer: bytes | memoryview, separator: str) -> Records:
    """The records of a CSV text in UTF-8."""
    text = np.frombuffer(buffer, np.uint8)
    starts, separators, newlines = [np.zeros(1, np.int64)], [np.empty(0, np.int64)], [np.zeros(1, np.int64)]
    inside = False
    for begin in range(0, len(text), _BLOCK):
        piece = text[begin : begin + _BLOCK]
        ends = piece == _NEWLINE
        odd = np.logical_xor.accumulate(piece == _QUOTE) ^ inside
        inside = bool(odd[-1])
        starts.append(np.flatnonzero(ends & ~odd) + begin + 1)
        separators.append(np.flatnonzero((piece == ord(separator)) & ~odd) + begin)
        newlines.append(np.add.reduceat(ends, np.arange(0, len(piece), _STEP), dtype=np.int64))
    start = np.concatenate(starts)
    start = start[start < len(text)]
    before = np.searchsorted(np.concatenate(separators), np.append(start, len(text)))
    return Records(text, start, np.diff(before) + 1, np.cumsum(np.concatenate(newlines)))
