from __future__ import annotations

import json

import numpy as np
import pytest

from zhiren.evidence.coder import load_coder
from zhiren.evidence.coder import train as module
from zhiren.evidence.coder.bank import OF_DICTIONARY, classes, labels_of, load_lessons, within
from zhiren.evidence.coder.coder import LEAST_EVIDENCE, LEAST_FIRST, LEAST_FURTHER, _labels
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.exchange import exchanges
from zhiren.evidence.coder.heads import FITTED
from zhiren.evidence.coder.labelled import Labelled
from zhiren.evidence.coder.model import digest_of, read_model, write_model
from zhiren.evidence.coder.nearest import NEAREST
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.promote import promote
from zhiren.evidence.examples import KINDS, Example, load_examples
from zhiren.language import LANGUAGES

DEED = "I told the board that the mistake in the offer was mine, before anyone had noticed it."
TALK = "今天路上真堵，幸亏出门早。这杯茶是给我的吗？谢谢。"
CODES = [str(code) for code in classes()["competency"]]


@pytest.fixture(scope="module")
def coder():
    return load_coder()


def test_a_suggestion_ranks_every_code(coder):
    (found,) = coder.suggest([DEED], "en")
    assert sorted(code for code, _ in found.competencies) == sorted(CODES)
    shares = [share for _, share in found.competencies]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1, abs=1e-4)
    assert found.confidence == pytest.approx(found.evidence_probability * shares[0])


def test_a_deed_is_evidence_and_small_talk_is_none(coder):
    deed, talk = coder.suggest([DEED, TALK])
    assert deed.labels[0] == "INT"
    assert deed.kind is None
    assert deed.indicator_id.startswith("INT.")
    assert (talk.labels, talk.indicator_id, talk.kind) == ((), None, "small_talk")
    assert talk.evidence_probability < LEAST_EVIDENCE


def test_the_reason_is_in_the_language_of_the_text(coder):
    chinese = set(load_examples("zh-Hans"))
    (found,) = coder.suggest([DEED], "zh-CN")
    assert len(found.nearest) == NEAREST
    assert all(example in chinese for example in found.nearest)
    (anywhere,) = coder.suggest([DEED])
    assert len(anywhere.nearest) == NEAREST


def test_a_text_is_coded_the_same_alone_as_among_others(coder):
    alone = coder.suggest([DEED])
    assert coder.suggest([TALK, DEED, "", "x" * 20_000])[1:2] == alone
    assert coder.suggest([]) == []


def test_exchanging_he_she_or_names_changes_no_output(coder):
    for text in ("She told Maria that her plan was wrong.", "他告诉王芳，她的方案不对。"):
        assert len({repr(found) for found in coder.suggest([text, *exchanges(text)])}) == 1


def test_labels_abstain_and_may_be_several():
    assert _labels((("INT", LEAST_FIRST - 0.01), ("COM", 0.3))) == ()
    assert _labels((("INT", 0.5), ("COM", LEAST_FURTHER), ("ORG", 0.2))) == ("INT", "COM")


def test_the_model_was_trained_on_the_bank_as_it_is():
    known = read_model().vectors
    assert [own.example.text for own in load_lessons() if digest_of(own.example.text) not in known] == []


def test_corrections_make_another_version_that_follows_them(coder):
    words = "The crane was parked where the flags hang, as on every Friday."
    corrections = [Example(words, 3, "written", "ORG", "ORG.1", "well")] * 40
    candidate = coder.learn(corrections)
    assert candidate.version.startswith(coder.version + "+")
    assert candidate.suggest([words])[0].competencies[0][0] == "ORG"
    assert candidate.learn(corrections).version != candidate.version
    for language in ("en", None):
        (found,) = candidate.suggest([words], language)
        assert len(found.nearest) == NEAREST
        assert words not in {example.text for example in found.nearest}
    locked = [Labelled(words, "en", "ORG", (), "well"), Labelled(TALK, "zh-Hans", None, (), None)]
    same = promote(coder, coder, locked)
    assert (same.promoted, same.better, same.worse) == (False, 0, 0)
    verdict = promote(candidate, coder, locked)
    assert verdict.promoted == (verdict.better > verdict.worse)
    assert verdict.candidate == 1


