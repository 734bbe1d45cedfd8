"""Material in every form it comes in: turns, speakers, clauses, and offsets that hold for good."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import EvidenceError, SourceError
from zhiren.evidence.material import Transcript, read_transcript, read_transcripts, transcript_of
from zhiren.evidence.material.clauses import LONGEST_UNPARTED, as_read, clauses_of
from zhiren.evidence.material.read import LONGEST


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.label, transcript.quote(turn.start, turn.end)) for turn in transcript.turns]


def clauses(transcript: Transcript) -> list[str]:
    return [transcript.quote(clause.start, clause.end) for clause in transcript.clauses]


def codes(caught: pytest.ExceptionInfo[EvidenceError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_a_chinese_transcript_with_the_usual_marks() -> None:
    text = (
        "访谈时间：2026年3月\n\n访：说一件难办的事？\n答：去年冬天停线。我先去现场看了。\n换了阀才好。\n"
        "访：后来呢？\n答：写成了规程。"
    )
    transcript = transcript_of(text, "t")
    assert said(transcript) == [
        ("", "访谈时间：2026年3月"),
        ("访", "说一件难办的事？"),
        ("答", "去年冬天停线。我先去现场看了。\n换了阀才好。"),
        ("访", "后来呢？"),
        ("答", "写成了规程。"),
    ]
    assert (transcript.roles["访"], transcript.roles["答"]) == ("interviewer", "interviewee")
    assert [transcript.quote(c.start, c.end) for c in transcript.said_by_interviewee()] == [
        "去年冬天停线。",
        "我先去现场看了。",
        "换了阀才好。",
        "写成了规程。",
    ]
    assert (transcript.guessed, transcript.language) == (False, "zh-Hans")


def test_english_questions_and_answers() -> None:
    transcript = transcript_of(
        "Q: What happened?\nA: Dr. Shaw rang at 9 a.m. on Monday. I went... and saw it.\n"
        "Q: Then?\nA: We fixed it.",
        "t",
    )
    assert clauses(transcript) == [
        "What happened?",
        "Dr. Shaw rang at 9 a.m. on Monday.",
        "I went... and saw it.",
        "Then?",
        "We fixed it.",
    ]
    assert transcript.roles == {"Q": "interviewer", "A": "interviewee"}
    assert transcript.language == "en"


def test_names_are_told_apart_by_who_asks() -> None:
    text = "李明：当时怎么样？\n王芳：我把三家的价都重算了一遍，才去找的他们。\n李明：为什么？\n王芳：差太多。"
    transcript = transcript_of(text, "t")
    assert transcript.roles == {"李明": "interviewer", "王芳": "interviewee"}
    assert transcript.guessed
    turned = transcript.with_roles({"李明": "interviewee", "王芳": "other"})
    assert [turned.quote(c.start, c.end) for c in turned.said_by_interviewee()] == ["当时怎么样？", "为什么？"]
    assert not turned.guessed


@pytest.mark.parametrize(
    ("text", "roles", "said_by_interviewee"),
    [
        (
            "Interviewer: What happened?\n Anna: I listened to him. Then I rang.\nResult: it worked.",
            {"Interviewer": "interviewer", "Anna": "interviewee"},
            ["I listened to him.", "Then I rang.", "Result: it worked."],
        ),
        (
            "访谈日期：三月\n访谈者：怎么了？\n小王：我先听他说完。",
            {"": "other", "访谈者": "interviewer", "小王": "interviewee"},
            ["我先听他说完。"],
        ),
        ("李明：后来呢？\n答：修好了。", {"李明": "other", "答": "interviewee"}, ["修好了。"]),
        (
            "答：目标有一个。\n关键：先停机。\n答：停了。",
            {"答": "interviewee"},
            ["目标有一个。", "关键：先停机。", "停了。"],
        ),
        ("访谈者：说说看。\n我先去了现场。", {"访谈者": "interviewer"}, []),
    ],
)
def test_a_name_that_stands_once_speaks_beside_a_known_side(
    text: str, roles: dict[str, str], said_by_interviewee: list[str]
) -> None:
    transcript = transcript_of(text, "t")
    assert transcript.roles == roles
    spans = [transcript.quote(c.start, c.end) for c in transcript.said_by_interviewee()]
    assert spans == said_by_interviewee
    assert transcript.guessed is (len(roles) > 1)


def test_a_colon_in_a_sentence_is_no_speaker() -> None:
    text = "我当时想：这事不能拖。于是我去找了班长。\n结果是：线停了两天。"
    transcript = transcript_of(text, "t")
    assert said(transcript) == [("", text)]
    assert transcript.roles == {"": "interviewee"}


@pytest.mark.parametrize(
    "text",
    [
        "Speaker 1  00:12\nWhy?\n\nSpeaker 2  01:02:15\nBecause it leaked.\n\nSpeaker 1  01:03:00\nAnd?",
        "[00:12] Speaker 1: Why?\n[01:02:15] Speaker 2: Because it leaked.\n[01:03:00] Speaker 1: And?",
    ],
)
def test_time_codes_of_recorders(text: str) -> None:
    transcript = transcript_of(text, "t")
    assert said(transcript) == [("Speaker 1", "Why?"), ("Speaker 2", "Because it leaked."), ("Speaker 1", "And?")]
    assert [turn.time for turn in transcript.turns] == [12, 3735, 3780]
    assert transcript.roles == {"Speaker 1": "interviewer", "Speaker 2": "interviewee"}


def test_subtitles_are_joined_into_turns(tmp_path: Path) -> None:
    file = tmp_path / "talk.srt"
    file.write_text(
        "1\n00:00:01,000 --> 00:00:02,500\n访：后来呢？\n\n2\n00:00:03,000 --> 00:00:05,000\n答：我先停了机，\n"
        "\n3\n00:00:05,100 --> 00:00:07,000\n答：<i>再</i>去叫人。\n",
        encoding="gb18030",
    )
    transcript = read_transcript(file)
    assert transcript.id == "talk"
    assert said(transcript) == [("访", "后来呢？"), ("答", "我先停了机，再去叫人。")]
    assert [turn.time for turn in transcript.turns] == [1, 3]


def test_web_captions_with_voices_and_pauses(tmp_path: Path) -> None:
    file = tmp_path / "talk.vtt"
    file.write_text(
        "WEBVTT\n\nNOTE made by a recorder\n\n00:01.000 --> 00:02.000 align:start\n"
        "<v Ann>So what &amp; why?</v>\n\n"
        "00:03.000 --> 00:04.000\n<v Bo>I asked the night shift,\nthen the day shift.</v>\n\n"
        "00:04.100 --> 00:05.000\n<v Bo>Both said no.</v>\n",
        encoding="utf-8",
    )
    transcript = read_transcript(file)
    assert said(transcript) == [
        ("Ann", "So what & why?"),
        ("Bo", "I asked the night shift, then the day shift. Both said no."),
    ]
    assert transcript.roles == {"Ann": "interviewer", "Bo": "interviewee"}


def test_captions_without_speakers_part_at_pauses(tmp_path: Path) -> None:
    file = tmp_path / "talk.srt"
    file.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,100 --> 00:00:03,000\nTwo.\n3\n"
        "00:00:09,000 --> 00:00:10,000\nThree.\n",
        encoding="utf-8",
    )
    assert said(read_transcript(file)) == [("", "One. Two."), ("", "Three.")]


def test_word_files_paragraph_by_paragraph_and_tables_row_by_row(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("问：怎么办的？")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "答", "我先问了客户。"
    document.save(str(tmp_path / "talk.docx"))
    assert said(read_transcript(tmp_path / "talk.docx")) == [("问", "怎么办的？"), ("答", "我先问了客户。")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"   \n\n", "evidence-empty"),
        ("a.txt", "…… ——".encode(), "evidence-empty"),
        ("a.pdf", b"%PDF-1.4", "evidence-kind"),
        ("a", b"words", "evidence-kind"),
        ("a.srt", b"words without times", "evidence-captions-none"),
        ("a.srt", b"1\n00:00:05,000 --> 00:00:01,000\nx", "evidence-captions-backwards"),
        ("a.txt", b"a" * (LONGEST + 1), "evidence-long"),
    ],
)
def test_what_cannot_be_taken_says_why(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(EvidenceError) as caught:
        read_transcript(tmp_path / name)
    assert codes(caught) == [code]
    for language in ("en", "zh-Hans"):
        assert str(tmp_path) in caught.value.describe(language)


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a/x.txt", "b/x.txt", "b/x.md", "b/y.txt", "x.txt.md", "z.txt")]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_text("我先停了机。", encoding="utf-8")
    ids = [transcript.id for transcript in read_transcripts([*files, files[0]])]
    assert ids == [str(files[0]), str(files[1]), "x.md", "y", "x.txt.md", "z"]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 50, b"PK\x03\x04junk"])
def test_what_is_no_text_is_refused_before_it_is_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(SourceError):
        read_transcript(tmp_path / "a.txt")


def test_a_whole_days_talk_and_one_endless_line() -> None:
    long = transcript_of("答：我去了现场。后来修好了。\n问：还有吗？\n" * 15_000, "t")
    assert (len(long.turns), len(long.clauses)) == (30_000, 45_000)
    line = transcript_of("啊" * 20_000, "t")
    assert {clause.end - clause.start for clause in line.clauses[:-1]} == {LONGEST_UNPARTED}
    assert sum(clause.end - clause.start for clause in line.clauses) == 20_000


def test_gaps_of_scanned_pages_are_read_over_but_stay_in_the_text() -> None:
    transcript = transcript_of("我 先 停 了 机 。 再 叫 call center 的 人", "t")
    assert transcript.text == "我 先 停 了 机 。 再 叫 call center 的 人"
    assert [as_read(words) for words in clauses(transcript)] == ["我先停了机。", "再叫 call center 的人"]
    assert transcript.language == "zh-Hans"


def test_a_language_that_nobody_here_speaks_is_known_as_such() -> None:
    arabic = transcript_of("ذهبت إلى الموقع. ثم أصلحناه؟ نعم.", "t")
    assert clauses(arabic) == ["ذهبت إلى الموقع.", "ثم أصلحناه؟", "نعم."]
    assert not arabic.is_known_language
    assert transcript_of("我去找了 Linda，she said no。", "t").is_known_language


def test_long_sentences_part_at_their_joints() -> None:
    sentence = "我先把三个月的工单全部导出来，" * 8 + "最后才发现是夜班那台机器。"
    parts = [sentence[a:b] for a, b in clauses_of(sentence, 0, len(sentence))]
    assert "".join(parts) == sentence
    assert all(part.endswith(("，", "。")) for part in parts)
    assert max(map(len, parts)) <= 75
    english = "I went to the site " + "and I asked the foreman what he had seen there " * 6
    assert all(len(english[a:b]) <= 210 for a, b in clauses_of(english, 0, len(english)))


def test_a_span_outside_the_text_is_refused() -> None:
    transcript = transcript_of("我去了。", "t")
    for start, end in [(0, 5), (-1, 2), (2, 2), (3, 1)]:
        with pytest.raises(EvidenceError):
            transcript.quote(start, end)


@given(st.text(alphabet=st.sampled_from("我去。！？,.! \n:：QA答问ab12…"), max_size=400))
def test_clauses_cover_every_word_once_and_in_order(text: str) -> None:
    if not any(map(str.isalnum, text)):
        return
    transcript = transcript_of(text, "t")
    spans = [(clause.start, clause.end) for clause in transcript.clauses]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for turn in transcript.turns:
        inside = "".join(text[a:b] for a, b in spans if turn.start <= a and b <= turn.end)
        assert re.sub(r"\W", "", inside) == re.sub(r"\W", "", text[turn.start : turn.end])
