"""Two codings side by side: where they differ, one of them, both, neither or a code of one's own is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhiren.errors import EvidenceError
from zhiren.evidence.agreement import Dispute
from zhiren.evidence.coding import Evidence
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.language import text
from zhiren.web.actions.evidence.agreement import agreement_over
from zhiren.web.actions.evidence.assigning import check_not_own
from zhiren.web.actions.evidence.coding import LONGEST_NOTE, Wish
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.actions.evidence.settling import (
    CHOICES,
    Choice,
    adjudication_of,
    cases_of,
    check_coded,
    choose,
    chosen_of,
    finish_settling,
    is_settled,
    reopen_settling,
)
from zhiren.web.forms.evidence import OwnCodeForm
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Interview
from zhiren.web.rules import allow, may_run_evidence
from zhiren.web.views.evidence.agreement import shown_agreement

OWN = "own"


@allow(may_run_evidence)
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """The differences, one card each; what both coded alike is kept as it is."""
    interview = get_object_or_404(Interview.objects.select_related("person"), pk=pk)
    try:
        if request.method == "POST":
            adjudication_of(interview, request.user)
            return _done(request, interview)
        check_not_own(interview, request.user)
        check_coded(interview)
    except EvidenceError as error:
        _say(request, error)
        return redirect("interview", pk)
    cases = cases_of(interview)
    framework = framework_of(interview, request.language)
    words = {i.id: i.statement for i in framework.indicators}
    names = {i.id: c.name for c in framework.competencies for i in c.indicators}
    begun = interview.codings.filter(is_adjudication=True).first()
    chosen = [chosen_of(begun, case) if begun else None for case in cases.disputes]
    shown = [_case(interview, *each, words, names) for each in zip(cases.disputes, chosen, strict=True)]
    context = {
        "interview": interview,
        "cases": shown,
        "n_settled": sum(map(is_settled, chosen)),
        "coders": cases.coders,
        "agreed": [_code(e, words, names) for e in cases.agreed],
        "competencies": framework.competencies,
        "levels": range(LOWEST_LEVEL, HIGHEST_LEVEL + 1),
        "longest_note": LONGEST_NOTE,
        "agreement": shown_agreement(agreement_over([interview], framework), framework),
    }
    return render(request, "evidence/settle.html", context)


def _done(request: HttpRequest, interview: Interview) -> HttpResponse:
    do = request.POST.get("do")
    try:
        if do == "reopen":
            reopen_settling(interview, request.user)
        else:
            choose(interview, _choices(request), request.user)
            if do == "finish":
                finish_settling(interview, request.user)
                messages.success(request, text(request.language, "web-evidence-settled-now"))
                return redirect("interview", interview.pk)
            messages.success(request, text(request.language, "web-evidence-choices-saved"))
    except EvidenceError as error:
        _say(request, error)
    return redirect("interview-settle", interview.pk)


def _say(request: HttpRequest, error: EvidenceError) -> None:
    for problem in error.problems:
        messages.error(request, problem.describe(request.language))


def _choices(request: HttpRequest) -> dict[str, Choice]:
    """What was chosen, by the keys of disputes."""
    given = {name[5:]: value for name, value in request.POST.items() if name.startswith("case-")}
    return {key: _own(request, key) if choice == OWN else choice for key, choice in given.items()}


def _own(request: HttpRequest, key: str) -> Wish:
    """The adjudicator's own code.

    Raises:
        EvidenceError: its level or note is none that the page offers.
    """
    form = OwnCodeForm(request.POST, prefix=f"{OWN}-{key}")
    if not form.is_valid():
        raise EvidenceError(form.problems())
    return form.wish()


def _case(
    interview: Interview, case: Dispute, chosen: Choice | None, words: dict[str, str], names: dict[str, str]
) -> dict[str, Any]:
    return {
        "key": case.key,
        "before": _before(interview, case),
        "words": interview.text[case.start : case.end],
        "sides": [[_code(e, words, names) for e in side] for side in (case.first, case.second)],
        "own": chosen if isinstance(chosen, Wish) else None,
        **_offered(case, chosen),
    }


def _before(interview: Interview, case: Dispute) -> str:
    """The clause before, where the same turn has one: what the passage goes on from."""
    transcript = transcript_of_interview(interview)
    here = next(n for n, clause in enumerate(transcript.clauses) if clause.end > case.start)
    clauses = transcript.clauses[max(here - 1, 0) : here]
    same = [clause for clause in clauses if clause.turn == transcript.clauses[here].turn]
    return interview.text[same[0].start : case.start] if same else ""


def _offered(case: Dispute, chosen: Choice | None) -> dict[str, Any]:
    """The choices that come to different results, and which of them was made."""
    given = OWN if isinstance(chosen, Wish) else chosen
    if not case.first or not case.second:
        side, empty = ("first", "second") if case.first else ("second", "first")
        choices: tuple[str, ...] = (side, "neither", OWN)
        given = {empty: "neither", "both": side}.get(given or "", given)
    elif _spans(case.first) == _spans(case.second):  # only levels or notes differ
        choices = ("first", "second", "neither", OWN)
        given = "second" if given == "both" else given
    else:
        choices = (*CHOICES, OWN)
    return {"choices": choices, "chosen": given}


def _spans(side: Iterable[Evidence]) -> set[tuple[int, int, str, str]]:
    return {(e.start, e.end, e.indicator_id, e.polarity) for e in side}


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
