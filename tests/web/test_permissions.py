"""Who may open what: every address × every role, in one table."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from web.making import make_assignment, make_campaign, make_person, make_rater
from web.making_evidence import make_interview
from zhiren.dictionary.builtin import builtin_framework
from zhiren.report.batch.scores import SCHEMA, SCORES, write_scores
from zhiren.role import Requirement, RoleProfile
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.link import hash_token, token_of
from zhiren.web.actions.people_import.plan import Plan as ImportPlan
from zhiren.web.actions.plan.pulse_link import pulse_token_of
from zhiren.web.actions.roles import add_panelist, open_panel, panel_link, profile
from zhiren.web.bridge import publish_role
from zhiren.web.models import (
    Account,
    Calibration,
    CalibrationMove,
    Campaign,
    Channel,
    DataSet,
    Job,
    Message,
    PeopleImport,
    Person,
    Plan,
    PlanGoal,
    Pulse,
    PulseRater,
    Ratee,
    ReportFile,
    Scoring,
    Unit,
)

pytestmark = pytest.mark.django_db

STRANGER = "stranger"
OWNERS = frozenset({"owner"})
HR = OWNERS | {"hr_administrator"}
ANALYSTS = HR | {"hr_analyst"}
SIGNED_IN = ANALYSTS | {"coder", "manager", "employee"}
EVERYBODY = SIGNED_IN | {STRANGER}
RELATED = frozenset({"manager", "employee"})  # the ratee, and the manager of the ratee


@dataclass(frozen=True)
class Row:
    """Who gets the answer; everybody else is led to the sign-in page (strangers) or gets ``otherwise``."""

    method: str
    allowed: frozenset[str]
    answer: int = 200
    otherwise: int = 403


def page(allowed: frozenset[str], answer: int = 200, otherwise: int = 403) -> Row:
    return Row("get", allowed, answer, otherwise)


def deed(allowed: frozenset[str], answer: int = 302, otherwise: int = 403) -> Row:
    """An address that takes nothing but a POST."""
    return Row("post", allowed, answer, otherwise)


ROWS = {
    "home": page(SIGNED_IN),
    "choose-language": deed(EVERYBODY),
    "healthz": page(EVERYBODY),
    # accounts
    "set-up": page(EVERYBODY, 404),  # there is an owner
    "sign-in": page(EVERYBODY, 302),  # a stranger gets the page: see below
    "ask-sign-in-link": deed(EVERYBODY, 200),
    "sign-in-link": page(EVERYBODY, 410),  # a link that nobody was given
    "company-sign-in": page(EVERYBODY, 404),  # not configured
    "company-sign-in-done": page(EVERYBODY, 404),
    "demo-sign-in": deed(EVERYBODY, 404),  # no demonstration
    "sign-out": deed(EVERYBODY),
    "account": page(SIGNED_IN),
    "end-sessions": deed(SIGNED_IN),
    "accounts": page(OWNERS),
    "invite-account": page(OWNERS),
    "account-of": page(OWNERS),
    "account-deed": deed(OWNERS),
    # people
    "people": page(ANALYSTS),
    "person": page(ANALYSTS),
    "chart": page(ANALYSTS),
    "chart-unit": page(ANALYSTS),
    "units": page(ANALYSTS),
    "positions": page(ANALYSTS),
    "add-person": page(HR),
    "edit-person": page(HR),
    "suggest-people": page(HR),
    "add-unit": page(HR),
    "edit-unit": page(HR),
    "remove-unit": deed(HR),
    "import-people": page(HR),
    "import-template": page(HR),
    "people-import": page(HR),
    "undo-people-import": deed(HR),
    # setting a campaign up
    "campaigns": page(ANALYSTS),
    "campaign-new": page(HR),
    "campaign-change": deed(HR),
    "campaign-setup": page(HR, 302),  # on to the step that was left
    "campaign-about": page(HR),
    "campaign-people": page(HR),
    "campaign-people-add": deed(HR),
    "campaign-people-remove": deed(HR),
    "campaign-questionnaire": page(HR),
    "campaign-upload": deed(HR),
    "campaign-panel": page(HR),
    "campaign-raters": page(HR),
    "campaign-redraw": deed(HR),
    "campaign-raters-upload": deed(HR),
    "campaign-ask-proposals": deed(HR),
    "campaign-pairs": page(HR),
    "campaign-ratee": page(HR),
    "campaign-reopen-proposal": deed(HR),
    "campaign-dates": page(HR),
    "campaign-privacy": page(HR),
    "campaign-mails": page(HR),
    "campaign-launch": page(HR),
    "campaign-trial": deed(HR),
    "campaign-discard": deed(HR),
    "campaign-preview-rater": page(HR),
    "campaign-preview-ratee": page(HR),
    "nominations": page(SIGNED_IN),
    "nominate": page(RELATED, otherwise=404),  # to others the page does not exist
    # messages
    "messages": page(HR),
    "message": page(HR),
    "message-decide": deed(HR),
    "message-wordings": page(HR),
    "message-wording": page(HR),
    "message-wording-preview": deed(HR, 200),
    "message-bots": page(HR),
    "message-bounces": page(HR),
    "message-bot": deed(HR),
    "rater-link": page(HR),
    "campaign-messages": page(HR),
    "job": page(ANALYSTS),
    # running, results
    "campaign": page(ANALYSTS),
    "campaign-export": page(ANALYSTS),
    "campaign-progress": page(ANALYSTS),
    "campaign-scores": page(ANALYSTS),
    "campaign-quality": page(ANALYSTS),
    "campaign-assess": deed(HR),
    "campaign-dossier": page(ANALYSTS, 404),  # nothing was scored
    "campaign-assignments": page(ANALYSTS),
    "campaign-exchange": page(HR),
    "campaign-excuse": deed(HR),
    "campaign-remind": deed(HR),
    "campaign-close": deed(HR),
    "campaign-score": deed(HR),
    "campaign-reopen": deed(HR),
    "campaign-release": deed(HR),
    "campaign-seal": deed(OWNERS),
    "reports": page(SIGNED_IN),
    "report": page(ANALYSTS | RELATED),
    "report-openings": page(ANALYSTS | {"employee"}),  # the person it is about, and HR
    "report-about": page(ANALYSTS | RELATED),
    "report-guide": page(ANALYSTS | RELATED, 404),  # of a report that was written as a page alone
    "report-talks": page(SIGNED_IN),
    "report-talk": deed(frozenset()),  # nobody waits for a talk: see test_report_talks
    "report-comments": page(HR),
    # several people
    "organisation": page(ANALYSTS | {"manager"}, 302),  # on to the latest campaign
    "organisation-campaign": page(ANALYSTS | {"manager"}),
    "organisation-workbook": page(ANALYSTS | {"manager"}),
    "organisation-pdf": page(ANALYSTS | {"manager"}),
    # talent
    "talent": page(ANALYSTS, 302),  # on to the nine-boxes
    "nine-boxes": page(ANALYSTS),
    "nine-box-new": page(HR),
    "nine-box": page(ANALYSTS),
    "nine-box-export": page(ANALYSTS),
    "nine-box-person": page(ANALYSTS),
    "nine-box-undo": deed(HR),
    "nine-box-close": deed(HR),
    "succession": page(ANALYSTS),
    "succession-export": page(ANALYSTS),
    "training-needs": page(ANALYSTS),
    "training-needs-export": page(ANALYSTS),
    "fit": page(SIGNED_IN),
    "fit-of": page(ANALYSTS | RELATED),
    "roles": page(ANALYSTS),
    "role": page(ANALYSTS),
    "role-new": page(HR),
    "role-import": page(HR),
    "role-remove": deed(HR),
    "role-suggestion": page(ANALYSTS),
    "role-panel": page(HR),
    "panel-mine": page(frozenset({"coder"}), otherwise=404),  # the expert who was asked
    "panel-vote": page(EVERYBODY),  # who holds the link is the expert
    # plans: the person writes, the manager reads once it is shown; to others it does not exist
    "plans": page(SIGNED_IN),
    "plan-new": page(SIGNED_IN, 302),  # to the plan there is, or to the list
    "plan-uptake": page(ANALYSTS),
    "plan": page(RELATED, otherwise=404),
    "plan-calendar": page(RELATED, otherwise=404),
    "plan-workbook": page(RELATED, otherwise=404),
    "plan-deed": deed(RELATED, otherwise=404),
    "plan-add": page(frozenset({"manager"}), otherwise=404),  # the manager's own draft
    "plan-goal": page(frozenset({"manager"}), otherwise=404),
    "plan-goal-deed": deed(frozenset({"manager"}), otherwise=404),
    "plan-check-in": page(frozenset({"employee"}), otherwise=404),
    "plan-pulse": page(frozenset({"employee"}), otherwise=404),
    "pulse": page(EVERYBODY),  # who holds the link is asked
    # interviews: HR brings them in, whoever was asked codes them; to others a coding does not exist
    "evidence": page(ANALYSTS | {"coder"}),
    "interview-new": page(HR),
    "interview": page(HR),
    "interview-deed": deed(HR),
    "interview-export": page(HR),
    "interview-settle": page(HR, 302),  # nobody has handed in
    "coding": page(frozenset({"coder"}), otherwise=404),
    "coding-deed": deed(frozenset({"coder"}), otherwise=404),
    "coding-queue": page(ANALYSTS | {"coder"}),
    "coding-agreement": page(ANALYSTS),
    "interview-guide": page(ANALYSTS | {"coder"}),
    "interview-guide-file": page(ANALYSTS | {"coder"}),
    # machine coders
    "coders": page(ANALYSTS),
    "coder-ratings": page(ANALYSTS),
    "coder-bar": deed(HR),
    "coder-fairness": page(ANALYSTS),
    "coder-swaps": deed(HR),
    "coder-learning": page(ANALYSTS),
    "coder-learning-deed": deed(HR, 404),  # nothing was asked for
    "coder-log": page(ANALYSTS),
    "coder-remote": page(HR),
    "coder-remote-preview": page(HR, 404),  # no second coder is set
    # the rater's pages: who holds the link is the rater
    "rate": page(EVERYBODY),
    "rate-answers": deed(EVERYBODY, 400),  # nothing was sent
    "rate-together": page(EVERYBODY),
    "rate-practice": page(EVERYBODY),
    "rate-check": page(EVERYBODY, 302),  # no check asked for
    "rate-form": page(EVERYBODY),
    "rate-finish": page(EVERYBODY),
    "rate-decline": page(EVERYBODY),
    "rate-reopen": deed(EVERYBODY),
}


@dataclass(frozen=True)
class World:
    """One of everything, and an account of each role; the employee is rated, and reports to the manager."""

    accounts: dict[str, Account]
    named: dict[str, dict[str, Any]]
    released: Ratee
    signed_in: dict[str, SimpleCookie] = field(default_factory=dict)

    def client(self, role: str, **options: Any) -> Client:
        """A new browser, with the cookies of the role's one sign-in."""
        client = Client(**options)
        if role != STRANGER:
            if role not in self.signed_in:
                client.force_login(self.accounts[role])
                self.signed_in[role] = client.cookies
            client.cookies = deepcopy(self.signed_in[role])
        return client

    def address(self, name: str) -> str:
        return reverse(name, kwargs=self.named.get(name))


