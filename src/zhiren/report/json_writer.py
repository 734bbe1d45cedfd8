"""A report as JSON, and back.

One object with the keys of ``zhiren.report.content.Report`` and, nested, of the types in it: every attribute is a
key of the same name, tuples are arrays, None is null. ``format`` in front names the version of these keys. The
text is stable: the same report gives the same bytes, with the keys in the order of the types.
"""

from __future__ import annotations

import json
import types
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from zhiren.errors import Problem, ReportError, quote
from zhiren.report.content import Report

FORMAT = "zhiren-report/1"


def to_json(report: Report) -> str:
    """The report as JSON text, indented by two, ending in a line feed."""
    document = {"format": FORMAT, **asdict(report)}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def from_json(document: str) -> Report:
    """The report that ``to_json`` wrote; ``ReportError`` where the text is of another format."""
    values = json.loads(document)
    found = values.get("format") if isinstance(values, dict) else None
    if found != FORMAT:
        raise ReportError(Problem("report-json-format", {"value": quote(found), "expected": FORMAT}))
    report: Report = rebuild(Report, values)
    return report


def rebuild(kind: Any, value: Any) -> Any:
    """A value of a type, from what ``asdict`` and JSON made of it: dataclasses, tuples, None and plain values."""
    if value is None:
        return None
    if get_origin(kind) is types.UnionType:
        return rebuild(get_args(kind)[0], value)
    if get_origin(kind) is tuple:
        kinds = get_args(kind)
        of = kinds[:1] * len(value) if kinds[-1] is Ellipsis else kinds
        return tuple(rebuild(k, v) for k, v in zip(of, value, strict=True))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{f.name: rebuild(hints[f.name], value[f.name]) for f in fields(kind) if f.name in value})
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
