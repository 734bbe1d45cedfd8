"""Ratings as columns: the one form in which every rating enters the core."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from zhiren.errors import Problem, RatingsError, quote
from zhiren.ratings.sorting import Rows, blocks, sort_rows

if TYPE_CHECKING:
    import polars as pl

Relationship = Literal["self", "manager", "peer", "report", "customer", "other"]
RELATIONSHIPS: tuple[Relationship, ...] = get_args(Relationship)
SELF, MANAGER = RELATIONSHIPS.index("self"), RELATIONSHIPS.index("manager")

MOST_ITEMS = 65_535
SCORES = np.iinfo(np.int16)
_COLUMNS = ("ratee", "rater", "relationship", "item", "score")


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ratings in long form, as codes into label tables: 13 bytes a rating.

    All columns have shape (n,). ``ratee``, ``rater`` and ``item`` index the label tables (sorted, without
    repeats), ``relationship`` indexes ``RELATIONSHIPS``. A rating that is not there was not observed: it is
    absent, never a number. Rows are ordered by ratee, rater, item, so that equal content gives equal columns.
    """

    ratee: npt.NDArray[np.int32]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.uint8]
    item: npt.NDArray[np.uint16]
    score: npt.NDArray[np.int16]
    ratees: tuple[str, ...]
    raters: tuple[str, ...]
    items: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.score)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ratings):
            return NotImplemented
        return (self.ratees, self.raters, self.items) == (other.ratees, other.raters, other.items) and all(
            np.array_equal(getattr(self, name), getattr(other, name)) for name in _COLUMNS
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def nbytes(self) -> int:
        """What the columns take in memory, in bytes; the label tables are not counted."""
        return sum(getattr(self, name).nbytes for name in _COLUMNS)

    def select(self, mask: npt.NDArray[np.bool_]) -> Ratings:
        """The ratings where ``mask``, shape (n,), is true. The label tables stay: codes keep their meaning."""
        return replace(self, **{name: getattr(self, name)[mask] for name in _COLUMNS})

    def to_frame(self) -> pl.DataFrame:
        """The ratings as a table of labels: ratee, rater, relationship, item (Enum) and score (Int16)."""
        import polars as pl  # 0.1 s: only for those who want a table

        tables = {
            "ratee": self.ratees,
            "rater": self.raters,
            "relationship": RELATIONSHIPS,
            "item": self.items,
        }
        labelled = {
            name: pl.Series(labels, dtype=pl.Enum(labels)).gather(getattr(self, name))
            for name, labels in tables.items()
        }
        return pl.DataFrame({**labelled, "score": self.score})

    @classmethod
    def from_columns(
        cls,
        ratee: Sequence[str],
        rater: Sequence[str],
        relationship: Sequence[Relationship],
        item: Sequence[str],
        score: Sequence[int] | npt.NDArray[Any],
    ) -> Ratings:
        """Ratings from label columns of equal length, rows in any order.

        Raises:
            RatingsError: columns of unequal length, an unknown relationship, more than 65,535 items, a score
                that is no whole number of 16 bits.
        """
        scores = np.asarray(score)
        lengths = [len(column) for column in (ratee, rater, relationship, item, scores)]
        if len(set(lengths)) > 1:
            raise RatingsError(Problem("ratings-lengths", {"lengths": ", ".join(map(str, lengths))}))
        ratee_codes, ratees = _encode(ratee)
        rater_codes, raters = _encode(rater)
        item_codes, items = _encode(item)
        kind_codes, kinds = _encode(relationship)
        unknown = [kind for kind in kinds if kind not in RELATIONSHIPS]
        if unknown:
            values = {"value": quote(", ".join(unknown)), "known": ", ".join(RELATIONSHIPS)}
            raise RatingsError(Problem("ratings-not-a-relationship", values))
        kind_of = np.array([RELATIONSHIPS.index(kind) for kind in kinds], np.int64)
        rows = Rows(ratee_codes, rater_codes, item_codes, kind_of[kind_codes], scores)
        return cls.from_codes(rows, ratees=ratees, raters=raters, items=items)

    @classmethod
    def from_codes(
        cls, rows: Rows[npt.NDArray[Any]], *, ratees: Sequence[str], raters: Sequence[str], items: Sequence[str]
    ) -> Ratings:
        """Ratings from codes into label tables in any order; a relationship's code is its place in RELATIONSHIPS.

        Labels that no row uses are left out. Raises ``RatingsError`` as ``from_columns`` does.
        """
        low = _lowest_score(rows.score)
        high = int(rows.score.max(initial=low))
        names, ranks = zip(*map(rank_labels, (ratees, raters, items)), strict=True)
        tables = (*ranks, np.arange(len(RELATIONSHIPS)), np.arange(high - low + 1))
        from_low = rows._replace(score=rows.score.astype(np.int64) - low)
        ordered = sort_rows([from_low], tables)
        return cls.from_sorted(ordered, names, low)

    @classmethod
    def from_sorted(
        cls, rows: Rows[npt.NDArray[Any]], names: Sequence[Sequence[str]], lowest_score: int
    ) -> Ratings:
        """Ratings from sorted ranks: of ratees, raters and items in ``names``, of scores from the lowest one."""
        (ratee, ratees), (rater, raters), (item, items) = map(_used, rows[:3], names)
        if len(items) > MOST_ITEMS:
            raise RatingsError(Problem("ratings-many-items", {"found": len(items), "most": MOST_ITEMS}))
        return cls(
            ratee.astype(np.int32, copy=False),
            rater.astype(np.int32, copy=False),
            rows.relationship.astype(np.uint8, copy=False),
            item.astype(np.uint16, copy=False),
            rows.score.astype(np.int16, copy=False) + np.int16(lowest_score),  # modulo 2**16: the sum fits
            ratees,
            raters,
            items,
        )


def rank_labels(labels: Iterable[str | None]) -> tuple[list[str], npt.NDArray[np.int64]]:
    """The distinct labels in order, and for each label its rank among them; None has no rank."""
    import polars as pl

    column = pl.Series(labels, dtype=pl.String)
    ranks = column.rank("dense").cast(pl.Int64).fill_null(0).to_numpy() - 1
    return column.drop_nulls().unique().sort().to_list(), ranks


def _encode(labels: Sequence[str]) -> tuple[npt.NDArray[Any], list[str]]:
    """Codes into a table of the distinct labels, without a Python object a row beyond those that came in."""
    names, ranks = rank_labels(labels if isinstance(labels, list) else list(labels))
    return ranks, names


def _used(ranks: npt.NDArray[Any], names: Sequence[str]) -> tuple[npt.NDArray[Any], tuple[str, ...]]:
    """Ranks and names once more, without the names that no row uses."""
    used = np.zeros(len(names), bool)
    for block in blocks(len(ranks)):
        piece = ranks[block]
        used[piece[0]] = True
        used[piece[1:][piece[1:] != piece[:-1]]] = True  # equal ranks stand together, as a rule
        if used.all():
            return ranks, tuple(names)
    new_rank = np.cumsum(used, dtype=np.int64) - 1
    return new_rank[ranks], tuple(name for name, kept in zip(names, used, strict=True) if kept)


def _lowest_score(score: npt.NDArray[Any]) -> int:
    if not len(score):
        return 0
    low, high = score.min(), score.max()
    if not (SCORES.min <= low <= high <= SCORES.max) or (score != score.astype(np.int64)).any():
        wrong = (score < SCORES.min) | (score > SCORES.max) | (score != np.floor(score)) | (score != score)
        raise RatingsError(Problem("ratings-score-bits", {"value": quote(score[wrong][0])}))
    return int(low)
