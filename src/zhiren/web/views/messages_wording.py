"""The wording of messages: shown filled in, changed with a preview, put back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages as notices
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from zhiren.errors import Problem
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.activity import record
from zhiren.web.actions.message.preview import previewed, previews
from zhiren.web.actions.message.wording import (
    OF_CAMPAIGN,
    PLACEHOLDERS,
    REQUIRED,
    Wording,
    wording,
    wording_problems,
)
from zhiren.web.actions.message_template import WordingError, reset_template, save_template
from zhiren.web.models import Campaign
from zhiren.web.rules import allow, may_run_campaigns

READ_BEFORE_LAUNCH = ("invitation", "reminder", "last-reminder")


@allow(may_run_campaigns)
def wordings(request: HttpRequest) -> HttpResponse:
    """All kinds, as all campaigns use them."""
    shown = previews(PLACEHOLDERS, LANGUAGES, None)
    return render(request, "messages/wordings.html", {"previews": shown})


@allow(may_run_campaigns)
def campaign_messages(request: HttpRequest, pk: int) -> HttpResponse:
    """The messages of a campaign as its people will get them; a POST notes that they were read."""
    campaign = get_object_or_404(Campaign, pk=pk)
    if request.method == "POST":
        Campaign.objects.filter(pk=pk).update(mails_read_at=timezone.now())
        record(request.user, "mails-read", campaign)
        notices.success(request, text(request.language, "web-messages-mails-done"))
        return redirect("campaign-messages", pk)
    kinds = [kind for kind in OF_CAMPAIGN if kind in READ_BEFORE_LAUNCH] + [
        kind for kind in OF_CAMPAIGN if kind not in READ_BEFORE_LAUNCH
    ]
    shown = previews(kinds, campaign.languages or LANGUAGES, campaign)
    return render(request, "messages/of_campaign.html", {"campaign": campaign, "previews": shown})


@allow(may_run_campaigns)
def edit_wording(request: HttpRequest, kind: str, language: str) -> HttpResponse:
    """One wording, for a campaign (``?campaign=``) or for all. Preview, save and reset are its three buttons."""
    _check(kind, language)
    campaign = _campaign(request)
    words = wording(kind, language, campaign)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        words = _given(request, words)
        found = _do(request, kind, language, campaign, words)
        if found is None:
            return redirect(_back(campaign))
        problems = found
    context = {
        **_edited(kind, language, campaign, words),
        "problems": [problem.describe(request.language) for problem in problems],
        "campaign": campaign,
        "back": _back(campaign),
    }
    return render(request, "messages/edit.html", context)


@require_POST
@allow(may_run_campaigns)
def preview_wording(request: HttpRequest, kind: str, language: str) -> HttpResponse:
    """The preview alone, while HR is writing."""
    _check(kind, language)
    words = _given(request, Wording("", ""))
    problems = wording_problems(kind, words.subject, words.body)
    context = _edited(kind, language, _campaign(request), words)
    context["problems"] = [problem.describe(request.language) for problem in problems]
    return render(request, "messages/preview_live.html", context)


def _do(
    request: HttpRequest, kind: str, language: str, campaign: Campaign | None, words: Wording
) -> tuple[Problem, ...] | None:
    """None: done, go back. Else what is wrong, or nothing after a mere preview."""
    if "reset" in request.POST:
        reset_template(kind, language, campaign, request.user)
        notices.success(request, text(request.language, "web-messages-was-reset"))
        return None
    if "save" not in request.POST:
        return tuple(wording_problems(kind, words.subject, words.body))
    try:
        save_template(kind, language, campaign, subject=words.subject, body=words.body, by=request.user)
    except WordingError as error:
        return error.problems
    notices.success(request, text(request.language, "web-messages-saved"))
    return None


def _check(kind: str, language: str) -> None:
    if kind not in PLACEHOLDERS or language not in LANGUAGES:
        raise Http404


def _campaign(request: HttpRequest) -> Campaign | None:
    pk = request.GET.get("campaign", "")
    return get_object_or_404(Campaign, pk=int(pk)) if pk.isdecimal() else None


def _given(request: HttpRequest, words: Wording) -> Wording:
    body = request.POST.get("body", "").replace("\r\n", "\n")
    return Wording(request.POST.get("subject", ""), body, words.is_own)


def _edited(kind: str, language: str, campaign: Campaign | None, words: Wording) -> dict[str, Any]:
    return {
        "kind": kind,
        "of_language": language,
        "words": words,
        "preview": previewed(kind, language, words, campaign),
        "placeholders": PLACEHOLDERS[kind],
        "required": REQUIRED[kind],
    }


def _back(campaign: Campaign | None) -> str:
    return reverse("campaign-messages", args=[campaign.pk]) if campaign else reverse("message-wordings")
