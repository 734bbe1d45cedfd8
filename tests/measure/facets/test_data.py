from __future__ import annotations

import pytest

from zhiren.errors import MeasureError
from zhiren.measure.facets import FacetData


def test_columns_become_codes_in_order_of_appearance():
    data = FacetData.from_columns({"ratee": ["b", "a", "b"], "rater": [2, 1, 1]}, [3, 4.0, 5])
    assert data.labels == (("b", "a"), ("2", "1"))
    assert data.codes.tolist() == [[0, 0], [1, 1], [0, 1]]
    assert data.score.tolist() == [3, 4, 5]
    assert data.node.tolist() == [[0, 2], [1, 3], [0, 3]]
    assert data.names == (("ratee", "b"), ("ratee", "a"), ("rater", "2"), ("rater", "1"))
    assert data.facet_of.tolist() == [0, 0, 1, 1]
    assert len(data) == 3


def test_every_fault_is_named_at_once():
    with pytest.raises(MeasureError) as caught:
        FacetData.from_columns({"ratee": ["a", "b"]}, [3, 4.5, float("nan")])
    assert caught.value.describe("en").splitlines() == [
        "A many-facet analysis needs at least two facets, such as ratee and rater. There is only one.",
        "The facet “ratee” has 2 entries, but there are 3 scores. Give one entry for each score.",
        "2 scores are not whole numbers; the first is “4.5” (observation 2). Give whole numbers.",
    ]
    assert caught.value.describe("zh-Hans").splitlines() == [
        "多面分析至少需要两个面，例如被评者和评价者；这里只有 1 个。",
        "面“ratee”有 2 项，分数却有 3 个。请让每个分数对应一项。",
        "有 2 个分数不是整数，第一个是第 2 条的“4.5”。请给整数。",
    ]
