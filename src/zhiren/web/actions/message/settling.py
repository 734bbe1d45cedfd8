"""What a person decides about a message: try again, it arrived, it came back, let it be."""

from __future__ import annotations

from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.web.actions.activity import record
from zhiren.web.actions.job import problems_as_json
from zhiren.web.models import Account, Message

State = Message.State

AGAIN = (State.SENDING, State.FAILED, State.REFUSED, State.BOUNCED, State.DROPPED)
SETTLED_AS_SENT = (State.SENDING,)
MAY_BOUNCE = (State.SENT, State.SENDING)
MAY_DROP = (State.WAITING, State.SENDING, State.FAILED)


class MessageError(ZhirenError):
    """A message is not in a state for that."""


def send_again(message: Message, by: Account) -> None:
    """Put it back to be sent, to the address that the rater has now.

    Raises:
        MessageError: it is not in a state for that, or there is no address.
    """
    address = _address_now(message)
    if not address:
        raise MessageError(Problem("message-no-address"))
    values = {"address": address, "tries": 0, "not_before": timezone.now(), "error": "", "claimed_at": None}
    _change(message, AGAIN, State.WAITING, by, "message-sent-again", **values)


def mark_sent(message: Message, by: Account) -> None:
    """It arrived, as a person found out."""
    _change(message, SETTLED_AS_SENT, State.SENT, by, "message-settled", sent_at=timezone.now(), error="")


def mark_bounced(message: Message, by: Account, why: ZhirenError | None = None) -> None:
    """It came back as undeliverable, as a person found out or a delivery report says."""
    error = problems_as_json(why) if why else ""
    _change(message, MAY_BOUNCE, State.BOUNCED, by, "message-bounced", error=error)


def drop_message(message: Message, by: Account) -> None:
    """It is not to be sent."""
    _change(message, MAY_DROP, State.DROPPED, by, "message-dropped", error="")


def _address_now(message: Message) -> str:
    rater = message.rater
    if rater is None:
        return message.address
    return rater.mail or (rater.person.mail if rater.person else "") or message.address


def _change(
    message: Message, states: tuple[str, ...], state: str, by: Account, verb: str, **values: object
) -> None:
    changed = Message.objects.filter(pk=message.pk, state__in=states).update(state=state, **values)
    if not changed:
        raise MessageError(Problem("message-moved-on"))
    record(by, verb, message.campaign, to=message.address, message=message.pk)
