"""From a dictionary file to a ``Framework``: every finding with its file, line and column.

The rules live in the types (``zhiren.framework``); this module walks the document, builds each small type on
its own and puts places to what the types find, so that one faulty indicator hides nothing of the rest.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from zhiren.errors import FrameworkError, Place, Problem, SourceError, quote
from zhiren.framework import Competency, Framework, Indicator, Level, Suggestion
from zhiren.sources.fields import FieldReader, Keys
from zhiren.sources.nodes import Mapping, Node, Scalar
from zhiren.sources.positions import read_document

# What a draft says about itself, for the person who finishes it; see zhiren.dictionary.draft.
DRAFT_KEYS = ("flags", "source")

FRAMEWORK_KEYS = Keys(("id", "version", "language", "title", "competencies"), ("draft",))
COMPETENCY_KEYS = Keys(
    ("id", "name", "indicators"),
    (
        *("code", "definition", "cluster", "level", "levels", "questions", "negative_behaviours", "suggestions"),
        *DRAFT_KEYS,
    ),
)
INDICATOR_KEYS = Keys(("id", "statement"), ("level", "reverse_keyed", *DRAFT_KEYS))
LEVEL_KEYS = Keys(("rank", "title", "anchor"))
SUGGESTION_KEYS = Keys(("kind", "text"))

_DRAFT_SUFFIXES = frozenset({".xlsx", ".xls", ".docx", ".doc", ".csv", ".tsv"})

# Said by this module with the line of the first use, which the types do not know.
_SAID_WITH_LINES = ("framework-competency-twice", "framework-indicator-twice", "framework-id-twice")


@dataclass(frozen=True)
class Reading:
    """What came of a file.

    ``framework`` is None where there is an error; ``entries`` finds the entry of a competency's or indicator's
    id in the ``document``, to tell places.
    """

    file: str
    framework: Framework | None
    problems: tuple[Problem, ...]
    document: Node | None = None
    entries: dict[str, Mapping] = field(default_factory=dict)


def load_dictionary(path: str | Path) -> Framework:
    """The framework of a dictionary file, YAML or JSON.

    Raises:
        FrameworkError: with every error of the file, each with its line and column.
    """
    reading = read_dictionary(Path(path))
    if reading.framework is None:
        raise FrameworkError(problem for problem in reading.problems if problem.severity == "error")
    return reading.framework


def read_dictionary(path: Path) -> Reading:
    """The framework of a dictionary file if it is sound, and all findings. Never raises for its content."""
    try:
        _refuse_other_kinds(path)
        document = read_document(path)
    except SourceError as error:
        return Reading(str(path), None, error.problems)
    reader = _DictionaryReader(str(path))
    framework = reader.framework(document)
    problems = sorted(reader.problems, key=lambda p: (p.place.line or 0, p.place.column or 0))
    return Reading(str(path), framework, tuple(problems), document, reader.entries)


def _refuse_other_kinds(path: Path) -> None:
    if path.suffix.lower() in _DRAFT_SUFFIXES:
        raise SourceError(Problem("document-not-yaml", place=Place(file=str(path))))


class _DictionaryReader(FieldReader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.entries: dict[str, Mapping] = {}

    def framework(self, node: Node) -> Framework | None:
        entry = self.entry(node, FRAMEWORK_KEYS)
        if entry is None:
            return None
        title, version, language = (self.text(entry, name) for name in ("title", "version", "language"))
        competencies = self.each(entry, "competencies", self._competency)
        framework = self.build(
            entry,
            lambda: Framework(self.text(entry, "id"), version, language, title, competencies),
            said_otherwise=_SAID_WITH_LINES,
        )
        return None if any(p.severity == "error" for p in self.problems) else framework

    def _competency(self, node: Node) -> Competency | None:
        entry = self.entry(node, COMPETENCY_KEYS)
        if entry is None:
            return None
        self._take_id(entry.node)
        fields = {name: self.text(entry, name) for name in ("id", "name", "definition", "code", "cluster")}
        if not fields["id"] and not fields["code"]:
            entry.broken.add("code")  # it would have been the id
        level = self.whole(entry, "level", default=3)
        indicators = self.each(entry, "indicators", self._indicator)
        levels = self.each(entry, "levels", self._level)
        questions, negatives = self.texts(entry, "questions"), self.texts(entry, "negative_behaviours")
        suggestions = self.each(entry, "suggestions", self._suggestion)
        return self.build(
            entry,
            lambda: Competency(
                **fields,
                level=level,
                indicators=indicators,
                levels=levels,
                questions=questions,
                negative_behaviours=negatives,
                suggestions=suggestions,
            ),
            said_otherwise=_SAID_WITH_LINES,
        )

    def _indicator(self, node: Node) -> Indicator | None:
        entry = self.entry(node, INDICATOR_KEYS)
        if entry is None:
            return None
        self._take_id(entry.node)
        fields = {name: self.text(entry, name) for name in ("id", "statement")}
        level, reverse_keyed = self.whole(entry, "level", default=3), self.truth(entry, "reverse_keyed")
        return self.build(entry, lambda: Indicator(**fields, level=level, reverse_keyed=reverse_keyed))

    def _level(self, node: Node) -> Level | None:
        entry = self.entry(node, LEVEL_KEYS)
        if entry is None:
            return None
        rank, title, anchor = self.whole(entry, "rank"), self.text(entry, "title"), self.text(entry, "anchor")
        return self.build(entry, lambda: Level(rank, title, anchor))

    def _suggestion(self, node: Node) -> Suggestion | None:
        entry = self.entry(node, SUGGESTION_KEYS)
        if entry is None:
            return None
        kind, text = self.text(entry, "kind"), self.text(entry, "text")
        return self.build(entry, lambda: Suggestion(kind, text))  # type: ignore[arg-type]  # the type checks it

    def _take_id(self, node: Mapping) -> None:
        """Every competency and indicator needs an id of its own; the second use is the one to change."""
        found = node.entries.get("id")
        if not isinstance(found, Scalar) or found.is_nothing:
            return
        value = unicodedata.normalize("NFC", found.text)
        first = self.entries.setdefault(value, node)
        if first is not node:
            self.report("dictionary-id-twice", found, "id", value=quote(value), first=str(first.line))
