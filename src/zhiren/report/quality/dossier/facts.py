"""What a dossier states beside the figures: the assessment, its instrument, its rules and its digests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhiren.framework import Framework
from zhiren.questionnaire import Scale

Openness = Literal["no", "on_release", "after_talk"]
Practice = Literal["off", "offered", "required"]


@dataclass(frozen=True)
class Counts:
    """``asked`` and ``finished`` forms are None once nobody may know any more who was asked."""

    asked: int | None
    finished: int | None
    unfinished: int
    held: int
    excused: int
    comments: int
    something_withheld: int
    without_scores: int


@dataclass(frozen=True)
class Provenance:
    """Which program, data and figures: versions and SHA-256 digests."""

    program: str
    data_set: int
    framework_digest: str
    data_digest: str
    report_digest: str
    quality_digest: str


@dataclass(frozen=True)
class Facts:
    """One assessment, told in ``language``. Dates are ISO 8601, empty where there is none.

    ``framework`` holds what was asked; it need not be in the language.
    """

    language: str
    title: str
    purpose: str
    opened: str
    closed: str
    scored: str
    sealed: str
    framework: Framework
    scale: Scale
    languages: tuple[str, ...]
    by_role: bool
    nominated: bool
    practice: Practice
    score_threshold: int
    comment_threshold: int
    readers: tuple[tuple[str, Openness], ...]
    counts: Counts
    provenance: Provenance
