from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from dictionary.draft.drafts import draft_of, flags, found, sound
from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.draft import Draft, read_draft
from zhiren.dictionary.draft.model import DraftSuggestion
from zhiren.dictionary.load import load_dictionary
from zhiren.dictionary.write import to_docx, to_xlsx
from zhiren.framework import Framework


def contents(framework: Framework) -> list[object]:
    return [
        (
            *(c.name, c.definition, c.cluster, c.levels, c.questions, c.negative_behaviours, c.suggestions),
            [(i.statement, i.level, i.reverse_keyed) for i in c.indicators],
        )
        for c in framework.competencies
    ]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_what_was_exported_is_read_back_whole(language: str, suffix: str, tmp_path: Path) -> None:
    core = builtin_framework(language, "core")
    {"docx": to_docx, "xlsx": to_xlsx}[suffix](core, tmp_path / f"core.{suffix}")

    draft = sound(read_draft(tmp_path / f"core.{suffix}"))

    (tmp_path / "core.yaml").write_text(draft.to_yaml(language), encoding="utf-8")
    assert contents(load_dictionary(tmp_path / "core.yaml")) == contents(core)
    assert [entry.reason for entry in draft.left_out] == [{"docx": "introduction", "xlsx": "no-columns"}[suffix]]


HEADINGS = [
    ("行为表现", "等级", "访谈题", "负面表现", "培养建议"),
    ("行为描述（3 条）", "水平", "面试问题", "反面行为", "发展建议："),
    ("Indicators", "Proficiency levels", "Interview questions", "When it is missing", "Development tips"),
    ("Behavioural indicators", "Levels", "Questions", "Negative behaviours", "Development suggestions"),
]


@pytest.mark.parametrize("headings", HEADINGS)
def test_a_word_document_with_sub_headings(headings: tuple[str, ...], tmp_path: Path) -> None:
    behaviours, levels, questions, negative, suggestions = headings
    document = Document()
    for name in ("沟通", "C2 协作"):
        document.add_heading(name, level=1)
        document.add_paragraph("与人把话说清楚，也听懂别人的话。")
        for heading, entries in (
            (behaviours, ["先听后说", "说话有依据"]),
            (levels, ["1级：听得懂", "2级：说得清"]),
            (questions, ["请讲一次经历。结果如何？"]),
            (negative, ["打断别人"]),
            (suggestions, ["每天复述一次别人的话。"]),
        ):
            document.add_heading(heading, level=2)
            for entry in entries:
                document.add_paragraph(entry, style="List Bullet")
    document.save(str(tmp_path / "a.docx"))

    draft = sound(read_draft(tmp_path / "a.docx"))

    assert found(draft) == [(name, ["先听后说", "说话有依据"]) for name in ("沟通", "协作")]
    first = draft.competencies[0]
    assert first.definition == "与人把话说清楚，也听懂别人的话。"
    assert [(level.rank, level.title, level.anchor) for level in first.levels] == [
        (1, "1级", "听得懂"),
        (2, "2级", "说得清"),
    ]
    assert first.questions == ("请讲一次经历。结果如何？",)
    assert first.negative_behaviours == ("打断别人",)
    assert first.suggestions == (DraftSuggestion("on_the_job", "每天复述一次别人的话。"),)
    assert draft.left_out == ()


