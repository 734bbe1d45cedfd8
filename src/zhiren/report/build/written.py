"""Comments: whose may be shown, under which heading, in an order that tells nothing."""

from __future__ import annotations

import random
from collections.abc import Sequence

from zhiren.comments import Comment
from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.content import CommentGroup, Withheld

_HEADINGS = ("manager", "pooled", "self")


def comment_groups(
    case: Case, comments: Sequence[Comment], seed: int
) -> tuple[tuple[CommentGroup, ...], tuple[Withheld, ...]]:
    """The ratee's comments under at most three headings, and what is said of those left out.

    The manager's are named, the ratee's own stand apart, all others are pooled under one heading, if at least
    the threshold of protected raters rated the ratee: each of them could have written any. Where the ratings
    know the author's relationship, it is theirs; comments by people who rated nobody are left out. The order
    comes from the seed and the texts, never from the order of the rows.
    """
    texts: dict[str, list[str]] = {heading: [] for heading in _HEADINGS}
    strangers = 0
    for comment in comments:
        if comment.ratee == case.panel.ratee and comment.text.strip():
            if case.knows(comment.rater):
                relationship = case.relationships.get(comment.rater, comment.relationship)
                texts[relationship if relationship in _HEADINGS else "pooled"].append(comment.text.strip())
            else:
                strangers += 1
    withheld = []
    if texts["pooled"] and len(case.grouping.protected_raters) < case.thresholds.comments:
        texts["pooled"] = []
        withheld.append(_withheld(case, "comments", case.thresholds.comments))
    if strangers:
        withheld.append(_withheld(case, "strangers", strangers))
    return tuple(_group(case, h, texts[h], seed) for h in _HEADINGS if texts[h]), tuple(withheld)


def _withheld(case: Case, kind: str, n: int) -> Withheld:
    what, why = (text(case.language, f"sentence-{part}-{kind}", n=n) for part in ("withheld", "why"))
    return Withheld(what, why)


def _group(case: Case, heading: str, texts: list[str], seed: int) -> CommentGroup:
    order = sorted(texts)
    random.Random(f"{seed} {case.panel.ratee} {heading}").shuffle(order)  # noqa: S311  an order, not a secret
    return CommentGroup(text(case.language, f"sentence-comments-{heading}"), tuple(order))
