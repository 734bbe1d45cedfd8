from __future__ import annotations

import pytest

from zhiren.errors import Place, Problem, ZhirenError
from zhiren.sources.fields import Entry, FieldReader, Keys
from zhiren.sources.positions import parse_document

KEYS = Keys(("id", "items"), ("size", "good"))


def entry_of(text: str) -> tuple[FieldReader, Entry]:
    reader = FieldReader("f")
    entry = reader.entry(parse_document(text, "f"), KEYS)
    assert entry is not None
    return reader, entry


def test_missing_and_unknown_keys_are_reported() -> None:
    reader, entry = entry_of("item: [a]\nauthor: me\n")

    assert entry.broken == {"id", "items"}
    assert reader.problems == [
        Problem("document-key-slip", {"key": "item", "known": "items"}, Place("f", line=1, column=1)),
        Problem(
            "document-key-unknown",
            {"key": "author", "known": "id, items, size, good"},
            Place("f", line=2, column=1),
            "warning",
        ),
        Problem("document-key-missing", {"key": "id"}, Place("f", line=1, column=1, field="id")),
        Problem("document-key-missing", {"key": "items"}, Place("f", line=1, column=1, field="items")),
    ]


@pytest.mark.parametrize(("text", "value"), [("[a]", "…"), ("hello", "hello")])
def test_an_entry_must_have_keys(text: str, value: str) -> None:
    reader = FieldReader("f")

    assert reader.entry(parse_document(text, "f"), KEYS) is None
    values = {"value": value, "keys": "id, items"}
    assert reader.problems == [Problem("document-not-mapping", values, Place("f", line=1, column=1))]


@pytest.mark.parametrize(("text", "expected"), [("1.0", "1.0"), ("No", "No"), ("~", ""), ("'~'", "~"), ("", "")])
def test_texts_are_what_was_written(text: str, expected: str) -> None:
    reader, entry = entry_of(f"id: {text}\nitems: []\n")

    assert reader.text(entry, "id") == expected
    assert reader.text(entry, "size") == ""


def test_a_text_cannot_be_a_list() -> None:
    reader, entry = entry_of("id: [a]\nitems: []\n")

    assert reader.text(entry, "id") == ""
    assert entry.broken == {"id"}
    assert [p.code for p in reader.problems] == ["document-not-text"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4", 4), ("'4'", 4), ("", 3), ("4.0", "4.0"), ("９", 9), ("9" * 20, "9" * 20), ("高", "高")],
)
def test_whole_numbers(text: str, expected: object) -> None:
    reader, entry = entry_of(f"id: a\nitems: []\nsize: {text}\n")

    assert reader.whole(entry, "size", default=3) == expected


def test_a_whole_number_without_default_stays_empty() -> None:
    reader, entry = entry_of("id: a\nitems: []\nsize:\n")

    assert reader.whole(entry, "size") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("Yes", True), ("是", True), ("off", False), ("否", False), ("", False), ("maybe", "maybe")],
)
def test_true_and_false(text: str, expected: object) -> None:
    reader, entry = entry_of(f"id: a\nitems: []\ngood: {text}\n")

    assert reader.truth(entry, "good") == expected


@pytest.mark.parametrize(("text", "expected"), [("[a, '']", ("a", "")), ("", ()), ("~", ())])
def test_lists_of_texts(text: str, expected: tuple[str, ...]) -> None:
    reader, entry = entry_of(f"id: a\nitems: {text}\n")

    assert reader.texts(entry, "items") == expected
    assert reader.texts(entry, "size") == ()
    assert reader.problems == []


def test_a_list_cannot_be_a_text() -> None:
    reader, entry = entry_of("id: a\nitems: b\n")

    assert reader.texts(entry, "items") == ()
    values = {"key": "items", "value": "b"}
    assert reader.problems == [Problem("document-not-list", values, Place("f", line=2, column=8, field="items"))]


def test_what_a_type_finds_gets_the_place_of_its_field() -> None:
    reader, entry = entry_of("id: a\nitems: [b, c]\n")
    entry.broken.add("size")

    def make() -> None:
        fields = ("id", "items.2", "good", "size", None)
        raise ZhirenError(Problem("document-empty", place=Place(field=field)) for field in fields)

    assert reader.build(entry, make) is None
    assert [(p.place.line, p.place.column, p.place.field) for p in reader.problems] == [
        (1, 5, "id"),
        (2, 12, "items"),
        (1, 1, "good"),
        (1, 1, None),
    ]


def test_a_finding_said_otherwise_is_not_said_twice() -> None:
    reader, entry = entry_of("id: a\nitems: []\n")

    def make() -> None:
        raise ZhirenError(Problem("document-empty"))

    assert reader.build(entry, make, said_otherwise=["document-empty"]) is None
    assert reader.problems == []


def test_a_value_with_a_broken_field_is_not_given_on() -> None:
    reader, entry = entry_of("id: a\nitems: [x, y]\n")

    def read(node: object) -> int | None:
        return None if node is entry.node.entries["items"].items[0] else 7  # type: ignore[union-attr]

    assert reader.each(entry, "items", read) == (7,)
    assert reader.build(entry, lambda: "made") is None


def test_a_sound_value_is_given_on() -> None:
    reader, entry = entry_of("id: a\nitems: []\n")

    assert reader.build(entry, lambda: "made") == "made"
