"""The example bank: short texts of which it is known what behaviour they show, or that they show none.

Five folders a language: ``stories``, in which no plain word betrays the behaviour, ``incidents`` as people tell
them or note them down, ``plain`` accounts in the natural words of the subject, ``contrasts``: sets of texts of
one situation in much the same words, of which each shows something else (Gardner et al. 2020), and ``tones``:
pairs of such texts, a behaviour shown well and poorly, whose tone does not say which.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from zhiren.dictionary.builtin import builtin_framework

Polarity = Literal["well", "poorly"]
Person = Literal[1, 3]
Style = Literal["spoken", "written"]
Kind = Literal["small_talk", "duty", "opinion", "self_claim", "hypothetical", "plan"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_EXAMPLES = Path(__file__).parent / "examples"


@dataclass(frozen=True)
class Example:
    """A short text, told in the first or third person, in spoken or written style.

    Either it shows an indicator of the built-in dictionary, well or poorly (the opposite, or a failure to), or
    it shows no behaviour and ``kind`` says what it is instead. ``is_contrast``: others tell of the same situation
    and show something else.
    """

    text: str
    person: Person
    style: Style
    competency_id: str | None = None
    indicator_id: str | None = None
    polarity: Polarity | None = None
    kind: Kind | None = None
    is_contrast: bool = False


@cache
def load_examples(language: str) -> tuple[Example, ...]:
    """All examples in a language of the product, read once.

    Raises:
        FrameworkError: there is no such language, or the dictionary has no indicator that an example names.
    """
    framework = builtin_framework(language)
    entries = [entry for path in sorted((_EXAMPLES / language).glob("*/*.jsonl")) for entry in _entries(path)]
    return tuple(
        _example(entry, framework.competency_of(entry["indicator"]).id if "indicator" in entry else None)
        for entry in entries
    )


def _entries(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _example(entry: dict[str, Any], competency_id: str | None) -> Example:
    return Example(
        text=entry["text"],
        person=entry["person"],
        style=entry["style"],
        competency_id=competency_id,
        indicator_id=entry.get("indicator"),
        polarity=entry.get("polarity"),
        kind=entry.get("kind"),
        is_contrast="set" in entry or "pair" in entry,
    )
