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
) -> tuple[tuple[CommentGroup, ...], Withheld | None]:
    """The ratee's comments under at most three headings, and what is said where the pooled ones are withheld.

    The manager's are named, the ratee's own stand apart, all others are pooled under one heading, if at least
    the threshold of protected raters answered about the ratee, in numbers or in words: the set in which an
    author hides. The order comes from the seed and the texts, never from the order of the rows.
    """
    texts: dict[str, list[str]] = {heading: [] for heading in _HEADINGS}
    authors = set(case.grouping.protected_raters)
    for comment in comments:
        if comment.ratee == case.panel.ratee and comment.text.strip():
            heading = comment.relationship if comment.relationship in _HEADINGS else "pooled"
            texts[heading].append(comment.text.strip())
            if heading == "pooled":
                authors.add(comment.rater)
    least = case.thresholds.comments
    withheld = None
    if texts["pooled"] and len(authors) < least:
        texts["pooled"] = []
        what = text(case.language, "sentence-withheld-comments")
        withheld = Withheld(what, text(case.language, "sentence-why-comments", n=least))
    return tuple(_group(case, h, texts[h], seed) for h in _HEADINGS if texts[h]), withheld


def _group(case: Case, heading: str, texts: list[str], seed: int) -> CommentGroup:
    order = sorted(texts)
    random.Random(f"{seed} {case.panel.ratee} {heading}").shuffle(order)  # noqa: S311  an order, not a secret
    return CommentGroup(text(case.language, f"sentence-comments-{heading}"), tuple(order))
