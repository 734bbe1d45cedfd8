"""Written comments of raters on a person, and files of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from zhiren.errors import CommentsError, Problem, SourceError, quote
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
    comments, problems = _examine(Path(path))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise CommentsError(errors)
    return comments


def check_comments(path: str | Path) -> list[Problem]:
    """Everything wrong with a file of comments, errors and warnings, at most twenty of a kind listed."""
    return _examine(Path(path))[1]


def write_comments(comments: Sequence[Comment], path: str | Path) -> None:
    """A CSV file in UTF-8 (with the mark that Excel needs); ``read_comments`` gives the same comments again."""
    with Path(path).open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.DictWriter(stream, [field.name for field in fields(Comment)])
        table.writeheader()
        table.writerows(map(asdict, comments))


def _examine(path: Path) -> tuple[tuple[Comment, ...], list[Problem]]:
    try:
        records = read_records(path, _TITLES, ("ratee", "rater", "relationship", "text"))
    except SourceError as error:
        return (), list(error.problems)
    comments: list[Comment] = []
    problems: list[Problem] = []
    blank = [line for line, cells in records.rows if not cells["text"]]
    for line, cells in records.rows:
        if cells["text"]:
            problems += _problems(line, cells, records)
            relationship = match_relationship(cells["relationship"]) or ""
            comments.append(Comment(**{**cells, "relationship": relationship}))
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
