"""The dossier as a PDF, set by Typst with the shipped fonts: tagged, searchable, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import typst

from zhiren.language import text
from zhiren.report.charts import WIDE, tokens
from zhiren.report.pdf.characters import FONTS, covered_in_charts, printable_entry
from zhiren.report.pdf.charts import picture
from zhiren.report.quality.charts import draw
from zhiren.report.quality.content import Quality
from zhiren.report.quality.dossier.chapters import Chapter, chapters
from zhiren.report.quality.dossier.facts import Facts
from zhiren.report.quality.sections import Section, Table, sections

TEMPLATE = Path(__file__).parent / "dossier.typ"
ROOT = Path(__file__).parents[2]
VERDICTS = {
    "good": tokens.MET,
    "look": "#7a5200",
    "act": tokens.BELOW,
    "open": tokens.MUTED,
}
_COLOURS = ("INK", "MUTED", "RULE", "LINE", "TRACK", "GROUND", "ACCENT", "SELF", "OTHERS", "OTHERS_TINT", "MET")
_LONGEST_FIGURE, _LONGEST_FIGURES, _LONGEST_WORD = 12, 60, 20
_WORDS = {"pdf-confidential": "confidential", "pdf-contents": "contents", "report-kind": "kind"}


def dossier_pdf(facts: Facts, quality: Quality) -> bytes:
    """The dossier as a PDF/UA-1 file, in the language of the facts."""
    compiler = typst.Compiler(
        input=str(TEMPLATE), root=str(ROOT), font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    inputs = {"report": json.dumps(dossier_document(facts, quality), ensure_ascii=False)}
    return cast(bytes, compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1"))


def dossier_document(facts: Facts, quality: Quality) -> dict[str, Any]:
    """Everything the template needs, as JSON-ready data in which every text can be printed."""
    language = facts.language
    found = sections(quality, facts.framework, language)
    whole = printable_entry(chapters(facts, quality, found))
    return {
        "language": "zh" if language.startswith("zh") else "en",
        "words": {name: text(language, f"dossier-{word}") for name, word in _WORDS.items()},
        "colours": {name.lower(): getattr(tokens, name) for name in _COLOURS},
        "name": printable_entry(facts.title),
        "title": text(language, "dossier-head"),
        "date": facts.scored,
        "day": [int(part) for part in facts.scored.split("-")] if facts.scored else None,
        "chapters": [_chapter(chapter, language) for chapter in whole],
    }


def _chapter(chapter: Chapter, language: str) -> dict[str, Any]:
    return {
        "title": chapter.title,
        "paragraphs": chapter.paragraphs,
        "facts": chapter.facts,
        "table": _table(chapter.table) if chapter.table else None,
        "points": chapter.points,
        "closing": chapter.closing,
        "sections": [_section(section, language) for section in chapter.sections],
    }


def _section(section: Section, language: str) -> dict[str, Any]:
    return {
        "title": section.title,
        "verdict": text(language, f"quality-verdict-{section.verdict}"),
        "colour": VERDICTS[section.verdict],
        "means": section.means,
        "advice": section.advice,
        "charts": [
            {
                **picture(draw(printable_entry(chart, covered_in_charts()), WIDE), language),
                "caption": chart.title,
            }
            for chart in section.charts
        ],
        "tables": [_table(table) for table in section.tables],
        "terms": [[term.name, term.meaning] for term in section.terms],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "columns": table.columns,
        "rows": table.rows,
        "kinds": [_kind(table, k) for k in range(len(table.columns))],
    }


def _kind(table: Table, column: int) -> str:
    """What a column holds: ``name``, ``words``, ``word`` (short), ``figure``, or ``figures`` (several a cell)."""
    if column == 0:
        return "name"
    cells = [row[column] for row in table.rows]
    longest = max(map(len, cells), default=0)
    if longest < _LONGEST_FIGURES and not any(c.isalpha() for cell in cells for c in cell):
        return "figure" if longest < _LONGEST_FIGURE else "figures"
    return "words" if longest > _LONGEST_WORD else "word"
