"""Coders that are machines: what may leave for them, what they gave, whether they count, what they have learnt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class LegalBasis(models.Model):
    """Who answers for sending words of interviews to a server, and on what ground. One at a time is in force.

    It holds for one address: another server needs another. Withdrawn, it keeps its row.
    """

    base_url = models.CharField(max_length=300)
    basis = models.TextField(max_length=2000)
    recorded_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-recorded_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["base_url"], condition=Q(withdrawn_at=None), name="legal_basis_once")
        ]


class RemoteRun(models.Model):
    """One asking of the second coder about an interview; ``cost`` is in the currency of the prices.

    Broken off, it says what was spent; the interview then counts as not read.
    """

    interview = models.ForeignKey("zhiren.Interview", on_delete=models.CASCADE, related_name="remote_runs")
    coder = models.CharField(max_length=120)  # the version
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    n_questions = models.PositiveIntegerField()
    n_from_cache = models.PositiveIntegerField()
    n_codes = models.PositiveIntegerField()
    n_invented = models.PositiveIntegerField()
    tokens_in = models.PositiveIntegerField()
    tokens_out = models.PositiveIntegerField()
    cost = models.FloatField()
    seconds = models.FloatField()
    is_whole = models.BooleanField(default=True)  # every question was answered
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-at", "-pk"]


class CoderBar(models.Model):
    """The agreement (Cohen's κ) with blind human codes from which a machine's codes count. The last one holds."""

    kappa = models.FloatField()
    set_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-set_at", "-pk"]


class CoderVersion(models.Model):
    """A coder refitted to corrections, and what texts kept apart said of it beside the one in use.

    ``lessons`` are ids of the codes and decisions that it learnt from (``keys``) and was judged by (``locked``),
    never their words: what is deleted is forgotten, too. ``accuracy`` and ``accuracy_before`` are shares right of
    ``n_locked`` texts; ``better`` and ``worse`` count texts that only the new, or only the old one has right.
    """

    version = models.CharField(max_length=120)
    before = models.CharField(max_length=120)  # the version in use until then
    lessons = models.JSONField(default=dict)
    n_lessons = models.PositiveIntegerField()
    n_locked = models.PositiveIntegerField()
    accuracy = models.FloatField()
    accuracy_before = models.FloatField()
    better = models.PositiveIntegerField()
    worse = models.PositiveIntegerField()
    is_promoted = models.BooleanField()
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    retired_at = models.DateTimeField(null=True)  # taken out of use again

    @property
    def percent(self) -> int:
        """Of the texts kept apart, how many it has right."""
        return round(100 * self.accuracy)

    @property
    def percent_before(self) -> int:
        """How many of them the version before has right."""
        return round(100 * self.accuracy_before)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-made_at", "-pk"]


class SwapCheck(models.Model):
    """A version tested: pronouns and names exchanged in so many passages, and how many answers changed."""

    coder = models.CharField(max_length=120)
    n_texts = models.PositiveIntegerField()
    n_flips = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-at", "-pk"]
