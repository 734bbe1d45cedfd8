"""Comments: whose may be shown, by which theme, in an order that tells nothing."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from zhiren.comments import Comment
from zhiren.framework import Competency
from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.content import CommentGroup, Withheld

Heading = tuple[str, str]
"""Whose comments they are (``manager``, ``pooled``, ``self``), and the id of the competency they speak of."""


def comment_groups(
    case: Case, comments: Sequence[Comment], seed: int
) -> tuple[tuple[CommentGroup, ...], tuple[Withheld, ...]]:
    """The ratee's comments under their headings, and what is said of those left out.

    The manager's are named, the ratee's own stand apart, all others are pooled, if at least the threshold of
    protected raters rated the ratee: each of them could have written any. The pooled stand by theme (``theme_of``)
    where as many rated that competency, the others under a general heading. Where the ratings know the author's
    relationship, it is theirs; comments by people who rated nobody are left out. The order comes from the seed and
    the texts, never from the order of the rows.
    """
    texts: dict[Heading, list[str]] = defaultdict(list)
    strangers = 0
    for comment in comments:
        if comment.ratee == case.panel.ratee and comment.text.strip():
            if case.knows(comment.rater):
                texts[_heading(case, comment)].append(comment.text.strip())
            else:
                strangers += 1
    withheld = []
    if any(whose == "pooled" for whose, _ in texts) and not _enough(case):
        texts = {heading: found for heading, found in texts.items() if heading[0] != "pooled"}
        withheld.append(_withheld(case, "comments", case.thresholds.comments))
    if strangers:
        withheld.append(_withheld(case, "strangers", strangers))
    themes = [("pooled", c.id) for c in case.asked]
    order = [("manager", ""), *themes, ("pooled", ""), ("self", "")]
    themed = any(heading in texts for heading in themes)
    groups = [_group(case, heading, texts[heading], seed, themed) for heading in order if texts.get(heading)]
    return tuple(groups), tuple(withheld)


def theme_of(comment: Comment, competencies: Sequence[Competency]) -> Competency | None:
    """The competency whose question the comment answers; else the only one that the comment names; else None."""
    for competency in competencies:
        if comment.question and comment.question.casefold() in (
            competency.id.casefold(),
            competency.code.casefold(),
        ):
            return competency
    words = comment.text.casefold()
    named = [c for c in competencies if c.name.casefold() in words]
    return named[0] if len(named) == 1 else None


def _heading(case: Case, comment: Comment) -> Heading:
    relationship = case.relationships.get(comment.rater, comment.relationship)
    if relationship in ("manager", "self"):
        return relationship, ""
    theme = theme_of(comment, case.asked)
    return "pooled", theme.id if theme and _enough(case, theme) else ""


def _enough(case: Case, competency: Competency | None = None) -> bool:
    """Whether as many protected raters as comments need rated the ratee, or one competency of theirs."""
    raters = case.grouping.protected_raters
    if competency:
        raters = raters & case.observers(competency.id)
    return len(raters) >= case.thresholds.comments


def _withheld(case: Case, kind: str, n: int) -> Withheld:
    what, why = (text(case.language, f"sentence-{part}-{kind}", n=n) for part in ("withheld", "why"))
    return Withheld(what, why)


def _group(case: Case, heading: Heading, texts: list[str], seed: int, themed: bool) -> CommentGroup:
    whose, theme = heading
    order = sorted(texts)
    key = f"{seed} {case.panel.ratee} {whose}{theme and ' '}{theme}"
    random.Random(key).shuffle(order)  # noqa: S311  an order, not a secret
    said = case.further.translations
    translations = tuple(said.get(comment, "") for comment in order) if any(c in said for c in order) else ()
    if theme:
        label = text(case.language, "sentence-comments-theme", name=case.framework.competency(theme).name)
    else:
        label = text(case.language, f"sentence-comments-{'general' if themed and whose == 'pooled' else whose}")
    return CommentGroup(label, tuple(order), theme, translations)
