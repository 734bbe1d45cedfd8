from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.draft import read_draft
from zhiren.dictionary.write import to_xlsx
from zhiren.framework import Competency, Framework, Indicator, Level, Suggestion
from zhiren.language import LANGUAGES

SMALL = Framework(
    "small",
    "1.0",
    "en",
    "Small",
    (
        Competency(
            "A",
            "=1+1",
            "+44",
            (Indicator("A.1", "@here", 2), Indicator("A.2", "-x\uffff", reverse_keyed=True)),
            code="A1",
            cluster="#N/A",
            levels=(Level(1, "Low", "=HYPERLINK(1)"),),
            questions=("What?",),
            negative_behaviours=("Sleeps",),
            suggestions=(Suggestion("study", "Read."),),
        ),
    ),
)


def test_every_part_of_the_dictionary_has_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "d.xlsx"
    to_xlsx(SMALL, path)

    book = load_workbook(path)
    assert {sheet.title: [list(row) for row in sheet.values] for sheet in book} == {
        "Behaviours": [
            ["Competency id", "Competency", "Cluster", "Indicator id", "Indicator", "Level", "Scoring"],
            ["A", "=1+1", "#N/A", "A.1", "@here", 2, "positive"],
            ["A", "=1+1", "#N/A", "A.2", "-x\ufffd", 3, "reversed: the more often, the lower"],
        ],
        "Competencies": [
            ["Competency id", "Competency", "Code", "Cluster", "Level", "What it is"],
            ["A", "=1+1", "A1", "#N/A", 3, "+44"],
        ],
        "Levels": [
            ["Competency id", "Competency", "Level", "Level title", "What it looks like"],
            ["A", "=1+1", 1, "Low", "=HYPERLINK(1)"],
        ],
        "Interview questions": [
            ["Competency id", "Competency", "Interview question"],
            ["A", "=1+1", "What?"],
        ],
        "What its absence looks like": [
            ["Competency id", "Competency", "Negative behaviour"],
            ["A", "=1+1", "Sleeps"],
        ],
        "Development suggestions": [
            ["Competency id", "Competency", "Kind", "Suggestion"],
            ["A", "=1+1", "Study", "Read."],
        ],
        "About": [
            ["Entry", "Value"],
            ["Id", "small"],
            ["Version", "1.0"],
            ["Language", "en"],
            ["Title", "Small"],
        ],
    }


def test_no_text_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "d.xlsx"
    to_xlsx(SMALL, path)

    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert {cell.value for cell in cells if cell.quotePrefix} == {
        "=1+1",
        "@here",
        "-x\ufffd",
        "+44",
        "=HYPERLINK(1)",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_indicators_can_be_read_back_as_a_draft(tmp_path: Path, language: str) -> None:
    framework = builtin_framework(language)
    path = tmp_path / "d.xlsx"
    to_xlsx(framework, path)

    draft = read_draft(path)
    assert [(c.name, c.cluster) for c in draft.competencies] == [
        (c.name, c.cluster) for c in framework.competencies
    ]
    found = [(i.statement, i.level) for c in draft.competencies for i in c.indicators]
    assert found == [(i.statement, i.level) for i in framework.indicators]
