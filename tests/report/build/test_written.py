from __future__ import annotations

from made import report_on
from zhiren.anonymity import Thresholds
from zhiren.comments import Comment
from zhiren.report.build.further import Further
from zhiren.report.content import CommentGroup, Report, Withheld

ROW = [4, 4, 3, 3, 2, 2]


def comment(rater: str, relationship: str, words: str, ratee: str = "E1") -> Comment:
    return Comment(ratee, rater, relationship, words)


def pooled(report: Report) -> tuple[str, ...]:
    return next((g.comments for g in report.comments if g.label == "Other raters’ comments"), ())


def test_manager_pooled_and_own_comments_stand_apart():
    comments = [
        comment("manager0", "manager", "clear"),
        comment("peer0", "peer", " 直接 \n"),
        comment("report0", "report", "kind"),
        comment("E1", "self", "tired"),
        comment("peer1", "peer", " \n\t"),
        comment("peer2", "peer", "of another", ratee="E2"),
    ]
    report = report_on({"manager": [ROW], "peer": [ROW] * 4, "report": [ROW] * 3}, comments=comments)
    assert [(g.label, sorted(g.comments)) for g in report.comments] == [
        ("Your manager’s comments", ["clear"]),
        ("Other raters’ comments", ["kind", "直接"]),
        ("What you wrote", ["tired"]),
    ]


def test_four_who_rated_are_too_few_for_comments():
    comments = [comment(f"peer{n}", "peer", f"comment {n}") for n in range(4)]
    report = report_on({"manager": [ROW], "peer": [ROW] * 4}, comments=comments, language="zh-Hans")
    assert report.comments == ()
    assert report.withheld == (
        Withheld("其他评价者的评语", "除上级外，给您评分的不足 5 人，显示评语容易看出是谁写的。"),
    )


def test_one_comment_hides_among_five_who_rated():
    report = report_on({"peer": [ROW] * 5}, comments=[comment("peer0", "peer", "alone")])
    assert report.comments == (CommentGroup("Other raters’ comments", ("alone",)),)
    assert report.withheld == ()


def test_who_did_not_rate_the_person_does_not_count():
    comments = [comment("peer0", "peer", "a"), *(comment(f"Q{n}", "peer", f"invented {n}") for n in range(3))]
    report = report_on({"peer": [ROW] * 4}, comments=comments)
    assert report.comments == ()
    assert report.withheld == (
        Withheld(
            "Other raters’ comments",
            "Apart from your manager, fewer than 5 people rated you; comments would show who wrote them.",
        ),
        Withheld(
            "3 comments",
            "Written in the name of somebody who gave no ratings, so that it cannot be said who they are to you.",
        ),
    )


def test_comments_of_strangers_are_left_out_and_it_is_said():
    comments = [comment("peer0", "peer", "a"), comment("ZZZZ", "manager", "b")]
    report = report_on({"peer": [ROW] * 5}, comments=comments, language="zh-Hans")
    assert [g.comments for g in report.comments] == [("a",)]
    assert report.withheld == (Withheld("1 条评语", "署名的人没有给任何人评分，无法核实他们与您的关系。"),)


def test_the_ratings_know_the_relationship_better():
    comments = [comment("manager0", "peer", "as a peer"), comment("peer0", "manager", "as the manager")]
    report = report_on({"manager": [ROW], "peer": [ROW] * 5}, comments=comments)
    assert report.comments == (
        CommentGroup("Your manager’s comments", ("as a peer",)),
        CommentGroup("Other raters’ comments", ("as the manager",)),
    )


def test_the_threshold_is_the_campaigns():
    comments = [comment("peer0", "peer", "a")]
    report = report_on({"peer": [ROW] * 4}, comments=comments, thresholds=Thresholds(comments=4))
    assert pooled(report) == ("a",)


def test_the_seed_decides_the_order():
    comments = [comment(f"peer{n}", "peer", f"comment {n}") for n in range(8)]
    orders = {seed: pooled(report_on({"peer": [ROW] * 8}, comments=comments, seed=seed)) for seed in range(6)}
    assert {frozenset(order) for order in orders.values()} == {frozenset(c.text for c in comments)}
    assert len(set(orders.values())) > 1
    assert orders[1] == pooled(report_on({"peer": [ROW] * 8}, comments=comments[::-1], seed=1))


def test_the_others_comments_stand_by_theme_where_enough_rated_it():
    comments = [
        Comment("E1", "peer0", "peer", "an answer to the question on B", "b"),
        comment("peer1", "peer", "alpha has grown"),
        comment("peer2", "peer", "Alpha and Beta both"),
        comment("manager0", "manager", "Alpha, says the manager"),
    ]
    report = report_on({"manager": [ROW], "peer": [ROW] * 5}, comments=comments)
    assert report.comments == (
        CommentGroup("Your manager’s comments", ("Alpha, says the manager",)),
        CommentGroup("Other raters on “Alpha”", ("alpha has grown",), "A"),
        CommentGroup("Other raters on “Beta”", ("an answer to the question on B",), "B"),
        CommentGroup("Other raters, in general", ("Alpha and Beta both",)),
    )


def test_a_theme_that_too_few_rated_is_no_theme():
    peers = [[None, None, *ROW[2:]], *[ROW] * 4]
    report = report_on({"peer": peers}, comments=[comment("peer1", "peer", "Alpha has grown")])
    assert report.comments == (CommentGroup("Other raters’ comments", ("Alpha has grown",)),)


def test_a_translation_stands_beside_its_comment():
    comments = [comment("peer0", "peer", "好"), comment("manager0", "manager", "clear")]
    further = Further(translations={"好": "Good"})
    report = report_on({"manager": [ROW], "peer": [ROW] * 5}, comments=comments, further=further)
    assert [g.beside for g in report.comments] == [(("clear", ""),), (("好", "Good"),)]
