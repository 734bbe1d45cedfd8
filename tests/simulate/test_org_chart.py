import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.simulate import CompanyPlan
from zhiren.simulate.org_chart import HEAD_ROLE, NOBODY, draw_up_chart

plans = st.builds(
    CompanyPlan,
    n_people=st.integers(2, 300),
    span=st.integers(2, 8),
    isolated_share=st.sampled_from([0.0, 0.05, 0.3, 0.5]),
)


@given(plans)
def test_everybody_but_one_has_a_manager_and_nobody_leads_too_many(plan):
    chart = draw_up_chart(plan)
    assert np.flatnonzero(chart.manager == NOBODY).tolist() == [0]
    in_main = ~chart.isolated
    led = chart.manager[in_main]
    assert np.bincount(led[led != NOBODY], minlength=1).max() <= plan.span
    assert chart.n_reports.max() <= plan.span
    assert (chart.manager < np.arange(len(chart))).all()  # so there is no circle


@given(plans)
def test_isolated_units_have_about_their_share_and_nobody_alone(plan):
    chart = draw_up_chart(plan)
    wanted = round(plan.n_people * plan.isolated_share)
    assert chart.isolated.sum() == (wanted if wanted >= 3 else 0)
    teams = np.bincount(chart.team[chart.isolated], minlength=1)
    assert not (teams == 1).any()


def test_the_chart_of_thirteen_people():
    chart = draw_up_chart(CompanyPlan(n_people=13, span=3, isolated_share=0.3))
    assert chart.manager.tolist() == [NOBODY, 0, 0, 0, 1, 1, 1, 2, 2, 0, 9, 9, 9]
    assert chart.team.tolist() == [0, 0, 0, 0, 1, 1, 1, 2, 2, 9, 9, 9, 9]
    assert chart.department.tolist() == [0, 0, 1, 2, 0, 0, 0, 1, 1, 2, 2, 2, 2]
    assert [chart.role(k) for k in range(4)] == [HEAD_ROLE, HEAD_ROLE, HEAD_ROLE, "process-engineer"]
    assert chart.role(9) == "process-engineer"


@pytest.mark.parametrize("n", [2, 3, 6])
def test_the_smallest_companies(n):
    assert len(draw_up_chart(CompanyPlan(n_people=n))) == n
