from __future__ import annotations

import pytest

from made import competency, framework, report_on, role
from zhiren.questionnaire import Scale
from zhiren.report.build.results import is_divided, met_by, own_average, zone_of
from zhiren.report.content import Score

MANAGER = [[4, 4, 3, 3, 2, 2]]
PEERS = [[4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]]


@pytest.mark.parametrize(
    ("others", "own", "zone"),
    [
        (Score(4.2, 3.9, 4.5, 8), 4.5, "shared_strength"),
        (Score(4.2, 3.9, 4.5, 8), 2.0, "hidden_strength"),
        (Score(2.2, 1.9, 2.5, 8), 4.5, "blind_spot"),
        (Score(2.2, 1.9, 2.5, 8), 2.0, "known_need"),
        (Score(3.7, 3.5, 3.9, 8), 5.0, "uncertain"),
        (Score(4.2, 3.9, 4.5, 8), 3.7, "uncertain"),
        (Score(4.2, 3.9, 4.5, 8), 3.75, "shared_strength"),
        (Score(4.2, None, None, 1), 5.0, "uncertain"),
        (None, 5.0, None),
        (Score(4.2, 3.9, 4.5, 8), None, None),
    ],
)
def test_zones_follow_the_interval(others, own, zone):
    assert zone_of(others, own, 3.5, 0.25) == zone


@pytest.mark.parametrize(
    ("others", "requirement", "met"),
    [
        (Score(3.4, 3.0, 3.8, 8), 3.0, "met"),
        (Score(2.6, 2.2, 3.0, 8), 3.0, "uncertain"),
        (Score(2.6, 2.2, 2.9, 8), 3.0, "below"),
        (Score(4.6, None, None, 1), 3.0, "uncertain"),
        (Score(4.6, 4.2, 5.0, 8), None, None),
        (None, 3.0, None),
    ],
)
def test_a_requirement_is_judged_by_the_interval(others, requirement, met):
    assert met_by(others, requirement) == met


@pytest.mark.parametrize(
    ("distribution", "divided"),
    [
        ((4, 0, 0, 0, 4), True),
        ((2, 3, 0, 3, 2), True),
        ((1, 0, 0, 0, 5), False),
        ((0, 3, 2, 3, 0), False),
        ((0, 4, 4, 0, 0), False),
        ((2, 0, 0, 2, 8), False),
        ((), False),
    ],
)
def test_two_camps_are_two_peaks_with_a_valley_between(distribution, divided):
    assert is_divided(distribution) is divided


def test_figures_of_a_competency():
    report = report_on(
        {"self": [[5, 5, 3, 3, 2, 1]], "manager": MANAGER, "peer": PEERS},
        profile=role(A=4, B=4),
        language="zh-Hans",
    )
    a = competency(report, "A")
    assert a.others is not None
    assert (a.others.mean, a.others.n_raters) == (4.4, 5)
    assert (a.self_score, a.required_level, a.requirement, a.weight) == (5.0, 4, 4.0, 3)
    assert a.gap == a.others.mean - 4
    assert a.distribution == (0, 0, 0, 2, 3)
    assert [(g.group.key, g.group.label, g.score.mean) for g in a.groups if g.score] == [
        ("manager", "上级", 4.0),
        ("peer", "同级", 4.5),
    ]
    c = competency(report, "C")
    assert (c.required_level, c.requirement, c.weight, c.gap, c.met) == (None, None, 0, None, None)
    assert c.note == ""
    assert report.cut == own_average(report.competencies)
    assert own_average([]) is None


def test_a_requirement_lies_on_the_questionnaires_own_scale():
    seven = Scale("frequency-7", 1, 7, (), "")
    report = report_on({"peer": PEERS}, profile=role(A=4), scale=seven)
    assert competency(report, "A").requirement == 5.5


def test_the_manager_alone_is_shown_and_labelled():
    report = report_on({"manager": MANAGER})
    a = competency(report, "A")
    assert a.others is not None
    assert (a.others.mean, a.others.low, a.others.high, a.others.n_raters) == (4.0, None, None, 1)
    assert a.note == "Nobody but your manager answered here: the others’ score is your manager’s."
    assert [i.others.mean for i in a.items if i.others] == [4.0, 4.0]


def test_two_peers_are_withheld_with_the_reason():
    a = competency(report_on({"manager": MANAGER, "peer": PEERS[:2]}), "A")
    assert (a.others, a.distribution, a.zone) == (None, (), None)
    assert a.withheld == (
        "Apart from your manager, fewer than 3 people answered. The mean would give away what each of them said."
    )
    assert {i.withheld for i in a.items} == {"Apart from your manager, fewer than 3 people answered."}
    assert [(g.group.key, g.score.mean) for g in a.groups if g.score] == [("manager", 4.0)]


def test_what_nobody_observed_has_no_score():
    blank = [[*row[:4], None, None] for row in (*MANAGER, *PEERS)]
    c = competency(report_on({"self": MANAGER, "manager": blank[:1], "peer": blank[1:]}), "C")
    assert c.withheld == "None of your raters had the chance to observe this, so there is no score."
    assert [g.withheld for g in c.groups] == ["Nobody in this group answered."] * 2
    assert [i.withheld for i in c.items] == ["None of your raters had the chance to observe this behaviour."] * 2
    assert (c.self_score, c.zone) == (2.0, None)


def test_what_was_not_asked_is_not_in_the_report():
    report = report_on({"peer": [[*row[:3], None, None, None] for row in PEERS]})
    assert [(c.id, [i.id for i in c.items]) for c in report.competencies] == [
        ("A", ["A.1", "A.2"]),
        ("B", ["B.1"]),
    ]


def test_everybody_giving_the_same_is_close_agreement():
    report = report_on({"peer": [[4, 4, 3, 3, 2, 2]] * 4})
    assert [c.note for c in report.competencies] == ["Your raters agree closely."] * 3


def test_two_camps_are_noted():
    report = report_on({"peer": [[5, 5, 3, 3, 1, 1]] * 3 + [[1, 1, 3, 3, 1, 1]] * 3}, language="zh-Hans")
    assert [c.note for c in report.competencies] == [
        "评价者的看法分成两派：一些人打分较高，一些人打分较低，平均分代表不了任何一派。",
        "评价者的看法十分一致。",
        "评价者的看法十分一致。",
    ]


def test_a_reverse_keyed_behaviour_says_so():
    report = report_on({"peer": PEERS}, dictionary=framework(reverse=["A.1"]))
    item = competency(report, "A").items[0]
    assert item.stem == "does A.1 (reversed: the higher the figure, the rarer the behaviour)"
    assert item.others is not None
    assert item.others.mean == 6 - 4.25
    assert "A.1" not in {i.id for i in (*report.top_items, *report.bottom_items)}


def test_a_group_that_would_give_another_away_is_withheld_with_it():
    reports = [[*row[:4], None, None] for row in PEERS[:2]] + [PEERS[2]]
    c = competency(report_on({"manager": MANAGER, "peer": PEERS, "report": reports}), "C")
    assert [g.withheld for g in c.groups] == [
        "",
        "Another group of fewer than 3 people is not shown. With this group’s score, subtracting from the others’ "
        "score would give theirs away.",
        "Fewer than 3 people in this group answered, so it is not shown on its own.",
    ]


def test_an_item_that_only_the_manager_answered_is_not_the_others():
    peers = [[*row[:5], None] for row in PEERS]
    c = competency(report_on({"manager": MANAGER, "peer": peers}), "C")
    assert [i.withheld for i in c.items] == ["", "Only your manager answered, which is not a view of the others."]
