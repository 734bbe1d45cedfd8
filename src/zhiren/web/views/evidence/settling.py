"""Two codings side by side: where they differ, one of them, both or neither is kept."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhiren.errors import EvidenceError
from zhiren.language import text
from zhiren.web.actions.evidence.agreement import agreement_over
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.actions.evidence.settling import (
    CHOICES,
    adjudication_of,
    cases_of,
    check_coded,
    choose,
    finish_settling,
    reopen_settling,
)
from zhiren.web.models import Interview
from zhiren.web.rules import allow, may_run_evidence
from zhiren.web.views.evidence.agreement import shown_agreement


@allow(may_run_evidence)
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """The differences, one card each; what both coded alike is kept as it is."""
    interview = get_object_or_404(Interview.objects.select_related("person"), pk=pk)
    try:
        if request.method == "POST":
            adjudication_of(interview, request.user)
            return _done(request, interview)
        check_coded(interview)
        cases = cases_of(interview)
    except EvidenceError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
        return redirect("interview", pk)
    framework = framework_of(interview, request.language)
    words = {i.id: i.statement for i in framework.indicators}
    names = {i.id: c.name for c in framework.competencies for i in c.indicators}
    begun = interview.codings.filter(is_adjudication=True).first()
    shown = [_case(interview, case, words, names, begun.settled if begun else {}) for case in cases.disputes]
    context = {
        "interview": interview,
        "cases": shown,
        "n_settled": sum(bool(case["chosen"]) for case in shown),
        "coders": cases.coders,
        "agreed": [_code(e, words, names) for e in cases.agreed],
        "choices": CHOICES if len(cases.coders) > 1 else ("first", "neither"),
        "agreement": shown_agreement(agreement_over([interview], framework), framework),
    }
    return render(request, "evidence/settle.html", context)


def _done(request: HttpRequest, interview: Interview) -> HttpResponse:
    do = request.POST.get("do")
    if do == "reopen":
        reopen_settling(interview)
    else:
        choose(interview, {k[5:]: v for k, v in request.POST.items() if k.startswith("case-") and v in CHOICES})
        if do == "finish":
            finish_settling(interview, request.user)
            messages.success(request, text(request.language, "web-evidence-settled-now"))
            return redirect("interview", interview.pk)
        messages.success(request, text(request.language, "web-evidence-choices-saved"))
    return redirect("interview-settle", interview.pk)


def _case(
    interview: Interview, case: Any, words: dict[str, str], names: dict[str, str], settled: dict[str, str]
) -> dict[str, Any]:
    return {
        "key": case.key,
        "before": interview.text[max(case.start - 40, 0) : case.start],
        "words": interview.text[case.start : case.end],
        "sides": [[_code(e, words, names) for e in side] for side in (case.first, case.second)],
        "chosen": settled.get(case.key, ""),
    }


def _code(evidence: Any, words: dict[str, str], names: dict[str, str]) -> dict[str, Any]:
    return {
        "quote": evidence.quote,
        "competency": names[evidence.indicator_id],
        "statement": words[evidence.indicator_id],
        "indicator": evidence.indicator_id,
        "polarity": evidence.polarity,
        "level": evidence.level,
        "note": evidence.note,
    }
