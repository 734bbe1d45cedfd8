"""The example bank: its counts, its balance, and that no text repeats another or gives its label away."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from scipy.sparse import coo_array, csr_array

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import FrameworkError
from zhiren.evidence import examples
from zhiren.evidence.examples import KINDS, Example, Person, Polarity, Style, load_examples
from zhiren.language import CHINESE, ENGLISH, LANGUAGES

EACH_COMPETENCY = {"stories": 160, "incidents": 100, "plain": 100}
EACH_KIND = {"stories": 24, "plain": 70}
POORLY = {"stories": (63, 64), "incidents": (40, 40), "plain": (40, 40)}
SETS = 48  # of contrasts around each competency
OF_SET = 5  # texts
PAIRS = 40  # told against their tone
FOLDER = Path(examples.__file__).with_suffix("")
FRAMEWORK = builtin_framework(ENGLISH)
COMPETENCIES = [competency.id for competency in FRAMEWORK.competencies]
INDICATORS = [indicator.id for indicator in FRAMEWORK.indicators]
WORDS = {ENGLISH: re.compile(r"[^\W\d_]+(?:[’-][^\W\d_]+)*"), CHINESE: re.compile("[\u4e00-\u9fff]")}
SHORTEST = {
    ENGLISH: {"stories": 15, "incidents": 15, "plain": 8},
    CHINESE: {"stories": 25, "incidents": 25, "plain": 12},
}
SHORTEST_CONTRAST = {ENGLISH: 10, CHINESE: 18}
LONGEST = {ENGLISH: 60, CHINESE: 110}
GRAM = {ENGLISH: 5, CHINESE: 3}
SHORT = {ENGLISH: 100, CHINESE: 25}  # n-grams
PRONOUNS = {ENGLISH: (r"\bhe\b", r"\bshe\b"), CHINESE: ("他(?!们|人)", "她")}

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def texts_of(language: str, part: str, name: str) -> list[dict[str, Any]]:
    lines = (FOLDER / language / part / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def shown(language: str, part: str = "") -> list[Example]:
    """Examples of behaviour; those of one folder where it is named."""
    texts = {entry["text"] for name in COMPETENCIES for entry in texts_of(language, part, name)} if part else None
    return [e for e in load_examples(language) if e.competency_id and (texts is None or e.text in texts)]


def grams(text: str, language: str) -> set[str]:
    plain = re.sub(r"\W+", " ", text.casefold())
    return {plain[i : i + GRAM[language]] for i in range(len(plain) - GRAM[language] + 1)}


def overlap(left: set[str], right: set[str]) -> float:
    """The share of the shorter text's character n-grams that the other has too."""
    return len(left & right) / min(len(left), len(right))


def likeness(left: set[str], right: set[str], language: str) -> float:
    """Their overlap; short texts share turns of speech and are not alike for that: they count as ``SHORT``."""
    return len(left & right) / max(min(len(left), len(right)), SHORT[language])


def near_pairs(texts: Sequence[str], language: str, most: float) -> list[tuple[str, str]]:
    """Pairs of texts whose ``likeness`` is above ``most``, by one product of sparse matrices."""
    own = [grams(text, language) for text in texts]
    place = {gram: number for number, gram in enumerate(sorted(set().union(*own)))}
    rows = np.repeat(np.arange(len(own)), [len(each) for each in own])
    columns = [place[gram] for each in own for gram in each]
    table = csr_array((np.ones(len(rows), np.int32), (rows, columns)), shape=(len(own), len(place)))
    shared = coo_array(table @ table.T)
    size = table.sum(axis=1)
    least = np.minimum(size[shared.row], size[shared.col])
    near = (shared.data > most * np.maximum(least, SHORT[language])) & (shared.row < shared.col)
    return [(texts[a], texts[b]) for a, b in zip(shared.row[near], shared.col[near], strict=True)]


def words(text: str, language: str) -> set[str]:
    """English words; in Chinese the strings of two and three characters, as there are no spaces."""
    if language == ENGLISH:
        return set(WORDS[ENGLISH].findall(text.casefold()))
    runs = re.findall("[\u4e00-\u9fff]+", text)
    return {run[i : i + n] for run in runs for n in (2, 3) for i in range(len(run) - n + 1)}


def characters_or_words(text: str, language: str) -> set[str]:
    return words(text, language) if language == ENGLISH else set(WORDS[CHINESE].findall(text))


