"""The list of plans, the start of one, and the plan itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.development import MOST_GOALS, check_plan
from zhiren.errors import Problem, ZhirenError
from zhiren.language import text
from zhiren.questionnaire import response_scale
from zhiren.report.charts.figures import figure
from zhiren.web.actions.plan import agreeing
from zhiren.web.actions.plan.choosing import choices, own_reports
from zhiren.web.actions.plan.going import GOING
from zhiren.web.actions.plan.writing import WRITABLE, add_goal, current_plan, start_plan
from zhiren.web.models import Person, Plan, Ratee
from zhiren.web.plan_bridge import development_plan
from zhiren.web.rules import allow, is_signed_in, leads_plan, may_see_campaigns, owns_plan
from zhiren.web.views.plans.shown import plan_of, reader_of, shown_goals

MOST_TEAM = 200
FIRST = 5


@allow(is_signed_in)
def plans(request: HttpRequest) -> HttpResponse:
    """The reader's own plan, those that their people have shown them, and earlier ones."""
    person = request.user.person
    rows = Plan.objects.select_related("person__unit", "ratee__campaign").annotate(n_goals=Count("goals"))
    own = list(rows.filter(person=person)) if person else []
    team = list(rows.filter(person__manager=person, state__in=Plan.SEEN_BY_MANAGER)[:MOST_TEAM]) if person else []
    context = {
        "person": person,
        "current": next((p for p in own if p.state != Plan.State.FINISHED), None),
        "earlier": [p for p in own if p.state == Plan.State.FINISHED],
        "team": sorted(team, key=lambda p: p.state != Plan.State.SUBMITTED),
        "leads": bool(team) or bool(person and person.reports.exists()),
        "has_report": bool(person) and own_reports(request.user).exists(),
        "sees_uptake": may_see_campaigns(request.user),
    }
    return render(request, "plans/list.html", context)


@allow(is_signed_in)
def new(request: HttpRequest) -> HttpResponse:
    """Choose what to work on, from the newest report or the one named; who has a plan is led to it."""
    current = current_plan(request.user.person)
    if current is not None:
        return redirect("plan", current.pk)
    reports = list(own_reports(request.user)) if request.user.person_id else []
    if not reports:
        return redirect("plans")
    named = request.GET.get("ratee", "")
    ratee = next((r for r in reports if str(r.pk) == named), reports[0])
    if request.method == "POST":
        chosen = request.POST.getlist("competency")
        offered = [c for c in choices(request.user, ratee, request.language) if c.competency.id in chosen]
        try:
            plan = start_plan(ratee, offered)
        except ZhirenError as error:
            tell(request, error)
        else:
            _warn_of_many(request, plan)
            return redirect("plan-goal", plan.goals.earliest("pk").pk)
    others = [r for r in reports if r != ratee]
    for other in others:
        other.shown_title = other.campaign.titled(request.language)
    context = {**_offered(request, ratee), "others": others}
    return render(request, "plans/new.html", context)


@allow(is_signed_in)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Another goal in a plan that is being written."""
    plan = plan_of(request, pk)
    if not owns_plan(request.user, plan) or plan.state not in WRITABLE:
        raise Http404
    taken = set(plan.goals.values_list("competency_id", flat=True))
    if request.method == "POST":
        wanted = request.POST.get("competency", "")
        offered = choices(request.user, plan.ratee, request.language)
        found = [c for c in offered if c.competency.id == wanted and wanted not in taken]
        if found:
            goal = add_goal(plan, found[0])
            _warn_of_many(request, plan)
            return redirect("plan-goal", goal.pk)
        messages.error(request, text(request.language, "plan-nothing-chosen"))
    return render(request, "plans/add.html", {**_offered(request, plan.ratee, taken), "plan": plan})


@allow(is_signed_in)
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan with what its reader can do next."""
    found = plan_of(request, pk)
    reader = reader_of(request, found)
    rows = list(found.goals.prefetch_related("check_ins", "pulses"))
    goals = shown_goals(found, rows, request.language, is_own=reader["is_own"])
    context = {
        **reader,
        "plan": found,
        "goals": goals,
        "warnings": warnings(found, request.language) if reader["is_own"] and found.state in WRITABLE else [],
        "is_complete": bool(goals) and all(goal.is_written for goal in goals),
        "remarks": list(found.remarks.select_related("person")),
        "manager": found.person.manager,
        "campaign": found.ratee.campaign.titled(request.language),
        "is_writable": reader["is_own"] and found.state in WRITABLE,
        "is_going": found.state in GOING,
    }
    return render(request, "plans/plan.html", context)


