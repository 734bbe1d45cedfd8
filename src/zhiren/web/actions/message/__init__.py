"""Messages to people: written in the caller's transaction, sent by the worker, none of them twice."""

from zhiren.web.actions.message.queueing import (
    queue_announcements,
    queue_invitations,
    queue_message,
    queue_reminders,
)
from zhiren.web.actions.message.sending import send_due_messages
from zhiren.web.actions.message.settling import drop_message, mark_bounced, mark_sent, send_again

__all__ = [
    "drop_message",
    "mark_bounced",
    "mark_sent",
    "queue_announcements",
    "queue_invitations",
    "queue_message",
    "queue_reminders",
    "send_again",
    "send_due_messages",
]
