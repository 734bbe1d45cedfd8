"""Group bots of the installation or of a campaign."""

from __future__ import annotations

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from zhiren.language import LANGUAGES, text
from zhiren.web.actions.message.bots import BotError, add_bot, remove_bot, try_bot
from zhiren.web.models import Campaign, Channel
from zhiren.web.notify.outcome import NotDelivered
from zhiren.web.rules import allow, may_run_campaigns


@allow(may_run_campaigns)
def bots(request: HttpRequest) -> HttpResponse:
    """The list, and a form to add one."""
    given = Channel(kind=Channel.Kind.WECOM, language=request.language)
    problems: list[str] = []
    if request.method == "POST":
        given = _given(request)
        try:
            add_bot(given, request.user)
        except BotError as error:
            problems = [problem.describe(request.language) for problem in error.problems]
        else:
            notices.success(request, text(request.language, "web-messages-bot-added", name=given.name))
            return redirect("message-bots")
    open_states = (Campaign.State.DRAFT, Campaign.State.OPEN, Campaign.State.PAUSED)
    context = {
        "bots": Channel.objects.select_related("campaign"),
        "given": given,
        "problems": problems,
        "kinds": Channel.Kind.values,
        "languages_offered": LANGUAGES,
        "campaigns": Campaign.objects.filter(state__in=open_states),
    }
    return render(request, "messages/bots.html", context)


@require_POST
@allow(may_run_campaigns)
def change_bot(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a test to the group, or take the bot out."""
    channel = get_object_or_404(Channel, pk=pk)
    if "remove" in request.POST:
        remove_bot(channel, request.user)
        notices.success(request, text(request.language, "web-messages-bot-removed", name=channel.name))
        return redirect("message-bots")
    try:
        try_bot(channel)
        notices.success(request, text(request.language, "web-messages-bot-tested"))
    except NotDelivered as error:
        notices.error(request, error.describe(request.language))
    return redirect("message-bots")


def _given(request: HttpRequest) -> Channel:
    words = {name: request.POST.get(name, "").strip() for name in ("kind", "name", "url", "secret", "language")}
    if words["language"] not in LANGUAGES:
        words["language"] = request.language
    campaign = request.POST.get("campaign", "")
    chosen = get_object_or_404(Campaign, pk=int(campaign)) if campaign.isdecimal() else None
    return Channel(**{**words, "name": words["name"][:80], "url": words["url"][:500]}, campaign=chosen)
