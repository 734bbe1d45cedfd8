from __future__ import annotations

from collections.abc import Collection
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linear_audit import Row, interval_row, leaks, mean_row
from zhiren.anonymity import (
    PROTECTED,
    CompetencyView,
    Grouping,
    Thresholds,
    group_raters,
    view_competency,
)
from zhiren.errors import ReportError
from zhiren.ratings.columns import Relationship


def raters(**numbers: int) -> dict[Relationship, set[str]]:
    return {relationship: {f"{relationship}{i}" for i in range(n)} for relationship, n in numbers.items()}


def keys(grouping: Grouping) -> list[tuple[str, int]]:
    return [(g.key, len(g.raters)) for g in grouping.protected]


@pytest.mark.parametrize(
    ("numbers", "shown", "withheld"),
    [
        ({"manager": 1, "peer": 5, "report": 4}, [("peer", 5), ("report", 4)], None),
        ({"manager": 1, "peer": 5, "report": 2}, [("peer+report", 7)], None),
        ({"peer": 5, "report": 2, "customer": 1}, [("peer", 5), ("report+customer", 3)], None),
        ({"peer": 5, "report": 4, "customer": 1, "other": 1}, [("peer", 5), ("report+customer+other", 6)], None),
        ({"peer": 4, "report": 4, "customer": 1}, [("peer+customer", 5), ("report", 4)], None),
        ({"peer": 2, "report": 2}, [("peer+report", 4)], None),
        ({"manager": 2, "peer": 2}, [], "peer"),
        ({"peer": 1, "customer": 1}, [], "peer+customer"),
        ({"self": 1, "manager": 1}, [], None),
    ],
)
def test_small_groups_are_merged_and_never_dropped(numbers, shown, withheld):
    grouping = group_raters(raters(**numbers), 3)
    assert keys(grouping) == shown
    assert (grouping.withheld.key if grouping.withheld else None) == withheld
    assert len(grouping.protected_raters) == sum(n for r, n in numbers.items() if r in PROTECTED)


@given(st.dictionaries(st.sampled_from(PROTECTED), st.integers(0, 7)), st.integers(2, 5))
def test_every_protected_rater_is_in_exactly_one_group(numbers, threshold):
    everybody = raters(**numbers)
    grouping = group_raters(everybody, threshold)
    groups = [*grouping.protected, *([grouping.withheld] if grouping.withheld else [])]
    assert sorted(r for g in groups for r in g.raters) == sorted(r for who in everybody.values() for r in who)
    assert all(len(g.raters) >= threshold for g in grouping.protected)
    assert grouping.withheld is None or not grouping.protected
    assert set(grouping.merged) == {g for g in grouping.protected if "+" in g.key}


@pytest.mark.parametrize("values", [{"scores": 1}, {"comments": 0}, {"scores": -1, "comments": 1}])
def test_a_threshold_of_one_is_refused(values):
    with pytest.raises(ReportError) as refused:
        Thresholds(**values)
    assert [p.values["name"] for p in refused.value.problems] == list(values)
    assert all(p.describe(language) for p in refused.value.problems for language in ("en", "zh-Hans"))


def grouping_of(**numbers: int) -> Grouping:
    return group_raters(raters(**numbers), 3)


def everybody(**numbers: int) -> set[str]:
    return {rater for who in raters(**numbers).values() for rater in who}


def test_complete_answers_of_large_groups_are_all_shown():
    who = everybody(manager=1, peer=5, report=3)
    view = view_competency(grouping_of(manager=1, peer=5, report=3), {"a": who, "b": who}, 3)
    assert view == CompetencyView("shown", {"peer": "shown", "report": "shown"}, {"a": "shown", "b": "shown"})


def test_a_group_with_few_who_observed_takes_the_smallest_other_with_it():
    who = everybody(manager=1, peer=5, report=2, customer=4)
    view = view_competency(grouping_of(manager=1, peer=5, report=3, customer=4), {"a": who}, 3)
    assert view.groups == {"peer": "shown", "report": "too_few", "customer": "subtraction"}
    assert view.overall == "shown"


def test_an_overall_of_the_manager_alone_is_the_managers():
    view = view_competency(grouping_of(manager=1, peer=5), {"a": {"manager0"}, "b": set()}, 3)
    assert view == CompetencyView("manager_only", {"peer": "nobody"}, {"a": "manager_only", "b": "nobody"})


def test_two_protected_raters_and_the_manager_are_too_few():
    view = view_competency(grouping_of(manager=1, peer=5), {"a": everybody(manager=1, peer=2), "b": set()}, 3)
    assert view == CompetencyView("too_few", {"peer": "too_few"}, {"a": "too_few", "b": "nobody"})


def test_nobody_observed_it():
    view = view_competency(grouping_of(manager=1, peer=5), {"a": set()}, 3)
    assert view == CompetencyView("nobody", {"peer": "nobody"}, {"a": "nobody"})


def test_whoever_skipped_an_item_costs_nothing_while_enough_answered_it():
    who = everybody(manager=1, peer=6, report=3)
    answered = {"a": who, "b": who - {"peer0"}, "c": who - {"report0", "peer1", "peer2"}}
    view = view_competency(grouping_of(manager=1, peer=6, report=3), answered, 3)
    assert view == CompetencyView(
        "shown", {"peer": "shown", "report": "shown"}, {"a": "shown", "b": "shown", "c": "shown"}
    )


def test_an_item_that_few_answered_takes_the_smallest_other_with_it():
    who = everybody(peer=6)
    view = view_competency(grouping_of(peer=6), {"a": who, "b": {"peer0", "peer1"}, "c": who - {"peer5"}}, 3)
    assert view.items == {"a": "shown", "b": "too_few", "c": "subtraction"}


