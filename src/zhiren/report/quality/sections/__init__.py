"""The quality of a measurement in sections, each with what its figures mean and what to do."""

from __future__ import annotations

from zhiren.framework import Framework
from zhiren.report.quality.content import Quality
from zhiren.report.quality.sections.careless import careless
from zhiren.report.quality.sections.content import Section, Table, Term, Verdict
from zhiren.report.quality.sections.data import connections, design
from zhiren.report.quality.sections.groups import groups
from zhiren.report.quality.sections.raters import rater_fit, severity, variance
from zhiren.report.quality.sections.reliability import raters_needed, reliability
from zhiren.report.quality.sections.scale import categories, items
from zhiren.report.quality.sections.voice import Voice

__all__ = ["Section", "Table", "Term", "Verdict", "sections"]

PARTS = (
    design,
    reliability,
    raters_needed,
    categories,
    items,
    rater_fit,
    severity,
    variance,
    connections,
    careless,
)


def sections(quality: Quality, framework: Framework, language: str) -> tuple[Section, ...]:
    """All sections in a language of the product, in the order of a reader's questions."""
    voice = Voice(framework, language)
    return (*(part(quality, voice) for part in PARTS), *groups(quality, voice))
