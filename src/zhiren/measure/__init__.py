"""Methods of measurement: arrays in, one result type out.

``fit`` gives the figures of every person (``Measures``); ``arrange_panels`` gives what lies beneath them, for
any set of raters and items; ``group_means`` the means by relationship.
"""

from __future__ import annotations

from zhiren.measure.groups import GroupMeans, group_means
from zhiren.measure.intervals import MeanScore
from zhiren.measure.methods import METHODS, fit
from zhiren.measure.panels import Panel, Panels, arrange_panels
from zhiren.measure.results import Measure, Measures, Reliability

__all__ = [
    "METHODS",
    "GroupMeans",
    "MeanScore",
    "Measure",
    "Measures",
    "Panel",
    "Panels",
    "Reliability",
    "arrange_panels",
    "fit",
    "group_means",
]
