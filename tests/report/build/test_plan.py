from __future__ import annotations

from datetime import date

import pytest

from made import report_on
from zhiren.development import Action, DevelopmentPlan, Goal, PulseResult
from zhiren.report.build.further import Further
from zhiren.report.content import PlannedGoal, Quotation, Report

DAY = date(2027, 3, 1)


def report_with(further: Further, language: str = "en") -> Report:
    return report_on({"peer": [[3, 3, 3, 3, 2, 2]] * 4}, language=language, further=further)


def test_a_plan_is_told_in_the_readers_words():
    goal = Goal(
        "A",
        "asks first",
        2,
        3,
        actions=(Action("sit in"),),
        support="Wang",
        due=DAY,
        review_on=(date(2027, 1, 5),),
    )
    report = report_with(Further(plan=DevelopmentPlan("E1", (goal,))))
    assert report.plan == (
        PlannedGoal(
            "A",
            "Alpha",
            "asks first",
            "From level 2 to level 3",
            ("sit in",),
            "Wang",
            "",
            "2027-03-01",
            "2027-01-05",
            (),
        ),
    )


def test_without_a_plan_there_are_no_goals_and_an_old_competency_keeps_its_id():
    assert report_with(Further()).plan == ()
    goal = report_with(Further(plan=DevelopmentPlan("E1", (Goal("Z", "x", 1, 1),)))).plan[0]
    assert (goal.name, goal.due, goal.next_review) == ("Z", "", "")


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        ("better", "，从 2.0 升到 3.5，超出了偶然波动的范围。"),
        ("worse", "，从 2.0 降到 3.5，超出了偶然波动的范围。"),
        ("unclear", "，从 2.0 到 3.5，偶然波动也会有这么大，是否真有变化尚难判断。"),
    ],
)
def test_what_a_pulse_found(verdict, sentence):
    pulse = PulseResult("A", ("A.1",), DAY, 5, 4, 3, verdict, 6, 2.0, 3.5)
    plan = DevelopmentPlan("E1", (Goal("A", "x", 2, 3, pulses=(pulse,)),))
    (said,) = report_with(Further(plan=plan), language="zh-Hans").plan[0].pulses
    assert said == f"2027-03-01：邀请的 5 人中有 4 人再次作答{sentence}"


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        ("too_few", "2027-03-01: 2 of 5 chosen raters answered, too few to be shown."),
        (
            "no_baseline",
            "2027-03-01: 2 of 5 chosen raters answered, 3.5 on average. There is nothing from "
            "before to set it against.",
        ),
    ],
)
def test_a_pulse_that_says_nothing(verdict, sentence):
    pulse = PulseResult("A", ("A.1",), DAY, 5, 2, 3, verdict, after=3.5)
    plan = DevelopmentPlan("E1", (Goal("A", "x", 2, 3, pulses=(pulse,)),))
    assert report_with(Further(plan=plan)).plan[0].pulses == (sentence,)


def test_quotations_stand_with_the_competency_they_speak_of():
    quotation = Quotation("B", "B.1", "I asked them all.", "well", "Interview 1")
    results = report_with(Further(quotations=(quotation,))).competencies
    assert [r.quotations for r in results] == [(), (quotation,), ()]
