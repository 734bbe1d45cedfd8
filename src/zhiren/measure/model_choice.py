"""Two models of the same ratings: which fits, by AIC and BIC, and by a test where one is a case of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scipy.stats import chi2

from zhiren.measure.model import Likelihood


@dataclass(frozen=True)
class ModelChoice:
    """Two likelihoods of the same ratings.

    ``verdict`` names the one with the smaller AIC and BIC, "unclear" where these part. Where one model is a case
    of the other, ``chi_square`` is twice what the larger gains, on ``df`` degrees of freedom; NaN otherwise.
    """

    first: Likelihood
    second: Likelihood
    chi_square: float = float("nan")
    df: int = 0
    p: float = float("nan")

    @property
    def verdict(self) -> Literal["first", "second", "unclear"]:
        """Which fits better."""
        better = {self.first.aic < self.second.aic, self.first.bic < self.second.bic}
        return "unclear" if len(better) > 1 else "first" if better.pop() else "second"


def choose_model(first: Likelihood, second: Likelihood, *, nested: bool, boundary: bool) -> ModelChoice:
    """The comparison of two models; ``nested``: the one with fewer parameters is a case of the other.

    ``boundary``: it is the case in which variances are 0. χ² of df variances is then a mixture; taken is
    ½χ²(df − 1) + ½χ²(df), exact for one variance, and for more a p that is never too small (Self & Liang 1987).
    """
    df = abs(second.n_parameters - first.n_parameters)
    if not nested or df == 0:
        return ModelChoice(first, second)
    small, large = sorted((first, second), key=lambda fit: fit.n_parameters)
    gain = max(2.0 * (large.log_likelihood - small.log_likelihood), 0.0)
    p = float(chi2.sf(gain, df))
    if boundary:
        p = 0.5 * (p + (float(chi2.sf(gain, df - 1)) if df > 1 else float(gain <= 0.0)))
    return ModelChoice(first, second, gain, df, p)
