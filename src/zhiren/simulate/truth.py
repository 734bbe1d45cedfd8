"""What is true of a synthetic company, before anybody answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.framework import Framework
from zhiren.ratings import RELATIONSHIPS
from zhiren.simulate.assignments import Assignments
from zhiren.simulate.plan import CompanyPlan

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Truth:
    """The parameters behind the ratings, in logits.

    ``theta`` has shape (n_people, n_competencies) and holds the competencies' means, ``competency_mean``.
    ``severity`` has shape (n_people + n_customers,), ``halo`` (n_pairs,), ``halo_competency`` (n_pairs,
    n_competencies). ``effect`` is β by ``RELATIONSHIPS``. Items are in the framework's order: ``difficulty`` δ has
    shape (n_items,) and ``thresholds`` τ (n_items, scale_points − 1); ``competency_of`` indexes ``competencies``.
    """

    competencies: tuple[str, ...]
    items: tuple[str, ...]
    competency_of: npt.NDArray[np.int64]
    reverse_keyed: npt.NDArray[np.bool_]
    theta: Floats
    competency_mean: Floats
    severity: Floats
    halo: Floats
    halo_competency: Floats
    effect: Floats
    difficulty: Floats
    thresholds: Floats


def draw_truth(
    plan: CompanyPlan, framework: Framework, assignments: Assignments, rng: np.random.Generator
) -> Truth:
    """θ_pc = mean_c + sd·(√r·g_p + √(1 − r)·e_pc), and every other effect independently normal.

    Raises:
        SimulationError: the plan asks for what the framework does not have.
    """
    asked = plan.asked(framework)
    competencies = tuple(dict.fromkeys(c for c, _ in asked))
    items = tuple(item for _, item in asked)
    reverse = {i.id for i in framework.indicators if i.reverse_keyed}
    n_people, n_competencies, n_pairs = assignments.n_people, len(competencies), len(assignments)
    mean = rng.normal(plan.location, plan.competency_sd, n_competencies)
    general = rng.standard_normal((n_people, 1))
    own = rng.standard_normal((n_people, n_competencies))
    shared = plan.person_correlation
    return Truth(
        competencies=competencies,
        items=items,
        competency_of=np.array([competencies.index(c) for c, _ in asked]),
        reverse_keyed=np.array([item in reverse for item in items]),
        theta=mean + plan.person_sd * (np.sqrt(shared) * general + np.sqrt(1 - shared) * own),
        competency_mean=mean,
        severity=rng.normal(0.0, plan.severity_sd, n_people + assignments.n_customers),
        halo=rng.normal(0.0, plan.halo_sd, n_pairs),
        halo_competency=rng.normal(0.0, plan.halo_competency_sd, (n_pairs, n_competencies)),
        effect=np.array([plan.relationship_effects.get(name, 0.0) for name in RELATIONSHIPS]),
        difficulty=rng.normal(0.0, plan.item_sd, len(items)),
        thresholds=np.array(plan.steps()) + rng.normal(0, plan.threshold_sd, (len(items), plan.scale_points - 1)),
    )


def logits(truth: Truth, assignments: Assignments, pairs: slice) -> Floats:
    """θ + β + h + u − ρ of some pairs, shape (n, n_competencies): all that does not depend on the item."""
    ratee, rater = assignments.ratee[pairs], assignments.rater[pairs]
    of_pair = truth.effect[assignments.relationship[pairs]] + truth.halo[pairs] - truth.severity[rater]
    result: Floats = truth.theta[ratee] + truth.halo_competency[pairs] + of_pair[:, None]
    return result
