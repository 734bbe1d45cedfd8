"""The second coder behind an endpoint: the legal basis, what would leave, and what it took so far."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhiren.errors import EvidenceError
from zhiren.evidence.remote import Endpoint, server_name
from zhiren.language import text
from zhiren.web.actions.coders.answers import last_words
from zhiren.web.actions.coders.legal_basis import (
    MOST_CHARACTERS,
    endpoint_set,
    legal_basis_of,
    record_legal_basis,
    withdraw_legal_basis,
)
from zhiren.web.actions.coders.remote import ask_remote_coder, preview_of, words_in
from zhiren.web.models import Interview, LegalBasis, RemoteRun
from zhiren.web.rules import allow, may_run_evidence

PAGE = 20


@allow(may_run_evidence)
def remote(request: HttpRequest) -> HttpResponse:
    """Whether there is a second coder, who answers for it, and every run with its cost and time."""
    given = ""
    if request.method == "POST":
        given = request.POST.get("basis", "")
        if _changed(request, given):
            return redirect("coder-remote")
    endpoint = endpoint_set()
    runs = RemoteRun.objects.select_related("interview", "account")
    context = {
        "endpoint": endpoint,
        "server": server_name(endpoint.base_url) if endpoint else "",
        "basis": legal_basis_of(endpoint) if endpoint else None,
        "earlier": LegalBasis.objects.exclude(withdrawn_at=None).select_related("recorded_by", "withdrawn_by")[
            :PAGE
        ],
        "page": Paginator(runs, PAGE).get_page(request.GET.get("page")),
        "totals": runs.aggregate(cost=Sum("cost"), tokens_in=Sum("tokens_in"), tokens_out=Sum("tokens_out")),
        "given": given,
        "most": MOST_CHARACTERS,
    }
    return render(request, "coders/remote.html", context)


@allow(may_run_evidence)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Word for word what would leave of an interview; by POST it is sent, where somebody answers for it.

    Words to take out are posted, never part of an address. What is sent has been seen: where these words differ
    from those of the page that was shown, the page is shown again.
    """
    interview = get_object_or_404(Interview.objects.select_related("person", "campaign"), pk=pk)
    endpoint = endpoint_set()
    if endpoint is None:
        raise Http404
    words = tuple(last_words(pk))
    given = "\n".join(words)
    if request.method == "POST":
        given, sends = request.POST.get("words", ""), request.POST.get("do") != "look"
        seen = request.POST.get("seen", "").splitlines()
        try:
            words = words_in(given)
        except EvidenceError as error:
            _say(request, error)
        else:
            if sends and list(words) == seen:
                return _sent(request, interview, words)
            if sends:
                messages.warning(request, text(request.language, "web-coders-words-changed"))
    context = _previewed(interview, endpoint, words)
    context |= {"given": given, "seen": "\n".join(words)}
    response = render(request, "coders/preview.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def _sent(request: HttpRequest, interview: Interview, words: Sequence[str]) -> HttpResponse:
    try:
        job = ask_remote_coder(interview, request.user, words)
    except EvidenceError as error:
        _say(request, error)
        return redirect("coder-remote-preview", pk=interview.pk)
    return redirect("job", pk=job.pk)


def _previewed(interview: Interview, endpoint: Endpoint, words: Sequence[str]) -> dict[str, Any]:
    shown = preview_of(interview, endpoint, words)
    bodies = [question.body for question in shown.questions]
    return {
        "interview": interview,
        "server": server_name(endpoint.base_url),
        "model": endpoint.model,
        "basis": legal_basis_of(endpoint),
        "preview": shown,
        "instruction": bodies[0]["messages"][0]["content"] if bodies else "",
        "first_body": json.dumps(bodies[0], ensure_ascii=False, indent=1) if bodies else "",
        "cost": f"{shown.about_cost:.4f}",
        "seconds": None if shown.about_seconds is None else round(shown.about_seconds),
        "is_priced": bool(endpoint.price_in or endpoint.price_out),
        "runs": interview.remote_runs.select_related("account")[:PAGE],
    }


def _changed(request: HttpRequest, basis: str) -> bool:
    if request.POST.get("do") == "withdraw":
        withdraw_legal_basis(request.user)
        messages.success(request, text(request.language, "web-coders-basis-withdrawn"))
        return True
    try:
        record_legal_basis(basis, request.user)
    except EvidenceError as error:
        _say(request, error)
        return False
    messages.success(request, text(request.language, "web-coders-basis-recorded"))
    return True


def _say(request: HttpRequest, error: EvidenceError) -> None:
    for problem in error.problems:
        messages.error(request, problem.describe(request.language))
