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
from zhiren.web.actions.practice_panel import Panel, authors_choice, panel_of, reason_of
from zhiren.web.actions.response.plain import NOT_OBSERVED
from zhiren.web.models import Campaign, Rater
from zhiren.web.views.rating_entry import at_work, by_link, device_of, keep_device
from zhiren.web.views.rating_shown import Option, layout_of, options_of


@dataclass(frozen=True)
class Exercise:
    """One behaviour of a story, with the rater's choice and, after it, the reference with its reason.

    ``reference`` holds the point that counts, or the two between which a panel's median lies; ``votes`` how
    many of the panel chose each option, where there was a panel.
    """

    field: str
    stem: str
    chosen: str
    reference: tuple[str, ...] = ()
    apart: str = ""
    verdict: str = ""
    why: str = ""
    votes: tuple[tuple[Option, int], ...] = ()

    @property
    def n_votes(self) -> int:
        """The size of the panel."""
        return sum(n for _, n in self.votes)


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
    panel = panel_of(rater.campaign, request.language)
    context = {
        "campaign": rater.campaign,
        "token": request.token,
        "stories": _stories(request.language, scale, given, answered, panel),
        "panel": panel,
        "competency": framework.competency(COMPETENCY),
        "options": options_of(scale),
        "layout": layout_of(scale),
        "answered": answered,
        "incomplete": request.method == "POST" and not answered,
        "is_required": is_required,
        "levels": framework.competency(COMPETENCY).levels if scale.anchored else (),
    }
    return render(request, "rating/practice.html", context)


def _stories(
    language: str, scale: Scale, given: dict[str, str], answered: bool, panel: Panel | None
) -> list[Told]:
    stems = {i.id: i.statement for i in builtin_framework(language).competency(COMPETENCY).indicators}
    told = []
    for story in STORIES:
        exercises = []
        for reference in story.references:
            exercise = Exercise(reference.item, stems[reference.item], given[reference.item])
            if answered:
                exercise = _compared(exercise, language, scale, story.id, reference, panel)
            exercises.append(exercise)
        title = text(language, f"web-rating-practice-{story.id}-title")
        told.append(Told(story.id, title, text(language, f"web-rating-practice-{story.id}"), tuple(exercises)))
    return told


def _compared(
    exercise: Exercise, language: str, scale: Scale, story: str, reference: Reference, panel: Panel | None
) -> Exercise:
    options = {option.value: option for option in options_of(scale)}
    why = reason_of(story, reference, language)
    if panel is None:
        middle: tuple[str, ...] = (authors_choice(reference, scale.id),)
        votes: tuple[tuple[Option, int], ...] = ()
    else:
        given = panel.votes[exercise.field]
        middle, why = given.median, panel.reasons.get(exercise.field, why)
        votes = tuple((option, given.counts.get(option.value, 0)) for option in options.values())
    verdict = _verdict(language, [options[point] for point in middle], is_panel=panel is not None)
    apart = _apart(exercise.chosen, middle)
    return replace(exercise, reference=middle, apart=apart, verdict=verdict, why=why, votes=votes)


def _verdict(language: str, middle: list[Option], *, is_panel: bool) -> str:
    first = _named(middle[0])
    if not is_panel:
        return text(language, "web-rating-practice-reference", words=first)
    if middle[0].value == NOT_OBSERVED:
        return text(language, "web-rating-practice-panel-unseen", words=first)
    if len(middle) > 1:
        return text(language, "web-rating-practice-panel-between", low=first, high=_named(middle[1]))
    return text(language, "web-rating-practice-panel-median", words=first)


def _named(option: Option) -> str:
    return option.words if option.value == NOT_OBSERVED else f"{option.number} {option.words}"


def _apart(chosen: str, middle: tuple[str, ...]) -> str:
    """How far a choice is from the reference: the same, a step away, further, or another kind of answer."""
    if chosen in middle:
        return "same"
    if NOT_OBSERVED in middle or not chosen.isdecimal():
        return "other"
    low, high = int(middle[0]), int(middle[-1])
    if low < int(chosen) < high:
        return "same"
    return "near" if min(abs(int(chosen) - low), abs(int(chosen) - high)) == 1 else "far"


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
