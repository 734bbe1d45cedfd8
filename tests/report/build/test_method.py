from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from made import RATEE, SCALE, competency, framework, measured, panel_of, rated, report_on, role
from zhiren.anonymity import Thresholds
from zhiren.measure import Measures
from zhiren.measure.model import Model
from zhiren.report.build import build_report
from zhiren.report.content import Report, Score
from zhiren.report.measuring import Choice

PEERS = [[4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]]
GRID = np.linspace(-12.0, 12.0, 481)
ENOUGH = Choice("fair", "enough", 64)


def fair(measures: Measures) -> Measures:
    """Made-up fair measures: θ = 1 with error 0.5 on all, fair score 3.456 in 2.345 to 4.567."""
    shape = measures.raw_mean.shape
    names = measures.competencies
    none = np.zeros((0,))
    model = Model(
        raters=(),
        severity=none,
        severity_error=none,
        severity_ratings=np.zeros(0, dtype=np.int32),
        items=(),
        steps=np.zeros((0, 4)),
        effects={},
        categories=(1.0, 2.0, 3.0, 4.0, 5.0),
        competencies=names,
        sigma=np.eye(len(names)),
        components=(),
        reliability={},
        grid=GRID,
        score_curves=np.tile(3 + 2 * np.tanh(GRID / 2), (len(names), 1)),
        parts={},
        log_likelihood=0.0,
        n_parameters=0,
        aic=0.0,
        bic=0.0,
        trace=(),
    )
    return replace(
        measures,
        method="fair",
        logit=np.ones(shape),
        standard_error=np.full(shape, 0.5),
        fair_score=np.full(shape, 3.456),
        low=np.full(shape, 2.345),
        high=np.full(shape, 4.567),
        model=model,
    )


def fair_report(scores, *, language="en", profile=None, choice=ENOUGH, change=fair) -> Report:
    dictionary = framework(language)
    panels, measures = measured(rated(**panel_of(scores, dictionary)), dictionary)
    return build_report(
        RATEE,
        panels,
        dictionary,
        change(measures),
        role=profile,
        scale=SCALE,
        comments=(),
        thresholds=Thresholds(),
        title="360° 2026",
        date="2026-11-22",
        seed=1,
        choice=choice,
    )


def test_others_are_the_fair_score_to_two_decimals_and_the_raw_mean_stands_beside_it():
    report = fair_report({"manager": [[4, 4, 3, 3, 2, 2]], "peer": PEERS}, profile=role(A=3, C=5))
    first = competency(report, "A")
    assert report.adjusted
    assert (first.others, first.raw_mean, first.adjusted) == (Score(3.46, 2.35, 4.57, 5), 4.4, True)
    assert (first.gap, first.met, first.probability) == (pytest.approx(0.46), "uncertain", 0.98)
    assert competency(report, "B").probability is None
    assert competency(report, "C").probability == 0.0
    assert [g.score.mean for g in first.groups if g.score] == [4.0, 4.5]
    assert first.items[0].others is not None
    assert first.items[0].others.mean == pytest.approx(4.2)


def test_classical_scores_are_their_own_raw_means_without_probability():
    report = report_on({"peer": PEERS}, profile=role(A=3))
    first = competency(report, "A")
    assert first.others is not None
    assert not report.adjusted
    assert (first.raw_mean, first.adjusted, first.probability) == (first.others.mean, False, None)


NOTES = {
    "en": "Nobody but your manager answered here: the others’ score is your manager’s, as it was given.",
    "zh-Hans": "这一项除上级外没有人作答，这里的他评就是上级的评分，未作调整。",
}


