"""Whose results an account may read: reports, and tables of what reports show."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from zhiren.web.models import Account, Campaign, Ratee, ReportFile, Scoring
from zhiren.web.rules import may_see_campaigns

if TYPE_CHECKING:
    import polars as pl

_SHOWN_TO_HR = Q(campaign__state__in=(Campaign.State.SCORED, Campaign.State.SEALED))
_RELEASED = Q(campaign__released_at__isnull=False)


def readable_reports(account: Account) -> QuerySet[Ratee]:
    """The ratees whose report the account may open: the same as ``rules.may_read_report``, as a query."""
    if may_see_campaigns(account):
        return Ratee.objects.filter(_SHOWN_TO_HR | _RELEASED)
    if account.person_id is None:
        return Ratee.objects.none()
    own = Q(person=account.person_id) & open_to("ratee")
    team = Q(person__manager=account.person_id) & open_to("manager")
    made = ReportFile.objects.filter(
        ratee=OuterRef("pk"), scoring__created_at__lte=OuterRef("campaign__released_at")
    )
    return Ratee.objects.filter(Exists(made), own | team)


def open_to(reader: str) -> Q:
    """Ratees whose report is open to a reader once it is released: ``rules.is_open_to`` as a condition."""
    openness = f"campaign__visibility__{reader}"
    return Q(**{openness: "on_release"}) | Q(**{openness: "after_talk", "talk__isnull": False})


def readable_scoring(account: Account, campaign: Campaign) -> Scoring | None:
    """HR reads what was scored last; everybody else what was scored when the reports were last released."""
    found = Scoring.objects.filter(data_set__campaign=campaign)
    if not may_see_campaigns(account):
        if campaign.released_at is None:
            return None
        found = found.filter(created_at__lte=campaign.released_at)
    return found.select_related("data_set").first()


def shown_scores(scoring: Scoring) -> pl.DataFrame:
    """What reports show of everybody (columns: ``zhiren.report.batch.scores.SCHEMA``), by employee number.

    Kept in memory after the first reading, as it never changes: take care not to change it.
    """
    return _table(scoring.folder, scoring.digest)


def readable_scores(account: Account, campaign: Campaign) -> pl.DataFrame | None:
    """The shown scores of those whose reports the account may open; None where nothing has been scored for it."""
    import polars as pl  # not while the server starts

    scoring = readable_scoring(account, campaign)
    if scoring is None:
        return None
    numbers = readable_reports(account).filter(campaign=campaign).values_list("person__number", flat=True)
    return shown_scores(scoring).filter(pl.col("ratee").is_in(list(numbers)))


@lru_cache(maxsize=16)
def _table(folder: str, digest: str) -> pl.DataFrame:  # noqa: ARG001  the digest is part of the key
    from zhiren.report.batch.scores import SCORES, read_scores

    return read_scores(Path(settings.MEDIA_ROOT) / folder / SCORES)
