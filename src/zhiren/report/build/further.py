"""What a report may hold beside ratings and comments: interviews, earlier rounds, translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhiren.development import DevelopmentPlan
from zhiren.measure.trend import Trend as MeasuredChange
from zhiren.report.content import Quotation, Report


@dataclass(frozen=True)
class Further:
    """All of it may be missing.

    ``quotations`` are from interviews with or on the ratee. ``translations`` by a comment's own words were written
    by people. ``earlier`` are the ratee's reports of earlier rounds: what they withheld stays withheld. ``change``
    is the change since the latest of them, measured on one scale (``linked_change``, ``reliable_change``); without
    it, the two intervals decide. ``plan`` is the ratee's development plan, if they share it.
    """

    quotations: tuple[Quotation, ...] = ()
    translations: Mapping[str, str] = field(default_factory=dict)
    earlier: tuple[Report, ...] = ()
    change: MeasuredChange | None = None
    plan: DevelopmentPlan | None = None
