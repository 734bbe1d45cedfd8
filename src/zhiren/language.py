"""Languages of the product, and the one place where a message id becomes a sentence.

Messages live in ``locale/<language>/*.ftl`` (Project Fluent). English and simplified Chinese are equals:
neither is the source of the other, and a test holds that both have the same messages with the same values.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
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
    bundle = _catalogue(language).bundle_with(message)
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise LookupError(f"no message {message!r} in {language}")
    sentence, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"message {message!r} in {language}: {errors[0]}")
    return str(sentence)


def has_text(language: str, message: str) -> bool:
    """Whether the language has the message."""
    return bool(_catalogue(language).bundle_with(message).has_message(message))


class _Catalogue:
    """The messages of a language, each parsed when it is first said: parsing all of them takes 0.15 s."""

    _ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) =", re.MULTILINE)
    _REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")

    def __init__(self, language: str, files: Iterable[Path]) -> None:
        from fluent.runtime import FluentBundle  # 0.1 s: not before a sentence is needed

        self._entries: dict[str, str] = {}
        for file in files:
            _, *parts = self._ENTRY.split(file.read_text(encoding="utf-8"))
            names, bodies = parts[::2], parts[1::2]
            self._entries |= {n: f"{n} ={body}" for n, body in zip(names, bodies, strict=True)}
        self._parsed: set[str] = set()
        self._bundle = FluentBundle([language], use_isolating=False)

    def bundle_with(self, message: str) -> FluentBundle:
        """The bundle, the message in it with all that it refers to, if the language has it."""
        if message not in self._parsed and message in self._entries:
            self._parse(message)
        return self._bundle

    def _parse(self, message: str) -> None:
        from fluent.runtime import FluentResource

        wanted = [message]
        for name in wanted:  # grows by what each refers to
            referred = self._REFERENCE.findall(self._entries[name])
            wanted += [other for other in referred if other in self._entries and other not in wanted]
        for name in reversed(wanted):  # what is referred to first: another thread may be speaking
            self._bundle.add_resource(FluentResource(self._entries[name]))
            self._parsed.add(name)


@cache
def _catalogue(language: str) -> _Catalogue:
    if language not in LANGUAGES:
        raise LookupError(f"no language {language!r}: one of {', '.join(LANGUAGES)}")
    return _Catalogue(language, sorted((_LOCALE / language).glob("*.ftl")))
