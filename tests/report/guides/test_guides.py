from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from made import framework, report_on, role
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.report.content import Report
from zhiren.report.guides import Guide, GuideWriter, conversation_guide, guide_page, reading_guide

PEERS = [[4, 4, 3, 3, 2, 2], [4, 5, 3, 3, 1, 2], [4, 4, 3, 2, 2, 2], [5, 5, 3, 3, 1, 1], [4, 5, 3, 3, 2, 1]]
SPLIT = [[1, 1, 3, 3, 2, 2]] * 3 + [[5, 5, 3, 3, 2, 2]] * 3


def asked(language: str = "en") -> Framework:
    tiny = framework(language)
    questions = ("Tell me of a time.", "And then?", "A third one?")
    return replace(tiny, competencies=tuple(replace(c, questions=questions) for c in tiny.competencies))


def part(guide: Guide, heading: str) -> tuple[str, ...]:
    return next(p.points for p in guide.parts if p.heading == heading)


def rich(language: str = "en") -> Report:
    return report_on({"self": [[5] * 6], "peer": PEERS, "report": PEERS[:3]}, profile=role(C=4), language=language)


def test_the_reading_guide_explains_only_what_the_report_holds():
    guide = reading_guide(rich())
    assert guide.minutes == 30
    assert [p.minutes for p in guide.parts] == [5, 5, 5, 10, 0, 5]
    assert len(part(guide, "Look for what comes back")) == 3
    assert part(guide, "What the figures mean") == rich().how_to_read
    bare = reading_guide(report_on({"manager": [[3, 3, 3, 3, 2, 2]]}))
    assert part(bare, "Look for what comes back") == (
        "For each pattern, find one situation of the last months in which others could have seen it.",
    )


def test_few_raters_are_said_to_be_few_and_nothing_found_is_said():
    guide = reading_guide(report_on({"peer": [[3] * 6] * 3}))
    scores = next(p for p in guide.parts if p.heading == "What the figures mean")
    assert scores.paragraphs == ("3 people rated you. Take each figure as a question to ask, not as an answer.",)
    assert len(part(guide, "First: the essence")) == 1


def test_the_conversation_has_an_agenda_of_an_hour_and_questions_for_each_gap():
    guide = conversation_guide(rich(), asked())
    assert guide.minutes == 60
    assert [p.heading for p in guide.parts] == [
        "Before the conversation",
        "Opening",
        "The person’s own view",
        "Strengths",
        "Gaps",
        "Gamma",
        "One or two goals",
        "Closing",
        "What not to do",
    ]
    gap = next(p for p in guide.parts if p.heading == "Gamma")
    assert gap.paragraphs == ("Gamma: others 1.7 (95 % interval 1.4–2.0); required 4.0, very likely not met.",)
    assert gap.points == (
        "“does C.1”: others see this less often. In which situation is it hardest for you?",
        "You rate yourself 5.0, others 1.7. What do you do that others may not see?",
        "Suppose that “Gamma” has improved in half a year. What would people see you do?",
        "Tell me of a time.",
        "And then?",
    )


def test_split_opinions_and_open_judgements_have_questions_of_their_own():
    report = report_on({"peer": SPLIT}, profile=role(A=3))
    gap = next(p for p in conversation_guide(report, asked()).parts if p.heading == "Alpha")
    assert gap.points[1:3] == (
        "Some rate this high, some low. With whom, or when, do you behave differently?",
        "The figures do not tell whether the requirement is met. What have you both seen yourselves?",
    )


def test_without_gaps_and_strengths_there_are_words_for_that():
    report = report_on({"manager": [[3] * 6]})
    report = replace(report, focus=(), strengths=())
    guide = conversation_guide(report, asked())
    assert part(guide, "Strengths") == (
        "The report names no strength that stands out. Say what you value, with an example.",
    )
    gaps = next(p for p in guide.parts if p.heading == "Gaps")
    assert gaps.paragraphs == (
        "The report names no gap that is clear enough. Ask what the person wants to learn next, and for what.",
    )


def test_below_others_asks_what_is_taken_for_granted():
    report = report_on({"self": [[1] * 6], "peer": PEERS}, profile=role(A=5), language="zh-Hans")
    guide = conversation_guide(report, asked("zh-Hans"))
    gap = next(p for p in guide.parts if p.heading == "甲")
    assert gap.points[1] == "您给自己打 1.0 分，他评 4.4 分。有哪些事您觉得理所当然，别人却看在眼里？"


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_pdf_say_everything_and_nothing_else(language):
    writer = GuideWriter()
    for guide in (reading_guide(rich(language)), conversation_guide(rich(language), asked(language))):
        page = guide_page(guide)
        reader = PdfReader(BytesIO(writer.write(guide)))
        printed = "".join("".join(p.extract_text() for p in reader.pages).split())
        for said in (guide.title, guide.lead, *(t for p in guide.parts for t in (p.heading, *p.points))):
            assert said in page
            assert "".join(said.split()) in printed
        assert "<script" not in page
        assert writer.write(guide) == writer.write(guide)


def test_a_name_is_data():
    guide = replace(reading_guide(rich()), name='<b>#panic("x")</b> 🎉')
    assert "<b>" not in guide_page(guide)
    assert PdfReader(BytesIO(GuideWriter().write(guide))).pages
