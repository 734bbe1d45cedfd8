"""Saving, finishing, declining."""

from __future__ import annotations

import json
from time import time
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.language import text
from zhiren.web.actions.practice import practice_bars
from zhiren.web.actions.response import (
    REASONS,
    AnswersRefused,
    BatchRefused,
    LinkWithdrawn,
    Saved,
    TurnRefused,
    asked_language,
    read_batch,
    save_answers,
    sheet_of,
)
from zhiren.web.actions.response import decline as decline_assignment
from zhiren.web.actions.response import finish as finish_assignment
from zhiren.web.actions.response import reopen as reopen_assignment
from zhiren.web.actions.response.stored import RATEABLE
from zhiren.web.models import Assignment, Rater
from zhiren.web.views.rating import colleague
from zhiren.web.views.rating_entry import at_work, by_link, for_script, resting_page
from zhiren.web.views.rating_shown import blocks_of

State = Assignment.State


@require_POST
@for_script
def answers(request: HttpRequest, rater: Rater) -> HttpResponse:
    """Taps in, what is stored out. 400 names taps that were not; 409 where no answers are taken."""
    language = request.language
    try:
        batch = read_batch(request.body)
        saved = save_answers(rater, batch, language=asked_language(rater.campaign, language))
    except BatchRefused as refused:
        return _said({"code": "not-read", "message": refused.describe(language)}, 400)
    except LinkWithdrawn:
        raise Http404 from None
    except AnswersRefused as refused:
        return _said({"code": refused.why, "message": refused.describe(language)}, 409)
    return _said(_reply(saved, language), 400 if saved.problems else 200)


@by_link
@at_work
def finish(request: HttpRequest, rater: Rater, assignment: int) -> HttpResponse:
    """What has no answer yet, then the end; answers can still be changed until the close."""
    person = colleague(rater, request.language, assignment)
    if person.assignment.state not in RATEABLE or practice_bars(rater):
        return redirect("rate", token=request.token)
    if request.method == "POST":
        done = {"open": "finished", "handed-in": "changed", "counted": "kept"}[person.standing]
        return _turned(request, rater, lambda: finish_assignment(person.assignment), done, person.name)
    sheet = sheet_of(
        rater.campaign, asked_language(rater.campaign, request.language), person.assignment.ratee.role_id
    )
    blocks = blocks_of(sheet, [person])
    missing = [(b, [i for i in b.items if not i.rows[0].chosen]) for b in blocks if b.done < b.total]
    context = {
        "campaign": rater.campaign,
        "person": person,
        "missing": missing,
        "n_missing": sum(len(items) for _, items in missing),
        "nothing": person.left == person.total,
        "token": request.token,
    }
    return render(request, "rating/finish.html", context)


@by_link
@at_work
def decline(request: HttpRequest, rater: Rater, assignment: int) -> HttpResponse:
    """“I don't know this person well enough”: why, in one choice."""
    person = colleague(rater, request.language, assignment)
    if person.assignment.state not in RATEABLE:
        return redirect("rate", token=request.token)
    if request.method == "POST":
        why = request.POST.get("why", "")
        return _turned(request, rater, lambda: decline_assignment(person.assignment, why), "declined", person.name)
    context = {"campaign": rater.campaign, "person": person, "reasons": REASONS, "token": request.token}
    return render(request, "rating/decline.html", context)


@require_POST
@by_link
@at_work
def reopen(request: HttpRequest, rater: Rater, assignment: int) -> HttpResponse:
    """Take a refusal back."""
    person = colleague(rater, request.language, assignment)
    return _turned(request, rater, lambda: reopen_assignment(person.assignment), "reopened", person.name)


def _turned(request: HttpRequest, rater: Rater, turn: Any, done: str, name: str) -> HttpResponse:
    try:
        turn()
    except AnswersRefused as refused:
        return resting_page(request, rater, refused.why)
    except TurnRefused as refused:
        messages.error(request, refused.describe(request.language))
        return redirect(request.path)
    messages.success(request, text(request.language, f"web-rating-{done}", name=name))
    return redirect("rate", token=request.token)


def _reply(saved: Saved, language: str) -> dict[str, Any]:
    problems = [{"index": i, "code": p.code, "message": p.describe(language)} for i, p in saved.problems]
    return {
        "code": "not-all-stored" if problems else "stored",
        "message": text(language, "web-rating-not-all-stored", n=len(problems)) if problems else "",
        "now": round(time() * 1000),
        "revisions": saved.revisions,
        "left": saved.left,
        "conflicts": saved.conflicts,
        "changes": saved.changes,
        "exposing": saved.exposing,
        "problems": problems,
    }


def _said(content: dict[str, Any], status: int) -> HttpResponse:
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(body, content_type="application/json", status=status)