@both_languages
def test_as_many_texts_for_every_competency_and_every_kind_in_both_languages(language: str) -> None:
    for part, count in EACH_COMPETENCY.items():
        assert {name: len(texts_of(language, part, name)) for name in COMPETENCIES} == dict.fromkeys(
            COMPETENCIES, count
        )
    for part, count in EACH_KIND.items():
        kinds = Counter(entry["kind"] for entry in texts_of(language, part, "none"))
        assert kinds == dict.fromkeys(KINDS, count)
    of_competencies = sum(EACH_COMPETENCY.values()) + SETS * OF_SET + PAIRS * 2
    of_kinds = sum(EACH_KIND.values())
    assert len(load_examples(language)) == of_competencies * len(COMPETENCIES) + of_kinds * len(KINDS)


@both_languages
@pytest.mark.parametrize("name", COMPETENCIES)
def test_a_set_of_contrasts_tells_one_situation_five_ways(language: str, name: str) -> None:
    entries = texts_of(language, "contrasts", name)
    assert [entry["set"] for entry in entries] == [number for number in range(1, SETS + 1) for _ in range(OF_SET)]
    for start in range(0, len(entries), OF_SET):
        well, poorly, *others, none = entries[start : start + OF_SET]
        shown_here = [FRAMEWORK.competency_of(entry["indicator"]).id for entry in (well, poorly, *others)]
        assert shown_here[:2] == [name, name]
        assert well["indicator"] == poorly["indicator"]
        assert name not in shown_here[2:]
        assert [entry["polarity"] for entry in (well, poorly)] == ["well", "poorly"]
        assert {entry["polarity"] for entry in others} == {"well", "poorly"}
        assert none["kind"] in KINDS
        assert len({(entry["person"], entry["style"]) for entry in (well, poorly, *others, none)}) == 1