def test_a_table_of_levels_below_its_heading(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("沟通", level=1)
    document.add_heading("行为指标", level=2)
    document.add_paragraph("先听后说", style="List Bullet")
    document.add_heading("等级", level=2)
    table = document.add_table(rows=0, cols=3)
    for row in (("等级", "名称", "描述"), ("1", "入门", "听得懂"), ("2", "熟练", "说得清")):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value
    document.save(str(tmp_path / "a.docx"))

    draft = sound(read_draft(tmp_path / "a.docx"))

    assert found(draft) == [("沟通", ["先听后说"])]
    levels = draft.competencies[0].levels
    assert [(level.rank, level.title, level.anchor) for level in levels] == [
        (1, "入门", "听得懂"),
        (2, "熟练", "说得清"),
    ]


def test_a_heading_that_is_only_a_number_names_nothing(tmp_path: Path) -> None:
    document = Document()
    for heading, behaviour in (("一、沟通", "先听后说"), ("三、", "说话算数")):
        document.add_heading(heading, level=1)
        document.add_paragraph(behaviour, style="List Bullet")
    document.save(str(tmp_path / "a.docx"))

    draft = sound(read_draft(tmp_path / "a.docx"))

    assert found(draft) == [("沟通", ["先听后说"]), ("", ["说话算数"])]
    assert flags(draft) == [[], ["unnamed"]]


def workbook(folder: Path, *sheets: list[tuple[str | int, ...]]) -> Draft:
    book = Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(folder / "a.xlsx")
    return sound(read_draft(folder / "a.xlsx"))


def test_sheets_about_one_competency_are_put_together(tmp_path: Path) -> None:
    draft = workbook(
        tmp_path,
        [("胜任力", "行为指标", "计分"), ("沟通", "先听后说", "正向"), ("沟通", "打断别人", "反向")],
        [("胜任力", "定义"), ("沟通", "把话说清楚")],
        [("胜任力", "行为指标"), ("沟通", "说话有依据")],
        [("胜任力", "发展建议", "方式"), ("沟通", "每天复述", "辅导"), ("沟通", "读一本书", "自学")],
    )

    (competency,) = draft.competencies
    assert [(i.statement, i.reverse_keyed) for i in competency.indicators] == [
        ("先听后说", False),
        ("打断别人", True),
        ("说话有依据", False),
    ]
    assert competency.definition == "把话说清楚"
    assert draft.to_yaml("en").count("reverse_keyed: true") == 1
    assert [(s.kind, s.text) for s in competency.suggestions] == [
        ("on_the_job", "每天复述"),
        ("study", "读一本书"),
    ]
    assert flags(draft) == [["name-again", "suggestion-kind"]]
    assert [(entry.reason, entry.text) for entry in draft.left_out] == [("unplaced", "辅导")]


def test_levels_are_behaviours_where_there_are_no_others(tmp_path: Path) -> None:
    rows: list[tuple[str | int, ...]] = [
        ("胜任力", "等级", "等级描述"),
        ("沟通", 1, "听得懂"),
        ("沟通", 6, "说得清"),
    ]
    draft = workbook(tmp_path, [*rows, ("沟通", "很高", "讲得好")])

    (competency,) = draft.competencies
    assert [(i.statement, i.level) for i in competency.indicators] == [
        ("讲得好", None),
        ("听得懂", 1),
        ("说得清", None),
    ]
    assert competency.levels == ()
    assert [[flag.code for flag in i.flags] for i in competency.indicators] == [
        ["level-lost"],
        [],
        ["level-range", "level-lost"],
    ]


def test_kinds_of_suggestions_are_labels_only_among_suggestions(tmp_path: Path) -> None:
    text = (
        "# Drive\nIndicators:\n- Study: reads\n- Sets goals\n"
        "Development suggestions\nStudy\n- Read a book. Then\n  tell us.\n"
    )
    draft = draft_of(tmp_path, text, "a.md")

    (competency,) = draft.competencies
    assert found(draft) == [("Drive", ["Study: reads", "Sets goals"])]
    assert competency.suggestions == (DraftSuggestion("study", "Read a book. Then tell us."),)


def test_tables_that_stand_before_or_without_headings(tmp_path: Path) -> None:
    for name, headed in (("a", True), ("b", False)):
        document = Document()
        table = document.add_table(rows=0, cols=2)
        for row in (("行为指标", "等级"), ("先听后说", "2")):
            for cell, value in zip(table.add_row().cells, row, strict=True):
                cell.text = value
        if headed:
            document.add_heading("协作", level=1)
            document.add_heading("等级", level=2)
            table = document.add_table(rows=0, cols=2)
            for row in (("胜任力", "行为指标"), ("", "帮助同事")):
                for cell, value in zip(table.add_row().cells, row, strict=True):
                    cell.text = value
        document.save(str(tmp_path / f"{name}.docx"))

    headed, bare = (sound(read_draft(tmp_path / f"{name}.docx")) for name in "ab")

    assert found(headed) == [("", ["先听后说"]), ("协作", ["帮助同事"])]
    assert found(bare) == [("", ["先听后说"])]
