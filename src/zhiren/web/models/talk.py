"""The talk about a report, which opens it to those who read it only then."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ReportTalk(models.Model):
    """That the talk about a ratee's report took place: when, who led it, and who noted that."""

    ratee = models.OneToOneField("zhiren.Ratee", on_delete=models.CASCADE, related_name="talk")
    held_on = models.DateField()
    led_by = models.CharField(max_length=80)
    recorded_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-recorded_at", "-pk"]
