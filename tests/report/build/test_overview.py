from __future__ import annotations

from dataclasses import replace

import pytest

from made import SCALE, framework, measured, panel_of, rated, report_on, role
from zhiren.anonymity import Thresholds
from zhiren.language import text
from zhiren.measure import Reliability
from zhiren.report.build.case import Case
from zhiren.report.build.overview import reliability_rows

ROW = [4, 4, 3, 3, 2, 2]
PEERS = [[4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]]


def test_the_overview_goes_from_who_rated_to_what_stands_out():
    scores = {"self": [[5, 5, 2, 2, 2, 1]], "manager": [ROW], "peer": PEERS, "report": [ROW] * 2}
    assert report_on(scores, profile=role(A=3, B=3, C=4), language="zh-Hans").overview == (
        "共有 7 人评价了您：上级 1 人、同级与下属共 6 人。",
        "在有自评的 3 项中，1 项自评明显高于他评，1 项明显低于他评，其余 1 项看不出明显差别。",
        "对照“Buyer”的要求，有分数的 3 项中，1 项很可能达到、1 项较可能未达到、1 项很可能未达到。",
        "与您各项的平均分 3.0 相比，他评明显较高的是“甲”，明显较低的是“丙”。",
    )
    assert report_on(scores, profile=role(A=3, B=3, C=4)).overview == (
        "7 people rated you: 1 manager and 6 in all from peers and direct reports.",
        "Of the 3 competencies that you rated, your score is clearly higher than others’ on 1 and clearly lower "
        "on 1; on the remaining 1 there is no clear difference.",
        "Against the requirements of “Buyer” (3 with a score): 1 very likely met, 1 likely not "
        "met and 1 very likely not met.",
        "Compared with your own average of 3.0, others rate you clearly higher on “Alpha” and clearly lower "
        "on “Gamma”.",
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "评价您的只有上级，所以报告中的“他评”就是上级一方的看法。"),
        ("en", "Only your manager’s side rated you, so “others” in this report means your manager."),
    ],
)
def test_only_the_manager(language, sentence):
    assert report_on({"manager": [ROW]}, language=language).overview[1] == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "评价者只有 4 人，区间比较宽，请把这些结果当作谈话的开头，不要当作结论。"),
        (
            "en",
            "Only 4 people rated you. Intervals are wide: take the results as the start of a conversation, not as "
            "its conclusion.",
        ),
    ],
)
def test_few_raters(language, sentence):
    assert report_on({"peer": PEERS}, language=language).overview[1] == sentence


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        ([5] * 6, "在自评的 3 项上，您给自己的分数都高于他评的区间。不妨挑一项差别大的，请人举个例子。"),
        ([1] * 6, "在自评的 3 项上，您给自己的分数都低于他评的区间。别人看到的，比您自己认为的要多。"),
        (
            [4, 4, 3, 3, 2, 2],
            "自评与他评在 3 项上都没有明显差别：自评都落在他评的区间之内，或者数据太少，说不准。",
        ),
        ([5, 5, 3, 3, 2, 2], "在有自评的 3 项中，1 项自评明显高于他评，其余 2 项看不出明显差别。"),
        ([1, 1, 3, 3, 2, 2], "在有自评的 3 项中，1 项自评明显低于他评，其余 2 项看不出明显差别。"),
        ([5, 5, 5, 5, 1, 1], "在有自评的 3 项中，2 项自评明显高于他评，1 项明显低于他评。"),
    ],
)
def test_self_and_others(own, sentence):
    spread = [[4, 4, 3, 3, 2, 2], [4, 3, 3, 2, 2, 1], [4, 5, 3, 4, 2, 3], [3, 4, 4, 3, 3, 2], [5, 4, 2, 3, 1, 2]]
    assert report_on({"self": [own], "peer": spread}, language="zh-Hans").overview[1] == sentence


def test_without_self_rating_and_role_the_report_says_so_and_leaves_their_parts_out():
    report = report_on({"peer": [*PEERS, ROW]})
    assert report.overview[1:3] == (
        "You did not rate yourself, so there is no comparison of self and others.",
        "No role was chosen, so scores are not set against a requirement.",
    )
    assert report.surprise is None
    assert len(report.how_to_read) == 4
    assert len(report_on({"self": [ROW], "peer": PEERS}, profile=role(A=3)).how_to_read) == 6


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        (role(A=3, B=2), "对照“Buyer”的要求，有分数的 2 项全部很可能达到。"),
        (role(A=3, B=3), "对照“Buyer”的要求，有分数的 2 项中，1 项很可能达到、1 项较可能未达到。"),
        (role(C=5), "对照“Buyer”的要求，有分数的 1 项中，1 项很可能未达到。"),
    ],
)
def test_against_the_role(profile, sentence):
    overview = report_on({"peer": [*PEERS, ROW]}, profile=profile, language="zh-Hans").overview
    assert overview[2] == sentence


