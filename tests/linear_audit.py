"""The attack on a report: does any combination of its shown figures depend on too few protected raters?

Knows nothing of the rules in ``zhiren.anonymity``. A shown figure is a row: its coefficient for each monomial in
the ratings. A mean gives the sum of its ratings; an interval gives the sum of squares behind it, with products of
two answers by one rater. Answers that the attacker knows (manager, self) are no columns. A combination that rests
on the raters of T alone exists exactly if leaving out T's columns lowers the rank of the rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product
from random import Random

PRIME = 2**61 - 1  # ranks modulo it are exact for means, and right but for a chance of 1e-15 for intervals

Column = tuple[str, ...]
"""A rater and the one or two items whose ratings by this rater are multiplied."""
Row = Mapping[Column, int]


def mean_row(answered: Mapping[str, AbstractSet[str]], raters: AbstractSet[str]) -> Row:
    """The sum of the raters' ratings on the items: what a mean over a known number of ratings tells."""
    return {(rater, item): 1 for item, who in answered.items() for rater in who & raters}


def interval_row(answered: Mapping[str, AbstractSet[str]], raters: AbstractSet[str], chance: Random) -> Row:
    """Σ_r (s_r − m n_r)², less its constant: what an interval by these raters' own spread tells.

    m is known to the attacker; here it is any number, so that nothing cancels by accident.
    """
    mean = chance.randrange(PRIME)
    row: Counter[Column] = Counter()
    for rater in raters:
        items = [item for item, who in answered.items() if rater in who]
        for a, b in product(items, repeat=2):
            row[rater, *sorted((a, b))] += 1
        for item in items:
            row[rater, item] -= 2 * mean * len(items)
    return row


def leaks(rows: Sequence[Row], protected: AbstractSet[str], threshold: int) -> list[frozenset[str]]:
    """The sets of fewer than ``threshold`` protected raters whose answers a combination of the rows rests on."""
    columns = sorted({column for row in rows for column in row if column[0] in protected})
    full = _rank(rows, columns)
    raters = sorted({column[0] for column in columns})
    size = min(threshold - 1, len(raters))
    return [
        frozenset(few)
        for few in combinations(raters, size)
        if full > _rank(rows, [column for column in columns if column[0] not in few])
    ]


def _rank(rows: Sequence[Row], columns: Sequence[Column]) -> int:
    matrix = [[row.get(column, 0) % PRIME for column in columns] for row in rows]
    rank = 0
    for position in range(len(columns)):
        pivot = next((r for r in range(rank, len(matrix)) if matrix[r][position]), None)
        if pivot is None:
            continue
        matrix[rank], matrix[pivot] = matrix[pivot], matrix[rank]
        inverse = pow(matrix[rank][position], -1, PRIME)
        for r in range(rank + 1, len(matrix)):
            factor = matrix[r][position] * inverse % PRIME
            if factor:
                pairs = zip(matrix[r], matrix[rank], strict=True)
                matrix[r] = [(a - factor * b) % PRIME for a, b in pairs]
        rank += 1
    return rank
