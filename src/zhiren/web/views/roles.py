"""Role profiles: the list, one of them, files of them, and what incumbents' scores suggest."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhiren.errors import RoleError
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.role import HEAVIEST
from zhiren.role_fit.required_level import FEWEST_INCUMBENTS
from zhiren.web.actions.roles import (
    Profile,
    RolePlan,
    apply_roles,
    current_framework,
    plan_roles,
    profiles,
    remove_profile,
    role_frameworks,
    save_profile,
    suggest_levels,
)
from zhiren.web.actions.roles.profiles import people_in_roles
from zhiren.web.actions.talent.scored import read_scores, scored_campaigns
from zhiren.web.forms.role import RoleFileForm, RoleForm
from zhiren.web.models import KeptRole, RoleDocument
from zhiren.web.rules import allow, may_see_talent, may_shape_talent
from zhiren.web.views.talent_shown import sent, show


@allow(may_see_talent)
def roles(request: HttpRequest) -> HttpResponse:
    """The roles of a framework."""
    frameworks, framework_id = _frameworks(request)
    found = sorted(profiles(framework_id), key=lambda each: each.titled(request.language))
    keys = dict(
        RoleDocument.objects.filter(framework_id=framework_id).order_by("-pk").values_list("role_id", "pk")
    )
    people = people_in_roles()
    rows = [_listed(each, keys[each.id], people.get(each.id, 0), request.language) for each in found]
    return show(request, "talent/roles.html", {"rows": rows, "frameworks": frameworks, "framework": framework_id})


@allow(may_shape_talent)
def new(request: HttpRequest) -> HttpResponse:
    """A new role."""
    _, framework_id = _frameworks(request)
    return _edit(request, Profile(framework_id))


@allow(may_see_talent)
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """One role; HR administrators change it."""
    if request.method == "POST" and not may_shape_talent(request.user):
        raise PermissionDenied
    return _edit(request, _profile(pk), pk)


@require_POST
@allow(may_shape_talent)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a role that nobody is in."""
    removed = _profile(pk)
    try:
        remove_profile(removed, request.user)
    except RoleError as error:
        messages.error(request, error.describe(request.language))
        return redirect("role", pk)
    name = removed.titled(request.language)
    messages.success(request, text(request.language, "web-roles-removed", role=name))
    return _to_list(removed.framework_id)


@allow(may_shape_talent)
def import_roles(request: HttpRequest) -> HttpResponse:
    """A file of roles: the plan first, then the change."""
    frameworks, framework_id = _frameworks(request)
    form = RoleFileForm(request.language)
    problems: list[str] = []
    plan: RolePlan | None = None
    content, name = request.POST.get("content", ""), request.POST.get("name", "")
    if request.method == "POST" and not content:
        form = RoleFileForm(request.language, request.POST, request.FILES)
        if form.is_valid():
            upload = form.cleaned_data["file"]
            content, name = upload.read().decode("utf-8", errors="replace"), upload.name
    if content:
        try:
            plan = plan_roles(content.encode(), name, framework_id, request.language)
            if request.POST.get("apply"):
                apply_roles(plan, request.user)
                counts = {"added": len(plan.added), "changed": len(plan.changed)}
                messages.success(request, text(request.language, "web-roles-imported", **counts))
                return _to_list(framework_id)
        except RoleError as error:
            problems = [problem.describe(request.language) for problem in error.problems]
    context: dict[str, Any] = {"form": form, "problems": problems, "plan": plan, "content": content, "name": name}
    context |= {
        "frameworks": frameworks,
        "framework": framework_id,
        "sample": list(_names(framework_id, request.language))[:3],
    }
    if plan is not None:
        context["changes"] = _planned(plan, _names(framework_id, request.language), request.language)
        context["n_changed"] = len(plan.added) + len(plan.changed)
    return show(request, "talent/role_import.html", context, status=400 if problems else 200)


