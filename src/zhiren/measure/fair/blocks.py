"""All blocks of a fit together: calls go to every block, answers are added up."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from zhiren.measure.fair.block import Block


class Blocks(Protocol):
    """What an estimate needs of its blocks, wherever they live."""

    def each(self, method: str, *arguments: Any) -> list[Any]:
        """The answers of every block to one method, in the order of the blocks."""

    def total(self, method: str, *arguments: Any) -> Any:
        """The sum of those answers; of each part, where the answers are tuples."""


class LocalBlocks:
    """Blocks in this process, a thread each: their kernels release the interpreter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self._threads = ThreadPoolExecutor(len(self.blocks) - 1) if len(self.blocks) > 1 else None

    def each(self, method: str, *arguments: Any) -> list[Any]:
        """The answers of every block to one method; this thread takes the first block."""
        first, *rest = [getattr(block, method) for block in self.blocks]
        if self._threads is None:
            return [first(*arguments)]
        others = [self._threads.submit(call, *arguments) for call in rest]
        return [first(*arguments), *(other.result() for other in others)]

    def total(self, method: str, *arguments: Any) -> Any:
        """The sum of the answers, part by part."""
        return add_up(self.each(method, *arguments))


def add_up(answers: Sequence[Any]) -> Any:
    """The sum of answers that are numbers, arrays or tuples of them."""
    first = answers[0]
    if isinstance(first, tuple):
        return tuple(sum(part) for part in zip(*answers, strict=True))
    return sum(answers[1:], start=first)
