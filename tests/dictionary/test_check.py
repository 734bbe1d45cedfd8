from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.check import check_dictionaries
from zhiren.dictionary.write import to_yaml
from zhiren.errors import Place, Problem
from zhiren.language import LANGUAGES


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The built-in dictionary in both languages, as files of one's own."""
    paths = tuple(tmp_path / f"{language}.yaml" for language in LANGUAGES)
    for path, language in zip(paths, LANGUAGES, strict=True):
        path.write_text(to_yaml(builtin_framework(language)), encoding="utf-8")
    return paths[0], paths[1]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_translations_of_each_other_are_sound(files: tuple[Path, Path]) -> None:
    assert check_dictionaries(files) == []


def test_one_file_is_sound_by_itself(files: tuple[Path, Path]) -> None:
    assert check_dictionaries(files[:1]) == []


def test_what_a_translation_lacks_is_reported_in_its_file(files: tuple[Path, Path]) -> None:
    change(files[1], "id: ACH.4", "id: ACH.5")

    assert check_dictionaries(files) == [
        Problem("translation-indicator-missing", {"value": "ACH.4"}, Place(str(files[1]))),
        Problem("translation-indicator-extra", {"value": "ACH.5"}, Place(str(files[1]), line=77, column=9)),
    ]


def test_what_belongs_to_the_whole_competency_is_placed_there(files: tuple[Path, Path]) -> None:
    text = files[1].read_text(encoding="utf-8")
    files[1].write_text(text.replace("    level: 3\n", "    level: 4\n", 1), encoding="utf-8")

    place = Place(str(files[1]), line=7, column=5)
    assert check_dictionaries(files) == [Problem("translation-levels", {"competency": "INT"}, place)]


def test_another_version_is_not_a_translation(files: tuple[Path, Path]) -> None:
    change(files[1], "version: '1.0'", "version: '1.1'")
    change(files[1], "id: ACH.4", "id: ACH.5")

    assert check_dictionaries(files) == []


def test_one_version_says_one_thing(files: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(files[1].read_bytes())
    assert check_dictionaries([files[1], other]) == []

    change(other, "title: General", "title: Special")
    values = {"other": str(files[1]), "id": "core", "version": "1.0"}
    assert check_dictionaries([files[1], other]) == [Problem("dictionary-same-version", values, Place(str(other)))]


def test_a_broken_file_is_compared_with_nothing(files: tuple[Path, Path]) -> None:
    change(files[1], "id: ACH.4", "id: 4")

    assert [p.code for p in check_dictionaries(files)] == ["framework-id"]


def test_a_file_that_cannot_be_read_is_one_finding(files: tuple[Path, Path]) -> None:
    files[1].write_text("a: [", encoding="utf-8")

    assert [p.code for p in check_dictionaries(files)] == ["document-yaml-bracket"]
