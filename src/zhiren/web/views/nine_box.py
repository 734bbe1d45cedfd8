"""Nine-boxes and the meetings that calibrate them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from zhiren.errors import TalentError
from zhiren.language import text
from zhiren.web.actions.person import unit_tree
from zhiren.web.actions.talent.nine_box import (
    BOXES,
    Place,
    close_calibration,
    make_calibration,
    move_person,
    places,
    undo_move,
)
from zhiren.web.actions.talent.scored import read_scores
from zhiren.web.actions.talent.workbooks import box_name, nine_box_workbook
from zhiren.web.forms.nine_box import CalibrationForm, MoveForm
from zhiren.web.models import Calibration, CalibrationMove
from zhiren.web.rules import allow, may_see_talent, may_shape_talent
from zhiren.web.views.nine_box_chart import LISTED, chart, numbers, potential_strip
from zhiren.web.views.talent_shown import chosen, download, percent, sent, show

PAGE = 30
MOST_IN_LOG = 100


@allow(may_see_talent)
def talent(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  a view takes the request
    """The way in."""
    return redirect("nine-boxes")


@allow(may_see_talent)
def nine_boxes(request: HttpRequest) -> HttpResponse:
    """All nine-boxes, the latest first."""
    found = Calibration.objects.select_related("campaign", "made_by")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    rows = [(each, each.campaign.titled(request.language)) for each in page]
    return show(request, "talent/nine_boxes.html", {"page": page, "rows": rows})


@allow(may_shape_talent)
def make(request: HttpRequest) -> HttpResponse:
    """A new nine-box: which campaign, which competencies, what performance words mean."""
    choice = chosen(request)
    if choice.scored is None:
        return show(request, "talent/nine_box_new.html", {"form": None})
    form = CalibrationForm(choice.scored, request.language, sent(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = make_calibration(
                choice.scored, given["title"], given["competencies"], form.steps(), request.user, form.cuts()
            )
        except TalentError as error:
            form.add_error(None, error.describe(request.language))
        else:
            return redirect("nine-box", made.pk)
    context = {**choice.filters, "form": form, "n": len(choice.scored.people), "unrated": form.n_unrated}
    return show(request, "talent/nine_box_new.html", context)


@allow(may_see_talent)
def nine_box(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart, the people of each box, and what the meeting decided."""
    calibration, found = _found(request, pk)
    kept, filters = _filtered(request, found)
    drawn = chart(kept, calibration)
    shown_numbers = numbers(kept) if drawn and drawn.labels == "numbers" else {}
    log = calibration.moves.select_related("person", "account", "undone_by")[:MOST_IN_LOG]
    context = {
        **filters,
        "calibration": calibration,
        "campaign": calibration.campaign.titled(request.language),
        "chart": drawn,
        "boxes": [_box(box, kept, calibration, shown_numbers) for box in BOXES],
        "placeless": [place for place in kept if place.box is None],
        "n": len(kept),
        "n_moved": sum(place.move is not None for place in kept),
        "log": [_log(each, request.language) for each in log],
        "competencies": _competencies(calibration, request),
        "steps": sorted(calibration.steps.items(), key=lambda each: (-each[1], each[0])),
        "cuts": (f"{calibration.low_cut:g}", f"{calibration.high_cut:g}"),
    }
    return show(request, "talent/nine_box.html", context)


