"""Who is rated in a campaign, who rates, and who rates whom."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.language import CHINESE
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.models.language import LANGUAGE_CHOICES


class Ratee(models.Model):
    """A person rated in a campaign.

    ``as_launched`` holds name, unit, position and manager's number at the launch: later moves change nothing.
    """

    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="ratees")
    person = models.ForeignKey("zhiren.Person", on_delete=models.PROTECT, related_name="rated_in")
    role_id = models.CharField(max_length=64, blank=True)
    as_launched = models.JSONField(default=dict)
    excused_at = models.DateTimeField(null=True, blank=True)
    excused_why = models.CharField(max_length=200, blank=True)
    nominated_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["person__number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["campaign", "person"], name="ratee_once")]


class Rater(models.Model):
    """Somebody who rates in a campaign: a person of the organisation, or a customer known by mail alone.

    The token of the link that opens the form is made from ``link_nonce`` and the installation's secret key
    (``actions.link``); the database alone gives only its hash. ``devices`` holds hashes of devices that passed
    the check.
    """

    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="raters")
    person = models.ForeignKey("zhiren.Person", null=True, blank=True, on_delete=models.PROTECT)
    name = models.CharField(max_length=120, blank=True)
    mail = models.EmailField(max_length=254, blank=True)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    link_nonce = models.CharField(max_length=32, blank=True)
    token_hash = models.CharField(max_length=64, null=True, unique=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    practised_at = models.DateTimeField(null=True, blank=True)
    devices = models.JSONField(default=list)
    check_hash = models.CharField(max_length=64, blank=True)
    check_expires_at = models.DateTimeField(null=True, blank=True)
    check_tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["campaign", "person"], name="rater_person_once"),
            models.UniqueConstraint(
                fields=["campaign", "mail"], condition=models.Q(person=None), name="rater_mail_once"
            ),
        ]

    @property
    def shown_name(self) -> str:
        """The person's name, or the one given with the mail address."""
        return self.person.name if self.person else self.name or self.mail


class Assignment(models.Model):
    """One rater rates one ratee, in one relationship. What they answered is elsewhere (``response``)."""

    class State(models.TextChoices):
        """How far it has come: the only thing about an answer that an administrator sees."""

        PROPOSED = "proposed"
        WAITING = "waiting"
        STARTED = "started"
        FINISHED = "finished"
        DECLINED = "declined"
        REPLACED = "replaced"

    OUTSTANDING = ("waiting", "started")

    ratee = models.ForeignKey(Ratee, on_delete=models.CASCADE, related_name="assignments")
    rater = models.ForeignKey(Rater, on_delete=models.CASCADE, related_name="assignments")
    relationship = models.CharField(max_length=10, choices=[(r, r) for r in RELATIONSHIPS])
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    by_hand = models.BooleanField(default=False)  # HR or a nomination put it there: a new draw keeps it
    declined_why = models.CharField(max_length=20, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["ratee", "rater"], name="assignment_once")]
        indexes: ClassVar = [models.Index(fields=["rater", "state"], name="assignment_rater_state")]
