"""Messages to people: what is to be sent, what was, and the texts they are made from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES


class Channel(models.Model):
    """A group bot of WeCom, DingTalk or Lark: of a campaign, or of the installation (None).

    The address and the secret are given by the chat program. Groups hear announcements, never a personal link.
    """

    class Kind(models.TextChoices):
        """Whose bot it is."""

        WECOM = "wecom"
        DINGTALK = "dingtalk"
        LARK = "lark"

    kind = models.CharField(max_length=16, choices=Kind.choices)
    name = models.CharField(max_length=80)
    url = models.CharField(max_length=500)
    secret = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    campaign = models.ForeignKey("zhiren.Campaign", null=True, on_delete=models.CASCADE, related_name="channels")
    is_on = models.BooleanField(default=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class MessageTemplate(models.Model):
    """HR's own wording of a message (``invitation``, ``reminder`` …), for a campaign or for all (None)."""

    campaign = models.ForeignKey("zhiren.Campaign", null=True, on_delete=models.CASCADE)
    kind = models.CharField(max_length=32)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    subject = models.CharField(max_length=200)
    body = models.TextField()

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["campaign", "kind", "language"], name="template_once"),
            models.UniqueConstraint(  # an empty campaign equals none, so it needs a rule of its own
                fields=["kind", "language"], condition=models.Q(campaign=None), name="template_of_all_once"
            ),
        ]


class Message(models.Model):
    """One message through one channel. ``key`` makes it unique: the same invitation is never written twice.

    A worker claims it (``claimed_at``) before it sends; one that died while sending leaves ``SENDING`` behind,
    which a person settles: it is not sent again by itself. ``body`` holds ``{link}`` where the link goes: it is
    put in when it is sent, so that no link lies in the database. ``error`` is a problem as JSON.
    """

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"
        REFUSED = "refused"
        BOUNCED = "bounced"
        DROPPED = "dropped"

    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=32)
    channel = models.CharField(max_length=16)
    campaign = models.ForeignKey("zhiren.Campaign", null=True, on_delete=models.CASCADE, related_name="messages")
    rater = models.ForeignKey("zhiren.Rater", null=True, on_delete=models.CASCADE, related_name="messages")
    pulse_rater = models.ForeignKey("zhiren.PulseRater", null=True, on_delete=models.CASCADE)
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.CASCADE)
    bot = models.ForeignKey(Channel, null=True, on_delete=models.SET_NULL, related_name="messages")
    address = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["state", "not_before"], name="message_due")]
