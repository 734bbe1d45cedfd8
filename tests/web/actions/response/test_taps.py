"""What a device sends is read tap by tap."""

from __future__ import annotations

import json

import pytest

from zhiren.web.actions.response.taps import LONGEST_TEXT, MOST_TAPS, Batch, BatchRefused, Tap, read_batch


def sent(**fields: object) -> bytes:
    return json.dumps({"device": "d", "now": 9, "answers": [], **fields}).encode()


def test_scores_and_texts_are_read_in_order():
    answers = [
        {"assignment": 1, "item": "INT.1", "score": 4, "at": 5},
        {"assignment": 1, "item": "INT.2", "score": None, "at": 6},
        {"assignment": 2, "question": "q", "text": "Good\0", "at": 7},
    ]

    assert read_batch(sent(answers=answers, seen={"1": 3, "x": 4, "2": -1})) == Batch(
        "d",
        9,
        (
            Tap(0, 1, 5, item="INT.1", score=4),
            Tap(1, 1, 6, item="INT.2"),
            Tap(2, 2, 7, question="q", text="Good"),
        ),
        {1: 3},
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "web-rating-not-json"),
        (b"\xff", "web-rating-not-json"),
        (b"[" * 100_000, "web-rating-not-json"),
        (b"[]", "web-rating-not-json"),
        (sent(answers={}), "web-rating-not-json"),
        (sent(device=""), "web-rating-no-device"),
        (sent(device="x" * 33), "web-rating-no-device"),
        (sent(now=True), "web-rating-no-device"),
        (sent(now=0), "web-rating-no-device"),
        (sent(answers=[1] * (MOST_TAPS + 1)), "web-rating-too-many"),
    ],
)
def test_what_cannot_be_read_is_refused_whole(body, code):
    with pytest.raises(BatchRefused) as refused:
        read_batch(body)

    assert [p.code for p in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("x", "web-rating-tap-shape"),
        ({"assignment": 1, "item": "INT.1", "score": 4}, "web-rating-tap-shape"),
        ({"assignment": "1", "item": "INT.1", "score": 4, "at": 5}, "web-rating-tap-shape"),
        ({"assignment": 1, "item": "INT.1", "at": 5}, "web-rating-tap-shape"),
        ({"assignment": 1, "item": "INT.1", "score": 4.5, "at": 5}, "web-rating-tap-shape"),
        ({"assignment": 1, "question": "q", "text": "x" * (LONGEST_TEXT + 1), "at": 5}, "web-rating-long-text"),
    ],
)
def test_a_bad_tap_is_named_and_the_others_kept(answer, code):
    good = {"assignment": 1, "item": "INT.1", "score": 4, "at": 5}
    batch = read_batch(sent(answers=[answer, good], seen=3))

    assert ([(i, p.code) for i, p in batch.problems], [t.index for t in batch.taps]) == ([(0, code)], [1])