@both_languages
@pytest.mark.parametrize("name", COMPETENCIES)
def test_contrasts_are_of_the_agreed_length_and_spread_evenly(language: str, name: str) -> None:
    entries = texts_of(language, "contrasts", name)
    count = {entry["text"]: len(WORDS[language].findall(entry["text"])) for entry in entries}
    low, high = SHORTEST_CONTRAST[language], LONGEST[language]
    assert {text: n for text, n in count.items() if not low <= n <= high} == {}
    cells = Counter((entry["person"], entry["style"]) for entry in entries)
    assert set(cells.values()) == {len(entries) // 4}
    kinds = Counter(entry["kind"] for entry in entries if "kind" in entry)
    assert kinds == dict.fromkeys(KINDS, SETS * 3 // 16) | {"small_talk": SETS // 16}


@both_languages
@pytest.mark.parametrize("name", COMPETENCIES)
def test_texts_of_a_set_share_words(language: str, name: str) -> None:
    entries = texts_of(language, "contrasts", name)
    for start in range(0, len(entries), OF_SET):
        first, *rest = (characters_or_words(entry["text"], language) for entry in entries[start : start + OF_SET])
        assert min(len(first & own) / min(len(first), len(own)) for own in rest) > 0.15


@both_languages
@pytest.mark.parametrize("name", COMPETENCIES)
def test_a_pair_tells_of_one_behaviour_shown_well_and_poorly_in_much_the_same_words(
    language: str, name: str
) -> None:
    entries = texts_of(language, "tones", name)
    assert [entry["pair"] for entry in entries] == [number for number in range(1, PAIRS + 1) for _ in range(2)]
    for well, poorly in zip(entries[::2], entries[1::2], strict=True):
        assert (well["polarity"], poorly["polarity"]) == ("well", "poorly")
        assert [well[f] for f in ("indicator", "person", "style")] == [
            poorly[f] for f in ("indicator", "person", "style")
        ]
        assert FRAMEWORK.competency_of(well["indicator"]).id == name
        own, other = (characters_or_words(entry["text"], language) for entry in (well, poorly))
        assert len(own & other) / min(len(own), len(other)) > 0.15


@both_languages
def test_pairs_are_of_the_agreed_length_and_spread_evenly(language: str) -> None:
    for name in COMPETENCIES:
        entries = texts_of(language, "tones", name)
        assert set(Counter((entry["person"], entry["style"]) for entry in entries).values()) == {PAIRS // 2}
        count = {entry["text"]: len(WORDS[language].findall(entry["text"])) for entry in entries}
        low, high = SHORTEST[language]["plain"], LONGEST[language]
        assert {text: n for text, n in count.items() if not low <= n <= high} == {}


@both_languages
def test_every_indicator_has_at_least_sixty_five_texts(language: str) -> None:
    counts = Counter(e.indicator_id for e in shown(language))
    assert [i for i in INDICATORS if counts[i] < 65] == []
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
@pytest.mark.parametrize("part", EACH_COMPETENCY)
def test_half_in_each_person_and_half_in_each_style(language: str, part: str) -> None:
    for name in [*COMPETENCIES, *(["none"] if part in EACH_KIND else [])]:
        group = texts_of(language, part, name)
        cells = Counter((entry["person"], entry["style"]) for entry in group)
        assert (name, cells) == (
            name,
            {(p, s): len(group) // 4 for p in get_args(Person) for s in get_args(Style)},
        )


@both_languages
@pytest.mark.parametrize("part", EACH_COMPETENCY)
def test_a_third_to_two_fifths_show_the_behaviour_poorly(language: str, part: str) -> None:
    poorly = Counter(e.competency_id for e in shown(language, part) if e.polarity == "poorly")
    low, high = POORLY[part]
    assert [c for c in COMPETENCIES if not low <= poorly[c] <= high] == []


@both_languages
def test_what_is_shown_poorly_is_told_in_every_person_and_style(language: str) -> None:
    poorly = Counter((e.person, e.style) for e in shown(language) if e.polarity == "poorly")
    assert min(poorly.values()) >= sum(poorly.values()) / 6
    assert len(poorly) == 4


@both_languages
@pytest.mark.parametrize("part", EACH_COMPETENCY)
def test_every_text_is_of_the_agreed_length(language: str, part: str) -> None:
    names = [*COMPETENCIES, *(["none"] if part in EACH_KIND else [])]
    texts = [entry["text"] for name in names for entry in texts_of(language, part, name)]
    count = {text: len(WORDS[language].findall(text)) for text in texts}
    low, high = SHORTEST[language][part], LONGEST[language]
    assert {text: n for text, n in count.items() if not low <= n <= high} == {}


@both_languages
def test_no_text_repeats_another_even_nearly(language: str) -> None:
    texts = [e.text for e in load_examples(language)]
    sets = {
        entry["text"]: (part, name, entry[number])
        for part, number in (("contrasts", "set"), ("tones", "pair"))
        for name in COMPETENCIES
        for entry in texts_of(language, part, name)
    }
    near = near_pairs(texts, language, 0.3)
    assert [(a, b) for a, b in near if a not in sets or sets[a] != sets.get(b)] == []
    assert len(set(texts)) == len(texts)


@both_languages
@pytest.mark.parametrize("part", EACH_COMPETENCY)
def test_no_text_names_its_competency_or_words_its_indicator(language: str, part: str) -> None:
    framework = builtin_framework(language)
    statements = {i.id: grams(i.statement, language) for i in framework.indicators}
    names = {c.id: c.name.casefold() for c in framework.competencies}
    told = []
    for example in shown(language, part):
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
    often = len(shown(language)) / 100
    assert [word for word, n in count.items() if n >= often and poorly[word] / n > 0.8] == []


@both_languages
def test_neither_pronoun_stands_for_doing_well_or_poorly(language: str) -> None:
    for pronoun in PRONOUNS[language]:
        spoken_of = [e for e in shown(language) if re.search(pronoun, e.text, re.IGNORECASE)]
        poorly = sum(e.polarity == "poorly" for e in spoken_of)
        assert 0.25 <= poorly / len(spoken_of) <= 0.5


@both_languages
def test_no_single_word_of_a_story_gives_a_competency_away(language: str) -> None:
    count: Counter[str] = Counter()
    within: Counter[tuple[str, str | None]] = Counter()
    for example in shown(language, "stories"):
        found = words(example.text, language)
        count.update(found)
        within.update((word, example.competency_id) for word in found)
    assert [word for (word, _), n in within.items() if n >= 5 and n / count[word] > 0.8] == []


@both_languages
@pytest.mark.parametrize("part", EACH_COMPETENCY)
def test_each_file_holds_its_own_competency(language: str, part: str) -> None:
    names = [*COMPETENCIES, *(["none"] if part in EACH_KIND else [])]
    assert sorted(path.stem for path in (FOLDER / language / part).iterdir()) == sorted(names)
    for name in COMPETENCIES:
        entries = texts_of(language, part, name)
        assert {FRAMEWORK.competency_of(entry["indicator"]).id for entry in entries} == {name}


def test_a_language_that_the_product_does_not_speak_is_refused() -> None:
    with pytest.raises(FrameworkError):
        load_examples("fr")
