"""What became of a campaign's answers: frozen data, scores, reports, and who opened them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.web.models.language import LANGUAGE_CHOICES


class DataSet(models.Model):
    """The ratings and comments of a closed campaign, frozen: files in the media folder, with their digest."""

    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="data_sets")
    number = models.PositiveIntegerField()  # 1, 2, …: a later one holds late answers too
    ratings_file = models.CharField(max_length=255)
    comments_file = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    about = models.JSONField(default=dict)  # counts, framework, program version, what was left out and why
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [models.UniqueConstraint(fields=["campaign", "number"], name="data_set_once")]


class Scoring(models.Model):
    """One measurement of a data set: method, versions, and the results as files."""

    data_set = models.ForeignKey(DataSet, on_delete=models.CASCADE, related_name="scorings")
    method = models.CharField(max_length=16)
    about = models.JSONField(default=dict)  # program, framework and method versions, options, convergence
    folder = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]


class ReportFile(models.Model):
    """The report on one ratee in one language and form (``html``, ``pdf``, ``xlsx``)."""

    scoring = models.ForeignKey(Scoring, on_delete=models.CASCADE, related_name="reports")
    ratee = models.ForeignKey("zhiren.Ratee", on_delete=models.CASCADE, related_name="reports")
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    form = models.CharField(max_length=8)
    path = models.CharField(max_length=255)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["scoring", "ratee", "language", "form"], name="report_file_once")
        ]


class ReportOpening(models.Model):
    """Somebody opened a report: shown to the person it is about."""

    ratee = models.ForeignKey("zhiren.Ratee", on_delete=models.CASCADE, related_name="openings")
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    form = models.CharField(max_length=8)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-at"]
