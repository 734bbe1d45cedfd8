"""The example bank: its counts, its balance, and that no text repeats another or gives its label away."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
import yaml

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import FrameworkError
from zhiren.evidence import examples
from zhiren.evidence.examples import KINDS, Example, Person, Polarity, Style, load_examples
from zhiren.language import CHINESE, ENGLISH, LANGUAGES

EACH_COMPETENCY = 40
EACH_KIND = 24
FRAMEWORK = builtin_framework(ENGLISH)
COMPETENCIES = [competency.id for competency in FRAMEWORK.competencies]
INDICATORS = [indicator.id for indicator in FRAMEWORK.indicators]
WORDS = {ENGLISH: re.compile(r"[^\W\d_]+(?:[’-][^\W\d_]+)*"), CHINESE: re.compile("[\u4e00-\u9fff]")}
LENGTHS = {ENGLISH: (15, 60), CHINESE: (25, 110)}
GRAM = {ENGLISH: 5, CHINESE: 3}
PRONOUNS = {ENGLISH: (r"\bhe\b", r"\bshe\b"), CHINESE: ("他(?!们|人)", "她")}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def shown(language: str) -> list[Example]:
    return [example for example in load_examples(language) if example.competency_id]


def grams(text: str, language: str) -> set[str]:
    plain = re.sub(r"\W+", " ", text.casefold())
    return {plain[i : i + GRAM[language]] for i in range(len(plain) - GRAM[language] + 1)}


def overlap(left: set[str], right: set[str]) -> float:
    """The share of the shorter text's character n-grams that the other has too."""
    return len(left & right) / min(len(left), len(right))


def words(text: str, language: str) -> set[str]:
    """English words; in Chinese the strings of two and three characters, as there are no spaces."""
    if language == ENGLISH:
        return set(WORDS[ENGLISH].findall(text.casefold()))
    runs = re.findall("[\u4e00-\u9fff]+", text)
    return {run[i : i + n] for run in runs for n in (2, 3) for i in range(len(run) - n + 1)}


@both_languages
def test_as_many_texts_for_every_competency_and_every_kind_in_both_languages(language: str) -> None:
    bank = load_examples(language)
    assert Counter(e.competency_id for e in bank if e.competency_id) == dict.fromkeys(
        COMPETENCIES, EACH_COMPETENCY
    )
    assert Counter(e.kind for e in bank if e.kind) == dict.fromkeys(KINDS, EACH_KIND)
    assert len(bank) == EACH_COMPETENCY * len(COMPETENCIES) + EACH_KIND * len(KINDS)


@both_languages
def test_every_indicator_has_at_least_four_texts(language: str) -> None:
    counts = Counter(e.indicator_id for e in shown(language))
    assert [i for i in INDICATORS if counts[i] < 4] == []
    assert sorted(i for i in counts if i) == sorted(INDICATORS)


@both_languages
def test_a_text_shows_an_indicator_or_is_of_a_kind_that_shows_none(language: str) -> None:
    for example in load_examples(language):
        if example.kind is None:
            assert example.indicator_id is not None
            assert FRAMEWORK.competency_of(example.indicator_id).id == example.competency_id
            assert example.polarity in get_args(Polarity)
        else:
            assert (example.competency_id, example.indicator_id, example.polarity) == (None, None, None)
        assert example.person in get_args(Person)
        assert example.style in get_args(Style)


@both_languages
@pytest.mark.parametrize("name", [*COMPETENCIES, "none"])
def test_half_in_each_person_and_half_in_each_style(language: str, name: str) -> None:
    group = [e for e in load_examples(language) if (e.competency_id or "none") == name]
    cells = Counter((e.person, e.style) for e in group)
    assert cells == {(p, s): len(group) // 4 for p in get_args(Person) for s in get_args(Style)}


@both_languages
def test_about_a_third_shows_the_behaviour_poorly(language: str) -> None:
    poorly = Counter(e.competency_id for e in shown(language) if e.polarity == "poorly")
    assert [c for c in COMPETENCIES if not 13 <= poorly[c] <= 14] == []


@both_languages
def test_what_is_shown_poorly_is_told_in_every_person_and_style(language: str) -> None:
    poorly = Counter((e.person, e.style) for e in shown(language) if e.polarity == "poorly")
    assert min(poorly.values()) >= sum(poorly.values()) / 6
    assert len(poorly) == 4


@both_languages
def test_every_text_is_of_the_agreed_length(language: str) -> None:
    low, high = LENGTHS[language]
    count = {e.text: len(WORDS[language].findall(e.text)) for e in load_examples(language)}
    assert {text: n for text, n in count.items() if not low <= n <= high} == {}


@both_languages
def test_no_text_repeats_another_even_nearly(language: str) -> None:
    bank = [(e.text, grams(e.text, language)) for e in load_examples(language)]
    near = [(a, b) for (a, left), (b, right) in combinations(bank, 2) if overlap(left, right) > 0.3]
    assert near == []


@both_languages
def test_no_text_names_its_competency_or_words_its_indicator(language: str) -> None:
    framework = builtin_framework(language)
    statements = {i.id: grams(i.statement, language) for i in framework.indicators}
    names = {c.id: c.name.casefold() for c in framework.competencies}
    told = []
    for example in shown(language):
        assert example.indicator_id is not None
        assert example.competency_id is not None
        worded = overlap(statements[example.indicator_id], grams(example.text, language))
        if worded > 0.35 or names[example.competency_id] in example.text.casefold():
            told.append((example.text, round(worded, 2)))
    assert told == []


@both_languages
def test_no_single_word_gives_away_how_well_a_behaviour_is_shown(language: str) -> None:
    count: Counter[str] = Counter()
    poorly: Counter[str] = Counter()
    for example in shown(language):
        found = words(example.text, language)
        count.update(found)
        poorly.update(found if example.polarity == "poorly" else ())
    assert [word for word, n in count.items() if n >= 8 and poorly[word] / n > 0.8] == []


@both_languages
def test_neither_pronoun_stands_for_doing_well_or_poorly(language: str) -> None:
    for pronoun in PRONOUNS[language]:
        spoken_of = [e for e in shown(language) if re.search(pronoun, e.text, re.IGNORECASE)]
        poorly = sum(e.polarity == "poorly" for e in spoken_of)
        assert 0.25 <= poorly / len(spoken_of) <= 0.5


@both_languages
def test_no_single_word_gives_a_competency_away(language: str) -> None:
    count: Counter[str] = Counter()
    within: Counter[tuple[str, str | None]] = Counter()
    for example in shown(language):
        found = words(example.text, language)
        count.update(found)
        within.update((word, example.competency_id) for word in found)
    assert [word for (word, _), n in within.items() if n >= 5 and n / count[word] > 0.8] == []


@both_languages
def test_each_file_holds_its_own_competency(language: str) -> None:
    folder = Path(examples.__file__).with_suffix("") / language
    assert sorted(path.stem for path in folder.iterdir()) == sorted([*COMPETENCIES, "none"])
    for name in COMPETENCIES:
        entries = yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
        assert {FRAMEWORK.competency_of(entry["indicator"]).id for entry in entries} == {name}


def test_a_language_that_the_product_does_not_speak_is_refused() -> None:
    with pytest.raises(FrameworkError):
        load_examples("fr")
