"""What a device sends: taps in the order in which they were made, each checked on its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zhiren.errors import Problem, ZhirenError, quote

MOST_TAPS = 500
LONGEST_DEVICE = 32
LONGEST_TEXT = 4000
LATEST_TAP = 2**52  # ms; beyond any clock, and within what a database and a browser hold


class BatchRefused(ZhirenError):  # noqa: N818  a refusal, not a fault
    """Nothing in what was sent can be read."""


@dataclass(frozen=True)
class Tap:
    """One choice: a score (None: not observed) for an item, or a text for an open question.

    ``at`` is the device's own clock in ms. ``index`` is the tap's place in what was sent.
    """

    index: int
    assignment: int
    at: int
    item: str = ""
    score: int | None = None
    question: str = ""
    text: str = ""


@dataclass(frozen=True)
class Batch:
    """What a device sent at ``now`` (its clock, ms). ``seen``: the revision that it knows of each assignment."""

    device: str
    now: int
    taps: tuple[Tap, ...] = ()
    seen: Mapping[int, int] = field(default_factory=dict)
    problems: tuple[tuple[int, Problem], ...] = ()


def read_batch(body: bytes) -> Batch:
    """The batch in a request's body; taps that cannot be read are named in ``problems`` and left out.

    Raises:
        BatchRefused: it is not JSON of the expected shape, or too much at once.
    """
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        raise BatchRefused(Problem("web-rating-not-json")) from None
    if not isinstance(sent, dict) or not isinstance(sent.get("answers", []), list):
        raise BatchRefused(Problem("web-rating-not-json"))
    device, now = sent.get("device"), sent.get("now", 0)
    if not isinstance(device, str) or not 0 < len(device) <= LONGEST_DEVICE or not _is_moment(now):
        raise BatchRefused(Problem("web-rating-no-device", {"most": LONGEST_DEVICE}))
    answers = sent.get("answers", [])
    if len(answers) > MOST_TAPS:
        raise BatchRefused(Problem("web-rating-too-many", {"n": len(answers), "most": MOST_TAPS}))
    taps, problems = [], []
    for index, answer in enumerate(answers):
        read = _tap(index, answer)
        if isinstance(read, Problem):
            problems.append((index, read))
        else:
            taps.append(read)
    return Batch(device, now, tuple(taps), _seen(sent.get("seen")), tuple(problems))


def _tap(index: int, sent: Any) -> Tap | Problem:
    if not isinstance(sent, dict) or not _is_count(sent.get("assignment")) or not _is_moment(sent.get("at")):
        return Problem("web-rating-tap-shape", {"value": quote(sent)})
    assignment, at = sent["assignment"], sent["at"]
    if isinstance(sent.get("question"), str) and isinstance(sent.get("text"), str):
        if len(sent["text"]) > LONGEST_TEXT:
            return Problem("web-rating-long-text", {"n": len(sent["text"]), "most": LONGEST_TEXT})
        return Tap(index, assignment, at, question=sent["question"], text=sent["text"].replace("\0", ""))
    score = sent.get("score", "")
    if not isinstance(sent.get("item"), str) or not (score is None or _is_count(score)):
        return Problem("web-rating-tap-shape", {"value": quote(sent)})
    return Tap(index, assignment, at, item=sent["item"], score=score)


def _seen(sent: Any) -> dict[int, int]:
    if not isinstance(sent, dict):
        return {}
    return {int(k): v for k, v in sent.items() if k.isdecimal() and len(k) < 16 and _is_count(v)}


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LATEST_TAP


def _is_moment(value: Any) -> bool:
    return _is_count(value) and value > 0
