"""Partitions on a worker's disk: arrays lie in a file mapped into memory, so that a call pays for what it touches.

An array that is changed in place stays where it is; one that was made anew takes the first gap that it fits.
"""

from __future__ import annotations

import bisect
import mmap
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np

ALIGNMENT = 64

Held = TypeVar("Held")


class Shelf(Generic[Held]):
    """A file that holds one object with the arrays that it is made of."""

    def __init__(self, path: Path) -> None:
        self.path, self.size = path, 0
        self._head = b""
        self._places: list[tuple[int, int]] = []  # first byte and length of each array, as they are pickled
        self._map: mmap.mmap | None = None

    def put(self, held: Held) -> None:
        """Keep the object; the caller lets go of it. Raises ``OSError`` where the disk is full."""
        buffers: list[pickle.PickleBuffer] = []
        self._head = pickle.dumps(held, protocol=5, buffer_callback=buffers.append)
        views = [buffer.raw() for buffer in buffers]
        there = [self._offset(view) for view in views]
        used = sorted((first, len(view)) for first, view in zip(there, views, strict=True) if first is not None)
        self._places = []
        with self.path.open("r+b" if self._map else "wb") as file:
            for first, view in zip(there, views, strict=True):
                if first is None:
                    first = _first_gap(used, len(view))
                    bisect.insort(used, (first, len(view)))
                    file.seek(first)
                    file.write(view)
                self._places.append((first, len(view)))
            self.size = max((first + length for first, length in used), default=0)
            file.truncate(max(self.size, 1))  # nothing cannot be mapped
        self._map = None

    def _offset(self, view: memoryview) -> int | None:
        """Where an array lies in the mapped file, or None if it does not."""
        if self._map is None or not len(view):
            return None
        offset = _address(view) - _address(memoryview(self._map))
        return offset if offset >= 0 and offset + len(view) <= len(self._map) else None

    def take(self) -> Held:
        """The object, its arrays in the mapped file."""
        with self.path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 0)
        view = memoryview(self._map)
        buffers = [view[first : first + length] for first, length in self._places]
        held: Held = pickle.loads(self._head, buffers=buffers)  # noqa: S301  written by ``put``
        return held

    def clear(self) -> None:
        """Leave nothing on the disk."""
        self.path.unlink(missing_ok=True)


def _first_gap(used: Sequence[tuple[int, int]], length: int) -> int:
    """The first byte of so many that are free, among places in their order."""
    end = 0
    for first, taken in used:
        if first - end >= length:
            return end
        end = max(end, -(-(first + taken) // ALIGNMENT) * ALIGNMENT)
    return end


def _address(view: memoryview) -> int:
    return int(np.frombuffer(view, dtype=np.uint8).ctypes.data)
