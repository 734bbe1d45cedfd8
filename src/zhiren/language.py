"""Languages of the product, and the one place where a message id becomes a sentence.

Messages live in ``locale/<language>/*.ftl`` (Project Fluent). English and simplified Chinese are equals:
neither is the source of the other, and a test holds that both have the same messages with the same values.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

ENGLISH = "en"
CHINESE = "zh-Hans"
LANGUAGES = (CHINESE, ENGLISH)

_LOCALE = Path(__file__).parent / "locale"


def match_language(tag: str) -> str | None:
    """The product's language for a BCP 47 or POSIX tag (``zh_CN.UTF-8``, ``en-GB``); None where there is none."""
    primary = tag.replace("_", "-").split(".")[0].split("-")[0].lower()
    return {"zh": CHINESE, "en": ENGLISH}.get(primary)


def preferred_language(environ: Mapping[str, str] | None = None) -> str:
    """The language of the person at the terminal: ``ZHIREN_LANGUAGE``, else the locale's, else English."""
    environ = os.environ if environ is None else environ
    for name in ("ZHIREN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        found = match_language(environ.get(name, ""))
        if found:
            return found
    return ENGLISH


def text(language: str, message: str, /, **values: object) -> str:
    """The message in a language, with its values put in.

    Raises:
        LookupError: no such message, or a value it needs was not given. Both are faults of the program,
            never of a person's input, so they are not ZhirenErrors.
    """
    bundle = _bundle(language)
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise LookupError(f"no message {message!r} in {language}")
    sentence, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"message {message!r} in {language}: {errors[0]}")
    return str(sentence)


def has_text(language: str, message: str) -> bool:
    """Whether the language has the message."""
    return bool(_bundle(language).has_message(message))


@cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # 0.1 s: not before a sentence is needed

    if language not in LANGUAGES:
        raise LookupError(f"no language {language!r}: one of {', '.join(LANGUAGES)}")
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((_LOCALE / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
