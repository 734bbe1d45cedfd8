from __future__ import annotations

from made import report_on, role
from zhiren.report.content import Withheld

ROW = [4, 4, 3, 3, 2, 2]
FEW = [4, 4, 3, None, 2, 2]
HALF = [4, 4, 3, 3, None, None]


def test_nothing_withheld_says_nothing():
    assert report_on({"manager": [ROW], "peer": [ROW] * 3, "report": [ROW] * 3}).withheld == ()


def test_merged_groups_are_named():
    scores = {"peer": [ROW] * 4, "report": [ROW] * 2, "customer": [ROW]}
    assert report_on(scores, language="zh-Hans").withheld == (
        Withheld("“下属”和“客户”各自的分数", "其中有的组不足 3 人，因此合并为“下属与客户”（共 3 人）一起显示。"),
    )
    assert report_on(scores).withheld == (
        Withheld(
            "Separate scores of “Direct reports” and “Customers”",
            "At least one of these groups has fewer than 3 people, so they are shown together as “Direct reports "
            "and customers” (3 people).",
        ),
    )


def test_where_there_is_no_group_to_merge_with_all_is_withheld():
    report = report_on({"manager": [ROW], "peer": [ROW], "customer": [ROW]})
    assert report.withheld == (
        Withheld(
            "Separate scores of peers and customers",
            "Apart from your manager, fewer than 3 people rated you, and there is no other group to merge "
            "them with.",
        ),
        Withheld(
            "Others’ score on “Alpha”, “Beta” and “Gamma”",
            "Apart from your manager, fewer than 3 people answered. The mean would give away what each of them "
            "said.",
        ),
    )
    assert [g.key for g in report.groups] == ["manager"]


def test_cells_and_behaviours_are_gathered_by_reason():
    peers, reports = [ROW, *[FEW] * 4], [FEW, FEW, HALF]
    report = report_on({"manager": [ROW], "peer": peers, "report": reports}, language="zh-Hans")
    assert report.withheld == (
        Withheld(
            "“同级”在“丙”上的分数",
            "另有不足 3 人的小组没有显示。如果这一组单独显示，用他评一减，就能推算出那几个人的打分。",
        ),
        Withheld("“下属”在“丙”上的分数", "这一组对这一项作答的不足 3 人，不单独显示。"),
        Withheld(
            "“乙”中 1 条具体行为的他评",
            "有人跳过了同一项胜任力里的某些题。全部题目都显示，就能推算出不足 3 人的打分，所以留下这一题不显示。",
        ),
        Withheld("“乙”中 1 条具体行为的他评", "除上级外，对这一行为作答的不足 3 人。"),
    )


def test_what_the_role_requires_and_nobody_was_asked_is_named():
    report = report_on({"peer": [HALF] * 3}, profile=role(A=3, C=3))
    assert report.withheld == (
        Withheld("Others’ score on “Gamma”", "The role requires it, but it was not asked this time."),
    )
