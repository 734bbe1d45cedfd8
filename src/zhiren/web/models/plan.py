"""Development plans: goals, how they go, and pulses, in which chosen raters answer a goal's behaviours again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.development import FEELINGS
from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES
from zhiren.web.models.response import random_key


class Plan(models.Model):
    """One person's plan, made from their report (``ratee``). A person has one that is not finished.

    The manager reads it while it is submitted, agreed or finished; HR only where the person shares it.
    """

    class State(models.TextChoices):
        """How far it has come; ``actions.plan`` holds the verbs between the states."""

        DRAFT = "draft"
        SUBMITTED = "submitted"
        CHANGES = "changes"  # the manager asked for them
        AGREED = "agreed"
        FINISHED = "finished"

    SEEN_BY_MANAGER = (State.SUBMITTED, State.AGREED, State.FINISHED)

    person = models.ForeignKey("zhiren.Person", on_delete=models.CASCADE, related_name="plans")
    ratee = models.ForeignKey("zhiren.Ratee", on_delete=models.PROTECT, related_name="plans")
    framework_id = models.CharField(max_length=160)
    framework_version = models.CharField(max_length=32)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    is_shared_with_hr = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True)
    agreed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"], condition=~models.Q(state="finished"), name="plan_current_once"
            )
        ]


class PlanGoal(models.Model):
    """One goal. ``actions`` is a list of ``{"text", "kind", "done_on"}``, ``review_on`` one of days (ISO)."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="goals")
    competency_id = models.CharField(max_length=128)
    indicators = models.JSONField(default=list)  # ids
    behaviour = models.TextField(blank=True)
    from_level = models.PositiveSmallIntegerField()
    to_level = models.PositiveSmallIntegerField()
    actions = models.JSONField(default=list)
    support = models.TextField(blank=True)
    notice = models.TextField(blank=True)
    due = models.DateField(null=True)
    weeks_between = models.PositiveSmallIntegerField(default=4)
    review_on = models.JSONField(default=list)
    next_review = models.DateField(null=True, db_index=True)  # of review_on, the first after the last check-in
    reminded_of = models.DateField(null=True)  # the day of which the person was last reminded

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["pk"]


class PlanRemark(models.Model):
    """What the person and the manager said to each other about the plan, in order."""

    class Kind(models.TextChoices):
        """What was done with the words."""

        SUBMITTED = "submitted"
        AGREED = "agreed"
        CHANGES = "changes"
        COMMENT = "comment"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="remarks")
    person = models.ForeignKey("zhiren.Person", null=True, on_delete=models.SET_NULL)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["at", "pk"]


class PlanCheckIn(models.Model):
    """How a goal goes, on a day."""

    goal = models.ForeignKey(PlanGoal, on_delete=models.CASCADE, related_name="check_ins")
    on = models.DateField()
    feeling = models.CharField(max_length=8, choices=[(f, f) for f in FEELINGS])
    note = models.CharField(max_length=280, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["on", "pk"]


class Pulse(models.Model):
    """Chosen raters are asked again. ``result`` is a ``PulseResult`` as JSON, made once, when it closes.

    While it is open nothing of it is shown, not even how many have answered; when it closes, who was asked and
    what each answered are deleted.
    """

    goal = models.ForeignKey(PlanGoal, on_delete=models.CASCADE, related_name="pulses")
    indicators = models.JSONField(default=list)
    asked = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField(auto_now_add=True)
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["opened_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["goal"], condition=models.Q(closed_at=None), name="pulse_open_once")
        ]


class PulseRater(models.Model):
    """Somebody asked in a pulse, and whether they have answered. The link is made as a campaign rater's is."""

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="raters")
    person = models.ForeignKey("zhiren.Person", on_delete=models.CASCADE)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    link_nonce = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True, null=True)
    has_answered = models.BooleanField(default=False)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["pulse", "person"], name="pulse_rater_once")]


class PulseAnswer(models.Model):
    """What one rater of a pulse answered, by item. Nothing leads from it to the rater: no key, time or order."""

    key = models.CharField(max_length=32, primary_key=True, default=random_key)
    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="answers")
    scores = models.JSONField(default=dict)

    class Meta:
        app_label = "zhiren"
