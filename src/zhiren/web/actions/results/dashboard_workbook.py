"""The standing of a campaign as a workbook: no answers, only who was asked and how far they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from django.db.models import Count, Q
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from zhiren.language import text
from zhiren.web.actions.results.standing import Standing, Tally
from zhiren.web.models import Assignment, Campaign

HEADER_FILL = PatternFill("solid", fgColor="14304A")
WIDEST = 48
FORMULA_STARTS = ("=", "+", "-", "@")

_LEFT = Q(assignments__state__in=Assignment.OUTSTANDING, assignments__ratee__excused_at=None)

Cell = str | int


def standing_workbook(campaign: Campaign, standing: Standing, language: str) -> bytes:
    """Sheets: overview, units, groups, groups below the threshold, raters with something outstanding."""
    book = Workbook(write_only=False)
    del book[book.sheetnames[0]]
    counted = ("asked", "handed-in", "begun", "declined")
    titles = [text(language, f"web-results-{name}") for name in counted]
    share = text(language, "web-results-column-share")
    whole = [[campaign.titled(language), *_counts(standing.total)]]
    _sheet(book, language, "overview", ["", *titles, share], whole)
    units = [[tally.label, *_counts(tally)] for tally in standing.units]
    _sheet(book, language, "units", [text(language, "web-results-unit"), *titles, share], units)
    groups = [[text(language, f"relationship-{t.label}"), *_counts(t)] for t in standing.groups]
    _sheet(book, language, "groups", [text(language, "web-results-group"), *titles, share], groups)
    columns = [
        text(language, f"web-results-{name}") for name in ("person", "group", "in", "outstanding", "outlook")
    ]
    _sheet(book, language, "dangers", columns, _dangers(standing, language))
    columns = [text(language, f"web-results-column-{name}") for name in ("rater", "mail", "left")]
    _sheet(book, language, "outstanding", columns, _outstanding(campaign))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _counts(tally: Tally) -> list[Cell]:
    counts = tally.counts
    return [tally.asked, tally.finished, counts.get("started", 0), counts.get("declined", 0), tally.percent]


def _dangers(standing: Standing, language: str) -> Iterable[Sequence[Cell]]:
    for danger in standing.dangers:
        group = text(language, f"relationship-{danger.relationship}")
        outlook = (
            text(language, "web-results-will-merge")
            if danger.is_lost
            else text(language, "web-results-needs", n=danger.missing)
        )
        yield danger.name, group, danger.finished, danger.outstanding, outlook


def _outstanding(campaign: Campaign) -> Iterable[Sequence[Cell]]:
    left = Count("assignments", filter=_LEFT)
    raters = campaign.raters.select_related("person").annotate(left=left).filter(left__gt=0)
    for rater in raters.order_by("-left", "pk"):
        yield rater.shown_name, rater.mail, rater.left


def _sheet(
    book: Workbook, language: str, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    sheet = book.create_sheet(text(language, f"web-results-sheet-{name}"))
    sheet.append(list(columns))
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEADER_FILL
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    for row in rows:
        sheet.append([_plain(value) for value in row])
    for number, column in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(WIDEST, 2 * longest + 2)
    sheet.freeze_panes = "A2"


def _plain(value: Cell) -> Cell:
    """A name that begins as a formula stays a name."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
