"""The year before last year: a sealed campaign of which the scores are left, so that there is change to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.anonymity import Thresholds
from zhiren.language import CHINESE, ENGLISH, text
from zhiren.ratings import Ratings
from zhiren.ratings.write import write_ratings
from zhiren.report.batch import Wishes, make_reports
from zhiren.web.actions.results.data_set import digest_of, folder_of, stored_ratings
from zhiren.web.bridge import report_inputs
from zhiren.web.models import Campaign, DataSet, Ratee, Scoring

YEAR = timedelta(days=365)
RISEN, FALLEN = ("TWK", "COM"), ("CUS",)
MOVED, NOISE = 0.3, 0.12
"""Of the ratings on what has moved, so many were a point elsewhere; of all, so many by chance."""


@transaction.atomic
def make_earlier_campaign(finished: Campaign) -> Campaign:
    """A campaign a year before the finished one, of the same people by the same raters, with scores alone."""
    people = list(finished.ratees.values("person_id", "role_id", "as_launched"))
    later = finished.data_sets.get()
    campaign = Campaign.objects.get(pk=finished.pk)
    campaign.pk, campaign._state.adding = None, True
    campaign.title, campaign.title_en = (text(language, "demo-earlier-title") for language in (CHINESE, ENGLISH))
    campaign.state = Campaign.State.SEALED
    for name in ("launched_at", "opens_at", "closes_at", "closed_at", "released_at"):
        setattr(campaign, name, (getattr(finished, name) or timezone.now()) - YEAR)
    campaign.sealed_at = campaign.released_at
    campaign.save()
    Ratee.objects.bulk_create(Ratee(campaign=campaign, **person) for person in people)
    ratings = a_year_before(stored_ratings(later))
    folder = folder_of(campaign)
    folder.mkdir(parents=True, exist_ok=True)
    write_ratings(ratings, folder / "ratings.parquet")
    data = DataSet.objects.create(
        campaign=campaign,
        number=1,
        ratings_file=str((folder / "ratings.parquet").relative_to(settings.MEDIA_ROOT)),
        comments_file="",
        digest=digest_of(ratings, []),
        about={**later.about, "comments": 0},
    )
    _score(campaign, data, ratings, folder / "reports-1")
    return campaign


def a_year_before(ratings: Ratings) -> Ratings:
    """Ratings of which some were lower then, some higher, and some others, all on the same scale."""
    chance = np.random.default_rng(5)
    low, high = ratings.score.min(), ratings.score.max()
    competency = np.array([item.partition(".")[0] for item in ratings.items])[ratings.item]
    drawn = chance.random(len(ratings)) < MOVED
    moved = drawn * (np.isin(competency, FALLEN).astype(int) - np.isin(competency, RISEN))
    noise = (chance.random(len(ratings)) < NOISE) * chance.choice((-1, 1), len(ratings))
    score = np.clip(ratings.score + moved + noise, low, high)
    return replace(ratings, score=score.astype(ratings.score.dtype))


def _score(campaign: Campaign, data: DataSet, ratings: Ratings, folder: Path) -> None:
    thresholds = Thresholds(campaign.score_threshold, campaign.comment_threshold)
    titles = {language: campaign.titled(language) for language in campaign.languages}
    wishes = Wishes(f"{campaign.closed_at:%Y-%m-%d}", titles, ("json",), thresholds=thresholds)
    inputs = report_inputs(campaign, ratings, ())
    one = replace(inputs, editions=inputs.editions[:1])  # scores are the same in every language
    summary = make_reports(one, wishes, folder, lambda *_: None)
    choice = summary.choice
    about = {"why": choice.why if choice else "", "people": choice.n_people if choice else 0}
    scoring = Scoring.objects.create(
        data_set=data,
        method=choice.method if choice else "",
        about={**data.about, **about, "something_withheld": len(summary.something_withheld), "failures": 0},
        folder=str(folder.relative_to(settings.MEDIA_ROOT)),
        digest=data.digest,
    )
    Scoring.objects.filter(pk=scoring.pk).update(created_at=campaign.closed_at)
