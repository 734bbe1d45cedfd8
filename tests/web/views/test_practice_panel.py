"""HR enters how a panel rated the exercise; raters compare themselves with it."""

from __future__ import annotations

import pytest

from web.making import address, make_account, make_campaign, make_rater
from zhiren.web.actions.practice import STORIES
from zhiren.web.models import Activity, Campaign

pytestmark = pytest.mark.django_db

ITEMS = [reference.item for story in STORIES for reference in story.references]
AS_THE_AUTHORS = {"twk_1_4": 3, "twk_5_2": 3, "twk_2_3": 3, "twk_3_none": 3}
WHO = {"who_zh_hans": "三位熟悉量表的班组长", "who_en": "Three team leads who know the scale"}


@pytest.fixture
def draft():
    return make_campaign(state=Campaign.State.DRAFT, practice="offered")


@pytest.fixture
def hr(client):
    client.force_login(make_account("hr_administrator"))
    return client


def panel_page(campaign):
    return f"/campaigns/{campaign.pk}/setup/panel/"


def errors(page):
    return {name: len(said) for name, said in page.context["form"].errors.items()}


def test_a_panel_is_entered_changed_and_taken_out(hr, draft):
    before = hr.get(f"/campaigns/{draft.pk}/setup/questionnaire/").context["panel"]
    saved = hr.post(panel_page(draft), {**AS_THE_AUTHORS, **WHO})
    draft.refresh_from_db()
    stored = draft.practice_panel
    again = hr.get(panel_page(draft)).context["form"]
    between = hr.get(f"/campaigns/{draft.pk}/setup/questionnaire/").context["panel"]
    hr.post(panel_page(draft), {"remove": "1"})
    draft.refresh_from_db()

    assert (before, saved["Location"]) == (None, f"/campaigns/{draft.pk}/setup/questionnaire/")
    assert stored == {
        "scale": "frequency-5",
        "who": {"zh-Hans": WHO["who_zh_hans"], "en": WHO["who_en"]},
        "counts": {"TWK.1": {"4": 3}, "TWK.5": {"2": 3}, "TWK.2": {"3": 3}, "TWK.3": {"none": 3}},
        "reasons": {},
    }
    assert (again["who_en"].value(), again["twk_1_4"].value(), between.who) == (WHO["who_en"], 3, WHO["who_en"])
    assert (draft.practice_panel, Activity.objects.count()) == ({}, 2)


def test_a_panel_too_small_without_a_name_or_of_another_mind_without_a_reason_is_not_stored(hr, draft):
    given = {**AS_THE_AUTHORS, "twk_1_4": 2, "twk_5_2": 0, "twk_5_4": 3, "twk_2_3": "x", "who_en": "Three"}
    page = hr.post(panel_page(draft), given)
    draft.refresh_from_db()

    assert errors(page) == {
        "who_zh_hans": 1,
        "twk_1_1": 1,
        "twk_2_3": 1,
        "twk_2_1": 1,
        "twk_5_zh_hans": 1,
        "twk_5_en": 1,
    }
    assert draft.practice_panel == {}


def test_a_reason_is_given_in_each_language_or_in_none(hr, draft):
    page = hr.post(panel_page(draft), {**AS_THE_AUTHORS, **WHO, "twk_1_en": "Nine in ten."})
    hr.post(
        panel_page(draft), {**AS_THE_AUTHORS, **WHO, "twk_1_en": "Nine in ten.", "twk_1_zh_hans": "十次里九次。"}
    )
    draft.refresh_from_db()

    assert errors(page) == {"twk_1_zh_hans": 1}
    assert draft.practice_panel["reasons"] == {"TWK.1": {"zh-Hans": "十次里九次。", "en": "Nine in ten."}}
    assert hr.get(panel_page(draft)).context["form"]["twk_1_en"].value() == "Nine in ten."


def test_numbers_on_another_scale_are_not_shown_as_if_they_were_on_this_one(hr, draft):
    hr.post(panel_page(draft), {**AS_THE_AUTHORS, **WHO})
    Campaign.objects.update(scale="frequency-7")
    page = hr.get(panel_page(draft))

    assert page.context["is_other_scale"] is True
    assert (page.context["form"]["who_en"].value(), page.context["form"]["twk_1_4"].value()) == (
        WHO["who_en"],
        None,
    )


def test_raters_see_the_panels_distribution_median_and_reason(client):
    panel = {
        "scale": "frequency-5",
        "who": {"zh-Hans": "九位班组长", "en": "Nine team leads"},
        "counts": {
            "TWK.1": {"3": 2, "4": 6, "5": 1},
            "TWK.5": {"2": 4, "4": 4},
            "TWK.2": {"3": 4, "4": 4, "none": 1},
            "TWK.3": {"none": 5, "3": 4},
        },
        "reasons": {"TWK.5": {"zh-Hans": "看法不一。", "en": "We were of two minds."}},
    }
    rater = make_rater(make_campaign(practice="offered", practice_panel=panel))
    chosen = {"TWK.1": "5", "TWK.5": "3", "TWK.2": "1", "TWK.3": "3"}
    page = client.post(address(rater, "practice/"), chosen)
    shown = [exercise for story in page.context["stories"] for exercise in story.exercises]

    assert [(e.reference, e.apart, e.n_votes) for e in shown] == [
        (("4",), "near", 9),
        (("2", "4"), "same", 8),
        (("3", "4"), "far", 9),
        (("none",), "other", 9),
    ]
    assert [e.verdict for e in shown] == [
        "Median of the panel: 4 often.",
        "Median of the panel: between 2 rarely and 4 often.",
        "Median of the panel: between 3 sometimes and 4 often.",
        "Most of the panel chose “Not observed”.",
    ]
    assert [n for _, n in shown[0].votes] == [0, 0, 2, 6, 1, 0]
    assert shown[1].why == "We were of two minds."
    assert page.content.decode().count("Nine team leads") == 1


def test_without_a_panel_the_page_says_whose_reference_it_is(client):
    rater = make_rater(make_campaign(practice="offered"))
    page = client.post(address(rater, "practice/"), dict.fromkeys(ITEMS, "3")).content.decode()

    assert page.count("The authors’ reference: ") == 4
    assert "No panel of experts has rated these stories" in page


def test_strangers_and_analysts_do_not_enter_one(client, draft):
    stranger = client.post(panel_page(draft), {**AS_THE_AUTHORS, **WHO})
    client.force_login(make_account("hr_analyst"))
    analyst = client.post(panel_page(draft), {**AS_THE_AUTHORS, **WHO})
    draft.refresh_from_db()

    assert (stranger.status_code, analyst.status_code, draft.practice_panel) == (302, 403, {})
