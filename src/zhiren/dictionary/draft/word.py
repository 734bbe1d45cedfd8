"""Word documents as blocks: paragraphs with their style, lists and tables, in the order of the document."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from zhiren.dictionary.draft.grid import Grid
from zhiren.dictionary.draft.headings import name_like
from zhiren.dictionary.draft.model import Block
from zhiren.sources.extent import column_letters
from zhiren.sources.refusal import refused

MOST_INFLATED = 32 * 2**20  # the tree that python-docx builds takes ten times as much

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|標題", re.IGNORECASE)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNSEEN = frozenset({"pPr", "rPr", "del", "moveFrom", "txbxContent", "instrText"})
_OTHER_PARTS = re.compile(r"/word/(header|footer|footnotes|endnotes|comments)\d*\.xml")


@dataclass
class WordText:
    """The blocks of a document. ``parts`` says what a run of blocks is: text (a range) or a table (a grid).

    ``headings`` gives the depth of heading paragraphs, ``listed`` the paragraphs that Word numbers or bullets,
    ``aside`` the blocks of headers, footers, notes and comments.
    """

    blocks: list[Block] = field(default_factory=list)
    parts: list[range | Grid] = field(default_factory=list)
    headings: dict[int, int] = field(default_factory=dict)
    listed: set[int] = field(default_factory=set)
    aside: list[int] = field(default_factory=list)


def read_word(data: bytes, file: str) -> WordText:
    """The text of a .docx file whose archive was checked (``sources.guard.open_source``).

    Raises:
        SourceError: no Word document is inside.
    """
    from docx import Document  # 0.2 s: only for Word documents

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_INFLATED:
            raise refused("source-zip-inflated", file, most=MOST_INFLATED // 2**20)
    try:
        document = Document(io.BytesIO(data))
        return _WordReader(document).read()
    except (KeyError, ValueError, SyntaxError, AttributeError, TypeError):
        raise refused("source-word", file) from None


class _WordReader:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.found = WordText()
        self.styles = {style.style_id: style.name or "" for style in document.styles}
        self.tables = 0
        self.paragraphs = 0
        self.bold: dict[int, int] = {}

    def read(self) -> WordText:
        self.read_body(self.document.element.body)
        for part in self.document.part.package.iter_parts():
            match = _OTHER_PARTS.fullmatch(str(part.partname))
            if match:
                self.read_aside(part, match[1])
        if not self.found.headings:
            self.found.headings = self.bold
        return self.found

    def read_body(self, element: Any) -> None:
        for child in element:
            if child.tag == f"{_W}p":
                self.read_paragraph(child)
            elif child.tag == f"{_W}tbl":
                self.read_table(child)
            elif _local(child) not in ("", "sectPr"):
                self.read_body(child)

    def read_paragraph(self, paragraph: Any) -> None:
        self.paragraphs += 1
        index = self.add(Block(_text(paragraph), paragraph=self.paragraphs))
        depth = self.heading_depth(paragraph)
        if depth:
            self.found.headings[index] = depth
        elif self.is_listed(paragraph):
            self.found.listed.add(index)
        elif _is_bold(paragraph) and name_like(self.found.blocks[index].text):
            self.bold[index] = 1
        self.extend_text(index)
        for box in _boxes(paragraph):
            self.read_body(box)

    def add(self, block: Block) -> int:
        self.found.blocks.append(block)
        return len(self.found.blocks) - 1

    def extend_text(self, index: int) -> None:
        last = self.found.parts[-1] if self.found.parts else None
        if isinstance(last, range) and last.stop == index:
            self.found.parts[-1] = range(last.start, index + 1)
        else:
            self.found.parts.append(range(index, index + 1))

    def heading_depth(self, paragraph: Any) -> int:
        style = self.style(paragraph)
        match = _HEADING.fullmatch(style.strip())
        if match:
            return int(match[1]) + 1
        if _TITLE.fullmatch(style.strip()):
            return 1
        outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        level = outline.get(f"{_W}val", "9") if outline is not None else "9"
        return int(level) + 2 if level.isdecimal() and int(level) < 9 else 0

    def style(self, paragraph: Any) -> str:
        found = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self.styles.get(found.get(f"{_W}val"), "") if found is not None else ""

    def is_listed(self, paragraph: Any) -> bool:
        numbered = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if numbered is not None:
            return bool(numbered.get(f"{_W}val") != "0")
        return self.style(paragraph).lower().startswith(("list bullet", "list number"))

    def read_table(self, table: Any) -> None:
        self.tables += 1
        rows: list[list[int | None]] = []
        for number, row in enumerate(_children(table, "tr"), 1):
            cells: list[int | None] = []
            for cell in _children(row, "tc"):
                text = "\n".join(_text(p) for p in cell.iter(f"{_W}p") if not _is_fallback(p))
                address = f"{column_letters(len(cells))}{number}"
                filled = text.strip()
                cells.append(self.add(Block(text, table=self.tables, cell=address)) if filled else None)
                cells += [None] * (_grid_span(cell) - 1)
            rows.append(cells)
        width = max(map(len, rows), default=0)
        if width:
            self.found.parts.append(Grid([[*row, *[None] * (width - len(row))] for row in rows]))

    def read_aside(self, part: Any, name: str) -> None:
        from docx.oxml.parser import parse_xml

        root = parse_xml(part.blob)
        for number, paragraph in enumerate(root.iter(f"{_W}p"), 1):
            text = _text(paragraph)
            if text.strip():
                self.found.aside.append(self.add(Block(text, paragraph=number, part=name)))


def _children(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, through content controls and tracked insertions."""
    for child in element:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _children(child, name)


def _grid_span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    value = span.get(f"{_W}val", "1") if span is not None else "1"
    return min(int(value), 500) if value.isdecimal() and int(value) else 1


def _local(element: Any) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _is_fallback(element: Any) -> bool:
    """Whether an element repeats, for old programs, what stands before it."""
    return any(ancestor.tag == _FALLBACK for ancestor in element.iterancestors())


def _text(paragraph: Any) -> str:
    """The visible text of a paragraph, tracked insertions included and deletions not; no text boxes."""
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name not in _UNSEEN and child.tag != _FALLBACK:
            yield from _pieces(child)


def _is_bold(paragraph: Any) -> bool:
    """Whether all text of a paragraph is set bold: how many people mark headings."""
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(_pieces(run)).strip()]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(marks) and all(mark is not None and mark.get(f"{_W}val", "1") in ("1", "true") for mark in marks)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph; those of a paragraph inside a box are that paragraph's."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        anchor = next(ancestor for ancestor in box.iterancestors() if ancestor.tag == f"{_W}p")
        if anchor is paragraph and not _is_fallback(box):
            yield box
