"""The dossier of a campaign, from its records and the quality of its measurement."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from django.utils import timezone

from zhiren.framework import Framework
from zhiren.questionnaire import response_scale
from zhiren.report.quality import Quality
from zhiren.report.quality.dossier import Counts, Facts, Provenance, dossier_pdf
from zhiren.report.quality.dossier.facts import Openness, Practice
from zhiren.web.actions.results.quality import quality_digest
from zhiren.web.bridge import campaign_framework
from zhiren.web.models import Assignment, Campaign, FrameworkDocument, Scoring

READERS = ("ratee", "manager", "hr")


def campaign_dossier(scoring: Scoring, quality: Quality, language: str) -> bytes:
    """The dossier on a scoring as a PDF; the same scoring gives the same bytes until the campaign goes on."""
    return dossier_pdf(dossier_facts(scoring, language), quality)


def asked_framework(campaign: Campaign, language: str) -> Framework:
    """The framework in the language, or in the campaign's first where it has no such edition."""
    return campaign_framework(campaign, language if language in campaign.languages else campaign.languages[0])


def dossier_facts(scoring: Scoring, language: str) -> Facts:
    """What the dossier states beside the figures."""
    campaign = scoring.data_set.campaign
    framework = asked_framework(campaign, language)
    purpose = (
        campaign.purpose_en or campaign.purpose if language == "en" else campaign.purpose or campaign.purpose_en
    )
    return Facts(
        language=language,
        title=campaign.titled(language),
        purpose=purpose,
        opened=_day(campaign.launched_at, campaign),
        closed=_day(campaign.closed_at, campaign),
        scored=_day(scoring.created_at, campaign),
        sealed=_day(campaign.sealed_at, campaign),
        framework=framework,
        scale=response_scale(campaign.scale, language),
        languages=tuple(campaign.languages),
        by_role=campaign.by_role,
        nominated=campaign.ratees_nominate,
        practice=cast(Practice, campaign.practice),
        score_threshold=campaign.score_threshold,
        comment_threshold=campaign.comment_threshold,
        readers=tuple((who, cast(Openness, campaign.visibility.get(who, "no"))) for who in READERS),
        counts=_counts(scoring),
        provenance=_provenance(scoring, framework),
    )


def _counts(scoring: Scoring) -> Counts:
    campaign, about = scoring.data_set.campaign, scoring.about
    asked = finished = None
    if campaign.sealed_at is None:
        assigned = Assignment.objects.filter(ratee__campaign=campaign, ratee__excused_at=None)
        assigned = assigned.exclude(state__in=(Assignment.State.PROPOSED, Assignment.State.REPLACED))
        asked, finished = assigned.count(), assigned.filter(state=Assignment.State.FINISHED).count()
    return Counts(
        asked=asked,
        finished=finished,
        unfinished=about.get("unfinished", 0),
        held=about.get("held", 0),
        excused=about.get("excused", 0),
        comments=about.get("comments", 0),
        something_withheld=about.get("something_withheld", 0),
        without_scores=len(about.get("without_scores", ())),
    )


def _provenance(scoring: Scoring, framework: Framework) -> Provenance:
    document = FrameworkDocument.objects.get(
        framework_id=framework.id, version=framework.version, language=framework.language
    )
    data = scoring.data_set
    return Provenance(
        scoring.about.get("program", ""),
        data.number,
        document.digest,
        data.digest,
        scoring.digest,
        quality_digest(scoring),
    )


def _day(at: datetime | None, campaign: Campaign) -> str:
    return timezone.localtime(at, ZoneInfo(campaign.time_zone)).date().isoformat() if at else ""
