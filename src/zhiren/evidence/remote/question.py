"""The question put to the endpoint, in the forms that servers understand, and the reading of its answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from zhiren.framework import Framework
from zhiren.language import text

VERSION = "1"  # part of the cache's key: raise it with any change of the question
Form = Literal["json_schema", "json_object", "plain"]
FORMS: tuple[Form, ...] = ("json_schema", "json_object", "plain")
_NOT_STORED = re.compile("[\\x00\\ud800-\\udfff]")  # neither a file nor a database takes them
_FENCED = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Claim:
    """One code as the endpoint claims it, not yet checked against the text."""

    quote: str
    indicator_id: str
    polarity: str
    reason: str


def body_of(passage: str, framework: Framework, model: str, form: Form) -> dict[str, Any]:
    """The question as JSON."""
    body: dict[str, Any] = {
        "model": model,
        "temperature": 0,
        "messages": [
            {"role": "system", "content": _instruction(framework)},
            {"role": "user", "content": passage},
        ],
    }
    if form == "json_schema":
        named = {"name": "codes", "strict": True, "schema": _schema(framework)}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    elif form == "json_object":
        body["response_format"] = {"type": "json_object"}
    return body


def claims_in(words: str, framework: Framework) -> tuple[Claim, ...] | None:
    """The codes in an answer; None where it is not what was asked for."""
    fenced = _FENCED.search(words)
    try:
        document = json.loads(fenced[1] if fenced else words)
        claims = [_claim(entry) for entry in document["codes"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    known = {indicator.id for indicator in framework.indicators}
    if any(claim.indicator_id not in known or claim.polarity not in ("well", "poorly") for claim in claims):
        return None
    return tuple(claims)


def _claim(entry: Mapping[str, Any]) -> Claim:
    values = [entry["quote"], entry["indicator"], entry["polarity"], entry.get("reason") or ""]
    if not all(isinstance(value, str) for value in values):
        raise TypeError
    return Claim(*map(storable, values))


def storable(words: str) -> str:
    """Words of a server as they can be kept: what no store takes becomes U+FFFD, which stands in no quotation."""
    return _NOT_STORED.sub("\ufffd", words)


def _instruction(framework: Framework) -> str:
    """The rules of coding and the dictionary, in the dictionary's language."""
    lines = [f"{indicator.id}: {indicator.statement}" for indicator in framework.indicators]
    return "\n".join([text(framework.language, "remote-instruction"), "", *lines])


def _schema(framework: Framework) -> dict[str, Any]:
    entry = {
        "type": "object",
        "properties": {
            "quote": {"type": "string"},
            "indicator": {"type": "string", "enum": [indicator.id for indicator in framework.indicators]},
            "polarity": {"type": "string", "enum": ["well", "poorly"]},
            "reason": {"type": "string"},
        },
        "required": ["quote", "indicator", "polarity", "reason"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"codes": {"type": "array", "items": entry}},
        "required": ["codes"],
        "additionalProperties": False,
    }
