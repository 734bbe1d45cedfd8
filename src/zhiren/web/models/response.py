"""What raters answered, apart from who they are.

A response knows its ratee, its relationship and a random key of its rater; only ``RaterIdentity`` leads from the
key to the rater, and sealing a campaign deletes it.
"""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.db import models

from zhiren.ratings.columns import RELATIONSHIPS


def random_key() -> str:
    """128 random bits in 32 hexadecimal digits."""
    return secrets.token_hex(16)


class RaterIdentity(models.Model):
    """Which rater answers under which key."""

    rater = models.OneToOneField("zhiren.Rater", on_delete=models.CASCADE, related_name="identity")
    key = models.CharField(max_length=32, unique=True, default=random_key)

    class Meta:
        app_label = "zhiren"


class Response(models.Model):
    """One rater's answers on one ratee. ``revision`` counts the changes to its answers.

    ``flags``: what the analysis should know (``{"seconds": …, "straight": …}``). ``held``: finished too late to be
    shown before more late answers have come together. ``counted_in`` is the first data set that holds it.
    """

    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="responses")
    ratee = models.ForeignKey("zhiren.Ratee", on_delete=models.CASCADE, related_name="responses")
    rater_key = models.CharField(max_length=32)
    relationship = models.CharField(max_length=10, choices=[(r, r) for r in RELATIONSHIPS])
    revision = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    flags = models.JSONField(default=dict)
    held = models.BooleanField(default=False)
    counted_in = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["ratee", "rater_key"], name="response_once")]


class Tapped(models.Model):
    """What answers to items and to open questions have in common. ``device`` tells two open forms from each other.

    ``answered_at`` is when it was tapped (the device's clock, set right by the server's): the later tap stands.
    ``tap`` is the same moment on the device's own clock, in ms: it orders the taps of one device exactly.
    """

    revision = models.PositiveIntegerField()
    device = models.CharField(max_length=32, blank=True)
    answered_at = models.DateTimeField()
    tap = models.BigIntegerField(default=0)

    class Meta:
        abstract = True


class Answer(Tapped):
    """One item of a response. ``score`` None: not observed."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    item = models.CharField(max_length=128)
    score = models.SmallIntegerField(null=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["response", "item"], name="answer_once")]


class OpenAnswer(Tapped):
    """What was written in answer to an open question, under the same rules as an answer."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="open_answers")
    question = models.CharField(max_length=64)
    text = models.TextField(blank=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["response", "question"], name="open_answer_once")]
