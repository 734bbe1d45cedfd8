"""Late answers: what a reader can learn from the scores before and after."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from zhiren.anonymity import PROTECTED
from zhiren.web.actions.results.late import Row, admit_late

THRESHOLD = 3
KINDS = ("manager", "peer", "report")


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Early and late rows of one ratee: raters keep their relationship, and rate once."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=12))
    early, late = [], []
    for number, kind in enumerate(kinds):
        rows = early if draw(st.booleans()) else late
        items = draw(st.sets(st.sampled_from(["a", "b", "c"]), min_size=1))
        rows += [Row("E1", f"r{number}", kind, item, 3) for item in sorted(items)]
    return early, late


def raters(rows: list[Row]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        found[row.relationship, row.item].add(row.rater)
    return found


@given(rounds())
def test_no_group_changes_by_fewer_than_the_threshold(answers: tuple[list[Row], list[Row]]) -> None:
    early, late = answers

    admission = admit_late(early, late, THRESHOLD)

    before, come = raters(early), raters(list(admission.admitted))
    for (kind, item), who in come.items():
        if kind in PROTECTED:
            assert len(who) >= THRESHOLD
            assert len({r.rater for r in early if r.relationship == kind}) not in range(1, THRESHOLD)
            assert len({r for k in PROTECTED for r in before[k, item]}) not in range(1, THRESHOLD)


@given(rounds())
def test_every_late_rater_joins_or_waits(answers: tuple[list[Row], list[Row]]) -> None:
    early, late = answers

    admission = admit_late(early, late, THRESHOLD)

    assert not {(row.ratee, row.rater) for row in admission.admitted} & admission.held
    assert set(admission.admitted) <= set(late)
    assert {r for r in late if r.relationship == "manager"} <= set(admission.admitted)


def test_one_late_peer_waits_and_three_join_together() -> None:
    early = [Row("E1", f"p{n}", "peer", "a", 4) for n in range(4)]
    late = [Row("E1", f"q{n}", "peer", "a", 2) for n in range(3)]

    alone = admit_late(early, late[:1], THRESHOLD)
    together = admit_late(early, late, THRESHOLD)

    assert (alone.admitted, alone.held) == ((), frozenset({("E1", "q0")}))
    assert (together.admitted, together.held) == (tuple(late), frozenset())


def test_a_merged_group_is_not_laid_open_by_late_raters() -> None:
    """Two early peers were shown merged with reports; three more would let the reader work out the two."""
    early = [Row("E1", f"p{n}", "peer", "a", 4) for n in range(2)] + [
        Row("E1", f"s{n}", "report", "a", 3) for n in range(4)
    ]
    late = [Row("E1", f"q{n}", "peer", "a", 2) for n in range(3)]

    assert admit_late(early, late, THRESHOLD).admitted == ()
