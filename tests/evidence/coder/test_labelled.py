from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhiren.errors import EvidenceError
from zhiren.evidence.coder.labelled import MOST_PROBLEMS, Labelled, read_labelled

GOOD = {"text": "I said so.", "language": "en-GB", "competency": "INT", "also": ["COM"], "polarity": "positive"}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "own.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("\n".join(texts), encoding="utf-8")
    return path


def test_texts_are_read_in_order_and_empty_lines_passed_over(tmp_path):
    none = {"text": "今天真热。", "language": "zh", "competency": None, "kind": "small_talk"}
    assert read_labelled(written(tmp_path, GOOD, "", none)) == [
        Labelled("I said so.", "en", "INT", ("COM",), "well"),
        Labelled("今天真热。", "zh-Hans", None, (), None),
    ]


def test_a_text_may_hold_what_elsewhere_ends_a_line(tmp_path):
    path = written(tmp_path, GOOD | {"text": "One\u2028two\u0085three."})
    path.write_bytes(path.read_bytes() + b"\r\n\r\n" + json.dumps(GOOD).encode() + b"\r\n")
    assert [found.text for found in read_labelled(path)] == ["One\u2028two\u0085three.", "I said so."]


def test_codes_under_also_are_right_too():
    assert Labelled("", "en", "INT", ("COM",), None).accepted == {"INT", "COM"}
    assert Labelled("", "en", None, (), None).accepted == set()


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("text", " ", "coder-line-text"),
        ("text", 3, "coder-line-text"),
        ("language", "fr", "coder-line-language"),
        ("language", None, "coder-line-language"),
        ("competency", "XX", "coder-line-competency"),
        ("competency", ["INT"], "coder-line-competency"),
        ("also", "INT", "coder-line-also"),
        ("also", [None], "coder-line-also"),
        ("polarity", "good", "coder-line-polarity"),
        ("polarity", [], "coder-line-polarity"),
    ],
)
def test_a_wrong_field_is_named_with_its_line_and_value(tmp_path, field, value, code):
    with pytest.raises(EvidenceError) as caught:
        read_labelled(written(tmp_path, GOOD, GOOD | {field: value}))
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.file, problem.place.line) == (code, "own.jsonl", 2)
    assert problem.values["value"] == json.dumps(value)


@pytest.mark.parametrize("line", ["nope", "[1]", "3", "[" * 100_000])
def test_a_line_that_is_no_object_is_refused(tmp_path, line):
    with pytest.raises(EvidenceError) as caught:
        read_labelled(written(tmp_path, line))
    assert [problem.code for problem in caught.value.problems] == ["coder-line-object"]


def test_a_missing_competency_is_not_taken_for_null(tmp_path):
    with pytest.raises(EvidenceError) as caught:
        read_labelled(written(tmp_path, {"text": "a", "language": "en"}))
    assert [problem.code for problem in caught.value.problems] == ["coder-line-competency"]


def test_a_file_without_texts_is_refused(tmp_path):
    with pytest.raises(EvidenceError) as caught:
        read_labelled(written(tmp_path, "", " "))
    assert [problem.code for problem in caught.value.problems] == ["coder-line-none"]


def test_problems_are_not_listed_without_end(tmp_path):
    with pytest.raises(EvidenceError) as caught:
        read_labelled(written(tmp_path, *["x"] * 100))
    assert len(caught.value.problems) == MOST_PROBLEMS
