"""A fit as the person at the terminal sees it: one line that changes, plain lines, or lines of JSON."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.status import Status

from zhiren.cli import say
from zhiren.cli.ending import echo_event

if TYPE_CHECKING:
    from zhiren.measure.model import Iteration


class FitShown:
    """Says on standard error how a fit goes, or on standard output in JSON.

    On a terminal the line of the moment is overwritten; where the output goes elsewhere, each has a line.
    """

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._console = Console(stderr=True, highlight=False, soft_wrap=True, quiet=as_json)
        self._status = Status("", console=self._console)
        self._live = self._console.is_terminal and not as_json
        self._part: str | None = None

    def __enter__(self) -> FitShown:
        if self._live:
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._status.stop()

    def step(self, step: str) -> None:
        """Something has begun: ``read``, ``fit`` or ``write``."""
        self._show(say(f"cli-measure-step-{step}"))

    def competency(self, competency_id: str, number: int, of: int) -> None:
        """The fit of one competency has begun."""
        self._part = competency_id
        if self._as_json:
            echo_event("competency", competency_id=competency_id, number=number, of=of)
        else:
            self._show(say("cli-measure-competency", competency=competency_id, number=number, of=of))

    def iteration(self, iteration: Iteration) -> None:
        """Where the fit stands."""
        if self._as_json:
            echo_event(
                "iteration",
                competency_id=self._part,
                number=iteration.number,
                log_likelihood=iteration.value,
                gain=iteration.gain,
                gradient=iteration.gradient,
            )
            return
        line = say(
            "cli-measure-iteration",
            number=iteration.number,
            value=f"{iteration.value:,.2f}",
            gain=f"{iteration.gain:.2g}",
            gradient=f"{iteration.gradient:.2g}",
        )
        self._show(say("cli-measure-of", competency=self._part, line=line) if self._part else line)

    def _show(self, line: str) -> None:
        if self._live:
            self._status.update(line)
        else:
            self._console.print(line, markup=False)
