"""What runs on a worker: a lane of partitions, one after another, in memory as far as the budget goes.

A lane answers each call exactly once: asked again for the same serial number it gives the same answer, so a call
can be repeated after another lane was lost. Partitions beyond the budget wait on the worker's own disk; what the
raters' equations need of them (the most frequent call by far) stays in memory.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import numpy as np
from distributed import get_worker
from threadpoolctl import threadpool_limits

from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.blocks import add_up
from zhiren.measure.fair.cluster.memory import lane_memory
from zhiren.measure.fair.cluster.partition import Partition, load_partition
from zhiren.measure.fair.cluster.shelf import Shelf
from zhiren.measure.fair.cluster.survey import Coding, Questions, Source

NEEDED_BY_PRODUCT = ("first_dyad", "rater", "first_pair", "cliques", "n_raters")
PRODUCTS = frozenset({"product", "matrix"})

Kind = Literal["each", "total", "ask"]


@dataclass(frozen=True, eq=False)
class Call:
    """What every lane is asked: a method of blocks (each, or summed), or a function of partitions (ask)."""

    kind: Kind
    method: Any
    arguments: tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class History:
    """The calls that made the blocks what they are, up to the call with this serial number."""

    calls: tuple[Call, ...]
    serial: int


@dataclass(frozen=True, eq=False)
class Plan:
    """What a lane is built from: where its ratings are, how they are read, the memory it may take."""

    fit: str
    lane: int
    sources: tuple[Source, ...]
    questions: Questions
    coding: Coding
    memory: int | None


@dataclass(frozen=True, eq=False)
class Answer:
    """What lanes answered, or which of them are not where they were thought to be."""

    missing: tuple[int, ...]
    value: Any


class Lane:
    """Partitions of one worker thread."""

    def __init__(self, plan: Plan, memory: int, directory: Path) -> None:
        self.plan, self.memory, self.directory = plan, memory, directory
        self.here: dict[int, Partition] = {}
        self.light: dict[int, Block] = {}
        self.shelves: dict[int, Shelf[Partition]] = {}
        self.serial, self.answer, self.lock = 0, None, Lock()
        for source in plan.sources:
            self._keep(load_partition(source, plan.questions, plan.coding))

    def call(self, serial: int, call: Call) -> Any:
        """The lane's answer: a list in the order of its partitions, a sum for "total", None where nothing is."""
        with self.lock, threadpool_limits(1):
            if serial != self.serial:
                self.answer = self._answer(call)
                self.serial = serial
            return self.answer

    def _answer(self, call: Call) -> Any:
        answers = [a for source in self.plan.sources for a in self._of(source.number, call)]
        if call.kind == "total":
            return add_up(answers) if answers else None
        return answers

    def _of(self, number: int, call: Call) -> list[Any]:
        """One answer, or none where the partition has nothing to measure."""
        if number in self.light and call.method in PRODUCTS:
            return [getattr(self.light[number], call.method)(*call.arguments)]
        partition = self._take(number)
        if call.kind == "ask":
            answer = [call.method(partition, *call.arguments)]
        elif partition.block is not None:
            answer = [getattr(partition.block, call.method)(*call.arguments)]
        else:
            answer = []
        self._keep(partition)
        return answer

    def _take(self, number: int) -> Partition:
        if number in self.here:
            return self.here[number]
        shelf = self.shelves[number]
        while self.here and self._bytes() + shelf.size > self.memory:
            self._put_aside(next(reversed(self.here)))  # calls go round: the last one is needed last
        partition = shelf.take()
        self.light.pop(number, None)
        return partition

    def _keep(self, partition: Partition) -> None:
        self.here[partition.number] = partition
        if len(self.here) > 1 and self._bytes() > self.memory:
            self._put_aside(partition.number)

    def _put_aside(self, number: int) -> None:
        partition = self.here.pop(number)
        if partition.block is not None:
            self.light[number] = block = Block.__new__(Block)
            for name in NEEDED_BY_PRODUCT:
                setattr(block, name, copy.copy(getattr(partition.block, name)))  # not of the mapped file
        shelf = self.shelves.setdefault(number, Shelf(self.directory / f"{self.plan.fit}-{number}.partition"))
        try:
            shelf.put(partition)
        except OSError as error:
            values = {"folder": quote(self.directory), "reason": quote(error.strerror or error)}
            raise MeasureError(Problem("measure-cluster-disk", values)) from None

    def _bytes(self) -> int:
        waiting = sum(_bytes_of(block) for block in self.light.values())
        return waiting + sum(_bytes_of(partition) for partition in self.here.values())

    def clear(self) -> None:
        """Leave nothing on the disk."""
        for shelf in self.shelves.values():
            shelf.clear()


def _bytes_of(held: object) -> int:
    """Bytes of all arrays of a partition or block, each once."""
    arrays, left = {}, [held]
    while left:
        value = left.pop()
        if isinstance(value, np.ndarray):
            arrays[id(value)] = value.nbytes
        elif isinstance(value, tuple):
            left += value
        elif isinstance(value, dict):
            left += value.values()
        elif hasattr(value, "__dict__"):
            left += vars(value).values()
    return sum(arrays.values())


_LANES: dict[tuple[str, int], Lane] = {}


def build_lane(plan: Plan, history: History) -> str:
    """Build a lane on this worker, do again all that left a trace, and say where it is."""
    worker = get_worker()
    worker.memory_manager.memory_pause_fraction = (
        False  # it would wait for memory that only this fit can give back
    )
    lane = Lane(plan, plan.memory or lane_memory(worker), Path(worker.local_directory))
    for call in history.calls:
        lane.call(lane.serial + 1, call)
    lane.serial, lane.answer = history.serial, None
    _LANES[plan.fit, plan.lane] = lane
    address: str = worker.address
    return address


def call_lane(fit: str, lane: int, serial: int, call: Call) -> Answer:
    """One lane's answer; ``missing`` if this worker does not have it."""
    here = _LANES.get((fit, lane))
    return Answer((lane,), None) if here is None else Answer((), here.call(serial, call))


def add_answers(answers: Sequence[Answer]) -> Answer:
    """The sum of several lanes."""
    missing = tuple(lane for answer in answers for lane in answer.missing)
    values = [answer.value for answer in answers if answer.value is not None]
    return Answer(missing, None if missing or not values else add_up(values))


def clear_lanes(fit: str) -> None:
    """Forget a fit."""
    for key in [key for key in _LANES if key[0] == fit]:
        _LANES.pop(key).clear()
