"""Fill a new installation for the tests in the browser: ``python preparing.py``, in the server's environment.

The demonstration with few people, and of each language what a test changes. Prints as JSON what the tests need.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

N_PEOPLE = 20
PASSWORD = "right horse battery"
COMPETENCIES = ["INT", "TWK"]
WHO_SEES = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}


def main() -> None:
    """Prepare and print."""
    from zhiren.web.serving import preparing
    from zhiren.web.settings import DATA, STATIC_ROOT

    preparing.make_data_folder(DATA)
    import django

    django.setup()
    preparing.migrate()
    preparing.collect_assets(STATIC_ROOT)
    from zhiren.language import LANGUAGES
    from zhiren.web.actions.results import scoring
    from zhiren.web.demonstration import make_demo

    scoring.FORMS = ("html", "json")  # PDF files, which cost most of the time, have tests of their own
    make_demo(lambda step, done, total: None, n_people=N_PEOPLE)
    made = {
        "accounts": json.loads((DATA / "demo-accounts.json").read_text(encoding="utf-8")),
        "links": [
            _path(link["link"]) for link in json.loads((DATA / "demo-links.json").read_text(encoding="utf-8"))
        ],
        "languages": {
            language: {**_to_answer(language), **_to_score(language), **_to_talk(language)}
            for language in LANGUAGES
        },
        "more": _more_pages(),
        "sign_in_link": _sign_in_link(),
    }
    print(json.dumps(made, ensure_ascii=False))


def _path(link: str) -> str:
    return "/" + link.split("/", 3)[3]


def _campaign(**fields: Any) -> Any:
    from web.making import make_campaign

    return make_campaign(**{"competencies": COMPETENCIES, "visibility": WHO_SEES, **fields})


def _to_answer(language: str) -> dict[str, Any]:
    """Raters with work: each test has one of its own."""
    from web.making import address, make_assignment, make_rater

    campaign = _campaign()
    links = {}
    for purpose in ("phone", "plain"):
        rater = make_rater(campaign, f"Rater {purpose}", language)
        assignments = [make_assignment(rater, f"陈{n}") for n in "一二"]
        links[purpose] = {"link": address(rater), "assignments": [a.pk for a in assignments]}
    return links


def _to_score(language: str) -> dict[str, Any]:
    """An open campaign in which everybody has answered, and an account of one whom it is about."""
    from web.making import make_person, make_rater
    from zhiren.web.models import Account, Assignment, Ratee, RaterIdentity, Response

    campaign = _campaign(title=f"计分 {language}", title_en=f"Scoring {language}")
    people = [
        make_person(f"周{n}", language=language, mail=f"p{n}-{language.lower()}@example.com") for n in "甲乙丙"
    ]
    raters = [make_rater(campaign, language=language) for _ in range(6)]
    for person in people:
        ratee = Ratee.objects.create(campaign=campaign, person=person, as_launched={"name": person.name})
        for n, rater in enumerate(raters):
            relationship = ("manager", "peer", "peer", "peer", "report", "report")[n]
            Assignment.objects.create(ratee=ratee, rater=rater, relationship=relationship, state="finished")
            identity, _ = RaterIdentity.objects.get_or_create(rater=rater)
            response = Response.objects.create(
                campaign=campaign,
                ratee=ratee,
                rater_key=identity.key,
                relationship=relationship,
                revision=1,
                finished_at=campaign.created_at,
                seconds=300,
            )
            _answer(campaign, response, n)
    account = Account.objects.create_account(
        f"rated-{language.lower()}@example.com",
        role="employee",
        password=PASSWORD,
        language=language,
        person=people[0],
    )
    return {"score": campaign.pk, "rated": {"mail": account.mail, "name": people[0].name}}


def _to_talk(language: str) -> dict[str, Any]:
    """A released report that opens to the person after the talk; accounts of the person and the manager."""
    from web.making import make_person, make_ratee
    from zhiren.web.actions.results.release import release_reports
    from zhiren.web.actions.results.scoring import score_campaign
    from zhiren.web.models import Account

    campaign = _campaign(state="closed", visibility={**WHO_SEES, "ratee": "after_talk"})
    ratee = make_ratee(campaign, "何", self=1, peer=4)
    ratee.person.manager = make_person("蔡")
    ratee.person.save()
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    mails = {}
    for role, person in (("employee", ratee.person), ("manager", ratee.person.manager)):
        mails[role] = f"talk-{role}-{language.lower()}@example.com"
        given = {"role": role, "password": PASSWORD, "language": language, "person": person}
        Account.objects.create_account(mails[role], **given)
    return {"talk": {"ratee": ratee.pk, **mails}}


def _answer(campaign: Any, response: Any, n: int) -> None:
    from zhiren.web.bridge import campaign_questionnaire
    from zhiren.web.models import Answer

    items = campaign_questionnaire(campaign, "en").items
    Answer.objects.bulk_create(
        [
            Answer(
                response=response,
                item=item.id,
                score=2 + (response.ratee_id + n * k) % 4,
                revision=1,
                answered_at=campaign.created_at,
            )
            for k, item in enumerate(items, start=1)
        ]
    )


def _more_pages() -> list[str]:
    """Addresses of pages that no link of the demonstration leads to, with what they show."""
    return [
        address
        for made in (_rating, _draft, _released, _talk, _messages, _file, _plans, _panel)
        for address in made()
    ]


def _draft() -> Iterator[str]:
    """A campaign being set up, whose people propose their raters: one has, one has not."""
    from django.utils import timezone

    from zhiren.web.actions.assignment import draw_assignments
    from zhiren.web.actions.campaign import create_campaign
    from zhiren.web.actions.campaign.ratees import add_ratees
    from zhiren.web.models import Account, Person

    groups = {
        "self": {"count": 1, "source": "chart"},
        "manager": {"count": 1, "source": "chart"},
        "peer": {"count": 3, "source": "nominated"},
        "report": {"count": 3, "source": "chart"},
    }
    campaign = create_campaign(
        None,
        title="明年的测评",
        title_en="Next year's assessment",
        purpose="帮助每个人成长。",
        purpose_en="To help everybody grow.",
        competencies=COMPETENCIES,
        groups=groups,
        ratees_nominate=True,
        closes_at=timezone.now() + timedelta(days=30),
    )
    add_ratees(campaign, Person.objects.filter(number__startswith="E"), None)
    draw_assignments(campaign)
    employee = Account.objects.get(role="employee", mail__endswith="demo.example").person
    campaign.ratees.filter(person=employee).update(nominated_at=timezone.now())
    yield f"/campaigns/{campaign.pk}/setup/pairs/{campaign.ratees.earliest('pk').pk}/"
    yield f"/nominations/{campaign.ratees.get(person=employee).pk}/"


def _rating() -> Iterator[str]:
    """Raters who have to show that the device is theirs, to practise first, and who are about to finish."""
    from web.making import address, make_assignment, make_rater

    for fields, rest in (
        ({"checks_new_device": True}, "check/"),
        ({"practice": "required"}, "practice/"),
        ({}, "{}/finish/"),
    ):
        rater = make_rater(_campaign(**fields), "林", mail="lin@example.com")
        yield address(rater, rest.format(make_assignment(rater).pk))


def _released() -> Iterator[str]:
    """The dashboard of a campaign whose reports are out."""
    from zhiren.web.models import Campaign

    yield f"/campaigns/{Campaign.objects.filter(state='released').earliest('pk').pk}/"


def _talk() -> Iterator[str]:
    """A report that opens to the person after a talk, which is still to come."""
    from web.making import make_ratee
    from zhiren.web.actions.results.release import release_reports
    from zhiren.web.actions.results.scoring import score_campaign

    campaign = _campaign(state="closed", visibility={**WHO_SEES, "ratee": "after_talk"})
    ratee = make_ratee(campaign, "许", peer=4, report=3)
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    yield f"/reports/{ratee.pk}/"
    yield "/reports/talks/"


def _messages() -> Iterator[str]:
    """Messages that wait, a bot, a rater whose link is handed over, one whose place somebody else takes."""
    from zhiren.web.actions.message import queue_reminders
    from zhiren.web.models import Assignment, Campaign, Channel, Job, Message

    campaign = Campaign.objects.filter(state="open", title__isnull=False).order_by("pk")[0]
    queue_reminders(campaign)
    Channel.objects.create(kind="wecom", name="HR", url="https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1")
    message = Message.objects.exclude(rater=None).earliest("pk")
    yield f"/messages/{message.pk}/"
    yield f"/messages/links/{message.rater_id}/"
    waiting = Assignment.objects.filter(ratee__campaign=campaign, state="waiting").earliest("pk")
    yield f"/campaigns/{campaign.pk}/assignments/{waiting.pk}/exchange/"
    yield f"/jobs/{Job.objects.create(kind='score', campaign=campaign, state='done').pk}/"


def _sign_in_link() -> str:
    """A link by mail that nobody has used yet."""
    from zhiren.web.actions.sign_in.one_time import GOOD_FOR, one_time_link
    from zhiren.web.models import Account

    return _path(one_time_link(Account.objects.get(role="owner"), GOOD_FOR["account-invitation"]))


def _file() -> Iterator[str]:
    """A file of people with something wrong in it, not yet decided."""
    from zhiren.web.actions.people_import import plan_import

    head, good = "工号,姓名,邮箱,部门,上级", "N1,新来的人,n1@example.com,产品部,E0001"
    rows = "\n".join((head, good, "N1,又一个,n2@example.com,产品部,E9", ""))
    yield f"/people/import/{plan_import(rows.encode(), '名单.csv', None).pk}/"


def _plans() -> Iterator[str]:
    """The manager writes a plan, HR has a report of its own to make one from, and somebody is asked in a pulse."""
    from django.utils import timezone

    from zhiren.web.actions.plan.agreeing import submit_plan
    from zhiren.web.actions.plan.choosing import choices, own_reports
    from zhiren.web.actions.plan.pulse import ask_pulse, eligible
    from zhiren.web.actions.plan.pulse_link import pulse_token_of
    from zhiren.web.actions.plan.writing import save_goal, start_plan
    from zhiren.web.models import Account, Person

    manager = Account.objects.get(role="manager", mail__endswith="demo.example")
    free = Person.objects.filter(number__startswith="E", account=None, plans=None).order_by("-number")
    others = [Account(person=person) for person in free]
    reported = [account for account in (manager, *others) if own_reports(account).exists()]
    plans = [start_plan(own_reports(a)[0], choices(a, own_reports(a)[0], "en")[:2]) for a in reported[:2]]
    Account.objects.filter(role="hr_administrator").update(person=reported[2].person)
    due = timezone.localdate() + timedelta(days=90)
    for goal in plans[1].goals.all():
        save_goal(goal, {"behaviour": "先听后说。", "indicators": [f"{goal.competency_id}.1"], "due": due})
    submit_plan(plans[1])
    goal = plans[1].goals.select_related("plan__person", "plan__ratee__campaign").earliest("pk")
    pulse = ask_pulse(goal, list(eligible(goal)[:5]))
    yield f"/r/p/{pulse_token_of(pulse.raters.earliest('pk'))}/"


def _panel() -> Iterator[str]:
    """An expert who votes by link, and one who votes signed in."""
    from zhiren.web.actions.roles import add_panelist, panel_link
    from zhiren.web.models import Account, RolePanel

    panel = RolePanel.objects.latest("pk")
    add_panelist(panel, "孟", Account.objects.get(role="hr_analyst", mail__endswith="demo.example"))
    yield _path(panel_link(panel.panelists.earliest("pk")))


if __name__ == "__main__":
    main()
