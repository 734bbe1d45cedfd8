"""Bringing rows of codes into their one order: by ratee, rater, item, then relationship and score."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[Any]
Tables = tuple[npt.NDArray[np.int64], ...]

NO_RANK = -1
BLOCK = 2**15  # what all columns of so many rows take stays in a processor's cache
KEY_BITS = 63


T = TypeVar("T")
Piece = TypeVar("Piece")
Column = TypeVar("Column")


class Rows(NamedTuple, Generic[Column]):
    """Something for each of the five columns of ratings, in the order in which rows are sorted."""

    ratee: Column
    rater: Column
    item: Column
    relationship: Column
    score: Column


def in_threads(work: Callable[[Piece], T], pieces: Sequence[Piece]) -> list[T]:
    """The results of work on pieces, done by all processors: numpy lets others run while it works."""
    if len(pieces) <= 1:
        return [work(piece) for piece in pieces]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, pieces))


def blocks(count: int) -> list[slice]:
    """So many rows in pieces that stay in a processor's cache."""
    return [slice(start, min(start + BLOCK, count)) for start in range(0, count, BLOCK)]


def sort_rows(pieces: Sequence[Rows[Codes]], ranks: Tables) -> Rows[Codes]:
    """The ranks of all rows, in order, without the rows of which a cell has no rank.

    Args:
        pieces: the rows, as codes from 0, in pieces of any length.
        ranks: for each column, the rank (from 0) of every code; ``NO_RANK`` takes the row out.

    A row becomes one integer wherever 63 bits hold all five ranks: sorting integers in place is several times
    faster than sorting rows, and needs 8 bytes a row.
    """
    widths = [int(table.max(initial=0)).bit_length() for table in ranks]
    if sum(widths) <= KEY_BITS:
        return _unpack(_sorted_keys(pieces, ranks, widths), widths)
    return _sorted_columns(pieces, ranks)


def _sorted_keys(pieces: Sequence[Rows[Codes]], ranks: Tables, widths: list[int]) -> npt.NDArray[np.int64]:
    shifted = [
        np.where(table == NO_RANK, np.iinfo(np.int64).min, table << shift)
        for table, shift in zip(ranks, _shifts(widths), strict=True)
    ]
    pieces = [_slice(piece, rows) for piece in pieces for rows in blocks(len(piece.score))]
    ends = np.cumsum([0, *(len(piece.score) for piece in pieces)])
    keys = np.zeros(ends[-1], np.int64)

    def pack(index: int) -> None:
        packed = keys[ends[index] : ends[index + 1]]
        bits = np.empty_like(packed)
        for table, column in zip(shifted, pieces[index], strict=True):
            np.take(table, column, out=bits, mode="clip")  # any other mode makes a copy
            packed |= bits

    in_threads(pack, range(len(pieces)))
    if keys.min(initial=0) < 0:
        keys = keys[keys >= 0]
    keys.sort()
    return keys


def _slice(piece: Rows[Codes], rows: slice) -> Rows[Codes]:
    return Rows(*(column[rows] for column in piece))


def _unpack(keys: npt.NDArray[np.int64], widths: list[int]) -> Rows[Codes]:
    columns = Rows(*(np.empty(len(keys), _type(column, width)) for column, width in enumerate(widths)))

    def unpack(rows: slice) -> None:
        whole, half = keys[rows], keys[rows].astype(np.uint32)  # half as many bytes to move, where they suffice
        for column, shift, width in zip(columns, _shifts(widths), widths, strict=True):
            bits = (half if shift + width <= 32 else whole) >> shift
            bits &= (1 << width) - 1
            column[rows] = bits

    in_threads(unpack, blocks(len(keys)))
    return columns


def _shifts(widths: list[int]) -> list[int]:
    return [sum(widths[column + 1 :]) for column in range(len(widths))]


def _type(column: int, width: int) -> npt.DTypeLike:
    """The type that ``Ratings`` has for a column; a wider one where there are too many items or scores."""
    usual = Rows[npt.DTypeLike](np.int32, np.int32, np.uint16, np.uint8, np.uint16)[column]
    return usual if width <= 8 * np.dtype(usual).itemsize else np.int32


def _sorted_columns(pieces: Sequence[Rows[Codes]], ranks: Tables) -> Rows[Codes]:
    columns = [
        np.concatenate([table[column].astype(np.int32) for column in columns])
        for table, columns in zip(ranks, zip(*pieces, strict=True), strict=True)
    ]
    kept = np.logical_and.reduce([column >= 0 for column in columns])
    columns = [column[kept] for column in columns]
    order = np.lexsort(columns[::-1])
    return Rows(*(column[order] for column in columns))
