"""Languages: every sentence exists in both, with the same values; a missing one is a fault, never a blank."""

from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

import zhiren
from zhiren.language import (
    CHINESE,
    ENGLISH,
    LANGUAGES,
    _catalogue,
    has_text,
    match_language,
    preferred_language,
    text,
)

LOCALE = Path(zhiren.__file__).parent / "locale"


class _Values(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  fluent's own naming
        self.names.add(node.id.name)


@cache
def entries(language: str) -> list[tuple[str, ast.EntryType]]:
    """What the files of a language hold, each with the name of its file. Read once: it takes some seconds."""
    return [
        (file.name, entry)
        for file in sorted((LOCALE / language).glob("*.ftl"))
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
    ]


def messages(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for file, entry in entries(language):
        assert not isinstance(entry, ast.Junk), f"{file}: {entry.content[:80]}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{file}: {entry.id.name} is defined twice"
            values = _Values()
            values.visit(entry)
            found[entry.id.name] = values.names
    return found


def test_both_languages_have_the_same_messages_with_the_same_values():
    assert messages(CHINESE) == messages(ENGLISH)


def test_both_languages_have_the_same_files():
    assert [f.name for f in sorted((LOCALE / CHINESE).iterdir())] == [
        f.name for f in sorted((LOCALE / ENGLISH).iterdir())
    ]


def _words(pattern: ast.Pattern | None) -> str:
    """The letters of a message, its values and selectors left out."""
    texts: list[str] = []

    class Texts(visitor.Visitor):
        def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802  fluent's own naming
            texts.append(node.value)

    Texts().visit(pattern)
    return "".join(c for c in "".join(texts) if c.isalpha())


def test_no_chinese_message_is_left_in_english():
    """A message of Latin words alone in the Chinese files is an oversight, unless it is the same on purpose."""
    left = {}
    for _, entry in entries(CHINESE):
        if isinstance(entry, ast.Message):
            words = _words(entry.value)
            if len(words) > 6 and not any("一" <= c <= "鿿" for c in words):
                left[entry.id.name] = words
    assert left == {}


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh_CN.UTF-8", CHINESE),
        ("zh-Hans", CHINESE),
        ("ZH", CHINESE),
        ("en-GB", ENGLISH),
        ("C.UTF-8", None),
        ("", None),
    ],
)
def test_a_tag_finds_its_language(tag, expected):
    assert match_language(tag) == expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, ENGLISH),
        ({"LANG": "zh_CN.UTF-8"}, CHINESE),
        ({"LANG": "zh_CN.UTF-8", "ZHIREN_LANGUAGE": "en"}, ENGLISH),
        ({"LANG": "fr_FR", "LC_ALL": "zh_TW"}, CHINESE),
        ({"LANG": "fr_FR"}, ENGLISH),
    ],
)
def test_the_terminal_s_language(environ, expected):
    assert preferred_language(environ) == expected


def test_the_process_environment_is_the_default(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh")
    assert preferred_language() == CHINESE


def test_values_are_put_into_the_sentence():
    assert text(ENGLISH, "place-sheet", sheet="May") == "sheet “May”"
    assert text(CHINESE, "place-sheet", sheet="五月") == "工作表“五月”"


def test_what_the_program_forgot_is_a_fault():
    with pytest.raises(LookupError, match="no message 'nothing-here' in en"):
        text(ENGLISH, "nothing-here")
    with pytest.raises(LookupError, match="sheet"):
        text(ENGLISH, "place-sheet")
    with pytest.raises(LookupError, match="no language 'fr'"):
        text("fr", "place-sheet")


def test_asking_whether_there_is_a_message():
    assert [has_text(language, "place-sheet") for language in LANGUAGES] == [True, True]
    assert not has_text(ENGLISH, "nothing-here")


def test_a_message_said_alone_brings_what_it_refers_to():
    _catalogue.cache_clear()
    for language in LANGUAGES:
        assert all(has_text(language, message) for message in sorted(messages(language), reverse=True))
    _catalogue.cache_clear()
    assert text(ENGLISH, "ratings-unknown-ratee", value="E9", n=2).startswith("“E9” is rated, but is not among")
    assert "(in 2 rows)" in text(ENGLISH, "ratings-unknown-ratee", value="E9", n=2)
