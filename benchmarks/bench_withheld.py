"""What anonymity costs: the share of figures that reports on synthetic companies withhold.

Companies of 120 people, three for each share of answers left out as “not observed”.
"""

from __future__ import annotations

from collections import Counter

from zhiren.anonymity import Thresholds
from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import METHODS, arrange_panels
from zhiren.questionnaire import Scale
from zhiren.report.build.case import Case
from zhiren.simulate import CompanyPlan, simulate_company

NOT_OBSERVED = (0.05, 0.08, 0.10, 0.20)
SEEDS = (1, 2, 3)
SCALE = Scale("frequency-5", 1, 5, (), "")


def count_verdicts(not_observed: float, seed: int) -> Counter[tuple[str, str]]:
    """How often each verdict is given on items and on groups of a competency."""
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=120, seed=seed, not_observed=not_observed), framework)
    panels = arrange_panels(company.ratings, framework, low_score=SCALE.low, high_score=SCALE.high)
    measures = METHODS["classical"](panels)
    found: Counter[tuple[str, str]] = Counter()
    for panel in panels:
        case = Case(panel, measures, framework, None, SCALE, Thresholds())
        for view in map(case.view, case.asked):
            found.update(("group", verdict) for verdict in view.groups.values())
            found.update(("item", verdict) for verdict in view.items.values())
    return found


def main() -> None:
    """Print a line for each share: withheld items, in all and for complementary suppression, and groups."""
    for share in NOT_OBSERVED:
        found = sum((count_verdicts(share, seed) for seed in SEEDS), Counter[tuple[str, str]]())
        print(f"{share:4.0%} not observed:", end="")
        for kind in ("group", "item"):
            verdicts = {v: n for (k, v), n in found.items() if k == kind}
            total = sum(verdicts.values())
            withheld = 1 - verdicts.get("shown", 0) / total
            second = verdicts.get("subtraction", 0) / total
            print(f"  {kind} {withheld:.2%} withheld ({second:.2%} complementary)", end="")
        print()
