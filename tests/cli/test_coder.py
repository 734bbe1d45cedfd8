from __future__ import annotations

import json
from pathlib import Path

import pytest

LINES = [
    {
        "text": "I owned up to the wrong offer at once.",
        "language": "en",
        "competency": "INT",
        "polarity": "positive",
    },
    {"text": "今天真热，路上又堵。", "language": "zh", "competency": None, "also": [], "polarity": None},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in LINES), encoding="utf-8")
    return path


def test_figures_as_json(zhiren, file):
    document = json.loads(zhiren("coder", "evaluate", file, "--json").out)
    assert sorted(document) == ["coder", "file", "languages"]
    assert document["file"] == "own.jsonl"
    assert {name: own["n"] for name, own in document["languages"].items()} == {"en": 1, "zh-Hans": 1, "all": 2}
    assert document["languages"]["zh-Hans"]["top_1"] is None
    assert document["languages"]["all"]["flips"] == 0


@pytest.mark.parametrize(
    ("language", "titles"), [("en", ("English", "Sentences a second")), ("zh-Hans", ("合计", "每秒句数"))]
)
def test_figures_as_a_table(zhiren, file, language, titles):
    run = zhiren("coder", "evaluate", file, language=language)
    assert run.status == 0
    assert all(title in run.out for title in titles)


def test_a_wrong_line_is_named(zhiren, file):
    file.write_text('{"text": "a", "language": "fr", "competency": null}', encoding="utf-8")
    run = zhiren("coder", "evaluate", file)
    assert (run.status, run.out) == (1, "")
    assert run.err.startswith('own.jsonl, row 1: “language” is "fr"')


def test_help_names_the_subcommand(zhiren):
    assert "evaluate" in zhiren("coder", "--help").out
