"""A guide as a PDF, with the report's typography: tagged, searchable, the same bytes every time."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import cast

import typst

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.guides.content import Guide
from zhiren.report.pdf.characters import FONTS, printable_entry

TEMPLATE = Path(__file__).parents[1] / "typst" / "guide.typ"
COLOURS = ("INK", "MUTED", "RULE", "LINE", "GROUND", "ACCENT")


class GuideWriter:
    """Writes one guide after another with one compiler, so that fonts are read once."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(
            input=str(TEMPLATE),
            root=str(TEMPLATE.parent),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
        )

    def write(self, guide: Guide) -> bytes:
        """The guide as a PDF/UA-1 file; its texts reach the template as data only."""
        printed = printable_entry(guide)
        data = {
            **asdict(printed),
            "language": "zh" if guide.language.startswith("zh") else "en",
            "words": {"pdf-confidential": text(guide.language, "pdf-confidential")},
            "colours": {name.lower(): getattr(tokens, name) for name in COLOURS},
            "day": None,
            "times": [text(guide.language, "guide-minutes", n=part.minutes) for part in printed.parts],
        }
        inputs = {"report": json.dumps(data, ensure_ascii=False)}
        return cast(bytes, self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1"))
