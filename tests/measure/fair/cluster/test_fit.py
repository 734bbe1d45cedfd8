"""On a cluster of real worker processes a fit gives what one machine gives, whatever happens to the workers."""

from __future__ import annotations

import os
import signal

import numpy as np
import polars as pl
import pytest

pytest.importorskip("distributed", reason="the extra “cluster” is not installed")

from distributed import Client, LocalCluster

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError, RatingsError
from zhiren.measure import arrange_panels
from zhiren.measure.fair.cluster import Cluster, fit_fair_on_cluster
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")
PLAN = CompanyPlan(n_people=60, seed=5, competencies=("INT", "TWK"), isolated_share=0.2)
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


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    workers = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,
    )
    with workers, Client(workers) as client:
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
    assert b.effects == pytest.approx(a.effects, abs=1e-6)
    assert b.log_likelihood == pytest.approx(a.log_likelihood, abs=1e-6)


def test_a_cluster_gives_what_one_machine_gives(client, files, on_one_machine):
    seen = []
    measures = fit_fair_on_cluster(
        files, FRAMEWORK, Cluster(client), low_score=1, high_score=5, progress=seen.append
    )
    assert_same(on_one_machine, measures)
    assert tuple(seen) == measures.model.trace
    assert measures.reliability == ()


@pytest.mark.parametrize("large", [1_000_000, 0])
def test_a_worker_killed_in_the_middle_changes_nothing(client, files, on_one_machine, large, monkeypatch):
    """Also where what is asked of the workers is kept on one of them."""
    monkeypatch.setattr("zhiren.measure.fair.cluster.blocks.LARGE", large)
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
