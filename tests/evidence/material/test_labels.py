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


@pytest.mark.parametrize(
    ("text", "labels", "times"),
    [
        ("Speaker 1 (00:03):\nWhy?\nSpeaker 2 (01:00:07):\nIt leaked.", ["Speaker 1", "Speaker 2"], [3, 3607]),
        ("访谈者（00:03）：为什么？\n受访者（00：07）：漏了。", ["访谈者", "受访者"], [3, 7]),
        ("Interviewer [00:03]: Why?\nAnn [00:07]: It leaked.", ["Interviewer", "Ann"], [3, 7]),
        ("**Interviewer (00:03):** Why?\n**Ann** (00:07): It leaked.", ["Interviewer", "Ann"], [3, 7]),
        ("[Interviewer] (00:03) Why?\n[Interviewee] (00:07)\nIt leaked.", ["Interviewer", "Interviewee"], [3, 7]),
        ("00:03 Interviewer: Why?\n[00:07] Ann: It leaked.", ["Interviewer", "Ann"], [3, 7]),
        ("Interviewer 00:03: Why?\nAnn 00:07: It leaked.", ["Interviewer", "Ann"], [3, 7]),
        ("发言人1 00:03：为什么？\n发言人2 01:00:07：漏了。", ["发言人1", "发言人2"], [3, 3607]),
    ],
)
def test_a_time_belongs_neither_to_the_name_nor_to_what_is_said(
    text: str, labels: list[str], times: list[float]
) -> None:
    transcript = transcript_of(text, "t")
    assert [turn.label for turn in transcript.turns] == labels
    assert [turn.time for turn in transcript.turns] == times
    assert {words for _, words in said(text)} in ({"Why?", "It leaked."}, {"为什么？", "漏了。"})
    assert list(transcript.roles.values()) == ["interviewer", "interviewee"]


@pytest.mark.parametrize(
    "diary",
    [
        "周一 9:30：开晨会。\n周一 10:30：巡线。\n周一 14:00：复盘。",
        "Monday 9:30: we met.\nMonday 10:30: I walked the line.",
        "Q: When?\nA: I rang at\nlunch 12:30: nobody came, and again at\nlunch 13:30: nobody came.",
    ],
)
def test_a_time_in_a_diary_makes_no_speaker(diary: str) -> None:
    assert {turn.label for turn in transcript_of(diary, "t").turns} <= {"", "Q", "A"}


@pytest.mark.parametrize(
    "name",
    [
        "He Wei",
        "You Li",
        "Do Minh",
        "He Xiaoming",
        "IT manager",
        "US team lead",
        "it manager",
        "李顾问",
        "财务顾问",
        "追问",
        "First interviewer",
        "Second interviewer",
        "欧阳明道",
        "司马如是",
        "上官思想",
        "李想",
    ],
)
def test_names_and_roles_with_the_words_of_clauses_speak(name: str) -> None:
    text = f"Host: Why?\nBo: It leaked.\n{name}: Then?\nBo: I rang.\n{name}: So?\nBo: It held."
    assert [label for label, _ in said(text)] == ["Host", "Bo", name, "Bo", name, "Bo"]


def test_an_interviewer_by_order_is_one() -> None:
    text = "First interviewer: Why?\nAnn: It leaked.\nSecond interviewer: So?\nAnn: I rang.\n第一位访谈者：后来？"
    assert transcript_of(text, "t").roles == {
        "First interviewer": "interviewer",
        "Ann": "interviewee",
        "Second interviewer": "interviewer",
        "第一位访谈者": "interviewer",
    }


@pytest.mark.parametrize(
    "clause",
    [
        "I said",
        "I rang the supplier",
        "and I told him",
        "She asked me",
        "Ann said",
        "他说",
        "我就想",
        "原因是",
        "心里想",
    ],
)
def test_clauses_stay_what_a_person_says(clause: str) -> None:
    text = f"Q: Why?\nA: Well.\n{clause}: no.\nQ: So?\nA: Well.\n{clause}: no.\nQ: So?\nA: Well.\n{clause}: no."
    assert {label for label, _ in said(text)} == {"Q", "A"}


