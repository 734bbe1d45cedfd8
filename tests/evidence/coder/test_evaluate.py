from __future__ import annotations

import math
from dataclasses import replace

import pytest

from zhiren.evidence.coder import Suggestion
from zhiren.evidence.coder.evaluate import ALL, evaluate
from zhiren.evidence.coder.labelled import Labelled

BASE = Suggestion(
    (("INT", 0.9), ("COM", 0.06), ("ORG", 0.03), ("ACH", 0.01)), (), None, 0.9, None, "well", 0.8, 0.8, ()
)
NONE = replace(BASE, evidence_probability=0.1, kind="plan")


class Answers:
    """A coder that says of each text what it is told to."""

    def __init__(self, answers: dict[str, Suggestion], otherwise: Suggestion | None = None) -> None:
        self.answers, self.otherwise = answers, otherwise

    def suggest(self, texts, language=None):
        return [self.answers.get(text, self.otherwise) or self.answers[text] for text in texts]


def text(words: str, competency: str | None, *also: str, polarity: str | None = "well", language: str = "en"):
    return Labelled(words, language, competency, also, polarity if competency else None)


def test_figures_are_counted_by_hand():
    coder = Answers({"a": BASE, "b": replace(BASE, polarity="poorly"), "c": BASE, "d": BASE, "n": NONE, "m": BASE})
    texts = [text("a", "INT"), text("b", "COM"), text("c", "ACH", "INT"), text("d", "ACH"), text("n", None)]
    figures = evaluate(coder, [*texts, text("m", None)])["en"]
    assert (figures.n, figures.n_evidence, figures.flips) == (6, 4, 0)
    assert figures.top_1 == 0.5  # a, and c by what it shows too
    assert figures.top_3 == 0.75
    assert figures.none_f1 == pytest.approx(2 / 3)
    assert figures.none_auc == pytest.approx((4 * 1 + 4 * 0.5) / 8)
    assert figures.polarity == 0.75
    assert figures.top_1_surest == 0.5  # a and b: the order of equals is kept
    assert figures.calibration_error == pytest.approx((0.1 + 0.9 + 0.1 + 0.9) / 4)


def test_a_code_for_a_text_that_shows_nothing_counts_against_the_confidence_shown():
    proposed = replace(BASE, labels=("INT", "COM"))
    coder = Answers({"a": proposed, "b": proposed, "c": BASE})
    figures = evaluate(coder, [text("a", "INT"), text("b", None), text("c", "ACH")])["en"]
    assert figures.confidence_error == pytest.approx((0.2 + 0.8) / 2)
    assert math.isnan(evaluate(coder, [text("c", "ACH")])["en"].confidence_error)


def test_languages_apart_and_together():
    coder = Answers({"a": BASE, "甲": NONE})
    figures = evaluate(coder, [text("a", "INT"), text("甲", None, language="zh-Hans")])
    assert {name: own.n for name, own in figures.items()} == {"en": 1, "zh-Hans": 1, ALL: 2}


def test_figures_that_no_text_can_tell_are_no_numbers():
    figures = evaluate(Answers({"n": NONE}), [text("n", None)])["en"]
    assert [
        math.isnan(v) for v in (figures.top_1, figures.polarity, figures.calibration_error, figures.none_auc)
    ] == [True] * 4
    assert figures.none_f1 == 1
    assert math.isnan(evaluate(Answers({"a": BASE}), [text("a", "INT")])["en"].none_f1)


def test_a_coder_that_hears_he_and_she_apart_is_caught():
    coder = Answers({"She left.": BASE, "He left.": NONE}, BASE)
    assert evaluate(coder, [text("She left.", "INT"), text("I left.", "INT")])["en"].flips == 1
