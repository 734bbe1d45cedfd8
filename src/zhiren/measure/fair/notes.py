"""What a reader of fair scores must know: what was assumed, merged, set aside or cannot be compared."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

import numpy as np

from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.steps import category_counts
from zhiren.measure.panels import Panels

Note = tuple[str, Mapping[str, str | int | float]]

MOST_NAMED = 5


def notes(panels: Panels, data: Arrangement, *, halo_dropped: str, steadied: bool) -> tuple[Note, ...]:
    """Message ids with values. ``halo_dropped`` is the id that says why halo was left out, or empty."""
    found = [*_parts(data), *_categories(panels, data), *_left_out(panels, data)]
    alone = int((np.bincount(data.ratee) == 1).sum())
    if alone:
        found.append(("measure-fair-note-one-rater", {"n": alone}))
    if halo_dropped:
        found.append((halo_dropped, {}))
    if steadied:
        found.append(("measure-fair-note-steadied", {"ratees": len(data.ratees)}))
    return tuple(found)


def _parts(data: Arrangement) -> Iterator[Note]:
    sizes = np.sort(np.bincount(data.part))[::-1]
    if len(sizes) > 1:
        yield "measure-fair-note-parts", {"n": len(sizes), "largest": int(sizes[0]), "rest": int(sizes[1:].sum())}


def _categories(panels: Panels, data: Arrangement) -> Iterator[Note]:
    low, high = panels.low_score, panels.high_score
    if data.n_used > len(data.values):
        yield "measure-fair-note-grouped", {"scores": data.n_used, "groups": len(data.values)}
    elif data.n_used <= high - low:
        unused = [str(score) for score in range(low, high + 1) if score not in data.values]
        yield "measure-fair-note-unused", {"n": len(unused), "scores": _listed(unused)}
    counts = category_counts(data.answers, len(data.values))
    spans = itertools.pairwise(data.first_item)
    names = (panels.competencies[c] for c in data.competencies)
    held = [name for name, (a, b) in zip(names, spans, strict=True) if (counts[a:b].sum(axis=0) == 0).any()]
    if held:
        yield "measure-fair-note-held", {"n": len(held), "names": _listed(held)}


def _left_out(panels: Panels, data: Arrangement) -> Iterator[Note]:
    """Competencies that were asked but in which all ratings are the same."""
    asked = panels.n_observed[panels.others].sum(axis=0) > 0
    out = [name for c, name in enumerate(panels.competencies) if asked[c] and c not in data.competencies]
    if out:
        yield "measure-fair-note-same", {"n": len(out), "names": _listed(out)}


def _listed(names: list[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
