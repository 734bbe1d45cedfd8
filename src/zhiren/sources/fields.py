"""Reading the fields of a document into values: which keys there are, what each may hold and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Literal, TypeVar

from zhiren.errors import Place, Problem, Value, ZhirenError, quote
from zhiren.sources.nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")

_TRUTH: dict[str, Any] = {
    "true": True,
    "yes": True,
    "on": True,
    "是": True,
    "false": False,
    "no": False,
    "off": False,
    "否": False,
}


@dataclass(frozen=True)
class Keys:
    """The keys of one kind of entry."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every key that means something here."""
        return (*self.required, *self.optional)


@dataclass
class Entry:
    """A mapping under way to a value. ``broken`` holds the fields whose fault is already reported."""

    node: Mapping
    broken: set[str] = field(default_factory=set)


class FieldReader:
    """Collects findings while a document is read; ``problems`` stands in the order of the reading."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def entry(self, node: Node, keys: Keys) -> Entry | None:
        """The mapping that a node must be, its keys checked; None (and a finding) where it is none."""
        if not isinstance(node, Mapping):
            self.report("document-not-mapping", node, value=_shown(node), keys=", ".join(keys.required))
            return None
        for name in node.entries:
            if name not in keys.all:
                self._unknown_key(node, name, keys)
        missing = [name for name in keys.required if name not in node.entries]
        for name in missing:
            self.report("document-key-missing", node, name, key=name)
        return Entry(node, set(missing))

    def text(self, entry: Entry, name: str) -> str:
        """The text of a field; "" where there is none."""
        node = entry.node.entries.get(name)
        if node is None:
            return ""
        return self.scalar_text(entry, name, node)

    def scalar_text(self, entry: Entry, name: str, node: Node, path: str | None = None) -> str:
        """The text that a node of a field must be; ``path`` tells the entries of a list apart."""
        if isinstance(node, Scalar):
            return "" if node.is_nothing else node.text
        self.report("document-not-text", node, name, key=name)
        entry.broken.add(path or name)
        return ""

    def whole(self, entry: Entry, name: str, default: int | None = None) -> int:
        """The whole number of a field; anything else goes to the type as it is, which says what would be right."""
        found = self.text(entry, name)
        if found == "" and default is not None:
            return default
        return int(found) if found.isdecimal() and len(found) < 10 else found  # type: ignore[return-value]

    def truth(self, entry: Entry, name: str) -> bool:
        """True or false, no where the field is absent; anything else goes to the type as it is."""
        found = self.text(entry, name)
        return _TRUTH.get(found.lower(), found) if found else False

    def items(self, entry: Entry, name: str) -> list[Node]:
        """The entries of a list; none where the field is absent or empty."""
        node = entry.node.entries.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_nothing):
            return []
        if isinstance(node, Sequence):
            return node.items
        self.report("document-not-list", node, name, key=name, value=_shown(node))
        entry.broken.add(name)
        return []

    def texts(self, entry: Entry, name: str) -> tuple[str, ...]:
        """The entries of a list of texts."""
        nodes = enumerate(self.items(entry, name), start=1)
        return tuple(self.scalar_text(entry, name, node, f"{name}.{number}") for number, node in nodes)

    def each(self, entry: Entry, name: str, read: Callable[[Node], T | None]) -> tuple[T, ...]:
        """The values that ``read`` makes of a list's entries, without those it could not make."""
        values = [read(node) for node in self.items(entry, name)]
        if None in values:
            entry.broken.add(name)
        return tuple(value for value in values if value is not None)

    def build(self, entry: Entry, make: Callable[[], T], said_otherwise: Iterable[str] = ()) -> T | None:
        """What ``make`` makes; its findings get their place, unless the field's fault is already reported."""
        try:
            value = make()
        except ZhirenError as error:
            for problem in error.problems:
                path = problem.place.field or ""
                reported = {path, path.split(".")[0]} & entry.broken
                if not reported and problem.code not in said_otherwise:
                    self.problems.append(problem.at(self._place_of(entry.node, path)))
            return None
        return None if entry.broken else value

    def report(
        self,
        code: str,
        node: Node,
        name: str | None = None,
        severity: Literal["error", "warning"] = "error",
        **values: Value,
    ) -> None:
        """A finding at a node."""
        self.problems.append(Problem(code, values, self.place(node, name), severity))

    def place(self, node: Node, name: str | None = None) -> Place:
        """Where a node stands."""
        return Place(file=self.file, line=node.line, column=node.column, field=name)

    def _place_of(self, node: Mapping, path: str) -> Place:
        """The place of a field, or of the n-th entry of a list for a path like ``questions.2``."""
        name, _, number = path.partition(".")
        found = node.entries.get(name, node)
        if number and isinstance(found, Sequence):
            found = found.items[int(number) - 1]
        return self.place(found, name or None)

    def _unknown_key(self, node: Mapping, name: str, keys: Keys) -> None:
        absent = [key for key in keys.all if key not in node.entries]
        close = get_close_matches(name.strip().lower().replace("-", "_"), absent, n=1, cutoff=0.75)
        if close:  # most likely a slip of the hand: ignoring it would lose what stands there
            self.report("document-key-slip", node.keys[name], key=quote(name), known=close[0])
        else:
            known = ", ".join(keys.all)
            self.report("document-key-unknown", node.keys[name], None, "warning", key=quote(name), known=known)


def _shown(node: Node) -> str:
    return quote(node.text) if isinstance(node, Scalar) else "…"
