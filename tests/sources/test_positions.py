from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.errors import Place, Problem, SourceError
from zhiren.sources import positions
from zhiren.sources.nodes import Mapping, Scalar, Sequence
from zhiren.sources.positions import DEEPEST, LARGEST_FILE, parse_document, read_document


def fault(text: str, *, is_json: bool = False) -> Problem:
    with pytest.raises(SourceError) as raised:
        parse_document(text, "f", is_json=is_json)
    (problem,) = raised.value.problems
    for language in ("en", "zh-Hans"):
        problem.describe(language)
    return problem


def test_every_value_keeps_its_text_and_its_place() -> None:
    document = parse_document("id: a\nlist:\n  - 1.0\n  - 'No'\n  -\n名称: {x: null}\n", "f")

    assert document == Mapping(
        1,
        1,
        {"id": Scalar("id", 1, 1), "list": Scalar("list", 2, 1), "名称": Scalar("名称", 6, 1)},
        {
            "id": Scalar("a", 1, 5),
            "list": Sequence(3, 3, [Scalar("1.0", 3, 5), Scalar("No", 4, 5, plain=False), Scalar("", 5, 4)]),
            "名称": Mapping(6, 5, {"x": Scalar("x", 6, 6)}, {"x": Scalar("null", 6, 9)}),
        },
    )


def test_json_gives_the_same_values_and_places() -> None:
    text = '{"id": "a\\ud83d\\ude00",\n "n": [1.50, true, null, "null"], "m": {}}'

    assert parse_document(text, "f", is_json=True) == Mapping(
        1,
        1,
        {"id": Scalar("id", 1, 2, False), "n": Scalar("n", 2, 2, False), "m": Scalar("m", 2, 35, False)},
        {
            "id": Scalar("a😀", 1, 8, False),
            "n": Sequence(
                2,
                7,
                [Scalar("1.50", 2, 8), Scalar("true", 2, 14), Scalar("null", 2, 20), Scalar("null", 2, 26, False)],
            ),
            "m": Mapping(2, 40),
        },
    )


@pytest.mark.parametrize(
    ("text", "nothing"),
    [("", True), ("~", True), ("null", True), ("''", False), ("'null'", False), ("Null", False)],
)
def test_nothing_is_said_without_quotation_marks(text: str, nothing: bool) -> None:
    document = parse_document(f"key: {text}", "f")

    assert isinstance(document, Mapping)
    node = document.entries["key"]
    assert isinstance(node, Scalar)
    assert node.is_nothing is nothing


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        (" \n", "document-empty", None, None),
        ("# only a note\n", "document-empty", None, None),
        ("a: 1\nb: 2\na: 3\n", "document-key-twice", 3, 1),
        ("[a, b]: c\n", "document-key-not-text", 1, 1),
        ("a: 1\n---\nb: 2\n", "document-several", 2, 1),
        ("a: &x 1\n", "document-anchor", 1, 4),
        ("a: *x\n", "document-anchor", 1, 4),
        ("a: !!int 1\n", "document-tag", 1, 4),
        ("ab: \u0007\n", "document-control", 1, 5),
        ("a: 1\n\ufeffb: 1\n", "document-control", 2, 1),
        ("a: b: c\n", "document-yaml-colon", 1, 5),
        ("a: 1\nfoo\nb: 1\n", "document-yaml-no-colon", 2, 1),
        ("id: a\nname：x\ntitle: b\n", "document-yaml-full-width-colon", 2, 5),
        ("a: 1\n\tb: 2\n", "document-yaml-tab", 2, 1),
        ("\ta: 1\n", "document-yaml-tab", 1, 1),
        ("a: @x\n", "document-yaml-character", 1, 4),
        ('a: "x\nb: 1\n', "document-yaml-open-quote", 1, 4),
        ('a: "x\n---\nb: 1\n', "document-yaml-open-quote", 1, 4),
        ('a: "\\q"\n', "document-yaml-escape", 1, 5),
        ("a: [b, c\nd: e\n", "document-yaml-bracket", 2, 2),
        ("a:\n  - id: x\n   name: y\n", "document-yaml-indent", 3, 4),
        ("a: 1\n}\n", "document-yaml-indent", 2, 1),
        ("%x\n", "document-yaml-syntax", 1, 3),
        ("a: 1\r\nb: 2\rc: [", "document-yaml-bracket", 3, 5),
    ],
)
def test_what_is_not_plain_yaml_is_refused_with_its_place(
    text: str, code: str, line: int | None, column: int | None
) -> None:
    problem = fault(text)

    assert (problem.code, problem.place) == (code, Place("f", line=line, column=column))


def test_all_repeated_keys_are_reported_at_once() -> None:
    with pytest.raises(SourceError) as raised:
        parse_document("a: 1\na: 2\na: {b: 1, b: 2}\n", "f")

    assert [(p.values["first"], p.place.line) for p in raised.value.problems] == [("1", 2), ("1", 3), ("3", 3)]


@pytest.mark.parametrize("is_json", [False, True])
def test_deep_nesting_is_refused_before_it_costs_anything(is_json: bool) -> None:
    problem = fault("[" * 10**6 + "]" * 10**6, is_json=is_json)

    assert problem.code == "document-too-deep"
    assert problem.values == {"deepest": DEEPEST}


def test_nesting_of_the_allowed_depth_is_read() -> None:
    parse_document("[" * DEEPEST + "]" * DEEPEST, "f")
    assert fault("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)).place == Place("f", line=1, column=DEEPEST + 1)


def test_json_nested_beyond_ours_but_within_pythons_depth_is_refused() -> None:
    assert fault("[" * 30 + "]" * 30, is_json=True).code == "document-too-deep"


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions, "MOST_VALUES", 9)

    assert len(parse_document("- a\n" * 8, "f").items) == 8  # type: ignore[union-attr]
    assert fault("- a\n" * 9).values == {"most": 9}


@pytest.mark.parametrize(
    ("text", "line", "column"), [('{"a": 1,\n}', 2, 1), ('{"a" 1}', 1, 6), ("a: 1", 1, 1), ('{"a": 1} x', 1, 10)]
)
def test_json_faults_have_a_place(text: str, line: int, column: int) -> None:
    problem = fault(text, is_json=True)

    assert problem == Problem("document-json-syntax", {}, Place("f", line=line, column=column))


def test_half_a_character_is_refused() -> None:
    problem = fault('{"a":\n "x\\ud800"}', is_json=True)

    assert problem == Problem("document-control", {"character": "U+D800"}, Place("f", line=2, column=2))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_files_are_read_in_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes("名称: 诚信坦诚，凭原则办事\n".encode(encoding))

    document = read_document(path)

    assert isinstance(document, Mapping)
    assert document.entries["名称"] == Scalar("诚信坦诚，凭原则办事", 1, 5)


def test_a_json_file_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "f.JSON"
    path.write_text('{"a": "\\/"}')

    document = read_document(path)

    assert isinstance(document, Mapping)
    assert document.entries["a"] == Scalar("/", 1, 7, False)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"#" * (LARGEST_FILE + 1))

    with pytest.raises(SourceError) as raised:
        read_document(path)

    assert [p.code for p in raised.value.problems] == ["source-too-large"]