def patterns() -> Iterator[URLPattern]:
    yield from get_resolver().url_patterns


@pytest.fixture
def world() -> World:
    boss = make_person("Zhao")
    unit = Unit.objects.create(code="U1", name="Design")
    person = make_person("Lin", manager=boss, unit=unit)
    accounts = {
        role: Account.objects.create_account(
            f"{role}@example.com", role=role, language="en", person={"manager": boss, "employee": person}.get(role)
        )
        for role in Account.Role.values
    }
    visibility = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}
    nominated = {"peer": {"count": 3, "source": "nominated"}}
    draft = make_campaign(state=Campaign.State.DRAFT, ratees_nominate=True, groups=nominated)
    proposing = Ratee.objects.create(campaign=draft, person=person)
    running = make_campaign(practice=Campaign.Practice.OFFERED)
    rater = make_rater(running, "Wang")
    assignment, _ = make_assignment(rater, "Qian"), make_assignment(rater, "Sun")
    released = make_released(person, visibility)
    imported = PeopleImport.objects.create(file_name="a.csv", plan=ImportPlan().to_json())
    message = Message.objects.create(
        key="k",
        kind="invitation",
        channel="mail",
        campaign=running,
        rater=rater,
        language="en",
        not_before=timezone.now(),
    )
    bot = Channel.objects.create(kind="wecom", name="HR", url="https://example.com/hook")
    wording = {"kind": "invitation", "language": "en"}
    token = {"token": token_of(rater)}
    form = {**token, "assignment": assignment.pk}
    by_prefix: dict[str, dict[str, Any]] = {
        **{name: {"pk": draft.pk} for name in ROWS if name.startswith("campaign-")},
        **{name: token for name in ROWS if name.startswith("rate-")},
    }
    named = {
        **by_prefix,
        **dict.fromkeys(("rate-form", "rate-finish", "rate-decline", "rate-reopen"), form),
        **{f"campaign-{name}": {"campaign_id": running.pk} for name in OF_RUNNING},
        "campaign-exchange": {"campaign_id": running.pk, "assignment_id": assignment.pk},
        "campaign-excuse": {"campaign_id": running.pk, "ratee_id": assignment.ratee_id},
        "campaign-dossier": {"campaign_id": running.pk, "language": "en"},
        "campaign": {"campaign_id": running.pk},
        "rate": token,
        "campaign-change": {"pk": running.pk},
        "campaign-ratee": {"pk": draft.pk, "ratee": proposing.pk},
        "campaign-reopen-proposal": {"pk": draft.pk, "ratee": proposing.pk},
        "nominate": {"pk": proposing.pk},
        "sign-in-link": {"token": "x" * 32},
        "account-of": {"pk": accounts["coder"].pk},
        "account-deed": {"pk": accounts["coder"].pk},
        "person": {"pk": person.pk},
        "edit-person": {"pk": person.pk},
        "chart-unit": {"pk": unit.pk},
        "edit-unit": {"pk": unit.pk},
        "remove-unit": {"pk": unit.pk},
        "people-import": {"pk": imported.pk},
        "undo-people-import": {"pk": imported.pk},
        "message": {"pk": message.pk},
        "message-decide": {"pk": message.pk},
        "message-wording": wording,
        "message-wording-preview": wording,
        "message-bot": {"pk": bot.pk},
        "rater-link": {"pk": rater.pk},
        "job": {"pk": Job.objects.create(kind="score", campaign=running).pk},
        "report": {"ratee_id": released.pk, "language": "en", "form": "html"},
        "report-openings": {"ratee_id": released.pk},
        "report-about": {"ratee_id": released.pk},
        "report-guide": {"ratee_id": released.pk, "kind": "reading", "language": "en", "form": "html"},
        "report-talk": {"ratee_id": released.pk},
        "report-comments": {"ratee_id": released.pk, "language": "en"},
        **{f"organisation-{name}": {"campaign_id": released.campaign_id} for name in OF_SEVERAL},
    }
    del named["campaign-new"]
    named |= named_talent(released, accounts["coder"])
    named |= named_plans(released, Ratee.objects.create(campaign=released.campaign, person=boss))
    named |= named_evidence(accounts["coder"])
    return World(accounts, named, released)