@allow(may_see_talent)
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody, and the log, as a workbook."""
    calibration, found = _found(request, pk)
    moves = calibration.moves.select_related("person", "account")
    return download(nine_box_workbook(found, moves, request.language), f"nine-box-{pk}.xlsx")


@allow(may_see_talent)
def person(request: HttpRequest, pk: int, person_id: int) -> HttpResponse:
    """One person in a nine-box: how sure the place is, what was decided, and a move with a reason."""
    calibration, found = _found(request, pk)
    place = next((each for each in found if each.person.pk == person_id), None)
    if place is None:
        raise Http404
    form = MoveForm(request.language, sent(request), initial={"box": place.box})
    if request.method == "POST":
        if not may_shape_talent(request.user):
            raise PermissionDenied
        if form.is_valid():
            try:
                move_person(calibration, place, form.box_chosen(), form.cleaned_data["why"], request.user)
            except TalentError as error:
                form.add_error(None, error.describe(request.language))
            else:
                messages.success(request, text(request.language, "web-talent-moved", name=place.person.name))
                return redirect("nine-box", pk)
    moves = calibration.moves.filter(person=person_id).select_related("person", "account", "undone_by")
    context = {
        "calibration": calibration,
        "place": place,
        "strip": potential_strip(place, calibration),
        "potential": place.potential
        and {n: f"{getattr(place.potential, n):.1f}" for n in ("mean", "low", "high")},
        "boxes": [_chance(box, place) for box in BOXES],
        "form": form,
        "log": [_log(each, request.language) for each in moves],
        "is_open": calibration.closed_at is None,
    }
    return show(request, "talent/nine_box_person.html", context)


@require_POST
@allow(may_shape_talent)
def undo(request: HttpRequest, pk: int, move_id: int) -> HttpResponse:
    """Take a move back."""
    move = get_object_or_404(CalibrationMove.objects.select_related("person"), pk=move_id, calibration=pk)
    try:
        undo_move(move, request.POST.get("why", ""), request.user)
    except TalentError as error:
        messages.error(request, error.describe(request.language))
    else:
        messages.success(request, text(request.language, "web-talent-undone", name=move.person.name))
    return redirect("nine-box", pk)


@require_POST
@allow(may_shape_talent)
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting is over."""
    calibration = get_object_or_404(Calibration.objects.select_related("campaign"), pk=pk)
    try:
        close_calibration(calibration, request.user)
    except TalentError as error:
        messages.error(request, error.describe(request.language))
    return redirect("nine-box", pk)


def _found(request: HttpRequest, pk: int) -> tuple[Calibration, list[Place]]:
    calibration = get_object_or_404(Calibration.objects.select_related("campaign"), pk=pk)
    scored = read_scores(request.user, calibration.campaign, request.language)
    return calibration, places(calibration, scored) if scored else []


def _filtered(request: HttpRequest, found: list[Place]) -> tuple[list[Place], dict[str, Any]]:
    unit, level, query = (request.GET.get(name, "").strip() for name in ("unit", "level", "q"))
    tree = unit_tree()
    there = {place.person.unit_id for place in found}
    within = set(tree.within(int(unit))) if unit.isdecimal() and int(unit) in tree.paths else None
    kept = [
        place
        for place in found
        if (within is None or place.person.unit_id in within)
        and level in ("", place.person.level)
        and (query.lower() in place.person.search_key or query in place.person.name)
    ]
    units = sorted((path, pk) for pk, path in tree.paths.items() if set(tree.within(pk)) & there)
    levels = sorted({place.person.level for place in found if place.person.level})
    filters = {"units": [(pk, path) for path, pk in units], "levels": levels, "level": level, "q": query}
    return kept, {**filters, "unit": int(unit) if unit.isdecimal() else ""}


def _box(
    box: tuple[int, int], kept: list[Place], calibration: Calibration, shown_numbers: dict[int, int]
) -> dict[str, Any]:
    inside = [place for place in kept if place.box == box]
    rows = [
        {
            "place": place,
            "chance": _sure(place),
            "strip": potential_strip(place, calibration),
            "number": shown_numbers.get(place.person.pk),
        }
        for place in inside
    ]
    return {
        "key": f"{box[0]}-{box[1]}",
        "rows": rows[:LISTED],
        "n": len(inside),
        "n_more": max(0, len(inside) - LISTED),
    }


def _sure(place: Place) -> str | None:
    """The chance of the box that the figures give, in per cent; None where a meeting decided."""
    return percent(place.chance(place.measured)) if place.measured and not place.move else None


def _chance(box: tuple[int, int], place: Place) -> dict[str, Any]:
    chance = place.chance(box)
    return {
        "key": f"{box[0]}-{box[1]}",
        "chance": percent(chance) if place.potential and place.performance == box[0] else "",
        "shade": min(4, int(chance * 5)),
        "is_here": box == place.box,
        "is_measured": box == place.measured,
    }


def _log(move: CalibrationMove, language: str) -> dict[str, Any]:
    return {
        "move": move,
        "origin": box_name((move.from_performance, move.from_potential), language),
        "goal": box_name((move.to_performance, move.to_potential), language),
        "may_undo": move.undoes_id is None and not hasattr(move, "undone_by"),
    }


def _competencies(calibration: Calibration, request: HttpRequest) -> list[str]:
    from zhiren.web.bridge import campaign_framework

    languages = calibration.campaign.languages
    spoken = request.language if request.language in languages else languages[0]
    names = {c.id: c.name for c in campaign_framework(calibration.campaign, spoken).competencies}
    return [names.get(each, each) for each in calibration.competencies]
