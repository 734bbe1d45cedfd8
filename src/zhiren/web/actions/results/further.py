"""What reports hold beside ratings and comments: interviews, earlier rounds, the person's plan, translations."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from zhiren.errors import ZhirenError
from zhiren.web.bridge import campaign_framework
from zhiren.web.interview_bridge import quotations_of
from zhiren.web.models import Campaign, CommentTranslation, Plan, Ratee, ReportFile
from zhiren.web.plan_bridge import development_plan
from zhiren.web.rules import is_open_to

if TYPE_CHECKING:
    from zhiren.report.build.further import Further
    from zhiren.report.content import Quotation, Report

MOST_ROUNDS = 3
READERS = ("ratee", "manager")

_log = logging.getLogger(__name__)

Asked = Mapping[str, frozenset[str]]
"""The items asked of each competency."""


@dataclass(frozen=True)
class Material(Mapping[str, "Further"]):
    """What there is further on each person, by employee number, in one language.

    Earlier reports are read one person at a time: those of a whole company would not fit into memory.
    """

    asked: Asked
    ratees: tuple[str, ...]
    files: Mapping[str, tuple[ReportFile, ...]]
    plans: Mapping[str, Plan]
    translations: Mapping[str, Mapping[str, str]]
    quotations: Mapping[str, tuple[Quotation, ...]]

    def __getitem__(self, number: str) -> Further:
        from zhiren.report.build.further import Further

        if number not in self.ratees:
            raise KeyError(number)
        plan = self.plans.get(number)
        return Further(
            quotations=self.quotations.get(number, ()),
            translations=self.translations.get(number, {}),
            earlier=tuple(self._earlier(number)),
            plan=development_plan(plan) if plan else None,
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.ratees)

    def __len__(self) -> int:
        return len(self.ratees)

    def _earlier(self, number: str) -> Iterator[Report]:
        for file in self.files.get(number, ()):
            report = stored_report(file)
            if report is not None:
                yield _comparable(report, self.asked)


def further_material(campaign: Campaign, language: str) -> Material:
    """What there is beside the ratings of a campaign for its reports in a language; nothing for a trial."""
    framework = campaign_framework(campaign, language)
    asked = {c.id: frozenset(i.id for i in c.indicators) for c in framework.competencies}
    ratees = () if campaign.is_trial else tuple(campaign.ratees.select_related("person"))
    numbers = {ratee.person_id: ratee.person.number for ratee in ratees}
    return Material(
        asked,
        tuple(numbers.values()),
        _earlier_files(campaign, numbers, language),
        _shared_plans(campaign, numbers),
        _translations(campaign, language),
        quotations_of(campaign, framework) if ratees else {},
    )


def stored_report(file: ReportFile) -> Report | None:
    """The content of a report that was written as JSON; None where the file cannot be read."""
    from zhiren.report.json_writer import from_json  # not while the server starts

    try:
        return from_json((Path(settings.MEDIA_ROOT) / file.path).read_text(encoding="utf-8"))
    except (OSError, ValueError, LookupError, ZhirenError):
        _log.warning("the report %s cannot be read", file.path)
        return None


def _comparable(report: Report, asked: Asked) -> Report:
    """Without competencies that were asked by other items: a change of questions is no change of the person."""
    kept = (r for r in report.competencies if frozenset(i.id for i in r.items) == asked.get(r.id))
    return replace(report, competencies=tuple(kept))


def _earlier_files(
    campaign: Campaign, numbers: Mapping[int, str], language: str
) -> dict[str, tuple[ReportFile, ...]]:
    """The latest released reports of earlier campaigns, in the language where there is one, oldest first.

    Left out is a round that somebody could read of here who may not read its own report.
    """
    files = ReportFile.objects.filter(
        form="json",
        ratee__person__in=numbers,
        ratee__campaign__framework_id=campaign.framework_id,
        ratee__campaign__is_trial=False,
        ratee__campaign__closed_at__lt=campaign.closed_at or timezone.now(),
        scoring__created_at__lte=F("ratee__campaign__released_at"),
    ).exclude(ratee__campaign=campaign)
    latest: dict[int, dict[int, ReportFile]] = defaultdict(dict)
    for file in files.select_related("ratee__campaign", "ratee__talk").order_by("scoring__created_at", "pk"):
        held = latest[file.ratee.person_id].get(file.ratee.campaign_id)
        is_better = held is None or held.scoring_id != file.scoring_id or file.language == language
        if is_better and _is_as_open(file.ratee, campaign):
            latest[file.ratee.person_id][file.ratee.campaign_id] = file
    return {numbers[person]: _in_time(found.values()) for person, found in latest.items()}


def _in_time(files: Iterable[ReportFile]) -> tuple[ReportFile, ...]:
    rows = sorted(files, key=lambda file: file.ratee.campaign.closed_at)
    return tuple(rows[-MOST_ROUNDS:])


def _is_as_open(ratee: Ratee, later: Campaign) -> bool:
    """Whether everybody who will read the later report may read this one."""
    readers = [reader for reader in READERS if later.visibility.get(reader, "no") != "no"]
    return all(is_open_to(ratee, reader) for reader in readers)


def _shared_plans(campaign: Campaign, numbers: Mapping[int, str]) -> dict[str, Plan]:
    """The latest plan of each person who shares it: HR and the manager read the report too."""
    found = Plan.objects.filter(
        person__in=numbers,
        is_shared_with_hr=True,
        state__in=Plan.SEEN_BY_MANAGER,
        framework_id=campaign.framework_id,
    )
    return {numbers[plan.person_id]: plan for plan in found.select_related("person").order_by("created_at", "pk")}


def _translations(campaign: Campaign, language: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    rows = CommentTranslation.objects.filter(ratee__campaign=campaign, language=language)
    for number, original, text in rows.values_list("ratee__person__number", "original", "text"):
        found[number][original] = text
    return found
