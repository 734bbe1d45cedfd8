"""Differences between groups of people: means, how many reach a cut, and items that work differently.

The effect is Hedges' g, the difference of means over the pooled SD, times 1 − 3/(4 df − 1) (Hedges 1981, Journal
of Educational Statistics 6, 107-128), with the interval of Hedges & Olkin (1985, ch. 5). The adverse-impact ratio
is a group's rate over the highest rate; below four fifths it calls for a look (Uniform Guidelines 1978, § 4D).
Its interval is that of a ratio of two rates (Katz, Baptista, Azen & Pike 1978, Biometrics 34, 469-474), the test
of both rates Fisher's.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from scipy.special import ndtr
from scipy.stats import fisher_exact

from zhiren.measure import Panels
from zhiren.measure.diagnostics import differential_panels
from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery
from zhiren.measure.results import Floats
from zhiren.report.quality.content import (
    Attribute,
    CompetencyDifference,
    Difference,
    GroupResult,
    Groups,
    ItemDifference,
)
from zhiren.report.quality.figures import known

ATTRIBUTES = ("gender", "age_band", "unit")
LEAST = 5  # people in a group that is shown, or the threshold where it is higher
FEWEST_FOR_ITEMS = 10
MOST_FOR_ITEMS = 5  # groups whose items are compared with the largest group's
BEST = 2 / 3
FOUR_FIFTHS = 0.8
_Z = 1.959963984540054

Labels = Mapping[str, Sequence[str]]
"""By attribute the label of each ratee, empty where it is not known."""


def compare_groups(panels: Panels, score: Floats, required: Floats, labels: Labels, threshold: int) -> Groups:
    """Compare groups by every attribute that somebody's record holds.

    Args:
        panels: the ratings, for the items.
        score: (n_ratees, n_competencies), NaN where there is none or it is withheld.
        required: of the same shape, on the same scale, NaN without a requirement.
        labels: as ``Labels``.
        threshold: of the campaign.
    """
    least = max(LEAST, threshold)
    reaches, cut = _reaching(score, required)
    overall = _overall(score)
    named = {name: labels.get(name, ()) for name in ATTRIBUTES}
    present = [name for name, each in named.items() if any(each)]
    attributes = [
        _attribute(panels, name, np.array(named[name]), score, overall, reaches, least) for name in present
    ]
    return Groups(
        "role" if cut else "third",
        least,
        tuple(a for a in attributes if len(a.groups) > 1),
        tuple(name for name in ATTRIBUTES if name not in {a.name for a in attributes if len(a.groups) > 1}),
    )


def _overall(score: Floats) -> Floats:
    """Each person's mean over competencies, set right for being asked on easier or harder ones; NaN for none."""
    by_competency = _mean(score, axis=0)
    return _mean(score - by_competency, axis=1) + float(_mean(by_competency[None], axis=1)[0])


def _reaching(score: Floats, required: Floats) -> tuple[Floats, bool]:
    """1 who reaches the cut, 0 who does not, NaN unknown; and whether the cut is the role's."""
    both = np.isfinite(score) & np.isfinite(required)
    has_role = both.any(axis=1)
    if has_role.any():
        gap = _mean(np.where(both, score - required, np.nan), axis=1)
        return np.where(has_role, gap >= 0, np.nan), True
    overall = _overall(score)
    there = np.isfinite(overall)
    if not there.any():
        return overall, False
    return np.where(there, overall >= np.quantile(overall[there], BEST), np.nan), False


def _attribute(
    panels: Panels, name: str, label: np.ndarray, score: Floats, overall: Floats, reaches: Floats, least: int
) -> Attribute:
    sizes = Counter(label[np.isfinite(overall) & (label != "")].tolist())
    shown = sorted((g for g, n in sizes.items() if n >= least), key=lambda g: (-sizes[g], g))
    rates = {g: _rate(reaches[label == g]) for g in shown}
    highest = max(shown, key=lambda g: rates[g][0] / max(rates[g][1], 1), default="")
    compared = [_group(g, shown[0], highest, label, overall, rates) for g in shown]
    adjusted = false_discovery(np.array([np.nan if g.p is None else g.p for g in compared]))
    groups = tuple(replace(g, p=known(p)) for g, p in zip(compared, adjusted.tolist(), strict=True))
    items, n_tested = _items(panels, label, shown)
    competencies = _competencies(panels.competencies, label, score, shown, least)
    return Attribute(name, groups, len(sizes) - len(shown), competencies, items, n_tested)


