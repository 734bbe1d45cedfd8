"""Variance components from sums of squares: analysis of variance, and Henderson's method I for unequal numbers.

T_f = Σ over the levels of f of (sum of ratings)² / (number of ratings), with f = ∅ for the mean, has expectation
N μ² + Σ_g k_fg σ²_g, where k_fg = Σ n²_ab / n_a over the combinations of levels a of f and b of g. Solving
for σ² is Henderson's (1953, Biometrics 9, 226-252) method I; with balanced data it is the analysis of variance
(Searle, Casella & McCulloch 1992, Variance components, ch. 4 and 5). Estimates are unbiased and may be negative.
"""

from __future__ import annotations

import numpy as np

from zhiren.measure.effects import Effect, Effects
from zhiren.measure.results import Floats


def henderson(effects: Effects, y: Floats) -> Floats:
    """σ² of each effect, the residual last: shape (n_effects,)."""
    return np.asarray(np.linalg.solve(_coefficients(effects), _sums(effects, y)))


def simulated_covariance(effects: Effects, variance: Floats, *, n_draws: int, seed: int) -> Floats:
    """Sampling covariances (n_effects, n_effects) of the estimates, from normal ratings of the same design.

    The quadratic forms' covariances 2 tr(A V B V) need V; drawing data with the estimated components (negative
    ones as zero) and estimating again gives the same, to about 1 / √(2 n_draws) of a standard error.
    """
    rng = np.random.default_rng(seed)
    inverse = np.linalg.inv(_coefficients(effects))
    sds = np.sqrt(np.maximum(variance, 0.0))
    drawn = []
    for _ in range(n_draws):
        y = np.zeros(len(effects.residual.codes))
        for sd, term in zip(sds, effects.terms, strict=True):
            y += sd * rng.standard_normal(term.n_levels)[term.codes]
        drawn.append(inverse @ _sums(effects, y))
    return np.cov(np.array(drawn).T)


def anova_covariance(effects: Effects, variance: Floats) -> Floats:
    """Sampling covariances of balanced estimates: M⁻¹ diag(2 MS² / (df + 2)) M⁻ᵀ with E(MS) = M σ².

    Source: Brennan (2001), Generalizability theory, eq. 6.1 (mean squares are independent; df + 2 makes their
    variances unbiased).
    """
    n, terms = len(effects.residual.codes), effects.terms
    weights = np.array([[n / g.n_levels if f.facets <= g.facets else 0.0 for g in terms] for f in terms])
    df: dict[frozenset[str], float] = {effects.mean.facets: 1.0}
    for term in terms:
        df[term.facets] = term.n_levels - sum(d for facets, d in df.items() if facets < term.facets)
    freedom = np.array([df[term.facets] for term in terms])
    inverse = np.linalg.inv(weights)
    return np.asarray(inverse * (2 * (weights @ variance) ** 2 / (freedom + 2)) @ inverse.T)


def _coefficients(effects: Effects) -> Floats:
    rows = np.array([[_coefficient(effects, f, g) for g in effects.terms] for f in (effects.mean, *effects.terms)])
    return np.asarray(rows[1:] - rows[0])


def _coefficient(effects: Effects, f: Effect, g: Effect) -> float:
    cell = effects.joint(f, g)
    return float(np.sum(cell.counts.astype(np.float64) ** 2 / f.counts[f.codes[cell.first]]))


def _sums(effects: Effects, y: Floats) -> Floats:
    """T_f − T_∅, of deviations from the mean so that large scores cost no digits: T_∅ of these is 0."""
    deviation = y - y.mean()
    return np.array([np.sum(term.sums(deviation) ** 2 / term.counts) for term in effects.terms])
