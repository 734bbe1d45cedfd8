"""Figures of a coder as a table or a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from zhiren.cli import say
from zhiren.cli.ending import plain
from zhiren.evidence.coder import load_coder
from zhiren.evidence.coder.evaluate import Figures, evaluate
from zhiren.evidence.coder.labelled import read_labelled
from zhiren.measure.printed import figure

_COUNTS = ("n", "n_evidence", "flips")


def show_evaluation(file: Path, *, as_json: bool) -> None:
    """Evaluate the coder that ships on a file of labelled texts.

    Raises:
        SourceError: the file cannot be read.
        EvidenceError: lines of it are wrong, or the coder's weights are missing.
    """
    texts = read_labelled(file)
    coder = load_coder()
    figures = evaluate(coder, texts)
    if as_json:
        languages = {name: plain(asdict(own)) for name, own in figures.items()}
        document = {"coder": coder.version, "file": file.name, "languages": languages}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False))
        return
    click.echo(say("cli-coder-evaluated", version=coder.version, count=len(texts), file=file.name))
    Console().print(_table(figures))


def _table(figures: Mapping[str, Figures]) -> Table:
    """A row a figure, a column a language."""
    table = Table(say("cli-coder-figure"))
    for name in figures:
        table.add_column(say(f"cli-coder-language-{name}"), justify="right")
    rows = {name: asdict(own) for name, own in figures.items()}
    for field in next(iter(rows.values())):
        table.add_row(
            say(f"cli-coder-{field.replace('_', '-')}"), *(_cell(field, row[field]) for row in rows.values())
        )
    return table


def _cell(field: str, value: float) -> str:
    return str(value) if field in _COUNTS else figure(value, 0 if field == "sentences_per_second" else 3)
