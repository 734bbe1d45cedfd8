"""What may be shown of whom: thresholds, merging, complementary suppression.

The attacker reads one report and is its ratee or the manager, or both together. They know the self-rating and the
manager's ratings, who was asked, who answered which items, and how many raters stand behind each figure. They take
every shown figure, to its last digit, as an exact sum of ratings, each with weight 1, and every interval as the
sum of squares that it is, and combine them linearly at will. They must never arrive at a figure that depends on
fewer protected raters than the threshold: not on one, and not on two either, since one of two may help the reader.
Everybody but the ratee and the manager is protected; those two are named, and told so.

The rules, in the order in which they apply (t is the threshold for scores):

1. Ratee: protected relationship groups under t are merged with each other; is the merged group still under t, it
   joins the smallest group that meets t. Where none does, there are fewer than t protected raters: withheld.
2. Competency: a group with 1 … t−1 raters who observed it is withheld, and so is the overall figure where it
   rests on 1 … t−1 protected raters. Overall minus shown groups leaves the residual: it must be 0 or at least t,
   else further groups are withheld, the smallest first. An overall without protected raters is the manager's.
3. Items (only ever for the others overall, and only under a shown overall): withheld at 1 … t−1 protected raters.
   Let each rater tie together their block (shown group, or residual) and the items they answered, all withheld
   items counting as one. A combination gives each block and item a number; what a rater said cancels out exactly
   if the numbers are equal all along their tie. So one that rests on fewer than t raters exists exactly if the
   blocks and items can be cut in two such that 1 … t−1 ties are cut. While they can, another item is withheld, the
   smallest first: an item that too few answered thus takes a second one with it.
4. Intervals: of the others overall and of items, over the same raters as the mean; a group's is not by its own
   raters (``measure.panels``). The overall's squares hold what no item's interval cancels: products of a rater's
   answers, and answers to withheld items. While that is so of 1 … t−1 raters, another item is withheld likewise.
5. Fair scores: shown where the overall is, unless it is the manager's alone, to two decimals; where 1 … t−1
   protected raters rated a competency, their ratings of it go into no fair score (``report.measuring``). Raters
   weigh in them by a model that no report tells: of a reader who has that as well, rules 2 to 4 promise nothing.

Not protected against: what a unanimous group says (a mean of 5.0 says it of everybody in it), what follows from
scores being whole numbers, how a nameless rater stands in a distribution, style and content of comments,
comparison with a later release of the same answers, and other people's spread where very few are rated, since
borrowed intervals show it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from zhiren.errors import Problem, ReportError
from zhiren.ratings.columns import RELATIONSHIPS, Relationship

NAMED: tuple[Relationship, ...] = ("self", "manager")
PROTECTED: tuple[Relationship, ...] = tuple(r for r in RELATIONSHIPS if r not in NAMED)
LEAST_THRESHOLD = 2

Raters = AbstractSet[str]
Tie = frozenset[int | str | None]
Verdict = Literal["shown", "nobody", "too_few", "subtraction", "manager_only"]
"""``manager_only``: shown, but it is the manager's figure alone. ``subtraction``: large enough by itself, withheld
because with it a smaller figure could be computed."""


@dataclass(frozen=True)
class Thresholds:
    """How many protected raters a figure (``scores``) and the pooled comments (``comments``) need at least."""

    scores: int = 3
    comments: int = 5

    def __post_init__(self) -> None:
        problems = [
            Problem("anonymity-threshold", {"name": name, "value": value, "least": LEAST_THRESHOLD})
            for name, value in vars(self).items()
            if value < LEAST_THRESHOLD
        ]
        if problems:
            raise ReportError(problems)


@dataclass(frozen=True)
class RaterGroup:
    """Relationships that are shown as one, and the raters in them."""

    relationships: tuple[Relationship, ...]
    raters: frozenset[str]

    @property
    def key(self) -> str:
        """``peer``, or ``peer+report`` where merged."""
        return "+".join(self.relationships)


@dataclass(frozen=True)
class Grouping:
    """A ratee's raters as their report may show them.

    ``protected`` are the groups that meet the threshold, in the order of ``RELATIONSHIPS``. ``withheld`` is what
    is left when all protected raters together do not meet it.
    """

    manager: frozenset[str]
    protected: tuple[RaterGroup, ...]
    withheld: RaterGroup | None

    @property
    def merged(self) -> tuple[RaterGroup, ...]:
        """The groups that several relationships had to share."""
        return tuple(g for g in self.protected if len(g.relationships) > 1)

    @property
    def protected_raters(self) -> frozenset[str]:
        """Everybody whose answers must not be inferred."""
        groups = (*self.protected, self.withheld) if self.withheld else self.protected
        return frozenset().union(*(g.raters for g in groups))


@dataclass(frozen=True)
class CompetencyView:
    """What may be shown of one competency: the overall, each protected group by key, each item by id."""

    overall: Verdict
    groups: Mapping[str, Verdict]
    items: Mapping[str, Verdict]


def group_raters(raters: Mapping[Relationship, Raters], threshold: int) -> Grouping:
    """Rule 1: the groups of a ratee's raters (self left out), each of them large enough or withheld."""
    groups = [RaterGroup((r,), frozenset(raters[r])) for r in PROTECTED if raters.get(r)]
    small = [g for g in groups if len(g.raters) < threshold]
    large = [g for g in groups if len(g.raters) >= threshold]
    withheld = None
    if small:
        merged = _merge(small)
        if len(merged.raters) < threshold and large:
            partner = min(large, key=lambda g: (len(g.raters), _position(g)))
            large.remove(partner)
            merged = _merge([*small, partner])
        if len(merged.raters) >= threshold:
            large.append(merged)
        else:
            withheld = merged
    return Grouping(frozenset(raters.get("manager", ())), tuple(sorted(large, key=_position)), withheld)