OF_SEVERAL = ("campaign", "workbook", "pdf")


def named_talent(released: Ratee, expert: Account) -> dict[str, dict[str, Any]]:
    """A nine-box with a move, a role, and a panel with an expert who has an account."""
    role = RoleProfile("clerk", "Clerk", (Requirement("INT", 3),))
    row = publish_role(role, builtin_framework("en"))
    box = Calibration.objects.create(
        title="Review", campaign=released.campaign, competencies=["INT"], low_cut=2.5, high_cut=3.5
    )
    boxes = {"from_performance": 1, "from_potential": 1, "to_performance": 2, "to_potential": 2}
    move = CalibrationMove.objects.create(calibration=box, person=released.person, why="Seen", **boxes)
    asked = profile(row.framework_id, row.role_id)
    assert asked is not None
    panel = open_panel(asked, builtin_framework("en"), None)
    link = panel_link(add_panelist(panel, "Qian", expert))
    return {
        **{name: {"pk": row.pk} for name in ("role", "role-remove", "role-suggestion", "role-panel")},
        **{name: {"pk": box.pk} for name in ("nine-box", "nine-box-export", "nine-box-close")},
        "nine-box-person": {"pk": box.pk, "person_id": released.person_id},
        "nine-box-undo": {"pk": box.pk, "move_id": move.pk},
        "training-needs-export": {"form": "xlsx"},
        "fit-of": {"ratee_id": released.pk},
        "panel-mine": {"pk": panel.pk},
        "panel-vote": {"token": link.rstrip("/").rsplit("/", 1)[1]},
    }


