"""Reports on several people: the organisation for HR, a manager's own team."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhiren.web.actions.organisation import ground_of, shown_campaigns
from zhiren.web.models import Campaign
from zhiren.web.rules import allow, may_see_campaigns, may_see_several
from zhiren.web.views.organisation_sections import sections
from zhiren.web.views.organisation_shown import (
    PEOPLE,
    PER_PAGE,
    UNITS,
    Asked,
    folds,
    level_choices,
    role_choices,
    sorts,
    unit_choices,
)

if TYPE_CHECKING:
    from zhiren.report.organisation.content import Ground, OrganisationReport

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@allow(may_see_several)
def organisation(request: HttpRequest) -> HttpResponse:
    """The report on the latest campaign."""
    campaigns = shown_campaigns(request.user)
    if campaigns:
        return redirect("organisation-campaign", campaigns[0].pk)
    return render(request, "organisation/nothing.html", {"is_team": not may_see_campaigns(request.user)})


@allow(may_see_several)
def report(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Everything about the people chosen."""
    campaigns, ground = _ground(request, campaign_id)
    is_team = not may_see_campaigns(request.user)
    if ground is None:
        return render(request, "organisation/nothing.html", {"is_team": is_team})
    asked = Asked(request.GET)
    found = _report(ground, asked)
    context = {
        "report": found,
        "is_team": is_team,
        "campaign_id": campaign_id,
        "campaigns": [(str(c.pk), c.titled(request.language)) for c in campaigns],
        "query": request.GET.urlencode(),
        **_filters(ground, asked),
        **_table(request, found, asked),
        **sections(found),
    }
    return render(request, "organisation/report.html", context)


@allow(may_see_several)
def workbook(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """What the page shows, of all people chosen, as a workbook."""
    from zhiren.report.organisation.workbook import organisation_workbook

    ground = _ground(request, campaign_id)[1]
    if ground is None:
        raise Http404
    content = organisation_workbook(_report(ground, Asked(request.GET), whole=True))
    return _file(content, XLSX, f"organisation-{campaign_id}.xlsx")


@allow(may_see_several)
def pdf(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """What the page shows as a PDF, the same people among it."""
    from zhiren.report.organisation.pdf import organisation_pdf

    ground = _ground(request, campaign_id)[1]
    if ground is None:
        raise Http404
    asked = Asked(request.GET)
    found = _report(ground, asked)
    content = organisation_pdf(found, by_unit=asked.is_by_unit(len(found.order), found.groups))
    return _file(content, "application/pdf", f"organisation-{campaign_id}.pdf")


def _ground(request: HttpRequest, campaign_id: int) -> tuple[list[Campaign], Ground | None]:
    """The reader's campaigns, and what they may see of one; a campaign that is none of theirs is refused."""
    campaigns = shown_campaigns(request.user)
    campaign = next((c for c in campaigns if c.pk == campaign_id), None)
    if campaign is None:
        raise PermissionDenied
    return campaigns, ground_of(request.user, campaign, campaigns, request.language)


def _report(ground: Ground, asked: Asked, *, whole: bool = False) -> OrganisationReport:
    """The report on the people chosen, with those on the page one by one, or all of them."""
    from zhiren.report.organisation.build import everybody, organisation_report

    wanted = everybody if whole else asked.wanted
    return organisation_report(ground, asked.choice, asked.order, focus=asked.query.get("of", ""), wanted=wanted)


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _filters(ground: Ground, asked: Asked) -> dict[str, Any]:
    """The fields of the filters: name, what is chosen, choices; those with nothing to choose are left out."""
    choice = asked.choice
    competencies = list(ground.competencies.items())
    chosen = choice.competencies[0] if len(choice.competencies) == 1 else ""
    fields = (
        ("unit", choice.unit, unit_choices(ground)),
        ("role", choice.role, role_choices(ground)),
        ("level", choice.level, level_choices(ground)),
        ("competency", chosen, competencies),
    )
    is_filtered = bool(choice.unit or choice.role or choice.level or choice.competencies)
    return {"filters": [field for field in fields if len(field[2]) > 1 or field[1]], "is_filtered": is_filtered}


def _table(request: HttpRequest, found: OrganisationReport, asked: Asked) -> dict[str, Any]:
    from zhiren.report.organisation.heat_table import heat_table, people_table

    links = sorts(asked, found)
    by_unit = asked.is_by_unit(len(found.order), found.groups)
    table = (
        heat_table(found, links, folds(asked, found))
        if by_unit
        else people_table(found, links, found.people.values())
    )
    pages = Paginator(found.order, PER_PAGE)
    return {
        "table": table,
        "by_unit": by_unit,
        "layouts": [
            (name, asked.address(show=name, sort=None, open=None) + "#heat", by_unit == (name == UNITS))
            for name in (UNITS, PEOPLE)
        ]
        if found.groups
        else [],
        "page": None if by_unit or pages.num_pages == 1 else pages.get_page(asked.page),
        "rest_of_query": asked.address().removeprefix("?"),
        "language": request.language,
    }
