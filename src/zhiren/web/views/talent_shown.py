"""What the pages about talent have in common: whose scores, filtered how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.actions.person import unit_tree
from zhiren.web.actions.talent.scored import Scored, read_scores, roles_of, scored_campaigns
from zhiren.web.models import Campaign
from zhiren.web.rules import may_see_talent, may_shape_talent

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


@dataclass(frozen=True)
class Choice:
    """The campaign that is looked at, and the people left by the filters; ``scored`` None: there are no scores."""

    campaigns: list[Campaign]
    campaign: Campaign | None
    scored: Scored | None
    filters: dict[str, Any]


def chosen(request: HttpRequest) -> Choice:
    """What the address asks for: ``campaign``, ``unit`` (with all below), ``level``, ``role``."""
    campaigns = scored_campaigns(request.user)
    asked = request.GET.get("campaign", "")
    campaign = next((c for c in campaigns if str(c.pk) == asked), campaigns[0] if campaigns else None)
    scored = read_scores(request.user, campaign, request.language) if campaign else None
    if campaign is None or scored is None:
        return Choice(campaigns, campaign, None, {})
    kept, filters = _filtered(request, scored)
    titles = [(c.pk, c.titled(request.language)) for c in campaigns]
    return Choice(campaigns, campaign, kept, {**filters, "campaigns": titles, "campaign": campaign.pk})


def _filtered(request: HttpRequest, scored: Scored) -> tuple[Scored, dict[str, Any]]:
    unit, level, role = (request.GET.get(name, "") for name in ("unit", "level", "of_role"))
    tree = unit_tree()
    people = scored.people.values()
    there = {person.unit_id for person in people if person.unit_id}
    above = {pk: set(tree.within(pk)) for pk in tree.paths}
    units = sorted((path, pk) for pk, path in tree.paths.items() if above[pk] & there)
    titles = {role_id: found.title for role_id, found in roles_of(scored).items()}
    roles = sorted((titles.get(each, each), each) for each in set(scored.roles.values()) - {""})
    levels = sorted({person.level for person in people if person.level})
    within = above.get(int(unit)) if unit.isdecimal() else None
    kept = [
        number
        for number, person in scored.people.items()
        if (within is None or person.unit_id in within)
        and level in ("", person.level)
        and role in ("", scored.roles[number])
    ]
    filters = {
        "units": [(pk, path) for path, pk in units],
        "unit": int(unit) if unit.isdecimal() else "",
        "levels": levels,
        "level": level,
        "roles": [(each, title) for title, each in roles],
        "of_role": role,
        "is_filtered": bool(unit or level or role),
    }
    return (scored if len(kept) == len(people) else scored.of(kept)), filters


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page that offers to each reader what they may do."""
    may = {"may_shape": may_shape_talent(request.user), "may_see_talent": may_see_talent(request.user)}
    return render(request, template, {**context, **may}, status=status)


def download(content: bytes, name: str, kind: str = XLSX) -> HttpResponse:
    """A file to keep."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def percent(share: float) -> str:
    """A probability or share in whole per cent; neither end is reached by rounding."""
    if 0.0 < share < 0.005 or 0.995 < share < 1.0:
        return "<1" if share < 0.5 else ">99"
    return f"{round(100 * share)}"


def sent(request: HttpRequest) -> Any:
    """What a form was sent with, be it nothing; None where none was sent."""
    return request.POST if request.method == "POST" else None