def named_evidence(coder: Account) -> dict[str, dict[str, Any]]:
    """An interview with consent, which the coder was asked to code."""
    interview = make_interview()
    coding = assign_coding(interview, coder, None)
    return {
        **{name: {"pk": interview.pk} for name in ROWS if name.startswith("interview")},
        **{name: {"pk": coding.pk} for name in ("coding", "coding-deed")},
        "coder-remote-preview": {"pk": interview.pk},
        "interview-new": {},
        "interview-guide": {},
        "interview-guide-file": {"form": "html"},
    }


def named_plans(submitted: Ratee, written: Ratee) -> dict[str, dict[str, Any]]:
    """The plan of the one person, shown to the manager and asked about, and the other's, a draft."""
    goals = []
    for ratee, state in ((submitted, "submitted"), (written, "draft")):
        campaign = ratee.campaign
        plan = Plan.objects.create(
            person=ratee.person,
            ratee=ratee,
            framework_id=campaign.framework_id,
            framework_version=campaign.framework_version,
            state=state,
        )
        common = {"behaviour": "Ask", "indicators": ["TWK.1"], "from_level": 2, "to_level": 3}
        goals.append(PlanGoal.objects.create(plan=plan, competency_id="TWK", **common))
    asked_about = PlanGoal.objects.create(plan=goals[0].plan, competency_id="INT", from_level=2, to_level=3)
    pulse = Pulse.objects.create(
        goal=asked_about, indicators=["INT.1"], asked=5, closes_at=timezone.now() + timedelta(days=9)
    )
    rater = PulseRater.objects.create(pulse=pulse, person=make_person("Asked"), link_nonce="n" * 32)
    PulseRater.objects.filter(pk=rater.pk).update(token_hash=hash_token(pulse_token_of(rater)))
    return {
        **{name: {"pk": goals[0].plan_id} for name in ("plan", "plan-calendar", "plan-workbook", "plan-deed")},
        **{name: {"pk": goals[0].pk} for name in ("plan-check-in", "plan-pulse")},
        **{name: {"pk": goals[1].pk} for name in ("plan-goal", "plan-goal-deed")},
        "plan-add": {"pk": goals[1].plan_id},
        "pulse": {"token": pulse_token_of(rater)},
    }


