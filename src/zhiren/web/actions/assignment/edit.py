"""Changes by hand to who rates whom, before the launch. A new draw keeps them."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from zhiren.errors import CampaignError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.raters import drop_idle_raters
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.models import Account, Assignment, Campaign, Person, Ratee, Rater

State = Assignment.State


def rater_of(campaign: Campaign, person: Person) -> Rater:
    """The rater who is a person of the organisation."""
    rater, _ = Rater.objects.get_or_create(
        campaign=campaign, person=person, defaults={"language": person.language}
    )
    return rater


def rater_by_mail(campaign: Campaign, mail: str, name: str, language: str) -> Rater:
    """The rater known by mail alone: a customer.

    Raises:
        CampaignError: that is no mail address.
    """
    mail = mail.strip().lower()
    try:
        validate_email(mail)
    except ValidationError:
        raise CampaignError(Problem("campaign-mail", {"value": quote(mail)})) from None
    rater, _ = Rater.objects.get_or_create(
        campaign=campaign, person=None, mail=mail, defaults={"name": name.strip()[:120], "language": language}
    )
    return rater


@transaction.atomic
def add_assignment(
    ratee: Ratee, rater: Rater, relationship: str, by: Account | None, *, state: str = State.WAITING
) -> Assignment:
    """Have somebody rate a ratee.

    Raises:
        CampaignError: the campaign was launched, the two are one person, or they are a pair already.
    """
    check_draft(ratee.campaign)
    if (relationship == "self") != (rater.person_id == ratee.person_id):
        raise CampaignError(Problem("campaign-self-as-other", {"name": quote(rater.shown_name)}))
    assignment, is_new = Assignment.objects.get_or_create(
        ratee=ratee, rater=rater, defaults={"relationship": relationship, "by_hand": True, "state": state}
    )
    if not is_new:
        raise CampaignError(Problem("campaign-rater-twice", {"name": quote(rater.shown_name)}))
    record(by, "assignment-added", ratee.campaign, ratee=ratee.person.name)
    return assignment


@transaction.atomic
def remove_assignment(assignment: Assignment, by: Account | None) -> None:
    """Have somebody not rate a ratee after all.

    Raises:
        CampaignError: the campaign was launched.
    """
    campaign = assignment.ratee.campaign
    check_draft(campaign)
    assignment.delete()
    drop_idle_raters(campaign)
    record(by, "assignment-removed", campaign, ratee=assignment.ratee.person.name)


@transaction.atomic
def replace_rater(assignment: Assignment, rater: Rater, by: Account | None) -> Assignment:
    """Have somebody else rate in the same relationship. Raises as ``add_assignment`` does."""
    ratee, relationship = assignment.ratee, assignment.relationship
    new = add_assignment(ratee, rater, relationship, by)
    remove_assignment(assignment, by)
    return new
