"""A YAML or JSON document as plain values that know their line and column.

Scalars stay text: whether ``1.0`` is a version or a number is for the field that reads it to say, so a name
``No`` stays “No” and ``version: 1.0`` stays “1.0”.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.sources.encoding import decode
from zhiren.sources.guard import open_source
from zhiren.sources.json_events import json_events
from zhiren.sources.nodes import DEEPEST, End, Event, Mapping, Node, Scalar, Sequence, Start
from zhiren.sources.yaml_events import yaml_events

LARGEST_FILE = 5 * 2**20
MOST_VALUES = 200_000
MOST_PROBLEMS = 100


def read_document(path: Path) -> Node:
    """The one document of a ``.json`` file or of any other file as YAML.

    Raises:
        SourceError: the file is missing, too large, of no known encoding, not well-formed, or uses what a
            dictionary has no need of (anchors, tags, several documents); all findings with line and column.
    """
    return parse_document(read_text(path), str(path), is_json=path.suffix.lower() == ".json")


def read_text(path: Path) -> str:
    """The text of a file of at most ``LARGEST_FILE`` bytes. Raises ``SourceError``."""
    return decode(open_source(path, largest=LARGEST_FILE), str(path)).text


def parse_document(text: str, file: str, *, is_json: bool = False) -> Node:
    """The document in a text; ``file`` names it in findings. Raises ``SourceError``."""
    if not text.strip():
        raise SourceError(Problem("document-empty", place=Place(file=file)))
    events = json_events(text, file) if is_json else yaml_events(text, file)
    return _Builder(file).build(events)


class _Builder:
    """Puts events together to a tree, in bounded depth and size."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.open: list[Sequence | Mapping] = []
        self.key: Scalar | None = None
        self.root: Node | None = None

    def build(self, events: Iterator[Event]) -> Node:
        for count, event in enumerate(events):
            if count > MOST_VALUES:
                raise SourceError(Problem("document-too-many", {"most": MOST_VALUES}, Place(file=self.file)))
            if isinstance(event, End):
                self.open.pop()
            elif isinstance(event, Start):
                self._put(event.node)
                self._open(event.node)
            else:
                self._put(event)
        if self.root is None:
            raise SourceError(Problem("document-empty", place=Place(file=self.file)))
        if self.problems:
            raise SourceError(self.problems[:MOST_PROBLEMS])
        return self.root

    def _put(self, node: Node) -> None:
        parent = self.open[-1] if self.open else None
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent is None:
            self.root = node
        elif self.key is not None:
            self._enter(parent, self.key, node)
            self.key = None
        elif isinstance(node, Scalar):
            self.key = node
        else:
            raise SourceError(self._problem("document-key-not-text", node))

    def _enter(self, mapping: Mapping, key: Scalar, node: Node) -> None:
        first = mapping.keys.setdefault(key.text, key)
        mapping.entries.setdefault(key.text, node)
        if first is not key:
            values = {"key": quote(key.text), "first": str(first.line)}
            self.problems.append(self._problem("document-key-twice", key, **values))

    def _open(self, node: Sequence | Mapping) -> None:
        if len(self.open) >= DEEPEST:
            raise SourceError(self._problem("document-too-deep", node, deepest=DEEPEST))
        self.open.append(node)

    def _problem(self, code: str, node: Node, **values: str | int) -> Problem:
        return Problem(code, values, Place(file=self.file, line=node.line, column=node.column))
