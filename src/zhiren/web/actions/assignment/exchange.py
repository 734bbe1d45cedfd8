"""Changes to who rates whom while raters answer: somebody else rates, or a person is not rated after all."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from zhiren.errors import CampaignError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.link import give_link
from zhiren.web.actions.message import queue_invitations
from zhiren.web.models import Account, Assignment, Campaign, Ratee, Rater, RaterIdentity

State = Assignment.State
REPLACEABLE = (State.WAITING, State.STARTED, State.DECLINED)
RUNNING = (Campaign.State.OPEN, Campaign.State.PAUSED)
LONGEST_REASON = 200


@transaction.atomic
def exchange_rater(assignment: Assignment, rater: Rater, by: Account | None) -> Assignment:
    """Ask somebody else in the same relationship, and invite them; what the first began is not counted.

    Raises:
        CampaignError: the campaign does not run, the form is in already, the two are one person, or the other is
            among the ratee's raters already.
    """
    ratee = assignment.ratee
    _check_running(ratee.campaign)
    if rater.person_id is not None and rater.person_id == ratee.person_id:
        raise CampaignError(Problem("campaign-self-as-other", {"name": quote(rater.shown_name)}))
    if Assignment.objects.filter(ratee=ratee, rater=rater).exclude(state=State.REPLACED).exists():
        raise CampaignError(Problem("campaign-rater-twice", {"name": quote(rater.shown_name)}))
    old = Assignment.objects.filter(pk=assignment.pk, state__in=REPLACEABLE).exclude(relationship="self")
    if not old.update(state=State.REPLACED, changed_at=timezone.now()):
        raise CampaignError(Problem("campaign-not-replaceable", {"name": quote(assignment.rater.shown_name)}))
    new, _ = Assignment.objects.update_or_create(
        ratee=ratee,
        rater=rater,
        defaults={"relationship": assignment.relationship, "by_hand": True, "state": State.WAITING},
    )
    if not rater.token_hash:
        give_link(rater)
    RaterIdentity.objects.get_or_create(rater=rater)
    queue_invitations(ratee.campaign, [rater])
    record(by, "rater-replaced", ratee.campaign, ratee=ratee.person.name)
    return new


@transaction.atomic
def excuse_ratee(ratee: Ratee, why: str, by: Account | None) -> None:
    """Have a person not rated after all. Raters are not asked about them any more; what was answered is kept
    aside and not counted. The reason stays with the row and out of the log.

    Raises:
        CampaignError: the campaign does not run, no reason is given, or the person has scores already.
    """
    _check_running(ratee.campaign)
    if not why.strip():
        raise CampaignError(Problem("campaign-excuse-why"))
    if ratee.responses.exclude(counted_in=None).exists():
        raise CampaignError(Problem("campaign-excuse-scored", {"name": quote(ratee.person.name)}))
    rated = Ratee.objects.filter(pk=ratee.pk, excused_at=None)
    if rated.update(excused_at=timezone.now(), excused_why=why.strip()[:LONGEST_REASON]):
        ratee.refresh_from_db()
        record(by, "ratee-excused", ratee.campaign, ratee=ratee.person.name)


@transaction.atomic
def readmit_ratee(ratee: Ratee, by: Account | None) -> None:
    """Take that back: raters are asked again, and what they answered counts.

    Raises:
        CampaignError: the campaign does not run.
    """
    _check_running(ratee.campaign)
    if Ratee.objects.filter(pk=ratee.pk).exclude(excused_at=None).update(excused_at=None, excused_why=""):
        ratee.refresh_from_db()
        record(by, "ratee-readmitted", ratee.campaign, ratee=ratee.person.name)


def _check_running(campaign: Campaign) -> None:
    """By the database's word: somebody may have closed the campaign in the meantime."""
    if not Campaign.objects.filter(pk=campaign.pk, state__in=RUNNING).exists():
        raise CampaignError(Problem("campaign-at-rest"))
