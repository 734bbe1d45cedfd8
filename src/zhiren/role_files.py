"""Role profiles from files: what a role requires, every finding with its file, line and column."""

from __future__ import annotations

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


def load_roles(path: Path) -> tuple[RoleProfile, ...]:
    """The role profiles of a file, in its order.

    Raises:
        RoleError: with every error of the file, each with its line and column.
    """
    try:
        document = read_document(path)
    except SourceError as error:
        raise RoleError(error.problems) from None
    roles, problems = read_roles(document, str(path))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise RoleError(errors)
    return roles


def read_roles(
    document: Node, file: str, framework: Framework | None = None
) -> tuple[tuple[RoleProfile, ...], list[Problem]]:
    """The sound role profiles of a document and all findings, in the order of the lines.

    With a framework, competencies that it does not have are findings too.
    """
    reader = _RoleReader(file, framework)
    roles = reader.roles(document)
    return roles, sorted(reader.problems, key=lambda p: (p.place.line or 0, p.place.column or 0))


@cache
def builtin_roles(language: str) -> tuple[RoleProfile, ...]:
    """The sample role profiles of the built-in dictionary in a language of the product.

    Raises:
        RoleError: the product does not have the language.
    """
    if language not in LANGUAGES:
        raise RoleError(Problem("framework-language", {"value": quote(language)}, Place(field="language")))
    return load_roles(_DICTIONARIES / f"core.roles.{language}.yaml")


def find_role(name: str, language: str, path: Path | None = None) -> RoleProfile:
    """The role with an id or a title, from a file or, without one, from the built-in samples.

    Raises:
        RoleError: there is none; the finding lists the ids there are.
    """
    roles = builtin_roles(language) if path is None else load_roles(path)
    for role in roles:
        if name in (role.id, role.title):
            return role
    known = ", ".join(role.id for role in roles)
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
