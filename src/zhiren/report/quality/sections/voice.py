"""The language of a reader, with the names that the framework gives to ids in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zhiren.framework import Framework
from zhiren.language import text
from zhiren.report.charts.figures import NO_FIGURE, figure
from zhiren.report.quality.sections.content import Term

MOST_NAMED = 5

Values = dict[str, str | int | float]
"""What a message is told."""


@dataclass(frozen=True)
class Voice:
    """Says messages ``quality-…`` in the reader's language, which the framework need not have."""

    framework: Framework
    language: str

    def say(self, message: str, **values: str | int | float) -> str:
        """A message of the quality page."""
        return text(self.language, f"quality-{message}", **values)

    def competency(self, competency_id: str) -> str:
        """The competency's name; its id where the framework has it no longer."""
        return next((c.name for c in self.framework.competencies if c.id == competency_id), competency_id)

    def item(self, item_id: str) -> str:
        """The item's statement."""
        return next((i.statement for i in self.framework.indicators if i.id == item_id), item_id)

    def listed(self, names: Sequence[str]) -> str:
        """Names in a sentence: the first few, and how many more."""
        shown = [self.say("name", name=name) for name in names[:MOST_NAMED]]
        joined = self.say("between").join(shown)
        return self.say("and-more", names=joined, n=len(names) - MOST_NAMED) if len(names) > MOST_NAMED else joined

    def terms(self, section: str, names: Iterable[str]) -> tuple[Term, ...]:
        """What each figure of a section means, and what to do about it."""
        return tuple(Term(self.say(f"column-{name}"), self.say(f"{section}-term-{name}")) for name in names)

    def columns(self, *names: str) -> tuple[str, ...]:
        """Titles of a table's columns."""
        return tuple(self.say(f"column-{name}") for name in names)


def coefficient(value: float | None) -> str:
    """A reliability or correlation, to two decimals; never 1.00 unless it is."""
    if value is not None and 0.995 <= value < 1:
        return "0.99"
    return figure(value, 2)


def percent(share: float) -> int:
    """A share in whole per cent."""
    return round(100 * share)


def count(n: int | None) -> str:
    """A number of raters or people; a dash for none."""
    return NO_FIGURE if n is None else str(n)
