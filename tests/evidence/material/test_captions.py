"""Captions: who speaks, and not a word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.evidence.material.captions import read_captions


def said(*cues: str, every: int = 5) -> list[tuple[str, str]]:
    """The turns of cues of a second each."""
    times = [f"00:{n * every // 60:02}:{n * every % 60:02}" for n in range(len(cues))]
    source = "".join(f"{time},000 --> {time},900\n{cue}\n\n" for time, cue in zip(times, cues, strict=True))
    text, turns = read_captions(source, "f.srt")
    return [(turn.label, text[turn.start : turn.end]) for turn in turns]


def test_a_cue_without_a_label_goes_on_with_the_speaker_before() -> None:
    assert said("Interviewee: I called the supplier", "and negotiated a new date", "Interviewer: When?") == [
        ("Interviewee", "I called the supplier and negotiated a new date"),
        ("Interviewer", "When?"),
    ]
    assert said("<v Ann>So I went</v>", "and asked.", "<v Bo>Whom?") == [
        ("Ann", "So I went and asked."),
        ("Bo", "Whom?"),
    ]


@pytest.mark.parametrize(
    "cues",
    [
        ("At 10:30 I called", "and I told him: we stop the line now"),
        ("At 10:30 I called", "at 11:30 again"),
        ("我当时想：不能拖", "我当时想：得停机"),
        ("and I told him: stop", "and I told him: now"),
        ("The plan: we stop", "and check"),
    ],
)
def test_a_colon_alone_makes_no_label_and_takes_no_word(cues: tuple[str, ...]) -> None:
    assert said(*cues) == [("", cue) for cue in cues]


def test_labels_in_brackets_and_on_a_line_of_their_own() -> None:
    assert said("【访谈者】后来呢？", "【受访者】我停了机，", "再去叫人。") == [
        ("访谈者", "后来呢？"),
        ("受访者", "我停了机，再去叫人。"),
    ]
    assert said("Interviewer:", "Why?", "Interviewee:", "I went.") == [
        ("Interviewer", "Why?"),
        ("Interviewee", "I went."),
    ]


def test_two_speakers_in_one_cue() -> None:
    assert said("- Q: Why?\n- A: Because", "it was late.") == [("Q", "Why?"), ("A", "Because it was late.")]


def test_names_count_where_they_recur() -> None:
    assert said("Ann: Why?", "Bo: I went.", "Ann: And?", "Bo: I asked.") == [
        ("Ann", "Why?"),
        ("Bo", "I went."),
        ("Ann", "And?"),
        ("Bo", "I asked."),
    ]


def test_a_caption_that_stays_is_read_once_and_words_said_twice_stay() -> None:
    assert said("Yes, yes.", "Yes, yes.", every=1) == [("", "Yes, yes.")]
    assert said("Yes.\nYes.", "No.", every=1) == [("", "Yes. Yes. No.")]


@pytest.mark.parametrize("long", ["{\\", "<v ", "<v.a", "- ", "*"])
def test_endless_markup_is_read_in_one_go(long: str) -> None:
    assert said("x " + long * 100_000)


@given(st.lists(st.text("我说李:： 1a三", min_size=1).filter(lambda cue: any(map(str.isalpha, cue))), max_size=8))
def test_no_letter_is_lost(cues: list[str]) -> None:
    if not cues:
        return
    turns = said(*(f"{n}{cue}" for n, cue in enumerate(cues)))  # no two cues alike, and so no labels
    assert {label for label, _ in turns} == {""}
    letters = "".join(words for _, words in turns)
    assert "".join(filter(str.isalpha, letters)) == "".join(filter(str.isalpha, "".join(cues)))
