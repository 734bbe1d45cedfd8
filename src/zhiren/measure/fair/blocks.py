"""All blocks of a fit together: calls go to every block, answers are added up."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from zhiren.measure.fair.block import Block
from zhiren.measure.fair.keys import Keys, key_sums, take_keys, told_apart


class Blocks(Protocol):
    """What an estimate needs of its blocks, wherever they live. ``rater_keys`` (raters,): what draws go by."""

    rater_keys: Keys

    def each(self, method: str, *arguments: Any) -> list[Any]:
        """The answers of every block to one method, in the order of the blocks."""

    def total(self, method: str, *arguments: Any) -> Any:
        """The sum of those answers; of each part, where the answers are tuples."""


class LocalBlocks:
    """Blocks in this process, a thread each: their kernels release the interpreter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self._threads = ThreadPoolExecutor(len(self.blocks) - 1) if len(self.blocks) > 1 else None
        self.rater_keys = told_apart(self.total("run", key_sums))
        self.each("run", take_keys, self.rater_keys)

    def each(self, method: str, *arguments: Any) -> list[Any]:
        """The answers of every block to one method; this thread takes the first block."""
        first, *rest = [getattr(block, method) for block in self.blocks]
        if self._threads is None:
            return [first(*arguments)]
        others = [self._threads.submit(call, *arguments) for call in rest]
        return [first(*arguments), *(other.result() for other in others)]

    def total(self, method: str, *arguments: Any) -> Any:
        """The sum of the answers, part by part, in the place of the first: fresh memory costs more than sums."""
        total, *others = self.each(method, *arguments)
        for other in others:
            total = _take_in(total, other)
        return total


def _take_in(total: Any, more: Any) -> Any:
    if isinstance(total, tuple):
        return tuple(map(_take_in, total, more))
    total += more
    return total


def add_up(answers: Sequence[Any]) -> Any:
    """The sum of answers that are numbers, arrays or tuples of them."""
    first = answers[0]
    if isinstance(first, tuple):
        return tuple(sum(part) for part in zip(*answers, strict=True))
    return sum(answers[1:], start=first)
