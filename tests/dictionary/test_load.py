from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.load import load_dictionary, read_dictionary
from zhiren.errors import FrameworkError
from zhiren.framework import Competency, Framework, Indicator, Level, Suggestion

SMALL = """\
id: small
version: 1.0
language: en
title: No
competencies:
  - id: ACH
    name: On
    code: 007
    cluster: Values
    level: 4
    definition: null
    indicators:
      - id: ACH.1
        statement: "Says: no"
        level: 2
      - {id: ACH.2, statement: "12", reverse_keyed: 是}
    levels:
      - {rank: 1, title: Low, anchor: Begins.}
    questions:
      - What?
    negative_behaviours: [Sleeps]
    suggestions:
      - {kind: study, text: Read.}
  - id: INT
    name: 2026-01-01
    indicators:
      - {id: INT.1, statement: yes}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "d.yaml"


def findings(path: Path, text: str) -> list[tuple[str, int | None, int | None, str | None]]:
    path.write_text(text, encoding="utf-8")
    found = read_dictionary(path).problems
    for problem in found:
        assert problem.place.file == str(path)
        problem.describe("en")
        problem.describe("zh-Hans")
    return [(p.code, p.place.line, p.place.column, p.place.field) for p in found]


def test_a_dictionary_is_read_as_it_was_written(path: Path) -> None:
    path.write_text(SMALL, encoding="utf-8")

    assert load_dictionary(path) == Framework(
        "small",
        "1.0",
        "en",
        "No",
        (
            Competency(
                "ACH",
                "On",
                "",
                (Indicator("ACH.1", "Says: no", 2), Indicator("ACH.2", "12", 3, reverse_keyed=True)),
                code="007",
                cluster="Values",
                level=4,
                levels=(Level(1, "Low", "Begins."),),
                questions=("What?",),
                negative_behaviours=("Sleeps",),
                suggestions=(Suggestion("study", "Read."),),
            ),
            Competency("INT", "2026-01-01", "", (Indicator("INT.1", "yes"),)),
        ),
    )


def test_all_errors_are_reported_each_at_its_place(path: Path) -> None:
    found = findings(
        path,
        """\
id: 3x
version: a b
language: fr
title:
competencies:
  - id: ACH
    name: a
    level: 高
    levels:
      - {rank: 1, title: a, anchor: b}
      - {rank: , title: a, anchor: b}
    questions:
      - Tell me: why
      - x
      - "  "
    suggestions:
      - {kind: read, text: x}
    indicators:
      - {id: ACH.1, statement: x, reverse_keyed: maybe}
      - {id: ACH.1}
      - hello
  - id: ACH
    name: b
    indicators: none
  - name: c
    indicators: []
  - id: [a]
    name: d
    levels: [{rank: 2, title: a, anchor: b}, hello]
    suggestions: [hello]
    indicators: [{id: , statement: x}]
  - hello
""",
    )

    assert found == [
        ("framework-id", 1, 5, "id"),
        ("framework-version", 2, 10, "version"),
        ("framework-language", 3, 11, "language"),
        ("framework-text-empty", 4, 7, "title"),
        ("framework-level-range", 8, 12, "level"),
        ("framework-level-range", 11, 16, "rank"),
        ("document-not-text", 13, 9, "questions"),
        ("framework-text-empty", 15, 9, "questions"),
        ("framework-suggestion-kind", 17, 16, "kind"),
        ("framework-not-boolean", 19, 50, "reverse_keyed"),
        ("document-key-missing", 20, 9, "statement"),
        ("dictionary-id-twice", 20, 14, "id"),
        ("document-not-mapping", 21, 9, None),
        ("dictionary-id-twice", 22, 9, "id"),
        ("document-not-list", 24, 17, "indicators"),
        ("document-key-missing", 25, 5, "id"),
        ("framework-no-indicators", 26, 17, "indicators"),
        ("document-not-text", 27, 9, "id"),
        ("document-not-mapping", 29, 46, None),
        ("document-not-mapping", 30, 19, None),
        ("framework-id", 31, 23, "id"),
        ("document-not-mapping", 32, 5, None),
    ]


def test_an_empty_question_is_found_in_its_line(path: Path) -> None:
    text = SMALL.replace("      - What?\n", '      - What?\n      - " "\n')

    assert findings(path, text) == [("framework-text-empty", 21, 9, "questions")]


def test_a_hole_in_the_levels_is_found(path: Path) -> None:
    assert findings(path, SMALL.replace("rank: 1", "rank: 2")) == [("framework-level-order", 18, 7, "levels")]


def test_ids_that_look_different_but_are_equal_are_one(path: Path) -> None:
    text = SMALL.replace("id: INT.1", "id: ACH")

    assert findings(path, text) == [("dictionary-id-twice", 27, 14, "id")]


def test_a_root_without_keys_is_no_dictionary(path: Path) -> None:
    assert findings(path, "- a\n") == [("document-not-mapping", 1, 1, None)]


def test_an_unknown_key_is_a_hint_and_the_rest_is_read(path: Path) -> None:
    text = SMALL.replace("title: No", "title: No\nauthor: me")

    assert findings(path, text) == [("document-key-unknown", 5, 1, None)]
    assert load_dictionary(path).title == "No"


def test_a_slip_in_a_key_is_an_error_because_its_content_would_be_lost(path: Path) -> None:
    assert findings(path, SMALL.replace("suggestions:", "sugestions:")) == [("document-key-slip", 22, 5, None)]


def test_loading_raises_with_every_error_and_no_hint(path: Path) -> None:
    path.write_text("author: me\nid: a\n", encoding="utf-8")

    with pytest.raises(FrameworkError) as raised:
        load_dictionary(path)

    assert [p.values for p in raised.value.problems] == [
        {"key": name} for name in ("version", "language", "title", "competencies")
    ]


@pytest.mark.parametrize("suffix", [".xlsx", ".DOCX", ".csv"])
def test_what_is_to_be_read_as_a_draft_is_said_so(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FrameworkError) as raised:
        load_dictionary(tmp_path / f"d{suffix}")

    assert [p.code for p in raised.value.problems] == ["document-not-yaml"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError) as raised:
        load_dictionary(tmp_path / "none.yaml")

    assert [p.code for p in raised.value.problems] == ["source-missing"]
