from __future__ import annotations

import numpy as np

from zhiren.evidence.coder.bank import OF_CORRECTION, OF_DICTIONARY, Lesson
from zhiren.evidence.coder.nearest import NEAREST, Nearest
from zhiren.evidence.examples import Example
from zhiren.language import CHINESE, ENGLISH


def lesson(name: str, language: str | None, weight: float = 1.0) -> Lesson:
    return Lesson(Example(name, 3, "written", "INT", "INT.1", "well"), language, weight)


def around(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 6)).astype(np.float32)


def names(found: tuple[Example, ...]) -> list[str]:
    return [example.text for example in found]


def test_the_nearest_are_those_at_the_least_angle_from_the_centre():
    vectors, centre = around(40), around(1, seed=1)[0]
    nearest = Nearest([lesson(str(n), ENGLISH) for n in range(40)], vectors, centre)
    texts = around(5, seed=2)
    for text, found in zip(texts, nearest.find(texts, ENGLISH), strict=True):
        a, b = vectors - centre, text - centre
        angle = np.arccos(a @ b / np.linalg.norm(a, axis=1) / np.linalg.norm(b))
        assert names(found) == [str(n) for n in np.argsort(angle)[:NEAREST]]


def test_examples_of_a_language_serve_it_and_all_serve_a_text_of_none():
    pair = [lesson("zh", CHINESE), lesson("en", ENGLISH)]
    nearest = Nearest(pair * 3, around(6), np.zeros(6, np.float32))
    text = around(1, seed=3)
    assert names(nearest.find(text, ENGLISH)[0]) == ["en"] * 3
    assert names(nearest.find(text, CHINESE)[0]) == ["zh"] * 3
    assert set(names(nearest.find(around(9, seed=4), None)[0])) <= {"en", "zh"}


def test_words_of_an_interview_and_of_the_dictionary_are_never_a_reason():
    bank = [lesson(str(n), ENGLISH) for n in range(NEAREST)]
    others = [lesson("own", None, OF_CORRECTION), lesson("dictionary", ENGLISH, OF_DICTIONARY)]
    vectors = around(NEAREST + 2)
    nearest = Nearest([*bank, *others], vectors, np.zeros(6, np.float32))
    for found in (*nearest.find(vectors, ENGLISH), *nearest.find(vectors, None)):
        assert sorted(names(found)) == [str(n) for n in range(NEAREST)]


def test_of_two_equally_near_the_earlier_comes_first():
    vectors = np.repeat(around(2), 4, axis=0)
    nearest = Nearest([lesson(str(n), ENGLISH) for n in range(8)], vectors, np.zeros(6, np.float32))
    assert names(nearest.find(vectors[4:5], None)[0]) == ["4", "5", "6"]
