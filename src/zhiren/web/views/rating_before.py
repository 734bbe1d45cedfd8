"""What may come before the first rating: the exercise, and the check of a new device."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import text
from zhiren.questionnaire import Scale, response_scale
from zhiren.web.actions.device_check import CodeRefused, check_code, mail_of, needs_check, new_device, send_code
from zhiren.web.actions.practice import COMPETENCY, STORIES, Reference, end_practice
from zhiren.web.actions.response.plain import NOT_OBSERVED
from zhiren.web.models import Campaign, Rater
from zhiren.web.views.rating_entry import at_work, by_link, device_of, keep_device
from zhiren.web.views.rating_shown import Option, layout_of, options_of


@dataclass(frozen=True)
class Exercise:
    """One behaviour of a story, with the rater's choice and, after it, the reference with its reason."""

    field: str
    stem: str
    chosen: str
    reference: Option | None = None
    apart: str = ""
    why: str = ""


@dataclass(frozen=True)
class Told:
    """A story with its exercises."""

    id: str
    title: str
    story: str
    exercises: tuple[Exercise, ...]


@by_link
@at_work
def practice(request: HttpRequest, rater: Rater) -> HttpResponse:
    """Two stories to rate; then the same page with the reference ratings and their reasons."""
    is_required = rater.campaign.practice == Campaign.Practice.REQUIRED
    if rater.campaign.practice == Campaign.Practice.OFF:
        return redirect("rate", token=request.token)
    if request.POST.get("then") == "leave":
        if not is_required:
            end_practice(rater)
        return redirect("rate", token=request.token)
    scale = response_scale(rater.campaign.scale, request.language)
    given = {e.item: request.POST.get(e.item, "") for s in STORIES for e in s.references}
    answered = request.method == "POST" and all(given.values())
    if answered:
        end_practice(rater)
    framework = builtin_framework(request.language)
    context = {
        "campaign": rater.campaign,
        "token": request.token,
        "stories": _stories(request.language, scale, given, answered),
        "competency": framework.competency(COMPETENCY),
        "options": options_of(scale),
        "layout": layout_of(scale),
        "answered": answered,
        "incomplete": request.method == "POST" and not answered,
        "is_required": is_required,
        "levels": framework.competency(COMPETENCY).levels if scale.anchored else (),
    }
    return render(request, "rating/practice.html", context)


def _stories(language: str, scale: Scale, given: dict[str, str], answered: bool) -> list[Told]:
    stems = {i.id: i.statement for i in builtin_framework(language).competency(COMPETENCY).indicators}
    told = []
    for story in STORIES:
        exercises = []
        for reference in story.references:
            exercise = Exercise(reference.item, stems[reference.item], given[reference.item])
            exercises.append(_compared(exercise, language, scale, story.id, reference) if answered else exercise)
        title = text(language, f"web-rating-practice-{story.id}-title")
        told.append(Told(story.id, title, text(language, f"web-rating-practice-{story.id}"), tuple(exercises)))
    return told


def _compared(exercise: Exercise, language: str, scale: Scale, story: str, reference: Reference) -> Exercise:
    score, chosen = reference.score(scale.id), exercise.chosen
    by_value = {o.value: o for o in options_of(scale)}
    option = by_value[NOT_OBSERVED if score is None else str(score)]
    if chosen == option.value:
        apart = "same"
    elif score is None or not chosen.isdecimal():
        apart = "other"
    else:
        apart = "near" if abs(int(chosen) - score) == 1 else "far"
    why = text(language, f"web-rating-practice-{story}-{reference.item.lower().replace('.', '-')}-why")
    return replace(exercise, reference=option, apart=apart, why=why)


@by_link
def check(request: HttpRequest, rater: Rater) -> HttpResponse:
    """A code by mail for a device that was not here before. A device that needs none is led on."""
    device = device_of(request)
    if not needs_check(rater, device):
        return redirect("rate", token=request.token)
    try:
        if request.POST.get("then") == "send":
            send_code(rater, request.language)
            messages.success(request, text(request.language, "web-rating-code-sent"))
            return redirect("rate-check", token=request.token)
        if request.method == "POST":
            device = device or new_device()
            check_code(rater, request.POST.get("code", ""), device)
            response = redirect("rate", token=request.token)
            keep_device(response, device, request)
            return response
    except CodeRefused as refused:
        messages.error(request, refused.describe(request.language))
        return redirect("rate-check", token=request.token)
    context = {"campaign": rater.campaign, "mail": _veiled(mail_of(rater)), "token": request.token}
    return render(request, "rating/check.html", context)


def _veiled(mail: str) -> str:
    """An address that its owner knows again: ``l…@example.com``."""
    name, _, host = mail.partition("@")
    return f"{name[:1]}…@{host}" if host else ""
