from __future__ import annotations

from importlib.metadata import requires

import numpy as np
import pytest

from coder_tiny import CHARACTERS, HEADS, INNER, LAYERS, LONGEST, PIECES, WIDTH, file_of
from zhiren.errors import EvidenceError
from zhiren.evidence.coder import weights as module
from zhiren.evidence.coder.weights import parse_weights, read_weights


def test_sizes_vocabulary_and_characters_are_read():
    encoder = parse_weights(file_of())
    assert (encoder.width, encoder.layers, encoder.heads, encoder.inner) == (WIDTH, LAYERS, HEADS, INNER)
    assert encoder.longest == LONGEST
    assert dict(zip(encoder.vocabulary.pieces, encoder.vocabulary.scores.tolist(), strict=True)) == pytest.approx(
        PIECES
    )
    assert (encoder.vocabulary.begin, encoder.vocabulary.end, encoder.vocabulary.unknown) == (0, 2, 3)
    assert encoder.vocabulary.characters == CHARACTERS


def test_a_matrix_is_scale_times_nibble_less_eight():
    content = file_of()
    encoder = parse_weights(content)
    offset, _ = encoder.offsets["l0.q.w"]
    scale = np.frombuffer(content, "<f2", 1, offset)[0].astype(np.float32)
    first = content[offset + 2]
    row = encoder.matrix("l0.q.w", WIDTH)[0]
    assert row[0] == (first & 15) * scale - 8 * scale
    assert row[16] == pytest.approx(((first >> 4) - 8) * scale)


def test_words_are_rows_of_the_whole_matrix():
    encoder = parse_weights(file_of())
    ids = np.array([5, 0, 5])
    assert np.array_equal(encoder.words(ids), encoder.matrix("emb.word", WIDTH)[ids])


def test_the_package_is_required_in_the_version_that_messages_name():
    assert any(own.startswith(f"{module.PACKAGE}=={module.VERSION}") for own in requires("zhiren") or ())


def test_the_shipped_file_is_the_one_trained_on():
    encoder = read_weights()
    assert (encoder.width, encoder.layers, encoder.heads, encoder.inner, encoder.longest) == (
        384,
        12,
        12,
        1536,
        512,
    )


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(module, "PACKAGE", "no_such_package")
    with pytest.raises(EvidenceError) as caught:
        read_weights()
    assert [problem.code for problem in caught.value.problems] == ["coder-no-weights"]
    assert "no_such_package" in caught.value.describe("en")


def test_another_file_is_refused(monkeypatch):
    monkeypatch.setattr(module, "SHA256", "0" * 64)
    with pytest.raises(EvidenceError) as caught:
        read_weights()
    assert [problem.code for problem in caught.value.problems] == ["coder-other-weights"]


def test_a_package_without_the_file_counts_as_missing(monkeypatch):
    monkeypatch.setattr(module, "FILE", "none.bin")
    with pytest.raises(EvidenceError) as caught:
        read_weights()
    assert [problem.code for problem in caught.value.problems] == ["coder-no-weights"]
