"""A dictionary on the terminal: in colour where there is a terminal, plain where the output goes elsewhere."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from zhiren.framework import SUGGESTION_KINDS, Competency, Framework
from zhiren.language import text


def print_framework(framework: Framework, console: Console | None = None) -> None:
    """Title, and under each competency its behaviours."""
    console = console or Console(highlight=False)
    count = sum(1 for _ in framework.indicators)
    about = text(framework.language, "dictionary-about-line", id=framework.id, version=framework.version)
    summary = text(
        framework.language, "dictionary-page-summary", competencies=len(framework.competencies), indicators=count
    )
    console.print(Text(framework.title, style="bold"))
    console.print(Text(f"{about} · {framework.language} · {summary}", style="dim"))
    for competency in framework.competencies:
        console.print()
        _print_head(competency, console)
        console.print(_indicators(competency, framework.language))


def print_competency(framework: Framework, competency: Competency, console: Console | None = None) -> None:
    """All that the dictionary says of one competency."""
    console = console or Console(highlight=False)
    language = framework.language
    _print_head(competency, console)
    if competency.definition:
        console.print(Padding(Text(competency.definition), (0, 0, 0, 2)))
    _print_heading("indicators", language, console)
    console.print(_indicators(competency, language))
    if competency.levels:
        _print_heading("levels", language, console)
        steps = _grid(3)
        for level in competency.levels:
            typical = "bold" if level.rank == competency.level else ""
            steps.add_row(Text(str(level.rank), "cyan"), Text(level.title, typical), Text(level.anchor))
        console.print(steps)
    for name, entries in (("questions", competency.questions), ("negative", competency.negative_behaviours)):
        if entries:
            _print_heading(name, language, console)
            console.print(_bullets(entries))
    if competency.suggestions:
        _print_heading("suggestions", language, console)
    for kind in SUGGESTION_KINDS:
        suggestions = tuple(s.text for s in competency.suggestions if s.kind == kind)
        if suggestions:
            console.print(Padding(Text(text(language, f"suggestion-{kind}"), "italic"), (0, 0, 0, 2)))
            console.print(_bullets(suggestions))


def _print_head(competency: Competency, console: Console) -> None:
    head = Text.assemble((competency.code, "bold cyan"), "  ", (competency.name, "bold"))
    if competency.cluster:
        head.append(f"  {competency.cluster}", "dim")
    console.print(head)


def _print_heading(name: str, language: str, console: Console) -> None:
    console.print()
    console.print(Text(text(language, f"dictionary-sheet-{name}"), style="bold green"))


def _indicators(competency: Competency, language: str) -> Table:
    rows = _grid(3)
    for indicator in competency.indicators:
        statement = Text(indicator.statement)
        if indicator.reverse_keyed:
            statement.append(f" ({text(language, 'dictionary-reverse-keyed')})", "dim")
        level = text(language, "dictionary-page-level", level=indicator.level)
        rows.add_row(Text(indicator.id, "cyan"), Text(level, "dim"), statement)
    return rows


def _bullets(entries: tuple[str, ...]) -> Table:
    rows = _grid(2)
    for entry in entries:
        rows.add_row(Text("•", "cyan"), Text(entry))
    return rows


def _grid(columns: int) -> Table:
    """Columns without lines between them, indented."""
    grid = Table.grid(padding=(0, 2))
    grid.pad_edge = True
    for _ in range(columns - 1):
        grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")  # Chinese has no spaces to break a line at
    return grid