def test_what_takes_turns_often_enough_is_a_label_whatever_it_reads_like() -> None:
    text = "Interviewer: Why?\nthen wei: It leaked.\n" * 3
    assert {label for label, _ in said(text)} == {"Interviewer", "then wei"}
    reported = "他说：不行。\n我说：行。\n" * 3
    assert [label for label, _ in said(reported)] == [""]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Q1：2023年怎么了？\nA1：12人走了。", ["Q1", "A1"]),
        ("问1：2023年怎么了？\n答1：3月份走了12人。", ["问1", "答1"]),
        ("P1：20多人？\nS2：30人。\nP1：15人？\nS2：45人。", ["P1", "S2", "P1", "S2"]),
        ("Q1:20 people?\nA1:30 people.", ["Q1", "A1"]),
        ("王芳1：2023年怎么了？\n王芳2：12月走的。", ["王芳1", "王芳2"]),
        ("比例3：7\n比例4：6", [""]),
    ],
)
def test_numbered_speakers_may_begin_with_a_figure(text: str, labels: list[str]) -> None:
    assert [label for label, _ in said(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "【时间】三月。\n【经过】线停了。\n【结果】修好了。\n【时间】五月。\n【经过】漏油。\n【结果】换了阀。",
        "【客户】很急。\n【供应商】不肯。\n【客户】更急。\n【供应商】肯了。",
        "- Problem: the pump stopped. I called Ann at once.\n- Fix: a valve.\n- Problem: a leak.\n- Fix: a seal.",
        "- Budget: short.\n- Team: four.\n- Budget: cut.\n- Team: three.",
        "- Budget: short.\n- Team: four.\n" * 3 + "- Budget: cut.",
        "• 预算：不够。\n• 团队：四个人。\n• 预算：砍了。\n• 团队：三个人。",
        "上午（9:15）：停机。\n上午（9:40）：重启。",
    ],
)
def test_headings_and_points_of_a_list_are_part_of_a_note(text: str) -> None:
    assert said(text) == [("", text)]
    assert transcript_of(text, "t").roles == {"": "interviewee"}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("- Interviewer: Why?\n- Ann: It leaked.\n- Interviewer: So?\n- Ann: I rang.", ["Interviewer", "Ann"] * 2),
        ("- Speaker 1: Well.\n- Speaker 2: I rang.", ["Speaker 1", "Speaker 2"]),
        ("【访谈者】说说看。\n【王芳】停了线。\n【访谈者】嗯。\n【王芳】换了阀。", ["访谈者", "王芳"] * 2),
    ],
)
def test_bullets_and_brackets_name_speakers_where_a_role_is_known(text: str, labels: list[str]) -> None:
    assert [label for label, _ in said(text)] == labels


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("王经理", []),
        ("项目经理", []),
        ("张老师", []),
        ("王总", []),
        ("高级工程师", []),
        ("财务顾问", []),
        ("车间主任2", []),
        ("IT manager", []),
        ("HR Lead", []),
        ("Second interviewer", []),
        ("Sales Manager", []),
        ("Ann Shaw (Sales Manager)", ["Ann Shaw"]),
        ("李明（销售经理）", ["李明"]),
        ("销售经理（李明）", ["李明"]),
        ("李明 销售经理", ["李明"]),
        ("销售经理李明", ["李明"]),
        ("王建国师傅", ["王建国"]),
        ("欧阳老师", ["欧阳"]),
        ("王 芳", ["王 芳"]),
        ("He Wei", ["He Wei"]),
        ("李明/王芳", ["李明", "王芳"]),
    ],
)
def test_titles_are_no_names(label: str, names: list[str]) -> None:
    assert list(names_among([label])) == names


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
