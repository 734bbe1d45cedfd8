"""A dictionary as a Word document, to be read, printed and discussed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from zhiren.dictionary.write.whole import printable, write_whole
from zhiren.framework import SUGGESTION_KINDS, Competency, Framework
from zhiren.language import text

_DEEP = RGBColor(0x1D, 0x4E, 0x5F)
_GREY = RGBColor(0x5B, 0x67, 0x70)
_CHINESE_FONT = "Microsoft YaHei"


def to_docx(framework: Framework, path: Path) -> None:
    """Write the document: a chapter a competency, with its behaviours, levels, questions and suggestions.

    Raises:
        SourceError: the file cannot be written.
    """
    document = Document()
    _set_up(document, framework)
    document.add_heading(printable(framework.title), level=0)
    about = {"id": framework.id, "version": framework.version}
    _quiet(document, text(framework.language, "dictionary-about-line", **about))
    for competency in framework.competencies:
        _write_competency(document, competency, framework.language)
    content = BytesIO()
    document.save(content)
    write_whole(path, content.getvalue())


def _set_up(document: Any, framework: Framework) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = printable(framework.title), "zhiren", ""
    properties.language = framework.language
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number"):
        style = document.styles[name]
        style.font.name = "Calibri"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), _CHINESE_FONT)
        if name in ("Title", "Heading 1", "Heading 2"):
            style.font.color.rgb = _DEEP
    document.styles["Normal"].font.size = Pt(10.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)


def _write_competency(document: Any, competency: Competency, language: str) -> None:
    document.add_heading(printable(f"{competency.code}  {competency.name}"), level=1)
    if competency.cluster:
        _quiet(document, printable(competency.cluster))
    if competency.definition:
        document.add_paragraph(printable(competency.definition))
    _heading(document, language, "indicators")
    _table(
        document,
        [text(language, f"dictionary-column-{name}") for name in ("indicator-id", "indicator", "level")],
        [(i.id, i.statement + _marked(language, i.reverse_keyed), str(i.level)) for i in competency.indicators],
        (2.2, 12.2, 2.2),
    )
    if competency.levels:
        _heading(document, language, "levels")
        titles = [text(language, f"dictionary-column-{name}") for name in ("level", "level-title", "anchor")]
        rows = [(str(level.rank), level.title, level.anchor) for level in competency.levels]
        _table(document, titles, rows, (1.6, 2.6, 12.4))
    for name, entries in (("questions", competency.questions), ("negative", competency.negative_behaviours)):
        if entries:
            _heading(document, language, name)
            _list(document, entries)
    if competency.suggestions:
        _heading(document, language, "suggestions")
    for kind in SUGGESTION_KINDS:
        suggestions = [s.text for s in competency.suggestions if s.kind == kind]
        if suggestions:
            document.add_paragraph().add_run(text(language, f"suggestion-{kind}")).bold = True
            _list(document, suggestions)


def _marked(language: str, reverse_keyed: bool) -> str:
    return f"\n{text(language, 'dictionary-reverse-keyed')}" if reverse_keyed else ""


def _heading(document: Any, language: str, name: str) -> None:
    document.add_heading(text(language, f"dictionary-sheet-{name}"), level=2)


def _quiet(document: Any, line: str) -> None:
    document.add_paragraph().add_run(line).font.color.rgb = _GREY


def _list(document: Any, entries: Iterable[str]) -> None:
    for entry in entries:
        document.add_paragraph(printable(entry), style="List Bullet")


def _table(document: Any, titles: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
    table = document.add_table(rows=0, cols=len(titles), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for number, row in enumerate((titles, *rows)):
        cells = table.add_row().cells
        for cell, value, width in zip(cells, row, widths, strict=True):
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(printable(value))
            if number == 0:
                run.bold = True
                _shade(cell, "E6EFF2")
    _repeat_on_each_page(table.rows[0])


def _shade(cell: Any, colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _repeat_on_each_page(row: Any) -> None:
    """Mark a table's first row as its heading, which screen readers announce too."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
