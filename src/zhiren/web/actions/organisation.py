"""What an account may see of several people: HR of everybody, a manager of their own people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from zhiren.questionnaire import response_scale
from zhiren.web.actions.results.readable import readable_reports, readable_scores
from zhiren.web.bridge import campaign_framework
from zhiren.web.models import Account, Campaign, Ratee, RoleDocument, Scoring, Unit
from zhiren.web.rules import may_see_campaigns

if TYPE_CHECKING:
    import polars as pl

    from zhiren.report.organisation.content import Earlier, Ground
    from zhiren.report.organisation.people import Member
    from zhiren.report.organisation.people import Unit as Place


_CLOSED = Coalesce("closed_at", "created_at")


def readable_people(account: Account) -> QuerySet[Ratee]:
    """The ratees of whom the account sees tables: those whose reports it may open, its own person left out."""
    found = readable_reports(account).filter(campaign__is_trial=False, excused_at=None)
    return found if may_see_campaigns(account) else found.filter(person__manager=account.person_id)


def shown_campaigns(account: Account) -> list[Campaign]:
    """The scored campaigns with such people, the latest first."""
    scored = Scoring.objects.values("data_set__campaign")
    people = readable_people(account).values("campaign")
    return list(Campaign.objects.filter(pk__in=people).filter(pk__in=scored).order_by(_CLOSED.desc(), "-pk"))


def ground_of(account: Account, campaign: Campaign, campaigns: list[Campaign], language: str) -> Ground | None:
    """All that the account may see of a campaign, with the campaign before it; None where it has no scores yet.

    ``campaigns`` are the account's, the latest first. Units are those that people are in today, roles those of the
    campaign. The number of queries does not grow with the people.
    """
    from zhiren.report.organisation.content import Ground  # numpy and polars: not while the server starts

    table = _scores(account, campaign)
    if table is None:
        return None
    shown = language if language in campaign.languages else campaign.languages[0]
    scale = response_scale(campaign.scale, language)
    framework = campaign_framework(campaign, shown)
    roles = RoleDocument.objects.filter(framework_id=campaign.framework_id, language=shown)
    return Ground(
        language=language,
        title=campaign.titled(language),
        date=_day(campaign),
        low=scale.low,
        high=scale.high,
        competencies={c.id: c.name for c in framework.competencies},
        members=_members(account, campaign),
        units=_units(),
        roles=dict(roles.values_list("role_id", "title")),
        table=table,
        earlier=_earlier(account, campaign, campaigns, language),
    )


def _scores(account: Account, campaign: Campaign) -> pl.DataFrame | None:
    """None also where the scores were made by a version of the program that kept no table of them."""
    try:
        return readable_scores(account, campaign)
    except FileNotFoundError:
        return None


def _earlier(account: Account, campaign: Campaign, campaigns: list[Campaign], language: str) -> Earlier | None:
    """The campaign before on the same dictionary and scale."""
    from zhiren.report.organisation.content import Earlier

    at = campaigns.index(campaign)
    for before in campaigns[at + 1 :]:
        if (before.framework_id, before.scale) == (campaign.framework_id, campaign.scale):
            table = _scores(account, before)
            if table is not None:
                return Earlier(before.titled(language), _day(before), table)
    return None


def _day(campaign: Campaign) -> str:
    return timezone.localtime(campaign.closed_at or campaign.created_at).date().isoformat()


def _members(account: Account, campaign: Campaign) -> tuple[Member, ...]:
    from zhiren.report.organisation.people import Member

    rows = readable_people(account).filter(campaign=campaign).order_by("person__number")
    columns = ("number", "name", "unit", "position__title", "level", "search_key")
    found = rows.values_list("role_id", *(f"person__{column}" for column in columns))
    return tuple(
        Member(number, name, str(unit or ""), position or "", role, level, _first_reading(key) or name)
        for role, number, name, unit, position, level, key in found
    )


def _first_reading(search_key: str) -> str:
    """Pinyin of a Chinese name, a name in Latin letters as it is."""
    return next((word for word in search_key.split() if word.isascii()), "")


def _units() -> dict[str, Place]:
    from zhiren.report.organisation.people import Unit as Place

    rows = Unit.objects.values_list("pk", "name", "parent_id")
    return {str(pk): Place(str(pk), name, str(parent or "")) for pk, name, parent in rows}
