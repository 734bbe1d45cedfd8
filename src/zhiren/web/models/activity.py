"""The log of what was done: rows are added, never changed."""

from __future__ import annotations

from typing import ClassVar, NoReturn

from django.db import models


class Activity(models.Model):
    """One deed: who, what (a message id ``activity-<verb>``), on what, when, with which values.

    It never holds what a rater answered, nor who rated whom.
    """

    at = models.DateTimeField(auto_now_add=True)
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    verb = models.CharField(max_length=40)
    campaign = models.ForeignKey("zhiren.Campaign", null=True, on_delete=models.CASCADE, related_name="log")
    values = models.JSONField(default=dict)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-at", "-pk"]

    def save(self, *args: object, **kwargs: object) -> None:
        """Add the row; a second time is a fault of the program."""
        if self.pk:
            raise TypeError("the activity log is append-only")
        super().save(*args, **kwargs)

    def delete(self, *args: object, **kwargs: object) -> NoReturn:  # noqa: ARG002
        """Never."""
        raise TypeError("the activity log is append-only")
