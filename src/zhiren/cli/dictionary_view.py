"""A dictionary on the terminal: in colour where there is a terminal, plain where the output goes elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from zhiren.framework import SUGGESTION_KINDS, Competency, Framework
from zhiren.language import text

# What may not be parted: opening marks and what follows them, a word or a Chinese character, closing marks.
_UNPARTED = re.compile(
    r"[（“‘《〈【「『]*(?:[^\s\u2e80-\u9fff\uff00-\uffef]+|[^\s])[，。；：！？、）”’》〉】」』…—]*\s*"
)


class Prose:
    """A paragraph whose lines begin with no closing mark; Chinese has no spaces to break a line at."""

    def __init__(self, content: str) -> None:
        self.content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        lines = [""]
        for part in _UNPARTED.findall(self.content):
            if lines[-1] and cell_len((lines[-1] + part).rstrip()) > options.max_width:
                lines[-1] = lines[-1].rstrip()
                lines.append("")
            lines[-1] += part
        yield Text("\n".join(lines), overflow="fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(min(8, options.max_width), min(cell_len(self.content), options.max_width))


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
        console.print(Padding(Prose(competency.definition), (0, 0, 0, 2)))
    _print_heading("indicators", language, console)
    console.print(_indicators(competency, language))
    if competency.levels:
        _print_heading("levels", language, console)
        steps = _grid(3)
        for level in competency.levels:
            typical = "bold" if level.rank == competency.level else ""
            steps.add_row(Text(str(level.rank), "cyan"), Text(level.title, typical), Prose(level.anchor))
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
        statement = indicator.statement
        if indicator.reverse_keyed:
            statement += f" ({text(language, 'dictionary-reverse-keyed')})"
        level = text(language, "dictionary-page-level", level=indicator.level)
        rows.add_row(Text(indicator.id, "cyan"), Text(level, "dim"), Prose(statement))
    return rows


def _bullets(entries: tuple[str, ...]) -> Table:
    rows = _grid(2)
    for entry in entries:
        rows.add_row(Text("•", "cyan"), Prose(entry))
    return rows


def _grid(columns: int) -> Table:
    """Columns without lines between them, indented."""
    grid = Table.grid(padding=(0, 2))
    grid.pad_edge = True
    for _ in range(columns - 1):
        grid.add_column(no_wrap=True)
    grid.add_column()
    return grid
