"""Evidence as a row of a file, and as words that must stand where they are said to."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from zhiren.errors import EvidenceError
from zhiren.evidence.coding import Evidence, check_quotes, write_evidence
from zhiren.evidence.material import transcript_of

TALK = transcript_of("答：我先停了机，再去叫人。", "talk")
FOUND = Evidence("talk", 2, 7, "我先停了机", "DED.3", "well", 3, "lin", None, "=1+1")


def test_words_that_stand_elsewhere_are_found_out() -> None:
    assert check_quotes([FOUND, replace(FOUND, transcript_id="other", quote="x")], TALK) == []
    problems = check_quotes([replace(FOUND, end=6)], TALK)
    assert [(p.code, p.values["end"]) for p in problems] == [("evidence-not-verbatim", 6)]


def test_a_level_outside_the_dictionarys_is_refused() -> None:
    with pytest.raises(EvidenceError):
        replace(FOUND, level=6)


def test_files_hold_every_field(tmp_path: Path) -> None:
    write_evidence([FOUND], tmp_path / "found.json")
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8")) == [asdict(FOUND)]
    write_evidence([FOUND], tmp_path / "found.csv")
    with (tmp_path / "found.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows == [{key: "" if value is None else str(value) for key, value in asdict(FOUND).items()}]
