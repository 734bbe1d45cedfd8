from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from measure.strategies import FRAMEWORK, SCALE, Row, rating_rows, ratings_of
from zhiren.errors import MeasureError
from zhiren.language import LANGUAGES
from zhiren.measure import MeanScore, Panel, arrange_panels, fit
from zhiren.ratings.columns import Relationship

ROWS: list[Row] = [
    ("ann", "ann", "self", "ACH.1", 5),
    ("ann", "ann", "self", "COM.2", 2),
    ("ann", "bo", "manager", "ACH.1", 4),
    ("ann", "bo", "manager", "ACH.2", 3),
    ("ann", "bo", "manager", "COM.2", 1),
    ("ann", "chen", "peer", "ACH.1", 2),
    ("ann", "dee", "peer", "ACH.1", 5),
    ("ann", "dee", "peer", "ACH.2", 5),
    ("ann", "eve", "report", "COM.1", 2),
    ("bo", "ann", "report", "ACH.1", 3),
    ("bo", "chen", "peer", "ACH.1", 4),
]


@pytest.fixture
def panel() -> Panel:
    return arrange_panels(ratings_of(ROWS), FRAMEWORK, **SCALE).panel("ann")


def test_a_panel_is_a_table_of_raters_by_items_keyed_so_that_more_is_better(panel: Panel):
    assert panel.panels.items == ("ACH.1", "ACH.2", "COM.1", "COM.2", "TWK.1")
    assert [panel.panels.raters[code] for code in panel.rater] == ["ann", "bo", "chen", "dee", "eve"]
    nan = np.nan
    assert np.array_equal(
        panel.scores,
        [
            [5, nan, nan, 4, nan],
            [4, 3, nan, 5, nan],
            [2] + [nan] * 4,
            [5, 5, nan, nan, nan],
            [nan, nan, 2, nan, nan],
        ],
        equal_nan=True,
    )


def test_masks_name_the_raters_of_a_group_and_those_who_observed(panel: Panel):
    assert panel.others.tolist() == [False, True, True, True, True]
    assert panel.raters("peer").tolist() == [False, False, True, True, False]
    assert panel.raters("peer", "report").tolist() == [False, False, True, True, True]
    assert panel.raters("self").tolist() == [True, False, False, False, False]
    assert panel.observers("ACH").tolist() == [True, True, True, True, False]
    assert panel.observers("ACH.2").tolist() == [False, True, False, True, False]
    assert panel.observers("TWK").tolist() == [False] * 5


def test_each_rating_counts_the_same_whoever_gave_it(panel: Panel):
    assert panel.rater_means("ACH") == pytest.approx([5, 3.5, 2, 5, np.nan], nan_ok=True)
    assert panel.mean("ACH", panel.others).mean == pytest.approx((4 + 3 + 2 + 5 + 5) / 5)
    assert panel.mean("ACH", panel.others).n_raters == 3


THREE = [("cy", "bo", "peer", 3), ("cy", "dee", "peer", 4), ("cy", "eve", "peer", 3), ("cy", "fay", "manager", 3)]
TWO = [("di", "bo", "peer", 2), ("di", "dee", "peer", 4)]
TWO_FIRST = [("al", *row[1:]) for row in TWO]


def halves(rows: list[tuple[str, str, Relationship, int]], *relationships: Relationship) -> float:
    """Half the width of the interval on TWK of the first ratee, by these raters."""
    ratings = ratings_of([(ratee, rater, kind, "TWK.1", score) for ratee, rater, kind, score in rows])
    panel = next(iter(arrange_panels(ratings, FRAMEWORK, low_score=-99, high_score=99)))
    score = panel.mean("TWK", panel.raters(*relationships))
    assert score.high - score.mean == pytest.approx(score.mean - score.low)
    return score.high - score.mean


def test_all_the_others_are_judged_by_their_own_spread():
    half = 3.182446305284263 * 0.5 / np.sqrt(4)  # t(0.975; 3) and the sd of 3, 4, 3, 3
    assert halves(THREE + TWO, "peer", "manager") == pytest.approx(half)
    assert halves(THREE + TWO, "peer", "manager", "report") == pytest.approx(half)


def test_a_part_of_them_and_fewer_than_three_are_judged_by_everybody_s():
    sd, t = np.sqrt((0.75 + 2) / 4), 2.7764451051977987  # squares 0.75 on 3 df and 2 on 1 df
    assert halves(THREE + TWO, "peer") == pytest.approx(t * sd / np.sqrt(3))
    assert halves(THREE + TWO, "manager") == pytest.approx(t * sd)
    assert halves(TWO_FIRST + THREE, "peer") == pytest.approx(t * sd / np.sqrt(2))


def test_a_figure_of_nobody_is_no_figure(panel: Panel):
    score = panel.mean("TWK", panel.others)
    assert score.n_raters == 0
    assert np.isnan([score.mean, score.low, score.high]).all()


