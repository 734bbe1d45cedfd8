"""The methods of measurement by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhiren.errors import MeasureError, Problem, quote
from zhiren.framework import Framework
from zhiren.measure.classical import fit_classical
from zhiren.measure.model import Iteration
from zhiren.measure.panels import Panels, arrange_panels
from zhiren.measure.results import Measures
from zhiren.ratings.columns import Ratings

Progress = Callable[[Iteration], None]


def _fair(panels: Panels, *, progress: Progress | None = None, **options: Any) -> Measures:
    from zhiren.measure.fair.method import Options, fit_fair  # numba takes half a second to import

    return fit_fair(panels, Options(**options), progress)


def _facets(panels: Panels) -> Measures:
    from zhiren.measure.facets import facets  # numba takes half a second to import

    return facets(panels)


METHODS: dict[str, Callable[..., Measures]] = {"fair": _fair, "facets": _facets, "classical": fit_classical}
OPTIONS = {
    "fair": ("steps", "halo", "include_self", "severity", "tolerance", "progress"),
    "facets": (),
    "classical": (),
}


def fit(
    ratings: Ratings,
    framework: Framework,
    *,
    method: str = "fair",
    low_score: int,
    high_score: int,
    **options: Any,
) -> Measures:
    """Measure every ratee on every competency of the framework.

    Ratees stand in the order of ``ratings.ratees``, competencies in that of the framework. ``low_score`` and
    ``high_score`` are the ends of the response scale. ``reasons`` of the result holds message ids, to be said
    with ``zhiren.language.text``.

    The method "fair" takes the fields of ``zhiren.measure.fair.method.Options`` (``steps``, ``halo``,
    ``include_self``, ``severity``, ``tolerance``) and ``progress``, a function that is told of every iteration.

    Raises:
        MeasureError: an unknown method or option, weights (the message says why), ratings that do not fit the
            framework or the scale, or too few for the method.
        NotConverged: the method did not reach its criterion.
    """
    if method not in METHODS:
        known = ", ".join(METHODS)
        raise MeasureError(Problem("measure-unknown-method", {"value": quote(method), "known": known}))
    if "weights" in options:
        raise MeasureError(Problem("measure-weights"))
    unknown = [name for name in options if name not in OPTIONS[method]]
    if unknown:
        values: dict[str, str | int] = {
            "method": method,
            "known": ", ".join(OPTIONS[method]),
            "n": len(OPTIONS[method]),
        }
        raise MeasureError([Problem("measure-unknown-option", {"value": quote(o), **values}) for o in unknown])
    panels = arrange_panels(ratings, framework, low_score=low_score, high_score=high_score)
    return METHODS[method](panels, **options)
