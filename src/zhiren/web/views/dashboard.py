"""A campaign while it runs, and its last steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.language import text
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.states import may_move
from zhiren.web.actions.job import enqueue, job_error
from zhiren.web.actions.message import queue_reminders
from zhiren.web.actions.results.dashboard_workbook import standing_workbook
from zhiren.web.actions.results.forecast import Forecast
from zhiren.web.actions.results.release import close_campaign, release_reports, reopen_campaign, seal_campaign
from zhiren.web.actions.results.scoring import current_scoring, method_said
from zhiren.web.actions.results.standing import standing_of
from zhiren.web.models import Campaign, Job, Scoring
from zhiren.web.rules import allow, may_run_campaigns, may_seal, may_see_campaigns

State = Campaign.State
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST_DANGERS, MOST_DANGERS = 5, 40
MOST_ROUNDS = 20


@allow(may_see_campaigns)
def dashboard(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """How the campaign stands."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    standing = standing_of(campaign)
    job = campaign.jobs.filter(kind="score").first()
    return render(
        request,
        "results/dashboard.html",
        {
            "campaign": campaign,
            "title": campaign.titled(request.language),
            "standing": standing,
            "forecast": _in_percent(standing.forecast),
            "dangers": standing.dangers[:MOST_DANGERS],
            "first_dangers": standing.dangers[:FIRST_DANGERS],
            "folded_dangers": standing.dangers[FIRST_DANGERS:MOST_DANGERS],
            "n_dangers": len(standing.dangers),
            "n_folded": len(standing.dangers) - FIRST_DANGERS,
            "more_dangers": max(0, len(standing.dangers) - MOST_DANGERS),
            "job": job,
            "job_error": job_error(job, request.language) if job else "",
            "scoring": current_scoring(campaign),
            "held": campaign.responses.filter(held=True).count(),
            "log": campaign.log.select_related("account")[:8],
            "may_run": may_run_campaigns(request.user),
            "may": {state: may_move(campaign, state) for state in State.values},
        },
    )


@allow(may_see_campaigns)
def progress(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """How far the scoring is, asked for by the page, which loads anew when there is no more to wait for."""
    job = get_object_or_404(Campaign, pk=campaign_id).jobs.filter(kind="score").first()
    if job is None or job.state not in (Job.State.WAITING, Job.State.RUNNING):
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "results/progress.html", {"job": job})


@allow(may_see_campaigns)
def dashboard_export(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The same as a workbook."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    content = standing_workbook(campaign, standing_of(campaign), request.language)
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="campaign-{campaign.pk}.xlsx"'
    return response


@allow(may_see_campaigns)
def scores(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """How the scores came about: data, program, method, counts. No single answer is here, nor for download."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    found = Scoring.objects.filter(data_set__campaign=campaign).select_related("data_set")
    rounds = [(scoring, method_said(scoring, request.language)) for scoring in found[:MOST_ROUNDS]]
    context = {"campaign": campaign, "title": campaign.titled(request.language), "rounds": rounds}
    return render(request, "results/scores.html", context)


@require_POST
@allow(may_run_campaigns)
def remind(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Remind all who have something outstanding; at most once a day each."""
    campaign = get_object_or_404(Campaign, pk=campaign_id, state=State.OPEN)
    n = queue_reminders(campaign)
    record(request.user, "campaign-reminded", campaign, n=n)
    messages.success(request, text(request.language, "web-results-reminded", n=n))
    return redirect("campaign", campaign_id)


@require_POST
@allow(may_run_campaigns)
def close(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Close, and put the scoring down for the worker."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    return _do(request, campaign, lambda: close_campaign(campaign, request.user), "web-results-closed")


@require_POST
@allow(may_run_campaigns)
def score(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Put the scoring down for the worker, once."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)

    def put_down() -> None:
        busy = campaign.jobs.filter(kind="score", state__in=[Job.State.WAITING, Job.State.RUNNING])
        if not busy.exists():
            enqueue("score", campaign=campaign, account=request.user)

    return _do(request, campaign, put_down, "web-results-scoring")


@require_POST
@allow(may_run_campaigns)
def reopen(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Take late answers until a given day."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    try:
        until = datetime.fromisoformat(request.POST.get("until", "")).replace(
            hour=23, minute=59, tzinfo=ZoneInfo(campaign.time_zone)
        )
    except ValueError:
        messages.error(request, text(request.language, "web-results-no-date"))
        return redirect("campaign", campaign_id)
    return _do(request, campaign, lambda: reopen_campaign(campaign, request.user, until), "web-results-reopened")


@require_POST
@allow(may_run_campaigns)
def release(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Open the reports to their readers."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    return _do(request, campaign, lambda: release_reports(campaign, request.user), "web-results-released")


@require_POST
@allow(may_seal)
def seal(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Destroy the link between raters and answers; the title has to be typed, since nothing brings it back."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    if request.POST.get("title", "").strip() != campaign.titled(request.language):
        messages.error(request, text(request.language, "web-results-seal-title-wrong"))
        return redirect("campaign", campaign_id)
    return _do(request, campaign, lambda: seal_campaign(campaign, request.user), "web-results-sealed")


def _in_percent(forecast: Forecast | None) -> dict[str, int]:
    """Whole percents, never more promising than the figures: the range is rounded outwards."""
    if forecast is None:
        return {}
    low, high = int(100 * forecast.low), -int(-100 * forecast.high // 1)
    return {"expected": round(100 * forecast.expected), "low": low, "high": min(high, 100)}


def _do(request: HttpRequest, campaign: Campaign, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except ZhirenError as error:
        messages.error(request, error.describe(request.language))
    else:
        messages.success(request, text(request.language, done))
    return redirect("campaign", campaign.pk)