@allow(may_see_talent)
def suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """What the scores of those in the role suggest that it requires."""
    of = _profile(pk)
    campaigns = [c for c in scored_campaigns(request.user) if c.framework_id == of.framework_id]
    asked = request.GET.get("campaign", "")
    campaign = next((c for c in campaigns if str(c.pk) == asked), campaigns[0] if campaigns else None)
    scored = read_scores(request.user, campaign, request.language) if campaign else None
    context: dict[str, Any] = {"pk": pk, "title": of.titled(request.language)}
    if scored is not None and campaign is not None:
        found = suggest_levels(scored, of.id)
        now = {r.competency_id: r for r in of.requirements}
        context |= {
            "found": found,
            "campaign": campaign.pk,
            "campaigns": [(c.pk, c.titled(request.language)) for c in campaigns],
            "least": FEWEST_INCUMBENTS,
            "rows": [
                _suggested(c, found.by_competency[c.id], now.get(c.id)) for c in scored.framework.competencies
            ],
        }
    return show(request, "talent/role_suggestion.html", context)


def _planned(plan: RolePlan, names: dict[str, str], language: str) -> list[dict[str, Any]]:
    return [
        {
            "title": planned.profile.titled(language),
            "is_new": planned.before is None,
            "changes": [(names.get(c.competency_id, c.competency_id), c.before, c.after) for c in planned.changes],
        }
        for planned in (*plan.added, *plan.changed)
    ]


def _edit(request: HttpRequest, edited: Profile, pk: int | None = None) -> HttpResponse:
    framework = _framework(edited.framework_id, request.language)
    form = RoleForm(edited, framework, request.language, sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_profile(form.filled(), request.user)
        except RoleError as error:
            for problem in error.problems:
                form.add_error(None, problem.describe(request.language))
        else:
            title = saved.titled(request.language)
            messages.success(request, text(request.language, "web-roles-saved", role=title))
            return _to_list(saved.framework_id)
    kept = KeptRole.objects.filter(campaign__framework_id=edited.framework_id, role_id=edited.id)
    context = {
        "form": form,
        "pk": pk,
        "title": edited.titled(request.language),
        "people": people_in_roles().get(edited.id, 0) if pk else 0,
        "kept": sorted(set(kept.values_list("campaign__title", flat=True))) if pk else [],
        "framework": edited.framework_id,
    }
    return show(request, "talent/role.html", context)


def _listed(each: Profile, pk: int, people: int, language: str) -> dict[str, Any]:
    return {
        "pk": pk,
        "title": each.titled(language),
        "purpose": each.purposed(language),
        "n": len(each.requirements),
        "n_decisive": sum(r.weight == HEAVIEST for r in each.requirements),
        "people": people,
    }


def _suggested(competency: Any, found: Any, now: Any) -> dict[str, Any]:
    titles = {level.rank: level for level in competency.levels}
    level = titles.get(found.level) if found.level else None
    return {
        "competency": competency,
        "found": found,
        "level": level,
        "meeting": found.meeting[found.level - 1] if found.level else 0,
        "next": found.meeting[found.level] if found.level and found.level < len(found.meeting) else None,
        "now": now,
        "now_title": titles[now.required_level].title if now and now.required_level in titles else "",
        "differs": bool(now and found.level and now.required_level != found.level),
    }


def _frameworks(request: HttpRequest) -> tuple[list[tuple[str, str]], str]:
    known = role_frameworks(request.language)
    asked = request.POST.get("framework") or request.GET.get("framework", "")
    ids = [each for each, _ in known]
    return known, asked if asked in ids else ids[0] if ids else ""


def _framework(framework_id: str, language: str) -> Framework:
    found = current_framework(framework_id, language)
    if found is None:
        raise Http404
    return found


def _names(framework_id: str, language: str) -> dict[str, str]:
    found = current_framework(framework_id, language)
    return {c.id: c.name for c in found.competencies} if found else {}


def _profile(pk: int) -> Profile:
    row = get_object_or_404(RoleDocument, pk=pk)
    return next(each for each in profiles(row.framework_id) if each.id == row.role_id)


def _to_list(framework_id: str) -> HttpResponse:
    return redirect(f"{reverse('roles')}?framework={framework_id}")