OF_RUNNING = (
    "export",
    "progress",
    "scores",
    "quality",
    "assess",
    "assignments",
    "remind",
    "close",
    "score",
    "reopen",
    "release",
    "seal",
)
SENT = {
    "ask-sign-in-link": {"mail": "nobody@example.com"},
    "message-decide": {"decision": "drop"},
    "message-bot": {"remove": "1"},
    "campaign-people-remove": {"ratee": "0"},
    "plan-deed": {"do": "comment"},
    "interview-deed": {"do": "withdraw"},
    "coding-deed": {"do": "undo"},
}


def make_released(person: Person, visibility: dict[str, str]) -> Ratee:
    """A released campaign with a report on somebody, as a file."""
    campaign = make_campaign(state=Campaign.State.RELEASED, visibility=visibility)
    ratee = Ratee.objects.create(campaign=campaign, person=person)
    data = DataSet.objects.create(campaign=campaign, number=1, ratings_file="r", comments_file="c", digest="d")
    scoring = Scoring.objects.create(data_set=data, method="classical", folder="f", digest=person.number)
    name = f"permissions-{ratee.pk}.html"
    (Path(settings.MEDIA_ROOT) / "f").mkdir(parents=True, exist_ok=True)
    write_scores(Path(settings.MEDIA_ROOT) / "f" / SCORES, one_score(person))
    (Path(settings.MEDIA_ROOT) / name).write_text("<p>Report</p>")
    ReportFile.objects.create(scoring=scoring, ratee=ratee, language="en", form="html", path=name)
    campaign.released_at = timezone.now()
    campaign.save()
    return ratee


