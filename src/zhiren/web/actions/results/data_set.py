"""The frozen data set of a closed campaign."""

from __future__ import annotations

import hashlib
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import polars as pl
from django.conf import settings
from django.db import transaction
from django.db.models import Q

from zhiren.anonymity import PROTECTED
from zhiren.comments import Comment, read_comments, write_comments
from zhiren.errors import CampaignError, Problem
from zhiren.ratings import Ratings, Relationship
from zhiren.ratings.write import write_ratings
from zhiren.web.actions.results.late import Row, admit_late
from zhiren.web.bridge import campaign_framework
from zhiren.web.models import Answer, Assignment, Campaign, DataSet, OpenAnswer, Response

COLUMNS = ("ratee", "rater", "relationship", "item", "score")


@transaction.atomic
def freeze_data_set(campaign: Campaign) -> DataSet:
    """Freeze what raters handed in, as files of ratings and comments, and tell what is in them.

    Answers of forms that nobody finished, and about people who were excused, are left out. A later data set holds
    the earlier one unchanged, and of the late answers those that ``admit_late`` lets in; the others wait.
    """
    _await_saves(campaign)
    before = campaign.data_sets.order_by("-number").first()
    number = before.number + 1 if before else 1
    finished = Response.objects.filter(campaign=campaign, ratee__excused_at=None).exclude(finished_at=None)
    new = finished.filter(counted_in=None)
    rows, comments = _rows(new), _comments(new)
    held: frozenset[tuple[str, str]] = frozenset()
    if before is not None:
        early = _stored_rows(before)
        admission = admit_late(early, rows, campaign.score_threshold, _competencies(campaign))
        rows, held = [*early, *admission.admitted], admission.held
        comments = [*_stored_comments(before), *_admitted_comments(comments, held, campaign.comment_threshold)]
    if not rows:
        raise CampaignError(Problem("campaign-no-answers"))
    ratings = _as_ratings(rows)
    folder = folder_of(campaign) / f"data-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    write_ratings(ratings, folder / "ratings.parquet")
    write_comments(comments, folder / "comments.csv")
    _mark(new, held, number)
    return DataSet.objects.create(
        campaign=campaign,
        number=number,
        ratings_file=_relative(folder / "ratings.parquet"),
        comments_file=_relative(folder / "comments.csv"),
        digest=digest_of(ratings, comments),
        about=_about(campaign, ratings, comments, len(held)),
    )


def _await_saves(campaign: Campaign) -> None:
    """Wait for saves that began before the close; those that come later see it, and are refused."""
    assignments = Assignment.objects.filter(ratee__in=campaign.ratees.all()).order_by("pk")
    len(assignments.select_for_update().values_list("pk"))


def folder_of(campaign: Campaign) -> Path:
    """Where the files of a campaign lie."""
    return Path(settings.MEDIA_ROOT) / "campaigns" / str(campaign.pk)


def stored_ratings(data_set: DataSet) -> Ratings:
    """The ratings of a data set."""
    frame = pl.read_parquet(Path(settings.MEDIA_ROOT) / data_set.ratings_file)
    rows = frame.select(pl.col(*COLUMNS[:-1]).cast(pl.String), "score").iter_rows()
    return _as_ratings([Row(*values) for values in rows])


def _as_ratings(rows: list[Row]) -> Ratings:
    kinds = [cast(Relationship, row.relationship) for row in rows]
    return Ratings.from_columns(
        [row.ratee for row in rows],
        [row.rater for row in rows],
        kinds,
        [row.item for row in rows],
        [row.score for row in rows],
    )


def digest_of(ratings: Ratings, comments: list[Comment]) -> str:
    """SHA-256 of the content, not of the files: the same answers give the same digest anywhere."""
    digest = hashlib.sha256(ratings.to_frame().write_csv().encode())
    for comment in sorted(map(repr, comments)):
        digest.update(comment.encode())
    return digest.hexdigest()


def _rows(responses: Any) -> list[Row]:
    answers = Answer.objects.filter(response__in=responses).exclude(score=None)
    columns = ("response__ratee__person__number", "response__rater_key", "response__relationship", "item", "score")
    return [_row(*values) for values in answers.values_list(*columns).order_by("response", "item")]


def _row(ratee: str, rater: str, relationship: str, item: str, score: int) -> Row:
    # a person who rates themselves goes by their own number: there is nobody to protect
    return Row(ratee, ratee if relationship == "self" else rater, relationship, item, score)


def _comments(responses: Any) -> list[Comment]:
    written = OpenAnswer.objects.filter(response__in=responses).exclude(text="")
    columns = (
        "response__ratee__person__number",
        "response__rater_key",
        "response__relationship",
        "text",
        "question",
    )
    found = written.values_list(*columns).order_by("response", "question")
    return [Comment(e, e if kind == "self" else r, kind, text, question) for e, r, kind, text, question in found]


def _admitted_comments(late: list[Comment], held: frozenset[tuple[str, str]], threshold: int) -> list[Comment]:
    """Late comments of protected raters, where as many late raters of the person answered as comments need."""
    authors: dict[str, set[str]] = {}
    for comment in late:
        if comment.relationship in PROTECTED and (comment.ratee, comment.rater) not in held:
            authors.setdefault(comment.ratee, set()).add(comment.rater)
    return [
        comment
        for comment in late
        if comment.relationship not in PROTECTED
        or ((comment.ratee, comment.rater) not in held and len(authors[comment.ratee]) >= threshold)
    ]


def _competencies(campaign: Campaign) -> dict[str, str]:
    """The competency of each item."""
    framework = campaign_framework(campaign, campaign.languages[0])
    return {item.id: competency.id for competency in framework.competencies for item in competency.indicators}


def _stored_rows(data_set: DataSet) -> list[Row]:
    frame = stored_ratings(data_set).to_frame()
    return [Row(*values) for values in frame.select(COLUMNS).iter_rows()]


def _stored_comments(data_set: DataSet) -> tuple[Comment, ...]:
    return read_comments(Path(settings.MEDIA_ROOT) / data_set.comments_file) if data_set.about["comments"] else ()


def _mark(new: Any, held: frozenset[tuple[str, str]], number: int) -> None:
    """Note which responses are in the data set, and which wait."""
    waiting = Q(pk__in=[])
    for ratee, rater in held:
        waiting |= Q(ratee__person__number=ratee, rater_key=rater)
    new.filter(waiting).update(held=True)
    new.exclude(waiting).update(counted_in=number, held=False)


def _about(campaign: Campaign, ratings: Ratings, comments: list[Comment], n_held: int) -> dict[str, object]:
    framework = campaign_framework(campaign, campaign.languages[0])
    asked = campaign.responses.filter(ratee__excused_at=None)
    unfinished = asked.filter(finished_at=None, answers__isnull=False).distinct().count()
    kinds = campaign.responses.exclude(counted_in=None).values_list("relationship", flat=True)
    return {
        "program": version("zhiren"),
        "framework": [framework.id, framework.version],
        "scale": campaign.scale,
        "ratings": len(ratings),
        "ratees": len(ratings.ratees),
        "raters": len(ratings.raters),
        "comments": len(comments),
        "forms": dict(Counter(kinds)),
        "unfinished": unfinished,
        "held": n_held,
        "excused": campaign.ratees.exclude(excused_at=None).count(),
    }


def _relative(path: Path) -> str:
    return str(path.relative_to(settings.MEDIA_ROOT))
