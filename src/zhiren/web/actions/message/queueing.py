"""Writing messages down to be sent. Each has a key that says what it is, so that none is written twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.language import text
from zhiren.web.actions.job import problems_as_json
from zhiren.web.actions.message.wording import wording, wordings
from zhiren.web.actions.message.workload import Workload, workloads
from zhiren.web.models import Account, Campaign, Channel, Message, PulseRater, Rater

MAIL = "mail"


def queue_message(
    kind: str,
    *,
    key: str,
    address: str,
    language: str,
    values: Mapping[str, object],
    campaign: Campaign | None = None,
    rater: Rater | None = None,
    pulse_rater: PulseRater | None = None,
    account: Account | None = None,
    not_before: datetime | None = None,
) -> Message | None:
    """Write one mail in the caller's transaction; None where one of this key was written before.

    ``values`` fills the placeholders of the kind's wording. ``link`` may be among them where the address is no
    secret; a rater's link and a sign-in link are made when the message is sent, and are never given here.
    """
    words = wording(kind, language, campaign).filled(values)
    message, is_new = Message.objects.get_or_create(
        key=key,
        defaults={
            **_addressed(address),
            "kind": kind,
            "channel": MAIL,
            "campaign": campaign,
            "rater": rater,
            "pulse_rater": pulse_rater,
            "account": account,
            "language": language,
            "subject": words.subject,
            "body": words.body,
            "not_before": not_before or timezone.now(),
        },
    )
    return message if is_new else None


def queue_invitations(campaign: Campaign, raters: Iterable[Rater] | None = None) -> int:
    """One invitation to each rater with something open, or to those given; returns how many are new."""
    return _queue_for_raters(campaign, "invitation", f"invitation:{campaign.pk}", raters)


def queue_reminders(
    campaign: Campaign, *, day: date | None = None, is_last: bool = False, raters: Iterable[Rater] | None = None
) -> int:
    """One reminder a day at most to each rater with something open; returns how many are new."""
    day = day or timezone.localdate(timezone=ZoneInfo(campaign.time_zone))
    kind = "last-reminder" if is_last else "reminder"
    return _queue_for_raters(campaign, kind, f"reminder:{campaign.pk}:{day}", raters)


def queue_announcements(campaign: Campaign, kind: str, day: date | None = None) -> int:
    """Tell the groups of the campaign, or the installation's where it has none; returns how many are new."""
    day = day or timezone.localdate(timezone=ZoneInfo(campaign.time_zone))
    bots = Channel.objects.filter(is_on=True)
    words = wordings(kind, campaign)
    messages = []
    for bot in bots.filter(campaign=campaign) or bots.filter(campaign=None):
        filled = words[bot.language].filled(campaign_values(campaign, bot.language))
        messages.append(
            Message(
                key=f"{kind}:{campaign.pk}:{bot.pk}:{day}",
                kind=kind,
                channel=bot.kind,
                bot=bot,
                address=bot.name,
                campaign=campaign,
                language=bot.language,
                subject=filled.subject,
                body=filled.body,
                not_before=_not_before(campaign),
            )
        )
    return _write(messages)


def campaign_values(campaign: Campaign, language: str) -> dict[str, object]:
    """What a message says of its campaign."""
    return {
        "campaign": campaign.titled(language),
        "purpose": campaign.purposed(language),
        "closes": closing_time(campaign, language),
        "privacy": text(language, "message-privacy", threshold=campaign.score_threshold),
    }


def closing_time(campaign: Campaign, language: str) -> str:
    """When the campaign closes, on its own clocks, with their distance from UTC."""
    if campaign.closes_at is None:
        return "—"
    local = timezone.localtime(campaign.closes_at, ZoneInfo(campaign.time_zone))
    sign, hours, minutes = f"{local:%z}"[0], int(f"{local:%z}"[1:3]), f"{local:%z}"[3:5]
    offset = f"UTC{sign}{hours}" + (f":{minutes}" if minutes != "00" else "")
    return text(language, "message-closes", date=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}", offset=offset)


def rater_values(campaign: Campaign, rater: Rater, load: Workload) -> dict[str, object]:
    """What a message says to a rater, but the link."""
    return {
        **campaign_values(campaign, rater.language),
        "name": rater.shown_name,
        "people": load.people(rater.language),
        "minutes": load.minutes,
    }


def _queue_for_raters(campaign: Campaign, kind: str, key: str, raters: Iterable[Rater] | None) -> int:
    wanted = campaign.raters.filter(revoked_at=None)
    if raters is not None:
        wanted = wanted.filter(pk__in=[rater.pk for rater in raters])
    found = list(wanted.select_related("person").order_by("pk"))
    loads, words = workloads(campaign, found), wordings(kind, campaign)
    messages = []
    for rater in found:
        if rater.pk not in loads:
            continue
        values = rater_values(campaign, rater, loads[rater.pk])
        filled = words[rater.language].filled(values)
        messages.append(
            Message(
                key=f"{key}:{rater.pk}",
                kind=kind,
                channel=MAIL,
                campaign=campaign,
                rater=rater,
                language=rater.language,
                subject=filled.subject,
                body=filled.body,
                not_before=_not_before(campaign),
                **_addressed(rater.mail or (rater.person.mail if rater.person else "")),
            )
        )
    return _write(messages)


def _not_before(campaign: Campaign) -> datetime:
    now = timezone.now()
    return max(now, campaign.opens_at) if campaign.opens_at else now


def _addressed(address: str) -> dict[str, object]:
    """A message without an address is kept, refused: HR sees whom to hand the link in another way."""
    if address:
        return {"address": address}
    return {
        "state": Message.State.REFUSED,
        "error": problems_as_json(ZhirenError(Problem("message-no-address"))),
    }


def _write(messages: list[Message]) -> int:
    with transaction.atomic():
        known = set(Message.objects.filter(key__in=[m.key for m in messages]).values_list("key", flat=True))
        new = [message for message in messages if message.key not in known]
        Message.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
    return len(new)
