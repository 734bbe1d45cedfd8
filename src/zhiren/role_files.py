"""Role profiles from files: what a role requires, every finding with its file, line and column."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from zhiren.errors import Place, Problem, RoleError, SourceError, quote
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.role import Requirement, RoleProfile
from zhiren.sources.fields import FieldReader, Keys
from zhiren.sources.nodes import Mapping, Node, Scalar
from zhiren.sources.positions import read_document

FILE_KEYS = Keys(("roles",), ("framework", "language"))
ROLE_KEYS = Keys(("id", "title", "requirements"), ("purpose",))
REQUIREMENT_KEYS = Keys(("competency", "level"), ("weight",))

_DICTIONARIES = Path(__file__).parent / "dictionaries"


def load_roles(path: str | Path) -> tuple[RoleProfile, ...]:
    """The role profiles of a file, in its order.

    Raises:
        RoleError: with every error of the file, each with its line and column.
    """
    path = Path(path)
    try:
        document = read_document(path)
    except SourceError as error:
        raise RoleError(error.problems) from None
    reader = _RoleReader(str(path), None)
    roles = reader.roles(document)
    errors = [problem for problem in reader.problems if problem.severity == "error"]
    if errors:
        raise RoleError(errors)
    return roles


def holds_roles(path: Path) -> bool:
    """Whether a file can be read and has the key ``roles`` of a file of role profiles."""
    try:
        document = read_document(path)
    except SourceError:
        return False
    return isinstance(document, Mapping) and "roles" in document.entries


def check_roles(path: Path, find: Callable[[str], Framework | None]) -> list[Problem]:
    """All findings of a file of roles, in the order of the lines.

    ``find`` gives the framework of an id; competencies that the file's framework does not have are findings too.
    """
    try:
        document = read_document(path)
    except SourceError as error:
        return list(error.problems)
    named = document.entries.get("framework") if isinstance(document, Mapping) else None
    reader = _RoleReader(str(path), find(named.text) if isinstance(named, Scalar) else None)
    reader.roles(document)
    return sorted(reader.problems, key=lambda p: (p.place.line or 0, p.place.column or 0))


@cache
def builtin_roles(language: str) -> tuple[RoleProfile, ...]:
    """The sample role profiles of the built-in dictionary in a language of the product.

    Raises:
        RoleError: the product does not have the language.
    """
    if language not in LANGUAGES:
        raise RoleError(Problem("framework-language", {"value": quote(language)}, Place(field="language")))
    return load_roles(_DICTIONARIES / f"core.roles.{language}.yaml")


def find_role(name: str, language: str, path: str | Path | None = None) -> RoleProfile:
    """The role with an id or a title, from a file or, without one, from the built-in samples.

    Capitals do not matter. A built-in role may be called by its title in any language of the product.

    Raises:
        RoleError: there is none; the finding lists the ids and titles there are.
    """
    roles = builtin_roles(language) if path is None else load_roles(path)
    editions = [builtin_roles(each) for each in LANGUAGES] if path is None else [roles]
    wanted = name.strip().casefold()
    for edition in editions:
        for position, role in enumerate(edition):
            if wanted in (role.id.casefold(), role.title.casefold()):
                return roles[position]
    called = [
        dict.fromkeys((alike[0].id, *(role.title for role in alike))) for alike in zip(*editions, strict=True)
    ]
    known = ", ".join(map(" = ".join, called))
    place = Place(file=str(path)) if path else Place()
    raise RoleError(Problem("role-unknown", {"value": quote(name), "known": known}, place))


class _RoleReader(FieldReader):
    def __init__(self, file: str, framework: Framework | None) -> None:
        super().__init__(file)
        self.framework = framework
        self.ids: dict[str, Scalar] = {}

    def roles(self, node: Node) -> tuple[RoleProfile, ...]:
        entry = self.entry(node, FILE_KEYS)
        if entry is None:
            return ()
        roles = self.each(entry, "roles", self._role)
        if not roles and not entry.broken:
            self.report("role-file-empty", entry.node, "roles")
        return roles

    def _role(self, node: Node) -> RoleProfile | None:
        entry = self.entry(node, ROLE_KEYS)
        if entry is None:
            return None
        self._take_id(entry.node)
        role_id, title, purpose = (self.text(entry, name) for name in ("id", "title", "purpose"))
        requirements = self.each(entry, "requirements", self._requirement)
        return self.build(entry, lambda: RoleProfile(role_id, title, requirements, purpose))

    def _requirement(self, node: Node) -> Requirement | None:
        entry = self.entry(node, REQUIREMENT_KEYS)
        if entry is None:
            return None
        competency = self.text(entry, "competency")
        if not competency and "competency" not in entry.broken:
            self.report("framework-text-empty", entry.node, "competency", field="competency")
            entry.broken.add("competency")
        level, weight = self.whole(entry, "level"), self.whole(entry, "weight", default=1)
        known = [c.id for c in self.framework.competencies] if self.framework else []
        if known and competency and competency not in known:
            self.report(
                "framework-unknown-competency",
                entry.node.entries["competency"],
                "competency",
                value=quote(competency),
                known=", ".join(known),
            )
        return self.build(entry, lambda: Requirement(competency, level, weight))

    def _take_id(self, node: Mapping) -> None:
        found = node.entries.get("id")
        if not isinstance(found, Scalar) or found.is_nothing:
            return
        first = self.ids.setdefault(found.text, found)
        if first is not found:
            self.report("role-id-twice", found, "id", value=quote(found.text), first=str(first.line))
