"""The rater's pages: whom, why and how long; the form on one person; the form on several at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from zhiren.language import text
from zhiren.web.actions.campaign.promise import promised_to, promised_to_everybody
from zhiren.web.actions.practice import practice_bars, practice_is_due
from zhiren.web.actions.response import (
    AnswersRefused,
    asked_language,
    key_of,
    open_answers_of,
    open_questions,
    sheet_of,
)
from zhiren.web.actions.response.exposure import what_exposes
from zhiren.web.actions.response.pace import minutes, pace
from zhiren.web.actions.response.plain import save_form
from zhiren.web.actions.response.stored import RATEABLE, answers_by_ratee, assignments_of
from zhiren.web.actions.response.turning import timed_answers
from zhiren.web.models import Assignment, Rater
from zhiren.web.views.rating_entry import at_work, by_link, resting_page
from zhiren.web.views.rating_shown import (
    MOST_TOGETHER,
    Colleague,
    blocks_of,
    form_context,
    name_of,
    options_of,
    questions_of,
    role_of,
    script_context,
)

State = Assignment.State


@by_link
@at_work
def rate(request: HttpRequest, rater: Rater) -> HttpResponse:
    """The first page: whom, why, how long, who will see what. Costs a fixed number of queries."""
    people = colleagues(rater, request.language)
    if rater.opened_at is None:
        Rater.objects.filter(pk=rater.pk, opened_at=None).update(opened_at=timezone.now())
    open_now = [p for p in people if p.assignment.state in Assignment.OUTSTANDING]
    relationships = list(dict.fromkeys(p.assignment.relationship for p in people))
    context = {
        "rater": rater,
        "campaign": rater.campaign,
        "title": rater.campaign.titled(request.language),
        "purpose": rater.campaign.purposed(request.language),
        "people": sorted(people, key=_outstanding_first),
        "n_open": len(open_now),
        "minutes": sum(p.minutes for p in open_now),
        "practice_due": bool(open_now) and practice_is_due(rater),
        "practice_bars": practice_bars(rater),
        "together": [(n, g) for n, g in enumerate(groups_of(people)) if any(p.left for p in g)],
        "promises": [
            (r, promised_to(rater.campaign, r, _names(people, r, request.language), request.language))
            for r in relationships
        ],
        "everybody": promised_to_everybody(rater.campaign, request.language),
        "token": request.token,
        "script": script_context(request.language, request.token),
    }
    return render(request, "rating/start.html", context)


@by_link
@at_work
def form(request: HttpRequest, rater: Rater, assignment: int) -> HttpResponse:
    """The questions on one person. A form sent whole, without scripts, is saved and shown again."""
    if practice_bars(rater):
        return redirect("rate-practice", token=request.token)
    person = colleague(rater, request.language, assignment)
    if person.assignment.state not in RATEABLE:
        return redirect("rate", token=request.token)
    if request.method == "POST":
        return _saved(request, rater, reverse("rate-form", args=[request.token, assignment]), assignment)
    asked_in = asked_language(rater.campaign, request.language)
    found = answers_by_ratee(rater).get(person.assignment.ratee_id)
    written = open_answers_of(found.response) if found and rater.campaign.open_questions else {}

    def warn(comment: str) -> list[str]:
        return [sign.describe(request.language) for sign in what_exposes(comment, rater.shown_name)]

    context = form_context(
        rater.campaign,
        person,
        request.language,
        token=request.token,
        pace=pace(timed_answers(key_of(rater))),
        questions=questions_of(rater.campaign, asked_in, assignment, written, warn),
    )
    return render(request, "rating/form.html", context)


@by_link
@at_work
def together(request: HttpRequest, rater: Rater) -> HttpResponse:
    """One behaviour, up to six people of one questionnaire: a page a competency."""
    if practice_bars(rater):
        return redirect("rate-practice", token=request.token)
    groups = groups_of(colleagues(rater, request.language))
    group = _number(request.GET.get("group"), len(groups))
    people = groups[group]
    asked_in = asked_language(rater.campaign, request.language)
    sheet = sheet_of(rater.campaign, asked_in, people[0].assignment.ratee.role_id)
    blocks = blocks_of(sheet, people, seed=key_of(rater))
    place = _number(request.GET.get("block"), len(blocks))
    here = f"{reverse('rate-together', args=[request.token])}?group={group}&block="
    if request.method == "POST":
        return _saved(request, rater, f"{here}{min(place + 1, len(blocks) - 1)}")
    total, done = sum(b.total for b in blocks), sum(b.done for b in blocks)
    unfinished = next((b.number - 1 for b in _from(blocks, place + 1) if b.done < b.total), None)
    context = {
        "campaign": rater.campaign,
        "people": people,
        "standings": _standings(people, request.language),
        "asked_in": asked_in,
        "blocks": blocks,
        "shown": blocks[place],
        "here": here,
        "next": unfinished,
        "options": options_of(sheet.scale),
        "total": total,
        "done": done,
        "minutes": minutes(total - done, 0, pace(timed_answers(key_of(rater)))),
        "token": request.token,
        "script": script_context(request.language, request.token),
    }
    return render(request, "rating/together.html", context)


def colleagues(rater: Rater, language: str) -> list[Colleague]:
    """Whom the rater is asked about, with what is left. Costs three queries."""
    answers = answers_by_ratee(rater)
    asked_in = asked_language(rater.campaign, language)
    questions = len(open_questions(rater.campaign, asked_in))
    speed = pace(timed_answers(key_of(rater)))
    shown = []
    for assignment in assignments_of(rater):
        ratee, found = assignment.ratee, answers.get(assignment.ratee_id)
        asked = sheet_of(rater.campaign, asked_in, ratee.role_id).item_ids
        left = len(asked - found.answers.keys()) if found else len(asked)
        shown.append(
            Colleague(
                assignment,
                name_of(ratee),
                role_of(ratee),
                assignment.relationship == "self",
                left,
                len(asked),
                max(1, minutes(left, questions, speed)),
                found.answers if found else {},
                found.response.revision if found else 0,
                found is not None and found.response.counted_in is not None,
            )
        )
    return shown


def colleague(rater: Rater, language: str, assignment: int) -> Colleague:
    """One of them; anybody else's assignment is not found."""
    for person in colleagues(rater, language):
        if person.assignment.pk == assignment:
            return person
    raise Http404


