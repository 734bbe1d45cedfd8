"""Nine boxes: performance against potential, and what a meeting decided about people's places."""

from __future__ import annotations

from typing import ClassVar, NoReturn

from django.db import models


class Calibration(models.Model):
    """One nine-box: from which campaign, by which competencies and cuts, and how performance words are read.

    ``competencies`` are ids whose mean score is the potential; ``low_cut`` and ``high_cut`` part it into three, on
    the questionnaire's scale. ``steps`` maps each performance word to 1 (low), 2 or 3 (high).
    """

    title = models.CharField(max_length=120)
    campaign = models.ForeignKey("zhiren.Campaign", on_delete=models.CASCADE, related_name="calibrations")
    competencies = models.JSONField(default=list)
    steps = models.JSONField(default=dict)
    low_cut = models.FloatField()
    high_cut = models.FloatField()
    made_by = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class CalibrationMove(models.Model):
    """Somebody was put into another box: who, when, from, to, why. Rows are added, never changed.

    Boxes are pairs of performance and potential, each 1 to 3. ``undoes``: the move that this one takes back.
    """

    calibration = models.ForeignKey(Calibration, on_delete=models.CASCADE, related_name="moves")
    person = models.ForeignKey("zhiren.Person", on_delete=models.CASCADE)
    from_performance = models.PositiveSmallIntegerField()
    from_potential = models.PositiveSmallIntegerField()
    to_performance = models.PositiveSmallIntegerField()
    to_potential = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=500)
    undoes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="undone_by"
    )
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-at", "-pk"]

    def save(self, *args: object, **kwargs: object) -> None:
        """Add the row; a second time is a fault of the program."""
        if self.pk:
            raise TypeError("moves of a calibration are append-only")
        super().save(*args, **kwargs)

    def delete(self, *args: object, **kwargs: object) -> NoReturn:  # noqa: ARG002
        """Never by itself."""
        raise TypeError("moves of a calibration are append-only")
