"""What all steps share: the draft, the bar of steps, saving with and without a script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from zhiren.errors import ZhirenError
from zhiren.language import text
from zhiren.web.actions.campaign.setup import STEPS, save_setup
from zhiren.web.forms.campaign_steps import StepForm
from zhiren.web.models import Assignment, Campaign
from zhiren.web.rules import allow, may_run_campaigns

Page = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Step:
    """One step in the bar."""

    id: str
    address: str
    is_here: bool
    is_ready: bool


def step_page(page: Page) -> Page:
    """A page about a draft, given as ``campaign``; of a launched campaign its dashboard is shown instead."""

    @allow(may_run_campaigns)
    @wraps(page)
    def shown(request: HttpRequest, pk: int, **more: Any) -> HttpResponse:
        campaign = get_object_or_404(Campaign, pk=pk, is_trial=False)
        if campaign.state != Campaign.State.DRAFT:
            return redirect("campaign", pk)
        return page(request, campaign, **more)

    return shown


def show_step(
    request: HttpRequest, campaign: Campaign, step: str, *, within: str = "", **context: Any
) -> HttpResponse:
    """The page of a step, or a page ``within`` it; the next visit begins there.

    Costs three queries besides the page's own.
    """
    if campaign.setup_step != step:
        Campaign.objects.filter(pk=campaign.pk).update(setup_step=step)
    given = {
        "campaign": campaign,
        "title": campaign.titled(request.language),
        "steps": steps_of(campaign, step),
        "step": step,
        "next_address": next_address(campaign, step),
    }
    return render(request, f"campaigns/{within or step}.html", {**given, **context})


def steps_of(campaign: Campaign, here: str) -> list[Step]:
    """The bar: which step is this, which are done. Costs two queries."""
    ready = {
        "about": bool(campaign.purpose or campaign.purpose_en),
        "people": campaign.ratees.exists(),
        "questionnaire": bool(campaign.framework_id),
        "raters": Assignment.objects.filter(ratee__campaign=campaign).exists(),
        "dates": campaign.closes_at is not None,
        "privacy": True,
        "mails": campaign.mails_read_at is not None,
    }
    return [Step(s, reverse(f"campaign-{s}", args=[campaign.pk]), s == here, ready.get(s, False)) for s in STEPS]


def next_address(campaign: Campaign, step: str) -> str:
    """Where the step leads on to; empty after the last."""
    following = STEPS[STEPS.index(step) + 1 :]
    return reverse(f"campaign-{following[0]}", args=[campaign.pk]) if following else ""


def save_step(request: HttpRequest, campaign: Campaign, form: StepForm, step: str) -> HttpResponse | None:
    """Store a step's form if it is sound: on to the next step, or a word to the script. None: show it again."""
    if not form.is_valid():
        if "HX-Request" in request.headers:
            return _saved(request, "web-campaigns-unsaved", n=len(form.errors))
        return None
    try:
        save_setup(campaign, request.user, **form.values())
    except ZhirenError as error:
        tell(request, error)
        return redirect("campaign-setup", campaign.pk)
    if "HX-Request" in request.headers:
        return _saved(request, "web-campaigns-saved", n=0)
    stays = "stay" in request.POST
    return redirect(f"campaign-{step}", campaign.pk) if stays else redirect(next_address(campaign, step))


def tell(request: HttpRequest, error: ZhirenError) -> None:
    """Each problem of a refusal as a notice."""
    for problem in error.problems:
        messages.error(request, problem.describe(request.language))


def praise(request: HttpRequest, message: str, **values: object) -> None:
    """A notice of what was done."""
    messages.success(request, text(request.language, message, **values))


def _saved(request: HttpRequest, message: str, n: int) -> HttpResponse:
    return HttpResponse(text(request.language, message, n=n), content_type="text/plain; charset=utf-8")