def groups_of(people: Sequence[Colleague]) -> list[list[Colleague]]:
    """People to rate side by side: others than oneself, of one questionnaire, two to six at a time."""
    by_role: dict[str, list[Colleague]] = {}
    for person in people:
        if not person.is_self and person.assignment.state in RATEABLE:
            by_role.setdefault(person.assignment.ratee.role_id, []).append(person)
    groups = []
    for same in by_role.values():
        n_groups = -(-len(same) // MOST_TOGETHER)
        groups += [same[start::n_groups] for start in range(n_groups)]
    return [group for group in groups if len(group) > 1]


def _saved(request: HttpRequest, rater: Rater, back: str, assignment: int = 0) -> HttpResponse:
    try:
        saved = save_form(rater, request.POST.dict(), request.language)
    except AnswersRefused as refused:
        return resting_page(request, rater, refused.why)
    for _, problem in saved.problems:
        messages.error(request, problem.describe(request.language))
    if any(not conflict["won"] for conflict in saved.conflicts):
        messages.warning(request, text(request.language, "web-rating-script-theirs-stands"))
    then = request.POST.get("then", "")
    if then == "finish" and assignment and not saved.problems:
        return redirect("rate-finish", token=request.token, assignment=assignment)
    messages.success(request, text(request.language, "web-rating-saved-plain"))
    return redirect(
        f"{back}#{then}" if then.isascii() and then.replace("-", "").replace(".", "").isalnum() else back
    )


def _number(given: str | None, count: int) -> int:
    if not count:
        raise Http404
    if given is None:
        return 0
    if not given.isdecimal() or len(given) > 4 or int(given) >= count:
        raise Http404
    return int(given)


def _from(blocks: Sequence[Any], start: int) -> list[Any]:
    """All blocks, beginning at one and going round."""
    return [*blocks[start:], *blocks[:start]]


def _outstanding_first(person: Colleague) -> tuple[int, bool]:
    order = (State.STARTED, State.WAITING, State.FINISHED, State.DECLINED)
    return order.index(person.assignment.state), not person.is_self


def _standings(people: Sequence[Colleague], language: str) -> list[tuple[str, str]]:
    """Of those whose forms are handed in, or in results already, the names."""
    names: dict[str, list[str]] = {}
    for person in people:
        if person.standing != "open":
            names.setdefault(person.standing, []).append(person.name)
    return [(standing, text(language, "web-rating-and").join(of)) for standing, of in names.items()]


def _names(people: Sequence[Colleague], relationship: str, language: str) -> str:
    names = (p.name for p in people if p.assignment.relationship == relationship)
    return text(language, "web-rating-and").join(names)