@require_POST
@allow(is_signed_in)
def deed(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person or the manager does with a plan as a whole."""
    found = plan_of(request, pk)
    verb, words = request.POST.get("do", ""), request.POST.get("words", "")[:2000]
    try:
        said = _do(request, found, verb, words)
    except ZhirenError as error:
        tell(request, error)
        return redirect("plan", pk)
    manager = found.person.manager
    names = {"manager": str(manager or ""), "name": found.person.name}
    messages.success(request, text(request.language, f"web-plans-{said}", **names))
    return redirect("plan", pk)


def warnings(plan: Plan, language: str) -> list[str]:
    """What weakens a plan whose goals are all written; before that, only that there are too many."""
    n = plan.goals.count()
    written = development_plan(plan)
    found = check_plan(written) if len(written.goals) == n else []
    if n > MOST_GOALS and not found:
        found = [Problem("development-many-goals", {"n": n, "most": MOST_GOALS})]
    return [problem.describe(language) for problem in found]


_OWN: Mapping[str, tuple[Callable[[Plan, str], None], str]] = {
    "submit": (agreeing.submit_plan, "submitted"),
    "take-back": (lambda plan, _: agreeing.take_back(plan), "taken-back"),
    "finish": (lambda plan, _: agreeing.finish_plan(plan), "finished"),
    "share": (lambda plan, _: agreeing.share_with_hr(plan, True), "shared"),
    "unshare": (lambda plan, _: agreeing.share_with_hr(plan, False), "unshared"),
    "comment": (lambda plan, words: agreeing.comment_plan(plan, plan.person, words), "commented"),
}
_MANAGERS: Mapping[str, tuple[Callable[[Plan, Person, str], None], str]] = {
    "agree": (agreeing.agree_plan, "agreed"),
    "ask-changes": (agreeing.ask_for_changes, "changes-asked"),
    "comment": (agreeing.comment_plan, "commented"),
}


def _do(request: HttpRequest, plan: Plan, verb: str, words: str) -> str:
    """Do it; gives the message that says so. To anybody who may not, the deed does not exist."""
    if owns_plan(request.user, plan) and verb in _OWN:
        do_own, said = _OWN[verb]
        do_own(plan, words)
        return "started" if verb == "submit" and not plan.person.manager_id else said
    if leads_plan(request.user, plan) and verb in _MANAGERS:
        do_as_manager, said = _MANAGERS[verb]
        do_as_manager(plan, request.user.person, words)
        return said
    raise Http404


def _offered(request: HttpRequest, ratee: Ratee, taken: Collection[str] = ()) -> dict[str, Any]:
    """The competencies to choose from, with figures as they are written."""
    scale = response_scale(ratee.campaign.scale, request.language)
    offered = [c for c in choices(request.user, ratee, request.language) if c.competency.id not in taken]
    shown = [
        {
            "competency": choice.competency,
            "score": figure(choice.score) if choice.score is not None else "",
            "requirement": figure(choice.requirement) if choice.requirement is not None else "",
        }
        for choice in offered
    ]
    return {
        "ratee": ratee,
        "campaign": ratee.campaign.titled(request.language),
        "first": shown[:FIRST],
        "rest": shown[FIRST:],
        "high": scale.high,
        "has_requirements": any(choice.requirement is not None for choice in offered),
    }


def _warn_of_many(request: HttpRequest, plan: Plan) -> None:
    if plan.goals.count() > MOST_GOALS:
        for words in warnings(plan, request.language):
            messages.warning(request, words)


def tell(request: HttpRequest, error: ZhirenError) -> None:
    """Each problem of a refusal as a notice."""
    for problem in error.problems:
        messages.error(request, problem.describe(request.language))
