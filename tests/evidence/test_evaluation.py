"""The evaluation set: its counts, its form, and that no text of it comes near one of the bank."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from evidence.test_examples import COMPETENCIES, grams, likeness
from zhiren.evidence import examples
from zhiren.evidence.examples import KINDS, load_examples
from zhiren.language import LANGUAGES

FOLDER = Path(examples.__file__).parent / "evaluation"
EACH = 10
LARGEST_OVERLAP = 0.4

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def rows(language: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()]


@both_languages
def test_as_many_texts_for_every_competency_and_every_kind_of_none(language: str) -> None:
    entries = rows(language)
    assert {entry["language"] for entry in entries} == {language}
    assert Counter(entry["competency"] for entry in entries) == {**dict.fromkeys(COMPETENCIES, EACH), None: 60}
    assert Counter(e["kind"] for e in entries if not e["competency"]) == dict.fromkeys(KINDS, EACH)


@both_languages
def test_every_text_is_labelled_in_whole_or_not_at_all(language: str) -> None:
    for entry in rows(language):
        assert list(entry) == ["text", "language", "competency", "also", "polarity", "kind"]
        assert (entry["competency"] is None) == (entry["polarity"] is None) != (entry["kind"] is None)
        assert entry["polarity"] in {"positive", "negative", None}
        assert {*entry["also"]} <= {*COMPETENCIES} - {entry["competency"]}


@both_languages
def test_a_third_or_so_of_each_competencys_texts_show_it_poorly(language: str) -> None:
    negative = Counter(entry["competency"] for entry in rows(language) if entry["polarity"] == "negative")
    assert {code for code in COMPETENCIES if not 3 <= negative[code] <= 4} == set()


@both_languages
def test_no_text_comes_near_another_or_one_of_the_bank(language: str) -> None:
    known = [grams(example.text, language) for example in load_examples(language)]
    for text in (entry["text"] for entry in rows(language)):
        own = grams(text, language)
        assert max(likeness(own, other, language) for other in known) < LARGEST_OVERLAP, text
        known.append(own)
