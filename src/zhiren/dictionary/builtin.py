"""The dictionary that comes with the product, and finding one by name or file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhiren.dictionary.load import load_dictionary
from zhiren.errors import FrameworkError, Place, Problem, quote
from zhiren.framework import Framework
from zhiren.language import LANGUAGES

BUILTIN = ("core",)

_DICTIONARIES = Path(__file__).parents[1] / "dictionaries"


def builtin_framework(language: str, id: str = "core") -> Framework:  # noqa: A002  a framework's own word
    """A built-in dictionary in a language of the product, read once.

    Raises:
        FrameworkError: there is no such dictionary or language.
    """
    if id not in BUILTIN:
        raise FrameworkError(_not_found(id))
    if language not in LANGUAGES:
        raise FrameworkError(Problem("framework-language", {"value": quote(language)}, Place(field="language")))
    return _read(id, language)


@cache
def _read(id: str, language: str) -> Framework:  # noqa: A002
    return load_dictionary(_DICTIONARIES / f"{id}.{language}.yaml")


def find_framework(name_or_path: str | Path, language: str) -> Framework:
    """The built-in dictionary of a name in a language, else the one in a file, in whatever language that is.

    Raises:
        FrameworkError: neither is there, or the file has errors.
    """
    if isinstance(name_or_path, str) and name_or_path in BUILTIN:
        return builtin_framework(language, name_or_path)
    path = Path(name_or_path)
    if not path.is_file():
        raise FrameworkError(_not_found(str(name_or_path)))
    return load_dictionary(path)


def _not_found(name: str) -> Problem:
    return Problem("dictionary-not-found", {"value": quote(name), "known": ", ".join(BUILTIN)})
