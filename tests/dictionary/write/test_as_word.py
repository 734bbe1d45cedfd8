from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings

from dictionary.frameworks import frameworks
from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.write import to_docx
from zhiren.framework import Competency, Framework, Indicator, Suggestion
from zhiren.language import LANGUAGES


def content(path: Path) -> list[str]:
    """The texts of a document in the order in which a person reads them."""
    document = Document(str(path))
    found = []
    for block in document.iter_inner_content():
        rows = getattr(block, "rows", None)
        if rows is None:
            found.append(block.text)
        else:
            found += [" | ".join(cell.text for cell in row.cells) for row in rows]
    return found


def test_a_competency_without_anything_but_behaviours(tmp_path: Path) -> None:
    indicators = (Indicator("A.1", "Plans\uffff"), Indicator("A.2", "Sleeps", 2, reverse_keyed=True))
    path = tmp_path / "d.docx"
    to_docx(Framework("f", "1", "en", "T", (Competency("A", "Planning", "", indicators),)), path)

    assert content(path) == [
        "T",
        "Dictionary f, version 1",
        "A  Planning",
        "Behaviours",
        "Indicator id | Indicator | Level",
        "A.1 | Plans\ufffd | 3",
        "A.2 | Sleeps\nreversed: the more often, the lower | 2",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_says_all_that_the_dictionary_says(tmp_path: Path, language: str) -> None:
    framework = builtin_framework(language)
    path = tmp_path / "d.docx"
    to_docx(framework, path)

    said = content(path)
    competency = framework.competencies[2]
    start = said.index(f"{competency.code}  {competency.name}")
    expected = [
        competency.cluster,
        competency.definition,
        *[f"{i.id} | {i.statement} | {i.level}" for i in competency.indicators],
        *[f"{level.rank} | {level.title} | {level.anchor}" for level in competency.levels],
        *competency.questions,
        *competency.negative_behaviours,
        *[s.text for s in competency.suggestions],
    ]
    end = said.index(f"{framework.competencies[3].code}  {framework.competencies[3].name}")
    assert [text for text in said[start:end] if text in expected] == expected


def test_only_the_kinds_of_suggestions_that_there_are_have_a_heading(tmp_path: Path) -> None:
    competency = Competency(
        "A", "P", "", (Indicator("A.1", "Plans"),), suggestions=(Suggestion("study", "Read."),)
    )
    path = tmp_path / "d.docx"
    to_docx(Framework("f", "1", "en", "T", (competency,)), path)

    assert content(path)[-3:] == ["Development suggestions", "Study", "Read."]


@given(frameworks())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
def test_any_dictionary_can_be_written_and_opened(tmp_path: Path, framework: Framework) -> None:
    path = tmp_path / "d.docx"
    to_docx(framework, path)

    assert content(path)
