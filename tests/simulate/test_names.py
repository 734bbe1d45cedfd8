import numpy as np
import pytest

from zhiren.language import CHINESE, ENGLISH
from zhiren.simulate.names import _GIVEN, _SURNAMES, Name, _chinese_name, draw_names


def test_names_are_drawn_by_the_seed():
    assert draw_names(50, 0.2, np.random.default_rng(3)) == draw_names(50, 0.2, np.random.default_rng(3))


@pytest.mark.parametrize(("share", "language"), [(0.0, CHINESE), (1.0, ENGLISH)])
def test_the_share_of_english_names(share, language):
    assert {name.language for name in draw_names(200, share, np.random.default_rng(1))} == {language}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ([("远", "yuan")], Name("欧阳远", "Ouyang Yuan", CHINESE)),
        ([("思", "si"), ("远", "yuan")], Name("欧阳思远", "Ouyang Siyuan", CHINESE)),
        ([("晓", "xiao"), ("安", "an")], Name("欧阳晓安", "Ouyang Xiao’an", CHINESE)),
    ],
)
def test_pinyin_as_the_standard_writes_it(given, name):
    assert _chinese_name(("欧阳", "Ouyang"), given) == name


@pytest.mark.parametrize("table", [_SURNAMES, _GIVEN])
def test_the_lists_hold_characters_and_pinyin_in_turn_and_none_twice(table):
    words = table.split()
    assert all(not word.isascii() for word in words[::2])
    assert all(word.isascii() for word in words[1::2])
    assert len(set(words[::2])) == len(words[::2])
