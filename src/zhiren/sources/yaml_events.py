"""YAML as events with line and column: the plain part of the language, its errors in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.sources.nodes import End, Event, Mapping, Scalar, Sequence, Start

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML counts as the end of a line
_FULL_WIDTH_COLON = re.compile(r"[\s-]*([A-Za-z_]+)：")

# What the parser says, in part, and the finding that it stands for. First match wins.
_SYNTAX = (
    ("mapping values are not allowed", "document-yaml-colon"),
    ("could not find expected ':'", "document-yaml-no-colon"),
    ("tab character", "document-yaml-tab"),
    ("cannot start any token", "document-yaml-character"),
    ("end of stream", "document-yaml-open-quote"),
    ("document indicator", "document-yaml-open-quote"),
    ("escape", "document-yaml-escape"),
    ("hexdecimal", "document-yaml-escape"),
    ("',' or", "document-yaml-bracket"),
    ("node content", "document-yaml-bracket"),
    ("expected key", "document-yaml-indent"),
    ("'-' indicator", "document-yaml-indent"),
    ("block sequence entries", "document-yaml-indent"),
    ("<block end>", "document-yaml-indent"),
)


def yaml_events(text: str, file: str) -> Iterator[Event]:
    """The events of one YAML document.

    Raises:
        SourceError: not well-formed, or with an anchor, an alias, a tag or a second document.
    """
    control = _NOT_YAML.search(text)
    if control:
        raise SourceError(_control_character(text, control, file))
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            unwanted = _unwanted(event, documents)
            if unwanted:
                line, column = _position(event.start_mark)
                raise SourceError(Problem(unwanted, place=Place(file=file, line=line, column=column)))
            translated = _translate(event)
            if translated is not None:
                yield translated
    except yaml.MarkedYAMLError as error:
        raise SourceError(_syntax_problem(error, _LINE_BREAK.split(text), file)) from None


def _translate(event: yaml.Event) -> Event | None:
    match event:
        case yaml.MappingStartEvent():
            return Start(Mapping(*_position(event.start_mark)))
        case yaml.SequenceStartEvent():
            return Start(Sequence(*_position(event.start_mark)))
        case yaml.CollectionEndEvent():
            return End()
        case yaml.ScalarEvent():
            return Scalar(event.value, *_position(event.start_mark), plain=event.style in (None, ""))
        case _:
            return None


def _position(mark: Any) -> tuple[int, int]:  # the stubs allow None, the parser never gives it
    """Line and column from 1."""
    return mark.line + 1, mark.column + 1


def _unwanted(event: yaml.Event, documents: int) -> str | None:
    if documents > 1:
        return "document-several"
    if getattr(event, "anchor", None) is not None:
        return "document-anchor"
    if getattr(event, "tag", None) is not None:
        return "document-tag"
    return None


def _control_character(text: str, found: re.Match[str], file: str) -> Problem:
    *before, line = _LINE_BREAK.split(text[: found.start()])
    values = {"character": f"U+{ord(found.group()):04X}"}
    return Problem("document-control", values, Place(file=file, line=len(before) + 1, column=len(line) + 1))


def _syntax_problem(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Problem:
    said = str(error.problem)
    code = next((code for words, code in _SYNTAX if words in said), "document-yaml-syntax")
    starts_earlier = code in ("document-yaml-no-colon", "document-yaml-open-quote") and error.context_mark
    line, column = _position(error.context_mark if starts_earlier else error.problem_mark)
    if line > len(lines):  # the text ended where more was needed
        line, column = len(lines), len(lines[-1]) + 1
    for number in range(max(1, line - 1), line + 1):
        key = _FULL_WIDTH_COLON.match(lines[number - 1])
        if key:
            place = Place(file=file, line=number, column=key.end())
            return Problem("document-yaml-full-width-colon", {"key": quote(key.group(1))}, place)
    shown = lines[line - 1]
    character = shown[column - 1 : column]
    if code == "document-yaml-character" and character == "\t":
        code = "document-yaml-tab"
    values = {"line": quote(shown), "character": quote(character)}
    return Problem(code, values, Place(file=file, line=line, column=column))