def _rate(reaches: Floats) -> tuple[int, int]:
    there = reaches[np.isfinite(reaches)]
    return int(there.sum()), len(there)


def _group(
    group: str,
    reference: str,
    highest: str,
    label: np.ndarray,
    overall: Floats,
    rates: Mapping[str, tuple[int, int]],
) -> GroupResult:
    own = overall[label == group]
    reach, n = rates[group]
    ratio, low, high, p = _impact(rates[group], rates[highest]) if group != highest else (1.0, None, None, None)
    return GroupResult(
        group,
        int(np.isfinite(own).sum()),
        round(float(_mean(own[None], axis=1)[0]), 4),
        difference(own, overall[label == reference]) if group != reference else None,
        round(reach / n, 4) if n else 0.0,
        ratio,
        low,
        high,
        p,
    )


def _impact(
    own: tuple[int, int], best: tuple[int, int]
) -> tuple[float | None, float | None, float | None, float | None]:
    """Ratio of two rates, its interval, and Fisher's p; None where nobody reaches the cut."""
    (a, n), (b, m) = own, best
    if not b or not n:
        return None, None, None, None
    p = float(fisher_exact([[a, n - a], [b, m - b]]).pvalue)
    if not a:
        return 0.0, None, None, round(p, 4)
    ratio = (a / n) / (b / m)
    error = math.sqrt((1 - a / n) / a + (1 - b / m) / b)
    return (
        round(ratio, 4),
        round(ratio * math.exp(-_Z * error), 4),
        round(ratio * math.exp(_Z * error), 4),
        round(p, 4),
    )


def difference(own: Floats, reference: Floats) -> Difference | None:
    """Hedges' g of two samples with its 95 % interval; None where a sample is too small or nothing varies."""
    x, y = own[np.isfinite(own)], reference[np.isfinite(reference)]
    df = len(x) + len(y) - 2
    if min(len(x), len(y)) < 2:
        return None
    pooled = ((x - x.mean()) @ (x - x.mean()) + (y - y.mean()) @ (y - y.mean())) / df
    if not pooled > 0:
        return None
    g = float((x.mean() - y.mean()) / math.sqrt(pooled)) * (1 - 3 / (4 * df - 1))
    error = math.sqrt(1 / len(x) + 1 / len(y) + g**2 / (2 * (len(x) + len(y))))
    return Difference(round(g, 4), round(g - _Z * error, 4), round(g + _Z * error, 4))


def _competencies(
    names: Sequence[str], label: np.ndarray, score: Floats, shown: Sequence[str], least: int
) -> tuple[CompetencyDifference, ...]:
    """Differences from the largest group beyond chance, tests of all competencies and groups taken together."""
    found = []
    for group in shown[1:]:
        for column, competency in enumerate(names):
            own, reference = (score[label == g, column] for g in (group, shown[0]))
            if min(np.isfinite(own).sum(), np.isfinite(reference).sum()) >= least:
                apart = difference(own, reference)
                if apart is not None:
                    found.append(CompetencyDifference(competency, group, apart))
    z = np.array([d.difference.g * 2 * _Z / (d.difference.high - d.difference.low) for d in found])
    p = false_discovery(2 * ndtr(-np.abs(z)))
    kept = [d for d, each in zip(found, p, strict=True) if each < LEVEL]
    return tuple(sorted(kept, key=lambda d: -abs(d.difference.g)))


def _items(panels: Panels, label: np.ndarray, shown: Sequence[str]) -> tuple[tuple[ItemDifference, ...], int]:
    """Items in category B or C against the largest group, and how many were tested with some group."""
    rated = np.isin(np.arange(len(panels.ratees)), panels.ratee[panels.others])
    large = [g for g in shown if (rated & (label == g)).sum() >= FEWEST_FOR_ITEMS][: MOST_FOR_ITEMS + 1]
    found: list[ItemDifference] = []
    tested: set[str] = set()
    for group in large[1:]:
        result = differential_panels(panels, label.tolist(), focal=group, reference=large[0])
        tested |= {item.item for item in result.items if not item.reason}
        found += [
            ItemDifference(item.item, group, round(item.effect, 4), str(item.category))
            for item in result.items
            if item.category in ("B", "C")
        ]
    return tuple(sorted(found, key=lambda item: -abs(item.effect))), len(tested)


def _mean(values: Floats, axis: int) -> Floats:
    n = np.isfinite(values).sum(axis=axis)
    return np.asarray(np.divide(np.nansum(values, axis=axis), n, out=np.full(n.shape, np.nan), where=n > 0))
