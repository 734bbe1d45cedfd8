"""Items that are scored differently in two groups of equally good persons (differential item functioning).

Persons are put into strata by their mean over the items of the scale; within a stratum, both groups should score
an item alike. Mantel's (1963, JASA 58, 690-700) χ² tests it for ordered scores; the effect is the standardised
mean difference (Dorans & Schmitt 1991, ETS RR 91-47) over the item's standard deviation, A to .17, B to .25, C
beyond, and A where it is not significant (Zwick, Thayer & Mazzeo 1997, Applied Measurement in Education 10,
321-344).

The item counts in its own matching, as it must for a fair comparison (Zwick 1990); so a large difference in one
shows with the opposite sign in the others. Matching is therefore purified: items found to differ (B or C) leave
the matching of all others, and everything is compared again until no more are found (Holland & Thayer 1988;
Clauser, Mazor & Hambleton 1993, Applied Measurement in Education 6, 269-279). The item that differs most leaves
first, one a scale and round, and every scale keeps two items to match by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt
from scipy.special import chdtrc

from zhiren.errors import MeasureError, Problem, quote
from zhiren.language import preferred_language, text
from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery
from zhiren.measure.intervals import sums_within
from zhiren.measure.panels import Panels
from zhiren.measure.printed import figure
from zhiren.measure.results import Floats

if TYPE_CHECKING:
    import polars as pl

Category = Literal["A", "B", "C"]
SMALL, LARGE = 0.17, 0.25
FEWEST_IN_GROUP = 10
FEWEST_TO_MATCH = 2
MOST_ROUNDS = 10
_PERSONS_A_STRATUM = 20
_MOST_STRATA = 20


@dataclass(frozen=True)
class DifferentialItem:
    """One item: ``difference`` in points (negative: the focal group scores lower at equal level), over SD:
    ``effect``.

    ``chi_squared`` is Mantel's, ``p`` adjusted over all items. NaN, with ``reason`` a message id, where an item
    cannot be tested; its category is then None.
    """

    item: str
    difference: float
    standard_error: float
    effect: float
    chi_squared: float
    p: float
    category: Category | None
    n_focal: int
    n_reference: int
    reason: str = ""


@dataclass(frozen=True)
class DifferentialItems:
    """All items of a comparison of the ``focal`` group with the ``reference`` group.

    ``removed`` names the items that left the matching of the others.
    """

    focal: str
    reference: str
    items: tuple[DifferentialItem, ...]
    removed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """What was found, a sentence each item in category B or C."""
        language = language or preferred_language()
        groups = {"focal": self.focal, "reference": self.reference}
        notable = sorted((i for i in self.items if i.category in ("B", "C")), key=lambda i: -abs(i.effect))
        untested = sum(bool(item.reason) for item in self.items)
        lines = [text(language, "dif-heading", n=len(self.items), notable=len(notable), **groups)]
        for item in notable:
            figures = {"difference": figure(abs(item.difference)), "effect": figure(abs(item.effect))}
            values = {
                "item": item.item,
                "category": str(item.category),
                "side": "more" if item.effect > 0 else "less",
            }
            lines.append(text(language, "dif-item", **values, **figures, **groups))
        if untested:
            lines.append(text(language, "dif-untested", n=untested))
        return "\n".join([*lines, text(language, "dif-advice")])

    def to_frame(self) -> pl.DataFrame:
        """A row each item, columns as the fields of ``DifferentialItem``; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        frame = pl.DataFrame([vars(item) for item in self.items], schema_overrides={"category": pl.String})
        return frame.with_columns(pl.selectors.float().fill_nan(None))


def differential_panels(panels: Panels, group: Sequence[str], *, focal: str, reference: str) -> DifferentialItems:
    """Compare two groups of ratees, item by item, on each ratee's mean score by the others.

    A ratee is one observation, however many rated them: their raters are not independent. Matching is by the
    ratee's mean over the competency's items. ``group`` (n_ratees,) holds labels; SDs are of single ratings.

    Raises:
        MeasureError: a group that nobody belongs to, or labels not of every ratee.
    """
    if len(group) != len(panels.ratees):
        values = {"name": "group", "found": str(len(group)), "wanted": str(len(panels.ratees))}
        raise MeasureError(Problem("diagnostics-shape", values))
    scores = panels.scores[panels.others].astype(np.float64)
    there = np.isfinite(scores)
    sums = sums_within(panels.ratee[panels.others], np.where(there, scores, 0.0), len(panels.ratees))
    n = sums_within(panels.ratee[panels.others], there, len(panels.ratees))
    means = np.divide(sums, n, out=np.full_like(sums, np.nan), where=n > 0)
    sizes = np.diff(np.append(panels.first_item, len(panels.items)))
    scale = np.repeat(np.arange(len(sizes)), sizes)
    return differential_items(
        means, scale, np.array(group), panels.items, focal=focal, reference=reference, sd=_column_sd(scores)
    )