@pytest.mark.parametrize("language", NOTES)
def test_the_managers_figure_alone_and_withheld_ones_are_never_fair(language):
    peers = [[*row[:2], None, None, None, None] for row in PEERS]
    peers[0] = [*peers[0][:4], 1, 1]
    report = fair_report({"manager": [[4, 4, 3, 3, 2, 2]], "peer": peers}, language=language)
    alone, withheld = competency(report, "B"), competency(report, "C")
    assert (alone.others.mean, alone.raw_mean, alone.adjusted, alone.note) == (3.0, 3.0, False, NOTES[language])
    assert (withheld.others, withheld.raw_mean, withheld.adjusted, withheld.probability) == (
        None,
        None,
        False,
        None,
    )
    assert competency(report, "A").adjusted


def test_a_competency_that_could_not_be_adjusted_shows_its_raw_mean():
    def partly(measures: Measures) -> Measures:
        made = fair(measures)
        return replace(made, fair_score=np.where(np.arange(3) == 0, np.nan, made.fair_score))

    first = competency(fair_report({"peer": PEERS}, change=partly), "A")
    assert (first.others.mean, first.raw_mean, first.adjusted) == (4.5, 4.5, False)


FAIR = {
    "en": (
        "In this round 64 people have two or more raters. That is enough to tell how strictly each rater rates.",
        "Some people are sparing with high marks, others are generous. How strict each rater is shows when all "
        "their ratings are set beside those that others gave the same people. The others’ score is what a rater "
        "of average strictness would be expected to give you, so it depends far less on whom you happened to be "
        "rated by.",
        "Whoever has a good overall impression of you tends to rate you well on everything. Many answers by one "
        "rater therefore do not count as so many separate views: how many people rated you matters more than how "
        "many questions they answered.",
        "The less you were rated on a competency, the more its score leans on your other competencies and on what "
        "is usual in this round.",
        "The raw mean beside it in the tables is the mean of all answers, each counting the same, with no "
        "adjustment. Scores of groups, scores of single behaviours and your self-rating are raw means too, so "
        "they need not average to the others’ score. Where only your manager answered a competency, or all "
        "answers in the round were the same, the others’ score itself is the raw mean.",
        "The 95 % interval covers what remains open: how you would fare with other raters, how well each rater’s "
        "strictness and overall impression are known, and chance in single answers.",
        "The tables in the appendix also give the probability that you meet the requirement, from the score and "
        "its uncertainty. In words: about 97.5\u00a0% or more is “very likely met”, 75\u00a0% or more “likely "
        "met”, 25\u00a0% or less “likely not met”, about 2.5\u00a0% or less “very likely not met”; in between, "
        "one cannot tell yet.",
    ),
    "zh-Hans": (
        "这一轮有 64 人各有两位以上评价者，足以看出每位评价者打分偏严还是偏宽。",
        "有人打分手紧，有人打分手松。把一个人打的所有分数，同别人给同一批人打的分数放在一起比，就看得出这个人偏严还是偏宽。"
        "他评是宽严适中的评价者预计会给您打的分数，这样，碰巧由谁来评，影响就小得多。",
        "对您总体印象好的人，往往每道题都给高分。所以同一个人答的许多题，不能当作许多种独立的看法："
        "有多少人评价您，比他们答了多少题更重要。",
        "一项胜任力得到的评分越少，它的分数就越多地参照您的其他各项和这一轮的普遍水平。",
        "表格里旁边的原始均分是全部评分的平均，每个评分分量相同，没有调整。各组的分数、各条行为的分数和自评也都是原始均分，"
        "因此它们的平均不一定等于他评。如果一项只有上级作答，或者这一轮所有人的打分完全相同，他评本身就用原始均分。",
        "95% 区间包含了尚不确定的部分：换一批人来评会怎样，对每位评价者的宽严和总体印象了解到什么程度，"
        "以及单个评分的偶然性。",
        "附录的表格还给出您达到岗位要求的概率，由分数和它的不确定程度算出。换成文字：约 97.5% 以上为“很可能达到”，"
        "75% 以上为“较可能达到”，25% 以下为“较可能未达到”，约 2.5% 以下为“很可能未达到”；介于其间的，尚难判断。",
    ),
}
NAMES = {"en": "Fair scores: strict and lenient raters are evened out", "zh-Hans": "公平分：已拉平各人打分的宽严"}
PROTECTION = {
    "en": "Where fewer than 3 people, apart from your manager, answered on a competency, their answers on it go "
    "into no fair score.",
    "zh-Hans": "如果一项胜任力除上级外作答的不足 3 人，这些人对它的评分就不参与任何公平分的计算。",
}


