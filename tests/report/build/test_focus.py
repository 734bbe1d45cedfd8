from __future__ import annotations

import pytest

from made import framework, report_on, role
from zhiren.report.content import Report

SCORES = {
    "manager": [[4, 4, 3, 3, 2, 2]],
    "peer": [[4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]],
}


def chosen(report: Report) -> list[tuple[str, str]]:
    return [(f.competency_id, f.why) for f in report.focus]


def test_with_a_role_the_two_largest_gaps_are_developed():
    report = report_on(SCORES, profile=role(A=5, B=3, C=2), language="zh-Hans")
    assert chosen(report) == [
        ("A", "他评 4.4 分，岗位要求 5.0，95% 区间（3.9–4.9）全部低于要求。"),
        ("C", "他评 1.6 分，低于岗位要求 2.0。从 95% 区间（1.1–2.1）看，还不能断定是否达到，不妨先从这里入手。"),
    ]


def test_the_focus_is_what_the_summary_puts_first():
    report = report_on(SCORES, profile=role(B=4, A=5, C=4))
    assert [f.competency_id for f in report.focus] == [h.competency_id for h in report.priorities][:2]


def test_a_requirement_just_missed_gets_another_digit():
    rows = [[4] * 20] * 9 + [[3] + [4] * 19]
    report = report_on({"peer": rows}, dictionary=framework("zh-Hans", (20,)), profile=role(A=4))
    assert chosen(report)[0][1][:24] == "他评 3.995 分，低于岗位要求 4.000。"


def test_where_all_is_met_the_smallest_margins_are_developed():
    report = report_on(SCORES, profile=role(A=4, B=1), language="en")
    assert report.priorities == ()
    assert chosen(report) == [
        (
            "A",
            "Others rate you 4.4, no lower than the 4.0 that the role requires. Of all that it requires, this has "
            "one of the smallest margins.",
        ),
        (
            "B",
            "Others rate you 2.9, no lower than the 1.0 that the role requires. Of all that it requires, this has "
            "one of the smallest margins.",
        ),
    ]


def test_without_a_role_the_two_lowest_scores_are_developed():
    assert chosen(report_on(SCORES)) == [
        ("C", "Others rate you 1.6, one of your lower scores."),
        ("B", "Others rate you 2.9, one of your lower scores."),
    ]


def test_a_role_of_which_nothing_is_shown_falls_back_on_the_lowest_scores():
    unseen = {"peer": [[*row[:4], None, None] for row in SCORES["peer"]], "manager": SCORES["manager"][:0]}
    report = report_on({**unseen, "self": SCORES["manager"]}, profile=role(C=4))
    assert [f.competency_id for f in report.focus] == ["B", "A"]


def test_without_an_interval_the_reason_says_so():
    report = report_on({"manager": SCORES["manager"]}, profile=role(A=5), language="zh-Hans")
    assert chosen(report) == [("A", "他评 4.0 分，岗位要求 5.0。数据太少，算不出区间。")]


def test_a_focus_brings_the_next_level_the_rarest_behaviours_and_suggestions():
    (focus,) = report_on(SCORES, profile=role(A=5)).focus
    assert (focus.next_level_title, focus.next_level_anchor) == ("L5", "anchor A5")
    assert focus.behaviours == ("does A.1", "does A.2")
    assert focus.suggestions == (("on_the_job", ("do A",)), ("study", ("read A",)))


@pytest.mark.parametrize(("score", "title"), [(1, "L2"), (3, "L4"), (5, "L5")])
def test_the_next_level_is_the_one_above_the_score(score, title):
    report = report_on({"peer": [[score] * 6] * 3})
    assert [f.next_level_title for f in report.focus] == [title, title]


def test_a_dictionary_without_anchors_has_no_next_level():
    report = report_on({"peer": [[4, 4, 4, 4, 1, 1]] * 3})
    assert [(f.competency_id, f.next_level_title, f.next_level_anchor) for f in report.focus][:1] == [
        ("C", "", "")
    ]


def test_withheld_and_reversed_behaviours_are_not_named():
    peers = [[5, 4, 4, 3, 3, 1, 1]] * 2 + [[5, None, 4, 3, 3, 1, 1]] * 3
    dictionary = framework(sizes=(3, 2, 2), reverse=["C.1"])
    report = report_on({"peer": peers}, dictionary=dictionary, profile=role(A=5, C=5))
    assert [(f.competency_id, f.behaviours) for f in report.focus] == [("A", ("does A.1",)), ("C", ("does C.2",))]
