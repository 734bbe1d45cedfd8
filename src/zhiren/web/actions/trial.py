"""A trial: the campaign with invented ratees and HR's own addresses, deleted afterwards without a trace."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.errors import CampaignError, Problem
from zhiren.language import CHINESE, text
from zhiren.web.actions.activity import record
from zhiren.web.actions.assignment.edit import add_assignment, rater_by_mail
from zhiren.web.actions.campaign.launch import begin
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.actions.message import queue_invitations
from zhiren.web.models import Account, Campaign, Person, Ratee

DAYS = 7
RATEES = ("first", "second")
MOST_ADDRESSES = 10
_COPIED = (
    *(
        "title",
        "title_en",
        "purpose",
        "purpose_en",
        "framework_id",
        "framework_version",
        "competencies",
        "by_role",
    ),
    *("scale", "languages", "open_questions", "groups", "most_per_rater", "time_zone", "score_threshold"),
    *("comment_threshold", "visibility", "practice", "practice_panel", "checks_new_device"),
)


@transaction.atomic
def start_trial(campaign: Campaign, addresses: Sequence[str], language: str, by: Account | None) -> Campaign:
    """A running copy with two invented people to rate, its invitations to the given addresses.

    Raises:
        CampaignError: the campaign was launched, there is no address or more than ten, or one is no mail address.
    """
    check_draft(campaign)
    wanted = list(dict.fromkeys(address.strip().lower() for address in addresses if address.strip()))
    if not 0 < len(wanted) <= MOST_ADDRESSES:
        raise CampaignError(Problem("campaign-trial-addresses", {"most": MOST_ADDRESSES}))
    for earlier in campaign.trials.all():
        end_trial(earlier)
    copied = {name: getattr(campaign, name) for name in _COPIED}
    closes_at = timezone.now() + timedelta(days=DAYS)
    trial = Campaign.objects.create(**copied, is_trial=True, trial_of=campaign, made_by=by, closes_at=closes_at)
    role = campaign.ratees.exclude(role_id="").values_list("role_id", flat=True).first() or ""
    raters = [rater_by_mail(trial, mail, mail.split("@")[0], language) for mail in wanted]
    for name in RATEES:
        ratee = Ratee.objects.create(campaign=trial, person=_invented(trial, name, language), role_id=role)
        for rater in raters:
            add_assignment(ratee, rater, "peer", by)
    begin(trial)
    queue_invitations(trial)
    record(by, "trial-started", campaign, n=len(wanted))
    return trial


@transaction.atomic
def end_trial(trial: Campaign) -> None:
    """Delete the copy, what was answered in it, its messages, files and invented people.

    Raises:
        CampaignError: that is no trial.
    """
    if not trial.is_trial:
        raise CampaignError(Problem("campaign-no-trial"))
    people = list(trial.ratees.values_list("person_id", flat=True))
    folder = Path(settings.MEDIA_ROOT) / "campaigns" / str(trial.pk)
    trial.delete()
    Person.objects.filter(pk__in=people, number__startswith=_prefix(trial.trial_of_id)).delete()
    transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True))


def _prefix(campaign: int | None) -> str:
    return f"TRIAL-{campaign}-"


def _invented(trial: Campaign, name: str, language: str) -> Person:
    """A person who is in no list: they count as having left."""
    return Person.objects.create(
        number=f"{_prefix(trial.trial_of_id)}{trial.pk}-{name}",
        name=text(language, f"web-campaigns-trial-person-{name}"),
        status=Person.Status.LEFT,
        language=CHINESE,
    )
