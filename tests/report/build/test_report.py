from __future__ import annotations

import random
from dataclasses import asdict, replace
from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linear_audit import Row, interval_row, leaks, mean_row
from made import RATEE, SCALE, framework, measured, panel_of, rated, report_on, role
from zhiren.anonymity import Thresholds
from zhiren.comments import Comment
from zhiren.errors import MeasureError
from zhiren.framework import Framework
from zhiren.ratings.columns import Ratings
from zhiren.report.build import build_report
from zhiren.report.content import Report
from zhiren.report.json_writer import from_json, to_json

MANAGER = [[4, 4, 3, 3, 2, 2]]
PEERS = [[4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]]


def test_a_report_names_its_subject_method_and_scale():
    report = report_on({"manager": MANAGER, "peer": PEERS}, profile=role(A=3))
    assert report.subject.name == "王晓燕"
    assert report.subject.role_title == "Buyer"
    assert (report.title, report.date, report.language) == ("360° 2026", "2026-11-22", "en")
    assert (report.low, report.high, report.scale_labels) == (1, 5, SCALE.labels)
    assert report.method == "Classical statistics: the mean of all ratings"


def test_items_at_the_top_and_at_the_bottom_never_overlap():
    report = report_on({"manager": MANAGER, "peer": PEERS})
    assert [i.id for i in report.top_items] == ["A.2", "A.1", "B.1"]
    assert [i.id for i in report.bottom_items] == ["C.2", "C.1", "B.2"]


def test_one_behaviour_is_neither_at_the_top_nor_at_the_bottom():
    report = report_on({"peer": [[4], [4], [5]]}, dictionary=framework(sizes=(1,)))
    assert (report.top_items, report.bottom_items) == ((), ())


def test_both_languages_say_the_same_figures():
    scores = {"self": [[5, 5, 3, 3, 2, 2]], "manager": MANAGER, "peer": PEERS}
    english = report_on(scores, profile=role(A=3))
    chinese = report_on(scores, profile=role(A=3), language="zh-Hans")
    for ours, theirs in zip(english.competencies, chinese.competencies, strict=True):
        assert (ours.others, ours.self_score, ours.zone, ours.met) == (
            theirs.others,
            theirs.self_score,
            theirs.zone,
            theirs.met,
        )
    for name in ("overview", "strengths", "priorities", "focus", "withheld", "how_to_read", "method_notes"):
        assert len(getattr(english, name)) == len(getattr(chinese, name))


def test_a_person_whom_nobody_rated_has_no_report():
    dictionary = framework()
    panels, measures = measured(rated(**panel_of({"peer": PEERS}, dictionary)), dictionary)
    with pytest.raises(MeasureError):
        build_report(
            replace(RATEE, id="E9"),
            panels,
            dictionary,
            measures,
            role=None,
            scale=SCALE,
            comments=[],
            thresholds=Thresholds(),
            title="",
            date="",
            seed=1,
        )


scores = st.one_of(st.integers(1, 5), st.integers(1, 5), st.integers(1, 5), st.none())


def rows_of(n: int) -> st.SearchStrategy[list[list[int | None]]]:
    return st.lists(st.lists(scores, min_size=7, max_size=7), max_size=n)


panels_of_scores = st.fixed_dictionaries(
    {"self": rows_of(1), "manager": rows_of(1), "peer": rows_of(5), "report": rows_of(4), "customer": rows_of(3)}
).filter(lambda rows: any(score is not None for row in rows["peer"] + rows["manager"] for score in row))
DICTIONARY = framework(sizes=(3, 2, 1, 1), reverse=["B.2"])


def figures(entry: object) -> list[float]:
    if isinstance(entry, dict):
        return [f for value in entry.values() for f in figures(value)]
    if isinstance(entry, (list, tuple)):
        return [f for value in entry for f in figures(value)]
    return [entry] if isinstance(entry, float) else []


def shown_rows(report: Report, ratings: Ratings, dictionary: Framework) -> dict[str, list[Row]]:
    """By competency, every figure of the report as the sum that it is, every interval as the sum of squares."""
    chance = random.Random(1)
    relationship = {r: int(k) for r, k in zip(ratings.rater.tolist(), ratings.relationship, strict=True)}
    names = ("self", "manager", "peer", "report", "customer", "other")
    kind = {ratings.raters[code]: names[k] for code, k in relationship.items()}
    answered = {i: set[str]() for i in [indicator.id for indicator in dictionary.indicators]}
    for rater, item in zip(ratings.rater, ratings.item, strict=True):
        if kind[ratings.raters[rater]] != "self":
            answered[ratings.items[item]].add(ratings.raters[rater])
    rows = {}
    for result in report.competencies:
        items = {i.id: answered[i.id] for i in result.items}
        raters = set().union(*items.values())
        rows[result.id] = []
        for item in result.items:
            if item.others:
                alone = {item.id: items[item.id]}
                rows[result.id] += [mean_row(alone, raters), interval_row(alone, raters, chance)]
        for cell in result.groups:
            if cell.score:
                members = {r for r in raters if kind[r] in cell.group.key.split("+")}
                assert cell.score.n_raters == len(members)
                rows[result.id].append(mean_row(items, members))
        if result.others:
            assert result.others.n_raters == len(raters)
            rows[result.id] += [mean_row(items, raters), interval_row(items, raters, chance)]
    return rows


@settings(max_examples=120, deadline=None)
@given(panels_of_scores, st.booleans())
def test_laws_of_every_report(rows, with_role):
    ratings = rated(**panel_of(rows, DICTIONARY))
    report = report_on(rows, dictionary=DICTIONARY, profile=role(A=3, B=4) if with_role else None)
    protected = {rater for rater in ratings.raters if not rater.startswith(("self", "manager"))}
    for shown in shown_rows(report, ratings, DICTIONARY).values():
        assert leaks(shown, protected, 3) == []
    assert not any(isnan(f) for f in figures(asdict(report)))
    assert from_json(to_json(report)) == report
    for result in report.competencies:
        assert (result.others is None) == bool(result.withheld)
        assert (result.others is None) == (result.distribution == ())
        assert all((cell.score is None) == bool(cell.withheld) for cell in result.groups)
        assert result.others is None or sum(result.distribution) == result.others.n_raters
        if not result.withheld:
            assert all((item.others is None) == bool(item.withheld) for item in result.items)
    assert not {i.id for i in report.top_items} & {i.id for i in report.bottom_items}
    urgent = [h.competency_id for h in report.priorities][:2]
    assert [f.competency_id for f in report.focus][: len(urgent)] == urgent


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_and_comments_changes_nothing(chance: random.Random):
    answers = panel_of({"self": MANAGER, "manager": MANAGER, "peer": PEERS}, framework())
    comments = [Comment("E1", f"peer{n}", "peer", f"comment {n}") for n in range(4)]
    comments += [Comment("E1", "customer9", "customer", "comment 9"), Comment("E2", "x", "peer", "elsewhere")]
    scores = {"self": MANAGER, "manager": MANAGER, "peer": PEERS}
    expected = report_on(scores, comments=comments, thresholds=Thresholds(comments=4))
    assert len(expected.comments) == 1
    shuffled = list(answers.items())
    chance.shuffle(shuffled)
    chance.shuffle(comments)
    dictionary = framework()
    panels, measures = measured(rated(**dict(shuffled)), dictionary)
    report = build_report(
        RATEE,
        panels,
        dictionary,
        measures,
        role=None,
        scale=SCALE,
        comments=comments,
        thresholds=Thresholds(comments=4),
        title="360° 2026",
        date="2026-11-22",
        seed=1,
    )
    assert report == expected
