"""JSON as events with line and column. The standard library judges the grammar; this only finds the places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import accumulate

from zhiren.errors import Place, Problem, SourceError
from zhiren.sources.nodes import DEEPEST, End, Event, Mapping, Scalar, Sequence, Start

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\],:"]+')

_HALF = re.compile("[\ud800-\udfff]")  # half of a character, which JSON can write and nothing can print


def json_events(text: str, file: str) -> Iterator[Event]:
    """The events of a JSON document. Raises ``SourceError`` with the place of the first fault."""
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place = Place(file=file, line=error.lineno, column=error.colno)
        raise SourceError(Problem("document-json-syntax", place=place)) from None
    except RecursionError:
        raise SourceError(Problem("document-too-deep", {"deepest": DEEPEST}, Place(file=file))) from None
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    line = 0
    for token in _TOKEN.finditer(text):
        while starts[line + 1] <= token.start():
            line += 1
        event = _event(token.group(), line + 1, token.start() - starts[line] + 1)
        half = _HALF.search(event.text) if isinstance(event, Scalar) else None
        if half:
            place = Place(file=file, line=line + 1, column=token.start() - starts[line] + 1)
            raise SourceError(Problem("document-control", {"character": f"U+{ord(half.group()):04X}"}, place))
        yield event


def _event(token: str, line: int, column: int) -> Event:
    match token[0]:
        case "{":
            return Start(Mapping(line, column))
        case "[":
            return Start(Sequence(line, column))
        case "}" | "]":
            return End()
        case '"':
            return Scalar(json.loads(token), line, column, plain=False)
        case _:
            return Scalar(token, line, column)
