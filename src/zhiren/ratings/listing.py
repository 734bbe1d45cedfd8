"""Long lists of findings are cut where they would bury the reader; how much was cut is always said."""

from __future__ import annotations

from collections.abc import Iterator

from zhiren.errors import Place, Problem
from zhiren.sources.records import MOST_OF_A_KIND


def cut(kind: str, total: int, place: Place | None = None) -> Iterator[Problem]:
    """What follows the first findings of a kind: how many more there are, where there are any."""
    if total > MOST_OF_A_KIND:
        yield Problem("ratings-more", {"n": total - MOST_OF_A_KIND, "kind": kind}, place or Place())