def test_two_items_that_few_answered_hide_behind_each_other():
    who = everybody(peer=6)
    view = view_competency(grouping_of(peer=6), {"a": who, "b": {"peer0", "peer1"}, "c": {"peer2"}, "d": who}, 3)
    assert view.items == {"a": "shown", "b": "too_few", "c": "too_few", "d": "shown"}


def test_a_group_that_answered_an_item_almost_alone_hides_it():
    peers, reports = everybody(peer=4), everybody(report=4)
    answered = {"a": peers | {"report0"}, "b": reports}
    view = view_competency(grouping_of(peer=4, report=4), answered, 3)
    assert view.items == {"a": "subtraction", "b": "subtraction"}


def test_the_product_of_one_raters_answers_is_not_left_over():
    answered = {"a": everybody(peer=4), "b": {"peer3", "peer4", "peer5", "peer6"}}
    view = view_competency(grouping_of(peer=7), answered, 3)
    assert view == CompetencyView("shown", {"peer": "shown"}, {"a": "shown", "b": "subtraction"})


def test_an_item_that_only_the_manager_answered_is_no_figure_of_the_others():
    who = everybody(manager=1, peer=4)
    view = view_competency(grouping_of(manager=1, peer=4), {"a": who, "b": {"manager0"}}, 3)
    assert view.items == {"a": "shown", "b": "manager_only"}


@st.composite
def patterns(draw):
    numbers = draw(st.fixed_dictionaries({r: st.integers(0, 5) for r in ("peer", "report", "customer")}))
    asked = raters(manager=draw(st.integers(0, 1)), **numbers)
    who = sorted(r for members in asked.values() for r in members)
    mostly = draw(st.sampled_from([(True, False), (True, True, True, True, True, False)]))
    items = [f"i{k}" for k in range(draw(st.integers(1, 4)))]
    answered = {item: {r for r in who if draw(st.sampled_from(mostly))} for item in items}
    elsewhere = set(who) if draw(st.booleans()) else set()  # raters of the ratee, if not of this competency
    responded = set().union(elsewhere, *answered.values())
    return {r: members & responded for r, members in asked.items()}, answered


def rows_of(grouping: Grouping, answered: dict[str, set[str]], view: CompetencyView, items: Collection[str]):
    """The shown overall, with its interval, the shown groups, and items, with theirs."""
    chance = Random(1)
    rated = set().union(*answered.values())
    rows: list[Row] = [mean_row(answered, g.raters) for g in grouping.protected if view.groups[g.key] == "shown"]
    if view.overall == "shown":
        rows += [mean_row(answered, rated), interval_row(answered, rated, chance)]
    for item in items:
        alone = {item: answered[item]}
        rows += [mean_row(alone, rated), interval_row(alone, rated, chance)]
    return rows


def with_verdict(view: CompetencyView, verdict: str) -> list[str]:
    return [item for item, found in view.items.items() if found == verdict]


@settings(max_examples=300, deadline=None)
@given(patterns(), st.integers(2, 4))
def test_no_combination_of_shown_figures_rests_on_fewer_protected_raters_than_the_threshold(pattern, threshold):
    by_relationship, answered = pattern
    grouping = group_raters(by_relationship, threshold)
    view = view_competency(grouping, answered, threshold)
    rows = rows_of(grouping, answered, view, with_verdict(view, "shown"))
    assert leaks(rows, grouping.protected_raters, threshold) == []


@settings(max_examples=300, deadline=None)
@given(patterns(), st.integers(2, 4))
def test_nothing_is_withheld_without_need(pattern, threshold):
    """The last item withheld could not have been shown."""
    by_relationship, answered = pattern
    grouping = group_raters(by_relationship, threshold)
    view = view_competency(grouping, answered, threshold)
    shown = with_verdict(view, "shown")
    protected = grouping.protected_raters
    second = sorted(with_verdict(view, "subtraction"), key=lambda i: -len(answered[i] & protected))
    if second:
        rows = rows_of(grouping, answered, view, [*shown, second[0]])
        assert leaks(rows, protected, threshold) != []


@settings(max_examples=200, deadline=None)
@given(patterns())
def test_the_overall_is_shown_wherever_enough_protected_raters_observed(pattern):
    by_relationship, answered = pattern
    grouping = group_raters(by_relationship, 3)
    observed = len(set().union(*answered.values()) & grouping.protected_raters)
    overall = view_competency(grouping, answered, 3).overall
    assert (overall == "shown") == (observed >= 3)
    assert (overall == "too_few") == (observed in (1, 2))


def test_the_audit_finds_what_too_much_would_give_away():
    who = {f"peer{i}" for i in range(5)}
    answered = {"a": who, "b": {"peer2"}}
    everything = [mean_row({"a": who}, who), mean_row(answered, who)]
    assert leaks(everything, who, 2) == [frozenset({"peer2"})]
    assert leaks([mean_row({"a": {"peer1", "manager0"}}, who)], {"peer1"}, 3) == [frozenset({"peer1"})]
    assert leaks([mean_row(answered, who)], who, 3) == []


def test_the_audit_finds_what_intervals_by_each_groups_own_spread_would_give_away():
    """Overall and group weigh an answer by how many its rater gave: together they isolate who gave fewer."""
    chance = Random(1)
    who = {f"peer{i}" for i in range(5)}
    answered = {"a": who | {"manager0"}, "b": who - {"peer2"} | {"manager0"}}
    overall = [mean_row(answered, who), interval_row(answered, who, chance)]
    assert leaks(overall, who, 3) == []
    assert frozenset({"peer0", "peer2"}) in leaks([*overall, interval_row(answered, who, chance)], who, 3)