def view_competency(grouping: Grouping, answered: Mapping[str, Raters], threshold: int) -> CompetencyView:
    """Rules 2 to 4. ``answered``: for each item of the competency, who of the others rated it."""
    raters = frozenset().union(*answered.values())
    protected = raters & grouping.protected_raters
    in_cell = {g.key: g.raters & raters for g in grouping.protected}
    groups = _view_groups({key: len(members) for key, members in in_cell.items()}, len(protected), threshold)
    if not protected:
        overall: Verdict = "manager_only" if raters else "nobody"
        items: dict[str, Verdict] = {i: "manager_only" if who else "nobody" for i, who in answered.items()}
        return CompetencyView(overall, groups, items)
    if len(protected) < threshold:
        return CompetencyView(
            "too_few", groups, {i: _size(min(len(who), 1), threshold) for i, who in answered.items()}
        )
    blocks = [in_cell[key] for key, verdict in groups.items() if verdict == "shown"]
    residual = protected.difference(*blocks)
    items = _view_items({i: who & protected for i, who in answered.items()}, [*blocks, residual], threshold)
    return CompetencyView("shown", groups, items)


def _view_groups(sizes: Mapping[str, int], total: int, threshold: int) -> dict[str, Verdict]:
    verdicts = {key: _size(n, threshold) for key, n in sizes.items()}
    shown = sorted((key for key, verdict in verdicts.items() if verdict == "shown"), key=lambda key: -sizes[key])
    while shown and 0 < total - sum(sizes[key] for key in shown) < threshold:
        verdicts[shown.pop()] = "subtraction"
    return verdicts


def _view_items(answered: Mapping[str, Raters], blocks: Sequence[Raters], threshold: int) -> dict[str, Verdict]:
    """Rules 3 and 4, over protected raters only."""
    verdicts: dict[str, Verdict] = {
        item: _size(len(who), threshold) if who else "manager_only" for item, who in answered.items()
    }
    shown = sorted((i for i, verdict in verdicts.items() if verdict == "shown"), key=lambda i: -len(answered[i]))
    while shown and not _are_safe(_ties(answered, blocks, shown), threshold):
        verdicts[shown.pop()] = "subtraction"
    return verdicts


def _ties(answered: Mapping[str, Raters], blocks: Sequence[Raters], shown: Sequence[str]) -> list[Tie]:
    """What each rater ties together: the number of their block and their items (None for all withheld ones)."""
    return [
        frozenset({block, *(item if item in shown else None for item, who in answered.items() if rater in who)})
        for block, members in enumerate(blocks)
        for rater in members
    ]


def _are_safe(ties: Sequence[Tie], threshold: int) -> bool:
    uncancelled = sum(len(tie) > 2 or None in tie for tie in ties)  # a block and one item cancel
    return not (0 < uncancelled < threshold or _can_be_cut(ties, threshold))


def _can_be_cut(ties: Sequence[Tie], threshold: int) -> bool:
    """Whether some cut runs through 1 … t−1 ties: the smallest cut of a hypergraph (Klimmek & Wagner 1996).

    In an order in which each end is the one most tied to those before it, no cut between the last two is smaller
    than the one around the last. So if that one will do, the two may be taken as one.
    """
    ends = list(frozenset().union(*ties))
    while len(ends) > 1:
        order: list[int | str | None] = []
        while rest := [end for end in ends if end not in order]:
            order.append(max(rest, key=lambda end: sum(end in tie and not tie.isdisjoint(order) for tie in ties)))
        before, last = order[-2:]
        if 0 < sum(last in tie and len(tie) > 1 for tie in ties) < threshold:
            return True
        ties = [tie - {last} | {before} if last in tie else tie for tie in ties]
        ends.remove(last)
    return False


def _size(n: int, threshold: int) -> Verdict:
    return "nobody" if n == 0 else "too_few" if n < threshold else "shown"


def _merge(groups: list[RaterGroup]) -> RaterGroup:
    members = sorted((r for g in groups for r in g.relationships), key=RELATIONSHIPS.index)
    return RaterGroup(tuple(members), frozenset().union(*(g.raters for g in groups)))


def _position(group: RaterGroup) -> int:
    return RELATIONSHIPS.index(group.relationships[0])
