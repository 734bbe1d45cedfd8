from __future__ import annotations

from dataclasses import replace

import pytest

from zhiren.report.build.headlines import differs, priorities, strengths, surprise
from zhiren.report.content import CompetencyResult, Headline, Met, Score

BLANK = CompetencyResult("X", "Beta", "", "", None, None, (), (), (), None)


def result(
    competency_id: str,
    mean: float,
    arm: float | None,
    *,
    own: float | None = None,
    requirement: float | None = None,
    weight: int = 0,
    met: Met | None = None,
) -> CompetencyResult:
    low, high = (None, None) if arm is None else (mean - arm, mean + arm)
    return replace(
        BLANK,
        id=competency_id,
        name=competency_id,
        others=Score(mean, low, high, 8),
        self_score=own,
        requirement=requirement,
        weight=weight,
        gap=None if requirement is None else mean - requirement,
        met=met,
    )


def ids(headlines: tuple[Headline, ...]) -> list[str]:
    return [h.competency_id for h in headlines]


@pytest.mark.parametrize(
    ("arm", "language", "sentence"),
    [
        (0.3, "zh-Hans", "他评 4.2 分，95% 区间（3.9–4.5）全部高于您各项的平均分 3.5。"),
        (0.3, "en", "Others rate you 4.2; the whole 95 % interval, 3.9–4.5, lies above your own average of 3.5."),
        (
            0.8,
            "zh-Hans",
            "他评 4.2 分，在您各项中偏高；但 95% 区间（3.4–5.0）包含您各项的平均分 3.5，还不能断定更高。",
        ),
        (
            0.8,
            "en",
            "Others rate you 4.2, one of your higher scores; but the 95 % interval, 3.4–5.0, includes your own "
            "average of 3.5, so it is too close to call.",
        ),
        (None, "zh-Hans", "他评 4.2 分，您各项的平均分是 3.5。数据太少，算不出区间，还不能断定更高。"),
        (
            None,
            "en",
            "Others rate you 4.2 against your own average of 3.5. There is too little data for an interval, so it "
            "is too early to call.",
        ),
    ],
)
def test_a_strength_claims_no_more_than_its_interval(arm, language, sentence):
    assert strengths([result("A", 4.2, arm)], 3.5, language) == (Headline("A", "A", sentence),)


@pytest.mark.parametrize(
    ("arm", "language", "sentence"),
    [
        (0.3, "zh-Hans", "他评 2.8 分，95% 区间（2.5–3.1）全部低于您各项的平均分 3.5。"),
        (0.3, "en", "Others rate you 2.8; the whole 95 % interval, 2.5–3.1, lies below your own average of 3.5."),
        (
            0.8,
            "zh-Hans",
            "他评 2.8 分，在您各项中偏低；但 95% 区间（2.0–3.6）包含您各项的平均分 3.5，还不能断定更低。",
        ),
        (
            0.8,
            "en",
            "Others rate you 2.8, one of your lower scores; but the 95 % interval, 2.0–3.6, includes your own "
            "average of 3.5, so it is too close to call.",
        ),
    ],
)
def test_without_a_role_priorities_are_below_the_own_average(arm, language, sentence):
    assert priorities([result("A", 2.8, arm)], 3.5, language) == (Headline("A", "A", sentence),)


@pytest.mark.parametrize(
    ("arm", "language", "sentence"),
    [
        (0.3, "zh-Hans", "他评 3.6 分，95% 区间（3.3–3.9）全部低于岗位要求 4.0。"),
        (
            0.3,
            "en",
            "Others rate you 3.6; the whole 95 % interval, 3.3–3.9, lies below the 4.0 that the role requires.",
        ),
        (
            0.8,
            "zh-Hans",
            "他评 3.6 分，低于岗位要求 4.0；但 95% 区间（2.8–4.4）包含这一要求，是否达到尚难判断。",
        ),
        (None, "zh-Hans", "他评 3.6 分，岗位要求 4.0。数据太少，算不出区间，是否达到尚难判断。"),
    ],
)
def test_with_a_role_priorities_are_below_what_it_requires(arm, language, sentence):
    assert priorities([result("A", 3.6, arm, requirement=4.0, weight=1)], 3.5, language) == (
        Headline("A", "A", sentence),
    )


