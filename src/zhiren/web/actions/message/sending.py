"""Sending what is due. A message is claimed, then sent, then marked: a crash in between leaves it ``sending``.

A message that is ``sending`` may have arrived. It is never sent again by itself: a person settles it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Case, F, Value, When
from django.template.loader import render_to_string
from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.web.actions.job import problems_as_json
from zhiren.web.actions.link import give_link, link_of
from zhiren.web.actions.message.account_links import account_link
from zhiren.web.actions.message.preview import split_at_link
from zhiren.web.actions.message.queueing import MAIL
from zhiren.web.actions.message.wording import LINK
from zhiren.web.actions.plan.pulse_link import pulse_link_of
from zhiren.web.models import Assignment, Campaign, Channel, Message
from zhiren.web.notify import dingtalk, lark, wecom
from zhiren.web.notify.mail import Mail, is_alive, mail_connection, send_mail
from zhiren.web.notify.outcome import NotNow, Refused, Unsure
from zhiren.web.notify.webhook import Announcement, Bot
from zhiren.web.settings import CONFIGURATION

WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 720))  # after the first, second … failure
ANNOUNCE = {
    Channel.Kind.WECOM: wecom.announce,
    Channel.Kind.DINGTALK: dingtalk.announce,
    Channel.Kind.LARK: lark.announce,
}
URGENT = ("sign-in-link", "device-check")
FORGOTTEN = "······"

log = logging.getLogger("zhiren.messages")


def send_due_messages(most: int = 20) -> int:
    """Send what is due, the oldest first; returns how many were tried. The mail server is called once for all."""
    with Senders() as senders:
        return sum(send_message(message, senders) for message in due_messages()[:most])


def due_messages() -> Any:
    """What waits and may go now: first what somebody waits for at the screen, then the oldest.

    Mail waits where no server is set, and a paused campaign's messages wait too.
    """
    due = Message.objects.filter(state=Message.State.WAITING, not_before__lte=timezone.now())
    if not CONFIGURATION.sends_mail:
        due = due.exclude(channel=MAIL)
    due = due.exclude(campaign__state=Campaign.State.PAUSED)
    urgency = Case(When(kind__in=URGENT, then=Value(0)), default=Value(1))
    rows = due.select_related("campaign", "rater__person", "pulse_rater", "account", "bot")
    return rows.order_by(urgency, "not_before", "pk")


class Senders(ExitStack):
    """The open connection to the mail server, made when the first mail goes."""

    _mail: Any = None

    @property
    def mail(self) -> Any:
        """The connection.

        Raises:
            NotNow: the server cannot be reached.
        """
        if self._mail is None or not is_alive(self._mail):
            self._mail = self.enter_context(mail_connection())
        return self._mail


def send_message(message: Message, senders: Senders) -> bool:
    """Claim a message and send it; False where another worker has it."""
    waiting = Message.objects.filter(pk=message.pk, state=Message.State.WAITING)
    if not waiting.update(state=Message.State.SENDING, claimed_at=timezone.now(), tries=F("tries") + 1, error=""):
        return False
    message.tries += 1
    reason = why_not(message)
    if reason is not None:
        _mark(message, Message.State.DROPPED, ZhirenError(reason))
        return True
    with _outcome_kept(message):
        _hand_over(message, senders)
        _mark(message, Message.State.SENT)
    return True


def why_not(message: Message) -> Problem | None:
    """Why a message is no longer to be sent: what it asks for cannot be done, or is done."""
    rater, campaign = message.rater, message.campaign
    if message.pulse_rater is not None and message.pulse_rater.has_answered:
        return Problem("message-nothing-open")
    if message.kind not in ("invitation", "reminder", "last-reminder"):
        return None
    if campaign is None or campaign.state != Campaign.State.OPEN:
        return Problem("message-campaign-not-open")
    if rater is None or rater.revoked_at is not None:
        return Problem("message-link-revoked")
    outstanding = Assignment.objects.filter(rater=rater, state__in=Assignment.OUTSTANDING, ratee__excused_at=None)
    return None if outstanding.exists() else Problem("message-nothing-open")


@contextmanager
def _outcome_kept(message: Message) -> Iterator[None]:
    try:
        yield
    except NotNow as error:
        if message.tries > len(WAITS):
            _mark(message, Message.State.FAILED, error)
        else:
            later = timezone.now() + WAITS[message.tries - 1]
            _mark(message, Message.State.WAITING, error, not_before=later)
    except Refused as error:
        _mark(message, Message.State.REFUSED, error)
    except Unsure as error:
        _mark(message, Message.State.SENDING, error)
    except Exception:  # nobody knows how far it came: it stays as it is, for a person to settle
        log.exception("message %s", message.pk)
        _mark(message, Message.State.SENDING, ZhirenError(Problem("message-fault", {"message": str(message.pk)})))


def _hand_over(message: Message, senders: Senders) -> None:
    if message.channel == MAIL:
        send_mail(senders.mail, compose(message))
        return
    if message.bot is None or not message.bot.is_on:
        raise Refused(Problem("bot-gone"))
    bot = Bot(message.bot.url, message.bot.secret)
    ANNOUNCE[Channel.Kind(message.channel)](bot, Announcement(message.subject, message.body))


def compose(message: Message) -> Mail:
    """The mail as it goes out, with the link in it."""
    link = _link(message) if LINK in message.body else ""
    return Mail(
        key=message.key,
        sender=settings.DEFAULT_FROM_EMAIL,
        address=message.address,
        subject=message.subject,
        text=message.body.replace(LINK, link),
        html=html_of(message.subject, message.body, link, message.language),
    )


def html_of(subject: str, body: str, link: str, language: str) -> str:
    """The body as simple HTML; a paragraph that is the link alone becomes a button."""
    context = {"subject": subject, "paragraphs": split_at_link(body), "link": link, "language": language}
    return render_to_string("messages/mail.html", context)


def _link(message: Message) -> str:
    if message.rater is not None:
        if not message.rater.token_hash:
            give_link(message.rater)
        return link_of(message.rater)
    if message.pulse_rater is not None:
        return pulse_link_of(message.pulse_rater)
    return account_link(message)


def _mark(message: Message, state: str, error: ZhirenError | None = None, **values: object) -> None:
    if state == Message.State.SENT:
        values["sent_at"] = timezone.now()
        if message.kind == "device-check":  # the code has done its work; it is not kept
            values["body"] = FORGOTTEN
    values["error"] = problems_as_json(error) if error else ""
    Message.objects.filter(pk=message.pk, state=Message.State.SENDING).update(state=state, **values)
    message.state = state
