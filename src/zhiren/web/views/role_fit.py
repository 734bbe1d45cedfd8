"""Fit to roles: one's own, that of one's people, everybody's for HR."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import F, Q, Window
from django.db.models.functions import Rank
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from zhiren.language import text
from zhiren.web.actions.results.readable import readable_reports
from zhiren.web.actions.roles.profiles import Profile, profiles
from zhiren.web.actions.talent.fit import Requirement, RoleFit, glance, person_fit
from zhiren.web.actions.talent.scored import Scored, read_scores
from zhiren.web.models import Ratee
from zhiren.web.rules import allow, is_signed_in, may_read_report
from zhiren.web.views.strips import strip
from zhiren.web.views.talent_shown import percent, show

PAGE = 50
FIRST_GAPS = 3


@allow(is_signed_in)
def fit(request: HttpRequest) -> HttpResponse:
    """Whose fit the reader may look at: the latest assessment of each person."""
    readable = readable_reports(request.user).filter(campaign__is_trial=False)
    # A rank reads what is readable once; whether a later one exists would be asked of every row with every other.
    latest_first = F("campaign__closed_at").desc(nulls_last=True)
    found = readable.annotate(place=Window(Rank(), partition_by="person", order_by=latest_first)).filter(place=1)
    query = request.GET.get("q", "").strip()
    if query:
        found = found.filter(Q(person__search_key__contains=query.lower()) | Q(person__name__contains=query))
    rows = found.select_related("campaign", "person__unit", "person__position").order_by("person__number")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    titled = [(ratee, ratee.campaign.titled(request.language)) for ratee in page]
    return show(request, "talent/fit.html", {"page": page, "rows": titled, "q": query})


@allow(is_signed_in)
def fit_of(request: HttpRequest, ratee_id: int) -> HttpResponse:
    """One person against every role, and against one of them requirement by requirement."""
    ratee = get_object_or_404(
        Ratee.objects.select_related("campaign", "person__unit", "person__position"), pk=ratee_id
    )
    if not may_read_report(request.user, ratee):
        raise PermissionDenied
    scored = read_scores(request.user, ratee.campaign, request.language)
    context: dict[str, Any] = {"ratee": ratee, "is_own": ratee.person_id == request.user.person_id}
    context["campaign_title"] = ratee.campaign.titled(request.language)
    number = ratee.person.number
    if scored is not None and number in scored.people:
        context |= _fits(request, scored, number)
    return show(request, "talent/fit_of.html", context)


def _fits(request: HttpRequest, scored: Scored, number: str) -> dict[str, Any]:
    person = scored.people[number]
    known = sorted(profiles(scored.campaign.framework_id), key=lambda p: p.titled(request.language))
    asked = request.GET.get("role") or scored.roles[number] or person.role_id
    profile = next((each for each in known if each.id == asked), known[0] if known else None)
    if profile is None:
        return {}
    found = person_fit(scored, number, profile)
    return {
        "title": profile.titled(request.language),
        "purpose": profile.purposed(request.language),
        "is_present": profile.id == person.role_id,
        "role": profile.id,
        "overview": [
            _glance(each, fit, request.language, person.role_id) for each, fit in glance(scored, number, known)
        ],
        "fit": _numbers(found),
        "requirements": [_requirement(each, scored, request.language) for each in found.requirements],
        "gaps": _gaps(found),
        "not_asked": found.not_asked,
    }


def _gaps(found: RoleFit) -> list[tuple[Requirement, str]]:
    """The requirements more likely missed than met that matter most, with the chance in per cent."""
    missed = [(r, percent(r.chance)) for r in found.requirements if r.chance is not None and r.chance < 0.5]
    return missed[:FIRST_GAPS]


def _glance(profile: Profile, fit: Any, language: str, present: str) -> dict[str, Any]:
    row = {"id": profile.id, "title": profile.titled(language), "is_present": profile.id == present, "fit": fit}
    if fit.judged:
        row["strip"] = strip(fit.expected, fit.low, fit.high, (0.0, 1.0))
        row |= {name: percent(getattr(fit, name)) for name in ("expected", "low", "high")}
    return row


def _numbers(found: RoleFit) -> dict[str, Any] | None:
    fit = found.fit
    if not fit.judged:
        return None
    shares = {name: percent(getattr(fit, name)) for name in ("expected", "low", "high", "all_met")}
    return {**shares, "judged": fit.judged, "asked": fit.asked}


def _requirement(each: Requirement, scored: Scored, language: str) -> dict[str, Any]:
    row: dict[str, Any] = {"of": each, "required": f"{each.required:g}", "weight": str(each.weight)}
    if each.score is not None and each.chance is not None:
        ends = (float(scored.scale.low), float(scored.scale.high))
        row["strip"] = strip(each.score, each.low, each.high, ends, (each.required,))
        row |= {"score": f"{each.score:.1f}", "chance": percent(each.chance)}
        row["word"] = text(language, f"likelihood-{each.likelihood}")
        if each.low is not None and each.high is not None:
            row |= {"low": f"{each.low:.1f}", "high": f"{each.high:.1f}"}
    return row
