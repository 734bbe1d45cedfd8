import pytest

from zhiren.errors import SimulationError
from zhiren.simulate import CompanyPlan


def codes(error: SimulationError) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.place.field) for problem in error.problems]


def test_every_fault_of_a_plan_is_named_at_once():
    with pytest.raises(SimulationError) as caught:
        CompanyPlan(n_people=1, severity_sd=-0.1, span=10, thresholds=(0.0,), relationship_effects={"boss": 1.0})
    assert codes(caught.value) == [
        ("simulate-range", "n_people"),
        ("simulate-range", "severity_sd"),
        ("simulate-thresholds", "thresholds"),
        ("simulate-span", "span"),
        ("simulate-relationship", "relationship_effects"),
    ]
    assert "“n_people”: 1 is out of range. Give a number from 2 to 1000000." in caught.value.describe("en")
    assert "“severity_sd”：-0.1 超出范围" in caught.value.describe("zh-Hans")


def test_not_a_number_is_out_of_every_range():
    with pytest.raises(SimulationError) as caught:
        CompanyPlan(not_observed=float("nan"))
    assert codes(caught.value) == [("simulate-range", "not_observed")]


@pytest.mark.parametrize(
    ("plan", "steps"),
    [
        (CompanyPlan(scale_points=2), (0.0,)),
        (CompanyPlan(scale_points=3), (-2.2, 2.2)),
        (CompanyPlan(thresholds=(-1.0, -0.5, 0.5, 1.0)), (-1.0, -0.5, 0.5, 1.0)),
    ],
)
def test_thresholds_are_spread_evenly_unless_given(plan, steps):
    assert plan.steps() == steps


def test_what_is_asked_is_any_subset_in_the_order_of_the_framework(framework):
    assert CompanyPlan().asked(framework) == (("A", "A.1"), ("A", "A.2"), ("B", "B.10"), ("B", "B.2"))
    assert CompanyPlan(competencies=("B",)).asked(framework) == (("B", "B.10"), ("B", "B.2"))
    assert CompanyPlan(items=("B.2", "A.1")).asked(framework) == (("A", "A.1"), ("B", "B.2"))
    assert CompanyPlan(competencies=("B",), items=("B.2", "A.1")).asked(framework) == (("B", "B.2"),)


def test_unknown_ids_and_nothing_to_ask_are_refused(framework):
    with pytest.raises(SimulationError) as caught:
        CompanyPlan(competencies=("X",), items=("A.9",)).asked(framework)
    assert codes(caught.value) == [("simulate-unknown-id", "competencies"), ("simulate-unknown-id", "items")]
    with pytest.raises(SimulationError) as caught:
        CompanyPlan(competencies=("A",), items=("B.2",)).asked(framework)
    assert codes(caught.value) == [("simulate-nothing-asked", None)]


def test_self_bias_is_one_of_the_effects():
    assert CompanyPlan().with_self_bias(1.5).relationship_effects["self"] == 1.5
