"""What a fit needs of memory, and what this machine has: said before a fit begins, not when it is ended."""

from __future__ import annotations

from pathlib import Path

from zhiren.errors import MeasureError, Problem, Value
from zhiren.measure.fair.ascent import PROBES, Size
from zhiren.measure.fair.raters import EXACT_UP_TO

VECTORS = 3  # of all raters, for all probes, at the same time
MEGABYTE = 2**20
COMPILED = 32 * MEGABYTE  # code that the first fit loads

MEMINFO = Path("/proc/meminfo")
CONTROL_GROUP = Path("/sys/fs/cgroup")


def partition_bytes(pairs: int, ratees: int, items: int, competencies: int) -> int:
    """About how much memory a partition takes while it is fitted: answers, state, tables, factors, probes."""
    raters_each = pairs / ratees
    of_pair = items + 60 + 2 * competencies + 8 * (17 * competencies + 2 * raters_each + PROBES)
    of_ratee = 8 * (3 * competencies**2 + 12 * competencies)
    return int(pairs * of_pair + ratees * of_ratee)


def vector_bytes(raters: int) -> int:
    """What vectors over the raters take: all raters' equations, or beyond 300 raters probes."""
    return 8 * raters * (raters if raters <= EXACT_UP_TO else PROBES) * VECTORS


def require_memory(size: Size, items: int, competencies: int, *, by_competency: bool) -> None:
    """Refuse a fit that this machine's free memory cannot hold; where that is unknown, refuse nothing.

    With severity ``by_competency`` probes are kept of every cell.

    Raises:
        MeasureError: how much is needed and there, and what to do.
    """
    available = available_bytes()
    need = partition_bytes(size.dyads, size.ratees, items, competencies) + vector_bytes(size.raters) + COMPILED
    if by_competency:
        need += competencies * (8 * PROBES * size.dyads + vector_bytes(size.raters))
    if available is not None and need > available:
        values: dict[str, Value] = {"need": -(-need // MEGABYTE), "available": available // MEGABYTE}
        values["competencies"] = competencies
        raise MeasureError(Problem("measure-fair-memory", values))


def available_bytes() -> int | None:
    """What may still be taken without swapping: of the machine, and of the container; None where neither says."""
    known = [figure for figure in (_of_machine(), _of_container()) if figure is not None]
    return min(known, default=None)


def _of_machine() -> int | None:
    try:
        lines = MEMINFO.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")), None)


def _of_container() -> int | None:
    """The limit of the control group (version 2) less what is taken, but for files that can be dropped."""
    try:
        limit, taken = (
            (CONTROL_GROUP / f"memory.{name}").read_text(encoding="ascii") for name in ("max", "current")
        )
        entries = (CONTROL_GROUP / "memory.stat").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    if not limit.strip().isdigit():
        return None  # “max”: no limit
    dropped = sum(int(entry.split()[1]) for entry in entries if entry.startswith("inactive_file "))
    return max(0, int(limit) - int(taken) + dropped)
