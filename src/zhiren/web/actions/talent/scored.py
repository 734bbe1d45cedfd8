"""The scores of a campaign that an account may read, with the people they are of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from zhiren.framework import Framework
from zhiren.questionnaire import Scale, response_scale
from zhiren.report.batch.scores import SCORES
from zhiren.role import RoleProfile
from zhiren.role_fit import Scores, score_rows
from zhiren.web.actions.results.readable import readable_reports, readable_scoring, shown_scores
from zhiren.web.bridge import campaign_framework, campaign_roles
from zhiren.web.models import Account, Campaign, Person, Scoring


@dataclass(frozen=True)
class Scored:
    """One campaign as an account may read it.

    ``scores`` and ``people`` (by number, in one order) are of those whose reports the account may open and who
    have scores; ``roles`` holds the role each was rated in, ``ratees`` the ids of their ratees. ``framework`` is
    in the reader's language.
    """

    campaign: Campaign
    framework: Framework
    scale: Scale
    scores: Scores
    people: dict[str, Person]
    roles: dict[str, str]
    ratees: dict[str, int]

    def of(self, numbers: list[str]) -> Scored:
        """The same of some people, in the one order."""
        asked = set(numbers)
        kept = [number for number in self.people if number in asked]
        return replace(self, scores=self.scores.of(kept), people={n: self.people[n] for n in kept})


def scored_campaigns(account: Account) -> list[Campaign]:
    """The campaigns of which the account may read somebody's scores, the latest first. One query."""
    readable = readable_reports(account).order_by().values("campaign")
    found = Campaign.objects.filter(pk__in=readable, is_trial=False, data_sets__scorings__isnull=False)
    return list(found.distinct().order_by("-closed_at", "-pk"))


def read_scores(account: Account, campaign: Campaign, language: str) -> Scored | None:
    """What the account may read of a campaign; None where nothing has been scored for it, or not in this form."""
    scoring = readable_scoring(account, campaign)
    if scoring is None or not (Path(settings.MEDIA_ROOT) / scoring.folder / SCORES).is_file():
        return None
    framework = _framework(campaign, language)
    scale = response_scale(campaign.scale, language)
    everybody = _scores(scoring.pk, scoring.digest, tuple(c.id for c in framework.competencies), scale)
    scored = set(everybody.people)
    ratees = readable_reports(account).filter(campaign=campaign)
    rows = ratees.select_related("person__unit", "person__position").order_by("person__number")
    kept = [ratee for ratee in rows if ratee.person.number in scored]
    return Scored(
        campaign,
        framework,
        scale,
        everybody.of(ratee.person.number for ratee in kept),
        {ratee.person.number: ratee.person for ratee in kept},
        {ratee.person.number: ratee.role_id for ratee in kept},
        {ratee.person.number: ratee.pk for ratee in kept},
    )


def roles_of(scored: Scored) -> dict[str, RoleProfile]:
    """The profiles that the campaign judges its people by, by id. Two queries."""
    return campaign_roles(scored.campaign, scored.framework.language)


def _framework(campaign: Campaign, language: str) -> Framework:
    spoken = language if language in campaign.languages else campaign.languages[0]
    whole = campaign_framework(campaign, spoken)
    asked = campaign.competencies
    return replace(whole, competencies=tuple(c for c in whole.competencies if not asked or c.id in asked))


@lru_cache(maxsize=16)
def _scores(scoring_id: int, digest: str, competencies: tuple[str, ...], scale: Scale) -> Scores:  # noqa: ARG001
    scoring = Scoring.objects.get(pk=scoring_id)
    return score_rows(shown_scores(scoring).iter_rows(named=True), competencies, scale.low, scale.high)