def test_self_means(panel: Panel):
    assert panel.self_mean("ACH") == 5
    assert panel.self_mean("COM.2") == 4
    assert np.isnan(panel.self_mean("TWK"))
    assert np.isnan(panel.panels.panel("bo").self_mean("ACH"))


def test_counts_of_each_score(panel: Panel):
    assert panel.counts("ACH", panel.others).tolist() == [0, 1, 1, 1, 2]
    assert panel.counts("COM.2", panel.others).tolist() == [0, 0, 0, 0, 1]
    assert panel.counts("TWK", panel.others).tolist() == [0, 0, 0, 0, 0]


@given(rating_rows())
def test_the_mean_over_all_others_is_the_classical_measure(rows: list[Row]):
    ratings = ratings_of(rows)
    measures = fit(ratings, FRAMEWORK, method="classical", **SCALE)
    panels = arrange_panels(ratings, FRAMEWORK, **SCALE)
    assert tuple(panel.ratee for panel in panels) == measures.ratees
    for panel in panels:
        for competency in measures.competencies:
            measure = measures.measure(panel.ratee, competency)
            found = panel.mean(competency, panel.others)
            wanted = MeanScore(measure.raw_mean, measure.low, measure.high, measure.n_raters)
            assert vars(found) == pytest.approx(vars(wanted), nan_ok=True)
            assert panel.self_mean(competency) == pytest.approx(measure.self_mean, nan_ok=True)
            assert panel.counts(competency, panel.others).sum() == measure.n_ratings
            assert np.count_nonzero(panel.others & panel.observers(competency)) == measure.n_raters


@given(rating_rows(), st.data())
def test_the_mean_of_two_groups_together_lies_between_theirs(rows: list[Row], data: st.DataObject):
    panel = next(iter(arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)))
    size = len(panel.rater)
    split = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    parts = [panel.mean("ACH", split), panel.mean("ACH", ~split)]
    whole = panel.mean("ACH", np.full(size, True))
    assert whole.n_raters == sum(part.n_raters for part in parts)
    if whole.n_raters:
        sizes = [panel.counts("ACH", raters).sum() for raters in (split, ~split)]
        weighted = sum(part.mean * n for part, n in zip(parts, sizes, strict=True) if n)
        assert whole.mean == pytest.approx(weighted / sum(sizes))


def test_unknown_people_and_subjects_are_errors(panel: Panel):
    with pytest.raises(MeasureError) as caught:
        panel.panels.panel("zoe")
    assert caught.value.describe("en") == "Nobody rated “zoe”. Name a person who occurs in the ratings."
    with pytest.raises(MeasureError) as caught:
        panel.observers("XX")
    assert [(p.code, p.values["known"]) for p in caught.value.problems] == [
        ("measure-unknown-subject", "ACH, COM, TWK")
    ]


def problems_of(rows: list[Row]) -> MeasureError:
    with pytest.raises(MeasureError) as caught:
        arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)
    return caught.value


def test_everything_that_does_not_fit_is_said_at_once():
    error = problems_of(
        [
            ("ann", "bo", "peer", "ACH.1", 6),
            ("ann", "bo", "report", "ACH.2", 0),
            *(("ann", "chen", "peer", f"NEW.{j:02}", 3) for j in range(12)),
        ]
    )
    assert error.describe("en").splitlines() == [
        *(
            f"The ratings refer to the item “NEW.{j:02}”, which the dictionary does not have. "
            "Use the dictionary these ratings were collected with."
            for j in range(10)
        ),
        "2 more items are not in the dictionary.",
        "2 scores are outside the scale, which runs from 1 to 5; the first of them is 6.",
        "“bo” rates “ann” in two relationships. A rater stands in one relationship to a person; keep the one that "
        "counts.",
    ]
    assert error.describe("zh-Hans").splitlines()[-2:] == [
        "有 2 个分数超出量表，量表从 1 到 5；第一个是 6。",
        "“bo”以两种关系评价了“ann”。一位评价者对同一个人只能有一种关系，请保留应算的那一种。",
    ]


def test_no_ratings_are_an_error():
    empty = ratings_of(ROWS)
    with pytest.raises(MeasureError) as caught:
        arrange_panels(
            type(empty)(
                *(getattr(empty, c)[:0] for c in ("ratee", "rater", "relationship", "item", "score")), (), (), ()
            ),
            FRAMEWORK,
            **SCALE,
        )
    assert [p.code for p in caught.value.problems] == ["measure-no-ratings"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str):
    for code, n in (("measure-more-items", 1), ("measure-score-range", 1), ("measure-two-relationships", 2)):
        values = {"n": n, "value": "6", "low": "1", "high": "5", "rater": "bo", "ratee": "ann"}
        from zhiren.language import text

        assert text(language, code, **values)