def one_score(person: Person) -> pl.DataFrame:
    """What a report shows of somebody on one competency."""
    shown = {"ratee": person.number, "competency_id": "INT", "score": 3.0, "low": 2.5, "high": 3.5, "n_raters": 5}
    return pl.DataFrame([{name: shown.get(name) for name in SCHEMA}], schema=SCHEMA)


def asked(world: World, name: str, role: str, method: str) -> HttpResponse:
    """The answer to one request; whatever it changed is taken back."""
    client = world.client(role)
    with transaction.atomic():
        response = getattr(client, method)(world.address(name), SENT.get(name, {}) if method == "post" else {})
        if response.streaming:
            list(response)  # read to its end, a file is closed
        transaction.set_rollback(True)
    return response


def is_refused(response: HttpResponse, role: str, otherwise: int) -> bool:
    if role == STRANGER:
        return response.status_code == 302 and response["Location"].startswith(reverse("sign-in") + "?next=")
    return response.status_code == otherwise


def test_every_address_has_a_row() -> None:
    assert {pattern.name for pattern in patterns()} == set(ROWS)


def test_every_view_names_its_rule() -> None:
    assert [pattern.name for pattern in patterns() if not hasattr(pattern.callback, "rule")] == []


@pytest.mark.no_cover  # each page is traced by its own tests
def test_roles(world: World) -> None:
    wrong = {}
    for name, row in ROWS.items():
        for role in sorted(EVERYBODY):
            response = asked(world, name, role, row.method)
            if role in row.allowed:
                expected = 200 if (name, role) == ("sign-in", STRANGER) else row.answer
                is_right = response.status_code == expected
            else:
                is_right = is_refused(response, role, row.otherwise)
            if not is_right:
                wrong[name, role] = (response.status_code, response.headers.get("Location"))

    assert wrong == {}


@pytest.mark.no_cover  # each page is traced by its own tests
def test_who_may_not_see_a_page_may_not_post_to_it(world: World) -> None:
    tried = [(name, role) for name, row in ROWS.items() if row.method == "get" for role in EVERYBODY - row.allowed]
    answers = {(name, role): asked(world, name, role, "post") for name, role in tried}

    assert {at: r for at, r in answers.items() if not is_refused(r, at[1], ROWS[at[0]].otherwise)} == {}


