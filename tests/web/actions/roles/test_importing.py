"""Roles from a file: the plan says what would change, and nothing else changes."""

from __future__ import annotations

import pytest

from web.making import make_account
from web.making_talent import make_role
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import RoleError
from zhiren.role import Requirement
from zhiren.web.actions.roles import apply_roles, plan_roles, profile
from zhiren.web.actions.roles.importing import MOST_BYTES
from zhiren.web.bridge import publish_framework
from zhiren.web.models import Activity, RoleDocument

pytestmark = pytest.mark.django_db

FILE = """
framework: core
language: zh-Hans
roles:
  - id: clerk
    title: 文员
    requirements:
      - {competency: INT, level: 4, weight: 2}
      - {competency: COM, level: 3}
  - id: buyer
    title: 采购员
    requirements: [{competency: INT, level: 3}]
"""


@pytest.fixture(autouse=True)
def frameworks() -> None:
    for language in ("en", "zh-Hans"):
        publish_framework(builtin_framework(language))


def codes(content: str, name: str = "roles.yaml", framework: str = "core") -> list[str]:
    with pytest.raises(RoleError) as caught:
        plan_roles(content.encode(), name, framework, "en")
    return [problem.code for problem in caught.value.problems]


def test_the_plan_and_the_change() -> None:
    make_role(levels={"INT": 3, "TWK": 4})
    plan = plan_roles(FILE.encode(), "roles.yaml", "core", "en")
    changed, added = plan.changed[0], plan.added[0]

    assert (plan.language, plan.unchanged, len(plan.changed), len(plan.added)) == ("zh-Hans", 0, 1, 1)
    assert changed.profile.titles == {"en": "Clerk", "zh-Hans": "文员"}
    assert [(c.competency_id, c.before, c.after) for c in changed.changes] == [
        ("INT", Requirement("INT", 3, 2), Requirement("INT", 4, 2)),
        ("TWK", Requirement("TWK", 4, 2), None),
        ("COM", None, Requirement("COM", 3, 1)),
    ]
    assert added.profile.titles == {"en": "采购员", "zh-Hans": "采购员"}
    assert RoleDocument.objects.filter(role_id="buyer").count() == 0

    apply_roles(plan, make_account())
    assert profile("core", "clerk") == changed.profile
    assert profile("core", "buyer") == added.profile
    assert Activity.objects.get().values == {"added": 1, "changed": 1}

    again = plan_roles(FILE.encode(), "roles.yaml", "core", "en")
    assert (again.added, again.changed, again.unchanged) == ((), (), 2)


def test_without_a_language_titles_are_in_the_readers() -> None:
    plan = plan_roles(FILE.replace("language: zh-Hans", "").encode(), "roles.yml", "core", "en")

    assert plan.language == "en"


def test_files_that_are_refused() -> None:
    assert codes(FILE, "roles.xlsx") == ["role-import-kind"]
    assert codes(" " * (MOST_BYTES + 1)) == ["role-import-size"]
    assert codes(FILE.replace("framework: core", "framework: shop")) == ["role-import-framework"]
    assert codes(FILE.replace("INT", "XYZ")) == ["role-unknown-competency"] * 2
    assert codes("roles: []") == ["role-file-empty"]
    assert codes(FILE.replace("framework: core", ""), framework="nothing") == ["role-import-framework"]


def test_findings_name_the_file_as_it_was_sent() -> None:
    with pytest.raises(RoleError) as caught:
        plan_roles(FILE.replace("level: 4", "level: 9").encode(), "Rollen 2026.yaml", "core", "en")

    place = caught.value.problems[0].place
    assert (place.file, place.line) == ("Rollen 2026.yaml", 8)
