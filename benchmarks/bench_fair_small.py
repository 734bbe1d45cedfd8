"""How honest fair measures are in small groups: coverage of the 95 % intervals over many simulated companies."""

from __future__ import annotations

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import arrange_panels
from zhiren.measure.fair.method import fit_fair
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")
COMPETENCIES = ("INT", "TWK", "COM")
GROUPS = {10: 60, 20: 40, 40: 20, 80: 10}  # people: companies


def main() -> None:
    """Print coverage, error against the stated error, and how often the ratings needed steadying."""
    for people, companies in GROUPS.items():
        covered, gaps, errors, steadied = [], [], [], 0
        for seed in range(companies):
            plan = CompanyPlan(n_people=people, seed=seed, competencies=COMPETENCIES, comment_rate=0.0)
            made = simulate_company(plan, FRAMEWORK)
            measures = fit_fair(arrange_panels(made.ratings, FRAMEWORK, low_score=1, high_score=5))
            columns = [measures.competencies.index(c) for c in made.truth.competencies]
            rows = np.array([int(r.lstrip("E")) - 1 for r in measures.ratees])
            theta = (made.truth.theta - made.truth.competency_mean)[rows]
            gap, error = measures.logit[:, columns] - theta, measures.standard_error[:, columns]
            there = np.isfinite(gap)
            covered.append((np.abs(gap) < 1.96 * error)[there].mean())
            gaps.append((gap[there] ** 2).mean())
            errors.append((error[there] ** 2).mean())
            model = measures.model
            steadied += model is not None and any("steadied" in code for code, _ in model.notes)
        print(
            f"{people:3} people, {companies} companies: coverage {np.mean(covered):.3f}"
            f"  RMSE {np.sqrt(np.mean(gaps)):.3f}  stated {np.sqrt(np.mean(errors)):.3f}  steadied {steadied}",
            flush=True,
        )
