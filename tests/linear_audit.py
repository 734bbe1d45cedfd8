"""The attack on a report: does any combination of its shown figures depend on too few protected raters?

Knows nothing of the rules in ``zhiren.anonymity``. A shown figure is a row: its coefficient for each
(rater, item). The figures known to the attacker (manager, self) are no columns. A combination that rests on the
raters of T alone exists exactly if leaving out T's columns lowers the rank of the rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

PRIME = 2**61 - 1  # ranks modulo it are exact: the minors of these small matrices are far smaller

Column = tuple[str, str]
Row = Mapping[Column, int]


def item_row(item: str, raters: AbstractSet[str]) -> Row:
    """The sum of an item's ratings."""
    return {(rater, item): 1 for rater in raters}


def competency_row(answered: Mapping[str, AbstractSet[str]], raters: AbstractSet[str]) -> Row:
    """The sum over raters of each rater's own mean over the items they answered."""
    items_of = {rater: [item for item, who in answered.items() if rater in who] for rater in raters}
    return {(r, item): pow(len(items), -1, PRIME) for r, items in items_of.items() for item in items}


def leaks(rows: Sequence[Row], protected: AbstractSet[str], threshold: int) -> list[frozenset[str]]:
    """The sets of fewer than ``threshold`` protected raters whose answers a combination of the rows rests on."""
    columns = sorted({column for row in rows for column in row if column[0] in protected})
    full = _rank(rows, columns)
    raters = sorted({rater for rater, _ in columns})
    size = min(threshold - 1, len(raters))
    return [
        frozenset(few)
        for few in combinations(raters, size)
        if full > _rank(rows, [column for column in columns if column[0] not in few])
    ]


def _rank(rows: Sequence[Row], columns: Sequence[Column]) -> int:
    matrix = [[row.get(column, 0) for column in columns] for row in rows]
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
