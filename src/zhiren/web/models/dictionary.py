"""Published dictionaries and role profiles: immutable documents, one row a language."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.web.models.language import LANGUAGE_CHOICES


class FrameworkDocument(models.Model):
    """A framework version in one language, as its canonical JSON. Never changed once it is stored."""

    framework_id = models.CharField(max_length=160)
    version = models.CharField(max_length=32)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    title = models.CharField(max_length=80)
    document = models.TextField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["framework_id", "version", "language"], name="framework_version")
        ]


class RoleDocument(models.Model):
    """A role profile of a framework in one language, as JSON."""

    framework_id = models.CharField(max_length=160)
    role_id = models.CharField(max_length=64)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    title = models.CharField(max_length=120)
    document = models.TextField()

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["framework_id", "role_id", "language"], name="role_document")
        ]
