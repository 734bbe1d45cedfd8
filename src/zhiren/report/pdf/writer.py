"""The report as a PDF, set by Typst with the shipped fonts: tagged, searchable, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, cast

import typst

from zhiren.report.content import Report
from zhiren.report.pdf.characters import FONTS
from zhiren.report.pdf.document import document

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

        A person's text reaches the template as JSON data only, so nothing in it is ever markup. Where a chart
        holds text whose letters Typst cannot map back (Arabic or Thai in a picture), PDF/UA is out of reach and
        the file is tagged without claiming it.
        """
        data = {"report": json.dumps(document(report), ensure_ascii=False)}
        try:
            return self._compile(data, "ua-1")
        except typst.TypstError:
            return self._compile(data, None)

    def _compile(self, data: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
        return cast(bytes, self._compiler.compile(format="pdf", sys_inputs=data, pdf_standards=standard))


def to_pdf(report: Report) -> bytes:
    """One report as a PDF; for many, keep a ``PdfWriter``."""
    return PdfWriter().write(report)
