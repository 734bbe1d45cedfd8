"""What the demonstration shows of talent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from web.making import make_account
from web.making_talent import make_people, make_role, make_scored
from zhiren.web.demonstration.talent import make_talent
from zhiren.web.models import Calibration, Campaign, Panelist, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(tmp_path: Path, settings: Any) -> Campaign:
    settings.MEDIA_ROOT = tmp_path
    make_role("department-head", levels={"INT": 3, "TWK": 5})
    boss = make_people({"ANA": 3.0})[0]
    scores = [{"ANA": 2.0 + n / 10, "INF": 2.0 + n / 10, "FLX": 3.0, "JDG": 3.0} for n in range(12)]
    return make_scored([boss, *make_people(*scores, manager=boss[0])], competencies=[])


def test_once(campaign: Campaign) -> None:
    make_account("hr_administrator")
    for _ in range(2):
        make_talent(campaign)
    calibration = Calibration.objects.get()

    assert (calibration.moves.count(), Panelist.objects.exclude(voted_at=None).count()) == (2, 5)
    assert set(Person.objects.values_list("performance", flat=True)) <= {"A", "B", "C"}


def test_nobody_to_make_it(campaign: Campaign) -> None:
    make_talent(campaign)

    assert not Calibration.objects.exists()


def test_without_scores_or_the_role(campaign: Campaign) -> None:
    make_account("hr_administrator")
    Campaign.objects.update(framework_id="shop")
    campaign.refresh_from_db()
    campaign.data_sets.all().delete()
    make_talent(campaign)

    assert (Calibration.objects.count(), Panelist.objects.count()) == (0, 0)
