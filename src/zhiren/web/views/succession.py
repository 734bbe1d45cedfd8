"""Succession: people for a role, in bands."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse

from zhiren.web.actions.roles.profiles import Profile, profiles
from zhiren.web.actions.talent.scored import Scored
from zhiren.web.actions.talent.succession import Candidate, Succession, succession
from zhiren.web.actions.talent.workbooks import succession_workbook
from zhiren.web.rules import allow, may_see_talent
from zhiren.web.views.strips import strip
from zhiren.web.views.talent_shown import Choice, chosen, download, percent, show

PAGE = 60


@allow(may_see_talent)
def succession_page(request: HttpRequest) -> HttpResponse:
    """Choose a role; see who is likely to meet its requirements."""
    choice = chosen(request)
    known, profile = _profile(request, choice)
    context: dict[str, Any] = {**choice.filters, "targets": _titled(known, request.language), "choice": choice}
    if choice.scored is not None and profile is not None:
        found = succession(_asked(request, choice.scored, profile), profile)
        page = Paginator(_rows(found, choice.scored.ratees), PAGE).get_page(request.GET.get("page"))
        context |= {"found": found, "page": page, "n_bands": len(found.bands)}
        context |= {"target": profile.id, "title": profile.titled(request.language)}
        context["purpose"] = profile.purposed(request.language)
    context["with_incumbents"] = request.GET.get("incumbents") == "1"
    return show(request, "talent/succession.html", context)


@allow(may_see_talent)
def export(request: HttpRequest) -> HttpResponse:
    """The same as a workbook, nobody left out."""
    choice = chosen(request)
    _, profile = _profile(request, choice)
    if choice.scored is None or profile is None:
        raise Http404
    found = succession(_asked(request, choice.scored, profile), profile)
    return download(succession_workbook(found, request.language), "succession.xlsx")


def _profile(request: HttpRequest, choice: Choice) -> tuple[list[Profile], Profile | None]:
    known = profiles(choice.campaign.framework_id) if choice.campaign else []
    known.sort(key=lambda each: each.titled(request.language))
    asked = request.GET.get("role", "")
    return known, next((each for each in known if each.id == asked), known[0] if known else None)


def _titled(known: list[Profile], language: str) -> list[tuple[str, str]]:
    return [(each.id, each.titled(language)) for each in known]


def _asked(request: HttpRequest, scored: Scored, profile: Profile) -> Scored:
    """Those in the role already are left out unless they are asked for."""
    if request.GET.get("incumbents") == "1":
        return scored
    return scored.of([number for number, person in scored.people.items() if person.role_id != profile.id])


def _rows(found: Succession, ratees: dict[str, int]) -> list[dict[str, Any]]:
    rows = []
    for number, band in enumerate(found.bands, start=1):
        rows += [_row(candidate, number, len(band), ratees) for candidate in band]
    return rows


def _row(candidate: Candidate, band: int, size: int, ratees: dict[str, int]) -> dict[str, Any]:
    fit = candidate.fit
    return {
        "candidate": candidate,
        "ratee": ratees[candidate.person.number],
        "band": band,
        "size": size,
        "expected": percent(fit.expected),
        "low": percent(fit.low),
        "high": percent(fit.high),
        "all_met": percent(fit.all_met),
        "strip": strip(fit.expected, fit.low, fit.high, (0.0, 1.0)),
    }
