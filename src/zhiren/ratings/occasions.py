"""When ratings were given: an optional column of dates, kept aside from the ratings, one day for each pair."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl

from zhiren.errors import Problem, Value, quote
from zhiren.ratings.columns import Ratings
from zhiren.ratings.findings import Material
from zhiren.ratings.listing import cut
from zhiren.ratings.meaning import clean
from zhiren.ratings.pairs import pair_keys
from zhiren.ratings.parts import TIME, Cells
from zhiren.ratings.words import EXCEL_DAYS
from zhiren.sources.records import MOST_OF_A_KIND

Days = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_HOUR = r"(?:[ T].*)?"
_FORMS = tuple(
    re.compile(form + _HOUR, re.IGNORECASE)
    for form in (
        r"(?P<y>\d{4}) ?[-/.年] ?(?P<m>\d{1,2})(?: ?[-/.月] ?(?P<d>\d{1,2}) ?日?|月)?",
        r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)",
        rf"(?P<d>\d{{1,2}})[- ]{_MONTH}[-, ]+(?P<y>\d{{4}})",
        rf"{_MONTH} (?P<d>\d{{1,2}})(?:,| ) ?(?P<y>\d{{4}})",
    )
)
_EXCEL = re.compile(r"(\d{5})(?:\.\d+)?")
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_EPOCH = date(1970, 1, 1).toordinal()


def parse_day(word: str) -> int | None:
    """The day that a cell names, in days since 1970-01-01; None where it names none for certain.

    Read are ``2026-03-01`` with ``/``, ``.`` or ``年月日`` between, ``20260301``, ``1 Mar 2026``, Excel's own
    numbers, each with or without an hour, and months (``2026-03``, their first day). ``3/4/2026`` is two days in
    two countries, and none here.
    """
    text = unicodedata.normalize("NFKC", word).strip()
    excel = _EXCEL.fullmatch(text)
    if excel and int(excel[1]) in EXCEL_DAYS:
        return int(excel[1]) + _EXCEL_EPOCH - _EPOCH
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            parts = found.groupdict()
            month = _MONTHS.index(parts["month"].lower()) + 1 if "month" in parts else int(parts["m"])
            try:
                return date(int(parts["y"]), month, int(parts["d"] or 1)).toordinal() - _EPOCH
            except ValueError:
                return None
    return None


def find_occasions(material: Material, cells: Cells, ratings: Ratings) -> tuple[Days | None, list[Problem]]:
    """The mean day of each pair's ratings, (n_pairs,) ordered by ratee and rater; and cells that name no day.

    NaN where none of a pair's rows has a day; None where there are no ratings.
    """
    if not ratings:
        return None, []
    codes = np.concatenate([_codes(part.frame) for part in material.parts])
    texts = clean(cells.texts)
    days = np.array([np.nan if text is None else _number(parse_day(text)) for text in texts])
    unreadable = np.flatnonzero(np.isnan(days) & texts.is_not_null().to_numpy())
    return _by_pair(material, ratings, days[codes]), list(_findings(material, texts, codes, unreadable))


def _number(day: int | None) -> float:
    return float("nan") if day is None else float(day)


def _codes(frame: pl.DataFrame) -> Indices:
    codes = frame[TIME].to_numpy() if TIME in frame.columns else np.zeros(frame.height)
    return codes.astype(np.int64)


def _by_pair(material: Material, ratings: Ratings, day: Days) -> Days:
    rows = np.isfinite(day) & np.logical_and.reduce([material.ranks(name) >= 0 for name in material.codes._fields])
    tables = ((material.meanings.ratee.names, ratings.ratees), (material.meanings.rater.names, ratings.raters))
    ratee, rater = (
        _places(names, labels)[material.ranks(column)[rows]]
        for column, (names, labels) in zip(("ratee", "rater"), tables, strict=True)
    )
    pairs = np.unique(pair_keys(ratings.ratee, ratings.rater))
    pair = np.searchsorted(pairs, pair_keys(ratee, rater))
    n = np.bincount(pair, minlength=len(pairs))
    sums = np.bincount(pair, day[rows], len(pairs))
    return np.asarray(np.divide(sums, n, out=np.full(len(pairs), np.nan), where=n > 0))


def _places(names: list[str], labels: tuple[str, ...]) -> Indices:
    place = {label: code for code, label in enumerate(labels)}
    return np.array([place.get(name, -1) for name in names], np.int64)


def _findings(material: Material, texts: pl.Series, codes: Indices, unreadable: Indices) -> Iterator[Problem]:
    counts = np.bincount(codes, minlength=len(texts))
    first = np.zeros(len(texts), np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    order = unreadable[np.argsort(first[unreadable])]
    for cell in order[:MOST_OF_A_KIND].tolist():
        values: dict[str, Value] = {"value": quote(texts[cell]), "n": int(counts[cell])}
        yield Problem("ratings-no-day", values, material.place(int(first[cell]), TIME), "warning")
    for more in cut("ratings-no-day", len(order)):
        yield replace(more, severity="warning")
