"""The quality of a campaign's measurement, worked out once for each scoring and kept beside its reports."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import polars as pl
from django.conf import settings

from zhiren.anonymity import Thresholds
from zhiren.measure import Panels, arrange_panels
from zhiren.report.batch.files import write_whole
from zhiren.report.batch.scores import SCORES, read_scores
from zhiren.report.quality import Background, Quality, assess_quality, from_json, to_json
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.actions.results.data_set import stored_ratings
from zhiren.web.bridge import report_inputs
from zhiren.web.models import Account, Campaign, Job, Response, Scoring

FILE = "quality.json"


def assess_scoring(scoring: Scoring) -> Quality:
    """Work the quality out and keep it; the same scoring gives the same figures.

    Raises:
        MeasureError: nobody rated anybody else.
    """
    campaign = scoring.data_set.campaign
    inputs = report_inputs(campaign, stored_ratings(scoring.data_set), ())
    edition = inputs.editions[0]
    panels = arrange_panels(
        inputs.ratings, edition.framework, low_score=edition.scale.low, high_score=edition.scale.high
    )
    quality = assess_quality(
        panels,
        edition.framework,
        Thresholds(campaign.score_threshold, campaign.comment_threshold),
        _background(scoring, panels),
    )
    write_whole(_path(scoring), to_json(quality).encode())
    return quality


def quality_of(scoring: Scoring) -> Quality | None:
    """The quality as it was worked out; None before that."""
    path = _path(scoring)
    return from_json(path.read_text(encoding="utf-8")) if path.is_file() else None


def quality_digest(scoring: Scoring) -> str:
    """SHA-256 of the kept figures."""
    return hashlib.sha256(_path(scoring).read_bytes()).hexdigest()


def put_down(scoring: Scoring, by: Account | None) -> None:
    """Put the work down for the worker, once."""
    campaign = scoring.data_set.campaign
    busy = campaign.jobs.filter(kind="quality", state__in=[Job.State.WAITING, Job.State.RUNNING])
    if not busy.exists():
        enqueue("quality", {"scoring": scoring.pk}, campaign=campaign, account=by)


@work("quality")
def quality(holding: Holding) -> None:
    """The job."""
    holding.report(0, 1, "web-quality-step")
    assess_scoring(Scoring.objects.select_related("data_set__campaign").get(pk=holding.arguments["scoring"]))
    holding.report(1, 1, "web-quality-step")


def _path(scoring: Scoring) -> Path:
    return Path(settings.MEDIA_ROOT) / scoring.folder / FILE


def _background(scoring: Scoring, panels: Panels) -> Background:
    campaign = scoring.data_set.campaign
    table = read_scores(Path(settings.MEDIA_ROOT) / scoring.folder / SCORES)
    return Background(
        np.isfinite(_cells(table, "score", panels)),
        _cells(table, "requirement", panels),
        _labels(campaign, panels),
        _pace(scoring),
    )


def _cells(table: pl.DataFrame, column: str, panels: Panels) -> np.ndarray:
    """A column of the scores' table by ratee and competency, NaN where it holds nothing."""
    found = np.full((len(panels.ratees), len(panels.competencies)), np.nan)
    rows = {ratee: k for k, ratee in enumerate(panels.ratees)}
    columns = {competency: k for k, competency in enumerate(panels.competencies)}
    for ratee, competency, value in table.select("ratee", "competency_id", column).iter_rows():
        if value is not None:
            found[rows[ratee], columns[competency]] = value
    return found


def _labels(campaign: Campaign, panels: Panels) -> dict[str, list[str]]:
    """Each ratee's groups: the unit as at the launch, gender and age band as they are known now."""
    ratees = {ratee.person.number: ratee for ratee in campaign.ratees.select_related("person")}
    people = [ratees.get(number) for number in panels.ratees]
    return {
        "gender": [ratee.person.gender if ratee else "" for ratee in people],
        "age_band": [ratee.person.age_band if ratee else "" for ratee in people],
        "unit": [ratee.as_launched.get("unit", "") if ratee else "" for ratee in people],
    }


def _pace(scoring: Scoring) -> dict[tuple[str, str], float]:
    """Seconds an item by ratee and rater, where a device told the time."""
    counted = Response.objects.filter(
        campaign=scoring.data_set.campaign, counted_in__lte=scoring.data_set.number
    ).exclude(relationship="self")
    rows = counted.values_list("ratee__person__number", "rater_key", "flags")
    return {(ratee, rater): float(flags["seconds"]) for ratee, rater, flags in rows if "seconds" in flags}
