"""Signs of careless answering, by sheet: what one rater answered about one person.

long string    a run of equal answers over more than half of the items (Curran 2016, Journal of Experimental Social
               Psychology 66, 4-19)
variability    SD of the answers 0, or below the lower fence (Dunn, Heggestad, Shanock & Theilgard 2018, Journal of
               Business and Psychology 33, 105-121)
even–odd       halves of the competencies correlate below .30 (Johnson 2005, Journal of Research in Personality 39,
               103-129) and below the lower fence: about one person, in few competencies, honest answers do so too
distance       Mahalanobis D² with p < .001 (Meade & Craig 2012, Psychological Methods 17, 437-455)
speed          less than 2 seconds an item (Huang et al. 2012, Journal of Business and Psychology 27, 99-114)

The lower fence is the lower quartile of all sheets less 1.5 × the distance between the quartiles (Tukey 1977).
No index alone proves carelessness: a rater may think somebody equally good at everything. ``suspect`` are sheets
with two flags or more. Flag, never delete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.special import chdtrc

from zhiren.errors import MeasureError, Problem
from zhiren.framework import Framework
from zhiren.language import preferred_language, text
from zhiren.measure.panels import Panels
from zhiren.measure.reliability import pairwise_covariance
from zhiren.measure.results import Floats

if TYPE_CHECKING:
    import polars as pl

LONGEST_SHARE = 0.5
LEAST_EVEN_ODD = 0.3
DISTANCE_P = 0.001
FASTEST = 2.0  # seconds an item
SUSPECT_FLAGS = 2
FEWEST_ITEMS = 5  # shorter sheets have no pattern to speak of
FEWEST_SCALES = 3
_QUARTILES = 1.5
_LEAST_EIGENVALUE = 1e-3  # of the mean eigenvalue: pairwise covariances may be no covariance matrix

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class CarelessResponses:
    """Indices by name, each (n_sheets,), NaN where a sheet is too short for it; ``flags`` likewise.

    Names: long_string (items), variability (SD in points), even_odd (a correlation), distance (D²), and
    seconds_per_item where durations were given. ``sheets`` are the labels of rater and ratee.
    """

    sheets: tuple[tuple[str, str], ...]
    values: Mapping[str, Floats]
    flags: Mapping[str, Flags]

    @property
    def n_flags(self) -> npt.NDArray[np.intp]:
        """How many flags each sheet has."""
        return np.asarray(np.sum(list(self.flags.values()), axis=0))

    @property
    def suspect(self) -> Flags:
        """Sheets with two flags or more."""
        return np.asarray(self.n_flags >= SUSPECT_FLAGS)

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """How many sheets have which sign, and what to do about it."""
        language = language or preferred_language()
        n = len(self.sheets)
        lines = [text(language, "careless-heading", n=n, suspect=int(self.suspect.sum()))]
        for name, flags in self.flags.items():
            if flags.any():
                lines.append(text(language, f"careless-{name.replace('_', '-')}", n=int(flags.sum())))
        return "\n".join([*lines, text(language, "diagnostics-never-deleted")])

    def to_frame(self) -> pl.DataFrame:
        """A row each sheet: rater, ratee, of each index its value and flag, n_flags; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        columns: dict[str, object] = {"rater": [s[0] for s in self.sheets], "ratee": [s[1] for s in self.sheets]}
        for name, values in self.values.items():
            columns |= {name: values, f"{name}_flag": self.flags[name]}
        frame = pl.DataFrame({**columns, "n_flags": self.n_flags})
        return frame.with_columns(pl.selectors.float().fill_nan(None))


def careless_sheets(panels: Panels, framework: Framework, *, seconds: Floats | None = None) -> CarelessResponses:
    """Indices of every sheet of ``panels``, self-ratings too; items in the framework's order, as people saw them.

    ``seconds`` (n_pairs,) is how long each sheet took, NaN where unknown. Raises as ``careless_responses``.
    """
    reverse = np.array([indicator.reverse_keyed for indicator in framework.indicators])
    scores = panels.scores.astype(np.float64)
    scores[:, reverse] = panels.low_score + panels.high_score - scores[:, reverse]
    sizes = np.diff(np.append(panels.first_item, len(panels.items)))
    sheets = tuple((panels.raters[r], panels.ratees[p]) for r, p in zip(panels.rater, panels.ratee, strict=True))
    scale = np.repeat(np.arange(len(sizes)), sizes)
    return careless_responses(scores, scale, reverse=reverse, sheets=sheets, seconds=seconds)


