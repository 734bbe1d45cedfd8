"""A batch of reports as the person at the terminal sees it: its steps while they run, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from zhiren.cli import say
from zhiren.report.batch import FORMATS, Summary
from zhiren.report.measuring import FEWEST_PEOPLE, Choice

MOST_NAMED = 10
MOST_WARNINGS = 20


class Steps:
    """Shows each step as a bar while it runs, and as a line with its seconds when it is done.

    Bars appear only on a terminal; the lines always.
    """

    def __init__(self) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self._bars = Progress(
            TextColumn("  {task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        self._running: dict[str, tuple[TaskID, float]] = {}

    def __enter__(self) -> Steps:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def __call__(self, step: str, done: int, total: int) -> None:
        """How far a step is."""
        if step not in self._running:
            label = say(f"cli-report-step-{step}")
            self._running[step] = self._bars.add_task(label, total=total), perf_counter()
        task, began = self._running[step]
        self._bars.update(task, completed=done, total=total)
        if done >= total:
            self._bars.remove_task(task)
            del self._running[step]
            self.finished(say(f"cli-report-step-{step}"), perf_counter() - began)

    def finished(self, label: str, seconds: float) -> None:
        """A line for a step that is done."""
        self._console.print(say("cli-report-step-done", step=label, seconds=f"{seconds:.1f}"), markup=False)


def show_summary(summary: Summary, out: Path) -> None:
    """Say what was made, kept, withheld and skipped, and where to begin."""
    for line in _lines(summary):
        click.echo(line)
    shown = summary.warnings[:MOST_WARNINGS]
    for problem in (*summary.failures, *shown):
        click.echo(problem.describe(), err=True)
    if len(summary.warnings) > len(shown):
        click.echo(say("cli-report-more-warnings", n=len(summary.warnings) - len(shown)), err=True)
    click.echo(say("cli-report-begin", path=str(out / "index.html")))


def _lines(summary: Summary) -> Iterator[str]:
    made, kept = summary.made, summary.kept
    for language in dict.fromkeys(language for language, _ in (*made, *kept)):
        files = [
            say(f"cli-report-files-{form}", n=made[language, form] + kept[language, form])
            for form in FORMATS
            if made[language, form] + kept[language, form]
        ]
        listed = say("cli-report-list-separator").join(files)
        yield say("cli-report-made", language=say(f"cli-report-language-{language}"), files=listed)
    if summary.choice:
        yield _method(summary.choice)
    if kept:
        yield say("cli-report-kept", made=made.total(), kept=kept.total())
    if summary.removed:
        yield say("cli-report-removed", n=len(summary.removed))
    for name in ("without_scores", "self_only", "something_withheld", "not_rated", "without_role"):
        people = getattr(summary, name)
        if people:
            yield say(f"cli-report-{name.replace('_', '-')}", n=len(people), people=_named(people))


def _method(choice: Choice) -> str:
    reason = " ".join(problem.describe() for problem in choice.problems)
    values = {"n": choice.n_people, "least": FEWEST_PEOPLE, "reason": reason}
    return say(f"cli-report-method-{choice.method}-{choice.why}", **values)


def _named(people: Sequence[str]) -> str:
    separator = say("cli-report-list-separator")
    return separator.join(people[:MOST_NAMED]) + (f"{separator}…" if len(people) > MOST_NAMED else "")
