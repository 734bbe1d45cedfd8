"""Panels on roles: asked by HR, answered by link or signed in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhiren.errors import TalentError
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.web.actions.roles import (
    Profile,
    add_panelist,
    close_panel,
    current_framework,
    find_panelist,
    open_panel,
    panel_link,
    panel_results,
    profile,
    profiles,
    vote,
)
from zhiren.web.bridge import stored_framework
from zhiren.web.forms.role import PanelistForm, PanelVoteForm
from zhiren.web.models import Account, FrameworkDocument, Panelist, RoleDocument, RolePanel
from zhiren.web.rules import allow, anyone, is_signed_in, may_shape_talent
from zhiren.web.views.talent_shown import sent, show


@allow(may_shape_talent)
def panel(request: HttpRequest, pk: int) -> HttpResponse:
    """The experts of a role's panel with their links, and what their votes come to."""
    row = get_object_or_404(RoleDocument, pk=pk)
    asked = next(each for each in profiles(row.framework_id) if each.id == row.role_id)
    framework = current_framework(row.framework_id, request.language)
    if framework is None:
        raise Http404
    found = RolePanel.objects.filter(framework_id=row.framework_id, role_id=row.role_id).first()
    form = PanelistForm(
        request.language, request.POST if "close" not in request.POST and request.method == "POST" else None
    )
    if request.method == "POST":
        try:
            if _done(request, found, asked, framework, form):
                return redirect("role-panel", pk)
        except TalentError as error:
            messages.error(request, error.describe(request.language))
    context: dict[str, Any] = {"pk": pk, "title": asked.titled(request.language), "panel": found, "form": form}
    if found is not None:
        context |= _results(found, asked, request.language)
    return show(request, "talent/role_panel.html", context)


@allow(anyone)
def vote_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """An expert's page: who holds the link is the expert."""
    panelist = find_panelist(token)
    if panelist is None:
        raise Http404
    return _vote(request, panelist)


@allow(is_signed_in)
def vote_signed_in(request: HttpRequest, pk: int) -> HttpResponse:
    """The same for an expert with an account; to others the page does not exist."""
    panelist = get_object_or_404(Panelist.objects.select_related("panel"), panel=pk, account=request.user)
    return _vote(request, panelist)


def _done(
    request: HttpRequest, found: RolePanel | None, asked: Profile, framework: Framework, form: PanelistForm
) -> bool:
    """Whether what was asked for was done: close the panel, or ask one more expert."""
    if "close" in request.POST:
        if found is not None:
            close_panel(found, request.user)
        return True
    if not form.is_valid():
        return False
    mail = form.cleaned_data["mail"].strip()
    account = Account.objects.filter(mail__iexact=mail, is_active=True).first() if mail else None
    if mail and account is None:
        form.add_error("mail", text(request.language, "panel-no-account"))
        return False
    opened = open_panel(asked, framework, request.user)
    add_panelist(opened, form.cleaned_data["name"], account)
    return True


def _results(found: RolePanel, asked: Profile, language: str) -> dict[str, Any]:
    results = panel_results(found)
    now = {r.competency_id: r.required_level for r in asked.requirements}
    framework = _framework(found, language)
    panelists = list(found.panelists.select_related("account"))
    rows = []
    for competency in framework.competencies:
        result = results.get(competency.id)
        if result is None:
            continue
        titles = {level.rank: level.title for level in competency.levels}
        rows.append(
            {
                "competency": competency,
                "result": result,
                "title": titles.get(result.level or 0, ""),
                "now": now.get(competency.id),
                "counts": [(rank, result.levels.count(rank)) for rank in range(1, 6)],
                "median": f"{result.median:g}" if result.median is not None else "",
                "spread": f"{result.lower:g}–{result.upper:g}" if result.lower is not None else "",
            }
        )
    return {
        "rows": rows,
        "panelists": [(each, panel_link(each)) for each in panelists],
        "n_voted": sum(each.voted_at is not None for each in panelists),
        "is_open": found.closed_at is None,
    }


def _vote(request: HttpRequest, panelist: Panelist) -> HttpResponse:
    framework = _framework(panelist.panel, request.language)
    votes = dict(panelist.votes.values_list("competency_id", "level"))
    form = PanelVoteForm(framework, votes, request.language, sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            vote(panelist, form.votes())
        except TalentError as error:
            messages.error(request, error.describe(request.language))
        else:
            messages.success(request, text(request.language, "web-roles-voted"))
            return redirect(request.path)
    asked = profile(panelist.panel.framework_id, panelist.panel.role_id)
    context = {
        "form": form,
        "panelist": panelist,
        "title": asked.titled(request.language) if asked else panelist.panel.role_id,
        "purpose": asked.purposed(request.language) if asked else "",
        "is_open": panelist.panel.closed_at is None,
    }
    return render(request, "talent/vote.html", context)


def _framework(found: RolePanel, language: str) -> Framework:
    rows = FrameworkDocument.objects.filter(framework_id=found.framework_id, version=found.framework_version)
    spoken = list(rows.values_list("language", flat=True))
    return stored_framework(
        found.framework_id, found.framework_version, language if language in spoken else spoken[0]
    )
