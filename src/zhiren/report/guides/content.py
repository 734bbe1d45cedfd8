"""What a guide says, as plain data in the reader's language; page and PDF lay it out and add nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A heading with paragraphs, then points; ``minutes`` is the time to take for it, 0 where it is none."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    minutes: int = 0


@dataclass(frozen=True)
class Guide:
    """A guide on one person's report; ``minutes`` is the time for all of it."""

    language: str
    title: str
    name: str
    lead: str
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """The time of all parts together."""
        return sum(part.minutes for part in self.parts)
