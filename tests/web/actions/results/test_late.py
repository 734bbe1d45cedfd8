"""Late answers: what a reader can learn from the scores before and after."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from linear_audit import Row as AuditRow
from linear_audit import interval_row, leaks, mean_row
from zhiren.anonymity import PROTECTED, group_raters, view_competency
from zhiren.web.actions.results.late import Row, admit_late

THRESHOLD = 3
LOW = 2  # for the audit: it tries out every set of fewer raters, and there are few of one
KINDS = ("manager", "peer", "report", "customer")
COMPETENCIES = {"a": "A", "b": "A", "c": "A", "d": "B"}


@st.composite
def rounds(draw: st.DrawFn) -> list[list[Row]]:
    """Rows of one ratee as they came in three rounds: raters keep their relationship, and rate once."""
    mostly = draw(st.sampled_from([(True, False), (True, True, True, True, False)]))
    come: list[list[Row]] = [[], [], []]
    sizes = st.sampled_from(
        [(3, 2, 0), (1, 2, 0), (0, 2, 0), (1, 1, 1), (2, 0, 2), (1, 0, 0), (3, 1, 0), (0, 0, 0)]
    )
    for kind in KINDS:
        numbers = (1, 0, 0) if kind == "manager" else draw(sizes)
        for when, n in enumerate(numbers):
            for number in range(n):
                items = [item for item in "abd" if draw(st.sampled_from(mostly))]
                come[when] += [Row("E1", f"{kind}{when}{number}", kind, item, 3) for item in items]
    return come


def square_row(answered: dict[str, set[str]], rated: set[str]) -> AuditRow:
    """The same answers have the same mean, and so the same interval, in whatever report they stand."""
    pattern = repr([(item, sorted(who)) for item, who in sorted(answered.items())])
    return interval_row(answered, rated, Random(pattern))


def shown_rows(rows: list[Row]) -> list[AuditRow]:
    """Every figure of the report on a data set, as it rests on the ratings."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        kinds[row.relationship].add(row.rater)
    grouping = group_raters(kinds, LOW)
    found: list[AuditRow] = []
    for competency in ("A", "B"):
        items = [item for item, of in COMPETENCIES.items() if of == competency]
        answered = {item: {row.rater for row in rows if row.item == item} for item in items}
        answered = {item: who for item, who in answered.items() if who}
        rated = set().union(*answered.values())
        view = view_competency(grouping, answered, LOW)
        found += [mean_row(answered, g.raters) for g in grouping.protected if view.groups[g.key] == "shown"]
        if view.overall == "shown":
            found += [mean_row(answered, rated), square_row(answered, rated)]
        for item in (item for item, verdict in view.items.items() if verdict == "shown"):
            alone = {item: answered[item]}
            found += [mean_row(alone, rated), square_row(alone, rated)]
    return found


@settings(max_examples=300, deadline=None)
@given(rounds())
def test_no_combination_of_reports_before_and_after_rests_on_fewer_raters_than_the_threshold(
    come: list[list[Row]],
) -> None:
    counted: list[Row] = []
    waiting: list[Row] = []
    seen: list[AuditRow] = []
    for when, rows in enumerate(come):
        if when == 0:
            counted = list(rows)
        else:
            admission = admit_late(counted, [*waiting, *rows], LOW, COMPETENCIES)
            waiting = [row for row in [*waiting, *rows] if (row.ratee, row.rater) in admission.held]
            counted += admission.admitted
        seen += shown_rows(counted)
    protected = {row.rater for row in counted if row.relationship in PROTECTED}
    assert leaks(seen, protected, LOW) == []


@given(rounds())
def test_every_late_rater_joins_or_waits(come: list[list[Row]]) -> None:
    early, late = come[0], come[1] + come[2]

    admission = admit_late(early, late, THRESHOLD, COMPETENCIES)

    assert not {(row.ratee, row.rater) for row in admission.admitted} & admission.held
    assert set(admission.admitted) <= set(late)
    assert {r for r in late if r.relationship == "manager"} <= set(admission.admitted)


def rows(rater: str, relationship: str, items: str = "a", score: int = 3) -> list[Row]:
    return [Row("E1", rater, relationship, item, score) for item in items]


def some(n: int, relationship: str, items: str = "a", *, tag: str = "early") -> list[Row]:
    return [row for k in range(n) for row in rows(f"{relationship}-{tag}-{k}", relationship, items)]


def admitted(early: list[Row], late: list[Row]) -> list[Row]:
    return list(admit_late(early, late, THRESHOLD, COMPETENCIES).admitted)


def test_one_late_peer_waits_and_three_join_together() -> None:
    early, late = some(4, "peer"), some(3, "peer", tag="late")

    alone = admit_late(early, late[:1], THRESHOLD, COMPETENCIES)

    assert (alone.admitted, alone.held) == ((), frozenset({("E1", "peer-late-0")}))
    assert admitted(early, late) == late


def test_a_merged_group_is_not_laid_open_by_late_raters() -> None:
    """Two early peers were shown merged with reports; three more would let the reader work out the two."""
    early = some(2, "peer") + some(4, "report")

    assert admitted(early, some(3, "peer", tag="late")) == []


def test_a_group_merged_with_another_keeps_its_partner() -> None:
    """Two peers were merged with the smallest group, four reports; with late reports it would be the customers."""
    early = some(2, "peer") + some(4, "report") + some(5, "customer")

    assert admitted(early, some(3, "report", tag="late")) == []


def test_late_raters_wait_where_their_presence_alone_would_open_something() -> None:
    """They answered nothing on the competency in which the two peers would be merged with others than before."""
    early = some(2, "peer") + some(4, "report") + some(5, "customer")

    assert admitted(early, some(3, "report", "d", tag="late")) == []


def test_a_cell_that_few_saw_before_is_not_laid_open() -> None:
    """Two of four early peers observed the competency; what they said stays out of reach."""
    early = some(2, "peer", "ad") + [Row("E1", f"peer-b-{k}", "peer", "d", 3) for k in range(2)]
    late = some(3, "peer", "ad", tag="late")

    assert admitted(early + some(4, "report", "ad"), late) == [row for row in late if row.item == "d"]


def test_an_item_that_few_late_raters_answered_stays_without_their_answers() -> None:
    late = some(3, "peer", "abc", tag="late")[:-1]

    assert admitted(some(4, "peer", "abc"), late) == [row for row in late if row.item != "c"]


def test_late_raters_of_single_items_lay_no_interval_bare() -> None:
    """Their squares are known from the items' intervals; what is left tells the early raters apart."""
    early = some(3, "peer", "ab") + some(1, "peer", "a", tag="short")

    assert admitted(early, some(3, "peer", "ad", tag="late")) == [
        row for row in some(3, "peer", "ad", tag="late") if row.item == "d"
    ]


def test_a_group_that_is_wholly_late_joins() -> None:
    assert admitted(some(4, "peer"), some(3, "report", tag="late")) == some(3, "report", tag="late")
