"""What a fit needs of each worker's memory, said before it begins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from distributed import Client, Worker
from distributed.system import MEMORY_LIMIT

from zhiren.errors import MeasureError, Problem, Value
from zhiren.measure.fair.cluster.survey import Source
from zhiren.measure.fair.memory import MEGABYTE, partition_bytes, vector_bytes

USABLE = 0.8  # Dask ends a worker that holds 95 % of its limit; the rest is for what is held for a moment
FOR_PARTITIONS = 0.6
BYTES_A_RATING = 60  # while a file is read: codes, scores, order
PROGRAM = 320 * MEGABYTE  # once everything is loaded and compiled

Room = tuple[int, int, int]


def product_bytes(pairs: int, ratees: int) -> int:
    """What stays in memory of a partition that waits on disk: the raters' equations."""
    return int(pairs * (8 * pairs / ratees + 12))


def require_memory(
    client: Client, lanes: Sequence[Sequence[Source]], items: int, competencies: int, raters: int
) -> None:
    """Refuse a fit that no placing of its lanes on the workers could hold.

    What must be in memory at once: the program, one partition of each thread with its files while they are read,
    the raters' equations of all partitions, vectors over the raters.

    Raises:
        MeasureError: how much a worker would need, how much it has, and what to do.
    """
    rooms: dict[str, Room] = client.run(room)
    vectors = vector_bytes(raters)
    needs = sorted((_lane_bytes(lane, items, competencies) + vectors for lane in lanes), reverse=True)
    for address, (limit, resident, threads) in rooms.items():
        lanes_here = -(-len(needs) * threads // sum(t for _, _, t in rooms.values()))
        need = resident + sum(needs[:lanes_here])
        if need > USABLE * limit:
            values: dict[str, Value] = {
                "worker": address,
                "need": _megabytes(need / USABLE),
                "limit": _megabytes(limit),
                "pairs": max(source.pairs for lane in lanes for source in lane),
            }
            raise MeasureError(Problem("measure-cluster-memory", values))


def _lane_bytes(lane: Sequence[Source], items: int, competencies: int) -> int:
    largest = max(
        partition_bytes(s.pairs, s.ratees, items, competencies) + BYTES_A_RATING * s.ratings_read for s in lane
    )
    return largest + sum(product_bytes(s.pairs, s.ratees) for s in lane)


def room(dask_worker: Worker) -> Room:
    """A worker's limit in bytes, what the program takes of it without partitions, and its threads."""
    limit = dask_worker.memory_manager.memory_limit or MEMORY_LIMIT
    resident = max(PROGRAM, int(dask_worker.monitor.proc.memory_info().rss))
    return int(limit), resident, int(dask_worker.state.nthreads)


def lane_memory(worker: Worker) -> int:
    """What the partitions of a new lane may take on a worker, in bytes."""
    limit, resident, threads = room(worker)
    return max(1, int((FOR_PARTITIONS * limit - resident) / threads))


def _megabytes(size: float) -> int:
    return int(np.ceil(size / MEGABYTE))
