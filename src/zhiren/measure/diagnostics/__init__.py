"""Diagnostics of ratings: raters, careless answers, items that work differently by group.

Every finding is a flag: something to ask about. Nothing is ever removed or weighed down because of one.
"""

from __future__ import annotations

from zhiren.measure.diagnostics.careless import CarelessResponses, careless_responses, careless_sheets
from zhiren.measure.diagnostics.differential_items import (
    DifferentialItems,
    differential_items,
    differential_panels,
)
from zhiren.measure.diagnostics.drift import Drift
from zhiren.measure.diagnostics.raters import RaterDiagnostics, diagnose_raters

__all__ = [
    "CarelessResponses",
    "DifferentialItems",
    "Drift",
    "RaterDiagnostics",
    "careless_responses",
    "careless_sheets",
    "diagnose_raters",
    "differential_items",
    "differential_panels",
]
