"""Rows to core types and back: the only crossing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from zhiren.comments import Comment
from zhiren.development import Action, CheckIn, DevelopmentPlan, Goal, PulseResult
from zhiren.errors import QuestionnaireError
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.people import Person as CorePerson
from zhiren.questionnaire import Questionnaire, build_questionnaire, response_scale
from zhiren.ratings import Ratings
from zhiren.role import Requirement, RoleProfile
from zhiren.web.models import (
    Campaign,
    FrameworkDocument,
    Person,
    Plan,
    PlanGoal,
    Pulse,
    Ratee,
    RoleDocument,
)

if TYPE_CHECKING:
    from zhiren.report.batch import Edition, Inputs


def publish_framework(framework: Framework) -> FrameworkDocument:
    """Store a framework version in its language; what is there already stays as it is.

    Raises:
        FrameworkError: the same version is there with other content.
    """
    document = framework.to_json().decode()
    row, made = FrameworkDocument.objects.get_or_create(
        framework_id=framework.id,
        version=framework.version,
        language=framework.language,
        defaults={
            "title": framework.title,
            "document": document,
            "digest": hashlib.sha256(document.encode()).hexdigest(),
        },
    )
    if not made and row.document != document:
        from zhiren.errors import FrameworkError, Problem, quote

        values = {"framework": quote(framework.id), "version": quote(framework.version)}
        raise FrameworkError(Problem("framework-version-taken", values))
    return row


def publish_builtin() -> Framework:
    """Store the built-in dictionary and its role profiles in every language; gives the dictionary."""
    from zhiren.dictionary.builtin import builtin_framework
    from zhiren.role_files import builtin_roles

    for language in LANGUAGES:
        framework = builtin_framework(language)
        if not FrameworkDocument.objects.filter(
            framework_id=framework.id, version=framework.version, language=language
        ).exists():
            publish_framework(framework)
            for role in builtin_roles(language):
                publish_role(role, framework)
    return framework


def stored_framework(framework_id: str, version: str, language: str) -> Framework:
    """A published framework in a language. Kept in memory after the first reading: it never changes."""
    return _framework(framework_id, version, language)


@lru_cache(maxsize=32)
def _framework(framework_id: str, version: str, language: str) -> Framework:
    row = FrameworkDocument.objects.get(framework_id=framework_id, version=version, language=language)
    return Framework.from_json(row.document)


def publish_role(role: RoleProfile, framework: Framework) -> RoleDocument:
    """Store a role profile of a framework in the framework's language; one that is there is replaced."""
    row, _ = RoleDocument.objects.update_or_create(
        framework_id=framework.id,
        role_id=role.id,
        language=framework.language,
        defaults={"title": role.title, "document": json.dumps(asdict(role), ensure_ascii=False)},
    )
    return row


def stored_role(framework_id: str, role_id: str, language: str) -> RoleProfile | None:
    """A role profile; None where the framework has none of this id."""
    row = RoleDocument.objects.filter(framework_id=framework_id, role_id=role_id, language=language).first()
    if row is None:
        return None
    content = json.loads(row.document)
    return RoleProfile(**{**content, "requirements": tuple(Requirement(**r) for r in content["requirements"])})


def campaign_framework(campaign: Campaign, language: str) -> Framework:
    """The framework version that a campaign asks about, in a language."""
    return stored_framework(campaign.framework_id, campaign.framework_version, language)


def campaign_questionnaire(campaign: Campaign, language: str, role_id: str = "") -> Questionnaire:
    """What a campaign asks about ratees of a role; all of its competencies where it does not ask by role."""
    framework = campaign_framework(campaign, language)
    role = stored_role(campaign.framework_id, role_id, language) if campaign.by_role and role_id else None
    chosen = campaign.competencies or None
    return build_questionnaire(framework, scale=campaign.scale, competencies=chosen, role=role, order="blocked")


def n_items(campaign: Campaign, role_id: str = "") -> int:
    """How many items are asked about a ratee of a role; 0 where the questionnaire has nothing for it."""
    row = FrameworkDocument.objects.filter(
        framework_id=campaign.framework_id, version=campaign.framework_version
    ).first()
    try:
        return len(campaign_questionnaire(campaign, row.language, role_id).items) if row else 0
    except QuestionnaireError:
        return 0


