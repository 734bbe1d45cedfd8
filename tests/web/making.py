"""Rows for tests: each function makes one thing, with what it needs around it."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import LANGUAGES
from zhiren.web.actions.link import give_link, token_of
from zhiren.web.bridge import campaign_questionnaire, publish_framework
from zhiren.web.models import (
    Account,
    Answer,
    Assignment,
    Campaign,
    OpenAnswer,
    Person,
    Ratee,
    Rater,
    RaterIdentity,
    Response,
)

_numbers = count(1)


def make_person(name: str = "", **fields: Any) -> Person:
    """A person with a number of their own."""
    number = f"T{next(_numbers):06}"
    return Person.objects.create(**{"number": number, "name": name or f"P {number}", **fields})


def make_campaign(**fields: Any) -> Campaign:
    """An open campaign on two competencies of the built-in dictionary, with one open question."""
    for language in LANGUAGES:
        publish_framework(builtin_framework(language))
    framework = builtin_framework("en")
    given: dict[str, Any] = {
        "title": "年度测评",
        "title_en": "Annual assessment",
        "purpose": "帮助每个人成长。",
        "purpose_en": "To help everybody grow.",
        "state": Campaign.State.OPEN,
        "framework_id": framework.id,
        "framework_version": framework.version,
        "competencies": ["INT", "TWK"],
        "languages": list(LANGUAGES),
        "open_questions": [{"id": "strength", "zh-Hans": "他/她最擅长什么？", "en": "What do they do best?"}],
        "practice": Campaign.Practice.OFF,
        "closes_at": timezone.now() + timedelta(days=7),
    }
    return Campaign.objects.create(**{**given, **fields})


def make_rater(campaign: Campaign, name: str = "", language: str = "en", **fields: Any) -> Rater:
    """A rater of a campaign who has a link."""
    rater = Rater.objects.create(campaign=campaign, person=make_person(name), language=language, **fields)
    give_link(rater)
    return rater


def make_assignment(rater: Rater, name: str = "", relationship: str = "peer", **fields: Any) -> Assignment:
    """A rater asked about somebody: themselves where the relationship says so."""
    person = rater.person if relationship == "self" else make_person(name)
    ratee = Ratee.objects.create(campaign=rater.campaign, person=person, role_id=fields.pop("role_id", ""))
    return Assignment.objects.create(ratee=ratee, rater=rater, relationship=relationship, **fields)


def address(rater: Rater, rest: str = "") -> str:
    """The rater's address, as in the mail, and what comes after."""
    return f"/r/{token_of(rater)}/{rest}"


def make_account(role: str = "owner", mail: str = "", **fields: Any) -> Account:
    """An account that reads English, without a password unless one is given."""
    number = next(_numbers)
    return Account.objects.create_account(
        mail or f"account{number}@example.com", role=role, **{"language": "en", **fields}
    )


def make_response(assignment: Assignment, scores: dict[str, int], *, written: str = "", **fields: Any) -> Response:
    """What the rater answered about the ratee, handed in unless ``finished_at`` says otherwise."""
    rater = assignment.rater
    identity, _ = RaterIdentity.objects.get_or_create(rater=rater)
    now = timezone.now()
    response = Response.objects.create(
        campaign=rater.campaign,
        ratee=assignment.ratee,
        rater_key=identity.key,
        relationship=assignment.relationship,
        revision=1,
        **{"finished_at": now, **fields},
    )
    common = {"response": response, "revision": 1, "answered_at": now}
    Answer.objects.bulk_create([Answer(item=item, score=score, **common) for item, score in scores.items()])
    if written:
        OpenAnswer.objects.create(question="strength", text=written, **common)
    Assignment.objects.filter(pk=assignment.pk).update(state="finished" if response.finished_at else "started")
    return response


def make_answered(campaign: Campaign, ratee: Ratee, relationship: str, n: int = 1, **more: Any) -> list[Response]:
    """So many new raters of a ratee, who all answered every item, with scores that differ a little."""
    items = [item.id for item in campaign_questionnaire(campaign, campaign.languages[0]).items]
    made = []
    for k in range(n):
        own = {"person": ratee.person} if relationship == "self" else {"person": make_person()}
        rater = Rater.objects.create(campaign=campaign, language="en", **own)
        give_link(rater)
        assignment = Assignment.objects.create(ratee=ratee, rater=rater, relationship=relationship)
        scores = {item: 2 + (k + number + ratee.pk) % 4 for number, item in enumerate(items)}
        made.append(make_response(assignment, scores, **more))
    return made


def make_ratee(campaign: Campaign, name: str = "", **groups: int) -> Ratee:
    """Somebody rated: ``make_ratee(campaign, peer=4, self=1)``."""
    ratee = Ratee.objects.create(campaign=campaign, person=make_person(name))
    for relationship, n in groups.items():
        make_answered(campaign, ratee, relationship, n)
    return ratee
