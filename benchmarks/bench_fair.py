"""How fast and how good fair measures are, on simulated companies with known truth.

Sizes S, M and L always; XL (100,000 people, 43 million ratings) with SIZES="S M L XL". Compiled code is warm
before the clock starts. Peers (RaschPy, py-mirt, GPBoost) are timed in the same run where they are installed.
"""

from __future__ import annotations

import os
import resource
import time

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, Panels, arrange_panels
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.simulate import CompanyPlan, simulate_company
from zhiren.simulate.truth import Truth

SIZES = {"S": 100, "M": 1_000, "L": 10_000, "XL": 100_000}
BOUNDS = {
    ("S", 1): 0.05,
    ("S", 14): 0.05,
    ("M", 1): 0.2,
    ("M", 14): 2.0,
    ("L", 1): 1.5,
    ("L", 14): 10.0,
    ("XL", 14): 120.0,
}
FRAMEWORK = builtin_framework("en")
ONE = ("TWK",)


def company(people: int, competencies: tuple[str, ...], halo: bool, seed: int = 1) -> tuple[Panels, Truth]:
    """A company's panels and what they were made from."""
    spread = {} if halo else {"halo_sd": 0.0, "halo_competency_sd": 0.0}
    plan = CompanyPlan(n_people=people, seed=seed, competencies=competencies, comment_rate=0.0, **spread)
    made = simulate_company(plan, FRAMEWORK)
    return arrange_panels(made.ratings, FRAMEWORK, low_score=1, high_score=5), made.truth


def timed(panels: Panels, halo: bool) -> tuple[float, Measures]:
    """Seconds of one fit, and what it gave."""
    started = time.perf_counter()
    measures = fit_fair(panels, Options(halo=halo, include_self=not halo))
    return time.perf_counter() - started, measures


def quality(measures: Measures, truth: Truth) -> str:
    """Root mean square error, coverage of the 95 % intervals and correlation of severities with the truth."""
    columns = [measures.competencies.index(c) for c in truth.competencies]
    estimate, error = measures.logit[:, columns], measures.standard_error[:, columns]
    rows = np.array([int(r.lstrip("E")) - 1 for r in measures.ratees])
    gap = estimate - estimate.mean(0) - (truth.theta[rows] - truth.theta[rows].mean(0))
    cover = float((np.abs(gap) < 1.96 * error).mean())
    model = measures.model
    if model is None:
        raise ValueError("a fair fit has a model")
    staff = [(i, int(r.lstrip("E")) - 1) for i, r in enumerate(model.raters) if r.startswith("E")]
    ours, theirs = (np.array(part) for part in zip(*staff, strict=True))
    severity = np.corrcoef(model.severity[ours], truth.severity[theirs])[0, 1]
    return f"RMSE {np.sqrt((gap**2).mean()):.3f}  coverage {cover:.3f}  severity r {severity:.3f}"


def main() -> None:
    """Print seconds against their bounds, accuracy, and how the cost grows."""
    warm, _ = company(60, ONE, halo=True)
    timed(warm, True)
    timed(company(400, (), halo=True)[0], True)
    seconds: dict[tuple[str, int], tuple[int, float]] = {}
    for size in os.environ.get("SIZES", "S M L").split():
        for competencies in (ONE, ()) if size != "XL" else ((),):
            for halo in (False, True):
                panels, truth = company(SIZES[size], competencies, halo)
                n = int(np.isfinite(panels.scores).sum())
                runs = [timed(panels, halo) for _ in range(1 if n > 1_000_000 else 3)]
                took = float(np.median([s for s, _ in runs]))
                count = len(truth.competencies)
                bound = BOUNDS.get((size, count), float("nan"))
                print(
                    f"{size:2} {count:2} competencies  {n:>10,} ratings  halo {'yes' if halo else 'no '}"
                    f"  {took:7.2f} s (bound {bound:g})  {quality(runs[-1][1], truth)}",
                    flush=True,
                )
                if halo:
                    seconds[size, count] = (n, took)
    _growth(seconds)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _growth(seconds: dict[tuple[str, int], tuple[int, float]]) -> None:
    """The exponent of cost in the number of ratings, joint fits, from M on (below, fixed costs rule)."""
    points = [v for (size, count), v in seconds.items() if count > 1 and size != "S"]
    if len(points) > 1:
        n, s = np.log(np.array(points, dtype=float)).T
        print(f"cost grows with ratings to the power {np.polyfit(n, s, 1)[0]:.2f}")
