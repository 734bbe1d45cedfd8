"""The laws of the draw: cap, no self, no pair twice, the same by seed, as full, even and connected as can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.web.actions.assignment.draw import draw
from zhiren.web.actions.assignment.plan import Group, Pair

PEOPLE = [f"p{i}" for i in range(9)]

groups = st.lists(
    st.builds(
        Group,
        st.sampled_from(PEOPLE),
        st.sampled_from(["manager", "peer", "report"]),
        st.lists(st.sampled_from(PEOPLE), unique=True, max_size=6).map(tuple),
        st.integers(0, 5),
    ),
    max_size=12,
    unique_by=lambda g: (g.ratee, g.relationship),
)
kept_pairs = st.lists(
    st.builds(
        Pair, st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(["peer", "customer"])
    ).filter(lambda pair: pair.ratee != pair.rater),
    max_size=6,
    unique_by=lambda p: (p.ratee, p.rater),
)


def loads(pairs: Iterable[Pair]) -> Counter[str]:
    return Counter(pair.rater for pair in pairs)


@given(groups, kept_pairs, st.integers(1, 5), st.integers(0, 9))
def test_laws(wished: list[Group], kept: list[Pair], cap: int, seed: int) -> None:
    pairs = draw(wished, kept=kept, cap=cap, seed=seed)

    before, after = loads(kept), loads([*kept, *pairs])
    assert all(after[rater] <= max(cap, before[rater]) for rater in after)
    assert all(pair.rater != pair.ratee for pair in pairs)
    assert len({(p.ratee, p.rater) for p in [*kept, *pairs]}) == len(kept) + len(pairs)
    candidates = {(g.ratee, g.relationship): g for g in wished}
    assert all(p.rater in candidates[p.ratee, p.relationship].candidates for p in pairs)
    filled = Counter((p.ratee, p.relationship) for p in pairs)
    assert all(n <= candidates[key].count for key, n in filled.items())


@given(groups, kept_pairs, st.integers(1, 5), st.randoms(use_true_random=False))
def test_same_seed_same_draw_in_any_order(wished: list[Group], kept: list[Pair], cap: int, random: Random) -> None:
    drawn = draw(wished, kept=kept, cap=cap, seed=7)
    shuffled = [Group(g.ratee, g.relationship, tuple(reversed(g.candidates)), g.count) for g in wished]
    random.shuffle(shuffled)

    assert draw(shuffled, kept=list(reversed(kept)), cap=cap, seed=7) == drawn


def test_kept_pair_counts_for_its_group() -> None:
    group = Group("a", "peer", ("b", "c", "d"), 2)

    pairs = draw([group], kept=[Pair("a", "b", "peer")], cap=9)

    assert [(p.ratee, p.relationship) for p in pairs] == [("a", "peer")]


def test_third_peer_goes_before_anothers_sixth() -> None:
    crowd = tuple(f"r{i}" for i in range(6))
    wished = [Group("a", "peer", crowd, 6), Group("b", "peer", crowd[:3], 3)]

    pairs = draw(wished, cap=1)

    assert Counter(p.ratee for p in pairs) == {"a": 3, "b": 3}


def test_chain_of_exchanges_fills_what_greed_leaves() -> None:
    wished = [
        Group("a", "peer", ("x", "y"), 1),
        Group("b", "peer", ("y", "z"), 1),
        Group("c", "peer", ("x",), 1),
        Group("d", "peer", ("x", "y", "z", "w"), 1),
    ]

    pairs = draw(wished, cap=1)

    assert sorted(p.ratee for p in pairs) == ["a", "b", "c", "d"]


def test_loads_are_even_where_everybody_can_rate_everybody() -> None:
    people = [f"p{i:02}" for i in range(30)]
    wished = [Group(p, "peer", tuple(people), 5) for p in people]

    pairs = draw(wished, cap=30)

    assert set(loads(pairs).values()) == {5}


def test_two_departments_with_one_shared_candidate_are_joined() -> None:
    first, second = [f"a{i}" for i in range(6)], [f"b{i}" for i in range(6)]
    wished = [Group(p, "peer", tuple(first), 3) for p in first]
    wished += [Group(p, "peer", (*second, "a0"), 3) for p in second]

    pairs = draw(wished, cap=6)

    assert parts(pairs, [*first, *second]) == 1


SEEDS = [
    *range(30),
    *(pytest.param(seed, marks=pytest.mark.no_cover) for seed in range(30, 120)),
]  # tracing is slow


@pytest.mark.parametrize("seed", SEEDS)
def test_as_connected_and_as_full_as_an_exhaustive_search_finds(seed: int) -> None:
    random = Random(seed)
    raters = [f"r{i}" for i in range(random.randint(2, 6))]
    wished = [
        Group(f"a{i}", "peer", tuple(sorted(random.sample(raters, random.randint(1, min(4, len(raters)))))), count)
        for i in range(random.randint(2, 4))
        for count in [random.randint(1, 3)]
    ]
    cap = random.randint(1, 3)

    pairs = draw(wished, cap=cap, seed=seed, threshold=2)

    filled = Counter(p.ratee for p in pairs)
    assert search(wished, cap, len(pairs) + 1) is None
    fewest = search(wished, cap, len(pairs), filled)
    assert parts(pairs, [g.ratee for g in wished]) == fewest


def parts(pairs: Iterable[Pair], ratees: Sequence[str]) -> int:
    """How many parts the ratees are in, by joining sets."""
    sets = {ratee: {ratee} for ratee in ratees}
    for pair in pairs:
        joined = sets[pair.ratee] | sets.get("of " + pair.rater, {"of " + pair.rater})
        for member in joined:
            sets[member] = joined
    return len({id(sets[ratee]) for ratee in ratees})


def search(wished: list[Group], cap: int, total: int, filled: Counter[str] | None = None) -> int | None:
    """The fewest parts of all draws with so many pairs (and so many for each ratee); None where there is none."""
    best: int | None = None

    def go(position: int, load: Counter[str], pairs: list[Pair]) -> None:
        nonlocal best
        if best == 1:
            return
        if position == len(wished):
            if len(pairs) == total:
                found = parts(pairs, [g.ratee for g in wished])
                best = found if best is None else min(best, found)
            return
        group = wished[position]
        sizes = [filled[group.ratee]] if filled is not None else range(min(group.count, len(group.candidates)) + 1)
        for size in sizes:
            for chosen in combinations(group.candidates, size):
                if all(load[r] < cap for r in chosen):
                    more = [Pair(group.ratee, r, "peer") for r in chosen]
                    go(position + 1, load + Counter(chosen), [*pairs, *more])

    go(0, Counter(), [])
    return best
