"""A panel's ratings of the exercise."""

from __future__ import annotations

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.web.actions.practice_panel import Votes, panel_of
from zhiren.web.models import Campaign

POINTS = st.sampled_from(["1", "2", "3", "4", "5"])


@given(st.lists(POINTS, min_size=1, max_size=30))
def test_the_median_is_that_of_the_scores(chosen):
    votes = Votes({point: chosen.count(point) for point in set(chosen)})
    middle = [int(point) for point in votes.median]

    assert (sum(middle) / len(middle), votes.n) == (median(map(int, chosen)), len(chosen))


@pytest.mark.parametrize(
    ("counts", "middle"),
    [
        ({"3": 2, "none": 3}, ("none",)),
        ({"3": 2, "none": 2}, ("3",)),
        ({"2": 2, "5": 2}, ("2", "5")),
        ({"none": 4}, ("none",)),
    ],
)
def test_more_than_half_who_saw_nothing_decide(counts, middle):
    assert Votes(counts).median == middle


STORED = {
    "scale": "frequency-5",
    "who": {"zh-Hans": "三位班组长"},
    "counts": {"TWK.1": {"4": 3}},
    "reasons": {"TWK.1": {"zh-Hans": "十次里九次。", "en": "Nine in ten."}},
}


def test_words_in_the_readers_language_where_there_are_any():
    panel = panel_of(Campaign(practice_panel=STORED), "en")

    assert panel is not None
    assert (panel.who, panel.reasons) == ("三位班组长", {"TWK.1": "Nine in ten."})
    assert panel.votes["TWK.1"].median == ("4",)


@pytest.mark.parametrize(("panel", "scale"), [({}, "frequency-5"), (STORED, "level-5")])
def test_without_a_panel_on_the_scale_that_is_asked_there_is_none(panel, scale):
    assert panel_of(Campaign(practice_panel=panel, scale=scale), "en") is None
