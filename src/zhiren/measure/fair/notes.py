"""What a reader of fair scores must know: what was assumed, merged, set aside or cannot be compared."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

import numpy as np

from zhiren.measure.fair.outline import Outline

Note = tuple[str, Mapping[str, str | int | float]]

MOST_NAMED = 5


def notes(
    competencies: tuple[str, ...], data: Outline, *, own_steps: bool, halo_dropped: str, steadied: bool
) -> tuple[Note, ...]:
    """Message ids with values.

    ``competencies`` are all of the framework's; with ``own_steps`` every item has steps of its own;
    ``halo_dropped`` is the id that says why halo was left out.
    """
    found = [*_parts(data), *_categories(competencies, data, own_steps), *_left_out(competencies, data)]
    if data.alone:
        found.append(("measure-fair-note-one-rater", {"n": data.alone}))
    if halo_dropped:
        found.append((halo_dropped, {}))
    if steadied:
        found.append(("measure-fair-note-steadied", {"ratees": len(data.ratees)}))
    return tuple(found)


def _parts(data: Outline) -> Iterator[Note]:
    sizes = np.sort(np.bincount(data.part))[::-1]
    if len(sizes) > 1:
        yield "measure-fair-note-parts", {"n": len(sizes), "largest": int(sizes[0]), "rest": int(sizes[1:].sum())}


def _categories(competencies: tuple[str, ...], data: Outline, own_steps: bool) -> Iterator[Note]:
    low, high = data.scale
    if data.n_used > len(data.values):
        yield "measure-fair-note-grouped", {"scores": data.n_used, "groups": len(data.values)}
    elif data.n_used <= high - low:
        unused = [str(score) for score in range(low, high + 1) if score not in data.values]
        yield "measure-fair-note-unused", {"n": len(unused), "scores": listed(unused)}
    held, items = [], []
    for c, (a, b) in zip(data.competencies, itertools.pairwise(data.first_item), strict=True):
        if (data.counts[a:b].sum(axis=0) == 0).any():
            held.append(competencies[c])
        else:
            given = (data.counts[a:b] > 0).sum(axis=1)
            few = given < (len(data.values) if own_steps else 2)
            items += [data.items[j] for j in a + np.flatnonzero(few)]
    if held:
        yield "measure-fair-note-held", {"n": len(held), "names": listed(held)}
    if items:
        yield "measure-fair-note-held-items", {"n": len(items), "names": listed(items)}


def _left_out(competencies: tuple[str, ...], data: Outline) -> Iterator[Note]:
    """Competencies that were asked but in which all ratings are the same."""
    out = [name for c, name in enumerate(competencies) if data.asked[c] and c not in data.competencies]
    if out:
        yield "measure-fair-note-same", {"n": len(out), "names": listed(out)}


def listed(names: list[str]) -> str:
    """Names for a message: the first five."""
    return ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
