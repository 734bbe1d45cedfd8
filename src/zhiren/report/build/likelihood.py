"""How likely it is that a requirement is met, in words."""

from __future__ import annotations

from statistics import NormalDist

from zhiren.report.content import LIKELY, Likelihood, Met, Score

CRITICAL = NormalDist().inv_cdf(0.975)


def likelihood_of(
    met: Met | None, others: Score | None, requirement: float | None, probability: float | None
) -> Likelihood | None:
    """The words for a judgement by the interval and, inside it, for the probability.

    Where the score is a raw mean, the probability follows from the longer arm of its interval; without an interval
    nothing can be told.
    """
    if met is None or others is None or requirement is None:
        return None
    if met != "uncertain":
        return "very_likely" if met == "met" else "very_unlikely"
    chance = probability_by_interval(others, requirement) if probability is None else probability
    return "likely" if chance >= LIKELY else "unlikely" if chance <= 1 - LIKELY else "cannot_tell"


def probability_by_interval(others: Score, requirement: float) -> float:
    """The probability that the true score is at least the requirement, ½ where there is no interval.

    Normal, with the longer arm of the interval, since the end of the scale cuts the other.
    """
    arm = half_width(others)
    return NormalDist().cdf((others.mean - requirement) / arm * CRITICAL) if arm else 0.5


def half_width(score: Score) -> float:
    """The longer arm of a score's interval; 0 where there is none."""
    if score.low is None or score.high is None:
        return 0.0
    return max(score.mean - score.low, score.high - score.mean)
