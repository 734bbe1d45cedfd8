"""The guide for an interview: what a role requires, the dictionary's questions, and how to ask."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import LANGUAGES
from zhiren.report.guides import GuideWriter, guide_page, interview_guide
from zhiren.role import Requirement, RoleProfile

ROLE = RoleProfile(
    "lead", "Team lead", (Requirement("ACH", 3, 1), Requirement("TWK", 4, 3), Requirement("INT", 3, 1))
)


def test_the_weightiest_competencies_come_first_with_level_questions_and_signs() -> None:
    framework = builtin_framework("en")
    guide = interview_guide(framework, ROLE)
    asked = [part for part in guide.parts if part.minutes == 12]
    assert [part.heading.split()[0] for part in asked] == ["TWK", "INT", "ACH"]
    teamwork = framework.competency("TWK")
    anchor = next(level.anchor for level in teamwork.levels if level.rank == 4)
    assert asked[0].paragraphs == (teamwork.definition, f"The role requires level 4: {anchor}")
    n = len(teamwork.questions)
    assert asked[0].points[:n] == teamwork.questions
    assert asked[0].points[n] == f"Listen for: {teamwork.indicators[0].statement}"
    assert asked[0].points[-1] == f"Against it speaks: {teamwork.negative_behaviours[-1]}"
    assert guide.minutes == 3 * 12 + 10
    assert "“Team lead”" in guide.lead


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_role_the_whole_dictionary_prints_in_both_languages(language: str) -> None:
    framework = builtin_framework(language)
    guide = interview_guide(framework, None, "林晓")
    assert [p.heading for p in guide.parts if p.minutes == 12] == [
        f"{c.code} {c.name}" for c in framework.competencies
    ]
    assert framework.competencies[0].questions[0] in guide_page(guide)
    pages = PdfReader(BytesIO(GuideWriter().write(guide))).pages
    words = "".join(page.extract_text() for page in pages).replace("\n", "")
    assert framework.competencies[13].name in words
