"""Who rates: the rules, the draw, and what it comes to."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.web.actions.assignment import assignment_report, draw_assignments
from zhiren.web.actions.assignment.listed import add_listed_raters
from zhiren.web.actions.assignment.report import AssignmentReport
from zhiren.web.actions.campaign.setup import save_setup
from zhiren.web.actions.nomination import nominations_are_open, standing
from zhiren.web.actions.nomination_letters import ask_for_proposals
from zhiren.web.forms.campaign_questions import RatersForm
from zhiren.web.models import Campaign
from zhiren.web.views.campaign_setup.frame import praise, save_step, show_step, step_page, tell
from zhiren.web.views.campaign_setup.upload import kept


@step_page
def raters(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The rules, and the draw by them. Costs a fixed number of queries."""
    form = RatersForm(request.language, campaign, request.POST or None)
    if request.method == "POST":
        if "draw" in request.POST and form.is_valid():
            return _draw(request, campaign, form)
        if response := save_step(request, campaign, form, "raters"):
            return response
    report = assignment_report(campaign)
    context: dict[str, Any] = {
        "form": form,
        "report": report,
        "bars": load_bars(report),
        "nominations": standing(campaign) if nominations_are_open(campaign) else None,
    }
    return show_step(request, campaign, "raters", **context)


def _draw(request: HttpRequest, campaign: Campaign, form: RatersForm) -> HttpResponse:
    try:
        save_setup(campaign, request.user, **form.values())
        n = draw_assignments(campaign, request.user)
        praise(request, "web-campaigns-drawn", n=n)
    except ZhirenError as error:
        tell(request, error)
    return redirect("campaign-raters", campaign.pk)


@require_POST
@step_page
def redraw(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Draw once more with another seed."""
    save_setup(campaign, request.user, assignment_seed=campaign.assignment_seed % 1_000_000 + 1)
    praise(request, "web-campaigns-drawn", n=draw_assignments(campaign, request.user))
    return redirect("campaign-raters", campaign.pk)


@require_POST
@step_page
def upload_raters(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """A list of raters: customers by mail, colleagues by number."""
    given = request.FILES.get("file")
    if given:
        try:
            with kept(given) as path:
                n, problems = add_listed_raters(campaign, path, given.name, request.user)
            praise(request, "web-campaigns-raters-listed", n=n)
            for problem in problems:
                messages.warning(request, problem.describe(request.language))
        except ZhirenError as error:
            tell(request, error)
    return redirect("campaign-raters", campaign.pk)


@require_POST
@step_page
def ask_proposals(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Write to everybody who has not proposed raters yet."""
    try:
        praise(request, "web-campaigns-proposals-asked", n=ask_for_proposals(campaign, request.user))
    except ZhirenError as error:
        tell(request, error)
    return redirect("campaign-raters", campaign.pk)


def load_bars(report: AssignmentReport) -> list[dict[str, Any]]:
    """The distribution of loads: for each load how many raters, and the longest bar's share in percent."""
    most = max((n for _, n in report.loads), default=1)
    return [{"load": load, "raters": n, "width": round(100 * n / most)} for load, n in report.loads]
