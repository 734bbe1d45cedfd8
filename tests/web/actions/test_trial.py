"""A trial runs like the real thing and leaves nothing."""

from __future__ import annotations

import pytest
from django.apps import apps

from web.making_campaigns import make_company, make_draft
from zhiren.errors import CampaignError
from zhiren.web.actions.campaign import open_campaign
from zhiren.web.actions.trial import end_trial, start_trial
from zhiren.web.models import Campaign, Message, Person

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    return {m.__name__: m.objects.count() for m in apps.get_app_config("zhiren").get_models()}


def test_trial_runs_and_leaves_no_trace() -> None:
    campaign = make_draft(make_company(3), competencies=["TWK"])
    before = rows()

    trial = start_trial(campaign, ["HR@example.com", "hr@example.com", "two@example.com"], "en", None)

    assert (trial.state, trial.is_trial, trial.competencies) == ("open", True, ["TWK"])
    assert trial.raters.count() == 2
    assert Message.objects.filter(campaign=trial).count() == 2
    assert set(trial.ratees.values_list("person__status", flat=True)) == {"left"}
    end_trial(trial)
    log = {"Activity": before["Activity"] + 1}  # that there was a trial
    assert rows() == {**before, **log}


def test_second_trial_takes_the_place_of_the_first() -> None:
    campaign = make_draft()

    start_trial(campaign, ["a@example.com"], "en", None)
    start_trial(campaign, ["b@example.com"], "en", None)

    assert campaign.trials.count() == 1
    assert Person.objects.count() == 2


@pytest.mark.parametrize("addresses", [[], [""], [f"a{i}@example.com" for i in range(11)], ["no address"]])
def test_addresses_are_between_one_and_ten(addresses: list[str]) -> None:
    campaign = make_draft()

    with pytest.raises(CampaignError):
        start_trial(campaign, addresses, "en", None)

    assert Campaign.objects.count() == 1


def test_only_a_trial_is_deleted_whole_and_only_a_draft_is_tried() -> None:
    campaign = make_draft()

    with pytest.raises(CampaignError):
        end_trial(campaign)
    Campaign.objects.update(state="open")
    campaign.refresh_from_db()
    with pytest.raises(CampaignError):
        start_trial(campaign, ["a@example.com"], "en", None)
    with pytest.raises(CampaignError):
        open_campaign(campaign, None)
