from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.hints import MOST_OF_A_KIND, hints
from zhiren.dictionary.load import read_dictionary
from zhiren.dictionary.write import to_yaml
from zhiren.errors import Problem
from zhiren.framework import Competency, Framework, Indicator, Level

LEVELS = tuple(Level(rank, str(rank), f"Does {rank}.") for rank in range(1, 6))


def framework(language: str, *statements: str, levels: tuple[Level, ...] = LEVELS) -> Framework:
    indicators = tuple(Indicator(f"A.{n}", statement) for n, statement in enumerate(statements, 1))
    return Framework("f", "1", language, "T", (Competency("A", "A", "", indicators, levels=levels),))


def hints_of(tmp_path: Path, text: str) -> list[Problem]:
    path = tmp_path / "d.yaml"
    path.write_text(text, encoding="utf-8")
    found = hints(read_dictionary(path))
    for hint in found:
        assert hint.severity == "warning"
        assert hint.place.file == str(path)
        hint.describe("en")
        hint.describe("zh-Hans")
    return found


@pytest.mark.parametrize(
    ("language", "statement", "code", "values"),
    [
        ("en", "word " * 21, "dictionary-indicator-long", {"length": 21, "unit": "words", "longest": 20}),
        ("zh-Hans", "字" * 31, "dictionary-indicator-long", {"length": 31, "unit": "characters", "longest": 30}),
        ("en", "Listens, and helps", "dictionary-indicator-double", {"join": ", and"}),
        ("en", "Plans and then acts", "dictionary-indicator-double", {"join": "and then"}),
        ("en", "Plans; acts", "dictionary-indicator-double", {"join": ";"}),
        ("zh-Hans", "听取意见，并给出答复", "dictionary-indicator-double", {"join": "，并"}),
        ("zh-Hans", "听取意见；给出答复", "dictionary-indicator-double", {"join": "；"}),
        ("en", "Understands the customer", "dictionary-indicator-inner", {"word": "Understands"}),
        ("en", "Is aware of risks", "dictionary-indicator-inner", {"word": "Is aware"}),
        ("zh-Hans", "具备责任心", "dictionary-indicator-inner", {"word": "具备"}),
    ],
)
def test_a_sentence_that_raters_stumble_over(
    tmp_path: Path, language: str, statement: str, code: str, values: dict[str, str]
) -> None:
    (hint,) = hints_of(tmp_path, to_yaml(framework(language, statement)))

    assert (hint.code, hint.place.line, hint.place.column) == (code, 12, 20)
    assert {name: value for name, value in hint.values.items() if name != "value"} == values


@pytest.mark.parametrize(
    ("language", "statement"),
    [
        ("en", "Says openly what they intend, think and feel"),
        ("en", "Knowingly takes on hard tasks."),
        ("en", "Uses 1.5 times and more"),
        ("zh-Hans", "弄清客户的业务是怎么运转的。"),
    ],
)
def test_a_good_sentence_gives_no_hint(tmp_path: Path, language: str, statement: str) -> None:
    assert hints_of(tmp_path, to_yaml(framework(language, statement))) == []


def test_a_sentence_said_twice(tmp_path: Path) -> None:
    found = hints_of(tmp_path, to_yaml(framework("en", "Plans the week", "Plans  the week")))

    assert [(hint.code, hint.values, hint.place.line) for hint in found] == [
        ("dictionary-indicator-same", {"first": "12"}, 15)
    ]


@pytest.mark.parametrize("levels", [(), LEVELS[:4]])
def test_missing_descriptions_of_levels_are_one_hint(tmp_path: Path, levels: tuple[Level, ...]) -> None:
    found = hints_of(tmp_path, to_yaml(framework("en", "Plans", levels=levels)))

    assert [(hint.code, hint.values) for hint in found] == [
        ("dictionary-no-anchors", {"count": 1, "competencies": "A"})
    ]


def test_hints_of_a_kind_are_few(tmp_path: Path) -> None:
    statements = [f"Knows {n}" for n in range(MOST_OF_A_KIND + 3)]
    found = hints_of(tmp_path, to_yaml(framework("en", *statements)))

    assert [hint.code for hint in found] == ["dictionary-indicator-inner"] * MOST_OF_A_KIND + [
        "dictionary-hints-more"
    ]
    assert found[-1].values == {"count": 3, "kind": "dictionary-indicator-inner"}


DRAFT = """\
id: draft
version: "0.1"
language: en
title: T
draft:
  flags: [No levels were found.]
  left_out: [{text: x}, {text: y}]
competencies:
  - id: A
    name: A
    flags: [Write a name., {a: b}]
    source: {start: 0, end: 9}
    indicators:
      - {id: A.1, statement: Knows and then acts, flags: [Perhaps two behaviours.]}
      - {id: A.2, statement: Knows, flags: []}
    levels:
"""


def test_what_a_draft_leaves_open_is_said(tmp_path: Path) -> None:
    levels = "".join(f"      - {{rank: {n}, title: a, anchor: b}}\n" for n in range(1, 6))
    found = hints_of(tmp_path, DRAFT + levels)

    assert [(h.code, h.place.line, h.place.column, dict(h.values)) for h in found] == [
        ("dictionary-draft-flag", 6, 11, {"question": "No levels were found."}),
        ("dictionary-draft-flag", 11, 13, {"question": "Write a name."}),
        ("dictionary-draft-flag", 14, 59, {"question": "Perhaps two behaviours."}),
        ("dictionary-draft-left-out", 7, 14, {"count": 2}),
        ("dictionary-indicator-inner", 15, 30, {"word": "Knows", "value": "Knows"}),
    ]


def test_a_broken_draft_still_says_what_it_leaves_open(tmp_path: Path) -> None:
    found = hints_of(tmp_path, DRAFT.replace("id: draft", "id: 1"))

    assert {hint.code for hint in found} == {"dictionary-draft-flag", "dictionary-draft-left-out"}


@pytest.mark.parametrize("text", ["- a\n", "a: [", "draft: x\nid: a\n"])
def test_what_is_no_dictionary_has_no_hints(tmp_path: Path, text: str) -> None:
    assert hints_of(tmp_path, text) == []


def test_places_are_in_the_file(tmp_path: Path) -> None:
    found = hints_of(tmp_path, to_yaml(framework("en", *[f"Knows {n}" for n in range(MOST_OF_A_KIND + 1)])))

    assert found[-1].place == found[-2].place
    assert found[-1].place.file == str(tmp_path / "d.yaml")
