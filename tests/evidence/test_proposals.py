"""Proposals for a whole transcript: of whom, in which pieces, and what of them is evidence."""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.evidence.coder import Suggestion
from zhiren.evidence.material import transcript_of
from zhiren.evidence.proposals import AT_ONCE, evidence_of, passages_of, propose

SHOWN = Suggestion((("DED", 0.8), ("ACH", 0.3)), ("DED", "ACH"), "DED.3", 0.9, None, "poorly", 0.7, 0.72, ())
NOTHING = Suggestion((("DED", 0.2),), (), None, 0.1, "plan", None, 0.5, 0.02, ())


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


def test_only_what_the_person_interviewed_said_is_read_turn_by_turn() -> None:
    talk = transcript_of("访：停了吗？\n答：我 停 了 。再去叫人。\n访：后来？\n答：修好了。", "talk")
    coder = Fixed()
    steps: list[tuple[int, int]] = []
    proposals = propose(talk, coder, lambda done, total: steps.append((done, total)))
    assert coder.read == ["我停了。再去叫人。", "修好了。"]
    assert coder.languages == {"zh-Hans"}
    assert steps == [(0, 2), (2, 2)]
    assert [talk.quote(p.start, p.end) for p in proposals] == ["我 停 了 。再去叫人。", "修好了。"]

    (found,) = evidence_of(talk, proposals, coder.version)
    assert (found.quote, found.indicator_id, found.polarity) == ("我 停 了 。再去叫人。", "DED.3", "poorly")
    assert (found.coder, found.confidence, found.level, found.note) == ("fixed-1", 0.72, None, "ACH")


def test_passages_are_whole_clauses_no_longer_than_examples_are() -> None:
    talk = transcript_of("答：" + "我把三个月的停机记录按班次和机台都排了一遍，看出了毛病。" * 9, "talk")
    passages = passages_of(talk)
    ends = {clause.end for clause in talk.clauses}
    assert all(end in ends and end - start <= 110 for start, end in passages)
    assert [talk.quote(start, end) for start, end in passages] == [
        "我把三个月的停机记录按班次和机台都排了一遍，看出了毛病。" * 3
    ] * 3


def test_a_long_talk_is_read_in_batches() -> None:
    talk = transcript_of("答：我停了机。\n问：还有吗？\n" * (AT_ONCE + 1), "talk")
    steps: list[int] = []
    assert len(propose(talk, Fixed(), lambda done, total: steps.append(done))) == AT_ONCE + 1
    assert steps == [0, AT_ONCE, AT_ONCE + 1]
