"""The frozen data set: what is in it, what is not, and that it never changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.making import make_answered, make_campaign, make_ratee
from zhiren.comments import read_comments
from zhiren.errors import CampaignError
from zhiren.web.actions.results.data_set import freeze_data_set, stored_ratings
from zhiren.web.models import Campaign, DataSet, Rater, Response

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    return make_campaign(state="closed")


def raters_in(data_set: DataSet) -> set[str]:
    return set(stored_ratings(data_set).raters)


def rows_of(data_set: DataSet) -> set[tuple[object, ...]]:
    return set(stored_ratings(data_set).to_frame().iter_rows())


def keys(responses: list[Response]) -> set[str]:
    return {response.rater_key for response in responses}


def test_what_was_handed_in_is_in_it_and_nothing_else(campaign: Campaign) -> None:
    ratee = make_ratee(campaign)
    peers = make_answered(campaign, ratee, "peer", 3, written="Runs good meetings.")
    make_answered(campaign, ratee, "report", 1, finished_at=None)

    data_set = freeze_data_set(campaign)

    assert raters_in(data_set) == keys(peers)
    n_items = peers[0].answers.count()
    about = data_set.about
    assert (about["ratings"], about["ratees"], about["raters"], about["comments"]) == (3 * n_items, 1, 3, 3)
    assert (about["forms"], about["unfinished"], about["held"], about["excused"]) == ({"peer": 3}, 1, 0, 0)
    assert about["framework"] == [campaign.framework_id, campaign.framework_version]
    assert {(r.finished_at is None, r.counted_in) for r in campaign.responses.all()} == {(False, 1), (True, None)}


def test_not_observed_is_no_rating(campaign: Campaign) -> None:
    ratee = make_ratee(campaign)
    (peer,) = make_answered(campaign, ratee, "peer")
    peer.answers.filter(pk=peer.answers.first().pk).update(score=None)

    assert len(stored_ratings(freeze_data_set(campaign))) == peer.answers.count() - 1


def test_who_rates_themselves_goes_by_their_own_number(campaign: Campaign) -> None:
    ratee = make_ratee(campaign, self=1, peer=3)

    data_set = freeze_data_set(campaign)

    assert ratee.person.number in raters_in(data_set)


def test_files_name_no_rater(campaign: Campaign, media: Path) -> None:
    ratee = make_ratee(campaign)
    make_answered(campaign, ratee, "peer", 3, written="Helps out.")
    for rater in Rater.objects.select_related("person"):
        rater.person.name = "MARKER-NAME"
        rater.person.mail = "marker@example.com"
        rater.person.save()

    freeze_data_set(campaign)

    for file in filter(Path.is_file, media.rglob("*")):
        content = file.read_bytes()
        assert b"MARKER" not in content
        assert b"marker@" not in content
        for rater in Rater.objects.select_related("person"):
            assert rater.person.number.encode() not in content


def test_excused_people_are_left_out(campaign: Campaign) -> None:
    make_ratee(campaign, peer=3)
    excused = make_ratee(campaign, peer=3)
    excused.excused_at = campaign.created_at
    excused.save()

    data_set = freeze_data_set(campaign)

    assert excused.person.number not in stored_ratings(data_set).ratees
    assert data_set.about["excused"] == 1


def test_nothing_to_score_is_said(campaign: Campaign) -> None:
    make_ratee(campaign)

    with pytest.raises(CampaignError, match="Nobody has handed in"):
        freeze_data_set(campaign)
    assert not DataSet.objects.exists()


def test_the_same_answers_have_the_same_digest(campaign: Campaign) -> None:
    make_ratee(campaign, peer=3)
    first = freeze_data_set(campaign)
    digest = first.digest
    first.delete()
    campaign.responses.update(counted_in=None)

    assert freeze_data_set(campaign).digest == digest


def test_a_late_peer_waits_and_three_join_the_unchanged_rest(campaign: Campaign) -> None:
    ratee = make_ratee(campaign)
    early = make_answered(campaign, ratee, "peer", 4, written="Early.")
    first = freeze_data_set(campaign)
    before = rows_of(first)
    late = make_answered(campaign, ratee, "peer", 1, written="Late.")

    second = freeze_data_set(campaign)

    assert raters_in(second) == keys(early)
    assert second.about["held"] == 1
    assert Response.objects.get(held=True).rater_key == late[0].rater_key
    late += make_answered(campaign, ratee, "peer", 2, written="Late.")
    early[0].answers.update(score=1)  # edited after it was counted: stays as it was

    third = freeze_data_set(campaign)

    assert raters_in(third) == keys([*early, *late])
    assert {row for row in rows_of(third) if row[1] in keys(early)} == before
    assert not Response.objects.filter(held=True).exists()


def test_late_comments_wait_for_as_many_writers_as_comments_need(campaign: Campaign, media: Path) -> None:
    ratee = make_ratee(campaign)
    make_answered(campaign, ratee, "peer", 5, written="Early.")
    freeze_data_set(campaign)
    make_answered(campaign, ratee, "report", 4, written="Late.")
    make_answered(campaign, ratee, "manager", 1, written="From the manager.")

    second = freeze_data_set(campaign)

    words = sorted(c.text for c in read_comments(media / second.comments_file))
    assert words == ["Early."] * 5 + ["From the manager."]
