"""Reading ratings that must be right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from zhiren.errors import RatingsError
from zhiren.framework import Framework
from zhiren.questionnaire import Scale
from zhiren.ratings.check import examine_ratings
from zhiren.ratings.columns import Ratings


def read_ratings(
    paths: Sequence[str | Path] | str | Path,
    *,
    framework: Framework | None = None,
    scale: Scale | None = None,
    people: Collection[str] | None = None,
) -> Ratings:
    """The ratings of CSV, TSV, Parquet or Excel files, taken together.

    Args:
        paths: files in long form, one rating a row: ratee, rater, relationship, item, score; the titles of the
            columns in either language. A column of dates is kept aside (``examine_ratings`` gives it).
        framework: where given, items must be its indicators, by id or by statement.
        scale: where given, scores must be on it; else any whole number of 16 bits.
        people: the ids that ratees must be among, and raters too, except customers.

    Raises:
        RatingsError: with everything wrong in all of the files (``check_ratings`` also gives the warnings).
    """
    examination = examine_ratings(paths, framework=framework, scale=scale, people=people)
    if examination.errors:
        raise RatingsError(examination.errors)
    return examination.ratings
