"""One ratee's material, gathered once for everything that the report says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np

from zhiren.anonymity import CompetencyView, Grouping, Thresholds, group_raters, view_competency
from zhiren.framework import Competency, Framework, Indicator
from zhiren.measure import Measures, Panel, Panels
from zhiren.measure.panels import Mask
from zhiren.questionnaire import Scale
from zhiren.ratings.columns import RELATIONSHIPS, Relationship
from zhiren.report.build.further import Further
from zhiren.report.measuring import Choice
from zhiren.role import RoleProfile


@dataclass(frozen=True, eq=False)
class Case:
    """A ratee's ratings, how they were measured, what they are set against, and who may be shown."""

    panel: Panel
    measures: Measures
    framework: Framework
    role: RoleProfile | None
    scale: Scale
    thresholds: Thresholds
    choice: Choice | None = None
    further: Further = field(default_factory=Further)

    @property
    def language(self) -> str:
        """The report's language: that of the framework."""
        return self.framework.language

    @cached_property
    def grouping(self) -> Grouping:
        """The ratee's raters in groups that may be shown."""
        raters = {name: self._names(self.panel.raters(name)) for name in RELATIONSHIPS}
        return group_raters(raters, self.thresholds.scores)

    @cached_property
    def relationships(self) -> dict[str, Relationship]:
        """In what relationship each of those who rated the ratee stands to them."""
        return {rater: name for name in RELATIONSHIPS for rater in self._names(self.panel.raters(name))}

    def knows(self, rater: str) -> bool:
        """Whether somebody rated anybody, or is the ratee."""
        return rater == self.panel.ratee or rater in _all_raters(self.panel.panels)

    @cached_property
    def asked(self) -> tuple[Competency, ...]:
        """The competencies that anybody was rated on, in the order of the dictionary."""
        return tuple(c for c in self.framework.competencies if any(i.id in self._asked for i in c.indicators))

    def items(self, competency: Competency) -> tuple[Indicator, ...]:
        """The competency's behaviours that anybody was rated on."""
        return tuple(i for i in competency.indicators if i.id in self._asked)

    def view(self, competency: Competency) -> CompetencyView:
        """What may be shown of a competency."""
        answered = {i.id: self.observers(i.id) for i in self.items(competency)}
        return view_competency(self.grouping, answered, self.thresholds.scores)

    def observers(self, subject: str) -> frozenset[str]:
        """Who of the others rated an item, or any item of a competency."""
        return self._names(self.panel.observers(subject) & self.panel.others)

    @property
    def n_raters(self) -> int:
        """How many of the others rated the ratee."""
        return len(self.grouping.manager) + len(self.grouping.protected_raters)

    @property
    def n_ratings(self) -> int:
        """How many single ratings the others gave."""
        return int((self.panel.scores[self.panel.others] >= self.scale.low).sum())

    @property
    def _asked(self) -> frozenset[str]:
        return _asked_items(self.panel.panels)

    def _names(self, mask: Mask) -> frozenset[str]:
        labels = self.panel.panels.raters
        return frozenset(labels[code] for code in self.panel.rater[mask].tolist())


@lru_cache(maxsize=1)  # one pass over all ratings serves the reports of everybody
def _asked_items(panels: Panels) -> frozenset[str]:
    asked = np.flatnonzero(np.isfinite(panels.scores).any(axis=0))
    return frozenset(panels.items[column] for column in asked.tolist())


@lru_cache(maxsize=1)
def _all_raters(panels: Panels) -> frozenset[str]:
    return frozenset(panels.raters[code] for code in np.unique(panels.rater).tolist())
