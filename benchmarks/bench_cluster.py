"""The fair method on a local Dask cluster: seconds by number of workers, with one killed, and with little memory.

``PEOPLE=10000 COMPETENCIES=14 python -m benchmarks bench_cluster``. Workers are processes of one thread on this
machine, so more of them than cores gain nothing. Every fit is compared with the one of a single process.
"""

from __future__ import annotations

import os
import pickle
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np
import polars as pl
from distributed import Client, LocalCluster

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, arrange_panels
from zhiren.measure.fair.cluster import Cluster, fit_fair_on_cluster
from zhiren.measure.fair.cluster.blocks import Call, ClusterBlocks
from zhiren.measure.fair.method import fit_fair
from zhiren.measure.model import Iteration
from zhiren.ratings import Ratings
from zhiren.simulate import CompanyPlan, simulate_company

PEOPLE = int(os.environ.get("PEOPLE", "3000"))
FILES = 8
LITTLE = 8 * 2**20  # bytes of partitions a worker may hold
CALL = ClusterBlocks._call
FRAMEWORK = builtin_framework("en")
COMPETENCIES = tuple(c.id for c in FRAMEWORK.competencies)[: int(os.environ.get("COMPETENCIES", "3"))]


def main() -> None:
    """One process, then clusters, a line each."""
    plan = CompanyPlan(n_people=PEOPLE, seed=5, competencies=COMPETENCIES, comment_rate=0.0)
    ratings = simulate_company(plan, FRAMEWORK).ratings
    pairs = len(np.unique(ratings.ratee.astype(np.int64) * len(ratings.raters) + ratings.rater))
    print(f"{PEOPLE} people, {pairs} pairs, {len(ratings)} ratings, {len(COMPETENCIES)} competencies")
    own, started = process_time(), perf_counter()
    one = fit_fair(arrange_panels(ratings, FRAMEWORK, low_score=1, high_score=5))
    print(
        f"one process: {perf_counter() - started:.1f} s, processor {process_time() - own:.1f} s, "
        f"{len(one.model.trace)} rounds"
    )
    with tempfile.TemporaryDirectory() as directory:
        paths = _write(ratings, Path(directory))
        for workers in (1, 2):
            _run(f"{workers} workers", paths, one, workers)
        _run("2 workers, one killed in round 5", paths, one, 2, kill=True)
        _run("2 workers, 8 MB of partitions each", paths, one, 2, memory=LITTLE, pairs=max(1000, pairs // 24))


def _write(ratings: Ratings, directory: Path) -> list[Path]:
    """Files by ratee."""
    frame, part = ratings.to_frame(), ratings.ratee.astype(np.int64) * FILES // len(ratings.ratees)
    paths = [directory / f"{number}.parquet" for number in range(FILES)]
    for number, path in enumerate(paths):
        frame.filter(pl.Series(part == number)).write_parquet(path)
    return paths


def _run(
    name: str,
    paths: list[Path],
    one: Measures,
    workers: int,
    *,
    kill: bool = False,
    memory: int | None = None,
    pairs: int = 100_000,
) -> None:
    local = LocalCluster(
        n_workers=workers, threads_per_worker=1, memory_limit=0, dashboard_address="127.0.0.1:0", silence_logs=50
    )
    with local, Client(local) as client:
        resident: list[int] = []

        def each_round(iteration: Iteration) -> None:
            resident.append(max(client.run(_resident).values()))
            if kill and iteration.number == 5:
                os.kill(sorted(client.run(os.getpid).items())[0][1], signal.SIGKILL)

        calls_made, payload = _count_exchanges()
        before = client.run(_processor)
        own, started = process_time(), perf_counter()
        cluster = Cluster(client, pairs, memory)
        other = fit_fair_on_cluster(paths, FRAMEWORK, cluster, low_score=1, high_score=5, progress=each_round)
        seconds, own = perf_counter() - started, process_time() - own
        busiest = max(now - before.get(worker, 0.0) for worker, now in client.run(_processor).items())
    gap = np.nanmax(np.abs(one.logit - other.logit))
    print(
        f"{name}: {seconds:.1f} s, processor {busiest:.1f} s of the busiest worker and {own:.1f} s of the client, "
        f"largest difference {gap:.1e} logits, "
        f"a worker's memory {max(resident) / 2**20:.0f} MB, {len(resident)} rounds, {calls_made()} exchanges of "
        f"{payload() / max(calls_made(), 1) / 1024:.0f} kB on average"
    )


def _count_exchanges() -> tuple[Callable[[], int], Callable[[], int]]:
    """From now on, how many calls were made and how many bytes of arguments and answers they had, a worker."""
    sizes: list[int] = []

    def counted(self: ClusterBlocks, call: Call, *rest: Any) -> Any:
        answer = CALL(self, call, *rest)
        sizes.append(len(pickle.dumps(call.arguments, 5)) + len(pickle.dumps(answer, 5)))
        return answer

    ClusterBlocks._call = counted  # type: ignore[method-assign]
    return (lambda: len(sizes)), (lambda: sum(sizes))


def _processor() -> float:
    return sum(os.times()[:2])


def _resident() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss)
