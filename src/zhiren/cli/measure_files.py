"""A folder of results: measures, raters, items and a summary, there as a whole or not at all."""

from __future__ import annotations

import json
import math
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from zhiren.cli.ending import plain
from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.results import Measures, Reliability

MEASURES, MEASURES_CSV, RATERS, ITEMS, SUMMARY = (
    "measures.parquet",
    "measures.csv",
    "raters.csv",
    "items.csv",
    "summary.json",
)
FILES = frozenset((MEASURES, MEASURES_CSV, RATERS, ITEMS, SUMMARY))

_FIGURES = ("logit", "standard_error", "fair_score", "low", "high", "raw_mean", "self_mean")
_COUNTS = ("n_raters", "n_ratings")


@dataclass(frozen=True, eq=False)
class Results:
    """What a folder holds.

    ``raters``: rater, competency_id (null where a severity is common to all), severity, standard_error,
    n_ratees, n_ratings, reason. ``items``: item, competency_id, location, standard_error, n_ratings, mean,
    reason, then the steps. ``summary``: what was measured, how, and how well.
    """

    measures: Measures
    raters: pl.DataFrame
    items: pl.DataFrame
    summary: Mapping[str, Any]


def refuse_taken(out: Path, *, replace: bool) -> None:
    """Refuse a folder that must not be written to, before anything is computed.

    An empty folder may be taken; one with earlier results only with ``replace``; any other never.

    Raises:
        MeasureError: the folder holds something, is the one that the person stands in, or is a file.
    """
    here = out.resolve()
    named = {"folder": quote(out)}
    if here.exists() and not here.is_dir():
        raise MeasureError(Problem("measure-out-file", named))
    if here in (Path.cwd(), *Path.cwd().parents):
        raise MeasureError(Problem("measure-out-here", named))
    held = {entry.name for entry in here.iterdir()} if here.is_dir() else set()
    others = sorted(held - FILES)
    if others:
        raise MeasureError(Problem("measure-out-not-ours", named | {"found": quote(others[0])}))
    if held and not replace:
        raise MeasureError(Problem("measure-out-exists", named))
    parent = next(folder for folder in here.parents if folder.exists())
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise MeasureError(Problem("measure-out-parent", named | {"parent": quote(parent)}))


def write_results(results: Results, out: Path) -> None:
    """Write a folder that takes its place in one step; what was there is gone only when the new one is there.

    Raises:
        MeasureError: something cannot be written; ``out`` is then as it was.
    """
    try:
        with _taking_place(out.resolve()) as folder:
            frame = results.measures.to_frame()
            frame.write_csv(folder / MEASURES_CSV, include_bom=True)
            frame.write_parquet(folder / MEASURES)
            results.raters.write_csv(folder / RATERS, include_bom=True)
            results.items.write_csv(folder / ITEMS, include_bom=True)
            document = json.dumps(plain(results.summary), ensure_ascii=False, indent=1, allow_nan=False)
            (folder / SUMMARY).write_text(document + "\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(error, out) from None


@contextmanager
def _taking_place(out: Path) -> Iterator[Path]:
    """A folder beside ``out`` to write into, which then takes its place."""
    new, old = (out.with_name(f".{out.name}.{kind}-{os.getpid()}") for kind in ("unfinished", "replaced"))
    out.parent.mkdir(parents=True, exist_ok=True)
    new.mkdir()
    try:
        yield new
        try:
            if out.exists():
                out.replace(old)
            new.replace(out)
        except BaseException:
            if old.exists() and not out.exists():
                old.replace(out)
            raise
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if out.exists():
            shutil.rmtree(old, ignore_errors=True)


def write_table(table: pl.DataFrame, file: Path) -> None:
    """Write one table as a whole or not at all: Parquet where the name ends so, else CSV.

    Raises:
        MeasureError: it cannot be written.
    """
    new = file.with_name(f".{file.name}.unfinished-{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix.lower() in (".parquet", ".pq"):
            table.write_parquet(new)
        else:
            table.write_csv(new, include_bom=True)
        new.replace(file)
    except OSError as error:
        raise _unwritable(error, file) from None
    finally:
        new.unlink(missing_ok=True)


def _unwritable(error: OSError, target: Path) -> MeasureError:
    values = {"file": quote(error.filename or target), "reason": quote(error.strerror or error)}
    return MeasureError(Problem("measure-cannot-write", values))


def read_results(folder: Path) -> Results:
    """The results that ``write_results`` wrote, without the fitted model.

    Raises:
        MeasureError: files are missing or are not what was written; everything that is wrong.
    """
    missing = [name for name in (MEASURES, ITEMS, RATERS, SUMMARY) if not (folder / name).is_file()]
    if missing:
        raise MeasureError(
            Problem("measure-not-a-folder", {"folder": quote(folder), "missing": ", ".join(missing)})
        )
    try:
        summary = json.loads((folder / SUMMARY).read_bytes())
        frames = [pl.read_parquet(folder / MEASURES), pl.read_csv(folder / RATERS), pl.read_csv(folder / ITEMS)]
        measures = _measures(frames[0], summary)
    except (OSError, ValueError, KeyError, TypeError, pl.exceptions.PolarsError) as error:
        values = {"folder": quote(folder), "reason": quote(error)}
        raise MeasureError(Problem("measure-folder-damaged", values)) from None
    return Results(measures, frames[1], frames[2], summary)


def _measures(frame: pl.DataFrame, summary: Mapping[str, Any]) -> Measures:
    ratees = tuple(frame["ratee"].unique(maintain_order=True).to_list())
    competencies = tuple(frame["competency_id"].unique(maintain_order=True).to_list())
    shape = len(ratees), len(competencies)
    columns: dict[str, Any] = {
        name: frame[name].fill_null(float("nan")).to_numpy().reshape(shape) for name in _FIGURES
    }
    columns |= {name: frame[name].to_numpy().astype(np.int32).reshape(shape) for name in _COUNTS}
    why = zip(frame["ratee"], frame["competency_id"], frame["reason"], strict=True)
    scale, coefficients = summary["scale"], summary["reliability"]
    str(summary["framework"]["id"])  # what comparing needs is there
    fields: dict[str, Any] = {
        "reliability": tuple(Reliability(**{k: _number(v) for k, v in c.items()}) for c in coefficients),
        "reasons": {(ratee, competency): reason for ratee, competency, reason in why if reason},
    }
    method = str(summary["method"])
    return Measures(method, scale["low"], scale["high"], ratees, competencies, **columns, **fields)


def _number(value: Any) -> Any:
    return math.nan if value is None else value