@pytest.mark.parametrize("language", FAIR)
def test_a_fair_method_is_explained_in_plain_words(language):
    report = fair_report({"peer": PEERS}, language=language, profile=role(A=3))
    assert report.method == NAMES[language]
    assert report.method_notes[2:9] == FAIR[language]
    assert (report.method_notes[-1], len(report.method_notes)) == (PROTECTION[language], 13)


def test_what_a_report_does_not_have_is_not_explained():
    notes = fair_report({"peer": PEERS}, choice=None).method_notes
    assert notes[2:7] == FAIR["en"][1:6]
    assert len(notes) == 11


HOW = {
    "en": (
        "“Others” is a fair score: what a rater of average strictness would be expected to give you. Strict and "
        "lenient raters are evened out. The raw mean of all ratings stands beside it in the tables.",
        "The 95 % interval says how far a score can be trusted: the fewer people rated you, and the less is known "
        "of how strictly they rate, the wider it is. Where two intervals overlap, do not read one score as higher "
        "than the other.",
    ),
    "zh-Hans": (
        "“他评”是公平分：换一位宽严适中的评价者，预计会给您打几分。各人打分的宽严已经拉平；表格里，旁边另列全部评分的原始均分。",
        "95% 区间说明一个分数有多可靠：评价您的人越少，对他们打分宽严的了解越少，区间就越宽。"
        "区间互相重叠的两个分数，不必分高低。",
    ),
}


@pytest.mark.parametrize("language", HOW)
def test_how_to_read_says_what_others_means(language):
    assert fair_report({"peer": PEERS}, language=language).how_to_read[1:3] == HOW[language]


WHY = {
    ("en", "few"): "To even out strict and lenient raters, at least 30 people with two or more raters are needed, "
    "not counting answers that are withheld; in this round there are 12.",
    (
        "zh-Hans",
        "few",
    ): "要拉平各人打分的宽严，至少需要 30 人各有两位以上评价者（隐去的评分不算），这一轮只有 12 人。",
    (
        "en",
        "failed",
    ): "We tried to even out strict and lenient raters, but the calculation found no reliable answer "
    "for the ratings of this round.",
    ("zh-Hans", "failed"): "我们试过拉平各人打分的宽严，但用这一轮的评分算不出可靠的结果。",
}


@pytest.mark.parametrize(("language", "why"), WHY)
def test_a_classical_report_says_why_it_is_not_fair(language, why):
    choice = Choice("classical", why, 12)
    report = fair_report({"peer": PEERS}, language=language, choice=choice, change=lambda measures: measures)
    assert report.method_notes[3] == WHY[language, why]


def test_a_method_that_was_asked_for_needs_no_reason():
    choice = Choice("classical", "asked", 99)
    report = fair_report({"peer": PEERS}, choice=choice, change=lambda measures: measures)
    assert len(report.method_notes) == 6


PERSON = {
    "en": "In other reports of this round, strict and lenient raters are evened out. In yours they are not: apart "
    "from your manager, too few people rated you.",
    "zh-Hans": "这一轮其他人的报告已拉平各人打分的宽严。您的报告没有，因为除上级外，评价您的人太少。",
}


@pytest.mark.parametrize("language", PERSON)
def test_whoever_only_the_manager_rated_has_raw_means_among_fair_reports(language):
    report = fair_report({"manager": PEERS[:1]}, language=language)
    assert not report.adjusted
    assert report.method == report_on({"manager": PEERS[:1]}, language=language).method
    assert report.method_notes[3] == PERSON[language]
