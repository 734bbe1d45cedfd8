"""Tables of the talent pages as Excel and CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from zhiren.language import text
from zhiren.report.workbook_sheet import Column, Value, add_sheet
from zhiren.role_fit import Need
from zhiren.web.actions.talent.needs import CompetencyNeed, GroupNeeds
from zhiren.web.actions.talent.nine_box import BOXES, Place
from zhiren.web.actions.talent.succession import Candidate, Succession
from zhiren.web.models import CalibrationMove

BOM = "\ufeff"
_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NEED = ("n", "below", "low", "high", "share", "short", "very-unlikely", "unlikely", "cannot-tell")
_WIDTHS = {"n": 10, "below": 12, "low": 9, "high": 9, "share": 12, "short": 12}


def needs_workbook(
    needs: Sequence[CompetencyNeed], by_unit: Sequence[GroupNeeds], by_role: Sequence[GroupNeeds], language: str
) -> bytes:
    """Sheets: all together, by unit, by role."""
    book = Workbook(write_only=True)
    heads = _need_columns(language)
    name = Column(text(language, "web-talent-competency"), 26)
    rows = [[each.competency.name, *_need_row(each.need)] for each in needs]
    add_sheet(book, text(language, "web-talent-sheet-needs"), [name, *heads], rows, frozen=1)
    for kind, groups in (("unit", by_unit), ("role", by_role)):
        head = [Column(text(language, f"web-talent-{kind}"), 24), name, *heads]
        add_sheet(book, text(language, f"web-talent-sheet-by-{kind}"), head, _group_rows(groups), frozen=2)
    return _saved(book)


def needs_csv(groups: Sequence[GroupNeeds], kind: str, language: str) -> bytes:
    """One line for each unit or role and competency."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    names = [text(language, f"web-talent-{kind}"), text(language, "web-talent-competency")]
    writer.writerow([*names, *(column.head for column in _need_columns(language))])
    for row in _group_rows(groups):
        writer.writerow([_plain(value) for value in row])
    return (BOM + stream.getvalue()).encode()


def succession_workbook(found: Succession, language: str) -> bytes:
    """Everybody for one role, band by band."""
    book = Workbook(write_only=True)
    kinds = {
        "band": ("count", 8),
        "number": ("text", 14),
        "name": ("text", 20),
        "unit": ("text", 24),
        "level": ("text", 10),
        "in-role": ("text", 12),
        "expected": ("probability", 14),
        "low": ("probability", 9),
        "high": ("probability", 9),
        "all-met": ("probability", 14),
        "judged": ("count", 12),
        "asked": ("count", 12),
        "against": ("text", 26),
    }
    columns = [
        Column(text(language, f"web-talent-column-{name}"), width, kind) for name, (kind, width) in kinds.items()
    ]
    rows = [_candidate(c, number, language) for number, band in enumerate(found.bands, 1) for c in band]
    rows += [_candidate(c, None, language) for c in found.unjudged]
    add_sheet(book, found.profile.titled(language), columns, rows, frozen=3)
    note = [[text(language, "web-talent-bands-about")], [text(language, "web-talent-fit-about")]]
    add_sheet(
        book,
        text(language, "web-talent-sheet-about"),
        [Column(text(language, "web-talent-sheet-about"), 100, "long")],
        note,
    )
    return _saved(book)


def nine_box_workbook(found: Sequence[Place], moves: Iterable[CalibrationMove], language: str) -> bytes:
    """Sheets: everybody with the chances of the steps, and the log of the meeting."""
    book = Workbook(write_only=True)
    names = ("number", "name", "unit", "level", "performance", "mean", "low", "high")
    kinds = dict.fromkeys(("mean", "low", "high"), "score")
    columns = [Column(text(language, f"web-talent-column-{n}"), 16, kinds.get(n, "text")) for n in names]
    columns += [
        Column(
            text(language, "web-talent-chance-of", step=text(language, f"web-talent-step-{n}")), 14, "probability"
        )
        for n in (1, 2, 3)
    ]
    columns += [Column(text(language, f"web-talent-column-{n}"), 24) for n in ("measured", "box")]
    columns += [Column(text(language, "web-talent-column-why"), 50, "long")]
    rows = [_place(place, language) for place in found]
    add_sheet(book, text(language, "web-talent-sheet-people"), columns, rows, frozen=2)
    heads = [("when", 18), ("who", 20), ("name", 20), ("from", 24), ("to", 24), ("why", 50)]
    columns = [
        Column(text(language, f"web-talent-column-{n}"), w, "long" if n == "why" else "text") for n, w in heads
    ]
    add_sheet(
        book, text(language, "web-talent-sheet-log"), columns, (_move(each, language) for each in moves), frozen=1
    )
    return _saved(book)


def box_name(box: tuple[int, int] | None, language: str) -> str:
    """A box by its name; empty where somebody is in none."""
    return text(language, f"web-talent-box-{box[0]}-{box[1]}") if box in BOXES else ""


def _need_columns(language: str) -> list[Column]:
    kinds = {
        "n": "count",
        "below": "score",
        "low": "count",
        "high": "count",
        "share": "probability",
        "short": "score",
    }
    return [
        Column(text(language, f"web-talent-need-{name}"), _WIDTHS.get(name, 16), kinds.get(name, "count"))
        for name in _NEED
    ]


def _need_row(need: Need) -> list[Value]:
    short = None if need.short != need.short else round(need.short, 2)  # NaN is unlike itself
    sure, unsure, unknown = need.by_likelihood[4], need.by_likelihood[3], need.by_likelihood[2]
    share = round(need.below / need.n, 3)
    return [need.n, round(need.below, 1), need.low, need.high, share, short, sure, unsure, unknown]


def _group_rows(groups: Iterable[GroupNeeds]) -> Iterable[list[Value]]:
    return ([g.group, each.competency.name, *_need_row(each.need)] for g in groups for each in g.needs)


def _candidate(candidate: Candidate, band: int | None, language: str) -> list[Value]:
    person, fit = candidate.person, candidate.fit
    shares: list[Value] = [None] * 4
    if fit.judged:
        shares = [round(v, 3) for v in (fit.expected, fit.low, fit.high, fit.all_met)]
    return [
        band,
        person.number,
        person.name,
        str(person.unit or ""),
        person.level,
        text(language, "web-talent-yes") if candidate.is_incumbent else "",
        *shares,
        fit.judged,
        fit.asked,
        candidate.against.name if candidate.against else "",
    ]


def _place(place: Place, language: str) -> list[Value]:
    person, potential = place.person, place.potential
    figures: list[Value] = [None] * 6
    if potential:
        means = (potential.mean, potential.low, potential.high)
        figures = [*(round(v, 2) for v in means), *(round(v, 3) for v in potential.chances)]
    measured, box = box_name(place.measured, language), box_name(place.box, language)
    why = place.move.why if place.move else ""
    unit = str(person.unit or "")
    return [person.number, person.name, unit, person.level, person.performance, *figures, measured, box, why]


def _move(move: CalibrationMove, language: str) -> list[Value]:
    origin = box_name((move.from_performance, move.from_potential), language)
    goal = box_name((move.to_performance, move.to_potential), language)
    return [f"{move.at:%Y-%m-%d %H:%M}", str(move.account or ""), move.person.name, origin, goal, move.why]


def _plain(value: Value) -> Value:
    """A name that begins as a formula stays a name."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_LIKE_A_FORMULA) else value


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
