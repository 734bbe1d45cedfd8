from __future__ import annotations

import math

import pytest

from zhiren.measure.model import Likelihood
from zhiren.measure.model_choice import choose_model


def likelihood(value: float, parameters: int) -> Likelihood:
    return Likelihood.of(value, parameters, 100)


@pytest.mark.parametrize(
    ("gain", "df", "boundary", "p"),
    [
        (1.9207294103, 1, False, 0.05),
        (1.9207294103, 1, True, 0.025),
        (0.0, 1, True, 1.0),
        (2.9957322736, 2, False, 0.05),
        (2.9957322736, 2, True, 0.5 * (0.05 + math.erfc(math.sqrt(2.9957322736)))),
    ],
)
def test_nested_models_are_tested(gain: float, df: int, boundary: bool, p: float):
    small, large = likelihood(-500.0, 10), likelihood(-500.0 + gain, 10 + df)
    for pair in ((small, large), (large, small)):
        choice = choose_model(*pair, nested=True, boundary=boundary)
        assert (choice.chi_square, choice.df, choice.p) == (
            pytest.approx(2 * gain, abs=1e-9),
            df,
            pytest.approx(p, rel=1e-6),
        )


def test_models_that_are_not_nested_have_criteria_only():
    choice = choose_model(likelihood(-500.0, 10), likelihood(-480.0, 12), nested=False, boundary=False)
    assert (choice.df, choice.verdict) == (0, "second")
    assert math.isnan(choice.p)


@pytest.mark.parametrize(("value", "verdict"), [(-500.0, "first"), (-498.0, "unclear"), (-490.0, "second")])
def test_both_criteria_must_agree(value: float, verdict: str):
    assert (
        choose_model(likelihood(-500.0, 10), likelihood(value, 11), nested=True, boundary=False).verdict == verdict
    )
