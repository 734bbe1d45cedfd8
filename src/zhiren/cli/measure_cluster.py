"""Measuring on a Dask cluster: what ``zhiren measure`` does with ``--cluster``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhiren.cli.ending import echo_event
from zhiren.cli.fit_shown import FitShown
from zhiren.cli.measure_fit import Fit, Part, model_part, one_by_one
from zhiren.cli.measure_inputs import say_findings
from zhiren.errors import MeasureError, Problem, RatingsError
from zhiren.framework import Framework
from zhiren.measure.fair.method import Options
from zhiren.measure.results import Measures
from zhiren.measure.tally import Tally
from zhiren.questionnaire import Scale
from zhiren.ratings.listing import in_order_of_rows

if TYPE_CHECKING:
    from zhiren.measure.fair.cluster import ClusterRatings


def measure_on_cluster(
    address: str,
    files: Sequence[Path],
    framework: Framework,
    scale: Scale,
    options: Options,
    shown: FitShown,
    *,
    joint: bool,
    as_json: bool,
) -> tuple[Framework, Tally, Fit]:
    """The dictionary as far as it was asked, counts, and the fit, as they are found on one machine.

    Raises:
        SystemExit: the files have errors; they have been said.
        MeasureError: the cluster cannot be used, or the ratings cannot be measured.
        NotConverged: no maximum was reached.
    """
    on = _cluster_package()
    shown.step("connect")
    with closing(on.connect(address)) as client:
        try:
            shown.step("read")
            ends = {"low_score": scale.low, "high_score": scale.high, "scale": scale}
            ratings = on.read_on_cluster(files, framework, on.Cluster(client), **ends).narrowed()
            say_findings(in_order_of_rows(ratings.problems), as_json=as_json)
            if as_json:
                echo_event(
                    "read", ratings=ratings.n_ratings, ratees=len(ratings.ratees), raters=len(ratings.raters)
                )
            shown.step("fit")
            tally, fit = _fit(ratings, options, shown, joint=joint)
        except RatingsError as error:
            say_findings(in_order_of_rows(error.problems), as_json=as_json)
            sys.exit(1)
    return ratings.questions.framework, tally, fit


def _cluster_package() -> Any:
    """The package for clusters, whose needs are an extra of the installation."""
    try:
        from zhiren.measure.fair import cluster
    except ModuleNotFoundError:
        raise MeasureError(Problem("measure-cluster-not-installed")) from None
    return cluster


def _fit(ratings: ClusterRatings, options: Options, shown: FitShown, *, joint: bool) -> tuple[Tally, Fit]:
    from zhiren.measure.fair.cluster import ClusterFit, count_on_cluster, fit_cluster_ratings

    def found(competency: str | None = None) -> ClusterFit:
        return fit_cluster_ratings(ratings, options, shown.iteration, competency=competency)

    def of_one(competency: str) -> tuple[Measures, Part]:
        fit = found(competency)
        return fit.measures, model_part(fit.measures, (competency,), fit.item_errors)

    if not joint:
        whole, tally = count_on_cluster(ratings)
        return tally, one_by_one(whole, of_one, shown)
    fit = found()
    part = model_part(fit.measures, fit.measures.competencies, fit.item_errors)
    return fit.tally, Fit(fit.measures, (part,), joint=True)
