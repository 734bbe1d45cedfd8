"""One goal of one's own: writing it, ticking steps, checking in."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.development import FEELINGS
from zhiren.errors import ZhirenError
from zhiren.language import text
from zhiren.web.actions.plan.going import GOING, LONGEST_NOTE, check_in, mark_action
from zhiren.web.actions.plan.writing import WRITABLE, remove_goal, save_goal
from zhiren.web.forms.plan import GoalForm
from zhiren.web.rules import allow, is_signed_in
from zhiren.web.views.plans.pages import tell
from zhiren.web.views.plans.shown import framework_of, own_goal


@allow(is_signed_in)
def goal(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a goal; the first that is not written yet comes next."""
    row = own_goal(request, pk)
    if row.plan.state not in WRITABLE:
        return redirect("plan", row.plan_id)
    competency = framework_of(row.plan, request.language).competency(row.competency_id)
    form = GoalForm(request.language, row, competency, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            save_goal(row, form.values())
        except ZhirenError as error:
            tell(request, error)
        else:
            messages.success(request, text(request.language, "web-plans-goal-saved"))
            unwritten = row.plan.goals.filter(behaviour="").first()
            return redirect("plan-goal", unwritten.pk) if unwritten else redirect("plan", row.plan_id)
    context = {"goal": row, "plan": row.plan, "competency": competency, "form": form}
    return render(request, "plans/goal.html", context)


@require_POST
@allow(is_signed_in)
def goal_deed(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a goal out, or tick one of its steps."""
    row = own_goal(request, pk)
    place = request.POST.get("place", "")
    try:
        if request.POST.get("do") == "remove":
            remove_goal(row)
            messages.success(request, text(request.language, "web-plans-goal-removed"))
        elif place.isdecimal() and len(place) < 4:
            mark_action(row, int(place), request.POST.get("do") == "mark")
    except ZhirenError as error:
        tell(request, error)
    return redirect("plan", row.plan_id)


@allow(is_signed_in)
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """How it goes: one tap, a sentence if one likes, save."""
    row = own_goal(request, pk)
    if row.plan.state not in GOING:
        raise Http404
    if request.method == "POST":
        try:
            check_in(row, request.POST.get("feeling", ""), request.POST.get("note", ""))
        except ZhirenError as error:
            tell(request, error)
        else:
            day = row.next_review
            said = "web-plans-checked" if day else "web-plans-checked-last"
            messages.success(request, text(request.language, said, day=str(day)))
            return redirect("plan", row.plan_id)
    context = {
        "goal": row,
        "plan": row.plan,
        "competency": framework_of(row.plan, request.language).competency(row.competency_id),
        "manager": row.plan.person.manager,
        "feelings": FEELINGS,
        "chosen": request.POST.get("feeling", ""),
        "note": request.POST.get("note", ""),
        "longest": LONGEST_NOTE,
    }
    return render(request, "plans/check_in.html", context)
