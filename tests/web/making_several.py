"""Scored campaigns with tables of shown scores, for tests of views of several people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from report.organisation.making import score_row, table_of
from web.making import make_campaign
from zhiren.report.batch.scores import SCORES, write_scores
from zhiren.web.models import Campaign, DataSet, Person, Ratee, ReportFile, Scoring


def make_scored(
    people: list[Person], score: float | None = 3.0, *, requirement: float | None = 2.0, **fields: Any
) -> Campaign:
    """A released campaign in which everybody has the same score on both competencies, with reports in English."""
    now = timezone.now()
    given = {"state": "released", "released_at": now, "closed_at": now, "visibility": {"manager": "on_release"}}
    campaign = make_campaign(**{**given, **fields})
    data = DataSet.objects.create(campaign=campaign, number=1, ratings_file="r", comments_file="c", digest="d")
    folder = f"several-{campaign.pk}"
    rows = [
        score_row(p.number, c, score, requirement=requirement, required_level=2)
        for p in people
        for c in ("INT", "TWK")
    ]
    (Path(settings.MEDIA_ROOT) / folder).mkdir(parents=True, exist_ok=True)
    write_scores(Path(settings.MEDIA_ROOT) / folder / SCORES, table_of(*rows))
    scoring = Scoring.objects.create(data_set=data, method="fair", folder=folder, digest=f"{folder}-{now}")
    Scoring.objects.filter(pk=scoring.pk).update(created_at=campaign.released_at or now)
    ratees = Ratee.objects.bulk_create(Ratee(campaign=campaign, person=person, role_id="dev") for person in people)
    ReportFile.objects.bulk_create(
        ReportFile(scoring=scoring, ratee=ratee, language="en", form="html", path="x.html") for ratee in ratees
    )
    return campaign
