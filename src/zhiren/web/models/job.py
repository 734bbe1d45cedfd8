"""Long work, done by the worker."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Job(models.Model):
    """A piece of work: its kind, its arguments, how far it is. A worker holds it while it renews ``alive_at``.

    ``tries`` also tells one holding from the next: a worker that was given up for dead changes nothing any more.
    ``error``: a JSON list of problems (``code``, ``values``), to be said in the reader's language.
    """

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    kind = models.CharField(max_length=32)
    arguments = models.JSONField(default=dict)
    campaign = models.ForeignKey("zhiren.Campaign", null=True, on_delete=models.CASCADE, related_name="jobs")
    account = models.ForeignKey("zhiren.Account", null=True, on_delete=models.SET_NULL)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=64, blank=True)  # a message id
    error = models.TextField(blank=True)
    holder = models.CharField(max_length=64, blank=True)  # the worker's name
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "zhiren"
        ordering: ClassVar = ["-created_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["state", "created_at"], name="job_due")]
