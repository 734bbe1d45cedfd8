"""Interviews and notes, and the coding of them: who coded what, what was proposed, what was decided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES

POLARITY_CHOICES = [("well", "well"), ("poorly", "poorly")]


class Interview(models.Model):
    """One text about a person: an interview, a note of an incident, or a comment.

    ``role_id`` is the role that the person had in what is told.
    ``text`` never changes, and everything refers to it by offset; ``digest`` is its SHA-256, ``roles`` says who
    the speakers are (label to ``interviewee``, ``interviewer``, ``other``). Without consent on record it is
    neither coded nor quoted; ``quotes_in_report`` is what the person consented to beyond coding.
    """

    class Kind(models.TextChoices):
        """What the text is."""

        INTERVIEW = "interview"
        INCIDENT = "incident"
        COMMENT = "comment"

    person = models.ForeignKey("zhiren.Person", on_delete=models.CASCADE, related_name="interviews")
    campaign = models.ForeignKey(
        "zhiren.Campaign", null=True, blank=True, on_delete=models.SET_NULL, related_name="interviews"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.INTERVIEW)
    title = models.CharField(max_length=120)
    held_on = models.DateField(null=True, blank=True)
    role_id = models.CharField(max_length=64, blank=True)
    framework_id = models.CharField(max_length=160)
    framework_version = models.CharField(max_length=32)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    turns = models.JSONField(default=list)  # [start, end, label, seconds or null]
    roles = models.JSONField(default=dict)
    roles_guessed = models.BooleanField(default=False)
    file_name = models.CharField(max_length=255, blank=True)
    original_file = models.CharField(max_length=255, blank=True)  # in the media folder, unchanged

    consent_on = models.DateField(null=True, blank=True)
    consent_note = models.CharField(max_length=200, blank=True)  # how it was given
    consent_recorded_by = models.ForeignKey(
        "zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    quotes_in_report = models.BooleanField(default=False)

    is_blind = models.BooleanField(default=True)  # suggestions come only after a coder's own pass
    adjudicated_at = models.DateTimeField(null=True)
    adjudicated_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Coding(models.Model):
    """One coder's work on one interview. ``is_blind``: done without suggestions, and so fit for agreement.

    ``adjudication`` is the coding that came of settling the differences: the result.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="codings")
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="codings")
    is_adjudication = models.BooleanField(default=False)
    is_blind = models.BooleanField(default=True)
    started_at = models.DateTimeField(auto_now_add=True)
    shown_suggestions_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    settled = models.JSONField(default=dict)  # of an adjudication: key of a dispute to choice or own code

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["started_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["interview", "account"], condition=Q(is_adjudication=False), name="coding_once"
            ),
            models.UniqueConstraint(
                fields=["interview"], condition=Q(is_adjudication=True), name="adjudication_once"
            ),
        ]


class CoderSuggestion(models.Model):
    """What a version of a coder proposed for a span. ``others`` and ``nearest`` are its reasons.

    ``kind`` is set where it found something that is no evidence: a claim, a plan, a hypothetical …
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="suggestions")
    coder = models.CharField(max_length=120)  # the version
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    indicator_id = models.CharField(max_length=128, blank=True)
    polarity = models.CharField(max_length=10, choices=POLARITY_CHOICES, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    confidence = models.FloatField()
    others = models.JSONField(default=list)  # [competency id, probability]
    nearest = models.JSONField(default=list)  # texts of examples
    reason = models.CharField(max_length=500, blank=True)  # in the coder's own words, where it gives one
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["start", "end", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["interview", "coder", "start", "end", "indicator_id"], name="suggestion_once"
            )
        ]


class Code(models.Model):
    """A behaviour seen in a span. Taken back, it keeps its row with ``removed_at``, so that it can be undone."""

    coding = models.ForeignKey(Coding, on_delete=models.CASCADE, related_name="codes")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    indicator_id = models.CharField(max_length=128)
    polarity = models.CharField(max_length=10, choices=POLARITY_CHOICES)
    level = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=500, blank=True)
    suggestion = models.ForeignKey(CoderSuggestion, null=True, on_delete=models.SET_NULL, related_name="codes")
    created_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True)
    is_undone = models.BooleanField(default=False)  # its making was undone, at ``removed_at``
    replaces = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["start", "end", "pk"]


class BlindCase(models.Model):
    """A passage drawn at random, to be coded before its suggestion is seen: ``settled_at`` says when it was.

    Drawn for codings in which suggestions are seen from the outset, so that agreement is known there, too.
    """

    coding = models.ForeignKey(Coding, on_delete=models.CASCADE, related_name="blind_cases")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["start"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["coding", "start", "end"], name="blind_case_once")
        ]


class SuggestionDecision(models.Model):
    """What a coder did with a suggestion: the log of people and machines together."""

    class Verdict(models.TextChoices):
        """Taken as it was, taken changed, or turned down."""

        ACCEPTED = "accepted"
        CHANGED = "changed"
        REJECTED = "rejected"

    suggestion = models.ForeignKey(CoderSuggestion, on_delete=models.CASCADE, related_name="decisions")
    coding = models.ForeignKey(Coding, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    code = models.ForeignKey(Code, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["suggestion", "coding"], condition=Q(undone_at=None), name="decision_once"
            )
        ]
