"""Who speaks: labels in front of lines, and which of them is the person interviewed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from zhiren.evidence.material.labels import FEWEST, KNOWN, NAME, TIME, labels_in, plain
from zhiren.evidence.material.transcript import Speaker, Turn

_HEADED = re.compile(rf"^[ \t]*+{NAME}[ \t]++{TIME}[ \t]*$", re.MULTILINE)
_TIMED = re.compile(rf"^[ \t]*+{TIME}[ \t]*+{NAME}?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    label: str
    time: float | None


def turns_of(text: str) -> tuple[Turn, ...]:
    """The turns of a text in the order they stand; one turn without a label where nobody is named."""
    marks = _marks(text)
    if not marks:
        return _turn(text, 0, len(text), "", None)
    turns = list(_turn(text, 0, marks[0].start, "", None))
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        turns += _turn(text, mark.end, end, mark.label, mark.time)
    return tuple(turns)


def roles_of(text: str, turns: Sequence[Turn]) -> tuple[dict[str, Speaker], bool]:
    """Who the labels are, and whether that had to be guessed.

    Known words decide. Else whoever asks, by the share of turns that end in a question mark, is the interviewer,
    and whoever says most of the rest is the person interviewed.
    """
    labels = list(dict.fromkeys(turn.label for turn in turns))
    if labels in ([""], []):
        return {"": "interviewee"}, False
    roles: dict[str, Speaker] = {label: KNOWN[kind] for label in labels if (kind := plain(label)) in KNOWN}
    if "" in labels:
        roles[""] = "other"  # a heading, a note before the first speaker
    unknown = [label for label in labels if label not in roles]
    if not unknown:
        return roles, False
    said, asked = _measured(text, turns)
    if "interviewer" not in roles.values() and len(unknown) > 1:
        asker = max(unknown, key=lambda label: (asked[label], -said[label]))
        roles[asker] = "interviewer"
        unknown.remove(asker)
    if "interviewee" not in roles.values():
        most = max(unknown, key=lambda label: said[label])
        roles[most] = "interviewee"
        unknown.remove(most)
    return roles | dict.fromkeys(unknown, "other"), True


def seconds(hours: str | None, minutes: str, rest: str) -> float:
    """A time code in seconds."""
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))


def _marks(text: str) -> list[_Mark]:
    headed = [*_HEADED.finditer(text)] or [m for m in _TIMED.finditer(text) if m["label"]]
    if len(headed) >= FEWEST:
        return [_mark(m) for m in headed]
    return [_mark(m) for m in labels_in(text)]


def _mark(found: re.Match[str]) -> _Mark:
    named = found.groupdict()
    behind = "_behind" if named.get("m_behind") else ""
    minutes = named[f"m{behind}"]
    time = seconds(named[f"h{behind}"], minutes, named[f"s{behind}"]) if minutes else None
    return _Mark(found.start(), found.end(), found["label"].strip(), time)


def _turn(text: str, start: int, end: int, label: str, time: float | None) -> tuple[Turn, ...]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (Turn(start, end, label, time),) if start < end else ()


def _measured(text: str, turns: Sequence[Turn]) -> tuple[Counter[str], dict[str, float]]:
    """How many characters each label says, and the share of its turns that end in a question."""
    said: Counter[str] = Counter()
    questions: dict[str, list[bool]] = defaultdict(list)
    for turn in turns:
        said[turn.label] += turn.end - turn.start
        questions[turn.label].append(text[turn.end - 1] in "?？")
    return said, {label: sum(found) / len(found) for label, found in questions.items()}
