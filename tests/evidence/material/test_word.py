"""Word files: what a reader of the document sees, and a refusal of what is none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from zhiren.errors import SourceError
from zhiren.evidence.material import read_transcript

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
LOOSE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def run(words: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{words}</w:{kind}></w:r>"


def rewritten(path: Path, change: Callable[[str, str], str | None]) -> Path:
    """A Word file with its XML members changed; None leaves one out."""
    whole = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("I went.")
    document.save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            is_xml = name.endswith((".xml", ".rels"))
            new = change(name, source.read(name).decode()) if is_xml else source.read(name)
            if new is not None:
                target.writestr(name, new)
    return path


def with_body(path: Path, body: str) -> str:
    whole = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    made = rewritten(path, lambda name, xml: whole if name == "word/document.xml" else xml)
    return read_transcript(made).text


def test_tracked_changes_are_read_as_accepted_and_controls_as_text(tmp_path: Path) -> None:
    body = (
        f'<w:p>{run("I went ")}<w:ins w:id="1">{run("at once ")}</w:ins>'
        f'<w:del w:id="2">{run("later", "delText")}</w:del>'
        f"<w:sdt><w:sdtContent>{run('to the site.')}</w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('Then I rang.')}</w:p></w:sdtContent></w:sdt>"
    )
    assert with_body(tmp_path / "a.docx", body) == "I went at once to the site.\nThen I rang."


def test_a_merged_row_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "第一段"
    for row, words in zip(table.rows[1:], [("问", "怎么办的？"), ("答", "我先问了\n客户。")], strict=True):
        row.cells[0].text, row.cells[1].text = words
    document.save(str(tmp_path / "a.docx"))
    assert read_transcript(tmp_path / "a.docx").text == "第一段\n问：怎么办的？\n答：我先问了 客户。"


CHANGES: dict[str, Callable[[str, str], str | None]] = {
    "template": lambda _, xml: xml.replace("document.main+xml", "template.main+xml"),
    "no relations": lambda name, xml: None if name == "_rels/.rels" else xml,
    "no document": lambda name, xml: None if name == "word/document.xml" else xml,
    "strict": lambda _, xml: xml.replace(LOOSE, STRICT).replace(
        W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "other types": lambda name, xml: "<a/>" if name == "[Content_Types].xml" else xml,
    "no body": lambda name, xml: f'<w:document xmlns:w="{W}"/>' if name == "word/document.xml" else xml,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_no_word_document_is_refused(tmp_path: Path, change: Callable[[str, str], str | None]) -> None:
    check_refused(rewritten(tmp_path / "a.docx", change))


def test_a_workbook_and_a_bare_archive_are_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    check_refused((tmp_path / "a.xlsx").rename(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"/>')
    check_refused(tmp_path / "b.docx")


def check_refused(path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_transcript(path)
    (problem,) = caught.value.problems
    assert problem.code == "source-word"
    assert str(path) in caught.value.describe("en")
    assert "object" not in caught.value.describe("en")
