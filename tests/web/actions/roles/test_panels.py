"""Panels: asked one by one, counted together."""

from __future__ import annotations

import pytest

from web.making import make_account
from web.making_talent import make_role
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import TalentError
from zhiren.web.actions.roles import (
    add_panelist,
    close_panel,
    find_panelist,
    open_panel,
    panel_link,
    panel_results,
    panels_of,
    profile,
    vote,
)
from zhiren.web.models import Activity, Panelist, RolePanel

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel() -> RolePanel:
    make_role()
    asked = profile("core", "clerk")
    assert asked is not None
    return open_panel(asked, builtin_framework("en"), None)


def code(caught: pytest.ExceptionInfo[TalentError]) -> str:
    return caught.value.problems[0].code


def test_votes_are_counted_and_can_be_changed(panel: RolePanel) -> None:
    experts = [add_panelist(panel, name) for name in ("A", "B", "C")]
    vote(experts[0], {"INT": 1, "TWK": 3})
    for expert, level in zip(experts, (3, 4, 4), strict=True):
        vote(expert, {"INT": level, "TWK": None})
    results = panel_results(panel)

    assert (results["INT"].levels, results["INT"].level, results["INT"].verdict) == ((3, 4, 4), 4, "agreed")
    assert (results["TWK"].levels, results["TWK"].verdict) == ((), "not_needed")
    assert all(expert.voted_at for expert in Panelist.objects.all())


def test_a_link_opens_one_experts_page(panel: RolePanel) -> None:
    expert, other = add_panelist(panel, "A"), add_panelist(panel, "B")
    token = panel_link(expert).rstrip("/").rsplit("/", 1)[1]

    assert find_panelist(token) == expert
    assert find_panelist(token[:-1]) is None
    assert panel_link(other) != panel_link(expert)
    assert token not in str(Panelist.objects.filter(pk=expert.pk).values_list())


def test_an_open_panel_is_used_on_and_a_closed_one_is_not(panel: RolePanel) -> None:
    asked = profile("core", "clerk")
    assert asked is not None
    assert open_panel(asked, builtin_framework("en"), None) == panel
    close_panel(panel, None)

    assert open_panel(asked, builtin_framework("en"), None) != panel
    assert [a.verb for a in Activity.objects.order_by("pk")] == [
        "role-panel-opened",
        "role-panel-closed",
        "role-panel-opened",
    ]


def test_an_expert_with_an_account_is_asked_once_and_reminded_until_the_vote(panel: RolePanel) -> None:
    account = make_account("coder")
    expert = add_panelist(panel, "A", account)
    with pytest.raises(TalentError) as caught:
        add_panelist(panel, "A", account)

    assert code(caught) == "panel-twice"
    assert panels_of(account) == [expert]
    vote(expert, {"INT": 3})
    assert panels_of(account) == []


def test_what_is_refused(panel: RolePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    expert = add_panelist(panel, "A")
    with pytest.raises(TalentError) as caught:
        vote(expert, {})
    assert code(caught) == "panel-empty"
    monkeypatch.setattr("zhiren.web.actions.roles.panels.MOST_PANELISTS", 1)
    with pytest.raises(TalentError) as caught:
        add_panelist(panel, "B")
    assert code(caught) == "panel-full"
    close_panel(panel, None)
    expert.panel.refresh_from_db()
    for deed in (
        lambda: vote(expert, {"INT": 3}),
        lambda: close_panel(panel, None),
        lambda: add_panelist(panel, "B"),
    ):
        with pytest.raises(TalentError) as caught:
            deed()
        assert code(caught) == "panel-closed"
