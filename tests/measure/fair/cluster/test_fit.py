"""On a cluster of real worker processes a fit gives what one machine gives, whatever happens to the workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import astuple

import numpy as np
import polars as pl
import pytest

pytest.importorskip("distributed", reason="the extra “cluster” is not installed")

from distributed import Client, LocalCluster

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError, RatingsError, quote
from zhiren.measure import arrange_panels
from zhiren.measure.fair.cluster import (
    Cluster,
    connect,
    fit_cluster_ratings,
    fit_fair_on_cluster,
    read_on_cluster,
)
from zhiren.measure.fair.cluster.memory import require_memory
from zhiren.measure.fair.cluster.survey import Source
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")
PLAN = CompanyPlan(n_people=60, seed=5, competencies=("INT", "TWK"), isolated_share=0.2)
ENDS = {"low_score": 1, "high_score": 5}
FIGURES = (
    "logit",
    "standard_error",
    "fair_score",
    "low",
    "high",
    "raw_mean",
    "self_mean",
    "n_raters",
    "n_ratings",
)


def start(n_workers, **options):
    return LocalCluster(
        n_workers=n_workers,
        threads_per_worker=1,
        processes=True,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,
        **options,
    )


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("OPENBLAS_NUM_THREADS", "1")
        yield


@pytest.fixture(scope="module")
def ratings():
    return simulate_company(PLAN, FRAMEWORK).ratings


@pytest.fixture(scope="module")
def files(ratings, tmp_path_factory):
    """Three files: the second shares ratees with both others, and rows stand in no order."""
    frame = (
        ratings.to_frame()
        .with_columns(pl.exclude("score").cast(pl.String))
        .sample(fraction=1, shuffle=True, seed=1)
    )
    part = np.clip(ratings.ratee.max() and frame["ratee"].rank("dense").to_numpy() // 21, 0, 2)
    part = np.where(np.arange(len(part)) % 5 == 0, 1, part)
    paths = [tmp_path_factory.mktemp("ratings") / f"{number}.parquet" for number in range(3)]
    for number, path in enumerate(paths):
        frame.filter(pl.Series(part == number)).write_parquet(path)
    return paths


@pytest.fixture(scope="module")
def on_one_machine(ratings):
    return fit_fair(arrange_panels(ratings, FRAMEWORK, low_score=1, high_score=5))


@pytest.fixture(scope="module")
def client():
    with start(2) as workers, Client(workers) as client:
        yield client


def assert_same(one, other):
    for name in FIGURES:
        np.testing.assert_allclose(getattr(other, name), getattr(one, name), rtol=0, atol=1e-6, err_msg=name)
    assert (other.ratees, other.competencies, other.reasons) == (one.ratees, one.competencies, one.reasons)
    a, b = one.model, other.model
    assert (b.raters, b.items, b.parts, b.notes) == (a.raters, a.items, a.parts, a.notes)
    np.testing.assert_array_equal(b.severity_ratings, a.severity_ratings)
    for name in ("severity", "severity_error", "steps", "sigma", "score_curves"):
        np.testing.assert_allclose(getattr(b, name), getattr(a, name), rtol=0, atol=1e-6, err_msg=name)
    for ours, theirs in zip(one.reliability, other.reliability, strict=True):
        (name, *figures), (known, *expected) = (astuple(part) for part in (theirs, ours))
        assert (name, figures) == (known, pytest.approx(expected, rel=1e-9, nan_ok=True))
    assert b.effects == pytest.approx(a.effects, abs=1e-6)
    assert b.log_likelihood == pytest.approx(a.log_likelihood, abs=1e-6)


def test_a_cluster_gives_what_one_machine_gives(client, files, on_one_machine):
    seen = []
    measures = fit_fair_on_cluster(
        files, FRAMEWORK, Cluster(client), low_score=1, high_score=5, progress=seen.append
    )
    assert_same(on_one_machine, measures)
    assert tuple(seen) == measures.model.trace


def test_a_worker_killed_in_the_middle_changes_nothing(client, files, on_one_machine, monkeypatch):
    """Also where what is asked of the workers is kept on one of them."""
    monkeypatch.setattr("zhiren.measure.fair.cluster.blocks.LARGE", 0)
    killed = []

    def kill_one(iteration):
        if iteration.number == 3:
            _, pid = sorted(client.run(os.getpid).items())[0]
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)

    measures = fit_fair_on_cluster(files, FRAMEWORK, Cluster(client), low_score=1, high_score=5, progress=kill_one)
    assert len(killed) == 1
    assert_same(on_one_machine, measures)


def test_partitions_that_do_not_fit_in_memory_wait_on_disk(client, files, on_one_machine):
    cluster = Cluster(client, pairs=150, memory=1)
    assert_same(on_one_machine, fit_fair_on_cluster(files, FRAMEWORK, cluster, low_score=1, high_score=5))

    def left(dask_worker):
        from pathlib import Path

        return [path.name for path in Path(dask_worker.local_directory).glob("*.partition")]

    assert set(map(tuple, client.run(left).values())) == {()}


def test_what_is_wrong_in_a_file_is_said(client, files, tmp_path):
    wrong = tmp_path / "wrong.parquet"
    pl.read_parquet(files[0]).drop("rater").write_parquet(wrong)
    with pytest.raises(RatingsError, match="rater"):
        fit_fair_on_cluster([files[1], wrong], FRAMEWORK, Cluster(client), low_score=1, high_score=5)
    few = tmp_path / "few.parquet"
    pl.read_parquet(files[0]).filter(pl.col("ratee") == pl.col("ratee").first()).write_parquet(few)
    with pytest.raises(MeasureError, match="at least 5 people"):
        fit_fair_on_cluster([few], FRAMEWORK, Cluster(client), low_score=1, high_score=5, options=Options())


def test_a_file_that_workers_do_not_see(client, files, tmp_path):
    with pytest.raises(MeasureError, match="is not to be seen from the worker") as raised:
        read_on_cluster([*files, tmp_path / "nowhere.parquet"], FRAMEWORK, Cluster(client), **ENDS)
    (problem,) = raised.value.problems
    assert (problem.values["file"], problem.values["lacking"]) == (quote(tmp_path / "nowhere.parquet"), 2)
    assert "看不到" in problem.describe("zh-Hans")


def test_other_versions_are_refused(client, monkeypatch):
    address = client.scheduler.address
    said = client.get_versions(packages=["zhiren"])
    said["scheduler"]["packages"]["numpy"] = "1.0"
    worker = sorted(said["workers"])[0]
    said["workers"][worker]["packages"]["zhiren"] = None
    said["workers"][worker]["packages"]["python"] = said["client"]["packages"]["python"].rpartition(".")[0] + ".99"
    monkeypatch.setattr(Client, "get_versions", lambda *_, **__: said)
    with pytest.raises(MeasureError) as raised:
        connect(address)
    here = said["client"]["packages"]
    assert raised.value.describe("en").splitlines() == [
        f"The scheduler has numpy 1.0, here it is {here['numpy']}. Install the same versions everywhere.",
        f"The worker {worker} has zhiren not installed, here it is {here['zhiren']}. "
        "Install the same versions everywhere.",
    ]
    assert f"工作进程 {worker} 没有安装 zhiren，本机是 {here['zhiren']}。" in raised.value.describe("zh-Hans")


def test_too_little_memory_is_said_before_the_fit(client, files, monkeypatch):
    ratings = read_on_cluster(files, FRAMEWORK, Cluster(client), **ENDS)
    small = {"tcp://a:1": (400 * 2**20, 300 * 2**20, 1), "tcp://b:1": (900 * 2**20, 300 * 2**20, 1)}
    with monkeypatch.context() as patched:
        patched.setattr(Client, "run", lambda *_, **__: small)
        lanes = [[Source(0, (), "", "", np.zeros(0, np.int32), 100_000, 10_000, 1_000_000)]] * 2
        with pytest.raises(MeasureError) as raised:
            require_memory(client, lanes, 52, 14, 10_000)
    (problem,) = raised.value.problems
    assert {name: problem.values[name] for name in ("worker", "limit", "pairs")} == {
        "worker": "tcp://a:1",
        "limit": 400,
        "pairs": 100_000,
    }
    assert 400 < problem.values["need"] < 900
    seen = []
    monkeypatch.setattr(Client, "run", lambda *_, **__: {"tcp://a:1": (2**30, 2**50, 1)})
    with pytest.raises(MeasureError, match="MB"):
        fit_cluster_ratings(ratings, progress=seen.append)
    assert seen == []


def test_a_full_disk_is_said(client, files):
    """Every worker finds no room for the partitions that do not fit into its memory."""

    def fill(dask_worker, full):
        from errno import ENOSPC

        from zhiren.measure.fair.cluster.shelf import Shelf

        def refuse(*_):
            raise OSError(ENOSPC, "No space left on device")

        dask_worker.put = getattr(dask_worker, "put", Shelf.put)
        Shelf.put = refuse if full else dask_worker.put

    client.run(fill, full=True)
    try:
        with pytest.raises(MeasureError) as raised:
            fit_fair_on_cluster(files, FRAMEWORK, Cluster(client, pairs=150, memory=1), **ENDS)
    finally:
        client.run(fill, full=False)
    (problem,) = raised.value.problems
    assert (problem.code, problem.values["reason"]) == ("measure-cluster-disk", "No space left on device")
    assert problem.describe("en").endswith("Make room there, or give the workers more memory.")
    assert problem.describe("zh-Hans").endswith("请腾出磁盘空间，或增加内存。")


def test_a_lost_scheduler_is_said(files, tmp_path):
    """Scheduler and worker are processes of their own; the scheduler is killed in the middle of the fit."""
    at = ["--scheduler-file", str(tmp_path / "scheduler.json"), "--no-dashboard"]
    tools = [sys.executable, "-m"]
    worker = [*tools, "distributed.cli.dask_worker", *at, "--nthreads", "1", "--no-nanny"]
    scheduler = [*tools, "distributed.cli.dask_scheduler", *at, "--host", "127.0.0.1", "--port", "0"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

    def kill(iteration):
        if iteration.number == 3:
            first.kill()

    with (
        subprocess.Popen(scheduler, **quiet) as first,
        subprocess.Popen([*worker, "--local-directory", str(tmp_path)], **quiet) as second,
    ):
        try:
            address = str(tmp_path / "scheduler.json")
            with Client(scheduler_file=address, timeout=5) as lost, pytest.raises(MeasureError) as raised:
                fit_fair_on_cluster(files, FRAMEWORK, Cluster(lost), **ENDS, progress=kill)
        finally:
            first.kill()
            second.kill()
    assert [problem.code for problem in raised.value.problems] == ["measure-cluster-gone"]
    assert raised.value.describe("zh-Hans").endswith("请重新启动调度器，再运行一次命令。")