def careless_responses(
    scores: Floats,
    scale: npt.NDArray[np.intp],
    *,
    reverse: Flags,
    sheets: tuple[tuple[str, str], ...],
    seconds: Floats | None = None,
) -> CarelessResponses:
    """Indices of sheets (n_sheets, n_items) of scores as they were ticked, items in the order of presentation.

    NaN is not answered, and breaks no run. ``scale`` (n_items,) says which competency an item belongs to,
    ``reverse`` which items are reverse-keyed, ``sheets`` who answered about whom, ``seconds`` (n_sheets,) how
    long it took.

    Raises:
        MeasureError: arrays of other shapes.
    """
    shapes = {"scale": (scale.shape, scores.shape[1:]), "reverse": (reverse.shape, scores.shape[1:])}
    shapes["sheets"] = ((len(sheets),), scores.shape[:1])
    if seconds is not None:
        shapes["seconds"] = (seconds.shape, scores.shape[:1])
    wrong = {name: pair for name, pair in shapes.items() if pair[0] != pair[1]}
    if wrong:
        raise MeasureError(
            Problem("diagnostics-shape", {"name": name, "found": str(*found), "wanted": str(*wanted)})
            for name, (found, wanted) in wrong.items()
        )
    n = np.isfinite(scores).sum(axis=1)
    enough = n >= FEWEST_ITEMS
    keyed = np.where(reverse, -scores, scores)
    run, spread = long_string(scores), variability(scores)
    halves = even_odd(keyed, scale)
    distance = mahalanobis(scores)
    values = {"long_string": run, "variability": spread, "even_odd": halves, "distance": distance}
    values = {name: np.where(enough, v, np.nan) for name, v in values.items()}
    flags = {
        "long_string": values["long_string"] > LONGEST_SHARE * n,
        "variability": (values["variability"] < lower_fence(values["variability"])) | (values["variability"] == 0),
        "even_odd": values["even_odd"] < min(LEAST_EVEN_ODD, lower_fence(values["even_odd"])),
        "distance": chdtrc(n, np.nan_to_num(values["distance"])) < DISTANCE_P,
    }
    if seconds is not None:
        values["seconds_per_item"] = np.divide(seconds, n, out=np.full(len(n), np.nan), where=n > 0)
        flags["seconds_per_item"] = values["seconds_per_item"] < FASTEST
    return CarelessResponses(sheets, values, flags)


def long_string(scores: Floats) -> Floats:
    """The longest run of equal answers in each sheet, not answered items passed over: shape (n_sheets,)."""
    longest, run = np.zeros(len(scores)), np.zeros(len(scores))
    last = np.full(len(scores), np.nan)
    for column in scores.T:
        there = np.isfinite(column)
        run = np.where(there, np.where(column == last, run + 1, 1), run)
        last = np.where(there, column, last)
        longest = np.maximum(longest, run)
    return longest


def variability(scores: Floats) -> Floats:
    """Intra-individual response variability: the SD (n − 1) of each sheet's answers; NaN with fewer than two."""
    n = np.isfinite(scores).sum(axis=1)
    mean = np.divide(np.nansum(scores, axis=1), n, out=np.zeros(len(n)), where=n > 0)
    squares = np.nansum((scores - mean[:, None]) ** 2, axis=1)
    return np.asarray(np.sqrt(np.divide(squares, n - 1, out=np.full(len(n), np.nan), where=n > 1)))


def even_odd(keyed: Floats, scale: npt.NDArray[np.intp]) -> Floats:
    """Correlation over scales of the means of their even and odd items, 2r / (1 + r); at least −1.

    NaN with fewer than three scales that have both halves, or where either half is the same on all of them.
    """
    pairs = []
    for s in np.unique(scale):
        items = keyed[:, scale == s]
        pairs.append([_row_mean(items[:, 0::2]), _row_mean(items[:, 1::2])])
    odd, even = np.moveaxis(np.array(pairs), 1, 0).transpose(0, 2, 1)
    there = np.isfinite(odd) & np.isfinite(even)
    n = there.sum(axis=1)
    a, b = (np.where(there, h - _row_mean(np.where(there, h, np.nan))[:, None], 0.0) for h in (odd, even))
    scale_of = np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    usable = (n >= FEWEST_SCALES) & (scale_of > 1e-9)
    r = np.divide((a * b).sum(axis=1), scale_of, out=np.full(len(n), np.nan), where=usable)
    return np.asarray(np.maximum(np.divide(2 * r, 1 + r, out=np.full(len(n), -1.0), where=~(r <= -1 / 3)), -1.0))


def mahalanobis(scores: Floats) -> Floats:
    """D² of each sheet's answers from the mean sheet, over the items it answered: shape (n_sheets,).

    Covariances are those of the pairs of answers that are there; eigenvalues near 0 or below are raised, so that
    D² is rather too small. NaN where covariances are not known.
    """
    covariance = pairwise_covariance(scores)
    if not np.isfinite(covariance).all() or not np.trace(covariance) > 0:
        return np.full(len(scores), np.nan)
    eigenvalues, vectors = np.linalg.eigh(covariance)
    floor = _LEAST_EIGENVALUE * eigenvalues.mean()
    covariance = vectors * np.maximum(eigenvalues, floor) @ vectors.T
    deviation = scores - np.nanmean(scores, axis=0)
    there = np.isfinite(scores)
    patterns, which = np.unique(there, axis=0, return_inverse=True)
    distance = np.zeros(len(scores))
    for j, pattern in enumerate(patterns):
        rows = which == j
        y = deviation[np.ix_(rows, pattern)]
        solved = np.linalg.solve(covariance[np.ix_(pattern, pattern)], y.T)
        distance[rows] = np.sum(y.T * solved, axis=0)
    return distance


def _row_mean(values: Floats) -> Floats:
    n = np.isfinite(values).sum(axis=1)
    return np.asarray(np.divide(np.nansum(values, axis=1), n, out=np.full(len(n), np.nan), where=n > 0))


def lower_fence(values: Floats) -> float:
    """The lower quartile less 1.5 × the distance between the quartiles; −∞ without values."""
    known = values[np.isfinite(values)]
    if not len(known):
        return -np.inf
    low, high = np.percentile(known, [25, 75])
    return float(low - _QUARTILES * (high - low))
