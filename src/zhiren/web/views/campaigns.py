"""The list of campaigns; a new one; pause, resume, extend."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import CampaignError, Problem, ZhirenError
from zhiren.web.actions.campaign import create_campaign, extend_campaign, pause_campaign, resume_campaign
from zhiren.web.forms.campaign_steps import AboutForm
from zhiren.web.models import Assignment, Campaign, Ratee
from zhiren.web.rules import allow, may_run_campaigns, may_see_campaigns
from zhiren.web.views.campaign_setup.frame import praise, tell

PAGE = 20


@allow(may_see_campaigns)
def campaigns(request: HttpRequest) -> HttpResponse:
    """The list, the newest first. Costs a fixed number of queries."""
    page = Paginator(Campaign.objects.filter(is_trial=False), PAGE).get_page(request.GET.get("page"))
    rated = _counted(Ratee, "campaign", page, excused_at=None)
    asked = _tallied(page)
    for campaign in page:
        campaign.shown_title = campaign.titled(request.language)
        campaign.n_ratees = rated.get(campaign.pk, 0)
        campaign.n_asked, campaign.n_finished = asked.get(campaign.pk, (0, 0))
    return render(request, "campaigns/list.html", {"page": page, "may_run": may_run_campaigns(request.user)})


def _counted(model: type[Ratee], by: str, page: object, **only: object) -> dict[int, int]:
    rows = model.objects.filter(**{f"{by}__in": list(page)}, **only)  # type: ignore[call-overload]
    return dict(rows.order_by().values_list(by).annotate(n=Count("pk")))


def _tallied(page: object) -> dict[int, tuple[int, int]]:
    """By campaign: how many were asked for an answer, how many gave it."""
    states = ("waiting", "started", "finished", "declined")
    rows = Assignment.objects.filter(ratee__campaign__in=list(page), state__in=states, ratee__excused_at=None)  # type: ignore[call-overload]
    finished = Count("pk", filter=Q(state=Assignment.State.FINISHED))
    tallied = rows.order_by().values_list("ratee__campaign").annotate(asked=Count("pk"), finished=finished)
    return {campaign: (n_asked, n_finished) for campaign, n_asked, n_finished in tallied}


@allow(may_run_campaigns)
def new(request: HttpRequest) -> HttpResponse:
    """A new campaign: what it is about. Nothing is stored before it has a title."""
    form = AboutForm(request.language, Campaign(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        campaign = create_campaign(request.user, **form.values())
        return redirect("campaign-people", campaign.pk)
    return render(request, "campaigns/new.html", {"form": form})


@allow(may_run_campaigns)
def setup(request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG001
    """On to where the set-up was left."""
    campaign = get_object_or_404(Campaign, pk=pk, is_trial=False)
    if campaign.state != Campaign.State.DRAFT:
        return redirect("campaign", pk)
    return redirect(f"campaign-{campaign.setup_step}", pk)


@require_POST
@allow(may_run_campaigns)
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause, resume, or extend to the end of a day."""
    campaign = get_object_or_404(Campaign, pk=pk, is_trial=False)
    try:
        if "pause" in request.POST:
            pause_campaign(campaign, request.user)
            praise(request, "web-campaigns-paused")
        elif "resume" in request.POST:
            resume_campaign(campaign, request.user)
            praise(request, "web-campaigns-resumed")
        else:
            extend_campaign(campaign, _end_of_day(request, campaign), request.user)
            praise(request, "web-campaigns-extended")
    except ZhirenError as error:
        tell(request, error)
    return redirect("campaign", pk)


def _end_of_day(request: HttpRequest, campaign: Campaign) -> datetime:
    try:
        day = datetime.strptime(request.POST.get("until", ""), "%Y-%m-%d")
    except ValueError:
        raise CampaignError(Problem("campaign-extend-earlier")) from None
    return datetime.combine(day, time(23, 59), ZoneInfo(campaign.time_zone))
