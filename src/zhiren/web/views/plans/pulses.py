"""Pulses: the person chooses whom to ask; those asked answer on a page behind their link."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page

from zhiren.errors import ZhirenError
from zhiren.language import match_language, text
from zhiren.questionnaire import Scale, response_scale
from zhiren.web.actions.person import search_people
from zhiren.web.actions.plan.pulse import (
    answer_pulse,
    ask_pulse,
    eligible,
    fewest_raters,
    questions,
    why_no_pulse,
)
from zhiren.web.actions.plan.pulse_link import find_pulse_rater
from zhiren.web.actions.response import asked_language
from zhiren.web.actions.response.plain import NOT_OBSERVED
from zhiren.web.middleware import LANGUAGE_COOKIE
from zhiren.web.models import Person, PlanGoal
from zhiren.web.rules import allow, anyone, is_signed_in
from zhiren.web.views.plans.pages import tell
from zhiren.web.views.plans.shown import framework_of, own_goal
from zhiren.web.views.rating_shown import layout_of, options_of

MOST_FOUND = 12
MOST_CARRIED = 20


@allow(is_signed_in)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose at least five colleagues and ask them."""
    goal = own_goal(request, pk)
    reason = why_no_pulse(goal)
    if reason is not None:
        messages.warning(request, reason.describe(request.language))
        return redirect("plan", goal.plan_id)
    chosen = _chosen(request, goal)
    if "send" in request.POST:
        try:
            ask_pulse(goal, chosen)
        except ZhirenError as error:
            tell(request, error)
        else:
            messages.success(request, text(request.language, "web-plans-pulse-asked"))
            return redirect("plan", goal.plan_id)
    query = request.POST.get("q", "").strip() if "take" not in request.POST else ""
    competency = framework_of(goal.plan, request.language).competency(goal.competency_id)
    context = {
        "goal": goal,
        "plan": goal.plan,
        "competency": competency,
        "behaviours": [i.statement for i in competency.indicators if i.id in goal.indicators],
        "fewest": fewest_raters(goal.plan.ratee.campaign),
        "threshold": goal.plan.ratee.campaign.score_threshold,
        "chosen": chosen,
        "query": query,
        "found": _found(goal, query, chosen) if query else [],
        "near": _near(goal, chosen),
    }
    return render(request, "plans/pulse.html", context)


@csrf_exempt  # the address itself is a secret that no other site knows
@gzip_page
@allow(anyone)
def pulse(request: HttpRequest, token: str) -> HttpResponse:
    """The few questions of a pulse; once answered, thanks. A link unknown or past its time is not found."""
    rater = find_pulse_rater(token)
    if rater is None:
        raise Http404
    request.language = match_language(request.COOKIES.get(LANGUAGE_COOKIE, "")) or rater.language
    plan = rater.pulse.goal.plan
    scale = response_scale(plan.ratee.campaign.scale, request.language)
    name = plan.person.name
    context = {"name": name, "token": token, "threshold": plan.ratee.campaign.score_threshold}
    asked = questions(rater.pulse, asked_language(plan.ratee.campaign, request.language))
    given = {item.id: request.POST.get(f"a-{item.id}", "") for item in asked}
    if request.method == "POST" and not rater.has_answered:
        if all(map(partial(_is_choice, scale), given.values())):
            answer_pulse(rater, {i: int(v) for i, v in given.items() if v != NOT_OBSERVED})
            return redirect("pulse", token=token)
        messages.error(request, text(request.language, "web-plans-asked-missing", way_out=scale.not_observed))
    if rater.has_answered:
        return render(request, "plans/thanks.html", context)
    shown = [
        {"item": item, "number": n, "field": f"a-{item.id}", "chosen": given[item.id]}
        for n, item in enumerate(asked, start=1)
    ]
    more = {"items": shown, "options": options_of(scale), "layout": layout_of(scale)}
    return render(request, "plans/asked.html", {**context, **more})


def _is_choice(scale: Scale, value: str) -> bool:
    return value == NOT_OBSERVED or value in {str(point) for point in range(scale.low, scale.high + 1)}


def _chosen(request: HttpRequest, goal: PlanGoal) -> list[Person]:
    """The people that the form carries; ``take`` puts somebody on the list, ``drop`` takes them off."""
    given = [*request.POST.getlist("person")[:MOST_CARRIED], request.POST.get("take", "")]
    dropped = request.POST.get("drop", "")
    pks = [int(pk) for pk in given if pk.isdecimal() and len(pk) < 19 and pk != dropped]
    people = eligible(goal).filter(pk__in=pks).select_related("unit", "position").in_bulk()
    return [people[pk] for pk in dict.fromkeys(pks) if pk in people]


def _found(goal: PlanGoal, query: str, chosen: list[Person]) -> list[Person]:
    here = search_people(query) & eligible(goal)
    free = here.exclude(pk__in=[p.pk for p in chosen]).select_related("unit", "position")
    return list(free.order_by("number")[:MOST_FOUND])


def _near(goal: PlanGoal, chosen: list[Person]) -> list[Person]:
    """Who works under the same manager, and who reports to the person."""
    person = goal.plan.person
    taken = [p.pk for p in chosen]
    free = eligible(goal).exclude(pk__in=taken).select_related("unit", "position").order_by("number")
    reports = list(free.filter(manager=person)[:MOST_FOUND])
    peers = list(free.filter(manager=person.manager_id)[:MOST_FOUND]) if person.manager_id else []
    return [*peers, *reports][:MOST_FOUND]
