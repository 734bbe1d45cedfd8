"""What must be right before a launch, and what HR should have thought about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from django.utils import timezone

from zhiren.errors import Value, quote
from zhiren.language import CHINESE, ENGLISH, text
from zhiren.web import bridge
from zhiren.web.actions.assignment.report import AssignmentReport, assignment_report
from zhiren.web.models import Assignment, Campaign, FrameworkDocument

LEAST_THRESHOLD = 3  # the product's own: nobody may promise raters less
LONGEST_MINUTES = 60
SHORTEST_RUN = timedelta(days=3)
MOST_NAMES = 5

Status = Literal["ready", "warning", "missing"]


@dataclass(frozen=True)
class Check:
    """One line of the checklist. ``missing`` blocks the launch, a ``warning`` needs a tick, ``step`` mends it."""

    id: str
    status: Status
    step: str
    values: Mapping[str, Value] = field(default_factory=dict)
    names: tuple[str, ...] = ()

    def sentence(self, language: str) -> str:
        """What the line says; of many names the first five."""
        shown = text(language, "message-between-names").join(quote(name) for name in self.names[:MOST_NAMES])
        values = {**self.values, "names": shown} if self.names else self.values
        return text(language, f"web-campaigns-check-{self.id}-{self.status}", **values)


def checklist(
    campaign: Campaign, report: AssignmentReport | None = None, now: datetime | None = None
) -> list[Check]:
    """All lines, in the order of the steps. Costs a fixed number of queries."""
    report = report or assignment_report(campaign)
    return [
        *_about(campaign),
        *_people(report),
        *_questionnaire(campaign),
        *_raters(campaign, report),
        *_dates(campaign, now or timezone.now()),
        *_privacy(campaign),
        _check("mails", campaign.mails_read_at is not None, "mails"),
    ]


def _check(
    check_id: str, is_ready: bool, step: str, *, warns: bool = False, names: Iterable[str] = (), **values: Value
) -> Check:
    bad: Status = "warning" if warns else "missing"
    return Check(check_id, "ready" if is_ready else bad, step, values, tuple(names))


def _about(campaign: Campaign) -> Iterator[Check]:
    purposes = {CHINESE: campaign.purpose, ENGLISH: campaign.purpose_en}
    stated = bool(campaign.languages) and all(purposes[language].strip() for language in campaign.languages)
    yield _check("purpose", stated, "about")


def _people(report: AssignmentReport) -> Iterator[Check]:
    yield _check("people", report.n_ratees > 0, "people", n=report.n_ratees)


def _questionnaire(campaign: Campaign) -> Iterator[Check]:
    published = set(
        FrameworkDocument.objects.filter(
            framework_id=campaign.framework_id, version=campaign.framework_version
        ).values_list("language", flat=True)
    )
    spoken = bool(campaign.languages) and published.issuperset(campaign.languages)
    yield _check("languages", spoken, "questionnaire")
    roles = set(campaign.ratees.values_list("role_id", flat=True)) if campaign.by_role else {""}
    silent = [role for role in roles or {""} if not bridge.n_items(campaign, role)]
    named = sorted(filter(None, silent))
    yield _check("questions", not silent, "questionnaire", n=len(named), names=named)
    if campaign.by_role:
        n_without = campaign.ratees.filter(role_id="").count()
        yield _check("roles", not n_without, "people", warns=True, n=n_without)
    written = [q for q in campaign.open_questions if all(q.get(language) for language in campaign.languages)]
    yield _check("open-questions", len(written) == len(campaign.open_questions), "questionnaire", warns=True)


def _raters(campaign: Campaign, report: AssignmentReport) -> Iterator[Check]:
    yield _check("raters", report.n_pairs > 0, "raters", n=report.n_pairs, raters=report.n_raters)
    if not report.n_pairs:
        return
    risk = [gap.name for gap in report.at_risk]
    yield _check("at-risk", not risk, "pairs", warns=True, n=len(risk), names=risk)
    if "manager" in campaign.groups:
        lacking = [gap.name for gap in report.unmanaged]
        yield _check("managers", not lacking, "pairs", warns=True, n=len(lacking), names=lacking)
    apart = report.parts[1:]
    names = [name for part in apart[:MOST_NAMES] for name in part.names[:1]]
    yield _check("connected", not apart, "pairs", warns=True, n=len(apart), names=names)
    cap = campaign.most_per_rater
    yield _check(
        "load", not report.over_cap, "pairs", warns=True, cap=cap, n=report.over_cap, heaviest=report.heaviest
    )
    is_short = report.longest_minutes <= LONGEST_MINUTES
    typical, longest = report.typical_minutes, report.longest_minutes
    yield _check("minutes", is_short, "raters", warns=True, typical=typical, longest=longest)
    waiting = Assignment.objects.filter(ratee__campaign=campaign, state=Assignment.State.PROPOSED).count()
    if campaign.ratees_nominate:
        yield _check("nominations", not waiting, "nominations", warns=True, n=waiting)
    mails = campaign.raters.filter(mail="", person__mail="").count()
    yield _check("addresses", not mails, "pairs", warns=True, n=mails)


def _dates(campaign: Campaign, now: datetime) -> Iterator[Check]:
    closes, opens = campaign.closes_at, campaign.opens_at or now
    yield _check("dates", closes is not None and closes > max(opens, now), "dates")
    if closes is not None and closes > max(opens, now):
        days = (closes - max(opens, now)).days
        yield _check("days", closes - max(opens, now) >= SHORTEST_RUN, "dates", warns=True, n=days)
    yield _check("reminders", bool(campaign.reminders), "dates", warns=True, n=len(campaign.reminders))


def _privacy(campaign: Campaign) -> Iterator[Check]:
    scores, comments = campaign.score_threshold, campaign.comment_threshold
    kept = LEAST_THRESHOLD <= scores <= comments
    yield _check("thresholds", kept, "privacy", scores=scores, comments=comments, least=LEAST_THRESHOLD)
