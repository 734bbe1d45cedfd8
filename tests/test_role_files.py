from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import Place, Problem, RoleError
from zhiren.framework import Framework
from zhiren.role import Requirement, RoleProfile
from zhiren.role_files import builtin_roles, check_roles, find_role, holds_roles, load_roles

SOUND = """\
framework: core
language: en
roles:
  - id: welder
    title: Welder
    requirements:
      - {competency: EXP, level: 3, weight: 2}
      - {competency: DED, level: 4}
"""

WRONG = """\
framework: core
author: me
roles:
  - id: a
    title: A
    requirements:
      - {competency: XX, level: 9, weight: heavy}
      - {competency: '', level: high}
      - {level: 3}
      - {competency: ANA, level: 2}
      - hello
  - id: a
    title:
    requirements: []
  - title: C
    requirements: [{competency: EXP, level: 3}, {competency: EXP, level: 4}]
  - hello
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "roles.yaml"


def find(name: str) -> Framework | None:
    return builtin_framework("en") if name == "core" else None


def test_roles_are_read_as_they_were_written(path: Path) -> None:
    path.write_text(SOUND, encoding="utf-8")

    assert load_roles(path) == (
        RoleProfile("welder", "Welder", (Requirement("EXP", 3, 2), Requirement("DED", 4, 1))),
    )
    assert check_roles(path, find) == []


def test_all_errors_are_reported_each_at_its_place(path: Path) -> None:
    path.write_text(WRONG, encoding="utf-8")

    found = check_roles(path, find)
    for problem in found:
        assert problem.place.file == str(path)
        problem.describe("en")
        problem.describe("zh-Hans")
    assert [(p.code, p.place.line, p.place.column, p.place.field) for p in found] == [
        ("document-key-unknown", 2, 1, None),
        ("framework-unknown-competency", 7, 22, "competency"),
        ("framework-level-range", 7, 33, "level"),
        ("role-weight", 7, 44, "weight"),
        ("framework-text-empty", 8, 9, "competency"),
        ("framework-level-range", 8, 33, "level"),
        ("document-key-missing", 9, 9, "competency"),
        ("document-not-mapping", 11, 9, None),
        ("role-id-twice", 12, 9, "id"),
        ("framework-text-empty", 13, 11, "title"),
        ("role-empty", 14, 19, "requirements"),
        ("document-key-missing", 15, 5, "id"),
        ("role-competency-twice", 16, 19, "requirements"),
        ("document-not-mapping", 17, 5, None),
    ]


def test_loading_raises_with_every_error_and_no_hint(path: Path) -> None:
    path.write_text(WRONG, encoding="utf-8")

    with pytest.raises(RoleError) as raised:
        load_roles(path)

    # Without a framework a competency's name is taken as it is.
    assert len(raised.value.problems) == 12


def test_a_file_that_names_another_dictionary_is_held_against_none(path: Path) -> None:
    path.write_text(SOUND.replace("core", "own").replace("EXP", "XX"), encoding="utf-8")

    assert check_roles(path, find) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("roles: []\n", ["role-file-empty"]),
        ("roles: none\n", ["document-not-list"]),
        ("- a\n", ["document-not-mapping"]),
        ("a: [", ["document-yaml-bracket"]),
    ],
)
def test_what_holds_no_roles(path: Path, text: str, codes: list[str]) -> None:
    path.write_text(text, encoding="utf-8")

    assert [p.code for p in check_roles(path, find)] == codes
    with pytest.raises(RoleError) as raised:
        load_roles(path)
    assert [p.code for p in raised.value.problems] == codes


@pytest.mark.parametrize(("text", "expected"), [(SOUND, True), ("id: a\n", False), ("- a\n", False), ("[", False)])
def test_a_file_of_roles_is_known_by_its_key(path: Path, text: str, expected: bool) -> None:
    path.write_text(text, encoding="utf-8")

    assert holds_roles(path) is expected


def test_a_role_is_found_by_id_or_title() -> None:
    buyer = builtin_roles("zh-Hans")[3]

    assert find_role("buyer", "zh-Hans") is buyer
    assert find_role("采购专员", "zh-Hans") is buyer
    assert find_role(" BUYER ", "zh-Hans") is buyer


def test_a_built_in_role_is_known_by_its_title_in_any_language() -> None:
    english, chinese = builtin_roles("en"), builtin_roles("zh-Hans")

    assert [role.id for role in english] == [role.id for role in chinese]
    assert find_role("采购专员", "en") is english[3]
    assert find_role(english[3].title, "zh-Hans") is chinese[3]


def test_a_role_is_found_in_a_file(path: Path) -> None:
    path.write_text(SOUND, encoding="utf-8")

    assert find_role("welder", "en", path).title == "Welder"
    with pytest.raises(RoleError) as raised:
        find_role("buyer", "en", path)
    values = {"value": "buyer", "known": "welder = Welder"}
    assert raised.value.problems == (Problem("role-unknown", values, Place(str(path))),)


def test_an_unknown_role_is_named_with_those_there_are() -> None:
    with pytest.raises(RoleError) as raised:
        find_role("pilot", "en")
    (problem,) = raised.value.problems
    assert problem.code == "role-unknown"
    assert str(problem.values["known"]).split(", ")[3] == "buyer = 采购专员 = Buyer"


def test_a_language_that_the_product_does_not_have() -> None:
    with pytest.raises(RoleError, match="fr"):
        builtin_roles("fr")
