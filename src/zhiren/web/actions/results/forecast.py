"""What share of forms will be in at the close."""

from __future__ import annotations

import math
from dataclasses import dataclass

PRIOR_DAYS = 4.0  # as if a tenth of the forms had been watched for so many days
PRIOR_RATE = 0.12  # a day: half of what is outstanding comes in within six days, as campaigns usually go


@dataclass(frozen=True)
class Forecast:
    """Shares of all forms asked for, 0 to 1: the expected one, and the range that holds 8 times in 10."""

    expected: float
    low: float
    high: float


def forecast_rate(
    *, asked: int, finished: int, declined: int, days_gone: float, days_left: float
) -> Forecast | None:
    """Expect each outstanding form to come in at the daily rate seen so far.

    The rate is a gamma posterior (Gelman et al. 2013, section 2.6): forms finished, over the days that forms were
    outstanding, with a weak prior from usual campaigns, so that the first morning promises nothing wild. None
    where nobody is asked.
    """
    if not asked:
        return None
    open_forms = asked - finished - declined
    exposure = max(days_gone, 0.0) * (open_forms + finished / 2)
    weight = PRIOR_DAYS * max(1.0, asked / 10)
    shape = finished + PRIOR_RATE * weight
    rate = shape / (exposure + weight)
    spread = 1.2816 / math.sqrt(max(shape, 1.0))  # of the logarithm of the rate, 80 %

    def share(daily: float) -> float:
        return (finished + open_forms * -math.expm1(-daily * days_left)) / asked

    def around(daily: float, sign: float) -> float:
        come = -math.expm1(-daily * days_left)
        scatter = math.sqrt(open_forms * come * (1 - come)) / asked
        return min(1.0, max(finished / asked, share(daily) + sign * 1.2816 * scatter))

    return Forecast(share(rate), around(rate * math.exp(-spread), -1), around(rate * math.exp(spread), 1))
