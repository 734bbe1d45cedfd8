"""HR's own wording of messages."""

from __future__ import annotations

from zhiren.errors import ZhirenError
from zhiren.web.actions.activity import record
from zhiren.web.actions.message.wording import wording_problems
from zhiren.web.models import Account, Campaign, MessageTemplate


class WordingError(ZhirenError):
    """A wording cannot be used as it is."""


def save_template(
    kind: str, language: str, campaign: Campaign | None, *, subject: str, body: str, by: Account
) -> MessageTemplate:
    """Keep a wording for a campaign, or for all (None). Messages already written keep theirs.

    Raises:
        WordingError: with everything that is wrong with it.
    """
    subject, body = subject.strip(), body.replace("\r\n", "\n").strip()
    problems = wording_problems(kind, subject, body)
    if problems:
        raise WordingError(problems)
    template, _ = MessageTemplate.objects.update_or_create(
        campaign=campaign, kind=kind, language=language, defaults={"subject": subject, "body": body}
    )
    record(by, "wording-changed", campaign, kind=kind, language=language)
    return template


def reset_template(kind: str, language: str, campaign: Campaign | None, by: Account) -> None:
    """Take the product's own wording (of a campaign: the installation's) again."""
    gone, _ = MessageTemplate.objects.filter(campaign=campaign, kind=kind, language=language).delete()
    if gone:
        record(by, "wording-reset", campaign, kind=kind, language=language)
