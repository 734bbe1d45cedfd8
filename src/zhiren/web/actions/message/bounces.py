"""Taking in delivery reports: the messages that came back are marked as such, with the server's words."""

from __future__ import annotations

from dataclasses import dataclass

from zhiren.errors import Problem, ZhirenError, quote
from zhiren.web.actions.message.queueing import MAIL
from zhiren.web.actions.message.settling import MAY_BOUNCE, mark_bounced
from zhiren.web.models import Account, Message
from zhiren.web.notify.bounce import Returned, read_report
from zhiren.web.notify.mail import digest_of_key


@dataclass(frozen=True)
class Taken:
    """What became of one recipient of a report: ``marked``, ``known`` (it was before), ``unknown``.

    Of a file without any such recipient: ``late`` (nothing has failed for good), ``no-report``.
    """

    outcome: str
    address: str = ""
    message: Message | None = None


def take_in(content: bytes, by: Account) -> list[Taken]:
    """Mark what a report speaks of. A report that is taken in again changes nothing."""
    returned = read_report(content)
    if returned is None:
        return [Taken("no-report")]
    return [_taken(one, by) for one in returned] or [Taken("late")]


def _taken(returned: Returned, by: Account) -> Taken:
    """Found by the address and, where the report brings the mail's identifier, by that; else the latest counts."""
    to_address = Message.objects.filter(channel=MAIL, address__iexact=returned.address, pulse_rater=None)
    found = [
        message
        for message in to_address.exclude(claimed_at=None).order_by("-claimed_at", "-pk")
        if not returned.message_id or returned.message_id.startswith(f"<{digest_of_key(message.key)}@")
    ]
    if not found:
        return Taken("unknown", returned.address)
    message = found[0]
    if message.state not in MAY_BOUNCE:
        return Taken("known", returned.address, message)
    values = {"address": quote(returned.address), "said": quote(returned.said)}
    mark_bounced(message, by, ZhirenError(Problem("mail-came-back", values)))
    return Taken("marked", returned.address, message)