def report_inputs(campaign: Campaign, ratings: Ratings, comments: tuple[Comment, ...]) -> Inputs:
    """What reports on a campaign are made from: its data, and an edition for each of its languages."""
    from zhiren.report.batch import Inputs  # writers of every form: the server of pages has no need of them

    ratees = list(campaign.ratees.select_related("person__unit", "person__position").order_by("person__number"))
    return Inputs(
        ratings, comments, tuple(_edition(campaign, ratees, language) for language in campaign.languages)
    )


def _edition(campaign: Campaign, ratees: list[Ratee], language: str) -> Edition:
    """The framework cut down to what is asked; people as they were at the launch."""
    from zhiren.report.batch import Edition

    whole = campaign_framework(campaign, language)
    asked = campaign.competencies
    competencies = tuple(c for c in whole.competencies if not asked or c.id in asked)
    roles = {ratee.person.number: _role(campaign, ratee.role_id, language) for ratee in ratees if ratee.role_id}
    return Edition(
        replace(whole, competencies=competencies),
        response_scale(campaign.scale, language),
        {ratee.person.number: _person(ratee) for ratee in ratees},
        {number: role for number, role in roles.items() if role is not None},
    )


def _role(campaign: Campaign, role_id: str, language: str) -> RoleProfile | None:
    role = stored_role(campaign.framework_id, role_id, language)
    if role is None or not campaign.competencies:
        return role
    kept = tuple(r for r in role.requirements if r.competency_id in campaign.competencies)
    return replace(role, requirements=kept) if kept else None


def _person(ratee: Ratee) -> CorePerson:
    at_launch = ratee.as_launched
    return CorePerson(
        ratee.person.number,
        at_launch.get("name") or ratee.person.name,
        at_launch.get("unit", ""),
        at_launch.get("position", ""),
        at_launch.get("manager", ""),
        ratee.role_id,
        ratee.person.language,
    )


def development_plan(plan: Plan) -> DevelopmentPlan:
    """A plan with its goals, check-ins and what its pulses found. Costs three queries.

    Goals that are not written yet are left out.
    """
    goals = plan.goals.exclude(behaviour="").prefetch_related("check_ins", "pulses")
    agreed = plan.agreed_at.date() if plan.agreed_at else None
    return DevelopmentPlan(plan.person.number, tuple(map(development_goal, goals)), agreed)


def development_goal(goal: PlanGoal) -> Goal:
    """A goal; ``DevelopmentError`` where it breaks a rule."""
    actions = (Action(a["text"], a["kind"], _day(a.get("done_on"))) for a in goal.actions)
    is_stored = goal.pk is not None
    return Goal(
        competency_id=goal.competency_id,
        behaviour=goal.behaviour,
        from_level=goal.from_level,
        to_level=goal.to_level,
        indicator_ids=tuple(goal.indicators),
        actions=tuple(actions),
        support=goal.support,
        notice=goal.notice,
        due=goal.due,
        review_on=tuple(map(date.fromisoformat, goal.review_on)),
        check_ins=tuple(CheckIn(c.on, c.feeling, c.note) for c in goal.check_ins.all()) if is_stored else (),
        pulses=tuple(pulse_result(p) for p in goal.pulses.all() if p.result) if is_stored else (),
    )


def pulses_of(person: Person) -> tuple[PulseResult, ...]:
    """What all pulses of a person found, in the order of time: for the next report. Costs one query."""
    closed = Pulse.objects.filter(goal__plan__person=person).exclude(closed_at=None)
    return tuple(map(pulse_result, closed.order_by("closed_at", "pk")))


def pulse_result(pulse: Pulse) -> PulseResult:
    """The result of a pulse that is closed."""
    kept = dict(pulse.result)
    closed, items = date.fromisoformat(kept.pop("closed_on")), tuple(kept.pop("indicator_ids"))
    return PulseResult(closed_on=closed, indicator_ids=items, **kept)


def pulse_document(result: PulseResult) -> dict[str, object]:
    """A result as JSON can hold it: ``pulse_result`` gives it back."""
    return {
        **asdict(result),
        "closed_on": result.closed_on.isoformat(),
        "indicator_ids": list(result.indicator_ids),
    }


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None
