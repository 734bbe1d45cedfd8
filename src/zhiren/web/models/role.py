"""Role profiles as campaigns keep them, and panels of experts who say what a role requires."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.web.models.language import LANGUAGE_CHOICES


class KeptRole(models.Model):
    """A role profile as it was before it changed, for a launched campaign that rates people in the role.

    ``document`` is the JSON of a ``RoleDocument``; empty where there was no such profile.
    """

    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="kept_roles")
    role_id = models.CharField(max_length=64)
    language = models.CharField(max_length=10, choices=LANGUAGE_CHOICES)
    document = models.TextField(blank=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["campaign", "role_id", "language"], name="kept_role_once")
        ]


class RolePanel(models.Model):
    """Experts asked, each alone, which level a role requires of each competency."""

    framework_id = models.CharField(max_length=160)
    framework_version = models.CharField(max_length=32)
    role_id = models.CharField(max_length=64)
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["framework_id", "role_id"], name="role_panel_role")]


class Panelist(models.Model):
    """One expert of a panel, who votes with a link or, where ``account`` is set, signed in.

    The link's token is made from ``link_nonce`` and the installation's secret key; its hash finds the row.
    """

    panel = models.ForeignKey(RolePanel, on_delete=models.CASCADE, related_name="panelists")
    name = models.CharField(max_length=120)
    account = models.ForeignKey(
        "zhiren.Account", null=True, blank=True, on_delete=models.SET_NULL, related_name="panels"
    )
    link_nonce = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, null=True, unique=True)
    voted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["panel", "account"], name="panelist_account_once")
        ]


class PanelVote(models.Model):
    """The level that an expert finds the role needs; ``level`` None: not needed in this role."""

    panelist = models.ForeignKey(Panelist, on_delete=models.CASCADE, related_name="votes")
    competency_id = models.CharField(max_length=64)
    level = models.PositiveSmallIntegerField(null=True)

    class Meta:
        app_label = "zhiren"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["panelist", "competency_id"], name="panel_vote_once"),
            models.CheckConstraint(
                condition=models.Q(level=None) | models.Q(level__range=(LOWEST_LEVEL, HIGHEST_LEVEL)),
                name="panel_vote_level",
            ),
        ]
