"""The heat map as a table: people by competencies, units with their means above their people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from zhiren.language import text
from zhiren.report.charts.figures import figure, interval
from zhiren.report.organisation import shades
from zhiren.report.organisation.content import Cell, GroupRow, OrganisationReport, PersonRow
from zhiren.report.organisation.matrix import Spread
from zhiren.report.organisation.people import FEWEST


@dataclass(frozen=True)
class Fold:
    """A group in the table: where it leads, what opens or closes it, and its people, those that are shown.

    ``more`` is a link to the rest of them, empty where none are left.
    """

    group: GroupRow
    address: str
    toggle: str
    is_open: bool
    people: tuple[PersonRow, ...]
    more: str = ""


Sorted = tuple[str, str]
"""A column's link that sorts by it, and how it is sorted now (``ascending``, ``descending``, ``none``)."""


def heat_table(report: OrganisationReport, sorts: Mapping[str, Sorted], folds: Iterable[Fold]) -> Markup:
    """The table with units that fold. ``sorts`` maps competency ids, and ``name``, to links."""
    writer = _Writer(report)
    bodies = [f"<tbody>{writer.group(report.total)}</tbody>"]
    for fold in folds:
        rows = "".join(map(writer.person, fold.people)) + writer.more(fold)
        bodies.append(f"<tbody>{writer.group(fold.group, fold)}{rows}</tbody>")
    return writer.table(sorts, bodies)


def people_table(report: OrganisationReport, sorts: Mapping[str, Sorted], people: Iterable[PersonRow]) -> Markup:
    """The table of people one below the other, the mean of all above them."""
    writer = _Writer(report)
    rows = "".join(map(writer.person, people))
    return writer.table(sorts, [f"<tbody>{writer.group(report.total)}{rows}</tbody>"])


class _Writer:
    """Writes rows as strings: a table has tens of thousands of cells."""

    def __init__(self, report: OrganisationReport) -> None:
        self._report = report
        self._length = report.high - report.low
        self._names = [str(escape(heading.name)) for heading in report.headings]
        say: Callable[[str], str] = lambda name: text(report.language, f"organisation-{name}")  # noqa: E731
        self._words = {n: say(n) for n in ("met", "uncertain", "below", "withheld", "not-rated", "divided")}
        self._too_few = text(report.language, "organisation-too-few", fewest=FEWEST)

    def table(self, sorts: Mapping[str, Sorted], bodies: list[str]) -> Markup:
        report = self._report
        caption = text(report.language, "organisation-heat-caption", low=report.low, high=report.high)
        names = [("name", text(report.language, "organisation-column-person"))]
        names += [(heading.id, heading.name) for heading in report.headings]
        heads = "".join(self._head(sorts[key], name) for key, name in names)
        wide = " wide" if len(report.headings) > 16 else ""
        return Markup(  # noqa: S704  every text in it has been escaped
            f'<table class="heat{wide}"><caption class="unseen">{escape(caption)}</caption>'
            f"<thead><tr>{heads}</tr></thead>{''.join(bodies)}</table>"
        )

    def person(self, row: PersonRow) -> str:
        member = row.member
        met, unsure, below = row.counts
        counts = f"✓ {met} · ? {unsure} · ↓ {below}" if any(row.counts) else ""
        cells = "".join(map(self._cell, self._names, row.cells))
        about = escape(" · ".join(filter(None, (row.unit, member.level))))
        return (
            f'<tr class="person"><th scope="row"><label><input type="checkbox" class="unfold">'
            f"<span>{escape(member.name)}</span><small>{about}</small>"
            f'<em aria-hidden="true">{counts}</em></label></th>{cells}</tr>'
        )

    def group(self, group: GroupRow, fold: Fold | None = None) -> str:
        n = text(self._report.language, "organisation-role-people", n=len(group.rows))
        label = f"<span>{escape(group.label)}</span><small>{escape(n)}</small>"
        if fold is None:
            head = f'<label><input type="checkbox" class="unfold">{label}</label>'
        else:
            state = "true" if fold.is_open else "false"
            head = (
                f'<a class="fold" href="{escape(fold.toggle)}" role="button" aria-expanded="{state}">{label}</a>'
            )
            if fold.address:
                name = escape(text(self._report.language, "organisation-only", unit=group.label))
                head += f'<a class="into" href="{escape(fold.address)}" aria-label="{name}" title="{name}">→</a>'
        cells = "".join(map(self._mean, self._names, group.spreads))
        return f'<tr class="group"><th scope="row"><div>{head}</div></th>{cells}</tr>'

    def more(self, fold: Fold) -> str:
        if not fold.more:
            return ""
        said = escape(text(self._report.language, "organisation-more-people", n=len(fold.group.rows)))
        span = len(self._names) + 1
        return f'<tr class="more"><td colspan="{span}"><a href="{escape(fold.more)}">{said}</a></td></tr>'

    def _head(self, sort: Sorted, name: str) -> str:
        address, state = sort
        return f'<th scope="col" aria-sort="{state}"><a href="{escape(address)}">{escape(name)}</a></th>'

    def _cell(self, name: str, cell: Cell) -> str:
        if cell.score is None:
            what, sign = ("withheld", shades.WITHHELD) if cell.withheld else ("not-rated", "")
            said = f'<b aria-hidden="true">{sign}</b><small>{self._words[what]}</small>'
            return f'<td class="no" data-label="{name}">{said}</td>'
        width = None if cell.low is None or cell.high is None else cell.high - cell.low
        said = interval(cell.low, cell.high)
        sign = ""
        if cell.met:
            said += f" · {self._words[cell.met]}"
            sign = shades.SIGNS[cell.met]
        if cell.divided:
            said += f" · {self._words['divided']}"
            sign += shades.DIVIDED
        mark = f'<b aria-hidden="true">{sign}</b>' if sign else ""
        return self._filled(name, cell.score, width, mark, said)

    def _mean(self, name: str, spread: Spread) -> str:
        if spread.mean is None:
            return f'<td class="no" data-label="{name}"><small>{self._too_few}</small></td>'
        width = None if spread.low is None or spread.high is None else spread.high - spread.low
        counts = f"✓ {spread.met} · ? {spread.unsure} · ↓ {spread.below}" if spread.judged else f"n = {spread.n}"
        return self._filled(name, spread.mean, width, "", f"{interval(spread.low, spread.high)} · {counts}")

    def _filled(self, name: str, score: float, width: float | None, mark: str, said: str) -> str:
        report = self._report
        look = f"h{shades.step(score, report.low, report.high)}-{shades.fade(width, self._length)}"
        bar = shades.bar(width, self._length)
        return (
            f'<td data-label="{name}"><div class="{look}">{figure(score)}{mark}<i class="w{bar}"></i></div>'
            f"<small>{said}</small></td>"
        )
