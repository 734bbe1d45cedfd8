"""The built-in dictionary: complete, and written by the rules that can be checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.check import check_dictionaries
from zhiren.framework import SUGGESTION_KINDS, Competency, Framework
from zhiren.language import CHINESE, ENGLISH, LANGUAGES
from zhiren.role import role_problems
from zhiren.role_files import builtin_roles
from zhiren.translation import translation_problems

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCE = CHECKOUT.parent / "shared" / "seeds" / "000_5ee95c1e3e82206a.txt"
DICTIONARIES = CHECKOUT / "src" / "zhiren" / "dictionaries"

# Every clause that must be measurable: 14 competencies with their number of indicators, 52 in all.
INDICATORS = {
    "INT": 4,
    "ACH": 4,
    "TWK": 5,
    "DED": 4,
    "COM": 3,
    "PRB": 3,
    "ORG": 4,
    "CUS": 4,
    "INF": 4,
    "REL": 6,
    "ANA": 4,
    "JDG": 2,
    "EXP": 4,
    "FLX": 1,
}
ROLES = ["account-manager", "shift-supervisor", "process-engineer", "buyer", "quality-engineer", "department-head"]

GENDERED = {
    CHINESE: re.compile("(?<!其)[他她](?!们|人)|她们"),
    ENGLISH: re.compile(
        r"\b(?:he|she|him|her|his|hers|himself|herself|s/he|man|men|woman|women)\b", re.IGNORECASE
    ),
}
TWO_BEHAVIOURS = {
    CHINESE: re.compile("并且|以及|而且|同时|[，、]并|[；。]"),
    ENGLISH: re.compile(r"\band (?:then|also)\b|\bas well as\b|[;.]|, and (?=[a-z]+s\b)", re.IGNORECASE),
}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def framework(language: str) -> Framework:
    return builtin_framework(language)


def sentences(competency: Competency) -> Iterator[str]:
    """All that a competency says in sentences."""
    yield competency.definition
    yield from (i.statement for i in competency.indicators)
    yield from (level.anchor for level in competency.levels)
    yield from competency.questions
    yield from competency.negative_behaviours
    yield from (s.text for s in competency.suggestions)


@both_languages
def test_every_clause_of_the_source_has_its_indicator(language: str) -> None:
    found = {c.id: [i.id for i in c.indicators] for c in framework(language).competencies}

    assert found == {c: [f"{c}.{n}" for n in range(1, count + 1)] for c, count in INDICATORS.items()}
    assert sum(INDICATORS.values()) == 52


def test_the_two_languages_are_translations_of_each_other() -> None:
    assert translation_problems(framework(CHINESE), framework(ENGLISH)) == []


def test_the_files_pass_their_own_check_without_a_hint() -> None:
    assert check_dictionaries([DICTIONARIES / f"core.{language}.yaml" for language in LANGUAGES]) == []


@both_languages
def test_every_competency_is_complete(language: str) -> None:
    for competency in framework(language).competencies:
        assert competency.definition
        assert competency.cluster
        assert competency.level == 3
        assert [level.rank for level in competency.levels] == [1, 2, 3, 4, 5]
        assert len(competency.questions) == 2
        assert len(competency.negative_behaviours) == 3
        assert Counter(s.kind for s in competency.suggestions) == dict.fromkeys(SUGGESTION_KINDS, 2)


@both_languages
def test_level_titles_are_the_same_throughout(language: str) -> None:
    titles = {tuple(level.title for level in c.levels) for c in framework(language).competencies}

    assert len(titles) == 1


def test_clusters_are_the_same_in_both_languages() -> None:
    pairs = {
        (zh.cluster, en.cluster)
        for zh, en in zip(framework(CHINESE).competencies, framework(ENGLISH).competencies, strict=True)
    }

    assert pairs == {
        ("价值与动力", "Values and drive"),
        ("协作与影响", "Working with others"),
        ("思维与判断", "Thinking"),
        ("客户与关系", "Customers and partners"),
        ("专业与应变", "Expertise and adaptability"),
    }


def test_chinese_indicators_are_short() -> None:
    assert [i.statement for i in framework(CHINESE).indicators if len(i.statement) > 30] == []


def test_english_indicators_are_short() -> None:
    assert [i.statement for i in framework(ENGLISH).indicators if len(i.statement.split()) > 20] == []


@both_languages
def test_indicators_end_without_a_full_stop(language: str) -> None:
    assert [i.statement for i in framework(language).indicators if i.statement[-1] in "。.；;，,"] == []


@both_languages
def test_an_indicator_is_one_behaviour(language: str) -> None:
    joined = TWO_BEHAVIOURS[language]

    assert [i.statement for i in framework(language).indicators if joined.search(i.statement)] == []


@both_languages
def test_indicators_are_positively_keyed(language: str) -> None:
    assert [i.id for i in framework(language).indicators if i.reverse_keyed] == []


@both_languages
def test_no_sentence_is_said_twice(language: str) -> None:
    said: Counter[str] = Counter()
    for competency in framework(language).competencies:
        for text in sentences(competency):
            said.update(part.strip().casefold() for part in re.split(r"[。！？；.!?;]\s*", text) if part.strip())

    assert [sentence for sentence, times in said.items() if times > 1] == []


@both_languages
def test_anchors_differ_in_more_than_adverbs(language: str) -> None:
    for competency in framework(language).competencies:
        for lower, higher in combinations([_words(level.anchor, language) for level in competency.levels], 2):
            assert len(lower & higher) / min(len(lower), len(higher)) < 0.6


def _words(text: str, language: str) -> set[str]:
    """What a text is made of: words in English, pairs of characters in Chinese."""
    if language == ENGLISH:
        return set(re.findall(r"[a-z]{4,}", text.casefold()))
    return {text[i : i + 2] for i in range(len(text) - 1)}


@both_languages
def test_nobody_has_a_gender(language: str) -> None:
    found = [
        (competency.id, text)
        for competency in framework(language).competencies
        for text in sentences(competency)
        if GENDERED[language].search(text)
    ]

    assert found == []


def test_chinese_is_punctuated_as_chinese() -> None:
    found = [
        text
        for competency in framework(CHINESE).competencies
        for text in sentences(competency)
        if re.search(r"[一-鿿][,;:?!()\"']|[,;:?!()\"'][一-鿿]", text)
    ]

    assert found == []


@pytest.mark.skipif(not SOURCE.exists(), reason="the source text is not beside this checkout")
def test_nothing_is_copied_from_the_source() -> None:
    source = "".join(c for c in SOURCE.read_text(encoding="utf-8") if c.isalnum())
    runs = {source[i : i + 10] for i in range(len(source) - 9)}
    copied = [
        text[i : i + 10]
        for competency in framework(CHINESE).competencies
        for text in ("".join(c for c in sentence if c.isalnum()) for sentence in sentences(competency))
        for i in range(len(text) - 9)
        if text[i : i + 10] in runs
    ]

    assert copied == []


@both_languages
def test_the_sample_roles_fit_the_dictionary(language: str) -> None:
    roles = builtin_roles(language)

    assert [role.id for role in roles] == ROLES
    assert [problem for role in roles for problem in role_problems(role, framework(language))] == []
    assert [role.id for role in roles if not role.purpose or len(role.requirements) < 5] == []


def test_the_sample_roles_require_the_same_in_both_languages() -> None:
    chinese, english = builtin_roles(CHINESE), builtin_roles(ENGLISH)

    assert [(r.id, r.requirements) for r in chinese] == [(r.id, r.requirements) for r in english]