def differential_items(
    scores: Floats,
    scale: npt.NDArray[np.intp],
    group: npt.NDArray[np.str_],
    items: Sequence[str],
    *,
    focal: str,
    reference: str,
    sd: Floats | None = None,
    purify: bool = True,
) -> DifferentialItems:
    """Compare two groups item by item: scores (n_persons, n_items), NaN missing; scale (n_items,) of each item.

    ``sd`` (n_items,) standardises the effects; by default that of the scores. Items of a scale of its own, or with
    fewer than 10 persons of either group, are not tested. ``purify``: items that differ leave the matching.

    Raises:
        MeasureError: a group that nobody belongs to.
    """
    missing = [name for name in (focal, reference) if not (group == name).any()]
    if missing:
        known = ", ".join(np.unique(group).tolist())
        raise MeasureError(Problem("dif-no-group", {"value": quote(name), "known": known}) for name in missing)
    sd = _column_sd(scores) if sd is None else sd
    compared = (group == focal) | (group == reference)
    is_focal = (group == focal)[compared]
    deviation = scores[compared] - np.nan_to_num(_column_mean(scores[compared]))
    matched = np.ones(len(items), dtype=np.bool_)
    for _ in range(MOST_ROUNDS):
        found = []
        for j, item in enumerate(items):
            same = scale == scale[j]
            matching = _row_mean(deviation[:, same & (matched | (np.arange(len(items)) == j))])
            found.append(_compare(item, scores[compared, j], matching, is_focal, float(sd[j]), int(same.sum())))
        adjusted = false_discovery(np.array([item.p for item in found]))
        found = [_categorised(item, float(p)) for item, p in zip(found, adjusted, strict=True)]
        leaving = _leaving(found, scale, matched) if purify else []
        if not leaving:
            break
        matched[leaving] = False
    removed = tuple(item for item, kept in zip(items, matched, strict=True) if not kept)
    return DifferentialItems(focal, reference, tuple(found), removed)


def _leaving(
    found: Sequence[DifferentialItem], scale: npt.NDArray[np.intp], matched: npt.NDArray[np.bool_]
) -> list[int]:
    """The item of each scale that differs most and still counts in the matching, where two others remain."""
    out = []
    for one in np.unique(scale):
        there = [int(j) for j in np.flatnonzero((scale == one) & matched)]
        differing = [j for j in there if found[j].category in ("B", "C")]
        if differing and len(there) > FEWEST_TO_MATCH:
            out.append(max(differing, key=lambda j: abs(found[j].effect)))
    return out


def _compare(
    item: str, y: Floats, matching: Floats, focal: npt.NDArray[np.bool_], sd: float, n_items: int
) -> DifferentialItem:
    there = np.isfinite(y)
    n_focal, n_reference = int((there & focal).sum()), int((there & ~focal).sum())
    counts = {"n_focal": n_focal, "n_reference": n_reference}
    reason = ""
    if n_items < 2:
        reason = "dif-alone"
    elif min(n_focal, n_reference) < FEWEST_IN_GROUP:
        reason = "dif-few"
    elif not sd > 0:
        reason = "dif-constant"
    figures: tuple[float, ...] = (np.nan,) * 4
    if not reason:
        figures = _mantel(y[there], matching[there], focal[there])
        reason = "" if np.isfinite(figures[2]) else "dif-no-overlap"
    difference, error, chi_squared, p = figures
    return DifferentialItem(
        item,
        difference,
        error,
        difference / sd if sd > 0 else np.nan,
        chi_squared,
        p,
        None,
        **counts,
        reason=reason,
    )


def _mantel(y: Floats, matching: Floats, focal: npt.NDArray[np.bool_]) -> tuple[float, ...]:
    """The standardised mean difference, its error, Mantel's χ² (1 df) and p; NaN where no stratum has both."""
    stratum = _strata(matching)
    k = int(stratum.max()) + 1
    n, n_f = np.bincount(stratum, minlength=k), np.bincount(stratum, focal, k)
    n_r = n - n_f
    total, own = np.bincount(stratum, y, k), np.bincount(stratum, np.where(focal, y, 0.0), k)
    mean = total / np.maximum(n, 1)
    squares = np.bincount(stratum, (y - mean[stratum]) ** 2, k)
    both = (n_f > 0) & (n_r > 0)
    if not both.any():
        return (np.nan,) * 4
    n, n_f, n_r, total, own, squares = (a[both] for a in (n, n_f, n_r, total, own, squares))
    variance = n_f * n_r * squares / (n * np.maximum(n - 1, 1))  # of Σ y over the focal group, margins given
    surplus = float(np.sum(own - n_f * total / n))
    weight = n_f / n_f.sum()
    difference = float(weight @ (own / n_f - (total - own) / n_r))
    error = float(np.sqrt(np.sum((weight * n / (n_f * n_r)) ** 2 * variance)))
    chi_squared = surplus**2 / float(variance.sum()) if variance.sum() > 0 else np.nan
    return difference, error, chi_squared, float(chdtrc(1, chi_squared)) if np.isfinite(chi_squared) else np.nan


def _strata(matching: Floats) -> npt.NDArray[np.intp]:
    """Strata of about 20 persons by the matching score, at most 20 of them; equal scores share a stratum."""
    n_strata = int(np.clip(len(matching) // _PERSONS_A_STRATUM, 2, _MOST_STRATA))
    edges = np.unique(np.quantile(matching, np.linspace(0, 1, n_strata + 1)[1:-1]))
    return np.searchsorted(edges, matching, side="right")


def _categorised(item: DifferentialItem, p: float) -> DifferentialItem:
    if item.reason:
        return item
    size = abs(item.effect)
    category: Category = "A" if p >= LEVEL or size <= SMALL else "B" if size <= LARGE else "C"
    return DifferentialItem(**{**vars(item), "p": p, "category": category})


def _column_mean(values: Floats) -> Floats:
    n = np.isfinite(values).sum(axis=0)
    return np.asarray(np.divide(np.nansum(values, axis=0), n, out=np.full(len(n), np.nan), where=n > 0))


def _row_mean(values: Floats) -> Floats:
    return _column_mean(values.T)


def _column_sd(values: Floats) -> Floats:
    return np.sqrt(_column_mean((values - np.nan_to_num(_column_mean(values))) ** 2))
