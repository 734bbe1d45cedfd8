"""A shelf gives back what was put on it, whatever was done to it meanwhile."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from zhiren.measure.fair.cluster.shelf import Shelf

CHANGES = st.lists(st.sampled_from(["in place", "anew", "slice", "swap", "grow", "drop"]), max_size=8)


def changed(held, change):
    if change == "in place":
        held["a"] += 1.0
    elif change == "anew":
        held["b"] = held["b"] * 2.0
    elif change == "slice":
        held["c"] = held["a"][1:]
    elif change == "swap":
        held["a"], held["b"] = held["b"], held["a"]
    elif change == "grow":
        held["d"] = np.arange(50.0)
    else:
        held.pop("d", None)


@given(changes=CHANGES)
def test_what_is_put_there_is_what_is_taken(tmp_path_factory, changes):
    shelf = Shelf(tmp_path_factory.mktemp("shelf") / "held")
    there = {"a": np.arange(6.0), "b": np.ones(6), "n": 3, "none": np.zeros(0)}
    plain = {name: np.copy(value) for name, value in there.items()}
    shelf.put(there)
    for change in changes:
        there = shelf.take()
        changed(there, change)
        changed(plain, change)
        shelf.put(there)
    there = shelf.take()
    assert there.keys() == plain.keys()
    for name, value in plain.items():
        np.testing.assert_array_equal(there[name], value, err_msg=name)
    shelf.clear()
    assert not shelf.path.exists()


def test_places_are_used_again(tmp_path):
    shelf = Shelf(tmp_path / "held")
    shelf.put([np.zeros(1000), np.zeros(1000)])
    sizes = []
    for _ in range(5):
        first, _ = shelf.take()
        shelf.put([first, np.ones(1000)])
        sizes.append(shelf.size)
    assert len(set(sizes[1:])) == 1
