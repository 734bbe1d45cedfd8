"""Captions (SubRip .srt and WebVTT .vtt): the words as a text to read, with who speaks and when."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from zhiren.errors import EvidenceError, Place, Problem, quote
from zhiren.evidence.material.speakers import seconds
from zhiren.evidence.material.transcript import Turn

PAUSE = 2.0  # seconds without words after which a speaker who is not named begins a new turn

_ARROW = re.compile(
    r"^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2}[.,]\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2}[.,]\d{1,3})"
)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_MARKUP = re.compile(r"</?[a-zA-Z0-9][^>]{0,80}>|\{\\[^}]*\}")
_LABEL = re.compile(r"^\s*[\[(（【]?([^\W_][^\n:：。，,！？!?；;]{0,28}?)[\])）】]?\s*[:：]\s*")


@dataclass(frozen=True)
class _Cue:
    start: float
    end: float
    label: str
    words: str


def read_captions(source: str, file: str) -> tuple[str, tuple[Turn, ...]]:
    """The text of captions, a paragraph a turn, and the turns.

    Raises:
        EvidenceError: there is no caption with a time, or a time goes backwards within its line.
    """
    cues = _cues(source, file)
    pieces: list[str] = []
    turns: list[Turn] = []
    length, before = 0, None
    for cue in cues:
        same = before is not None and _goes_on(before, cue)
        gap = (_joint(pieces[-1], cue.words) if same else "\n") if pieces else ""
        start = length + len(gap)
        pieces += [gap, cue.words] if gap else [cue.words]
        length = start + len(cue.words)
        if same:
            turns[-1] = Turn(turns[-1].start, length, turns[-1].label, turns[-1].time)
        else:
            turns.append(Turn(start, length, cue.label, cue.start))
        before = cue
    return "".join(pieces), tuple(turns)


def _cues(source: str, file: str) -> list[_Cue]:
    cues: list[_Cue] = []
    lines = source.splitlines()
    number = 0
    while number < len(lines):
        found = _ARROW.match(lines[number])
        number += 1
        if not found:
            continue
        begin, end = seconds(*found.group(1, 2, 3)), seconds(*found.group(4, 5, 6))
        if end < begin:
            values = {"value": quote(found[0].strip())}
            raise EvidenceError(Problem("evidence-captions-backwards", values, Place(file, line=number)))
        first = number
        while number < len(lines) and lines[number].strip() and not _ARROW.match(lines[number]):
            number += 1
        is_number = number < len(lines) and _ARROW.match(lines[number]) and lines[number - 1].strip().isdigit()
        words = lines[first : number - 1 if is_number and number > first else number]
        cue = _cue(begin, end, " ".join(line.strip() for line in words))
        if cue.words and (not cues or (cues[-1].words, cues[-1].label) != (cue.words, cue.label)):
            cues.append(cue)
    if not cues:
        raise EvidenceError(Problem("evidence-captions-none", {}, Place(file)))
    return cues


def _cue(start: float, end: float, words: str) -> _Cue:
    voice = _VOICE.search(words)
    words = html.unescape(_MARKUP.sub("", _VOICE.sub("", words))).strip()
    label = html.unescape(voice[1]).strip() if voice else ""
    if not label and (named := _LABEL.match(words)):
        label, words = named[1], words[named.end() :]
    return _Cue(start, end, label, words)


def _goes_on(before: _Cue, cue: _Cue) -> bool:
    """A speaker who is not named anew goes on, unless there was a pause."""
    if cue.label:
        return cue.label == before.label
    return not before.label and cue.start - before.end < PAUSE


def _joint(before: str, words: str) -> str:
    """Chinese is joined without a gap, everything else with one."""
    return "" if before[-1:] > "\u2e7f" and words[:1] > "\u2e7f" else " "
