"""What a synthetic company is to be like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from zhiren.errors import Place, Problem, SimulationError, quote
from zhiren.framework import Framework
from zhiren.ratings import RELATIONSHIPS, Relationship

MOST_PEOPLE = 1_000_000

# Name of the field: lowest and highest value that makes sense.
_RANGES: Mapping[str, tuple[float, float]] = {
    "n_people": (2, MOST_PEOPLE),
    "seed": (0, 2**63),
    "english_share": (0, 1),
    "span": (2, 30),
    "raters_per_ratee": (0, 100),
    "ratees_per_rater": (1, 100),
    "peers_per_ratee": (0, 30),
    "customers_per_ratee": (0, 30),
    "isolated_share": (0, 0.5),
    "not_observed": (0, 0.99),
    "unseen": (0, 0.99),
    "person_sd": (0, 5),
    "person_correlation": (0, 1),
    "competency_sd": (0, 5),
    "location": (-5, 5),
    "severity_sd": (0, 5),
    "halo_sd": (0, 5),
    "halo_competency_sd": (0, 5),
    "item_sd": (0, 5),
    "threshold_sd": (0, 5),
    "scale_points": (2, 11),
    "comment_rate": (0, 1),
}


def _usual_effects() -> dict[Relationship, float]:
    return {"self": 0.35, "manager": -0.15, "peer": 0.0, "report": 0.15, "customer": 0.05, "other": 0.0}


@dataclass(frozen=True)
class CompanyPlan:
    """The parameters of a synthetic company. Standard deviations and effects are in logits.

    People and who rates whom:
        n_people: employees; each is rated, and rates themselves.
        seed: the same plan with the same seed gives the same company, byte for byte.
        english_share: share of people with an English name, who answer in English.
        span: reports a manager has.
        raters_per_ratee: raters other than the person, about; fewer where nobody is free to rate.
        ratees_per_rater: most people that anyone rates, themselves not counted.
        peers_per_ratee: most raters under the same manager.
        customers_per_ratee: customers who rate each person whose role has customers.
        isolated_share: share of people in units whose raters rate only inside, and are rated only from inside.

    The model (adjacent categories; see docs/method.md), logit = θ + β + h + u − ρ − δ − τ:
        person_sd, person_correlation: of θ, over people; any two competencies correlate alike.
        competency_sd, location: of the competencies' means, around ``location``: 0 is the middle of the scale.
        relationship_effects: β; the self-rating's is its bias.
        severity_sd: of ρ, over raters; a person rates themselves with the severity they rate others with.
        halo_sd: of h, over pairs of ratee and rater.
        halo_competency_sd: of u, over pairs and competencies.
        item_sd: of the items' difficulties δ within a competency.
        thresholds: τ, one fewer than the scale has points; empty: evenly spaced from −2.2 to 2.2.
        threshold_sd: how much an item's own thresholds scatter around these.

    What is asked and answered:
        scale_points: scores run from 1 to this.
        competencies, items: what is asked; empty: everything in the framework. Both: items of the competencies.
        not_observed: share of single answers left out as “not observed”.
        unseen: share of (ratee, rater, competency) cells left out as a whole.
        comment_rate: share of raters' questionnaires, self apart, with written comments.
    """

    n_people: int = 120
    seed: int = 1
    english_share: float = 0.15
    span: int = 5
    raters_per_ratee: int = 9
    ratees_per_rater: int = 9
    peers_per_ratee: int = 4
    customers_per_ratee: int = 3
    isolated_share: float = 0.05
    person_sd: float = 1.0
    person_correlation: float = 0.6
    competency_sd: float = 0.3
    location: float = 0.8
    relationship_effects: Mapping[Relationship, float] = field(default_factory=_usual_effects)
    severity_sd: float = 0.5
    halo_sd: float = 0.5
    halo_competency_sd: float = 0.3
    item_sd: float = 0.4
    thresholds: tuple[float, ...] = ()
    threshold_sd: float = 0.15
    scale_points: int = 5
    competencies: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    not_observed: float = 0.08
    unseen: float = 0.0
    comment_rate: float = 0.7

    def __post_init__(self) -> None:
        problems = [*self._out_of_range(), *self._inconsistent()]
        if problems:
            raise SimulationError(problems)

    def steps(self) -> tuple[float, ...]:
        """τ before an item's own scatter, in logits, shape (scale_points − 1,)."""
        if self.thresholds:
            return self.thresholds
        n = self.scale_points - 1
        return tuple(-2.2 + 4.4 * k / (n - 1) for k in range(n)) if n > 1 else (0.0,)

    def with_self_bias(self, bias: float) -> CompanyPlan:
        """The same plan, in which people rate themselves this much higher than others rate them, in logits."""
        return replace(self, relationship_effects={**self.relationship_effects, "self": bias})

    def asked(self, framework: Framework) -> tuple[tuple[str, str], ...]:
        """What is asked, as (competency id, indicator id), in the framework's order.

        Raises:
            SimulationError: a competency or an item that the framework does not have, or nothing is left to ask.
        """
        known = {c.id for c in framework.competencies} | {i.id for i in framework.indicators}
        problems = [
            Problem("simulate-unknown-id", {"value": quote(wanted)}, Place(field=name))
            for name in ("competencies", "items")
            for wanted in getattr(self, name)
            if wanted not in known
        ]
        pairs = tuple(
            (competency.id, indicator.id)
            for competency in framework.competencies
            if not self.competencies or competency.id in self.competencies
            for indicator in competency.indicators
            if not self.items or indicator.id in self.items
        )
        if not pairs and not problems:
            problems.append(Problem("simulate-nothing-asked"))
        if problems:
            raise SimulationError(problems)
        return pairs

    def _out_of_range(self) -> Iterator[Problem]:
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if not low <= value <= high:  # NaN is out of every range
                values = {
                    "value": quote(value),
                    "low": f"{low:g}",
                    "high": f"{high:.0f}" if high > 1 else f"{high:g}",
                }
                yield Problem("simulate-range", values, Place(field=name))

    def _inconsistent(self) -> Iterator[Problem]:
        if self.thresholds and len(self.thresholds) != self.scale_points - 1:
            values = {"n": len(self.thresholds), "wanted": self.scale_points - 1}
            yield Problem("simulate-thresholds", values, Place(field="thresholds"))
        if self.span >= self.ratees_per_rater:
            values = {"span": self.span, "most": self.ratees_per_rater}
            yield Problem("simulate-span", values, Place(field="span"))
        for name in self.relationship_effects:
            if name not in RELATIONSHIPS:
                yield Problem(
                    "simulate-relationship",
                    {"value": quote(name), "known": ", ".join(RELATIONSHIPS)},
                    Place(field="relationship_effects"),
                )
