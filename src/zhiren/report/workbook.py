"""A batch of reports as one Excel workbook: a row a person first, then every figure in long tables.

Comments and plans are not in it: they are for the person they are about.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook

from zhiren.errors import Problem, ReportError
from zhiren.language import text
from zhiren.report.content import LIKELIHOODS, CompetencyResult, Report, Score
from zhiren.report.workbook_sheet import Column, Value, add_sheet, writable

Row = list[Value]

SHEETS = ("about", "overview", "competencies", "groups", "items", "development", "withheld")


def write_workbook(reports: Sequence[Report], path: Path) -> None:
    """Write the reports, which are in one language, into one workbook; the file is there whole or not at all.

    Raises:
        ReportError: there are no reports.
        OSError: the file cannot be written.
    """
    if not reports:
        raise ReportError(Problem("workbook-no-reports"))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as file:
            _book(reports).save(file)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _book(reports: Sequence[Report]) -> Workbook:
    say = _Words(reports[0].language)
    book = Workbook(write_only=True)
    book.properties.creator = "zhiren"
    book.properties.title = writable(reports[0].title)
    adjusted = next((report for report in reports if report.adjusted), reports[0])
    add_sheet(book, say("sheet-about"), *_about(say, adjusted))
    add_sheet(book, say("sheet-overview"), *_overview(say, reports), frozen=2)
    add_sheet(book, say("sheet-competencies"), *_competencies(say, reports), frozen=2)
    add_sheet(book, say("sheet-groups"), *_groups(say, reports), frozen=2)
    add_sheet(book, say("sheet-items"), *_items(say, reports), frozen=2)
    add_sheet(book, say("sheet-development"), *_development(say, reports), frozen=2)
    if any(report.trends for report in reports):
        add_sheet(book, say("sheet-trend"), *_trend(say, reports), frozen=2)
    add_sheet(book, say("sheet-withheld"), *_withheld(say, reports), frozen=2)
    return book


class _Words:
    """The workbook's own words and those shared by all writers, in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, message: str, **values: object) -> str:
        return text(self.language, f"workbook-{message}", **values)

    def shared(self, message: str) -> str:
        return text(self.language, message)

    def person(self) -> list[Column]:
        return [Column(self("person-id"), 12), Column(self("person"), 16)]

    def competency(self) -> list[Column]:
        return [Column(self("competency-id"), 9), Column(self.shared("column-competency"), 22)]

    def figures(self) -> list[Column]:
        return [
            Column(self("low"), 10, "score"),
            Column(self("high"), 10, "score"),
            Column(self.shared("column-raters"), 10, "count"),
        ]


Sheet = tuple[list[Column], Iterator[Row]]


def _about(say: _Words, report: Report) -> Sheet:
    def rows() -> Iterator[Row]:
        yield [say("about-title"), report.title]
        yield [say("about-date"), report.date]
        yield [say("about-scale"), f"{report.low}–{report.high}"]
        for score, label in enumerate(report.scale_labels, report.low):
            yield [str(score), label]
        yield [say("about-method"), report.method]
        for name in SHEETS[1:]:
            yield [say(f"sheet-{name}"), say(f"about-{name}")]
        yield [say("about-empty-title"), say("about-empty")]
        yield [say("about-comments-title"), say("about-comments")]
        for index, sentence in enumerate((*report.how_to_read, *report.method_notes)):
            yield ["" if index else say.shared("section-how-to-read"), sentence]

    return [Column(say("about"), 28), Column(say("about-text"), 100, "long")], rows()


def _overview(say: _Words, reports: Sequence[Report]) -> Sheet:
    names = {c.id: c.name for report in reports for c in report.competencies}
    required = {c.id for report in reports for c in report.competencies if c.requirement is not None}
    judged = [competency for competency in names if competency in required]
    columns = [*say.person(), Column(say("unit"), 18), Column(say("position"), 18), Column(say("role"), 18)]
    columns.append(Column(say.shared("column-raters"), 10, "count"))
    columns += [Column(say.shared(f"likelihood-{kind}"), 10, "count") for kind in LIKELIHOODS]
    columns += [Column(name, 12, "score") for name in names.values()]
    columns += [Column(say("met-head", competency=names[competency]), 14) for competency in judged]

    def row(report: Report) -> Row:
        subject, results = report.subject, {c.id: c for c in report.competencies}
        judged_so = [c.likelihood for c in report.competencies]
        start: Row = [subject.id, subject.name, subject.unit, subject.position, subject.role_title]
        return [
            *start,
            report.n_raters,
            *(judged_so.count(kind) for kind in LIKELIHOODS),
            *(_mean(results[c].others) if c in results else None for c in names),
            *(_met(say, results.get(c)) for c in judged),
        ]

    return columns, map(row, reports)


