"""The methods of measurement by name."""

from __future__ import annotations

from collections.abc import Callable

from zhiren.errors import MeasureError, Problem, quote
from zhiren.framework import Framework
from zhiren.measure.classical import fit_classical
from zhiren.measure.panels import Panels, arrange_panels
from zhiren.measure.results import Measures
from zhiren.ratings.columns import Ratings

METHODS: dict[str, Callable[[Panels], Measures]] = {"classical": fit_classical}


def fit(
    ratings: Ratings, framework: Framework, *, method: str = "classical", low_score: int, high_score: int
) -> Measures:
    """Measure every ratee on every competency of the framework.

    Ratees stand in the order of ``ratings.ratees``, competencies in that of the framework. ``low_score`` and
    ``high_score`` are the ends of the response scale. ``reasons`` of the result holds message ids, to be said
    with ``zhiren.language.text``.

    Raises:
        MeasureError: an unknown method, or ratings that do not fit the framework or the scale.
        NotConverged: the method did not reach its criterion.
    """
    if method not in METHODS:
        values = {"value": quote(method), "known": ", ".join(METHODS)}
        raise MeasureError(Problem("measure-unknown-method", values))
    return METHODS[method](arrange_panels(ratings, framework, low_score=low_score, high_score=high_score))
