"""The pages of plans, as the person, the manager, a colleague who is asked, HR and a stranger find them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from web.making import make_account, make_person
from web.making_plans import Cast, make_agreed, make_cast, make_colleagues, make_plan
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.message.sending import send_due_messages
from zhiren.web.actions.plan.agreeing import share_with_hr, submit_plan
from zhiren.web.actions.plan.pulse import ask_pulse, close_due_pulses
from zhiren.web.actions.plan.pulse_link import pulse_token_of
from zhiren.web.mail_server import MailServer
from zhiren.web.models import (
    Account,
    Activity,
    Message,
    Person,
    Plan,
    PlanGoal,
    Pulse,
    PulseAnswer,
    PulseRater,
    Ratee,
    ReportFile,
    Scoring,
)
from zhiren.web.settings import CONFIGURATION
from zhiren.web.views.plans import shown

pytestmark = pytest.mark.django_db
MARK = "MarkedColleague"


@pytest.fixture
def cast(tmp_path: Path, settings: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return make_cast()


def reader(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def goal_of(plan: Plan) -> PlanGoal:
    return (
        PlanGoal.objects.select_related("plan__person", "plan__ratee__campaign").filter(plan=plan).earliest("pk")
    )


def pages_of(plan: Plan) -> list[str]:
    goal = plan.goals.earliest("pk").pk
    whole = [reverse(name, args=[plan.pk]) for name in ("plan", "plan-calendar", "plan-workbook", "plan-add")]
    return [*whole, *(reverse(name, args=[goal]) for name in ("plan-goal", "plan-check-in", "plan-pulse"))]


def statuses(account: Account, plan: Plan) -> list[int]:
    return [reader(account).get(address).status_code for address in pages_of(plan)]


class TestWhoReads:
    def test_strangers_and_others_find_nothing(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        for account in (
            make_account("employee", person=make_person()),
            make_account("manager", person=make_person()),
            make_account("hr_administrator"),
            make_account("owner"),
            make_account("coder"),
        ):
            assert statuses(account, plan) == [404] * 7
        assert [Client().get(address).status_code for address in pages_of(plan)] == [302] * 7

    def test_the_manager_once_it_is_shown(self, cast: Cast) -> None:
        plan = make_plan(cast)
        assert statuses(cast.boss, plan) == [404] * 7
        submit_plan(plan)
        assert statuses(cast.boss, plan) == [200, 200, 200, 404, 404, 404, 404]

    @pytest.mark.parametrize("state", ["draft", "changes"])
    def test_the_manager_does_not_see_what_is_being_written(self, cast: Cast, state: str) -> None:
        plan = make_agreed(cast)
        Plan.objects.update(state=state)
        assert statuses(cast.boss, plan) == [404] * 7

    def test_a_manager_of_before(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        cast.person.manager = make_person()
        cast.person.save()
        assert statuses(cast.boss, plan) == [404] * 7

    def test_hr_where_it_is_shared(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        share_with_hr(plan, True)
        for role in ("owner", "hr_administrator", "hr_analyst"):
            assert statuses(make_account(role), plan)[:3] == [200] * 3
        assert statuses(make_account("coder"), plan) == [404] * 7

    def test_nobody_does_anothers_deeds(self, cast: Cast) -> None:
        plan = make_plan(cast)
        submit_plan(plan)
        share_with_hr(plan, True)
        address = reverse("plan-deed", args=[plan.pk])
        tried = {
            cast.account: ("agree", "ask-changes", "nonsense"),
            cast.boss: ("share", "finish", "take-back", "submit"),
            make_account("owner"): ("agree", "comment", "share"),
            make_account("employee", person=make_person()): ("comment", "agree"),
        }
        for account, verbs in tried.items():
            answers = [reader(account).post(address, {"do": verb, "words": "x"}).status_code for verb in verbs]
            assert set(answers) == {404}
        goal = reverse("plan-goal-deed", args=[plan.goals.get().pk])
        assert reader(cast.boss).post(goal, {"do": "mark", "place": "0"}).status_code == 404
        assert Plan.objects.get().state == "submitted"

    def test_a_check_in_waits_for_the_plan(self, cast: Cast) -> None:
        goal = make_plan(cast).goals.get()
        assert reader(cast.account).get(reverse("plan-check-in", args=[goal.pk])).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_report_to_agreement(cast: Cast, language: str) -> None:
    Account.objects.update(language=language)
    own, boss = reader(cast.account), reader(cast.boss)
    reports = own.get("/reports/").content.decode()
    assert f'href="/plans/new/?ratee={cast.ratee.pk}"' in reports
    assert "/plans/new/" not in boss.get("/reports/").content.decode()  # nobody plans for another

    assert own.get(f"/plans/new/?ratee={cast.ratee.pk}").status_code == 200
    started = own.post("/plans/new/", {"competency": ["TWK"]})
    goal = PlanGoal.objects.get()
    assert started["Location"] == reverse("plan-goal", args=[goal.pk])
    written = {
        "behaviour": "Fragen",
        "indicators": ["TWK.1", "TWK.3"],
        "from_level": "2",
        "to_level": "3",
        "suggestions": ["0", "4"],
        "own_actions": "Eins\n\n Zwei ",
        "due": (timezone.localdate() + timedelta(days=60)).isoformat(),
        "weeks_between": "2",
    }
    assert own.post(started["Location"], written)["Location"] == reverse("plan", args=[goal.plan_id])
    goal.refresh_from_db()
    assert [action["kind"] for action in goal.actions] == ["on_the_job", "study", None, None]
    assert own.get(started["Location"]).context["form"].initial["own_actions"] == "Eins\nZwei"

    page = reverse("plan", args=[goal.plan_id])
    deed = reverse("plan-deed", args=[goal.plan_id])
    assert text(language, "web-plans-submit", manager="Boss") in own.get(page).content.decode()
    own.post(deed, {"do": "submit", "words": "Bitte"})
    assert boss.get("/plans/").context["team"][0].n_goals == 1
    assert "Bitte" in boss.get(page).content.decode()
    boss.post(deed, {"do": "ask-changes", "words": ""})
    assert Plan.objects.get().state == "submitted"
    boss.post(deed, {"do": "agree", "words": "Ja"})
    shown = own.get(page).content.decode()
    assert "Ja" in shown
    assert Plan.objects.get().state == "agreed"

    own.post(reverse("plan-goal-deed", args=[goal.pk]), {"do": "mark", "place": "1"})
    own.post(reverse("plan-goal-deed", args=[goal.pk]), {"do": "mark", "place": "x"})
    goal.refresh_from_db()
    assert [bool(a["done_on"]) for a in goal.actions] == [False, True, False, False]
    for verb in ("comment", "share", "unshare", "take-back", "submit", "finish"):
        own.post(deed, {"do": verb, "words": "w"})
    assert Plan.objects.get().state == "finished"
    assert len(own.get("/plans/").context["earlier"]) == 1


class TestStarting:
    def test_nothing_chosen(self, cast: Cast) -> None:
        page = reader(cast.account).post("/plans/new/", {})
        assert text("en", "plan-nothing-chosen") in page.content.decode()

    def test_who_has_a_plan_is_led_to_it(self, cast: Cast) -> None:
        plan = make_plan(cast)
        assert reader(cast.account).get("/plans/new/")["Location"] == reverse("plan", args=[plan.pk])

    def test_without_a_report(self, cast: Cast) -> None:
        for account in (cast.boss, make_account("hr_analyst")):
            assert reader(account).get("/plans/new/")["Location"] == "/plans/"
            assert reader(account).get("/plans/").status_code == 200

    def test_another_report(self, cast: Cast) -> None:
        other = make_cast(title_en="Another").ratee
        Ratee.objects.filter(pk=other.pk).update(person=cast.person)
        page = reader(cast.account).get(f"/plans/new/?ratee={cast.ratee.pk}")
        assert page.context["ratee"] == cast.ratee
        assert f'href="?ratee={other.pk}"' in page.content.decode()
        assert reader(cast.account).get("/plans/new/?ratee=999999").context["ratee"] == other

    def test_somebody_elses_report_is_not_offered(self, cast: Cast) -> None:
        other = make_cast().ratee
        assert reader(cast.account).get(f"/plans/new/?ratee={other.pk}").context["ratee"] == cast.ratee

    def test_an_account_of_nobody(self) -> None:
        page = reader(make_account("coder")).get("/plans/")
        assert text("en", "web-plans-no-person") in page.content.decode()

    def test_a_third_goal_is_warned_of(self, cast: Cast) -> None:
        plan = make_plan(cast, "INT", "TWK")
        PlanGoal.objects.create(plan=plan, competency_id="TWK", from_level=1, to_level=2)
        said = "The plan has 3 goals."
        assert said in reader(cast.account).get(reverse("plan", args=[plan.pk])).content.decode()

    def test_adding_a_goal(self, cast: Cast) -> None:
        plan = make_plan(cast)
        own, address = reader(cast.account), reverse("plan-add", args=[plan.pk])
        assert [c["competency"].id for c in own.get(address).context["first"]] == ["INT"]
        assert own.post(address, {"competency": "TWK"}).status_code == 200  # there is one
        assert own.post(address, {"competency": "INT"})["Location"] == reverse(
            "plan-goal", args=[plan.goals.latest("pk").pk]
        )
        own.post(reverse("plan-goal-deed", args=[plan.goals.latest("pk").pk]), {"do": "remove"})
        assert plan.goals.count() == 1

    def test_many_goals_are_warned_of_when_they_are_chosen(self, cast: Cast, monkeypatch: Any) -> None:
        monkeypatch.setattr("zhiren.web.views.plans.pages.MOST_GOALS", 1)
        page = reader(cast.account).post("/plans/new/", {"competency": ["INT", "TWK"]}, follow=True)
        assert "The plan has 2 goals." in page.content.decode()


class TestWriting:
    def good(self) -> dict[str, Any]:
        due = (timezone.localdate() + timedelta(days=60)).isoformat()
        return {"behaviour": "B", "from_level": "2", "to_level": "3", "due": due, "weeks_between": "4"}

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"due": "2020-01-01"}, "web-plans-due-past"),
            ({"indicators": ["TWK.1", "TWK.2", "TWK.3", "TWK.4"]}, "web-plans-many-behaviours"),
        ],
    )
    def test_what_is_refused(self, cast: Cast, wrong: dict[str, Any], said: str) -> None:
        goal = make_plan(cast).goals.get()
        page = reader(cast.account).post(reverse("plan-goal", args=[goal.pk]), {**self.good(), **wrong})
        assert text("en", said) in page.content.decode()

    def test_a_downward_goal(self, cast: Cast) -> None:
        goal = make_plan(cast).goals.get()
        page = reader(cast.account).post(reverse("plan-goal", args=[goal.pk]), {**self.good(), "from_level": "5"})
        assert "level 5 down to level 3" in page.content.decode()

    def test_the_next_that_is_not_written(self, cast: Cast) -> None:
        plan = make_plan(cast, "INT", "TWK")
        first, second = plan.goals.all()
        PlanGoal.objects.filter(pk=second.pk).update(behaviour="")
        answer = reader(cast.account).post(reverse("plan-goal", args=[first.pk]), self.good())
        assert answer["Location"] == reverse("plan-goal", args=[second.pk])
        page = reader(cast.account).get(reverse("plan", args=[plan.pk]))
        assert text("en", "web-plans-goal-not-written") in page.content.decode()

    def test_an_agreed_goal_is_read_only(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        own, goal = reader(cast.account), plan.goals.get()
        assert own.get(reverse("plan-goal", args=[goal.pk])).status_code == 302
        own.post(reverse("plan-goal-deed", args=[goal.pk]), {"do": "remove"})
        assert plan.goals.count() == 1

    def test_a_dictionary_without_suggestions(self, cast: Cast, monkeypatch: Any) -> None:
        goal = make_plan(cast).goals.get()
        whole = shown.framework_of(goal.plan, "en")
        bare = replace(
            whole, competencies=tuple(replace(c, suggestions=(), levels=()) for c in whole.competencies)
        )
        monkeypatch.setattr("zhiren.web.views.plans.goals.framework_of", lambda *_: bare)
        page = reader(cast.account).get(reverse("plan-goal", args=[goal.pk]))
        assert "suggestions" not in page.context["form"].fields


class TestCheckIns:
    def test_three_taps(self, cast: Cast) -> None:
        goal = make_agreed(cast).goals.get()
        own, address = reader(cast.account), reverse("plan-check-in", args=[goal.pk])
        assert own.get(address).content.decode().count('type="radio"') == 3
        page = own.post(address, {"feeling": "harder", "note": "Slow"}, follow=True).content.decode()
        assert "The next check-in is on" in page
        assert "Slow" in page
        assert own.post(address, {"feeling": "superb"}).status_code == 200

    def test_the_last_one(self, cast: Cast) -> None:
        goal = make_agreed(cast).goals.get()
        PlanGoal.objects.update(review_on=[])
        page = reader(cast.account).post(
            reverse("plan-check-in", args=[goal.pk]), {"feeling": "same"}, follow=True
        )
        assert text("en", "web-plans-checked-last") in page.content.decode()

    def test_a_day_that_has_come(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        PlanGoal.objects.update(next_review=timezone.localdate())
        page = reader(cast.account).get(reverse("plan", args=[plan.pk])).content.decode()
        assert "due since" in page


class TestHome:
    def test_what_awaits_the_person_and_the_manager(self, cast: Cast) -> None:
        plan = make_plan(cast)
        submit_plan(plan)
        PlanGoal.objects.update(next_review=timezone.localdate())
        own, boss = (reader(account).get("/") for account in (cast.account, cast.boss))

        assert (own.context["n_waiting"], boss.context["n_waiting"]) == (1, 1)
        assert reverse("plan-check-in", args=[plan.goals.get().pk]) in own.content.decode()
        assert text("en", "web-plans-home-agree", name="Lin") in boss.content.decode()

    def test_nothing_awaits(self, cast: Cast) -> None:
        make_agreed(cast)
        assert [reader(a).get("/").context["n_waiting"] for a in (cast.account, cast.boss)] == [0, 0]


class TestPulses:
    def test_choosing_and_asking(self, cast: Cast) -> None:
        goal = goal_of(make_agreed(cast))
        people = make_colleagues(6, cast)
        own, address = reader(cast.account), reverse("plan-pulse", args=[goal.pk])
        page = own.get(address)
        assert len(page.context["near"]) == 6
        found = own.post(address, {"q": "Colleague 2", "find": "1", "person": [people[0].pk]})
        assert [p.name for p in found.context["found"]] == ["Colleague 2"]
        assert [p.pk for p in found.context["chosen"]] == [people[0].pk]
        taken = own.post(address, {"person": [people[0].pk, "x"], "take": people[1].pk})
        assert [p.pk for p in taken.context["chosen"]] == [people[0].pk, people[1].pk]
        dropped = own.post(address, {"person": [p.pk for p in people[:2]], "drop": people[0].pk})
        assert [p.pk for p in dropped.context["chosen"]] == [people[1].pk]
        few = own.post(address, {"person": [p.pk for p in people[:3]], "send": "1"})
        assert "3 people are chosen." in few.content.decode()
        sent = own.post(address, {"person": [p.pk for p in people[:5]], "send": "1"}, follow=True)
        assert text("en", "web-plans-pulse-asked") in sent.content.decode()
        assert PulseRater.objects.count() == 5
        assert own.get(address)["Location"] == reverse("plan", args=[goal.plan_id])

    def test_without_a_manager_and_with_reports(self, cast: Cast) -> None:
        goal = goal_of(make_agreed(cast))
        cast.person.manager = None
        cast.person.save()
        report = make_person("Report", manager=cast.person)
        page = reader(cast.account).get(reverse("plan-pulse", args=[goal.pk]))
        assert page.context["near"] == [report]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_answering_without_an_account(self, cast: Cast, language: str) -> None:
        pulse = ask_pulse(goal_of(make_agreed(cast)), make_colleagues(5, cast))
        PulseRater.objects.update(language=language)
        rater = pulse.raters.first()
        client, address = Client(), reverse("pulse", args=[pulse_token_of(rater)])
        page = client.get(address)
        assert f'lang="{language}"' in page.content.decode()
        assert (page["Cache-Control"], page["X-Robots-Tag"]) == ("no-store", "noindex")
        for wrong in ({}, {"a-TWK.1": "4"}, {"a-TWK.1": "4", "a-TWK.2": "9"}):
            assert client.post(address, wrong).status_code == 200
            assert PulseAnswer.objects.count() == 0
        thanks = client.post(address, {"a-TWK.1": "4", "a-TWK.2": "none"}, follow=True)
        assert text(language, "web-plans-asked-thanks") in thanks.content.decode()
        client.post(address, {"a-TWK.1": "1", "a-TWK.2": "1"})
        assert [a.scores for a in PulseAnswer.objects.all()] == [{"TWK.1": 4}]

    def test_strangers_and_closed_pulses(self, cast: Cast) -> None:
        pulse = ask_pulse(goal_of(make_agreed(cast)), make_colleagues(5, cast))
        token = pulse_token_of(pulse.raters.first())
        assert Client().get(reverse("pulse", args=["x" * 32])).status_code == 404
        Pulse.objects.update(closes_at=timezone.now())
        assert Client().get(reverse("pulse", args=[token])).status_code == 404

    @pytest.mark.parametrize("n", [0, 2, 3, 5])
    def test_what_the_page_tells(self, cast: Cast, n: int) -> None:
        plan = make_agreed(cast)
        pulse = ask_pulse(goal_of(plan), make_colleagues(5, cast))
        address = reverse("plan", args=[plan.pk])
        before = reader(cast.account).get(address).content
        for rater in list(pulse.raters.order_by("pk"))[:n]:
            Client().post(reverse("pulse", args=[pulse_token_of(rater)]), {"a-TWK.1": "5", "a-TWK.2": "5"})
        hidden = _without_tokens(reader(cast.account).get(address).content)
        if n < 5:
            assert hidden == _without_tokens(before)  # while it is open, no answer shows
        Pulse.objects.update(closes_at=timezone.now())
        close_due_pulses()
        for account in (cast.account, cast.boss):
            page = reader(account).get(address).content.decode()
            assert ("<svg" in page) == (n >= 3)

    @pytest.mark.parametrize("verdict", ["better", "worse", "unclear", "no_baseline"])
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_verdict_has_its_words(self, cast: Cast, verdict: str, language: str) -> None:
        Account.objects.update(language=language)
        plan = make_agreed(cast)
        figures = {"before": 1.2, "after": 4.9, "change": 0.0, "low": -1.0, "high": 1.0, "probability": 0.5}
        result = {
            "competency_id": "TWK",
            "indicator_ids": ["TWK.1"],
            "closed_on": "2030-01-01",
            "asked": 5,
            "answered": 4,
            "threshold": 3,
            "verdict": verdict,
            **(figures if verdict != "no_baseline" else {}),
        }
        now = timezone.now()
        Pulse.objects.create(goal=goal_of(plan), asked=5, closes_at=now, closed_at=now, result=result)
        page = reader(cast.account).get(reverse("plan", args=[plan.pk])).content.decode()
        said = f"web-plans-pulse-{verdict.replace('_', '-')}"
        assert text(language, said, answered=4) in page


def _without_tokens(content: bytes) -> bytes:
    lines = content.splitlines()
    return b"\n".join(line for line in lines if b"csrf" not in line and b"X-CSRFToken" not in line)


def test_who_was_asked_in_a_pulse_appears_nowhere_else(
    cast: Cast, mailoutbox: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names, addresses and numbers of those asked as markers, on every page that anybody else can open."""
    plan = make_agreed(cast)
    share_with_hr(plan, True)
    people = make_colleagues(5, cast)
    for n, person in enumerate(people):
        person.name, person.mail, person.number = f"{MARK}{n}", f"{MARK}{n}@example.com".lower(), f"{MARK}-{n}"
        person.manager = None  # not on the pages for another reason
        person.save()
    goal = goal_of(plan)
    pulse = ask_pulse(goal, people)
    tokens = [pulse_token_of(r) for r in pulse.raters.all()]
    sending = "zhiren.web.actions.message.sending.CONFIGURATION"
    monkeypatch.setattr(sending, replace(CONFIGURATION, mail_server=MailServer("mail.example.com", 25)))
    send_due_messages()
    assert sum(MARK.lower() in str(mail.to) for mail in mailoutbox) == 5
    answered = Client().post(reverse("pulse", args=[tokens[0]]), {"a-TWK.1": "5", "a-TWK.2": "5"})
    assert answered.status_code == 302

    def seen() -> bytes:
        pages = b""
        readers = [cast.account, cast.boss, make_account("owner"), make_account("hr_administrator")]
        for account in readers:
            client = reader(account)
            addresses = ["/", "/plans/", "/messages/", "/plans/uptake/", "/reports/"]
            addresses += [reverse(name, args=[plan.pk]) for name in ("plan", "plan-calendar", "plan-workbook")]
            addresses += [f"/messages/{m.pk}/" for m in Message.objects.all()]
            for address in addresses:
                answer = client.get(address)
                pages += answer.content if answer.status_code == 200 else b""
        return pages

    marks = [MARK.encode(), MARK.lower().encode(), *(token.encode() for token in tokens)]
    shown = seen()
    assert [mark for mark in marks if mark in shown] == []
    assert [entry for entry in Activity.objects.all() if MARK.lower() in str(entry.values).lower()] == []
    Pulse.objects.update(closes_at=timezone.now())
    close_due_pulses()
    shown = seen()
    assert [mark for mark in marks if mark in shown] == []
    assert not Message.objects.filter(address__icontains=MARK).exists()