def test_a_sentence_of_the_dictionary_says_nothing_of_evidence():
    lessons = load_lessons()
    labels = labels_of(lessons)
    of_dictionary = np.array([own.weight == OF_DICTIONARY for own in lessons])
    assert set(labels["evidence"][of_dictionary]) == {-1}
    assert set(labels["evidence"][~of_dictionary]) == {0, 1}
    assert set(labels["kind"]) == set(range(-1, len(KINDS)))
    assert set(labels["competency"]) == set(range(-1, len(CODES)))


def test_a_model_is_read_as_it_was_written(tmp_path):
    model = read_model()
    write_model(tmp_path / "new" / "own.npz", model)
    again = read_model(tmp_path / "new" / "own.npz")
    assert again.taps == model.taps
    assert {name: [side.tolist() for side in sides] for name, sides in again.delta.items()} == {
        name: [side.tolist() for side in sides] for name, sides in model.delta.items()
    }
    for part in ("tuned", "refitted"):
        own, other = getattr(model.heads, part), getattr(again.heads, part)
        assert all(np.array_equal(own[head], other[head]) for head in FITTED)
    assert again.vectors.keys() == model.vectors.keys()
    assert all(again.vectors[d] == pytest.approx(model.vectors[d], abs=0.02) for d in list(model.vectors)[:50])


def test_stored_vectors_are_those_of_the_encoder():
    model = read_model()
    lessons = load_lessons()[::400]
    fresh = Encoder(model.taps, model.delta).encode([neutral(own.example.text) for own in lessons])
    stored = np.stack([model.vectors[digest_of(own.example.text)] for own in lessons])
    assert np.abs(fresh[:, -stored.shape[1] :] - stored).max() < np.abs(stored).max() / 100  # other processors


def test_what_is_refitted_to_the_bank_is_what_ships():
    model, lessons = read_model(), load_lessons()
    vectors = np.stack([model.vectors[digest_of(own.example.text)] for own in lessons])
    again = model.heads.refit(vectors, labels_of(lessons), np.array([own.weight for own in lessons], np.float32))
    for head, weights in model.heads.refitted.items():
        assert again.refitted[head] == pytest.approx(weights, rel=0.01, abs=0.01)


def test_training_on_a_few_lessons_twice_gives_one_file_and_figures_of_those_held_out(tmp_path, monkeypatch):
    few = load_lessons()[::20]
    monkeypatch.setattr(module, "PARTS", 2)  # of few a larger part, so that every label is held out
    monkeypatch.setattr(module, "load_lessons", lambda: few)
    for name in ("one", "two"):
        module.train(tmp_path / name / "coder.npz")
    one, two = ((tmp_path / name / "coder.npz").read_bytes() for name in ("one", "two"))
    assert one == two
    figures = json.loads((tmp_path / "one" / "held_out.json").read_text(encoding="utf-8"))
    assert sorted(figures) == sorted(LANGUAGES)
    model = read_model(tmp_path / "one" / "coder.npz")
    assert model.vectors.keys() == {digest_of(own.example.text) for own in few}
    held_out = [own for own, held in zip(few, module.is_held_out(few), strict=True) if held]
    features = Encoder(model.taps, model.delta).encode([neutral(own.example.text) for own in held_out])
    shares = model.heads.probabilities(features)["evidence"]
    right = (shares.argmax(axis=1) == [own.example.competency_id is not None for own in held_out]).mean()
    by_language = [figures[language]["evidence"] for language in LANGUAGES]
    assert min(by_language) - 0.05 <= right <= max(by_language) + 0.05


def test_contrasts_are_not_held_out():
    lessons = load_lessons()
    held_out = module.is_held_out(lessons)
    assert not any(own.example.is_contrast for own, held in zip(lessons, held_out, strict=True) if held)
    assert 0.06 < held_out.mean() < 1 / 8


def test_parts_of_a_behaviour_are_those_of_its_indicator_and_how_it_is_shown():
    known, parts = classes(), within()
    assert sorted(parts) == ["competency", "indicator", "polarity"]
    for place, (indicator, polarity) in enumerate(known["behaviour"]):
        told = {head: known[head][own[place]] for head, own in parts.items()}
        assert told == {"competency": indicator.split(".")[0], "indicator": indicator, "polarity": polarity}


def test_an_example_of_an_indicator_has_the_label_of_its_behaviour():
    lessons = load_lessons()
    labels = labels_of(lessons)
    told = labels["behaviour"] >= 0
    assert np.array_equal(told, (labels["indicator"] >= 0) & (labels["polarity"] >= 0))
    for head, own in within().items():
        assert np.array_equal(own[labels["behaviour"][told]], labels[head][told])
