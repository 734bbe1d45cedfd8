"""The error that refuses a whole file."""

from __future__ import annotations

from zhiren.errors import Place, Problem, SourceError, Value


def refused(code: str, file: str, /, line: int | None = None, **values: Value) -> SourceError:
    """A ``SourceError`` of one finding, at a line of the file where one is known."""
    return SourceError(Problem(code, values, Place(file=file, line=line)))
