"""The framework of a campaign: the built-in one, or a dictionary that HR uploads."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from zhiren.dictionary.load import load_dictionary
from zhiren.errors import FrameworkError, RoleError
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.role import role_problems
from zhiren.role_files import holds_roles, load_roles
from zhiren.translation import translation_problems
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.setup import check_draft, save_setup
from zhiren.web.bridge import publish_framework, publish_role, stored_framework
from zhiren.web.models import Account, Campaign, FrameworkDocument


@transaction.atomic
def upload_dictionary(campaign: Campaign, path: Path, by: Account | None) -> None:
    """Publish a dictionary file, or the role profiles of a file, and ask by it from now on.

    Raises:
        FrameworkError: the dictionary breaks a rule, is no translation of the one with its id and version in the
            other language, or the same version is there with other content.
        RoleError: the role profiles break a rule, or do not fit the campaign's framework.
        CampaignError: the campaign was launched.
    """
    check_draft(campaign)
    if holds_roles(path):
        _publish_roles(campaign, path)
        record(by, "roles-uploaded", campaign)
        return
    framework = load_dictionary(path)
    _check_translation(framework)
    publish_framework(framework)
    choose_framework(campaign, framework.id, framework.version, by)


def choose_framework(campaign: Campaign, framework_id: str, version: str, by: Account | None) -> None:
    """Ask by a published framework. Competencies chosen from another one are forgotten."""
    if (campaign.framework_id, campaign.framework_version) != (framework_id, version):
        save_setup(campaign, by, framework_id=framework_id, framework_version=version, competencies=[])


def _check_translation(framework: Framework) -> None:
    others = FrameworkDocument.objects.filter(framework_id=framework.id, version=framework.version)
    for row in others.exclude(language=framework.language):
        original = stored_framework(framework.id, framework.version, row.language)
        problems = translation_problems(original, framework)
        if problems:
            raise FrameworkError(problems)


def _publish_roles(campaign: Campaign, path: Path) -> None:
    roles = load_roles(path)
    published = FrameworkDocument.objects.filter(
        framework_id=campaign.framework_id, version=campaign.framework_version, language__in=LANGUAGES
    )
    for row in published:
        framework = stored_framework(row.framework_id, row.version, row.language)
        problems = [problem for role in roles for problem in role_problems(role, framework)]
        if problems:
            raise RoleError(problems)
        for role in roles:
            publish_role(role, framework)
