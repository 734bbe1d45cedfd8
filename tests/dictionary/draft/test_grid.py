from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dictionary.draft.drafts import draft_of, flags, found, sound
from sources.builders import xlsx
from zhiren.dictionary.draft import Draft, read_draft
from zhiren.dictionary.draft.columns import find_columns
from zhiren.dictionary.draft.grid import Grid, competencies_of_grid
from zhiren.dictionary.draft.model import Block, Flag, Placements

Levels = list[tuple[int | None, str]]


def levels(draft: Draft, number: int = 0) -> Levels:
    return [(i.level, i.statement) for i in draft.competencies[number].indicators]


def test_one_row_a_behaviour_with_merged_names(tmp_path: Path) -> None:
    rows = [
        ["2024年胜任力模型"],
        ["序号", "能力类别", "胜任力(必填)", "行为指标", "等级"],
        [1, "价值观", "诚信", "说真话", 2],
        [2, None, None, "守承诺；认错", "三级"],
        [None, "能力", "沟通", "倾听", "9"],
        [None, None, "守时", "准点", "不详"],
        [None, None, "诚信", "公开", 1],
    ]
    draft = sound(read_draft(xlsx(tmp_path / "a.xlsx", rows, merged=["C3:C4"])))
    assert found(draft) == [("沟通", ["倾听"]), ("守时", ["准点"]), ("诚信", ["说真话", "守承诺", "认错", "公开"])]
    assert levels(draft, 2) == [(2, "说真话"), (3, "守承诺"), (3, "认错"), (1, "公开")]
    assert flags(draft) == [[], ["level-unread"], ["name-again"]]
    assert [c.cluster for c in draft.competencies] == ["能力", "能力", "价值观"]
    assert [f.code for f in draft.competencies[0].indicators[0].flags] == ["level-range", "level-lost"]
    assert [(entry.reason, entry.text) for entry in draft.left_out] == [("above-table", "2024年胜任力模型")]


def test_level_columns_by_number(tmp_path: Path) -> None:
    text = "Competency,Definition,Level 1,Level 2 (Skilled)\nTrust,Relying,Keeps promises,Admits errors; mends\n"
    draft = draft_of(tmp_path, text, "a.csv")
    (competency,) = draft.competencies
    assert levels(draft) == [(1, "Keeps promises"), (2, "Admits errors"), (2, "mends")]
    assert [(level.title, level.anchor) for level in competency.levels] == [
        ("Level 1", "Keeps promises"),
        ("Skilled", "Admits errors; mends"),
    ]
    assert (competency.definition, draft.flags) == ("Relying", ())


def test_level_columns_by_word_with_lists_and_gaps(tmp_path: Path) -> None:
    text = (
        'Skill,Expert,Basic,Working,Roles\nTrust,leads,"You can:\n- keep promises\n- admit errors",N/A,Buyer\n'
        'Drive,leads,"You can:\n- set goals",acts,Clerk\n'
    )
    draft = draft_of(tmp_path, text, "a.csv")
    assert levels(draft) == [(1, "keep promises"), (1, "admit errors"), (3, "leads")]
    assert levels(draft, 1) == [(1, "set goals"), (2, "acts"), (3, "leads")]
    assert flags(draft) == [["levels-missing"], []]
    assert draft.competencies[0].flags[0].values == {"missing": "Working"}
    assert draft.competencies[0].levels == ()
    assert [f.code for f in draft.flags] == ["level-order"]
    assert [(e.reason, e.text, len(e.source)) for e in draft.left_out] == [
        ("column", "Roles", 3),
        ("lead-in", "You can:", 2),
        ("nothing", "N/A", 1),
    ]


def test_level_words_in_a_column(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "能力,行为,级别\n沟通,影响高层,高级\n,倾听,初级\n", "a.csv")
    assert levels(draft) == [(2, "影响高层"), (1, "倾听")]
    assert flags(draft) == [["level-word", "level-word"]]


def test_questions_negative_behaviours_and_codes(tmp_path: Path) -> None:
    text = "编号;能力;行为;面试问题;负面行为\nA1;诚信;说真话;请讲一次？;撒谎\n;;守诺;;\n;;;;\n"
    draft = draft_of(tmp_path, text, "a.csv")
    (competency,) = draft.competencies
    assert (competency.questions, competency.negative_behaviours) == (("请讲一次？",), ("撒谎",))
    assert found(draft) == [("诚信", ["说真话", "守诺"])]


def test_html_in_cells(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, "Name,Behaviour\nTrust,<ul><li>Keeps promises</li><li>Admits errors</li></ul>\n", "a.csv"
    )
    assert found(draft) == [("Trust", ["Keeps promises", "Admits errors"])]


def test_behaviours_without_names(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "id,fullStatement,cluster\n1,Adds,Math\n2,Reads,\n", "a.csv")
    assert (found(draft), flags(draft)) == ([("", ["Adds", "Reads"])], [["unnamed"]])
    assert draft.competencies[0].cluster == "Math"


def test_many_definitions_for_a_name_are_behaviours(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "能力,描述\n沟通,倾听别人\n,回应异议\n诚信,说真话\n,守承诺\n", "a.csv")
    assert found(draft) == [("沟通", ["倾听别人", "回应异议"]), ("诚信", ["说真话", "守承诺"])]
    assert [f.code for f in draft.flags] == ["definitions-taken", "no-levels"]


def test_one_definition_for_each_name_stays_one(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, f"Name\tDescription\nTrust\tRelying\n{'x' * 81}\t-\n", "a.txt")
    assert [c.definition for c in draft.competencies] == ["Relying", ""]
    assert flags(draft) == [["no-indicators"], ["long-name", "no-indicators"]]


def test_two_columns_for_one_field(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "Name,Behaviour,Indicator\nTrust,Keeps promises,x\n", "a.csv")
    assert draft.flags[0] == Flag("columns-doubled", {"columns": "statement"})
    assert found(draft) == [("Trust", ["x"])]


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (["能力名称", "行为描述"], {"name": 0, "statement": 1}),
        (["Competency (required)", "Key behaviours"], {"name": 0, "statement": 1}),
        (["等级", "描述"], {"level": 0, "statement": 1}),
        (["Study", "Person", "Score"], None),
        (["能力", "", "备注"], None),
        (["", ""], None),
    ],
)
def test_rows_of_titles(row: list[str], fields: dict[str, int] | None) -> None:
    columns = find_columns([row, ["一级", "a", "b"][: len(row)], ["二级", "c", "d"][: len(row)]])
    assert (columns.fields if columns else None) == fields


_CELL = st.sampled_from(
    ["", "能力", "行为", "一级", "二级", "Level", "诚信", "说真话；守诺", "- a\n- b", "You can:\n- x", "N/A", "3"]
)


@given(st.lists(st.lists(st.one_of(_CELL, st.text(max_size=6)), min_size=4, max_size=4), max_size=6))
def test_every_cell_is_placed_or_listed(rows: list[list[str]]) -> None:
    rows = [["能力", "行为", "一级", "二级"], *rows]
    blocks = [Block(cell) for row in rows for cell in row]
    cells = [[4 * r + c if blocks[4 * r + c].text.strip() else None for c in range(4)] for r in range(len(rows))]
    placements = Placements(blocks)
    columns = find_columns(rows)
    assert columns is not None
    competencies = competencies_of_grid(placements, Grid(cells), columns)
    placements.leave_out_rest()
    sound(
        Draft(
            "a", "en", "", tuple(blocks), tuple(competencies), tuple(placements.left_out), tuple(placements.placed)
        )
    )
