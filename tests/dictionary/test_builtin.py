from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework, find_framework
from zhiren.dictionary.write import to_yaml
from zhiren.errors import FrameworkError, Problem


def problem_of(name: str, language: str) -> Problem:
    with pytest.raises(FrameworkError) as raised:
        find_framework(name, language)
    (problem,) = raised.value.problems
    return problem


def test_the_built_in_dictionary_is_read_once() -> None:
    assert builtin_framework("en") is builtin_framework("en")
    assert find_framework("core", "zh-Hans") is builtin_framework("zh-Hans")


def test_a_file_is_found_by_its_path_in_whatever_language(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(to_yaml(builtin_framework("en")), encoding="utf-8")

    assert find_framework(str(path), "zh-Hans") == builtin_framework("en")


def test_what_is_not_there_is_named_with_what_there_is(tmp_path: Path) -> None:
    for name in ("corf", str(tmp_path)):
        problem = problem_of(name, "en")
        assert problem.code == "dictionary-not-found"
        assert problem.values["known"] == "core"


def test_a_language_that_the_product_does_not_have() -> None:
    assert problem_of("core", "fr").code == "framework-language"


def test_another_built_in_dictionary_than_there_is() -> None:
    with pytest.raises(FrameworkError, match="corf"):
        builtin_framework("en", "corf")
