"""Blocks that live on Dask workers, and what happens when a worker is lost.

A lane of partitions is a pure function of its files and of the calls that changed it. The client keeps these
calls (rater vectors and parameters, two vectors a Newton step); a lane that is lost with its worker is read again
from its files on another worker, the calls are repeated, and the fit goes on with the same numbers.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import numpy as np
from distributed import Client, Future, KilledWorker
from distributed.client import FutureCancelledError

from zhiren.errors import MeasureError, Problem
from zhiren.measure.fair.cluster.lane import (
    Answer,
    Call,
    History,
    Plan,
    add_answers,
    build_lane,
    call_lane,
    clear_lanes,
)
from zhiren.measure.fair.cluster.survey import Coding, Questions, Source
from zhiren.measure.fair.cluster.workers import cluster_threads
from zhiren.measure.fair.keys import Keys

LOST = (KilledWorker, FutureCancelledError, OSError, TimeoutError)
MOST_LOSSES = 10
SUMMED_AT_ONCE = 8
LARGE = 1_000_000
UNCHANGED = frozenset({"product", "matrix", "log_determinant", "shape", "information"})


class ClusterBlocks:
    """The blocks of a fit on the workers of a client, as an estimate needs them."""

    def __init__(
        self,
        client: Client,
        lanes: Sequence[Sequence[Source]],
        questions: Questions,
        coding: Coding,
        memory: int | None = None,
    ) -> None:
        self.client, self.fit, self.serial = client, f"zhiren-{uuid.uuid4().hex}", 0
        self.plans = [
            Plan(self.fit, lane, tuple(sources), questions, coding, memory) for lane, sources in enumerate(lanes)
        ]
        self.places: list[str] = [""] * len(lanes)
        self.rater_keys: Keys = np.zeros(0, dtype=np.uint64)
        self._lasting: list[Call] = []
        self._passing: list[Call] = []
        self._build(range(len(lanes)))

    def each(self, method: str, *arguments: Any) -> list[Any]:
        """The answers of every block to one method, in the order of the blocks."""
        lists = self._call(Call("each", method, arguments))
        return [answer for answers in lists for answer in answers]

    def total(self, method: str, *arguments: Any) -> Any:
        """The sum of those answers, added up on the workers."""
        return self._call(Call("total", method, arguments))

    def ask(self, function: Callable[..., Any], *arguments: Any, finish: Callable[..., Any] | None = None) -> Any:
        """What a function makes of each partition; with ``finish``, what that makes of the list, on a worker."""
        return self._call(Call("ask", function, arguments), finish)

    def close(self) -> None:
        """Leave nothing behind on the workers that are still there."""
        with suppress(*LOST):
            self.client.run(clear_lanes, self.fit, on_error="ignore")

    def _call(self, call: Call, finish: Callable[..., Any] | None = None) -> Any:
        self.serial += 1
        for loss in range(MOST_LOSSES):
            answer = self._try(call, finish)
            if answer is not None and not answer.missing:
                self._remember(call)
                return answer.value
            missing = self._gone() if answer is None else answer.missing
            alive = self._addresses()
            self._build([lane for lane in missing if loss > 0 or self.places[lane] not in alive])
        raise MeasureError(Problem("measure-cluster-lost", {"times": MOST_LOSSES}))

    def _try(self, call: Call, finish: Callable[..., Any] | None) -> Answer | None:
        """The lanes' answer together; None where the cluster lost it on the way."""
        try:
            sent = self._send(call)
            futures = [
                self._submit(self.places[lane], call_lane, self.fit, lane, self.serial, sent)
                for lane in range(len(self.plans))
            ]
            if call.kind == "total":
                return self._sum(futures)
            if finish:
                result: Answer = self._submit(None, _finish, futures, finish).result()
                return result
            answers = self.client.gather(futures)
            missing = tuple(lane for answer in answers for lane in answer.missing)
            values = [answer.value for answer in answers]
            if call.kind == "ask" and not missing:
                values = [value for lane in values for value in lane]
            return Answer(missing, values)
        except LOST:
            return None

    def _sum(self, futures: list[Future[Any]]) -> Answer:
        """Sums of eight lanes at a time on the workers, and the last eight here."""
        while len(futures) > SUMMED_AT_ONCE:
            groups = [futures[i : i + SUMMED_AT_ONCE] for i in range(0, len(futures), SUMMED_AT_ONCE)]
            futures = [self._submit(None, add_answers, group) for group in groups]
        return add_answers(self.client.gather(futures))

    def _send(self, call: Call) -> Any:
        """Large arguments go to one worker, and from there to the others."""
        size = sum(a.nbytes for a in _flat(call.arguments) if isinstance(a, np.ndarray))
        return self.client.scatter(call, hash=False) if size > LARGE else call

    def _submit(self, place: str | None, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """A task for one worker; it goes to another one only when that is gone, and says so."""
        where = {"workers": [place], "allow_other_workers": True} if place else {}
        return self.client.submit(function, *arguments, pure=False, **where)

    def _remember(self, call: Call) -> None:
        """Keep what changed the blocks, and of finished mode searches only what their state came from."""
        if call.kind == "ask":
            self._lasting.append(call)
        elif call.method == "restart":
            self._lasting = [c for c in self._lasting if c.kind == "ask"]
            self._passing = []
        elif call.method == "evaluate" and len(call.arguments) == 2:
            ends = [i + 1 for i, c in enumerate(self._passing) if c.method == "accept"]
            self._lasting += self._passing[: ends[-1] if ends else 0]
            self._passing = [call]
        elif call.method == "evaluate" and self._passing[-1].method == "evaluate":
            self._passing[-1] = call
        elif call.method not in UNCHANGED:
            self._passing.append(call)

    def _build(self, lanes: Sequence[int]) -> None:
        """Build lanes, each on the worker that has the fewest for its threads."""
        waiting = list(lanes)
        for _ in range(MOST_LOSSES):
            waiting = self._try_to_build(waiting)
            if not waiting:
                return
        raise MeasureError(Problem("measure-cluster-lost", {"times": MOST_LOSSES}))

    def _try_to_build(self, lanes: list[int]) -> list[int]:
        """Build lanes; those that were lost meanwhile."""
        history = History((*self._lasting, *self._passing), self.serial - 1)
        try:
            sent = self.client.scatter(history, hash=False)
        except LOST:
            return lanes
        futures = []
        for lane in lanes:
            self.places[lane] = self._least_busy(lane)
            futures.append(self._submit(self.places[lane], build_lane, self.plans[lane], sent))
        lost = []
        for lane, future in zip(lanes, futures, strict=True):
            try:
                self.places[lane] = future.result()
            except LOST:
                lost.append(lane)
        return lost

    def _least_busy(self, lane: int) -> str:
        threads = cluster_threads(self.client)
        others = [place for number, place in enumerate(self.places) if number != lane]
        return min(threads, key=lambda address: (others.count(address) / threads[address], address))

    def _addresses(self) -> set[str]:
        return set(cluster_threads(self.client))

    def _gone(self) -> tuple[int, ...]:
        alive = self._addresses()
        return tuple(lane for lane, place in enumerate(self.places) if place not in alive)


def _finish(answers: Sequence[Answer], finish: Callable[..., Any]) -> Answer:
    missing = tuple(lane for answer in answers for lane in answer.missing)
    return Answer(missing, None if missing else finish([v for a in answers for v in a.value]))


def _flat(values: Sequence[Any]) -> list[Any]:
    return [v for value in values for v in (value if isinstance(value, tuple) else (value,))]