def test_a_role_of_which_nothing_was_asked_is_not_judged():
    report = report_on({"peer": [[*row[:4], None, None] for row in PEERS]}, profile=role(C=5))
    assert [s for s in report.overview if "Buyer" in s] == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [[3] * 6, [4] * 6, [2] * 6, [3] * 6, [3] * 6],
            "各项他评都在您的平均分 3.0 上下，从数据还分不出强项和弱项。",
        ),
        (
            [[5, 5, 3, 1, 3, 1], [5, 5, 2, 4, 2, 4], [5, 4, 5, 3, 5, 3], [5, 5, 1, 3, 1, 3], [4, 5, 3, 4, 3, 4]],
            "与您各项的平均分 3.5 相比，他评明显较高的是“甲”，没有哪一项明显较低。",
        ),
        (
            [[1, 1, 3, 5, 3, 5], [1, 1, 4, 2, 4, 2], [1, 2, 1, 3, 1, 3], [1, 1, 5, 3, 5, 3], [2, 1, 3, 2, 3, 2]],
            "与您各项的平均分 2.5 相比，他评明显较低的是“甲”，没有哪一项明显较高。",
        ),
    ],
)
def test_the_profile_tells_strong_from_weak_only_by_the_intervals(rows, sentence):
    assert report_on({"peer": rows}, language="zh-Hans").overview[3] == sentence


def test_divided_opinions_are_named():
    rows = [[5, 5, 3, 3, 1, 1]] * 3 + [[1, 1, 3, 3, 5, 5]] * 3
    assert report_on({"peer": rows}).overview[-1] == (
        "Opinions on “Alpha” and “Gamma” are divided into two camps, and the mean speaks for neither."
    )
    assert report_on({"peer": rows}, language="zh-Hans").overview[-1] == (
        "在“甲”和“丙”上，评价者的看法分成两派，平均分代表不了任何一派。"
    )


def test_everything_withheld():
    report = report_on({"self": [ROW], "peer": [ROW] * 2}, profile=role(A=3))
    assert report.overview == (
        "2 people rated you: 2 peers.",
        "None of the others’ scores is shown; “What is not shown, and why” gives the reason.",
    )
    assert (report.cut, report.strengths, report.priorities, report.surprise, report.focus) == (
        None,
        (),
        (),
        None,
        (),
    )
    assert (report.top_items, report.bottom_items, report.groups) == ((), (), ())


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("zh-Hans", "除您自己以外，没有人提交评价。"), ("en", "Nobody but you has submitted ratings.")],
)
def test_nobody_but_the_ratee(language, sentence):
    report = report_on({"self": [ROW]}, language=language)
    assert (report.overview, report.withheld, report.reliability, report.n_raters) == ((sentence,), (), (), 0)
    reasons = {c.withheld for c in report.competencies} | {
        i.withheld for c in report.competencies for i in c.items
    }
    assert reasons == {text(language, "sentence-why-no-raters")}


def test_a_single_competency_has_no_profile():
    assert len(report_on({"peer": [[3], [4], [5]]}, dictionary=framework(sizes=(1,))).overview) == 4


def test_how_to_read_names_the_ends_of_the_scale():
    labelled = report_on({"peer": PEERS}).how_to_read[0]
    assert labelled == "Scores run from 1 to 5: 1 is “never”, 5 is “always”."
    bare = report_on({"peer": PEERS}, scale=replace(SCALE, labels=())).how_to_read[0]
    assert bare == "Scores run from 1 to 5; higher is better."


def test_method_notes_count_raters_and_ratings_and_state_the_thresholds():
    report = report_on({"self": [ROW], "peer": [*PEERS, [4, None, 3, 3, 2, 2]]}, thresholds=Thresholds(4, 6))
    assert report.method_notes[0] == "This report rests on 29 ratings by 5 raters, the self-rating not counted."
    assert report.method_notes[3] == (
        "Manager and self apart, scores are shown from 4 people who answered; other raters’ comments from 6 "
        "people who rated you, however many of them wrote, pooled and shuffled."
    )
    assert len(report.method_notes) == 6
    assert len(report.who_may_read) == 2


def _case(language: str, alpha: float, icc_k: float) -> Case:
    dictionary = framework(language)
    panels, measures = measured(rated(**panel_of({"peer": PEERS}, dictionary)), dictionary)
    nan = float("nan")
    reliability = tuple(
        Reliability(
            c,
            alpha=alpha,
            omega=nan,
            icc1=nan,
            icc2=nan,
            icc_k=icc_k,
            k=4,
            rwg=nan,
            rwg_j=nan,
            sem=nan,
            n_ratees=9,
            n_ratings=99,
        )
        for c in ("A", "B", "Z")
    )
    measures = replace(measures, reliability=reliability)
    return Case(panels.panel("E1"), measures, dictionary, None, SCALE, Thresholds())


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.84, "同一项下的各题测的是同一件事。"),
        (0.74, "同一项下的各题大体测的是同一件事。"),
        (0.5, "同一项下的各题测的东西不尽相同，各题的结果要分开看。"),
    ],
)
def test_internal_consistency_in_words(alpha, words):
    rows = reliability_rows(_case("zh-Hans", alpha, float("nan")))
    assert rows == (
        ("内部一致性（克隆巴赫 α 系数）", f"{alpha:.2f} 至 {alpha:.2f}，中位数 {alpha:.2f}：{words}"),
        ("评价者一致性（ICC(k)）", "数据太少，无法计算。"),
    )


@pytest.mark.parametrize(
    ("icc_k", "words"),
    [
        (0.84, "0.84 to 0.84, median 0.84: other raters would give very similar results."),
        (0.74, "0.74 to 0.74, median 0.74: other raters would give broadly similar results."),
        (
            -0.2,
            "0.00 to 0.00, median 0.00: other raters might give clearly different results; go by the intervals.",
        ),
    ],
)
def test_agreement_of_raters_in_words(icc_k, words):
    assert reliability_rows(_case("en", float("nan"), icc_k)) == (
        ("Internal consistency (Cronbach’s α)", "Too little data to compute it."),
        ("Agreement of raters (ICC(k))", words),
    )
