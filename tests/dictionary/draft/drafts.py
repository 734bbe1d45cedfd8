"""Drafts of texts written in a test, in a form that reads well in an assertion."""

from __future__ import annotations

from pathlib import Path

from zhiren.dictionary.draft import Draft, read_draft

Found = list[tuple[str, list[str]]]


def draft_of(folder: Path, text: str, name: str = "a.txt") -> Draft:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return sound(read_draft(path))


def sound(draft: Draft) -> Draft:
    """The draft, once no character is lost or placed twice and every source says what it should."""
    coverage = draft.coverage()
    assert (coverage.lost, coverage.overlapping) == ((), ())
    assert coverage.placed + coverage.separators + coverage.left_out == coverage.characters
    return draft


def found(draft: Draft) -> Found:
    return [(c.name, [i.statement for i in c.indicators]) for c in draft.competencies]


def flags(draft: Draft) -> list[list[str]]:
    return [[flag.code for flag in c.flags] for c in draft.competencies]
