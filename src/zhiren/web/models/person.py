"""The organisation: units, positions, people, and the imports that brought them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from zhiren.language import CHINESE
from zhiren.web.models.language import LANGUAGE_CHOICES
from zhiren.web.models.search_key import search_key


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

    ``mail`` is in small letters. ``search_key`` is made from name, number and mail whenever the row is saved; who
    writes rows in bulk calls ``index`` on each.
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
    level = models.CharField(max_length=40, blank=True)  # the grade, in the company's own words
    performance = models.CharField(max_length=40, blank=True)  # the last rating of results, in its own words
    gender = models.CharField(max_length=40, blank=True)  # this and age: for comparing groups, shown of nobody
    age_band = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE)
    search_key = models.CharField(max_length=500, blank=True, editable=False)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [
            models.Index(fields=["status", "number"], name="person_status_number"),
            models.Index(fields=["unit", "status", "number"], name="person_unit_status_number"),
            models.Index(fields=["name"], name="person_name"),
            models.Index(fields=["mail"], name="person_mail"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row with the key that search finds it by."""
        self.index()
        fields = kwargs.get("update_fields")
        if fields is not None and {"name", "number", "mail"} & set(fields):
            kwargs["update_fields"] = {*fields, "search_key"}
        super().save(*args, **kwargs)

    def index(self) -> None:
        """Bring mail and search key in line with what is written."""
        self.mail = self.mail.lower()
        self.search_key = search_key(self.name, self.number, self.mail)


class PeopleImport(models.Model):
    """One file of people: its rows, the plan made from them, and what is needed to take it back.

    ``is_complete``: whoever is not in the file has left. ``before`` holds what was and what became of each row
    that was touched (``actions.people_import.undo``).
    """

    file_name = models.CharField(max_length=255)
    rows = models.JSONField(default=dict)
    is_complete = models.BooleanField(default=False)
    plan = models.JSONField()
    before = models.JSONField(default=dict)
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]
