"""How good a campaign's measurement is, for HR and psychologists."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_POST

from zhiren.language import LANGUAGES
from zhiren.report.html.templates import inline_svg
from zhiren.report.quality.charts import Chart, draw
from zhiren.report.quality.sections import Section, sections
from zhiren.web.actions.job import job_error
from zhiren.web.actions.results.dossier import asked_framework, campaign_dossier
from zhiren.web.actions.results.quality import put_down, quality_of
from zhiren.web.actions.results.scoring import current_scoring
from zhiren.web.models import Campaign, Job, Scoring
from zhiren.web.rules import allow, may_run_campaigns, may_see_campaigns

BESIDE, NARROW = 616, 326  # px: what is left beside the text, and by a card on a phone


@dataclass(frozen=True)
class Picture:
    """A chart in both layouts; the style sheet shows one, and hides the other from everybody."""

    title: str
    wide: SafeString
    narrow: SafeString


@dataclass(frozen=True)
class Shown:
    """A section with its charts drawn."""

    section: Section
    pictures: tuple[Picture, ...]


@allow(may_see_campaigns)
def quality(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The figures, what each means, and what to do."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    scoring = current_scoring(campaign)
    found = quality_of(scoring) if scoring else None
    context = {"campaign": campaign, "title": campaign.titled(request.language), "scoring": scoring}
    if found is None:
        job = campaign.jobs.filter(kind="quality").first()
        is_busy = job is not None and job.state in (Job.State.WAITING, Job.State.RUNNING)
        context |= {
            "is_busy": is_busy,
            "job_error": job_error(job, request.language) if job and not is_busy else "",
            "may_run": may_run_campaigns(request.user),
        }
        return render(request, "quality/none.html", context)
    framework = asked_framework(campaign, request.language)
    shown = [_drawn(section) for section in sections(found, framework, request.language)]
    return render(request, "quality/quality.html", {**context, "sections": shown, "languages": LANGUAGES})


@allow(may_see_campaigns)
def dossier(request: HttpRequest, campaign_id: int, language: str) -> HttpResponse:  # noqa: ARG001
    """The dossier as a PDF."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    scoring = current_scoring(campaign)
    found = quality_of(scoring) if scoring else None
    if scoring is None or found is None or language not in LANGUAGES:
        raise Http404
    response = HttpResponse(campaign_dossier(scoring, found, language), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="dossier-{campaign.pk}-{language}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
@allow(may_run_campaigns)
def assess(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Have the quality worked out: it failed before, or the scores are of an earlier version of the program."""
    scoring: Scoring | None = current_scoring(get_object_or_404(Campaign, pk=campaign_id))
    if scoring is not None:
        put_down(scoring, request.user)
    return redirect("campaign-quality", campaign_id)


def _drawn(section: Section) -> Shown:
    return Shown(section, tuple(Picture(c.title, _inline(c, BESIDE), _inline(c, NARROW)) for c in section.charts))


def _inline(chart: Chart, width: int) -> SafeString:
    return mark_safe(inline_svg(draw(chart, width)))  # noqa: S308  charts escape what people wrote
