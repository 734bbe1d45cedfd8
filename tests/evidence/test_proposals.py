"""Proposals for a whole transcript: of whom, in which pieces, and what of them is evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from zhiren.evidence.coder import Suggestion
from zhiren.evidence.material import transcript_of
from zhiren.evidence.passages import passages_of, pieces_of
from zhiren.evidence.proposals import AT_ONCE, evidence_of, propose

SHOWN = Suggestion((("DED", 0.8), ("ACH", 0.3)), ("DED", "ACH"), "DED.3", 0.9, None, "poorly", 0.7, 0.72, ())
NOTHING = Suggestion((("DED", 0.2),), (), None, 0.1, "plan", None, 0.5, 0.02, ())
LESS_SURE = replace(SHOWN, evidence_probability=0.6)


def no_progress(_done: int, _all: int) -> None:
    """Nobody looks."""


class Fixed:
    """A coder that takes whatever says “停” for evidence."""

    version = "fixed-1"

    def __init__(self) -> None:
        self.read: list[str] = []
        self.languages: set[str | None] = set()

    def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
        self.read += texts
        self.languages.add(language)
        return [SHOWN if "停" in text else NOTHING for text in texts]


def test_only_what_the_person_interviewed_said_is_read_clause_by_clause() -> None:
    talk = transcript_of(
        "访：停了吗？\n答：我 把 机 器 停 了 。再去叫了人来看。\n访：后来？\n答：修好了。", "talk"
    )
    coder = Fixed()
    steps: list[tuple[int, int]] = []
    proposals = propose(talk, coder, lambda done, total: steps.append((done, total)))
    assert coder.read == ["我把机器停了。", "再去叫了人来看。", "修好了。"]
    assert coder.languages == {"zh-Hans"}
    assert steps == [(0, 3), (3, 3)]
    assert [talk.quote(p.start, p.end) for p in proposals] == [
        "我 把 机 器 停 了 。",
        "再去叫了人来看。",
        "修好了。",
    ]

    (found,) = evidence_of(talk, proposals, coder.version)
    assert (found.quote, found.indicator_id, found.polarity) == ("我 把 机 器 停 了 。", "DED.3", "poorly")
    assert (found.coder, found.confidence, found.level, found.note) == ("fixed-1", 0.72, None, "ACH")


def test_neighbours_of_one_turn_that_show_the_same_are_one_passage_read_again() -> None:
    talk = transcript_of(
        "答：我先把机器停了。接着把电闸也停了。后来就去吃了饭。\n访：还停过吗？\n答：上个月也停过一回。", "talk"
    )
    coder = Fixed()
    proposals = propose(talk, coder, no_progress)
    assert coder.read[4:] == ["我先把机器停了。接着把电闸也停了。"]
    assert [talk.quote(p.start, p.end) for p in proposals] == [
        "我先把机器停了。接着把电闸也停了。",
        "后来就去吃了饭。",
        "上个月也停过一回。",
    ]
    assert [p.suggestion for p in proposals] == [SHOWN, NOTHING, SHOWN]


def test_where_the_whole_seems_to_show_something_else_the_surest_piece_counts() -> None:
    class Fickle(Fixed):
        def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
            return [NOTHING if text.count("停") > 1 else LESS_SURE if "也" in text else SHOWN for text in texts]

    talk = transcript_of("答：我接着把电闸也停了。在那以前先把机器停了。", "talk")
    (made,) = propose(talk, Fickle(), no_progress)
    assert (talk.quote(made.start, made.end), made.suggestion) == (talk.text[2:], SHOWN)


def test_neighbours_are_joined_to_no_more_than_examples_are_long() -> None:
    clause = "我把三个月的停机记录按班次和机台都排了一遍，看出了毛病。"
    talk = transcript_of("答：" + clause * 9, "talk")
    assert [talk.quote(p.start, p.end) for p in propose(talk, Fixed(), no_progress)] == [clause * 3] * 3
    assert [talk.quote(start, end) for start, end in passages_of(talk)] == [clause * 3] * 3


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("嗯。我把机器停了下来。", ["嗯。我把机器停了下来。"]),
        ("我把机器停了下来。对。然后叫了班长过来。", ["我把机器停了下来。对。", "然后叫了班长过来。"]),
        (
            "I shut the whole line down. Yes. Then I rang for help.",
            ["I shut the whole line down. Yes.", "Then I rang for help."],
        ),
        ("对。", ["对。"]),
    ],
)
def test_a_very_short_clause_is_read_with_its_neighbour(said: str, pieces: list[str]) -> None:
    talk = transcript_of(f"答：{said}", "talk")
    assert [talk.quote(start, end) for turn in pieces_of(talk) for start, end in turn] == pieces


def test_a_long_talk_is_read_in_batches() -> None:
    talk = transcript_of("答：我停了机。\n问：还有吗？\n" * (AT_ONCE + 1), "talk")
    steps: list[int] = []
    assert len(propose(talk, Fixed(), lambda done, total: steps.append(done))) == AT_ONCE + 1
    assert steps == [0, AT_ONCE, AT_ONCE + 1]
