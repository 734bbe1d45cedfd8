import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from zhiren.ratings import RELATIONSHIPS
from zhiren.simulate import CompanyPlan
from zhiren.simulate.assignments import assign
from zhiren.simulate.org_chart import draw_up_chart


def drawn(plan: CompanyPlan):
    chart = draw_up_chart(plan)
    return chart, assign(plan, chart, np.random.default_rng(plan.seed))


def of(pairs, relationship):
    rows = pairs.relationship == RELATIONSHIPS.index(relationship)
    return pairs.ratee[rows], pairs.rater[rows]


@settings(deadline=None)
@given(
    st.builds(
        CompanyPlan,
        n_people=st.integers(2, 250),
        seed=st.integers(0, 99),
        span=st.integers(2, 8),
        ratees_per_rater=st.integers(9, 12),
        raters_per_ratee=st.integers(0, 12),
        peers_per_ratee=st.integers(0, 6),
        customers_per_ratee=st.integers(0, 3),
        isolated_share=st.sampled_from([0.0, 0.05, 0.5]),
    )
)
def test_the_laws_of_who_rates_whom(plan):
    chart, pairs = drawn(plan)
    n = plan.n_people
    key = pairs.ratee * (n + pairs.n_customers) + pairs.rater
    assert (np.diff(key) > 0).all()  # ordered, and nobody rates the same person twice
    self_ratee, self_rater = of(pairs, "self")
    assert self_ratee.tolist() == self_rater.tolist() == list(range(n))
    others = pairs.ratee != pairs.rater
    assert np.bincount(pairs.rater[others], minlength=1).max() <= plan.ratees_per_rater
    colleagues = others & (pairs.rater < n)
    ratee, rater = pairs.ratee[colleagues], pairs.rater[colleagues]
    crosses = chart.isolated[ratee] | chart.isolated[rater]
    assert (chart.team[ratee[crosses]] == chart.team[rater[crosses]]).all()  # isolated units keep to themselves
    ratee, rater = of(pairs, "peer")
    assert (chart.manager[ratee] == chart.manager[rater]).all()
    assert np.bincount(ratee, minlength=1).max() <= plan.peers_per_ratee
    ratee, rater = of(pairs, "manager")
    assert (chart.manager[ratee] == rater).all()
    ratee, rater = of(pairs, "report")
    assert (chart.manager[rater] == ratee).all()


def test_people_have_about_as_many_raters_as_planned_and_raters_are_shared_between_units():
    plan = CompanyPlan(n_people=600)
    chart, pairs = drawn(plan)
    others = pairs.ratee != pairs.rater
    n_raters = np.bincount(pairs.ratee[others], minlength=600)[~chart.isolated]
    assert 8 <= n_raters.mean() <= 9.5
    assert n_raters.min() >= 5
    ratee, rater = of(pairs, "other")
    assert len(ratee) > 1000
    assert (chart.manager[ratee] != chart.manager[rater]).all()


def test_a_company_without_peers_customers_or_strangers():
    plan = CompanyPlan(n_people=30, peers_per_ratee=0, customers_per_ratee=0, raters_per_ratee=0, isolated_share=0)
    _, pairs = drawn(plan)
    assert pairs.n_customers == 0
    assert len(of(pairs, "peer")[0]) == 0
    assert len(of(pairs, "customer")[0]) == 0
