"""Long lists of findings, cut where they would bury the reader, always saying how much was cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhiren.errors import Place, Problem, Severity, Value

MOST_OF_A_KIND = 20


def cut(kind: str, total: int, severity: Severity = "error", place: Place | None = None) -> Iterator[Problem]:
    """The line that follows the first findings of a kind: how many more there are, where there are any."""
    if total > MOST_OF_A_KIND:
        values: dict[str, Value] = {"n": total - MOST_OF_A_KIND, "kind": kind}
        yield Problem("ratings-more", values, place or Place(), severity)


def cut_list(problems: Sequence[Problem], kind: str) -> list[Problem]:
    """At most ``MOST_OF_A_KIND`` findings of one kind, then how many more."""
    return [*problems[:MOST_OF_A_KIND], *cut(kind, len(problems))]
