"""The year before in the demonstration: scores that the organisation's report compares with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from web.making import make_account, make_campaign, make_ratee
from zhiren.ratings import Ratings
from zhiren.report.organisation.build import Order, organisation_report
from zhiren.report.organisation.people import Choice
from zhiren.web.actions.organisation import ground_of, shown_campaigns
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.demonstration.organisation import a_year_before, make_earlier_campaign

pytestmark = pytest.mark.django_db


def test_the_report_compares_with_the_year_before(
    settings: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html",))
    finished = make_campaign(state="closed")
    for _ in range(4):
        make_ratee(finished, self=1, manager=1, peer=4)
    score_campaign(finished, None, lambda *_: None)
    release_reports(finished, None)
    earlier = make_earlier_campaign(finished)
    hr = make_account("hr_analyst")
    campaigns = shown_campaigns(hr)
    ground = ground_of(hr, finished, campaigns, "en")
    assert (campaigns, earlier.state, earlier.titled("en")) == (
        [finished, earlier],
        "sealed",
        "360° assessment, the autumn before",
    )
    assert ground is not None
    change = organisation_report(ground, Choice(), Order()).change
    assert change is not None
    assert change.n_people == 4


def test_what_has_moved_moved_by_a_point_and_stays_on_the_scale() -> None:
    n = 400
    items = [f"{c}.1" for c in ("TWK", "CUS", "INT") for _ in range(n)]
    raters = [f"r{k}" for k in range(n)] * 3
    scores = [1, 5, *[3] * (n - 2)] * 3
    now = Ratings.from_columns(["p"] * (3 * n), raters, ["peer"] * (3 * n), items, scores)
    before = a_year_before(now)
    change = before.score - now.score
    means = [
        round(float(change[before.item == before.items.index(f"{c}.1")].mean()), 1) for c in ("TWK", "CUS", "INT")
    ]
    assert (means, set(np.abs(change).tolist()), before.score.min(), before.score.max()) == (
        [-0.3, 0.3, 0.0],
        {0, 1, 2},
        1,
        5,
    )
