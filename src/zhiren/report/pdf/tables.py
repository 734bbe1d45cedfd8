"""The full tables of the PDF's appendix: a dash where a figure is not shown, with a number that leads to why."""

from __future__ import annotations

from typing import Any

from zhiren.language import text
from zhiren.report.charts.figures import NO_FIGURE, figure, interval, percent, signed
from zhiren.report.content import CompetencyResult, ItemResult, Report, Score

Cell = dict[str, str]
Table = dict[str, Any]


class _Reasons:
    """Numbers for reasons, in the order they are met."""

    def __init__(self) -> None:
        self.numbers: dict[str, str] = {}

    def dash(self, reason: str) -> Cell:
        if not reason:
            return {"text": NO_FIGURE, "mark": ""}
        return {"text": NO_FIGURE, "mark": self.numbers.setdefault(reason, str(len(self.numbers) + 1))}

    def score(self, score: Score | None, reason: str) -> Cell:
        return self.dash(reason) if score is None else _cell(figure(score.mean))

    def listed(self) -> list[dict[str, str]]:
        return [{"mark": mark, "reason": reason} for reason, mark in self.numbers.items()]


def competency_table(report: Report) -> Table:
    """Every competency with every figure: self, groups, others, interval, raters, requirement, gap, judgement.

    Where scores are adjusted, the raw mean stands beside others' score, and what the role requires has a table of
    its own: all columns in one would be too narrow.
    """
    reasons = _Reasons()
    has_self = any(c.self_score is not None for c in report.competencies)
    has_role = not report.adjusted and any(c.requirement is not None for c in report.competencies)
    columns = [
        *(["self"] if has_self else []),
        "others",
        *(["raw"] if report.adjusted else []),
        "interval",
        "raters",
    ]
    columns += ["required", "gap", "met"] if has_role else []
    heads = [_word(report, column) for column in columns]
    at = int(has_self)
    heads[at:at] = [group.label for group in report.groups]
    return {
        "heads": [_word(report, "competency"), *heads],
        "adjusted": report.adjusted,
        "rows": [_competency_row(report, c, reasons, has_self, has_role) for c in report.competencies],
        "reasons": reasons.listed(),
    }


def _competency_row(
    report: Report, result: CompetencyResult, reasons: _Reasons, has_self: bool, has_role: bool
) -> list[Cell]:
    scores = {given.group.key: given for given in result.groups}
    row = [_cell(result.name)]
    if has_self:
        row.append(_cell(figure(result.self_score)))
    for group in report.groups:
        given = scores.get(group.key)
        row.append(reasons.score(given.score, given.withheld) if given else _cell(NO_FIGURE))
    row.append(reasons.score(result.others, result.withheld))
    if report.adjusted:
        row.append(_cell(figure(result.raw_mean)))
    row += _interval_and_raters(result.others)
    if has_role:
        row += [_cell(figure(result.requirement)), _cell(signed(result.gap)), _met(report, result)]
    return row


def requirement_table(report: Report) -> Table | None:
    """Where scores are adjusted: what the role requires, others, gap, judgement and its probability; else None."""
    required = [c for c in report.competencies if c.requirement is not None]
    if not (report.adjusted and required):
        return None
    columns = ("competency", "required", "others", "interval", "gap", "met", "probability")
    return {
        "heads": [_word(report, column) for column in columns],
        "rows": [_against(report, c) for c in required],
    }


def _against(report: Report, result: CompetencyResult) -> list[Cell]:
    others = result.others
    return [
        _cell(result.name),
        _cell(figure(result.requirement)),
        _cell(figure(others.mean if others else None)),
        _cell(interval(others.low, others.high) if others else NO_FIGURE),
        _cell(signed(result.gap)),
        _met(report, result),
        _cell(percent(report.language, result.probability)),
    ]


def _met(report: Report, result: CompetencyResult) -> Cell:
    return _cell(text(report.language, f"likelihood-{result.likelihood}") if result.likelihood else NO_FIGURE)


def place_of(number: int) -> str:
    """The label of a competency's behaviours, by its number in the report: the summary leads there."""
    return f"competency-{number}"


def item_table(report: Report) -> Table:
    """Every behaviour, below its competency: self, others, interval, raters."""
    reasons = _Reasons()
    has_self = any(i.self_score is not None for c in report.competencies for i in c.items)
    columns = [*(["self"] if has_self else []), "others", "interval", "raters"]
    parts = [
        {"name": c.name, "place": place_of(n), "rows": [_item_row(item, reasons, has_self) for item in c.items]}
        for n, c in enumerate(report.competencies)
        if c.items
    ]
    return {
        "heads": [_word(report, "behaviour"), *(_word(report, column) for column in columns)],
        "parts": parts,
        "reasons": reasons.listed(),
    }


def _item_row(item: ItemResult, reasons: _Reasons, has_self: bool) -> list[Cell]:
    own = [_cell(figure(item.self_score))] if has_self else []
    return [_cell(item.stem), *own, reasons.score(item.others, item.withheld), *_interval_and_raters(item.others)]


def _interval_and_raters(score: Score | None) -> list[Cell]:
    if score is None:
        return [_cell(NO_FIGURE), _cell(NO_FIGURE)]
    return [_cell(interval(score.low, score.high)), _cell(str(score.n_raters))]


def _cell(words: str) -> Cell:
    return {"text": words, "mark": ""}


def _word(report: Report, column: str) -> str:
    return text(report.language, f"column-{column}")
