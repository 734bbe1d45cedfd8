"""Role profiles as HR sees them: one role with its titles in all languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Count, QuerySet
from django.utils.text import slugify

from zhiren.errors import Problem, RoleError, quote
from zhiren.framework import Framework
from zhiren.language import ENGLISH, LANGUAGES
from zhiren.role import Requirement, RoleProfile, role_problems
from zhiren.web.actions.activity import record
from zhiren.web.bridge import publish_role, read_role, stored_framework, withdraw_role
from zhiren.web.models import Account, FrameworkDocument, Person, RoleDocument

LONGEST_ID = 64


@dataclass(frozen=True)
class Profile:
    """A role of a framework: titles and purposes by language, requirements the same in all. ``id`` empty: new."""

    framework_id: str
    id: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    purposes: dict[str, str] = field(default_factory=dict)
    requirements: tuple[Requirement, ...] = ()

    def titled(self, language: str) -> str:
        """The title in a language; another's where there is none."""
        return self.titles.get(language) or next(iter(self.titles.values()), self.id)

    def purposed(self, language: str) -> str:
        """The purpose in a language; another's where there is none."""
        return self.purposes.get(language) or next(filter(None, self.purposes.values()), "")

    def in_language(self, language: str) -> RoleProfile:
        """As a document of one language.

        Raises:
            RoleError: no title in any language, no requirement, or one twice.
        """
        purpose = self.purposes.get(language, self.purposed(language))
        return RoleProfile(self.id, self.titled(language), self.requirements, purpose)


def role_frameworks(language: str) -> list[tuple[str, str]]:
    """Ids and titles of the frameworks, each by its latest version, the latest published first. One query."""
    rows = FrameworkDocument.objects.order_by("-created_at", "-pk").values_list(
        "framework_id", "language", "title"
    )
    titles: dict[str, dict[str, str]] = {}
    for framework_id, row_language, title in rows:
        titles.setdefault(framework_id, {}).setdefault(row_language, title)
    return [(each, named.get(language) or next(iter(named.values()))) for each, named in titles.items()]


def current_framework(framework_id: str, language: str) -> Framework | None:
    """The latest version of a framework, in a language or, where it lacks that, another; None where unknown."""
    rows = FrameworkDocument.objects.filter(framework_id=framework_id).order_by("-created_at", "-pk")
    found = list(rows.values_list("version", "language"))
    if not found:
        return None
    version = found[0][0]
    spoken = [each for v, each in found if v == version]
    return stored_framework(framework_id, version, language if language in spoken else spoken[0])


def profiles(framework_id: str) -> list[Profile]:
    """All roles of a framework. One query."""
    rows = RoleDocument.objects.filter(framework_id=framework_id).order_by("role_id", "language")
    found: dict[str, Profile] = {}
    for row in rows:
        role = read_role(row.document)
        each = found.setdefault(row.role_id, Profile(framework_id, row.role_id, {}, {}, role.requirements))
        each.titles[row.language] = role.title
        each.purposes[row.language] = role.purpose
    return list(found.values())


def profile(framework_id: str, role_id: str) -> Profile | None:
    """One role; None where there is none."""
    return next((each for each in profiles(framework_id) if each.id == role_id), None)


def people_in_roles() -> dict[str, int]:
    """How many active people are in each role. One query."""
    active = Person.objects.filter(status=Person.Status.ACTIVE).exclude(role_id="").order_by()
    return dict(active.values_list("role_id").annotate(n=Count("pk")))


@transaction.atomic
def save_profile(changed: Profile, by: Account | None) -> Profile:
    """Store a role, new or changed, in every language of its framework. Launched campaigns keep what they had.

    Raises:
        RoleError: it lacks a title or requirements, requires a competency that the framework does not have, or its
            title is another role's.
    """
    if not any(changed.titles.values()):
        raise RoleError(Problem("role-no-title"))
    existing = profiles(changed.framework_id)
    is_new = not changed.id
    if is_new:
        taken = {each.id for each in existing} | set(people_in_roles())
        changed = Profile(
            changed.framework_id, _free_id(changed, taken), changed.titles, changed.purposes, changed.requirements
        )
    _check_titles(changed, existing)
    _publish(changed)
    record(by, "role-added" if is_new else "role-changed", role=changed.titled(LANGUAGES[0]))
    return changed


@transaction.atomic
def remove_profile(removed: Profile, by: Account | None) -> None:
    """Remove a role that nobody is in. Launched campaigns keep what they had.

    Raises:
        RoleError: people are in it.
    """
    n = people_in_roles().get(removed.id, 0)
    if n:
        raise RoleError(Problem("role-in-use", {"role": quote(removed.titled(LANGUAGES[0])), "n": n}))
    withdraw_role(removed.framework_id, removed.id)
    record(by, "role-removed", role=removed.titled(LANGUAGES[0]))


def publish_profiles(changed: Iterable[Profile]) -> None:
    """Store several roles, each in every language of its framework."""
    for each in changed:
        _publish(each)


def editions(framework_id: str) -> QuerySet[FrameworkDocument]:
    """The latest version of a framework, a row each language."""
    rows = FrameworkDocument.objects.filter(framework_id=framework_id)
    latest = rows.order_by("-created_at", "-pk").values("version")[:1]
    return rows.filter(version=latest, language__in=LANGUAGES)


def _publish(changed: Profile) -> None:
    for row in editions(changed.framework_id):
        framework = stored_framework(row.framework_id, row.version, row.language)
        role = changed.in_language(row.language)
        problems = role_problems(role, framework)
        if problems:
            raise RoleError(problems)
        publish_role(role, framework)


def _check_titles(changed: Profile, existing: Iterable[Profile]) -> None:
    for other in existing:
        if other.id == changed.id:
            continue
        for language, title in changed.titles.items():
            if title and _plain(title) == _plain(other.titles.get(language, "")):
                raise RoleError(Problem("role-title-taken", {"title": quote(title)}))


def _free_id(changed: Profile, taken: set[str]) -> str:
    stem = slugify(changed.titles.get(ENGLISH, ""))[: LONGEST_ID - 4] or "role"
    names = (stem if n == 1 and stem != "role" else f"{stem}-{n}" for n in range(1, len(taken) + 3))
    return next(name for name in names if name not in taken)


def _plain(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())