def test_deeds_are_not_done_by_opening_a_link(world: World) -> None:
    deeds = [name for name, row in ROWS.items() if row.method == "post"]

    assert {name for name in deeds if asked(world, name, "owner", "get").status_code != 405} == set()


def test_forged_requests_are_refused(world: World) -> None:
    """Without the token from the page; at the rater's pages the secret address stands for it."""
    client = world.client("owner", enforce_csrf_checks=True)
    names = [name for name in ROWS if not name.startswith(("rate", "pulse")) or name == "rater-link"]

    assert {name for name in names if client.post(world.address(name)).status_code != 403} == set()


class TestReports:
    """Whose report one may open does not follow from the role alone."""

    @pytest.mark.parametrize("name", ["report", "report-openings", "report-about", "report-guide"])
    def test_somebody_elses(self, world: World, name: str) -> None:
        other = Account.objects.create_account("o@example.com", role="employee", person=make_person("Sun"))
        client = Client()
        client.force_login(other)

        assert client.get(world.address(name)).status_code == 403

    @pytest.mark.parametrize("role", ["employee", "manager"])
    @pytest.mark.parametrize("openness", ["no", "after_talk"])
    def test_not_shown_to_this_reader(self, world: World, role: str, openness: str) -> None:
        reader = {"employee": "ratee", "manager": "manager"}[role]
        Campaign.objects.filter(pk=world.released.campaign_id).update(visibility={reader: openness})

        assert world.client(role).get(world.address("report")).status_code == 403

    @pytest.mark.parametrize(
        ("state", "readers"),
        [("open", frozenset()), ("closed", frozenset()), ("scored", ANALYSTS), ("sealed", ANALYSTS)],
    )
    def test_before_the_release(self, world: World, state: str, readers: frozenset[str]) -> None:
        Campaign.objects.filter(pk=world.released.campaign_id).update(state=state, released_at=None)
        opened = {r for r in EVERYBODY if asked(world, "report", r, "get").status_code == 200}

        assert opened == readers

    @pytest.mark.parametrize("state", ["open", "closed", "scored", "sealed"])
    def test_what_was_released_stays(self, world: World, state: str) -> None:
        Campaign.objects.filter(pk=world.released.campaign_id).update(state=state)
        opened = {r for r in EVERYBODY if asked(world, "report", r, "get").status_code == 200}

        assert opened == ANALYSTS | RELATED

    def test_a_manager_of_others(self, world: World) -> None:
        Person.objects.filter(pk=world.released.person_id).update(manager=make_person("Li"))

        assert world.client("manager").get(world.address("report")).status_code == 403

    @pytest.mark.parametrize(("role", "n"), [("owner", 1), ("hr_analyst", 1), ("employee", 1), ("coder", 0)])
    def test_the_list_names_only_what_may_be_opened(self, world: World, role: str, n: int) -> None:
        page = world.client(role).get(reverse("reports"))

        assert len(page.context["page"].object_list) == n


class TestNominations:
    """Proposals are between a person and the manager."""

    def test_somebody_elses(self, world: World) -> None:
        other = Account.objects.create_account("o@example.com", role="manager", person=make_person("Sun"))
        client = Client()
        client.force_login(other)
        answers = [client.get(world.address("nominate")), client.post(world.address("nominate"), {"send": "1"})]

        assert [answer.status_code for answer in answers] == [404, 404]

    @pytest.mark.parametrize("role", sorted(RELATED))
    def test_after_the_launch(self, world: World, role: str) -> None:
        Campaign.objects.filter(state=Campaign.State.DRAFT).update(state=Campaign.State.OPEN)

        assert world.client(role).get(world.address("nominate")).status_code == 404


def test_another_campaigns_ratee_is_not_found(world: World) -> None:
    draft = make_campaign(state=Campaign.State.DRAFT)
    address = reverse("campaign-ratee", args=[draft.pk, world.named["campaign-ratee"]["ratee"]])

    assert world.client("owner").get(address).status_code == 404
