"""A campaign: who is rated on what, by whom, when, and what raters are promised."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.language import CHINESE


class Campaign(models.Model):
    """One round of assessment.

    ``groups`` maps a relationship (``self``, ``manager``, ``peer``, ``report``, ``customer``, ``other``) to
    ``{"count": n, "source": "chart" | "nominated" | "listed"}``. ``open_questions`` is a list of
    ``{"id": "...", "zh-Hans": "...", "en": "..."}``. ``reminders`` is a list of days before the close.
    ``visibility`` maps a reader (``ratee``, ``manager``, ``hr``) to ``"no" | "on_release" | "after_talk"``.
    ``practice_panel`` is how experts rated the exercise (``{"scale", "who", "counts", "reasons"}``), if they did.
    ``promise`` is what raters were shown, frozen at launch; nothing may weaken it afterwards.
    """

    class State(models.TextChoices):
        """Where the campaign stands; ``actions`` holds the verbs between the states."""

        DRAFT = "draft"
        OPEN = "open"
        PAUSED = "paused"
        CLOSED = "closed"
        SCORED = "scored"
        RELEASED = "released"
        SEALED = "sealed"

    class Practice(models.TextChoices):
        """The exercise before the first rating."""

        OFF = "off"
        OFFERED = "offered"
        REQUIRED = "required"

    title = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120, blank=True)
    purpose = models.TextField(blank=True)
    purpose_en = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    is_trial = models.BooleanField(default=False)
    trial_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="trials")
    setup_step = models.CharField(max_length=20, default="people")

    framework_id = models.CharField(max_length=160, blank=True)
    framework_version = models.CharField(max_length=32, blank=True)
    competencies = models.JSONField(default=list)  # ids; empty: all
    by_role = models.BooleanField(default=False)  # ask each ratee only what their role requires
    scale = models.CharField(max_length=20, default="frequency-5")
    languages = models.JSONField(default=list)
    open_questions = models.JSONField(default=list)

    groups = models.JSONField(default=dict)
    ratees_nominate = models.BooleanField(default=False)
    most_per_rater = models.PositiveIntegerField(default=8)
    assignment_seed = models.PositiveIntegerField(default=1)

    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="Asia/Shanghai")
    reminders = models.JSONField(default=list)
    score_threshold = models.PositiveSmallIntegerField(default=3)
    comment_threshold = models.PositiveSmallIntegerField(default=5)
    visibility = models.JSONField(default=dict)
    practice = models.CharField(max_length=10, choices=Practice.choices, default=Practice.OFFERED)
    practice_panel = models.JSONField(default=dict)
    checks_new_device = models.BooleanField(default=False)
    promise = models.JSONField(default=dict)
    mails_read_at = models.DateTimeField(null=True, blank=True)

    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    launched_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    sealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def titled(self, language: str) -> str:
        """The title in a language; the other's where there is none."""
        return self.title if language == CHINESE else self.title_en or self.title

    def purposed(self, language: str) -> str:
        """The purpose in a language; the other's where there is none."""
        return self.purpose if language == CHINESE else self.purpose_en or self.purpose
