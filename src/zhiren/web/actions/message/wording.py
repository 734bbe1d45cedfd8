"""The words of a message, HR's own or the product's, with ``{placeholders}`` filled in for each person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zhiren.errors import Problem, quote
from zhiren.language import text
from zhiren.web.models import Campaign, MessageTemplate

LINK = "{link}"  # stays in the stored body; the sender puts the address in
LONGEST_SUBJECT = 200

_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_RATER = ("name", "campaign", "people", "minutes", "link", "closes", "purpose", "privacy")
_PAGE = ("name", "campaign", "link", "closes")
_PULSE = ("name", "people", "minutes", "link", "closes")

PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "invitation": _RATER,
    "reminder": _RATER,
    "last-reminder": _RATER,
    "device-check": ("name", "campaign", "code", "minutes"),
    "nomination": _PAGE,
    "approval": (*_PAGE, "people"),
    "report-released": _PAGE,
    "account-invitation": ("name", "link", "days"),
    "sign-in-link": ("name", "link", "minutes"),
    "plan-submitted": ("name", "people", "link"),
    "plan-agreed": ("name", "people", "link"),
    "plan-changes": ("name", "people", "link"),
    "check-in": ("name", "link"),
    "pulse": _PULSE,
    "pulse-reminder": _PULSE,
    "pulse-result": ("name", "link"),
    "announcement": ("campaign", "closes", "purpose"),
    "announcement-reminder": ("campaign", "closes", "purpose"),
}
REQUIRED: Mapping[str, tuple[str, ...]] = {
    kind: ("code",) if "code" in names else ("link",) if "link" in names else ()
    for kind, names in PLACEHOLDERS.items()
}
OF_CAMPAIGN = tuple(kind for kind, names in PLACEHOLDERS.items() if "campaign" in names)


@dataclass(frozen=True)
class Wording:
    """Subject and body of a message, with or without placeholders; ``is_own``: HR wrote it."""

    subject: str
    body: str
    is_own: bool = False

    def filled(self, values: Mapping[str, object]) -> Wording:
        """With the values put in; ``{link}`` stays where it is unless it is among them.

        A value cannot pass for a placeholder: its braces become full-width ones.
        """
        subject = " ".join(_fill(self.subject, values).split())[:LONGEST_SUBJECT]
        return Wording(subject, _without_gaps(_fill(self.body, values)), self.is_own)


def product_wording(kind: str, language: str) -> Wording:
    """The product's own words, with placeholders."""
    names = {name: f"{{{name}}}" for name in PLACEHOLDERS[kind]}
    return Wording(
        text(language, f"message-{kind}-subject", **names), text(language, f"message-{kind}-body", **names)
    )


def wording(kind: str, language: str, campaign: Campaign | None = None) -> Wording:
    """The campaign's words, else the installation's, else the product's. Costs one query."""
    return wordings(kind, campaign)[language]


def wordings(kind: str, campaign: Campaign | None) -> Mapping[str, Wording]:
    """The words of a kind by language. Costs one query."""
    found = {language: product_wording(kind, language) for language in ("zh-Hans", "en")}
    rows = MessageTemplate.objects.filter(kind=kind)
    own = [row for row in rows if row.campaign_id in (None, campaign.pk if campaign else None)]
    for row in sorted(own, key=lambda row: row.campaign_id or 0):
        found[row.language] = Wording(row.subject, row.body, is_own=True)
    return found


def wording_problems(kind: str, subject: str, body: str) -> list[Problem]:
    """What is wrong with HR's words: each with what would be right."""
    allowed = PLACEHOLDERS[kind]
    shown = " ".join(f"{{{name}}}" for name in allowed)
    problems = [
        Problem("message-unknown-placeholder", {"name": quote(f"{{{name}}}"), "allowed": shown})
        for name in dict.fromkeys(_PLACEHOLDER.findall(subject + body))
        if name not in allowed
    ]
    if re.search(r"[{}]", _PLACEHOLDER.sub("", subject + body)):
        problems.append(Problem("message-lone-brace", {"allowed": shown}))
    problems += [
        Problem("message-missing-placeholder", {"name": f"{{{name}}}"})
        for name in REQUIRED[kind]
        if f"{{{name}}}" not in body
    ]
    if LINK in subject:
        problems.append(Problem("message-link-in-subject"))
    if not subject.strip() or not body.strip():
        problems.append(Problem("message-empty"))
    if len(subject) > LONGEST_SUBJECT or "\n" in subject:
        problems.append(Problem("message-long-subject", {"most": LONGEST_SUBJECT}))
    return problems


def _fill(template: str, values: Mapping[str, object]) -> str:
    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in values:
            return match[0]
        return str(values[name]).replace("{", "｛").replace("}", "｝")

    return _PLACEHOLDER.sub(value, template)


def _without_gaps(body: str) -> str:
    """A value may be empty (a campaign without a purpose): no hole is left where its paragraph was."""
    return re.sub(r"\n[ \t]*\n(?:[ \t]*\n)+", "\n\n", body).strip()
