"""Workers whose memory limit is smaller than the data finish the fit, and none is ended for taking too much."""

import os
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

pytest.importorskip("distributed", reason="the extra “cluster” is not installed")

from distributed import Client, LocalCluster

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import arrange_panels
from zhiren.measure.fair.cluster import Cluster, fit_fair_on_cluster
from zhiren.measure.fair.memory import partition_bytes
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.ratings.read import read_ratings

LIMIT = 490_000_000
RATEES, RATERS, EACH, COMPETENCIES, ANSWERS = 3800, 250, 42, 20, 6
FILES = 19
ONE_STEP = Options(tolerance=1e9)  # a climb of one step: every kind of call, and no more of them than must be


def wide_framework():
    """Twenty competencies of one item each: much state for few ratings."""
    core = builtin_framework("en")
    first = core.competencies[0]
    competencies = tuple(
        replace(
            first, id=f"C{n:02d}", code=f"C{n:02d}", indicators=(replace(first.indicators[0], id=f"C{n:02d}.1"),)
        )
        for n in range(COMPETENCIES)
    )
    return replace(core, id="wide", competencies=competencies)


def write_files(folder):
    rng = np.random.default_rng(1)
    rater = np.argsort(rng.random((RATEES, RATERS)), axis=1)[:, :EACH]
    item = np.argsort(rng.random((RATEES, EACH, COMPETENCIES)), axis=2)[:, :, :ANSWERS]
    ratee = np.broadcast_to(np.arange(RATEES)[:, None, None], item.shape)
    theta, severity = rng.normal(0, 1, (RATEES, COMPETENCIES)), rng.normal(0, 0.5, RATERS)
    level = theta[ratee, item] - severity[rater][:, :, None] + rng.logistic(0, 0.6, item.shape)
    score = np.clip(np.round(3 + level), 1, 5).astype(int)
    columns = {
        "ratee": ratee,
        "rater": np.broadcast_to(rater[:, :, None], item.shape),
        "item": item,
        "score": score,
    }
    frame = pl.DataFrame({name: values.ravel() for name, values in columns.items()}).select(
        pl.format("P{}", pl.col("ratee").cast(pl.String).str.zfill(4)).alias("ratee"),
        pl.format("R{}", "rater").alias("rater"),
        pl.lit("peer").alias("relationship"),
        pl.format("C{}.1", pl.col("item").cast(pl.String).str.zfill(2)).alias("item"),
        "score",
    )
    paths = [folder / f"{number:02d}.parquet" for number in range(FILES)]
    rows = len(frame) // FILES
    for number, path in enumerate(paths):
        frame[number * rows : (number + 1) * rows].write_parquet(path)
    return paths


def test_a_limit_smaller_than_the_data(tmp_path, monkeypatch):
    def on_disk(dask_worker):
        """Bytes of the partitions that wait on a worker's disk."""
        from pathlib import Path

        return sum(path.stat().st_size for path in Path(dask_worker.local_directory).glob("*.partition"))

    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    framework, paths = wide_framework(), write_files(tmp_path)
    panels = arrange_panels(read_ratings(paths, framework=framework), framework, low_score=1, high_score=5)
    one = fit_fair(panels, ONE_STEP)
    workers = LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        memory_limit=LIMIT,
        dashboard_address="127.0.0.1:0",
        host="127.0.0.1",
        silence_logs=50,
    )
    with workers, Client(workers) as client:
        before, waiting = client.run(os.getpid), []
        other = fit_fair_on_cluster(
            paths,
            framework,
            Cluster(client, pairs=2200),
            low_score=1,
            high_score=5,
            options=ONE_STEP,
            progress=lambda _: waiting.append(sum(client.run(on_disk).values())),
        )
        assert client.run(os.getpid) == before  # nobody was ended and started again
    assert max(waiting) > LIMIT
    estimate = partition_bytes(RATEES * EACH, RATEES, COMPETENCIES, COMPETENCIES)
    assert max(waiting) < estimate < 1.4 * max(waiting)
    np.testing.assert_allclose(other.logit, one.logit, rtol=0, atol=1e-6)
    np.testing.assert_allclose(other.standard_error, one.standard_error, rtol=0, atol=1e-6)
