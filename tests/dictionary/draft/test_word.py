from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from dictionary.draft.drafts import flags, found, sound
from sources.builders import archive
from zhiren.dictionary.draft import Draft, read_draft, word
from zhiren.errors import SourceError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def table(document: Document, rows: list[list[str]]) -> None:
    made = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def draft_of(folder: Path, document: Document) -> Draft:
    document.save(str(folder / "a.docx"))
    return sound(read_draft(folder / "a.docx"))


def with_body(folder: Path, body: str) -> Draft:
    """A document whose body is given as XML."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as file:
        members: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    members["word/document.xml"] = (
        f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    )
    (folder / "a.docx").write_bytes(archive(members))
    return sound(read_draft(folder / "a.docx"))


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_headings_lists_and_tables_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("胜任力词典", 0)
    document.add_paragraph("前言。")
    document.add_heading("团队合作", 1)
    document.add_paragraph("定义：与人合作。")
    document.add_paragraph("帮助同事", style="List Bullet")
    document.add_heading("沟通", 1)
    table(document, [["等级", "行为描述"], ["一级", "倾听"], ["二级", "说服；回应异议"]])
    document.add_heading("诚信", 1)
    table(document, [["一级", "说真话"], ["二级", "守承诺"]])
    draft = draft_of(tmp_path, document)
    assert draft.title == "胜任力词典"
    assert found(draft) == [
        ("团队合作", ["帮助同事"]),
        ("沟通", ["倾听", "说服", "回应异议"]),
        ("诚信", ["说真话", "守承诺"]),
    ]
    assert [i.level for c in draft.competencies for i in c.indicators] == [None, 1, 2, 2, 1, 2]
    assert [level.title for level in draft.competencies[2].levels] == ["一级", "二级"]
    (span,) = draft.competencies[1].indicators[2].source
    assert (draft.blocks[span.block].place, span.start, span.end) == ({"table": 1, "cell": "B3"}, 3, 7)


def test_tables_of_one_competency_each(tmp_path: Path) -> None:
    document = docx.Document()
    table(document, [["能力名称", "团队合作"], ["定义", "与人合作"], ["一级", "倾听"], ["二级", "说服"]])
    table(document, [["能力名称", "诚信"], ["行为", "说真话"], ["", ""]])
    draft = draft_of(tmp_path, document)
    assert found(draft) == [("团队合作", ["倾听", "说服"]), ("诚信", ["说真话"])]


def test_a_table_with_level_columns(tmp_path: Path) -> None:
    document = docx.Document()
    table(document, [["胜任力", "一级（入门）", "二级"], ["团队合作", "倾听", "说服；协调"]])
    document.sections[0].header.paragraphs[0].text = "机密"
    document.sections[0].header.add_paragraph()
    draft = draft_of(tmp_path, document)
    assert [(level.title, level.anchor) for level in draft.competencies[0].levels] == [
        ("入门", "倾听"),
        ("二级", "说服；协调"),
    ]
    assert [(entry.reason, entry.text) for entry in draft.left_out] == [("aside", "机密")]


def test_bold_paragraphs_are_headings_where_there_are_no_others(tmp_path: Path) -> None:
    document = docx.Document()
    for name, text in (("团队合作", "帮助同事。"), ("诚信", "说真话；守承诺。")):
        document.add_paragraph().add_run(name).bold = True
        document.add_paragraph(text)
    draft = draft_of(tmp_path, document)
    assert (found(draft), flags(draft)) == ([("团队合作", ["帮助同事"]), ("诚信", ["说真话", "守承诺"])], [[], []])


def test_outline_levels_and_numbered_paragraphs(tmp_path: Path) -> None:
    outline = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    listed = '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>'
    body = (
        f"<w:p>{outline}{run('Trust')}</w:p><w:p>{run('Being reliable')}</w:p><w:p/>"
        f"<w:p>{listed.format(1)}{run('Keeps promises')}</w:p><w:p>{listed.format(0)}{run('Admits errors')}</w:p>"
    )
    draft = with_body(tmp_path, body)
    assert draft.competencies[0].definition == "Being reliable"
    assert found(draft) == [("Trust", ["Keeps promises", "Admits errors"])]


def test_tracked_changes_text_boxes_and_fallbacks(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('在框中；')}</w:p></w:txbxContent></w:pict></w:r>"
    twice = (
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = (
        f"<w:p><w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>删除</w:delText></w:r></w:del>"
        "<w:r><w:tab/><w:t>一</w:t><w:noBreakHyphen/><w:br/><w:t>二；</w:t></w:r><!-- note --></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{twice}</w:p></w:sdtContent></w:sdt><w:sectPr/>"
    )
    draft = with_body(tmp_path, body)
    assert [block.text for block in draft.blocks] == ["新增\t一-\n二；", "", "在框中；"]


def test_cells_in_controls_spans_and_boxes(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent></w:pict></w:r>"
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p>{}</w:p></w:tc>'
    control = f"<w:sdt><w:sdtContent>{cell.format(1, run('行为'))}</w:sdtContent></w:sdt>"
    head = cell.format(2, run("能力")) + control
    row = cell.format("x", run("诚信")) + cell.format(0, "") + cell.format(1, run("说真话") + box)
    body = f"<w:tbl><w:tblPr/><w:tr>{head}</w:tr><w:tr>{row}</w:tr></w:tbl><w:tbl/><w:p/>"
    draft = with_body(tmp_path, body)
    assert found(draft) == [("诚信", ["说真话", "框"])]


def test_nested_boxes_are_read_once(tmp_path: Path) -> None:
    inner = f"<w:p>{run('说真话；')}</w:p>"
    for _ in range(30):
        inner = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    assert sum(block.text == "说真话；" for block in with_body(tmp_path, inner).blocks) == 1


def test_hostile_and_foreign_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(archive({"word/document.xml": "<a/>"}))
    with pytest.raises(SourceError) as caught:
        read_draft(path)
    assert caught.value.problems[0].code == "source-word"
    monkeypatch.setattr(word, "MOST_INFLATED", 10)
    with pytest.raises(SourceError) as caught:
        read_draft(path)
    assert caught.value.problems[0].code == "source-zip-inflated"