class TestUptake:
    def test_for_hr_alone(self, cast: Cast) -> None:
        for role, status in {
            "owner": 200,
            "hr_analyst": 200,
            "manager": 403,
            "employee": 403,
            "coder": 403,
        }.items():
            assert reader(make_account(role)).get("/plans/uptake/").status_code == status

    def test_never_content_and_names_only_where_shared(self, cast: Cast) -> None:
        plan = make_agreed(cast)
        for _ in range(5):
            ratee = Ratee.objects.create(campaign=cast.ratee.campaign, person=make_person())
            scoring = Scoring.objects.get()
            ReportFile.objects.create(scoring=scoring, ratee=ratee, language="en", form="html", path="x")
        hr = reader(make_account("hr_analyst"))
        page = hr.get("/plans/uptake/").content.decode()
        assert "Lin" not in page
        assert "questions" not in page
        share_with_hr(plan, True)
        page = hr.get("/plans/uptake/").content.decode()
        assert "Lin" in page
        assert "questions" not in page

    def test_before_any_report(self) -> None:
        page = reader(make_account("owner")).get("/plans/uptake/").content.decode()
        assert text("en", "web-plans-uptake-none") in page

    def test_too_few(self, cast: Cast) -> None:
        page = reader(make_account("owner")).get("/plans/uptake/").content.decode()
        assert text("en", "web-plans-uptake-few") in page


def test_as_many_queries_at_1_3_and_3000_plans(cast: Cast) -> None:
    """A manager's list, and HR's page."""
    hr = make_account("owner")
    costs: dict[int, tuple[int, int]] = {}
    for n in (1, 3, 3000):
        more = n - Plan.objects.count()
        people = [make_person(manager=cast.manager) for _ in range(more)] if more < 5 else _people(more, cast)
        Plan.objects.bulk_create(
            Plan(
                person=p,
                ratee=cast.ratee,
                framework_id=cast.ratee.campaign.framework_id,
                framework_version=cast.ratee.campaign.framework_version,
                state="submitted",
                is_shared_with_hr=True,
            )
            for p in people
        )
        counted = []
        for account, address in ((cast.boss, "/plans/"), (hr, "/plans/uptake/")):
            client = reader(account)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            counted.append(len(queries))
        costs[n] = (counted[0], counted[1])

    assert len(set(costs.values())) == 1, costs


def _people(n: int, cast: Cast) -> list[Person]:
    rows = [Person(number=f"M{k:05}", name=f"M {k}", manager=cast.manager) for k in range(n)]
    return Person.objects.bulk_create(rows)
