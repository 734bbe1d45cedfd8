"""The talk about a report: what it opens, what can be taken back, and that it tells nobody more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from web.making import make_account, make_answered, make_campaign, make_person, make_ratee
from zhiren.errors import CampaignError
from zhiren.web.actions.results.readable import readable_reports
from zhiren.web.actions.results.reading import open_report
from zhiren.web.actions.results.release import close_campaign, release_reports, reopen_campaign
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.actions.results.talk import awaited_talks, is_used, record_talk, undo_talk
from zhiren.web.models import Account, Activity, Campaign, Message, Person, Ratee, ReportTalk
from zhiren.web.rules import may_read_report, may_record_talk

pytestmark = pytest.mark.django_db

OPENNESS = ("no", "after_talk", "on_release")


def waiting(ratee: str = "after_talk", manager: str = "on_release", *, release: bool = True) -> Ratee:
    campaign = make_campaign(state="closed", visibility={"ratee": ratee, "manager": manager})
    rated = make_ratee(campaign, "Lin", peer=3)
    Person.objects.filter(pk=rated.person_id).update(manager=make_person("Boss"), mail="lin@example.com")
    score_campaign(campaign, None, lambda *_: None)
    if release:
        release_reports(campaign, None)
    return fresh(rated)


def fresh(ratee: Ratee) -> Ratee:
    return Ratee.objects.select_related("campaign", "person__manager").get(pk=ratee.pk)


def today() -> date:
    return timezone.localdate()


def readers(ratee: Ratee) -> dict[str, Account]:
    return {
        "hr": make_account("hr_administrator"),
        "analyst": make_account("hr_analyst"),
        "ratee": make_account("employee", person=ratee.person),
        "manager": make_account("manager", person=ratee.person.manager),
        "other": make_account("manager", person=make_person()),
        "nobody": make_account("employee"),
    }


@pytest.mark.parametrize("to_ratee", OPENNESS)
@pytest.mark.parametrize("to_manager", OPENNESS)
def test_the_talk_opens_what_waits_for_it_and_nothing_else(to_ratee: str, to_manager: str) -> None:
    ratee = waiting(to_ratee, to_manager)
    accounts = readers(ratee)

    def open_to() -> set[str]:
        now = fresh(ratee)
        found = {name for name, account in accounts.items() if may_read_report(account, now)}
        assert found == {n for n, a in accounts.items() if readable_reports(a).filter(pk=ratee.pk).exists()}
        return found - {"hr", "analyst"}

    given = {"ratee": to_ratee, "manager": to_manager}
    assert open_to() == {name for name, openness in given.items() if openness == "on_release"}
    ReportTalk.objects.create(ratee=ratee, held_on=today(), led_by="Boss")
    assert open_to() == {name for name, openness in given.items() if openness != "no"}


def test_before_the_release_a_talk_opens_nothing() -> None:
    ratee = waiting(release=False)
    ReportTalk.objects.create(ratee=ratee, held_on=today(), led_by="Boss")
    reader = make_account("employee", person=ratee.person)

    assert not may_read_report(reader, ratee)
    assert not readable_reports(reader).exists()
    assert not awaited_talks(make_account()).exists()
    assert not may_record_talk(make_account("hr_administrator"), ratee)


@pytest.mark.parametrize(
    ("to_ratee", "to_manager", "recorders"),
    [
        ("after_talk", "on_release", {"hr", "manager"}),
        ("after_talk", "no", {"hr"}),
        ("after_talk", "after_talk", {"hr"}),  # no manager opens a report for themselves
        ("on_release", "after_talk", {"hr"}),
        ("on_release", "on_release", set()),
        ("no", "no", set()),
    ],
)
def test_who_may_note_a_talk(to_ratee: str, to_manager: str, recorders: set[str]) -> None:
    ratee = waiting(to_ratee, to_manager)

    assert {name for name, a in readers(ratee).items() if may_record_talk(a, ratee)} == recorders


def test_an_administrator_opens_no_report_of_their_own() -> None:
    ratee = waiting()

    assert not may_record_talk(make_account("hr_administrator", person=ratee.person), ratee)


def test_a_talk_is_noted_logged_and_told() -> None:
    ratee = waiting()
    hr = make_account()
    assert not Message.objects.exists()
    assert list(awaited_talks(hr)) == [ratee]

    talk = record_talk(ratee, hr, today(), "  Boss ")

    assert (talk.led_by, talk.recorded_by, talk.held_on) == ("Boss", hr, today())
    entry = Activity.objects.get(verb="report-talk-held")
    assert entry.values == {"name": "Lin", "day": today().isoformat(), "led": "Boss"}
    assert Message.objects.get().address == "lin@example.com"
    assert list(awaited_talks(hr)) == []


def test_whoever_could_read_before_is_not_told_again() -> None:
    ratee = waiting("on_release", "after_talk")
    assert Message.objects.count() == 1
    record_talk(ratee, make_account(), today(), "Boss")

    assert Message.objects.count() == 1


def test_nobody_without_mail_is_told() -> None:
    ratee = waiting()
    ratee.person.mail = ""
    ratee.person.save()
    record_talk(fresh(ratee), make_account(), today(), "Boss")

    assert not Message.objects.exists()


def test_what_is_wrong_with_a_talk_is_said() -> None:
    ratee = waiting()
    Campaign.objects.filter(pk=ratee.campaign_id).update(closed_at=timezone.now() - timedelta(days=3))
    ratee, hr = fresh(ratee), make_account()
    wrong = [(today() + timedelta(days=1), "Boss"), (today() - timedelta(days=5), "Boss"), (today(), " ")]
    codes = []
    for day, leader in wrong:
        with pytest.raises(CampaignError) as refused:
            record_talk(ratee, hr, day, leader)
        codes += [problem.code for problem in refused.value.problems]
    record_talk(ratee, hr, today() - timedelta(days=3), "Boss")
    with pytest.raises(CampaignError) as refused:
        record_talk(ratee, hr, today(), "Boss")

    assert codes == ["report-talk-day", "report-talk-day", "report-talk-nobody"]
    assert [p.code for p in refused.value.problems] == ["report-talk-twice"]


def test_a_talk_is_taken_back_until_the_report_has_been_read() -> None:
    ratee = waiting()
    accounts = readers(ratee)
    with pytest.raises(CampaignError) as none:
        undo_talk(ratee, accounts["hr"])
    record_talk(ratee, accounts["hr"], today(), "Boss")
    with pytest.raises(CampaignError) as others:
        undo_talk(ratee, accounts["manager"])
    open_report(ratee, "en", "html", accounts["manager"])  # who could read without the talk binds nobody
    undo_talk(fresh(ratee), accounts["hr"])
    assert not may_read_report(accounts["ratee"], fresh(ratee))
    talk = record_talk(fresh(ratee), accounts["manager"], today(), "Boss")
    assert not is_used(fresh(ratee), talk)
    open_report(fresh(ratee), "en", "html", accounts["ratee"])
    with pytest.raises(CampaignError) as used:
        undo_talk(fresh(ratee), accounts["manager"])

    found = [refused.value.problems[0].code for refused in (none, others, used)]
    assert found == ["report-talk-none", "report-talk-others", "report-talk-used"]
    assert Activity.objects.filter(verb="report-talk-undone").count() == 1


def test_a_manager_sees_whom_to_talk_with() -> None:
    ratee = waiting()
    waiting("after_talk", "no")
    accounts = readers(ratee)

    assert {name: awaited_talks(a).count() for name, a in accounts.items()} == {
        "hr": 2,
        "analyst": 2,
        "ratee": 0,
        "manager": 1,
        "other": 0,
        "nobody": 0,
    }


def test_a_talk_shows_what_a_release_to_all_would_and_never_another_state() -> None:
    """The chain of released data sets is what ``admit_late`` keeps safe: a talk gives no state outside it.

    Late answers are scored before the talk, and are not in what it opens until the next release; and who talks
    later reads the later state alone, which is one of the same chain.
    """
    early, late = waiting(), None
    campaign = Campaign.objects.get(pk=early.campaign_id)
    hr, reader = make_account(), make_account("employee", person=early.person)
    released = open_report(fresh(early), "en", "html", make_account("manager", person=early.person.manager))
    reopen_campaign(campaign, None, timezone.now() + timedelta(days=1))
    make_answered(campaign, early, "peer", 3)
    close_campaign(campaign, None)
    score_campaign(campaign, None, lambda *_: None)
    late = open_report(fresh(early), "en", "html", hr)
    record_talk(fresh(early), hr, today(), "Boss")

    assert open_report(fresh(early), "en", "html", reader) == released != late
    release_reports(Campaign.objects.get(pk=campaign.pk), None)
    assert open_report(fresh(early), "en", "html", reader) == late


def test_a_single_late_answer_changes_nothing_that_a_talk_opens() -> None:
    ratee = waiting()
    campaign = Campaign.objects.get(pk=ratee.campaign_id)
    hr, reader = make_account(), make_account("employee", person=ratee.person)
    record_talk(ratee, hr, today(), "Boss")
    before = open_report(fresh(ratee), "en", "html", reader)
    reopen_campaign(campaign, None, timezone.now() + timedelta(days=1))
    make_answered(campaign, ratee, "peer", 1)
    close_campaign(campaign, None)
    score_campaign(campaign, None, lambda *_: None)
    release_reports(Campaign.objects.get(pk=campaign.pk), None)

    assert open_report(fresh(ratee), "en", "html", reader) == before
