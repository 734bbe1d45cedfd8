"""The example bank: short texts of which it is known what behaviour they show, or that they show none.

Three folders a language: ``stories``, in which no plain word betrays the behaviour, ``incidents`` as people tell
them or note them down, and ``plain`` accounts in the natural words of the subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from zhiren.dictionary.builtin import builtin_framework

Polarity = Literal["well", "poorly"]
Person = Literal[1, 3]
Style = Literal["spoken", "written"]
Kind = Literal["small_talk", "duty", "opinion", "self_claim", "hypothetical", "plan"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_EXAMPLES = Path(__file__).parent / "examples"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # written in C where the wheel has it: ten times faster


@dataclass(frozen=True)
class Example:
    """A short text, told in the first or third person, in spoken or written style.

    Either it shows an indicator of the built-in dictionary, well or poorly (the opposite, or a failure to), or
    it shows no behaviour and ``kind`` says what it is instead.
    """

    text: str
    person: Person
    style: Style
    competency_id: str | None = None
    indicator_id: str | None = None
    polarity: Polarity | None = None
    kind: Kind | None = None


@cache
def load_examples(language: str) -> tuple[Example, ...]:
    """All examples in a language of the product, read once.

    Raises:
        FrameworkError: there is no such language, or the dictionary has no indicator that an example names.
    """
    framework = builtin_framework(language)
    entries = [entry for path in sorted((_EXAMPLES / language).glob("*/*.yaml")) for entry in _entries(path)]
    return tuple(
        _example(entry, framework.competency_of(entry["indicator"]).id if "indicator" in entry else None)
        for entry in entries
    )


def _entries(path: Path) -> list[dict[str, Any]]:
    return yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # type: ignore[no-any-return]  # noqa: S506


def _example(entry: dict[str, Any], competency_id: str | None) -> Example:
    return Example(
        text=entry["text"],
        person=entry["person"],
        style=entry["style"],
        competency_id=competency_id,
        indicator_id=entry.get("indicator"),
        polarity=entry.get("polarity"),
        kind=entry.get("kind"),
    )
