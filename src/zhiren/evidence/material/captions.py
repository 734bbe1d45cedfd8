"""Captions (SubRip .srt and WebVTT .vtt): the words as a text to read, with who speaks and when."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhiren.errors import EvidenceError, Place, Problem, quote
from zhiren.evidence.material.labels import labels_in
from zhiren.evidence.material.speakers import seconds
from zhiren.evidence.material.transcript import Turn

PAUSE = 2.0  # seconds without words after which a speaker who is not named begins a new turn

_ARROW = re.compile(
    r"^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2}[.,]\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2}[.,]\d{1,3})"
)
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80})?\s{1,8}([^>]{0,80})>")
_MARKUP = re.compile(r"</?[a-zA-Z0-9][^>]{0,80}>|\{\\[^}]{0,80}\}")


@dataclass(frozen=True)
class _Cue:
    """A line of a caption; ``label`` is empty where it does not say who speaks."""

    start: float
    end: float
    label: str
    words: str


def read_captions(source: str, file: str) -> tuple[str, tuple[Turn, ...]]:
    """The text of captions, a paragraph a turn, and the turns.

    Raises:
        EvidenceError: there is no caption with a time, or a time goes backwards within its line.
    """
    pieces: list[str] = []
    turns: list[Turn] = []
    length, before = 0, None
    for cue in _spoken(_cues(source, file)):
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
    last: list[tuple[str, str]] = []
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
        read = [cue for line in words if (cue := _cue(begin, end, line)).words]
        said = [(cue.label, cue.words) for cue in read]
        if said and said != last:  # a caption that stays while the next comes is written twice
            cues += read
            last = said
    if not cues:
        raise EvidenceError(Problem("evidence-captions-none", {}, Place(file)))
    return cues


def _cue(start: float, end: float, line: str) -> _Cue:
    voice = _VOICE.search(line)
    words = html.unescape(_MARKUP.sub("", _VOICE.sub("", line)))
    return _Cue(start, end, html.unescape(voice[1]).strip() if voice else "", " ".join(words.split()))


def _spoken(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """The lines with their speakers: named by the format, by a label before the words, or else who spoke before.

    A label is judged over all lines, for a colon alone makes none; what is not certainly one stays a word.
    """
    labels = {found.start(): found for found in labels_in("\n".join("" if c.label else c.words for c in cues))}
    place, speaker = 0, ""
    for cue in cues:
        found = labels.get(place)
        label, words = (
            (found["label"].strip(), cue.words[found.end() - place :]) if found else (cue.label, cue.words)
        )
        place += 1 + (0 if cue.label else len(cue.words))
        speaker = label or speaker
        if words:
            yield _Cue(cue.start, cue.end, speaker, words)


def _goes_on(before: _Cue, cue: _Cue) -> bool:
    """Whether the same person still speaks; where nobody is named, a pause ends a turn."""
    return cue.label == before.label and (bool(cue.label) or cue.start - before.end < PAUSE)


def _joint(before: str, words: str) -> str:
    """Chinese is joined without a gap, everything else with one."""
    return "" if before[-1:] > "\u2e7f" and words[:1] > "\u2e7f" else " "
