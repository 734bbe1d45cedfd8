"""A whole interview put to the endpoint: only the person's own words leave, and codes find their way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.remote.misbehaving import codes, serving
from evidence.remote.test_remote import coder
from zhiren.evidence.material import transcript_of
from zhiren.evidence.remote import code_interview, questions_of
from zhiren.evidence.remote import interview as module

TEXT = (
    "访谈者：您怎么处理的？\n受访者：王芳在场，我先停了机。\n访谈者：后来呢？\n受访者：我去叫了人。我先停了机。\n"
)
TRANSCRIPT = transcript_of(TEXT, "T1").with_roles({"访谈者": "interviewer", "受访者": "interviewee"})


def test_only_what_the_person_said_leaves_and_without_names() -> None:
    with serving(codes()) as server:
        questions = questions_of(TRANSCRIPT, coder(server))
        result = code_interview(TRANSCRIPT, coder(server), lambda _done, _n: None)

    assert [q.redacted.text for q in questions] == ["【P1】在场，我先停了机。", "我去叫了人。我先停了机。"]
    assert [body for _, _, body in server.asked] == [q.body for q in questions]
    assert (result.codes, result.n_questions) == ((), 2)
    assert all(0 < q.about_tokens <= sum(len(m["content"]) for m in q.body["messages"]) for q in questions)


def test_codes_stand_where_they_were_said_and_what_was_kept_costs_nothing(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    answers = (
        codes(("我先停了机", "DED.3", "well")),
        codes(("我去叫了人", "DED.3", "well"), ("没说过", "DED.3", "well")),
    )
    with serving(*answers) as server:
        first = code_interview(TRANSCRIPT, coder(server, cache=tmp_path), lambda *n: told.append(n))
        again = code_interview(TRANSCRIPT, coder(server, cache=tmp_path), lambda _done, _n: None)

    assert [TEXT[c.start : c.end] for c in first.codes] == ["我先停了机", "我去叫了人"]
    assert (first.invented, first.n_from_cache, first.tokens_in, first.tokens_out) == (1, 0, 2000, 400)
    assert first.cost == pytest.approx(0.0072)
    assert (again.codes, again.n_from_cache, again.cost, again.tokens_in, again.seconds) == (
        first.codes,
        2,
        0,
        0,
        0,
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_long_turn_is_asked_in_pieces_that_leave_no_clause_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_ASKED", 8)
    with serving(codes()) as server:
        questions = questions_of(TRANSCRIPT, coder(server))

    spans = [(q.start, q.end) for q in questions]
    clauses = TRANSCRIPT.said_by_interviewee()
    assert len(spans) > 2
    assert all(sum(start <= c.start and c.end <= end for start, end in spans) == 1 for c in clauses)
