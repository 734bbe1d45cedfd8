"""How one person's errors go together between competencies, and what the fit of 2,000 people to a role costs.

On simulated companies the truth is known: errors are estimates less truth, over their standard errors, and their
mean correlation between competencies is what ``zhiren.role_fit.fit.ERROR_CORRELATION`` stands for. SEEDS chooses
the companies ("11 12 13" unless told).
"""

from __future__ import annotations

import os
from time import perf_counter
from typing import Any

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import fit
from zhiren.role_fit import bands, role_fit
from zhiren.role_fit.fit import ERROR_CORRELATION
from zhiren.simulate import CompanyPlan, simulate_company

PLANS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("as companies are", {}),
    ("much halo", {"halo_sd": 0.8}),
    ("six raters each", {"raters_per_ratee": 6, "peers_per_ratee": 3}),
)
N_PEOPLE = 150
N_CANDIDATES = 2_000


def error_correlation(plan: CompanyPlan) -> float:
    """The mean correlation of standardised errors between competencies."""
    framework = builtin_framework("en")
    company = simulate_company(plan, framework)
    measures = fit(company.ratings, framework, low_score=1, high_score=5)
    rows = [company.labels.index(ratee) for ratee in measures.ratees]
    columns = [company.truth.competencies.index(competency) for competency in measures.competencies]
    errors = measures.logit - company.truth.theta[np.ix_(rows, columns)]
    standard = (errors - errors.mean(axis=0)) / measures.standard_error
    correlations = np.corrcoef(standard.T)
    return float(correlations[~np.eye(len(correlations), dtype=bool)].mean())


def main() -> None:
    """Print both."""
    seeds = [int(seed) for seed in os.environ.get("SEEDS", "11 12 13").split()]
    print(f"assumed: {ERROR_CORRELATION:.2f}")
    for name, changed in PLANS:
        found = [error_correlation(CompanyPlan(n_people=N_PEOPLE, seed=seed, **changed)) for seed in seeds]
        print(f"{name}: {', '.join(f'{each:.2f}' for each in found)}")
    chances = np.random.default_rng(1).uniform(size=(N_CANDIDATES, 14))
    start = perf_counter()
    found_bands = bands(role_fit(chances, [1, 2, 3] * 4 + [1, 2]))
    print(f"{N_CANDIDATES} people, 14 requirements: {perf_counter() - start:.2f} s, {len(found_bands)} bands")
