"""The file to start a dictionary of one's own from."""

from __future__ import annotations

from pathlib import Path

from zhiren.errors import FrameworkError, Place, Problem, quote
from zhiren.language import LANGUAGES

_DICTIONARIES = Path(__file__).parents[1] / "dictionaries"


def starter(language: str) -> str:
    """A small sound dictionary as YAML, every key explained, in a language of the product.

    Raises:
        FrameworkError: the product does not have the language.
    """
    if language not in LANGUAGES:
        raise FrameworkError(Problem("framework-language", {"value": quote(language)}, Place(field="language")))
    return (_DICTIONARIES / f"starter.{language}.yaml").read_text(encoding="utf-8")
