"""The first page after signing in, and the choice of language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from zhiren.language import LANGUAGES
from zhiren.web.actions.awaiting import (
    campaigns_going_on,
    forms_of,
    messages_in_trouble,
    newest_of,
    proposals_of,
)
from zhiren.web.actions.plan.waiting import goals_to_look_back_on, plans_to_agree_on
from zhiren.web.actions.results.readable import readable_reports
from zhiren.web.actions.roles import panels_of
from zhiren.web.middleware import LANGUAGE_COOKIE
from zhiren.web.models import Campaign, Person
from zhiren.web.rules import allow, anyone, is_signed_in, may_run_campaigns, may_see_campaigns

MOST_REPORTS = 3


@allow(is_signed_in)
def home(request: HttpRequest) -> HttpResponse:
    """What awaits the reader: as a person of the organisation, and as HR."""
    context = {**_personal(request), **_managing(request), "panels": panels_of(request.user)}
    context["n_waiting"] = context.get("n_waiting", 0) + len(context["panels"])
    response = render(request, "home.html", context)
    response["Cache-Control"] = "private, no-store"  # it leads to the reader's own forms
    return response


@require_POST
@allow(anyone)
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language chosen on the page, with the account where there is one."""
    language = request.POST.get("language", "")
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = redirect(back)
    if language in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=31_536_000, samesite="Lax")
        if request.user.is_authenticated:
            request.user.language = language
            request.user.save(update_fields=["language"])
    return response


def _personal(request: HttpRequest) -> dict[str, Any]:
    person = request.user.person
    if person is None:
        return {}
    proposals = proposals_of(person)
    readable = readable_reports(request.user)
    own = newest_of(readable.filter(person=person), 1)
    team = newest_of(readable.filter(person__manager=person), MOST_REPORTS)
    forms = forms_of(person)
    look_back, agree = goals_to_look_back_on(person), plans_to_agree_on(person)
    ratees = (*proposals.own, *proposals.team, *own, *team)
    _title((*(form.campaign for form in forms), *(ratee.campaign for ratee in ratees)), request.language)
    return {
        "forms": forms,
        "own_proposals": proposals.own,
        "team_proposals": proposals.team,
        "own_reports": own,
        "team_reports": team,
        "look_back": look_back,
        "agree": agree,
        "n_waiting": sum(map(len, (forms, proposals.own, proposals.team, look_back, agree))),
    }


def _managing(request: HttpRequest) -> dict[str, Any]:
    if not may_see_campaigns(request.user):
        return {}
    may_run = may_run_campaigns(request.user)
    going = campaigns_going_on()
    _title((shown.campaign for shown in going), request.language)
    return {
        "sees_campaigns": True,
        "may_run": may_run,
        "going": going,
        "has_people": Person.objects.exists(),
        "n_trouble": messages_in_trouble() if may_run else 0,
    }


def _title(campaigns: Iterable[Campaign], language: str) -> None:
    for campaign in campaigns:
        campaign.shown_title = campaign.titled(language)
