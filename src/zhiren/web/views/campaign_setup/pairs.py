"""Who rates whom: the list by ratee, and changes by hand."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.language import LANGUAGES
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.actions.assignment import (
    add_assignment,
    assignment_report,
    rater_by_mail,
    rater_of,
    remove_assignment,
    replace_rater,
)
from zhiren.web.actions.campaign.raters import loads
from zhiren.web.actions.nomination import approve_raters, nominated, reopen_nomination
from zhiren.web.actions.person import search_people
from zhiren.web.models import Assignment, Campaign, Person, Ratee, Rater, RoleDocument
from zhiren.web.views.campaign_setup.frame import praise, step_page, steps_of, tell

PAGE = 25
MOST_FOUND = 10


@step_page
def pairs(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Everybody rated with their raters; ``?show=`` narrows to those in danger. A fixed number of queries."""
    query, show = request.GET.get("q", "").strip(), request.GET.get("show", "")
    ratees = campaign.ratees.select_related("person__unit", "person__position")
    if query:
        ratees = ratees.filter(person__in=search_people(query))
    report = assignment_report(campaign)
    if show == "thin":
        ratees = ratees.filter(pk__in=list({gap.ratee for gap in (*report.thin, *report.at_risk)})[:10_000])
    elif show == "manager":
        ratees = ratees.filter(pk__in=[gap.ratee for gap in report.unmanaged][:10_000])
    assignments = Assignment.objects.select_related("rater__person").order_by("relationship", "pk")
    page = Paginator(ratees.prefetch_related(Prefetch("assignments", assignments)), PAGE).get_page(
        request.GET.get("page")
    )
    risky = {gap.ratee for gap in report.at_risk}
    for ratee in page:
        ratee.groups = _groups(ratee)
        ratee.is_at_risk = ratee.pk in risky
    context = {
        "campaign": campaign,
        "title": campaign.titled(request.language),
        "steps": steps_of(campaign, "raters"),
        "page": page,
        "query": query,
        "show": show,
        "report": report,
    }
    return render(request, "campaigns/pairs.html", context)


@step_page
def ratee_pairs(request: HttpRequest, campaign: Campaign, ratee: int) -> HttpResponse:
    """One person's raters, to add, take out, replace; and their role profile."""
    found = get_object_or_404(Ratee.objects.select_related("person", "campaign"), pk=ratee, campaign=campaign)
    if request.method == "POST":
        try:
            _change(request, found)
        except ZhirenError as error:
            tell(request, error)
        return redirect("campaign-ratee", campaign.pk, ratee)
    assignments = found.assignments.select_related("rater__person__unit", "rater__person__position")
    rows = sorted(assignments, key=lambda a: (RELATIONSHIPS.index(a.relationship), a.pk))
    carried = loads(campaign, [a.rater_id for a in rows])
    for row in rows:
        row.load = carried.get(row.rater_id, 0)
    query = request.GET.get("q", "").strip()
    replaced = next((a for a in rows if str(a.pk) == request.GET.get("replace")), None)
    context = {
        "campaign": campaign,
        "title": campaign.titled(request.language),
        "steps": steps_of(campaign, "raters"),
        "ratee": found,
        "rows": rows,
        "query": query,
        "found": _found(query, found, [a.rater.person_id for a in rows]) if query else None,
        "replaced": replaced,
        "relationships": [r for r in RELATIONSHIPS if r != "self"],
        "roles": RoleDocument.objects.filter(framework_id=campaign.framework_id, language=request.language),
    }
    return render(request, "campaigns/ratee.html", context)


@require_POST
@step_page
def reopen_proposal(request: HttpRequest, campaign: Campaign, ratee: int) -> HttpResponse:
    """Let a ratee propose again."""
    found = get_object_or_404(Ratee.objects.select_related("person", "campaign"), pk=ratee, campaign=campaign)
    reopen_nomination(found, request.user)
    return redirect("campaign-ratee", campaign.pk, ratee)


def _change(request: HttpRequest, ratee: Ratee) -> None:
    given, by = request.POST, request.user
    if "remove" in given:
        remove_assignment(_assignment(ratee, given["remove"]), by)
        praise(request, "web-campaigns-rater-removed")
    elif "approve" in given:
        approve_raters(ratee, nominated(ratee), by)
        praise(request, "web-campaigns-approved")
    elif "role" in given:
        known = RoleDocument.objects.filter(framework_id=ratee.campaign.framework_id, role_id=given["role"])
        ratee.role_id = given["role"] if known.exists() else ""
        ratee.save(update_fields=["role_id"])
        praise(request, "web-campaigns-role-saved")
    elif "replace" in given:
        replace_rater(_assignment(ratee, given["replace"]), _rater(request, ratee), by)
        praise(request, "web-campaigns-rater-replaced")
    else:
        relationship = given.get("relationship", "")
        if relationship not in RELATIONSHIPS:
            raise Http404
        add_assignment(ratee, _rater(request, ratee), relationship, by)
        praise(request, "web-campaigns-rater-added")


def _rater(request: HttpRequest, ratee: Ratee) -> Rater:
    given = request.POST
    if "person" in given:
        pk = int(given["person"]) if given["person"].isdecimal() else 0
        return rater_of(ratee.campaign, get_object_or_404(Person, pk=pk, status=Person.Status.ACTIVE))
    language = given.get("language", "")
    language = language if language in LANGUAGES else LANGUAGES[0]
    return rater_by_mail(ratee.campaign, given.get("mail", ""), given.get("name", ""), language)


def _assignment(ratee: Ratee, pk: str) -> Assignment:
    found = get_object_or_404(
        ratee.assignments.select_related("ratee__person"), pk=int(pk) if pk.isdecimal() else 0
    )
    found.ratee = ratee
    return found


def _found(query: str, ratee: Ratee, known: list[int | None]) -> list[Person]:
    here = search_people(query).filter(status=Person.Status.ACTIVE)
    here = here.exclude(pk__in=[ratee.person_id, *(pk for pk in known if pk)])
    return list(here.select_related("unit", "position").order_by("number")[:MOST_FOUND])


def _groups(ratee: Ratee) -> list[tuple[str, list[Assignment]]]:
    by_group: dict[str, list[Assignment]] = {}
    for assignment in ratee.assignments.all():
        by_group.setdefault(assignment.relationship, []).append(assignment)
    return [(r, by_group[r]) for r in RELATIONSHIPS if r in by_group]