def test_nothing_below_the_requirement_is_no_priority():
    assert priorities([result("A", 4.0, 0.3, requirement=4.0, weight=1), result("B", 2.0, 0.3)], 3.5, "en") == ()


def test_what_is_above_the_average_only_perhaps_and_misses_the_requirement_is_no_strength():
    assert strengths([result("A", 4.2, 0.8, requirement=4.5, weight=3)], 3.5, "en") == ()


@pytest.mark.parametrize(
    ("met", "language", "end"),
    [
        ("below", "zh-Hans", "3.5。不过岗位要求是 5.0，还没有达到。"),
        ("below", "en", "3.5. The role requires 5.0, though, which is not met."),
        ("uncertain", "zh-Hans", "3.5。不过岗位要求是 5.0，是否达到尚难判断。"),
        ("uncertain", "en", "3.5. The role requires 5.0, though, and one cannot tell yet whether it is met."),
    ],
)
def test_a_certain_strength_stays_one_where_the_role_asks_for_more(met, language, end):
    (found,) = strengths([result("A", 4.2, 0.3, requirement=5.0, weight=3, met=met)], 3.5, language)
    assert found.sentence[-len(end) :] == end


def test_figures_that_would_look_equal_get_another_digit():
    below = [result("A", 3.6, 0.37, requirement=4.0, weight=1)]
    open_ = [result("A", 3.96, 0.5, requirement=4.0, weight=1)]
    assert [priorities(found, 3.5, "zh-Hans")[0].sentence for found in (below, open_)] == [
        "他评 3.60 分，95% 区间（3.23–3.97）全部低于岗位要求 4.00。",
        "他评 3.96 分，低于岗位要求 4.00；但 95% 区间（3.46–4.46）包含这一要求，是否达到尚难判断。",
    ]
    assert strengths([result("A", 3.0, 0.29)], 2.68, "zh-Hans")[0].sentence == (
        "他评 3.00 分，95% 区间（2.71–3.29）全部高于您各项的平均分 2.68。"
    )
    higher = surprise([result("A", 3.6, 0.37, own=4.0)], "en")
    lower = surprise([result("A", 3.6, 0.37, own=3.2)], "en")
    assert [found.sentence[:77] for found in (higher, lower) if found] == [
        "You rate yourself 4.00, others 3.60 (95 % interval 3.23–3.97): your largest d",
        "You rate yourself 3.20, others 3.60 (95 % interval 3.23–3.97): your largest d",
    ]


def test_certain_findings_come_first_then_weight_times_evidence():
    results = [
        result("light", 4.0, 0.4, requirement=3.0, weight=1),
        result("heavy", 4.0, 0.4, requirement=3.0, weight=3),
        result("open", 4.0, 0.6, requirement=3.0, weight=3),
        result("other", 4.0, 0.3),
        result("sure", 3.9, 0.0),
    ]
    assert ids(strengths(results, 3.5, "en")) == ["sure", "heavy", "light"]
    assert ids(strengths(results[1:4], 3.5, "en")) == ["heavy", "other", "open"]


def test_nothing_shown_gives_no_headline():
    assert (strengths([BLANK], None, "en"), priorities([BLANK], None, "en"), surprise([BLANK], "en")) == (
        (),
        (),
        None,
    )


def test_the_surprise_is_the_largest_difference_beyond_the_interval():
    results = [
        result("A", 3.2, 0.3, own=4.5),
        result("B", 4.2, 0.3, own=2.5),
        result("C", 3.0, 2.0, own=5.0),
        result("D", 3.0, None, own=5.0),
        result("E", 3.0, 0.5),
    ]
    assert [differs(r) for r in results] == [1, -1, 0, 0, 0]
    assert surprise(results, "zh-Hans") == Headline(
        "B",
        "B",
        "您给自己打 2.5 分，他评 4.2 分（95% 区间 3.9–4.5）。自评与他评在这一项上差别最大："
        "别人看到的，比您自己认为的要多。",
    )
    assert surprise(results[:1], "en") == Headline(
        "A",
        "A",
        "You rate yourself 4.5, others 3.2 (95 % interval 2.9–3.5): your largest difference. They see less of it "
        "than you do.",
    )
    assert surprise(results[2:], "en") is None
