from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder_tiny import file_of
from zhiren.evidence.coder.unigram import Tokenizer
from zhiren.evidence.coder.weights import parse_weights, read_weights

TINY = Tokenizer(parse_weights(file_of()).vocabulary)
BEGIN, END, UNKNOWN, SPACE, A, B, AB, SPACE_A = 0, 2, 3, 4, 5, 6, 7, 8

# Ids of XLM-R's tokenizer.json (intfloat/multilingual-e5-small), by the package tokenizers 0.23.3
REFERENCE = {
    "query: 他们几个商量着": [0, 41, 1294, 12, 6, 2963, 28138, 4457, 3272, 1562, 2],
    "query: Ｈｅｌｌｏ　ｗｏｒｌｄ ﬁne ①②  a   b": [0, 41, 1294, 12, 35378, 8999, 5885, 427, 10, 876, 2],
    "query:  lead": [0, 41, 1294, 12, 37105, 2],
    "query: trail ": [0, 41, 1294, 12, 141037, 6, 2],
    "query: ": [0, 41, 1294, 12, 6, 2],
    "query: 𠮷野家 😀😀 x": [0, 41, 1294, 12, 6, 3, 10344, 1433, 21119, 244218, 1022, 2],
    "query: İstanbul ﷺ ½ …": [0, 41, 1294, 12, 10621, 16509, 1423, 4472, 8756, 78660, 153, 2],
    "query: a\nb\tc": [0, 41, 1294, 12, 10, 876, 501, 2],
}


@pytest.fixture(scope="module")
def shipped() -> Tokenizer:
    return Tokenizer(read_weights().vocabulary)


@pytest.mark.parametrize("text", REFERENCE)
def test_ids_are_those_of_the_reference(shipped, text):
    assert shipped.ids(text, 512) == REFERENCE[text]


def test_the_most_probable_split_wins():
    assert TINY.ids("ab", 10) == [BEGIN, SPACE, AB, END]  # −3 − 5 beats −4.2 − 4.5
    assert TINY.ids("a", 10) == [BEGIN, SPACE_A, END]


def test_characters_are_made_alike_and_spaces_one():
    assert TINY.ids("ａ\t  b", 10) == TINY.ids("a b", 10)
    assert TINY.ids("ﬁ", 10) == TINY.ids("ab", 10)


def test_unknown_neighbours_are_one_piece():
    assert TINY.ids("axyza", 10) == [BEGIN, SPACE_A, UNKNOWN, A, END]


def test_an_empty_text_has_a_space_and_its_marks():
    assert TINY.ids("", 10) == [BEGIN, SPACE, END]


@given(st.text("ab xé", max_size=60), st.integers(3, 12))
def test_no_text_is_longer_than_asked(text, longest):
    ids = TINY.ids(text, longest)
    assert len(ids) <= longest
    assert (ids[0], ids[-1]) == (BEGIN, END)
    whole = TINY.ids(text, 1000)
    assert ids[:-1] == whole[: len(ids) - 1]


def test_a_line_without_spaces_is_split_in_parts():
    assert len(TINY.ids("b" * 4500, 10_000)) == 2 + 1 + 4500
