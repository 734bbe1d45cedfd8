"""Who speaks, told from all else that stands at the beginning of a line."""

from __future__ import annotations

import pytest

from zhiren.evidence.material import names_among, transcript_of
from zhiren.evidence.material.clauses import sentences_of


def said(text: str) -> list[tuple[str, str]]:
    transcript = transcript_of(text, "t")
    return [(turn.label, transcript.quote(turn.start, turn.end)) for turn in transcript.turns]


@pytest.mark.parametrize(
    "text",
    [
        "Interviewer: Why?\nInterviewee: I went.",
        "[Interviewer]: Why?\n[Interviewee]: I went.",
        "[Interviewer] Why?\n[Interviewee] I went.",
        "**Interviewer:** Why?\n\n**Interviewee:** I went.",
        "**Interviewer**: Why?\n\n**Interviewee**: I went.",
        "**[Interviewer]** Why?\n\n__Interviewee__\nI went.",
        "- *Interviewer:* Why?\n- *Interviewee:* I went.",
        "[00:01] [Interviewer]: Why?\n[00:02] [Interviewee]: I went.",
    ],
)
def test_labels_in_brackets_and_in_bold(text: str) -> None:
    assert said(text) == [("Interviewer", "Why?"), ("Interviewee", "I went.")]


@pytest.mark.parametrize(
    "text",
    [
        "【访谈者】说件事？\n【受访者】我停了线。",
        "【访谈者】：说件事？\n【受访者】：我停了线。",
        "（访谈者）：说件事？\n（受访者）：我停了线。",
        "【访谈者】说件事？【受访者】我停了线。",
    ],
)
def test_chinese_labels_in_brackets(text: str) -> None:
    assert said(text) == [("访谈者", "说件事？"), ("受访者", "我停了线。")]


def test_names_in_brackets_count_where_they_recur() -> None:
    talk = "【张三】后来呢？\n【李四】我去了现场。\n【张三】然后？\n【李四】换了阀。"
    assert [label for label, _ in said(talk)] == ["张三", "李四", "张三", "李四"]
    once = "【张三】的工单我看了。"
    assert said(once) == [("", once)]


@pytest.mark.parametrize(
    "text",
    [
        "At 9:15 the server went down.\nAt 9:40 I restarted it.\nAt 9:50 it was back.",
        "9:15 服务器停了。\n9:40 我重启了。",
        "上午9：15 停机。\n上午9：40 我重启了。",
        "A 9:15 alarm woke me.\nA 9:40 call followed.",
        "情境：线停了。\n行动：我去了现场。\n结果：当天恢复。\n情境：又停了。\n行动：我换了阀。\n结果：再没停过。",
        "背景：一\n任务：二\n行动：三\n结果：四\n背景：五\n任务：六\n行动：七\n结果：八",
        "Situation: a\nTask: b\nAction: c\nResult: d\nSituation: e\nTask: f\nAction: g\nResult: h",
        "**Situation:** a\n**Result:** b\n**Situation:** c\n**Result:** d",
        "S（情境）：一\nA（行动）：二\nS（情境）：三\nA（行动）：四",
        "【情境】一\n【行动】二\n【情境】三\n【行动】四",
        "S: late\nT: to mend it\nA: I rang them\nR: on time",
        "事件1：停线\n事件2：漏油",
        "1：先停机\n2：再换阀",
        "他说：不行。\n他说：那就算了。",
        "我当时想：不能拖。\n我当时想：得找人。",
        "And I told him: stop.\nAnd I told him: now.",
        "[laughs] I went.\n[laughs] I came.",
        "【笑】我去了。\n【笑】我又去了。",
        "see https://a.b\nsee https://a.c",
    ],
)
def test_what_names_nobody_is_part_of_the_text(text: str) -> None:
    transcript = transcript_of(text, "t")
    assert said(text) == [("", text)]
    assert transcript.roles == {"": "interviewee"}


def test_speakers_whom_a_recorder_numbers_may_begin_with_a_figure() -> None:
    text = "发言人1：为什么？\n发言人2：20多人都走了。\n发言人1：后来？\n发言人2：招了30人。"
    assert [label for label, _ in said(text)] == ["发言人1", "发言人2", "发言人1", "发言人2"]
    assert said(text)[1] == ("发言人2", "20多人都走了。")


def test_names_that_look_like_words_stay_names() -> None:
    text = "李想：为什么？\nI: Why?\n李想：嗯？\nI: So?\nLine manager: Oh\nLine manager: Well"
    assert [label for label, _ in said(text)] == ["李想", "I", "李想", "I", "Line manager", "Line manager"]


def test_only_people_are_among_the_names() -> None:
    labels = [
        "",
        "员工",
        "顾问",
        "Interviewer 2",
        "Host",
        "Speaker 1",
        "发言人2",
        "Q",
        "张三",
        "顾问李明",
        "王 芳",
    ]
    assert list(names_among([*labels, "Interviewer (Ann Shaw)", "Candidate Smith"])) == [
        "张三",
        "李明",
        "王 芳",
        "Ann Shaw",
        "Smith",
    ]


@pytest.mark.parametrize("long", [".", ".”", " ", "- ", "*", "[", "【", "1:", "a ", "\n"])
def test_endless_marks_are_read_in_one_go(long: str) -> None:
    """Where the time grew with the square of the length, this would take the better part of an hour."""
    text = f"a{long * (300_000 // len(long))}a"
    assert transcript_of(text, "t").turns


def test_dots_end_a_sentence_only_before_a_gap() -> None:
    text = "I went..... I saw 3.5 of them.” Then v1.2.3 came"
    assert [text[a:b] for a, b in sentences_of(text, 0, len(text))] == [
        "I went.....",
        "I saw 3.5 of them.”",
        "Then v1.2.3 came",
    ]
