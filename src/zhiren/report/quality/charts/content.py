"""What a chart shows, apart from how wide it is drawn. Texts are in the reader's language already."""

from __future__ import annotations

from dataclasses import dataclass

MOST_ROWS = 30  # of a chart that fits on a page of the dossier


@dataclass(frozen=True)
class Mark:
    """A line across all rows at a value, with its name."""

    value: float
    label: str


@dataclass(frozen=True)
class DotRow:
    """A row: dots at ``values``, and a bar from ``low`` to ``high`` where both are known."""

    label: str
    values: tuple[float, ...]
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Dots:
    """Dots on a scale from ``low`` to ``high``, ``ticks`` written below; what lies beyond stands at its ends."""

    title: str
    description: str
    rows: tuple[DotRow, ...]
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class ShareRow:
    """A bar divided into shares that sum to 1."""

    label: str
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Shares:
    """Bars divided into the same ``kinds``. ``ordered``: the kinds are steps of a scale."""

    title: str
    description: str
    kinds: tuple[str, ...]
    rows: tuple[ShareRow, ...]
    ordered: bool


@dataclass(frozen=True)
class Columns:
    """A distribution: as much area over each class as it has members; ``labels`` at the edges."""

    title: str
    description: str
    edges: tuple[float, ...]
    counts: tuple[int, ...]
    labels: tuple[str, ...]
    marks: tuple[Mark, ...] = ()


Chart = Dots | Shares | Columns


def parts(rows: tuple[DotRow, ...] | tuple[ShareRow, ...]) -> list[slice]:
    """As few slices of the rows as fit on pages, evenly filled."""
    n = max(1, -(-len(rows) // MOST_ROWS))
    size = -(-len(rows) // n) or 1
    return [slice(k, k + size) for k in range(0, len(rows), size)]
