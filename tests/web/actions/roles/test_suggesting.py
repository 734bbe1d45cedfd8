"""Levels suggested from those who are in the role."""

from __future__ import annotations

import pytest

from web.making import make_account
from web.making_talent import make_people, make_role, make_scored
from zhiren.web.actions.roles import suggest_levels
from zhiren.web.actions.talent.scored import read_scores

pytestmark = pytest.mark.django_db


def test_incumbents_who_are_here_count() -> None:
    make_role()
    people = make_people(*[{"INT": 4.4}] * 5, {"TWK": 3.0})
    people += make_people({"INT": 1.0}, role_id="buyer") + make_people({"INT": 1.0}, status="left")
    scored = read_scores(make_account(), make_scored(people), "en")
    assert scored is not None
    found = suggest_levels(scored, "clerk")

    assert (found.incumbents, found.by_competency["INT"].level, found.by_competency["INT"].n) == (6, 4, 5)
    assert (found.by_competency["TWK"].level, found.by_competency["TWK"].n) == (None, 1)
