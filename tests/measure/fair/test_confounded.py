from __future__ import annotations

from random import Random

from measure.strategies import FRAMEWORK, SCALE, Row, ratings_of
from zhiren.measure import fit
from zhiren.measure.fair.arrangement import arrange
from zhiren.measure.fair.confounded import confounded
from zhiren.measure.panels import arrange_panels


def company(kind_of: object) -> list[Row]:
    """Twelve ratees rated by four of ten raters; ``kind_of`` (ratee, rater) gives the relationship."""
    random = Random(5)
    return [
        (f"p{p:02}", f"r{r}", kind_of(p, r), item, random.randint(2, 5))  # type: ignore[operator]
        for p in range(12)
        for r in sorted(random.sample(range(10), 4))
        for item in ("ACH.1", "ACH.2")
    ]


def notes(rows: list[Row]) -> tuple[object, ...]:
    return confounded(arrange(arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)))


def test_relationships_that_mix_are_not_confounded():
    assert notes(company(lambda p, r: ("peer", "report", "manager")[(p + r) % 3])) == ()


def test_raters_of_one_kind_only_are_confounded_with_it():
    rows = company(lambda p, r: "customer" if r > 6 else ("peer", "report")[(p + r) % 2])
    assert notes(rows) == (("measure-fair-note-confounded-raters", {"relationship": "customer", "n": 3}),)


def test_ratees_of_one_kind_only_are_confounded_with_it():
    rows = company(lambda p, r: "manager" if p > 8 else "peer")
    assert notes(rows)[0] == ("measure-fair-note-confounded-ratees", {"relationship": "manager", "n": 3})


def test_the_fit_says_so_in_both_languages():
    model = fit(ratings_of(company(lambda p, r: "manager" if p > 8 else "peer")), FRAMEWORK, **SCALE).model
    assert model is not None
    assert [line for line in model.describe("en") if line.startswith("3 people were rated as Manager only")]
    assert [line for line in model.describe("zh-Hans") if "只由“上级”评价" in line]
