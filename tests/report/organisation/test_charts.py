"""The strip of a group on a competency."""

from __future__ import annotations

import re

from zhiren.report.organisation.charts import spread_strip
from zhiren.report.organisation.matrix import Spread


def test_bars_for_people_a_dot_for_the_mean_and_words_for_who_does_not_see_it() -> None:
    spread = Spread(5, 3.4, 3.1, 3.7, bands=(0, 0, 0, 1, 3, 1, 0, 0))
    svg = spread_strip("A & B", spread, 1, 5, language="en")
    assert re.findall("<title[^>]*>([^<]*)|<desc[^>]*>([^<]*)", svg) == [
        ("A &amp; B: how people spread", ""),
        ("", "5 people; mean 3.4, interval 3.1–3.7."),
    ]
    assert (svg.count("<rect"), svg.count("<circle"), svg.count('stroke-width="3"')) == (9, 1, 1)


def test_a_mean_without_interval_is_a_dot_alone_and_a_group_without_figures_nothing() -> None:
    alone = spread_strip("A", Spread(3, 3.0, bands=(0, 0, 0, 0, 3, 0, 0, 0)), 1, 5, language="zh-Hans")
    assert (alone.count("<circle"), alone.count('stroke-width="3"')) == (1, 0)
    assert spread_strip("A", Spread(2), 1, 5, language="en") == ""
