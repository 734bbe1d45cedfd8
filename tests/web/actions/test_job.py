"""Long work: taken by one worker, given back when it dies, its reasons said when it fails."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.utils import timezone

from zhiren.errors import MeasureError, Problem
from zhiren.web.actions import job as jobs
from zhiren.web.actions.job import (
    LEASE,
    Holding,
    JobLost,
    claim_job,
    enqueue,
    import_work,
    job_error,
    release_jobs_of,
    release_unfinished,
    run_due_jobs,
    work,
)
from zhiren.web.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_works", {})


def test_work_is_done_in_order_with_its_arguments() -> None:
    seen = []
    work("count")(lambda holding: seen.append(holding.arguments["n"]))
    for n in (1, 2, 3):
        enqueue("count", {"n": n})

    assert run_due_jobs() == 3
    assert seen == [1, 2, 3]
    assert set(Job.objects.values_list("state", flat=True)) == {"done"}
    assert run_due_jobs() == 0


def test_no_more_than_asked_at_once() -> None:
    work("count")(lambda _: None)
    for _ in range(3):
        enqueue("count")

    assert run_due_jobs(most=2) == 2


def test_progress_is_seen_while_it_runs() -> None:
    seen = []

    @work("steps")
    def steps(holding: Holding) -> None:
        for done in range(5):
            holding.report(done, 4, "web-jobs-running")
            row = Job.objects.get()
            seen.append((row.done, row.total, row.step))

    enqueue("steps")
    run_due_jobs()

    assert seen[0] == (0, 4, "web-jobs-running")
    assert seen[1:4] == [seen[0]] * 3  # within the second, only the first and the last are written
    assert seen[4] == (4, 4, "web-jobs-running")


def test_two_workers_never_take_the_same_job() -> None:
    enqueue("count")

    first, second = claim_job("a"), claim_job("b")

    assert (first is None, second) == (False, None)


def test_losing_the_race_for_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    job = enqueue("count")
    stale = [Job.objects.get(pk=job.pk)]
    claim_job("a")
    monkeypatch.setattr(Job.objects, "filter", _first_then(Job.objects.filter, stale))

    assert claim_job("b") is None


def _first_then(real, stale):
    class Stale:
        def order_by(self, *_: object) -> list[Job]:
            return stale

    def found(*args, **given):
        return Stale() if given == {"state": Job.State.WAITING} else real(*args, **given)

    return found


def test_a_dead_workers_job_is_tried_three_times() -> None:
    job = enqueue("count")
    for tries in (1, 2, 3):
        assert claim_job("a").job.tries == tries
        release_jobs_of("b")
        assert claim_job("a") is None
        release_jobs_of("a")

    job.refresh_from_db()
    assert job.state == "failed"
    assert job_error(job, "en").startswith("The worker ended 3 times while doing this")
    assert job_error(job, "zh-Hans").startswith("后台程序在执行此任务时退出了 3 次")


def test_being_asked_to_stop_is_no_try() -> None:
    job = enqueue("count")
    claim_job("a")
    release_unfinished("b")
    release_unfinished("a")

    job.refresh_from_db()
    assert (job.state, job.tries) == ("waiting", 0)


def test_a_worker_that_shows_no_life_loses_its_job() -> None:
    enqueue("count")
    first = claim_job("a")
    first.renew()
    Job.objects.update(alive_at=timezone.now() - LEASE * 2)

    second = claim_job("b")

    assert second is not None
    with pytest.raises(JobLost):
        first.report(1, 2)
    second.finish("done")
    with pytest.raises(JobLost):
        second.renew()


def test_work_that_lost_its_job_changes_nothing() -> None:
    @work("slow")
    def slow(holding: Holding) -> None:
        Job.objects.update(tries=2)
        holding.report(1, 1)

    job = enqueue("slow")
    run_due_jobs(most=1)

    job.refresh_from_db()
    assert (job.state, job.done) == ("running", 0)


def test_reasons_are_kept_for_every_language() -> None:
    @work("fail")
    def fail(_: Holding) -> None:
        raise MeasureError([Problem("measure-memory"), Problem("job-unknown", {"kind": "x"})])

    job = enqueue("fail")
    run_due_jobs()

    job.refresh_from_db()
    assert job.state == "failed"
    assert len(job_error(job, "en").splitlines()) == len(job_error(job, "zh-Hans").splitlines()) == 2


def test_a_fault_of_the_program_is_told_without_its_insides(caplog: pytest.LogCaptureFixture) -> None:
    @work("fault")
    def fault(_: Holding) -> None:
        raise RuntimeError("inside")

    job = enqueue("fault")
    run_due_jobs()

    job.refresh_from_db()
    assert (
        job_error(job, "en")
        == f"Something went wrong in the program; the details are in its log under job {job.pk}."
    )
    assert "inside" in caplog.text


def test_a_database_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs.connection, "close", lambda: None)

    @work("busy")
    def busy(_: Holding) -> None:
        raise OperationalError

    job = enqueue("busy")
    run_due_jobs(most=1)

    job.refresh_from_db()
    assert (job.state, job.tries) == ("waiting", 1)


def test_unknown_work_fails_and_says_so() -> None:
    job = enqueue("nothing")
    assert job_error(job, "en") == ""
    run_due_jobs()

    job.refresh_from_db()
    assert job_error(job, "en") == "This version of zhiren knows no work of the kind “nothing”."


def test_all_modules_of_actions_can_be_imported() -> None:
    import_work()
