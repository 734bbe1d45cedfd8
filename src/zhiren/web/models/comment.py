"""Translations of comments, written by people."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.web.models.language import LANGUAGE_CHOICES


class CommentTranslation(models.Model):
    """What a comment on a ratee says in another language: known by its words (``original``), not by its author."""

    ratee = models.ForeignKey("zhiren.Ratee", on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    original = models.TextField()
    text = models.TextField()
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["pk"]
