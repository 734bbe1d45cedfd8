"""Role profiles from a file: what would change, then the change."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import transaction

from zhiren.errors import Problem, RoleError, quote
from zhiren.language import LANGUAGES
from zhiren.role import Requirement, RoleProfile, role_problems
from zhiren.role_files import load_roles
from zhiren.sources.nodes import Mapping, Scalar
from zhiren.sources.positions import read_document
from zhiren.web.actions.activity import record
from zhiren.web.actions.roles.profiles import Profile, current_framework, profiles, publish_profiles
from zhiren.web.models import Account

MOST_BYTES = 1_000_000
SUFFIXES = (".yaml", ".yml", ".json")


@dataclass(frozen=True)
class Change:
    """One requirement that changes: what it was (None: not required) and what it becomes (None: no longer)."""

    competency_id: str
    before: Requirement | None
    after: Requirement | None


@dataclass(frozen=True)
class Planned:
    """A role as it would be, what it was (None: new), and the requirements that change."""

    profile: Profile
    before: Profile | None
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class RolePlan:
    """What a file would change, in the order of the file."""

    language: str
    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    unchanged: int


def plan_roles(content: bytes, file_name: str, framework_id: str, language: str) -> RolePlan:
    """What the file would change among a framework's roles; nothing is changed yet.

    Titles and purposes are in the file's language (its key ``language``, else ``language``); in the others a role
    keeps its own, a new one takes those of the file.

    Raises:
        RoleError: the file breaks a rule, is for another framework, or requires competencies that there are not.
    """
    if Path(file_name).suffix.lower() not in SUFFIXES:
        raise RoleError(Problem("role-import-kind", {"file": quote(file_name)}))
    if len(content) > MOST_BYTES:
        raise RoleError(Problem("role-import-size", {"file": quote(file_name)}))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"roles{Path(file_name).suffix.lower()}"
        path.write_bytes(content)
        try:
            roles = load_roles(path)
            language = _language_of(path, framework_id) or language
        except RoleError as error:
            named = [p.at(replace(p.place, file=file_name)) if p.place.file else p for p in error.problems]
            raise RoleError(named) from None
    _check_competencies(roles, framework_id)
    known = {each.id: each for each in profiles(framework_id)}
    planned = [_planned(role, known.get(role.id), framework_id, language) for role in roles]
    return RolePlan(
        language,
        tuple(p for p in planned if p.before is None),
        tuple(p for p in planned if p.before is not None and p.before != p.profile),
        sum(p.before == p.profile for p in planned),
    )


@transaction.atomic
def apply_roles(plan: RolePlan, by: Account | None) -> None:
    """Store what was planned. Launched campaigns keep what they had."""
    publish_profiles(planned.profile for planned in (*plan.added, *plan.changed))
    record(by, "roles-imported", added=len(plan.added), changed=len(plan.changed))


def _planned(role: RoleProfile, before: Profile | None, framework_id: str, language: str) -> Planned:
    if before is None:
        titles = dict.fromkeys(LANGUAGES, role.title)
        return Planned(
            Profile(framework_id, role.id, titles, dict.fromkeys(LANGUAGES, role.purpose), role.requirements),
            None,
            tuple(Change(r.competency_id, None, r) for r in role.requirements),
        )
    titles, purposes = {**before.titles, language: role.title}, {**before.purposes, language: role.purpose}
    after = Profile(framework_id, role.id, titles, purposes, role.requirements)
    return Planned(after, before, _changes(before.requirements, role.requirements))


def _changes(before: tuple[Requirement, ...], after: tuple[Requirement, ...]) -> tuple[Change, ...]:
    old, new = ({r.competency_id: r for r in requirements} for requirements in (before, after))
    return tuple(Change(c, old.get(c), new.get(c)) for c in {**old, **new} if old.get(c) != new.get(c))


def _check_competencies(roles: tuple[RoleProfile, ...], framework_id: str) -> None:
    framework = current_framework(framework_id, LANGUAGES[0])
    if framework is None:
        raise RoleError(Problem("role-import-framework", {"file": quote(framework_id), "chosen": "—"}))
    problems = [problem for role in roles for problem in role_problems(role, framework)]
    if problems:
        raise RoleError(problems)


def _language_of(path: Path, framework_id: str) -> str:
    document = read_document(path)
    entries = document.entries if isinstance(document, Mapping) else {}
    named = entries.get("framework")
    if isinstance(named, Scalar) and named.text != framework_id:
        values = {"file": quote(named.text), "chosen": quote(framework_id)}
        raise RoleError(Problem("role-import-framework", values))
    spoken = entries.get("language")
    return spoken.text if isinstance(spoken, Scalar) and spoken.text in LANGUAGES else ""
