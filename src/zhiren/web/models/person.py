"""The organisation: units, positions, people, and the imports that brought them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES


class Unit(models.Model):
    """A part of the organisation; ``code`` is its stable key."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return self.name


class Position(models.Model):
    """A post with a title."""

    title = models.CharField(max_length=120, unique=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["title"]

    def __str__(self) -> str:
        return self.title


class Person(models.Model):
    """One person of the organisation. ``number`` (the employee number) is the stable key: names repeat.

    ``search_key`` holds name, full pinyin, initials of pinyin, number and mail in small letters, one space apart.
    """

    class Status(models.TextChoices):
        """Whether the person is here."""

        ACTIVE = "active"
        LEFT = "left"

    number = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    mail = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES, default=CHINESE)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    manager = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="reports")
    role_id = models.CharField(max_length=64, blank=True)  # of a RoleDocument's profile
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE)
    search_key = models.CharField(max_length=500, blank=True, editable=False)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [
            models.Index(fields=["status", "number"], name="person_status_number"),
            models.Index(fields=["name"], name="person_name"),
        ]

    def __str__(self) -> str:
        return self.name


class PeopleImport(models.Model):
    """One file of people: the plan made from it, and what is needed to take it back."""

    file_name = models.CharField(max_length=255)
    plan = models.JSONField()
    before = models.JSONField(default=dict)  # rows as they were, by number
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at"]
