"""Long work: put down in the caller's transaction, done by the worker, its progress seen by everybody.

A worker takes a job by a conditional update, so that two never do the same one. It holds the job while it renews
``alive_at``; a job whose worker died is given to the next, three times at most.
"""

from __future__ import annotations

import json
import logging
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from time import monotonic
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import F, Q
from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.language import text
from zhiren.web.models import Account, Campaign, Job

LEASE = timedelta(minutes=10)  # a compiled fit may keep the worker's other threads waiting for minutes
MOST_TRIES = 3
SECONDS_BETWEEN_REPORTS = 1.0

Work = Callable[["Holding"], None]

log = logging.getLogger("zhiren.jobs")
_works: dict[str, Work] = {}


class JobLost(Exception):  # noqa: N818  not an error: another worker has the job now
    """This worker was given up for dead: its further changes must not be stored."""


@dataclass
class Holding:
    """A job in the hands of a worker: what it is to do, and how it tells how far it is."""

    job: Job
    arguments: Mapping[str, Any] = field(init=False)
    _reported_at: float = 0.0

    def __post_init__(self) -> None:
        self.arguments = self.job.arguments

    def report(self, done: int, total: int, step: str = "") -> None:
        """Show how far it is; ``step`` is a message id. Cheap: written once a second, and at each new step.

        Raises:
            JobLost: somebody else has the job.
        """
        now = monotonic()
        if step == self.job.step and done < total and now - self._reported_at < SECONDS_BETWEEN_REPORTS:
            return
        self._reported_at, self.job.step = now, step
        self._change(done=done, total=total, step=step, alive_at=timezone.now())

    def renew(self) -> None:
        """Say that the worker is alive."""
        self._change(alive_at=timezone.now())

    def finish(self, state: str, error: str = "") -> None:
        """Give the job back, done or failed."""
        self._change(state=state, error=error, finished_at=timezone.now())

    def _change(self, **values: object) -> None:
        held = Job.objects.filter(pk=self.job.pk, state=Job.State.RUNNING, tries=self.job.tries)
        if not held.update(**values):
            raise JobLost


def work(kind: str) -> Callable[[Work], Work]:
    """Names the function in ``zhiren.web.actions`` that does jobs of a kind."""

    def register(function: Work) -> Work:
        _works[kind] = function
        return function

    return register


def import_work() -> None:
    """Import every module of the actions, so that each kind of work is known."""
    package = import_module("zhiren.web.actions")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)


def enqueue(
    kind: str,
    arguments: Mapping[str, Any] | None = None,
    *,
    campaign: Campaign | None = None,
    account: Account | None = None,
) -> Job:
    """Put down a piece of work; the worker begins when the caller's transaction is stored."""
    return Job.objects.create(kind=kind, arguments=dict(arguments or {}), campaign=campaign, account=account)


def release_jobs_of(holder: str) -> None:
    """Give back what a worker of this name held: called by its successor, before it takes anything."""
    _give_back(Q(holder=holder))


def release_unfinished(holder: str) -> None:
    """Give back what this worker holds as it stops; being asked to stop is not a try that failed."""
    held = Job.objects.filter(holder=holder, state=Job.State.RUNNING)
    held.update(state=Job.State.WAITING, tries=F("tries") - 1)


def claim_job(holder: str) -> Holding | None:
    """Take the oldest job that waits; None where there is none."""
    _give_back(Q(alive_at__lt=timezone.now() - LEASE))
    for job in Job.objects.filter(state=Job.State.WAITING).order_by("created_at", "pk")[:5]:
        taken = Job.objects.filter(pk=job.pk, state=Job.State.WAITING, tries=job.tries).update(
            state=Job.State.RUNNING, holder=holder, tries=F("tries") + 1, alive_at=timezone.now()
        )
        if taken:
            job.refresh_from_db()
            return Holding(job)
    return None


def run_due_jobs(holder: str = "here", most: int = 100) -> int:
    """Do what waits, one after the other; returns how many jobs were done."""
    for done in range(most):
        holding = claim_job(holder)
        if holding is None:
            return done
        do_job(holding)
    return most


def do_job(holding: Holding) -> None:
    """Do one job and give it back: done, failed with its reasons, or waiting again where the database failed."""
    job = holding.job
    try:
        if job.kind not in _works:
            raise ZhirenError(Problem("job-unknown", {"kind": job.kind}))
        _works[job.kind](holding)
        holding.finish(Job.State.DONE)
    except JobLost:
        log.warning("job %s is held by another worker", job.pk)
    except ZhirenError as error:
        holding.finish(Job.State.FAILED, problems_as_json(error))
    except DatabaseError:
        log.exception("job %s: the database failed", job.pk)
        connection.close()
        _give_back(Q(pk=job.pk, tries=job.tries))
    except Exception:
        log.exception("job %s of kind %s failed", job.pk, job.kind)
        holding.finish(Job.State.FAILED, problems_as_json(ZhirenError(Problem("job-fault", {"job": job.pk}))))


def job_error(job: Job, language: str) -> str:
    """Why a job failed, in the reader's language; empty where it did not."""
    return said(job.error, language)


def said(problems: str, language: str) -> str:
    """Problems kept as JSON, a line each in the reader's language; empty where there are none."""
    if not problems:
        return ""
    return "\n".join(text(language, p["code"], **p["values"]) for p in json.loads(problems))


def problems_as_json(error: ZhirenError) -> str:
    """The problems so that they can be said in any language later."""
    return json.dumps([{"code": p.code, "values": dict(p.values)} for p in error.problems], ensure_ascii=False)


def _give_back(whose: Q) -> None:
    held = Job.objects.filter(whose, state=Job.State.RUNNING)
    dead = problems_as_json(ZhirenError(Problem("job-worker-died", {"tries": MOST_TRIES})))
    held.filter(tries__gte=MOST_TRIES).update(state=Job.State.FAILED, error=dead, finished_at=timezone.now())
    held.filter(tries__lt=MOST_TRIES).update(state=Job.State.WAITING)
