"""Lists of findings: in the order of the files, and cut where they would bury the reader, which is always said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhiren.errors import Place, Problem
from zhiren.sources.records import MOST_OF_A_KIND


def cut(kind: str, total: int, place: Place | None = None) -> Iterator[Problem]:
    """What follows the first findings of a kind: how many more there are, where there are any."""
    if total > MOST_OF_A_KIND:
        yield Problem("ratings-more", {"n": total - MOST_OF_A_KIND, "kind": kind}, place or Place())


def in_order_of_rows(problems: Sequence[Problem]) -> list[Problem]:
    """Findings file by file as the files first occur, then row by row.

    What is in no file comes first; how many more of a kind there are comes after what is listed.
    """
    files = list(dict.fromkeys(problem.place.file for problem in problems if problem.place.file))

    def position(problem: Problem) -> tuple[int, str, bool, int, int]:
        place, is_rest = problem.place, problem.code.endswith("-more")
        file = files.index(place.file) if place.file else len(files) if is_rest else -1
        return file, place.sheet or "", is_rest, place.line or 0, place.column or 0

    return sorted(problems, key=position)
