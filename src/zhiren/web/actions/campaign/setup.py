"""Setting a campaign up: everything may change until it is launched, and nothing of this afterwards."""

from __future__ import annotations

from django.db import transaction

from zhiren.errors import CampaignError, Problem
from zhiren.language import LANGUAGES
from zhiren.web.actions.activity import record
from zhiren.web.bridge import publish_builtin
from zhiren.web.models import Account, Campaign
from zhiren.web.settings import CONFIGURATION

STEPS = ("about", "people", "questionnaire", "raters", "dates", "privacy", "mails", "launch")

USUAL_GROUPS = {
    "self": {"count": 1, "source": "chart"},
    "manager": {"count": 1, "source": "chart"},
    "peer": {"count": 5, "source": "chart"},
    "report": {"count": 5, "source": "chart"},
}
USUAL_VISIBILITY = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}
USUAL_REMINDERS = [7, 3, 1]


@transaction.atomic
def create_campaign(by: Account | None, *, title: str, **fields: object) -> Campaign:
    """A draft with what is usual already chosen: the built-in dictionary, both languages, the chart's groups."""
    framework = publish_builtin()
    given: dict[str, object] = {
        "framework_id": framework.id,
        "framework_version": framework.version,
        "languages": list(LANGUAGES),
        "groups": USUAL_GROUPS,
        "visibility": USUAL_VISIBILITY,
        "reminders": USUAL_REMINDERS,
        "time_zone": CONFIGURATION.time_zone,
    }
    campaign = Campaign.objects.create(title=title, made_by=by, **{**given, **fields})
    record(by, "campaign-created", campaign, title=title)
    return campaign


def check_draft(campaign: Campaign) -> None:
    """Raise ``CampaignError`` where the campaign was launched: its set-up is what people were told."""
    if campaign.state != Campaign.State.DRAFT:
        raise CampaignError(Problem("campaign-launched-already"))


def save_setup(campaign: Campaign, by: Account | None, **fields: object) -> None:
    """Store what HR chose in a step. What was read before the choice changed has to be read again.

    Raises:
        CampaignError: the campaign was launched.
    """
    check_draft(campaign)
    changed = {name: value for name, value in fields.items() if getattr(campaign, name) != value}
    if not changed:
        return
    unlaunched = Campaign.objects.filter(pk=campaign.pk, state=Campaign.State.DRAFT)
    if not unlaunched.update(**changed):
        raise CampaignError(Problem("campaign-launched-already"))
    for name, value in changed.items():
        setattr(campaign, name, value)
    record(by, "campaign-set-up", campaign, n=len(changed))


@transaction.atomic
def delete_draft(campaign: Campaign) -> None:
    """Throw a draft away, its trials too.

    Raises:
        CampaignError: the campaign was launched.
    """
    from zhiren.web.actions.trial import end_trial

    check_draft(campaign)
    for trial in campaign.trials.all():
        end_trial(trial)
    campaign.delete()
