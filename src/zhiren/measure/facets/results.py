"""What a many-facet Rasch analysis gives."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from scipy.special import chdtrc

from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import Floats, Integers
from zhiren.measure.facets.likelihood import Step
from zhiren.measure.facets.scales import Mask, Scales

if TYPE_CHECKING:
    import polars as pl

Model = Literal["rating-scale", "partial-credit"]
Status = Literal["measured", "anchored", "extreme-low", "extreme-high", "unmeasured"]

FIGURES = (
    "measure",
    "standard_error",
    "real_standard_error",
    "infit",
    "infit_t",
    "outfit",
    "outfit_t",
    "correlation",
    "observed_average",
    "fair_average",
    "fair_low",
    "fair_high",
)


@dataclass(frozen=True)
class Element:
    """One element of a facet. ``reason``, a message id, says why figures are NaN.

    ``measure`` is in logits, in its facet's direction. ``standard_error`` takes all other parameters as known;
    ``real_standard_error`` is it times √infit where infit exceeds 1. ``correlation`` is between the element's
    ratings and what the model puts them on: the sum of the measures that met. ``fair_average`` is the rating to
    expect with every other facet at its mean, on the scale as it was given, ``fair_low`` and ``fair_high`` the
    same at the ends of the measure's 95 % interval (real standard error). ``part`` numbers the parts of a
    facet: elements of different parts cannot be compared.
    """

    facet: str
    label: str
    status: Status
    measure: float
    standard_error: float
    real_standard_error: float
    infit: float
    infit_t: float
    outfit: float
    outfit_t: float
    correlation: float
    observed_average: float
    fair_average: float
    fair_low: float
    fair_high: float
    n_ratings: int
    part: int
    reason: str = ""


@dataclass(frozen=True)
class Separation:
    """How far the elements of a facet are told apart.

    ``sd`` is that of the measures (n − 1), ``rmse`` the root mean square error, ``true_sd`` = √(sd² − rmse²).
    ``separation`` G = true_sd / rmse, ``strata`` (4G + 1) / 3, ``reliability`` true_sd² / sd² (Wright & Masters
    1982, p. 92 and 105 f.). ``chi_square`` with ``df`` tests that all elements have one measure:
    Σ w d² − (Σ w d)² / Σ w with w = 1 / SE². NaN with fewer than two elements.
    """

    n: int
    mean: float
    sd: float
    rmse: float
    true_sd: float
    separation: float
    strata: float
    reliability: float
    chi_square: float
    df: int
    p: float


@dataclass(frozen=True, eq=False)
class FacetMeasures:
    """The elements of one facet, as columns of shape (L,); see ``Element`` for what they mean."""

    facet: str
    direction: int
    labels: tuple[str, ...]
    status: tuple[Status, ...]
    measure: Floats
    standard_error: Floats
    real_standard_error: Floats
    infit: Floats
    infit_t: Floats
    outfit: Floats
    outfit_t: Floats
    correlation: Floats
    observed_average: Floats
    fair_average: Floats
    fair_low: Floats
    fair_high: Floats
    n_ratings: Integers
    part: Integers
    reasons: tuple[str, ...]

    def __iter__(self) -> Iterator[Element]:
        return (self._element(j) for j in range(len(self.labels)))

    def element(self, label: str) -> Element:
        """One element by its label; ``KeyError`` where there is none."""
        if label not in self.labels:
            raise KeyError(label)
        return self._element(self.labels.index(label))

    @property
    def n_parts(self) -> int:
        """How many parts the facet falls into: elements of different parts cannot be compared."""
        return int(self.part.max(initial=-1)) + 1

    def separation(self, *, extremes: bool = True, real: bool = False) -> Separation:
        """How far the elements are told apart: with or without extremes, by model or real standard errors."""
        status = np.array(self.status)
        used = np.isfinite(self.measure) & (extremes | np.isin(status, ["measured", "anchored"]))
        errors = (self.real_standard_error if real else self.standard_error)[used]
        return _separation(self.measure[used], errors)

    def _element(self, j: int) -> Element:
        figures = {name: float(getattr(self, name)[j]) for name in FIGURES}
        return Element(
            self.facet,
            self.labels[j],
            self.status[j],
            **figures,
            n_ratings=int(self.n_ratings[j]),
            part=int(self.part[j]),
            reason=self.reasons[j],
        )


def _separation(measure: Floats, error: Floats) -> Separation:
    n = len(measure)
    if n < 2:
        nan = math.nan
        mean = float(measure[0]) if n else nan
        return Separation(n, mean, nan, nan, nan, nan, nan, nan, nan, 0, nan)
    sd, rmse = float(measure.std(ddof=1)), float(np.sqrt(np.mean(error**2)))
    true_sd = math.sqrt(max(sd**2 - rmse**2, 0.0))
    weight = 1 / error**2
    chi_square = float(weight @ measure**2 - (weight @ measure) ** 2 / weight.sum())
    return Separation(
        n,
        float(measure.mean()),
        sd,
        rmse,
        true_sd,
        true_sd / rmse,
        (4 * true_sd / rmse + 1) / 3,
        true_sd**2 / sd**2 if sd > 0 else 0.0,
        chi_square,
        n - 1,
        float(chdtrc(n - 1, max(chi_square, 0.0))),
    )


@dataclass(frozen=True)
class Category:
    """One category of a threshold group.

    ``count`` is of all ratings, ``n_used`` of those in the estimation. ``average_measure`` is the mean of what
    the ratings in the category were put on, ``expected_measure`` what the model expects of it. ``outfit`` is the
    sum of z² of the ratings in the category over its expectation. ``threshold`` is the point where this category
    becomes likelier than the one below (NaN for the lowest). ``disordered`` says that the threshold, or the
    average measure, is not above that of the category below. ``reason`` says why figures are NaN.
    """

    score: int
    count: int
    n_used: int
    average_measure: float
    expected_measure: float
    outfit: float
    threshold: float
    threshold_error: float
    disordered_threshold: bool
    disordered_average: bool
    reason: str = ""


@dataclass(frozen=True)
class RatingScale:
    """The categories of one threshold group: of all ratings, or of those with one element (``element``).

    ``unused`` are scores between the lowest and highest of the data that the group never has.
    """

    element: str
    categories: tuple[Category, ...]
    unused: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Fitted:
    """What the analysis expects of every observation (n,), for further analysis.

    ``active`` marks those that took part in the estimation; ``step`` is what was given, ``moments`` (n, 3) its
    mean, variance and fourth central moment under the model, in steps of the scale; ``eta`` the sum of the levels
    that met. Where not active they are NaN. ``scale_facet`` is the column of the facet whose elements have scales
    of their own.
    """

    active: Mask
    scale_facet: int | None
    group: Integers
    scales: Scales
    kappa: Floats
    eta: Floats
    step: Floats
    moments: Floats


@dataclass(frozen=True, eq=False)
class FacetsResult:
    """A many-facet Rasch analysis: measures by facet, rating scales, and how the estimation went.

    ``log_likelihood`` is the maximum that joint estimation reached; ``correction`` the factor by which the
    centred facets and thresholds were then multiplied (1: none). ``notes`` says what a reader must know: who was
    extreme, what may not be compared, what hangs by a thread.
    """

    model: Model
    data: FacetData
    facets: tuple[FacetMeasures, ...]
    scales: tuple[RatingScale, ...]
    log_likelihood: float
    correction: float
    extreme_adjustment: float
    trace: tuple[Step, ...]
    notes: tuple[Problem, ...]
    fitted: Fitted

    def facet(self, name: str) -> FacetMeasures:
        """The measures of one facet; ``MeasureError`` for an unknown one."""
        return self.facets[self.data.column(name)]

    def scale(self, element: str = "") -> RatingScale:
        """The rating scale of one element of the facet that has scales of its own; without a label, the only one.

        Raises:
            MeasureError: there is no such element.
        """
        for scale in self.scales:
            if scale.element == element:
                return scale
        known = ", ".join(scale.element for scale in self.scales)
        raise MeasureError(Problem("facets-unknown-scale", {"value": quote(element), "known": quote(known)}))

    def to_frame(self) -> pl.DataFrame:
        """A polars frame, a row each element of each facet, columns as the fields of ``Element``; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        rows = [vars(element) for facet in self.facets for element in facet]
        return pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.selectors.float().fill_nan(None))

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """A summary for the terminal, in a language of the product."""
        from zhiren.measure.facets.summary import describe

        return describe(self, language)
