"""The last step: checklist, previews, trial, launch."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.web.actions.activity import record
from zhiren.web.actions.assignment import assignment_report
from zhiren.web.actions.campaign import delete_draft, open_campaign, promise_words
from zhiren.web.actions.campaign.promise import NAME
from zhiren.web.actions.checklist import Check, checklist
from zhiren.web.actions.trial import end_trial, start_trial
from zhiren.web.models import Campaign
from zhiren.web.views.campaign_setup.frame import praise, show_step, step_page, tell
from zhiren.web.views.rating_shown import preview_context

_MENDED_AT = {
    "pairs": "campaign-pairs",
    "nominations": "campaign-raters",
    "mails": "campaign-messages",
}


@step_page
def launch(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """What is ready and what is not; a POST launches. Costs a fixed number of queries."""
    if request.method == "POST":
        accepted = frozenset(request.POST.getlist("accept"))
        try:
            n = open_campaign(campaign, request.user, accepted=accepted)
        except ZhirenError as error:
            tell(request, error)
            return redirect("campaign-launch", campaign.pk)
        praise(request, "web-campaigns-launched", n=n)
        return redirect("campaign", campaign.pk)
    report = assignment_report(campaign)
    checks = checklist(campaign, report)
    context = {
        "report": report,
        "checks": [_shown(check, campaign, request.language) for check in checks],
        "is_blocked": any(check.status == "missing" for check in checks),
        "n_missing": sum(check.status == "missing" for check in checks),
        "n_warnings": sum(check.status == "warning" for check in checks),
        "trials": campaign.trials.all(),
        "own_mail": request.user.mail,
    }
    return show_step(request, campaign, "launch", **context)


def _shown(check: Check, campaign: Campaign, language: str) -> dict[str, str]:
    sentence = check.sentence(language)
    name = _MENDED_AT.get(check.step, f"campaign-{check.step}")
    address = reverse(name, args=[campaign.pk])
    return {"id": check.id, "status": check.status, "sentence": sentence, "address": address}


@require_POST
@step_page
def trial(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Start a trial, or end the ones that run."""
    try:
        if "end" in request.POST:
            for running in campaign.trials.all():
                end_trial(running)
            record(request.user, "trial-ended", campaign)
            praise(request, "web-campaigns-trial-ended")
        else:
            given = request.POST.get("addresses", "").replace(",", "\n").replace("，", "\n").splitlines()
            start_trial(campaign, given, request.language, request.user)
            praise(request, "web-campaigns-trial-started")
    except ZhirenError as error:
        tell(request, error)
    return redirect("campaign-launch", campaign.pk)


@require_POST
@step_page
def discard(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Throw the draft away."""
    delete_draft(campaign)
    praise(request, "web-campaigns-discarded", title=campaign.titled(request.language))
    return redirect("campaigns")


@step_page
def preview_rater(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The form as a rater will see it; nothing can be sent."""
    try:
        context = preview_context(campaign, request.language, request.GET.get("role", ""))
    except ZhirenError as error:
        tell(request, error)
        return redirect("campaign-questionnaire", campaign.pk)
    return render(request, "rating/form.html", context)


@step_page
def preview_ratee(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """What a person rated will be told and will see."""
    language = request.language
    words = promise_words(campaign, language)
    shown = [(r, [s.replace(NAME, str(request.user)) for s in sentences]) for r, sentences in words.items()]
    context = {
        "campaign": campaign,
        "title": campaign.titled(language),
        "purpose": campaign.purposed(language),
        "words": shown,
        "reads": campaign.visibility.get("ratee", "no"),
    }
    return render(request, "campaigns/preview_ratee.html", context)
