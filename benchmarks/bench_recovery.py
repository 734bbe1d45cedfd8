"""How well fair measures recover what simulated companies were drawn from, against bounds, over several seeds.

Two fits of each company stand beside each other: the usual one, which estimates everything, and one that is told
the true parameters and estimates persons and raters alone. The second is the best that the ratings allow (the
posterior mean has the least mean square error of all estimates): where it misses a bound too, the ratings do not
hold more. One competency is fitted alone, for five of 3.6 items on the average; a joint fit takes all fourteen of
the built-in dictionary, and its person RMSE is the mean over them. SEEDS and SIZES choose what is run
("1 2 3 4 5" and "S M" unless told; L takes minutes); LOCATION places people above the middle of the scale (0.8
logits, as the generator does): the further away, the less a rating tells.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, Panels, arrange_panels
from zhiren.measure.fair.arrangement import Arrangement, arrange
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.measure.fair.mode import find_mode
from zhiren.measure.fair.parameters import Parameters
from zhiren.simulate import CompanyPlan, simulate_company
from zhiren.simulate.truth import Truth

Floats = npt.NDArray[np.float64]

PEOPLE = {"S": 100, "M": 1_000, "L": 10_000}
FRAMEWORK = builtin_framework("en")
ALONE = ("ACH", "COM", "CUS", "PRB", "INF")  # 3.6 items on the average
RMSE = {("S", False): 0.226, ("M", False): 0.246, ("L", False): 0.257, ("M", True): 0.237}
SEVERITY = 0.95
COVERAGE = (0.93, 0.97)


@dataclass(frozen=True)
class Recovery:
    """How near one fit came: person error, share of intervals that hold the truth, severities, stated errors."""

    rmse: float
    coverage: float
    severity: float
    stated: float


def main() -> None:
    """Print for each size, number of competencies and halo: means over the seeds, bounds, and met or not met."""
    seeds = [int(seed) for seed in os.environ.get("SEEDS", "1 2 3 4 5").split()]
    for size in os.environ.get("SIZES", "S M").split():
        for joint in (False, True):
            for halo in (False, True):
                print("\n".join(_lines(size, joint, halo, seeds)), flush=True)


def _lines(size: str, joint: bool, halo: bool, seeds: list[int]) -> Iterator[str]:
    asked = ((),) if joint else tuple((competency,) for competency in ALONE)
    runs = [[_recover(PEOPLE[size], c, halo, seed) for c in asked] for seed in seeds]
    figures = np.array([[[list(vars(r).values()) for r in pair] for pair in run] for run in runs]).mean(axis=1)
    (rmse, coverage, severity, stated), best = figures.mean(axis=0)
    error = figures[:, 0, 0].std(ddof=1) / np.sqrt(len(runs)) if len(runs) > 1 else None
    spread = f" ± {error:.3f}" if error is not None else ""
    yield f"{size}  {'joint' if joint else 'alone'}  halo {'yes' if halo else 'no '}  {len(runs)} companies"
    bound = None if halo else RMSE.get((size, joint))
    yield f"   person RMSE {rmse:.3f}{spread}, stated {stated:.3f}; with true parameters {best[0]:.3f}" + (
        f"  (bound {bound:.3f}: {_met(round(rmse, 3) <= bound)})" if bound else ""
    )
    yield f"   coverage {coverage:.3f}  (bound .93–.97: {_met(COVERAGE[0] <= coverage <= COVERAGE[1])})"
    yield f"   severity r {severity:.3f}; with true parameters {best[2]:.3f}" + (
        f"  (bound .95: {_met(severity >= SEVERITY)})" if joint else ""
    )


def _met(met: bool) -> str:
    return "met" if met else "not met"


def _recover(people: int, competencies: tuple[str, ...], halo: bool, seed: int) -> tuple[Recovery, Recovery]:
    """The usual fit of a company, and the one that knows the parameters. Self-ratings take part without halo."""
    spread = {"location": float(os.environ.get("LOCATION", CompanyPlan.location))}
    spread |= {} if halo else {"halo_sd": 0.0, "halo_competency_sd": 0.0}
    plan = CompanyPlan(n_people=people, seed=seed, competencies=competencies, comment_rate=0.0, **spread)
    made = simulate_company(plan, FRAMEWORK)
    panels = arrange_panels(made.ratings, FRAMEWORK, low_score=1, high_score=5)
    measures = fit_fair(panels, Options(halo=halo, include_self=not halo))
    return _quality(measures, made.truth), _knowing(panels, made.truth, plan, include_self=not halo)


def _people(labels: tuple[str, ...]) -> npt.NDArray[np.intp]:
    return np.array([int(label.lstrip("E")) - 1 for label in labels])


def _quality(measures: Measures, truth: Truth) -> Recovery:
    model = measures.model
    if model is None:
        raise ValueError("a fair fit has a model")
    columns = [measures.competencies.index(c) for c in truth.competencies]
    theta, errors = measures.logit[:, columns], measures.standard_error[:, columns]
    return _recovery(theta, errors, measures.ratees, model.severity, model.raters, truth)


def _recovery(
    theta: Floats,
    errors: Floats,
    ratees: tuple[str, ...],
    severity: Floats,
    raters: tuple[str, ...],
    truth: Truth,
) -> Recovery:
    true = truth.theta[_people(ratees)]
    gap = theta - theta.mean(0) - (true - true.mean(0))
    staff = [k for k, label in enumerate(raters) if label.startswith("E")]
    theirs = truth.severity[_people(tuple(raters[k] for k in staff))]
    return Recovery(
        float(np.sqrt((gap**2).mean(axis=0)).mean()),
        float((np.abs(gap) < 1.96 * errors).mean()),
        float(np.corrcoef(severity[staff], theirs)[0, 1]),
        float(np.sqrt((errors**2).mean(axis=0)).mean()),
    )


def _knowing(panels: Panels, truth: Truth, plan: CompanyPlan, *, include_self: bool) -> Recovery:
    """Posterior means of persons and raters at the true parameters; their errors are not asked for."""
    data = arrange(panels, include_self=include_self)
    blocks = LocalBlocks(data.blocks(1))
    q = _true_parameters(data, panels, truth, plan)
    mode = find_mode(blocks, q, np.zeros(data.size.raters), 1e-6)
    theta = blocks.blocks[0].theta
    ratees = tuple(panels.ratees[r] for r in data.ratees)
    raters = tuple(panels.raters[r] for r in data.raters)
    return _recovery(theta, np.full_like(theta, np.nan), ratees, -mode.leniency, raters, truth)


def _true_parameters(data: Arrangement, panels: Panels, truth: Truth, plan: CompanyPlan) -> Parameters:
    """The truth as the model writes it: persons around 0, the first relationship's effect 0."""
    effects = truth.effect[data.relationships]
    place = [truth.items.index(panels.items[j]) for j in data.items]
    mean = truth.competency_mean[truth.competency_of[place]] + effects[0]
    c = len(truth.competencies)
    shared = plan.person_correlation if c > 1 else 0.0
    return Parameters(
        steps=(truth.difficulty[place] - mean)[:, None] + truth.thresholds[place],
        effects=effects - effects[0],
        sigma=plan.person_sd**2 * ((1.0 - shared) * np.eye(c) + shared),
        var_severity=plan.severity_sd**2,
        var_halo=plan.halo_sd**2,
        var_cell=plan.halo_competency_sd**2,
    )
