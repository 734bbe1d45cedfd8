"""Intraclass correlations: how far the ratings of one person agree, against how far persons differ.

The six forms of Shrout & Fleiss (1979) for a complete table; the one-way form for panels of unequal size, which
is what 360° ratings are; and a two-way estimate for raters who rate several people, but not everybody.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from scipy.special import fdtrc, fdtri

from zhiren.errors import MeasureError, Problem
from zhiren.measure.intervals import Codes
from zhiren.measure.results import Floats

Form = Literal["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"]
_TAIL = 0.025
_ROUNDING = 1e-12  # a share of the sum of squares below this is none


@dataclass(frozen=True)
class Intraclass:
    """An intraclass correlation with its F test and 95 % bounds; ``form`` as Shrout & Fleiss write it."""

    form: Form
    icc: float
    f: float
    df1: float
    df2: float
    p: float
    low: float
    high: float


@dataclass(frozen=True)
class OneWay:
    """One-way random effects analysis of variance of ratings within ratees.

    ``k`` is the effective number of raters a ratee (n0 below). ``icc1`` is the reliability of one rater, ``icc_k``
    of the mean of k raters, NaN where the ratees do not differ. Bounds are 95 %.
    """

    ms_between: float
    ms_within: float
    df1: int
    df2: int
    k: float
    icc1: Intraclass
    icc_k: Intraclass

    @property
    def sem(self) -> float:
        """Standard error of measurement of the mean of k raters: SD · √(1 − ICC(k)) = √(MSW / k).

        SD is that of the ratees' means, √(MSB / k) (Lord & Novick 1968, ch. 3, with ICC(k) as the reliability).
        """
        return math.sqrt(self.ms_within / self.k)


def one_way(ratee: Codes, rating: Floats) -> OneWay:
    """ICC(1) and ICC(k) of ratings (n,) of ratees (n,); NaN ratings are left out. Panels may differ in size.

    ICC(1) = (MSB − MSW) / (MSB + (k − 1) MSW) and ICC(k) = (MSB − MSW) / MSB, with k the effective panel size
    n0 = (N − Σ n² / N) / (a − 1) for a ratees (Shrout & Fleiss 1979; n0: Searle, Casella & McCulloch 1992, ch.
    3). With equal panels n0 is their size and the bounds are exact; with unequal ones they are approximate.

    Raises:
        MeasureError: fewer than two ratees, or nobody with two raters.
    """
    there = np.isfinite(rating)
    _, code = np.unique(ratee[there], return_inverse=True)
    values = rating[there]
    deviations = values - (values.mean() if len(values) else 0.0)
    means = np.bincount(code, deviations) / np.bincount(code)
    return one_way_of_sums(_groups(code, deviations), float(((deviations - means[code]) ** 2).sum()))


class Groups(NamedTuple):
    """Ratings by ratee (or rater): how many of these, of ratings n, Σ n², Σ x and Σ T²/n with T the sum of each.

    ``x`` counts from somewhere in the middle, so that no digits are lost.
    """

    levels: float
    n: float
    squares: float
    total: float
    reduction: float

    @property
    def mean(self) -> float:
        """The reduction by the mean, (Σ x)²/n."""
        return self.total**2 / self.n


def _groups(code: Codes, x: Floats) -> Groups:
    n = np.bincount(code)
    sums = np.bincount(code, x)
    return Groups(len(n), float(n.sum()), float(n @ n), float(x.sum()), float(np.sum(sums**2 / n)))


def one_way_of_sums(ratees: Groups, within: float) -> OneWay:
    """``one_way`` from the sums of ratees, and the sum of squares within them.

    Raises:
        MeasureError: fewer than two ratees, or nobody with two raters.
    """
    df1, df2 = int(ratees.levels) - 1, int(ratees.n - ratees.levels)
    if df1 < 1 or df2 < 1:
        values = {"ratees": int(ratees.levels), "ratings": int(ratees.n)}
        raise MeasureError(Problem("measure-icc-too-few", values))
    squares = [ratees.reduction - ratees.mean, within]
    ms_between, ms_within = (
        s / df if s > _ROUNDING * sum(squares) else 0.0 for s, df in zip(squares, (df1, df2), strict=True)
    )
    k = (ratees.n - ratees.squares / ratees.n) / df1
    return OneWay(ms_between, ms_within, df1, df2, k, *_pair("1", ms_between, ms_within, df1, df2, k))


def _pair(model: str, ms: float, error: float, df1: float, df2: float, k: float) -> tuple[Intraclass, Intraclass]:
    """The single-rater and mean-of-k forms whose F is ms / error: models 1 and 3 of Shrout & Fleiss."""
    f = ms / error if error > 0 else np.inf if ms > 0 else np.nan
    low, high = f / fdtri(df1, df2, 1 - _TAIL), f * fdtri(df2, df1, 1 - _TAIL)
    test = (f, df1, df2, float(fdtrc(df1, df2, f)))
    single = Intraclass(f"{model},1", *(_single(f, k), *test, _single(low, k), _single(high, k)))  # type: ignore[arg-type]
    mean = Intraclass(f"{model},k", *(_mean(f), *test, _mean(low), _mean(high)))  # type: ignore[arg-type]
    return single, mean


def _single(f: float, k: float) -> float:
    return 1.0 if np.isinf(f) else float((f - 1) / (f + k - 1))


def _mean(f: float) -> float:
    return float(1 - 1 / f) if f else math.nan


def shrout_fleiss(table: Floats) -> dict[Form, Intraclass]:
    """The six forms for a complete table (n_ratees, k raters).

    Models: 1 each ratee has raters of its own; 2 raters are a sample, and rate everybody; 3 these raters only.
    Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428; bounds of model 2 as in McGraw & Wong
    (1996), Psychological Methods 1, 30-46.

    Raises:
        MeasureError: fewer than two ratees or raters, or a missing rating: use ``one_way`` or ``crossed``.
    """
    n, k = table.shape
    if n < 2 or k < 2 or not np.isfinite(table).all():
        missing = int((~np.isfinite(table)).sum())
        raise MeasureError(Problem("measure-icc-table", {"ratees": n, "raters": k, "missing": missing}))
    grand = table.mean()
    rows = k * float(np.sum((table.mean(axis=1) - grand) ** 2))
    columns = n * float(np.sum((table.mean(axis=0) - grand) ** 2))
    total = float(np.sum((table - grand) ** 2))
    msb, msj = rows / (n - 1), columns / (k - 1)
    mse = (total - rows - columns) / ((n - 1) * (k - 1))
    msw = (total - rows) / (n * (k - 1))
    first = _pair("1", msb, msw, n - 1, n * (k - 1), k)
    third = _pair("3", msb, mse, n - 1, (n - 1) * (k - 1), k)
    second = _two_way_random(msb, msj, mse, n, k, third[0])
    return {icc.form: icc for icc in (first[0], second[0], third[0], first[1], second[1], third[1])}


def _two_way_random(
    msb: float, msj: float, mse: float, n: int, k: int, test: Intraclass
) -> tuple[Intraclass, Intraclass]:
    icc = (msb - mse) / (msb + (k - 1) * mse + k * (msj - mse) / n)
    fj = msj / mse
    weight = n * (1 + (k - 1) * icc) - k * icc
    v = (k - 1) * (n - 1) * (k * icc * fj + weight) ** 2 / ((n - 1) * (k * icc * fj) ** 2 + weight**2)
    upper, lower = fdtri(n - 1, v, 1 - _TAIL), fdtri(v, n - 1, 1 - _TAIL)
    rest = k * msj + (k * n - k - n) * mse
    low = float(n * (msb - upper * mse) / (upper * rest + n * msb))
    high = float(n * (lower * msb - mse) / (rest + n * lower * msb))
    single = Intraclass("2,1", icc, test.f, test.df1, test.df2, test.p, low, high)
    figures = [spearman_brown(x, k) for x in (icc, low, high)]
    return single, Intraclass("2,k", figures[0], test.f, test.df1, test.df2, test.p, figures[1], figures[2])


def spearman_brown(reliability: float, k: float) -> float:
    """The reliability of the mean of k parallel raters (or items) (Spearman 1910; Brown 1910)."""
    return k * reliability / (1 + (k - 1) * reliability)


@dataclass(frozen=True)
class Crossed:
    """Variance components of ratings by raters who rate several ratees, and the ICC(2) of one rater."""

    ratee: float
    rater: float
    residual: float
    icc2: float


def crossed(ratee: Codes, rater: Codes, rating: Floats) -> Crossed:
    """ICC(2,1) = σ²_ratee / (σ²_ratee + σ²_rater + σ²_residual) for an incomplete two-way random design.

    Ratings, ratees and raters have shape (n,), at most one rating a pair; NaN ratings are left out. Components
    by Henderson's method I, the analysis of variance with uncorrected sums of squares (Henderson 1953,
    Biometrics 9, 226-252; Searle, Casella & McCulloch 1992, ch. 5): unbiased, and equal to Shrout & Fleiss
    where everybody rates everybody. A component can come out below zero; it is kept so. All are NaN where
    raters cannot be told from residual: fewer ratings than ratees and raters together. The ICC is NaN where
    nothing varies.
    """
    there = np.isfinite(rating)
    y = rating[there] - rating[there].mean() if there.any() else rating[there]
    ratees, raters = (_groups(np.unique(codes[there], return_inverse=True)[1], y) for codes in (ratee, rater))
    return crossed_of_sums(ratees, raters, float(y @ y))


def crossed_of_sums(ratees: Groups, raters: Groups, squares: float) -> Crossed:
    """``crossed`` from the sums of ratees and raters, and the sum of all squares."""
    n, a, b = ratees.n, ratees.levels, raters.levels
    if min(a, b) < 2 or n < a + b:
        return Crossed(np.nan, np.nan, np.nan, np.nan)
    # rows: T_ratee − T_mean, T_rater − T_mean, T_0 − T_mean; columns: coefficients of the three components
    mu_a, mu_b = ratees.squares / n, raters.squares / n
    expected = np.array([[n - mu_a, a - mu_b, a - 1], [b - mu_a, n - mu_b, b - 1], [n - mu_a, n - mu_b, n - 1]])
    sums = np.array([ratees.reduction, raters.reduction, squares]) - ratees.mean
    v_ratee, v_rater, v_residual = np.linalg.solve(expected, sums).tolist()
    total = v_ratee + v_rater + v_residual
    return Crossed(v_ratee, v_rater, v_residual, v_ratee / total if total > _ROUNDING else math.nan)
