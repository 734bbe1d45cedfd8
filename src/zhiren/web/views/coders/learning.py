"""What the coder learns, and the log of suggestions and decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import EvidenceError
from zhiren.language import text
from zhiren.web.actions.coders.learning import (
    FEWEST_LESSONS,
    FEWEST_LOCKED,
    ask_refit,
    retire_version,
    version_in_use,
)
from zhiren.web.actions.coders.lessons import labelled, lessons
from zhiren.web.actions.evidence.blindness import still_blind
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.models import CoderSuggestion, CoderVersion, SuggestionDecision
from zhiren.web.rules import allow, may_run_evidence, may_see_campaigns

PAGE = 50
VERDICTS = ("accepted", "changed", "rejected", "undecided")


@allow(may_see_campaigns)
def learning(request: HttpRequest) -> HttpResponse:
    """How much there is to learn from, and every refitting with its verdict."""
    every = lessons()
    locked = [lesson for lesson in every if lesson.is_locked]
    context = {
        "n_learn": len(every) - len(locked),
        "n_locked": len(labelled(locked)),
        "least_learn": FEWEST_LESSONS,
        "least_locked": FEWEST_LOCKED,
        "in_use": version_in_use(),
        "versions": CoderVersion.objects.select_related("made_by")[:PAGE],
    }
    return render(request, "coders/learning.html", context)


@require_POST
@allow(may_run_evidence)
def learning_deed(request: HttpRequest) -> HttpResponse:
    """Refit, or go back to the version before."""
    if request.POST.get("do") == "retire":
        retire_version(request.user)
        messages.success(request, text(request.language, "web-coders-retired"))
        return redirect("coder-learning")
    if request.POST.get("do") != "refit":
        raise Http404
    try:
        job = ask_refit(request.user)
    except EvidenceError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
        return redirect("coder-learning")
    return redirect("job", pk=job.pk)


@allow(may_see_campaigns)
def log(request: HttpRequest) -> HttpResponse:
    """Every suggestion with what was decided on it, decisions taken back included; never the words themselves.

    Interviews that the reader still codes blind are left out.
    """
    coder, verdict = request.GET.get("coder", ""), request.GET.get("verdict", "")
    blind = still_blind(request.user)
    rows = _filtered(coder, verdict).exclude(interview__in=blind).select_related("interview")
    decisions = SuggestionDecision.objects.select_related("coding__account")
    page = Paginator(rows.prefetch_related(Prefetch("decisions", decisions)), PAGE).get_page(
        request.GET.get("page")
    )
    shown = _shown(page, request.language)
    query = request.GET.copy()
    query.pop("page", None)
    context: dict[str, Any] = {
        "page": page,
        "rows": shown,
        "query": query.urlencode(),
        "coder": coder,
        "verdict": verdict,
        "verdicts": VERDICTS,
        "n_withheld": blind.count(),
        "coders": CoderSuggestion.objects.order_by("coder").values_list("coder", flat=True).distinct(),
    }
    return render(request, "coders/log.html", context)


def _shown(rows: Iterable[CoderSuggestion], language: str) -> list[dict[str, Any]]:
    """Suggestions with the names of competencies, by the dictionary that each interview is coded by."""
    names: dict[tuple[str, str], dict[str, str]] = {}
    shown = []
    for row in rows:
        version = (row.interview.framework_id, row.interview.framework_version)
        if version not in names:
            framework = framework_of(row.interview, language)
            names[version] = {i.id: c.name for c in framework.competencies for i in c.indicators}
        percent = min(max(round(100 * row.confidence), 1), 99)  # never sure, as on the desk
        shown.append({"row": row, "competency": names[version].get(row.indicator_id, ""), "percent": percent})
    return shown


def _filtered(coder: str, verdict: str) -> QuerySet[CoderSuggestion]:
    rows = CoderSuggestion.objects.defer("interview__text", "others", "nearest").order_by("-created_at", "-pk")
    if coder:
        rows = rows.filter(coder=coder)
    if verdict == "undecided":
        return rows.exclude(pk__in=SuggestionDecision.objects.filter(undone_at=None).values("suggestion"))
    if verdict in VERDICTS:
        given = SuggestionDecision.objects.filter(verdict=verdict, undone_at=None)
        return rows.filter(pk__in=given.values("suggestion"))
    return rows
