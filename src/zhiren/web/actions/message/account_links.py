"""Links for account holders: made at the moment of sending, so that no token lies in a message."""

from __future__ import annotations

from zhiren.errors import Problem
from zhiren.web.actions.sign_in.one_time import GOOD_FOR, one_time_link
from zhiren.web.models import Message
from zhiren.web.notify.outcome import Refused


def account_link(message: Message) -> str:
    """A new one-time link to sign in with the message's account.

    Raises:
        Refused: the message is of another kind, or its account is gone or switched off.
    """
    account = message.account
    if message.kind not in GOOD_FOR or account is None or not account.is_active:
        raise Refused(Problem("message-no-link"))
    return one_time_link(account, GOOD_FOR[message.kind])
