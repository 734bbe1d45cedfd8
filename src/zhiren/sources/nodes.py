"""The values of a YAML or JSON document, each with its line and column (from 1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

DEEPEST = 20


@dataclass(frozen=True)
class Scalar:
    """A text with its place. ``plain``: it stood without quotation marks, so it may mean a number or nothing."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def is_nothing(self) -> bool:
        """Whether it stands for no value: ``key:`` with nothing behind it, ``~`` or ``null``."""
        return self.plain and self.text in ("", "~", "null")


@dataclass(frozen=True)
class Sequence:
    """A list with its place."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Mapping:
    """Keys with their values. ``keys`` holds the key as it was written, ``entries`` its value."""

    line: int
    column: int
    keys: dict[str, Scalar] = field(default_factory=dict)
    entries: dict[str, Node] = field(default_factory=dict)


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True)
class Start:
    """A list or a mapping begins."""

    node: Sequence | Mapping


@dataclass(frozen=True)
class End:
    """The innermost list or mapping ends."""


Event: TypeAlias = Start | End | Scalar
