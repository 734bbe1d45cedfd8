"""Written comments of raters on a person, and files of them."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np

from zhiren.errors import CommentsError, Problem, SourceError, quote
from zhiren.ratings.columns import RELATIONSHIPS, Ratings
from zhiren.ratings.words import COLUMN_TITLES, match_relationship
from zhiren.sources.records import Records, cut_long_lists, read_records, titles

LONGEST_COMMENT = 10_000

_TITLES = {
    **{name: COLUMN_TITLES[name] for name in ("ratee", "rater", "relationship")},
    "text": titles(
        "comment; comments; text; answer; remark; feedback; written comment; open answer; "
        "评语; 评论; 文字评语; 评价内容; 意见; 建议; 反馈; 内容; 回答; 文本"
    ),
    "question": titles(
        "question; question id; topic; prompt; 问题; 题目; 题号; 问题编号; 开放题; 主题",
    ),
}


@dataclass(frozen=True)
class Comment:
    """What one rater wrote about one ratee, in answer to a question (its id, or empty)."""

    ratee: str
    rater: str
    relationship: str
    text: str
    question: str = ""


def read_comments(path: str | Path) -> tuple[Comment, ...]:
    """The comments of a CSV, TSV or Excel file, one a row; titles of columns in either language.

    Raises:
        CommentsError: with everything wrong (``check_comments`` also gives the warnings).
    """
    comments, problems = _examine(Path(path), None, ())
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise CommentsError(errors)
    return comments


def check_comments(
    path: str | Path, *, ratings: Ratings | None = None, people: Collection[str] = ()
) -> list[Problem]:
    """Everything wrong with a file of comments, errors and warnings, at most twenty of a kind listed.

    With the ratings, warnings also name comments on people whom nobody rated, by raters who are neither in the
    ratings nor among ``people`` (ids), and in another relationship than the same rater's ratings.
    """
    return _examine(Path(path), ratings, people)[1]


def write_comments(comments: Sequence[Comment], path: str | Path) -> None:
    """A CSV file in UTF-8 (with the mark that Excel needs); ``read_comments`` gives the same comments again."""
    with Path(path).open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.DictWriter(stream, [field.name for field in fields(Comment)])
        table.writeheader()
        table.writerows(map(asdict, comments))


def _examine(
    path: Path, ratings: Ratings | None, people: Collection[str]
) -> tuple[tuple[Comment, ...], list[Problem]]:
    try:
        records = read_records(path, _TITLES, ("ratee", "rater", "relationship", "text"))
    except SourceError as error:
        return (), list(error.problems)
    comments: list[Comment] = []
    lines: list[int] = []
    problems: list[Problem] = []
    blank = [line for line, cells in records.rows if not cells["text"]]
    for line, cells in records.rows:
        if cells["text"]:
            problems += _problems(line, cells, records)
            relationship = match_relationship(cells["relationship"]) or ""
            comments.append(Comment(**{**cells, "relationship": relationship}))
            lines.append(line)
    if ratings is not None:
        problems += _against_ratings(comments, lines, records, ratings, people)
    if blank:
        problems.append(Problem("comments-blank", {"n": len(blank)}, records.at(blank[0], "text"), "warning"))
    return tuple(comments), [*records.columns.problems, *cut_long_lists(problems, "comments-more")]


def _problems(line: int, cells: Mapping[str, str], records: Records) -> Iterator[Problem]:
    for column in ("ratee", "rater", "relationship"):
        if not cells[column]:
            yield Problem("comments-cell-empty", {}, records.at(line, column))
    if len(cells["text"]) > LONGEST_COMMENT:
        values = {"found": len(cells["text"]), "most": LONGEST_COMMENT}
        yield Problem("comments-long", values, records.at(line, "text"))
    found = match_relationship(cells["relationship"])
    shown = {name: quote(cells[name]) for name in ("ratee", "rater", "relationship")}
    place = records.at(line, "relationship")
    if found is None:
        if cells["relationship"]:
            yield Problem("comments-relationship", {"value": shown["relationship"]}, place)
    elif cells["ratee"] == cells["rater"] != "" and found != "self":
        yield Problem("comments-self-as-other", shown, place)
    elif cells["ratee"] != cells["rater"] and found == "self":
        yield Problem("comments-other-as-self", shown, place)


def _against_ratings(
    comments: Sequence[Comment],
    lines: Sequence[int],
    records: Records,
    ratings: Ratings,
    people: Collection[str],
) -> Iterator[Problem]:
    """What does not fit the ratings: none of it forbids a report, all of it may be a slip."""
    known = {*people, *ratings.raters}
    rated = set(ratings.ratees)
    rated_as = _relationships(comments, ratings)
    written = {line: quote(cells["relationship"]) for line, cells in records.rows}
    for comment, line in zip(comments, lines, strict=True):
        shown = {name: quote(getattr(comment, name)) for name in ("ratee", "rater")}
        if comment.ratee and comment.ratee not in rated:
            yield Problem("comments-ratee-not-rated", shown, records.at(line, "ratee"), "warning")
        if comment.rater and comment.rater not in known:
            yield Problem("comments-unknown-rater", shown, records.at(line, "rater"), "warning")
        kind = rated_as.get((comment.ratee, comment.rater), comment.relationship)
        if comment.relationship and kind != comment.relationship:
            values = {**shown, "relationship": written[line], "rated_as": kind}
            yield Problem("comments-other-relationship", values, records.at(line, "relationship"), "warning")


def _relationships(comments: Sequence[Comment], ratings: Ratings) -> dict[tuple[str, str], str]:
    """As what the authors of comments rated, by ratee and rater; without those who did not rate the ratee."""
    ratee_code = {name: np.int32(code) for code, name in enumerate(ratings.ratees)}
    rater_code = {name: np.int32(code) for code, name in enumerate(ratings.raters)}
    found = {}
    for ratee, rater in {(comment.ratee, comment.rater) for comment in comments}:
        if ratee in ratee_code and rater in rater_code:
            of_ratee = slice(*(ratings.ratee.searchsorted(ratee_code[ratee], side) for side in ("left", "right")))
            row = of_ratee.start + ratings.rater[of_ratee].searchsorted(rater_code[rater])
            if row < of_ratee.stop and ratings.rater[row] == rater_code[rater]:
                found[ratee, rater] = RELATIONSHIPS[ratings.relationship[row]]
    return found