def _competencies(say: _Words, reports: Sequence[Report]) -> Sheet:
    scores = range(reports[0].low, reports[0].high + 1)
    adjusted = any(report.adjusted for report in reports)
    columns = [*say.person(), *say.competency(), Column(say.shared("column-cluster"), 16)]
    columns += [Column(say.shared("column-others"), 9, "score"), *say.figures()]
    columns += [Column(say.shared("column-raw"), 9, "score")] if adjusted else []
    columns += [Column(say.shared("column-self"), 9, "score"), Column(say("self-minus-others"), 11, "gap")]
    columns += [Column(say("required-level"), 9, "count"), Column(say.shared("column-required"), 9, "score")]
    columns += [Column(say("weight"), 8, "count"), Column(say.shared("column-gap"), 9, "gap")]
    columns += [Column(say.shared("column-met"), 14)]
    columns += [Column(say.shared("column-probability"), 11, "probability")] if adjusted else []
    columns += [Column(say.shared("column-zone"), 14)]
    columns += [Column(say("count", score=str(k)), 8, "count") for k in scores]
    columns += [Column(say.shared("column-note"), 40, "long"), Column(say("reason"), 50, "long")]

    def rows() -> Iterator[Row]:
        for report in reports:
            for c in report.competencies:
                gap = c.self_score - c.others.mean if c.self_score is not None and c.others else None
                counts = c.distribution or [None] * len(scores)
                yield [
                    *_who(report),
                    *(c.id, c.name, c.cluster, *_score(c.others)),
                    *([c.raw_mean] if adjusted else []),
                    *(c.self_score, gap),
                    *(c.required_level, c.requirement, c.weight or None, c.gap, _met(say, c)),
                    *([c.probability] if adjusted else []),
                    say.shared(f"zone-{c.zone}") if c.zone else None,
                    *(*counts, c.note or None, c.withheld or None),
                ]

    return columns, rows()


def _groups(say: _Words, reports: Sequence[Report]) -> Sheet:
    columns = [*say.person(), *say.competency(), Column(say("group-key"), 14), Column(say("group"), 18)]
    columns += [Column(say("score"), 9, "score"), *say.figures(), Column(say("reason"), 50, "long")]
    rows: Iterator[Row] = (
        [
            *_who(report),
            *(c.id, c.name, g.group.key, g.group.label, *_score(g.score), g.withheld or None),
        ]
        for report in reports
        for c in report.competencies
        for g in c.groups
    )
    return columns, rows


def _items(say: _Words, reports: Sequence[Report]) -> Sheet:
    columns = [*say.person(), *say.competency(), Column(say("item-id"), 10)]
    columns += [
        Column(say.shared("column-behaviour"), 50, "long"),
        Column(say.shared("column-others"), 9, "score"),
    ]
    columns += [*say.figures(), Column(say.shared("column-self"), 9, "score"), Column(say("reason"), 50, "long")]
    rows: Iterator[Row] = (
        [
            *_who(report),
            *(c.id, c.name, i.id, i.stem, *_score(i.others), i.self_score, i.withheld or None),
        ]
        for report in reports
        for c in report.competencies
        for i in c.items
    )
    return columns, rows


def _development(say: _Words, reports: Sequence[Report]) -> Sheet:
    columns = [*say.person(), *say.competency(), Column(say("why"), 50, "long")]
    columns += [Column(say("next-level"), 14), Column(say("next-anchor"), 60, "long")]
    rows: Iterator[Row] = (
        [
            *_who(report),
            *(f.competency_id, f.name, f.why, f.next_level_title or None, f.next_level_anchor or None),
        ]
        for report in reports
        for f in report.focus
    )
    return columns, rows


def _trend(say: _Words, reports: Sequence[Report]) -> Sheet:
    """A row each round; change, its probability and the sentence stand with the latest."""
    columns = [*say.person(), *say.competency(), Column(say.shared("column-round"), 12)]
    columns += [Column(say.shared("column-others"), 9, "score"), *say.figures(), Column(say("change"), 9, "gap")]
    columns += [Column(say("change-probability"), 11, "probability"), Column(say("change-said"), 60, "long")]

    def rows() -> Iterator[Row]:
        for report in reports:
            for trend in report.trends:
                start = [*_who(report), trend.competency_id, trend.name]
                *before, now = trend.occasions
                for occasion in before:
                    yield [*start, occasion.date, *_score(occasion.score), None, None, None]
                yield [*start, now.date, *_score(now.score), trend.change, trend.probability, trend.sentence]

    return columns, rows()


def _withheld(say: _Words, reports: Sequence[Report]) -> Sheet:
    columns = [*say.person(), Column(say("what"), 50, "long"), Column(say("reason"), 70, "long")]
    rows: Iterator[Row] = ([*_who(report), w.what, w.why] for report in reports for w in report.withheld)
    return columns, rows


def _who(report: Report) -> Row:
    return [report.subject.id, report.subject.name]


def _score(score: Score | None) -> Row:
    return [None] * 4 if score is None else [score.mean, score.low, score.high, score.n_raters]


def _mean(score: Score | None) -> float | None:
    return None if score is None else score.mean


def _met(say: _Words, result: CompetencyResult | None) -> str | None:
    return say.shared(f"likelihood-{result.likelihood}") if result and result.likelihood else None
