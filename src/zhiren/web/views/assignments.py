"""Who was asked to rate whom and how far they are, while a campaign runs. Never what they answered."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.language import LANGUAGES
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.actions.assignment import rater_by_mail, rater_of
from zhiren.web.actions.assignment.exchange import (
    REPLACEABLE,
    RUNNING,
    exchange_rater,
    excuse_ratee,
    readmit_ratee,
)
from zhiren.web.actions.person import search_people
from zhiren.web.models import Assignment, Campaign, Person, Ratee, Rater
from zhiren.web.rules import allow, may_run_campaigns, may_see_campaigns
from zhiren.web.views.campaign_setup.frame import praise, tell

PER_PAGE = 50
MOST_FOUND = 10
SHOWN = ("waiting", "started", "finished", "declined", "replaced")


@allow(may_see_campaigns)
def assignments(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The list, by person rated; ``?ratee=`` is one person's, with what can be done about them."""
    campaign = get_object_or_404(Campaign, pk=campaign_id)
    rows = Assignment.objects.filter(ratee__campaign=campaign).exclude(state=Assignment.State.PROPOSED)
    query, state = request.GET.get("q", "").strip(), request.GET.get("state", "")
    relationship, number = request.GET.get("group", ""), request.GET.get("ratee", "")
    ratee = None
    if number.isdecimal():
        ratee = get_object_or_404(Ratee.objects.select_related("person"), pk=int(number), campaign=campaign)
        rows = rows.filter(ratee=ratee)
    if query:
        rows = rows.filter(_named(query))
    if state in SHOWN:
        rows = rows.filter(state=state)
    if relationship in RELATIONSHIPS:
        rows = rows.filter(relationship=relationship)
    rows = rows.select_related("ratee__person__unit", "rater__person").order_by(
        "ratee__person__number", "relationship", "pk"
    )
    parameters = request.GET.copy()
    parameters.pop("page", None)
    context = {
        "campaign": campaign,
        "title": campaign.titled(request.language),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "query": parameters.urlencode(),
        "q": query,
        "state": state,
        "group": relationship,
        "states": SHOWN,
        "relationships": RELATIONSHIPS,
        "ratee": ratee,
        "may_change": may_run_campaigns(request.user) and campaign.state in RUNNING,
        "replaceable": REPLACEABLE,
    }
    return render(request, "results/assignments.html", context)


@allow(may_run_campaigns)
def exchange(request: HttpRequest, campaign_id: int, assignment_id: int) -> HttpResponse:
    """Look for somebody else to rate in a rater's place, and take them."""
    asked = Assignment.objects.select_related("ratee__campaign", "ratee__person", "rater__person")
    assignment = get_object_or_404(asked, pk=assignment_id, ratee__campaign=campaign_id)
    ratee = assignment.ratee
    if request.method == "POST":
        try:
            rater = _rater(request, ratee)
            exchange_rater(assignment, rater, request.user)
        except ZhirenError as error:
            tell(request, error)
            return redirect("campaign-exchange", campaign_id, assignment_id)
        praise(request, "web-results-exchanged", name=rater.shown_name)
        return redirect(_list_of(ratee))
    query = request.GET.get("q", "").strip()
    context = {
        "campaign": ratee.campaign,
        "title": ratee.campaign.titled(request.language),
        "assignment": assignment,
        "ratee": ratee,
        "query": query,
        "found": _found(query, ratee) if query else None,
    }
    return render(request, "results/exchange.html", context)


@require_POST
@allow(may_run_campaigns)
def excuse(request: HttpRequest, campaign_id: int, ratee_id: int) -> HttpResponse:
    """Have a person not rated after all, or rated again."""
    found = Ratee.objects.select_related("campaign", "person")
    ratee = get_object_or_404(found, pk=ratee_id, campaign=campaign_id)
    try:
        if "readmit" in request.POST:
            readmit_ratee(ratee, request.user)
            praise(request, "web-results-readmitted", name=ratee.person.name)
        else:
            excuse_ratee(ratee, request.POST.get("why", ""), request.user)
            praise(request, "web-results-excused", name=ratee.person.name)
    except ZhirenError as error:
        tell(request, error)
    return redirect(_list_of(ratee))


def _list_of(ratee: Ratee) -> str:
    return f"{reverse('campaign-assignments', args=[ratee.campaign_id])}?ratee={ratee.pk}"


def _named(query: str) -> Q:
    """Assignments where the query finds the ratee or the rater; a customer by name or address."""
    people = search_people(query)
    customer = Q(rater__person=None) & (Q(rater__name__icontains=query) | Q(rater__mail__icontains=query))
    return Q(ratee__person__in=people) | Q(rater__person__in=people) | customer


def _found(query: str, ratee: Ratee) -> list[Person]:
    known = ratee.assignments.exclude(state=Assignment.State.REPLACED).exclude(rater__person=None)
    here = search_people(query).filter(status=Person.Status.ACTIVE).exclude(pk=ratee.person_id)
    here = here.exclude(pk__in=known.values("rater__person"))
    return list(here.select_related("unit", "position").order_by("number")[:MOST_FOUND])


def _rater(request: HttpRequest, ratee: Ratee) -> Rater:
    given = request.POST
    if "person" in given:
        pk = int(given["person"]) if given["person"].isdecimal() else 0
        return rater_of(ratee.campaign, get_object_or_404(Person, pk=pk, status=Person.Status.ACTIVE))
    language = given.get("language", "")
    language = language if language in LANGUAGES else LANGUAGES[0]
    return rater_by_mail(ratee.campaign, given.get("mail", ""), given.get("name", ""), language)
