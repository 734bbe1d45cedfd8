"""Rows to core types and back: the only crossing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from zhiren.comments import Comment
from zhiren.errors import QuestionnaireError
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.people import Person as CorePerson
from zhiren.questionnaire import Questionnaire, build_questionnaire, response_scale
from zhiren.ratings import Ratings
from zhiren.role import Requirement, RoleProfile
from zhiren.web.models import Campaign, FrameworkDocument, KeptRole, Ratee, RoleDocument

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
    """Store a role profile of a framework in the framework's language; one that is there is replaced.

    Launched campaigns that rate people in the role keep it as it was.
    """
    document = json.dumps(asdict(role), ensure_ascii=False)
    _keep_role(framework.id, role.id, framework.language, document)
    row, _ = RoleDocument.objects.update_or_create(
        framework_id=framework.id,
        role_id=role.id,
        language=framework.language,
        defaults={"title": role.title, "document": document},
    )
    return row


def withdraw_role(framework_id: str, role_id: str) -> None:
    """Remove a role profile in all languages; launched campaigns keep it."""
    for language in LANGUAGES:
        _keep_role(framework_id, role_id, language, "")
    RoleDocument.objects.filter(framework_id=framework_id, role_id=role_id).delete()


def _keep_role(framework_id: str, role_id: str, language: str, document: str) -> None:
    """Before a profile becomes ``document``, let launched campaigns keep what they have, be it none."""
    row = RoleDocument.objects.filter(framework_id=framework_id, role_id=role_id, language=language).first()
    before = row.document if row else ""
    if before == document:
        return
    launched = Campaign.objects.filter(framework_id=framework_id, ratees__role_id=role_id)
    launched = launched.exclude(state=Campaign.State.DRAFT).exclude(
        pk__in=KeptRole.objects.filter(role_id=role_id, language=language).values("campaign")
    )
    KeptRole.objects.bulk_create(
        KeptRole(campaign=campaign, role_id=role_id, language=language, document=before)
        for campaign in launched.distinct()
    )


def stored_role(framework_id: str, role_id: str, language: str) -> RoleProfile | None:
    """A role profile as it is now; None where the framework has none of this id."""
    row = RoleDocument.objects.filter(framework_id=framework_id, role_id=role_id, language=language).first()
    return read_role(row.document) if row else None


def campaign_role(campaign: Campaign, role_id: str, language: str) -> RoleProfile | None:
    """A role profile as a campaign judges by it: what it was at the launch, where it has changed since."""
    if campaign.state != Campaign.State.DRAFT:
        kept = KeptRole.objects.filter(campaign=campaign, role_id=role_id, language=language).first()
        if kept:
            return read_role(kept.document) if kept.document else None
    return stored_role(campaign.framework_id, role_id, language)


def campaign_roles(campaign: Campaign, language: str) -> dict[str, RoleProfile]:
    """All role profiles as a campaign judges by them, by id. Two queries."""
    rows = RoleDocument.objects.filter(framework_id=campaign.framework_id, language=language)
    documents = dict(rows.values_list("role_id", "document"))
    if campaign.state != Campaign.State.DRAFT:
        kept = KeptRole.objects.filter(campaign=campaign, language=language)
        documents |= dict(kept.values_list("role_id", "document"))
    return {role_id: read_role(document) for role_id, document in documents.items() if document}


def read_role(document: str) -> RoleProfile:
    """The role profile of a stored document."""
    content = json.loads(document)
    return RoleProfile(**{**content, "requirements": tuple(Requirement(**r) for r in content["requirements"])})


def campaign_framework(campaign: Campaign, language: str) -> Framework:
    """The framework version that a campaign asks about, in a language."""
    return stored_framework(campaign.framework_id, campaign.framework_version, language)


def campaign_questionnaire(campaign: Campaign, language: str, role_id: str = "") -> Questionnaire:
    """What a campaign asks about ratees of a role; all of its competencies where it does not ask by role."""
    framework = campaign_framework(campaign, language)
    role = campaign_role(campaign, role_id, language) if campaign.by_role and role_id else None
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
    role = campaign_role(campaign, role_id, language)
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
