"""The report as a PDF, set by Typst with the shipped fonts: tagged, searchable, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import typst

from zhiren.report.content import Report
from zhiren.report.pdf.characters import FONTS
from zhiren.report.pdf.document import charts_as_images, document

NO_GLYPH = "could not be displayed"
TEMPLATE = Path(__file__).parents[1] / "typst" / "report.typ"


class PdfWriter:
    """Writes one report after another with one compiler, so that fonts are read once."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(
            input=str(TEMPLATE),
            root=str(TEMPLATE.parent),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
        )

    def write(self, report: Report) -> bytes:
        """The report as a PDF/UA-1 file.

        A person's text reaches the template as JSON data only, so nothing in it is ever markup. Where Typst does
        not find the glyphs of a label in a chart (an emoji among Chinese characters), the label gets their code
        points, which the report says; where it cannot map glyphs back to letters, the chart becomes an image.
        """
        try:
            return self._compile(document(report))
        except typst.TypstError as error:
            data = document(report, plain_charts=NO_GLYPH in str(error))
            return self._compile(data | charts_as_images(data))

    def _compile(self, data: dict[str, Any]) -> bytes:
        inputs = {"report": json.dumps(data, ensure_ascii=False)}
        return cast(bytes, self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1"))


def to_pdf(report: Report) -> bytes:
    """One report as a PDF; for many, keep a ``PdfWriter``."""
    return PdfWriter().write(report)
