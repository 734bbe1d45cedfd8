"""Ratees propose who rates them, managers approve."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhiren.errors import ZhirenError
from zhiren.web.actions.nomination import (
    approve_raters,
    nominated,
    nominated_groups,
    nominations_are_open,
    propose_raters,
)
from zhiren.web.actions.nomination_letters import ask_for_approval
from zhiren.web.actions.person import search_people
from zhiren.web.models import Campaign, Person, Ratee
from zhiren.web.rules import allow, is_signed_in
from zhiren.web.views.campaign_setup.frame import praise, tell

MOST_FOUND = 12


@allow(is_signed_in)
def nominations(request: HttpRequest) -> HttpResponse:
    """What the reader may propose for themselves, and what waits for their approval as a manager."""
    person = request.user.person_id
    open_now = Ratee.objects.filter(
        campaign__state=Campaign.State.DRAFT, campaign__ratees_nominate=True, campaign__is_trial=False
    ).select_related("campaign", "person")
    own = list(open_now.filter(person=person)) if person else []
    team = list(open_now.filter(person__manager=person)) if person else []
    for ratee in (*own, *team):
        ratee.shown_title = ratee.campaign.titled(request.language)
    return render(request, "nominations/list.html", {"own": own, "team": team})


@allow(is_signed_in)
def nominate(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose raters for oneself, or settle those of somebody who reports to the reader."""
    ratee, is_manager = _ratee(request, pk)
    chosen = _chosen(request, ratee)
    query = _query(request)
    if request.method == "POST":
        _keep_changes(request, chosen)
        if "send" in request.POST:
            try:
                _settle(request, ratee, chosen, is_manager=is_manager)
                praise(request, "web-campaigns-approved" if is_manager else "web-campaigns-proposed")
                return redirect("nominations")
            except ZhirenError as error:
                tell(request, error)
    context = {
        "ratee": ratee,
        "title": ratee.campaign.titled(request.language),
        "purpose": ratee.campaign.purposed(request.language),
        "is_manager": is_manager,
        "is_settled": bool(ratee.approved_at) and not is_manager,
        "groups": [
            {"relationship": r, "most": most, "people": chosen[r], "left": most - len(chosen[r])}
            for r, most in nominated_groups(ratee.campaign).items()
        ],
        "query": query,
        "found": _found(query, ratee, chosen) if query else None,
    }
    return render(request, "nominations/propose.html", context)


def _settle(request: HttpRequest, ratee: Ratee, chosen: dict[str, list[Person]], *, is_manager: bool) -> None:
    if is_manager:
        approve_raters(ratee, chosen, request.user)
        return
    with transaction.atomic():
        propose_raters(ratee, chosen, request.user)
        ask_for_approval(ratee)


def _ratee(request: HttpRequest, pk: int) -> tuple[Ratee, bool]:
    """The ratee, and whether the reader is their manager. To anybody else the page does not exist."""
    ratee = Ratee.objects.select_related("campaign", "person").filter(pk=pk).first()
    person = request.user.person_id
    if ratee is None or person is None or not nominations_are_open(ratee.campaign):
        raise Http404
    if ratee.person_id == person:
        return ratee, False
    if ratee.person.manager_id == person:
        return ratee, True
    raise Http404


def _chosen(request: HttpRequest, ratee: Ratee) -> dict[str, list[Person]]:
    """The people on the page: as stored at first, then as the form carries them."""
    if request.method != "POST":
        return nominated(ratee)
    given: dict[str, list[Person]] = {}
    for relationship in nominated_groups(ratee.campaign):
        pks = [int(pk) for pk in request.POST.getlist(relationship)[:50] if pk.isdecimal() and len(pk) < 19]
        people = Person.objects.filter(pk__in=pks).select_related("unit", "position").in_bulk()
        given[relationship] = [people[pk] for pk in dict.fromkeys(pks) if pk in people]
    return given


def _keep_changes(request: HttpRequest, chosen: dict[str, list[Person]]) -> None:
    """``take`` = relationship:person puts somebody on the list, ``drop`` takes them off."""
    relationship, _, pk = request.POST.get("drop", "").partition(":")
    if relationship in chosen:
        chosen[relationship] = [p for p in chosen[relationship] if str(p.pk) != pk]
    relationship, _, pk = request.POST.get("take", "").partition(":")
    if relationship in chosen and pk.isdecimal() and len(pk) < 19:
        person = Person.objects.filter(pk=int(pk), status=Person.Status.ACTIVE).select_related("unit", "position")
        chosen[relationship] += [p for p in person if p not in chosen[relationship]]


def _query(request: HttpRequest) -> str:
    given: Any = request.POST if request.method == "POST" else request.GET
    return "" if "take" in given else str(given.get("q", "")).strip()


def _found(query: str, ratee: Ratee, chosen: dict[str, list[Person]]) -> list[Person]:
    taken = {ratee.person_id, *(p.pk for people in chosen.values() for p in people)}
    here = search_people(query).filter(status=Person.Status.ACTIVE).exclude(pk__in=taken)
    return list(here.select_related("unit", "position").order_by("number")[:MOST_FOUND])
