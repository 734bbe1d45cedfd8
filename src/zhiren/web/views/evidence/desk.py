"""The coding desk: the text on one side, the dictionary on the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhiren.errors import EvidenceError
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.language import text
from zhiren.web.actions.evidence import coding as act
from zhiren.web.actions.evidence.blindness import seen_suggestions
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.forms.evidence import CodeForm
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Code, CoderSuggestion, Coding
from zhiren.web.rules import allow, is_signed_in, may_code
from zhiren.web.views.evidence.desk_shown import clauses_of, part_of, shown_desk

SHORTCUTS = (
    ("move", ("↑", "↓")),
    ("extend", ("⇧", "↑ ↓")),
    ("find", ("/",)),
    ("well", ("w",)),
    ("poorly", ("p",)),
    ("level", ("1–5",)),
    ("note", ("n",)),
    ("save", ("Enter",)),
    ("edit", ("e",)),
    ("remove", ("d",)),
    ("undo", ("u",)),
    ("next", ("s",)),
    ("accept", ("a",)),
    ("change", ("c",)),
    ("reject", ("x",)),
    ("case-done", ("b",)),
    ("next-part", ("j",)),
    ("previous-part", ("k",)),
    ("own-pass", ("o", "Enter")),
    ("hand-in", ("h", "Enter")),
    ("help", ("?",)),
)


def coding_of(request: HttpRequest, pk: int) -> Coding:
    """A coding of the reader's own; to others it does not exist."""
    found = get_object_or_404(Coding.objects.select_related("interview__person", "account"), pk=pk)
    if not may_code(request.user, found):
        raise Http404
    return found


@allow(is_signed_in)
def desk(request: HttpRequest, pk: int) -> HttpResponse:
    """The desk; without consent a page that says so, and no text."""
    return _page(request, coding_of(request, pk))


def _page(request: HttpRequest, coding: Coding, refused: CodeForm | None = None) -> HttpResponse:
    """The desk; with what was typed where that was refused."""
    if coding.interview.consent_on is None:
        return render(request, "evidence/no_consent.html", {"interview": coding.interview}, status=409)
    form = refused or CodeForm(initial=_initial(request, coding))
    context = _context(request, coding, form)
    response = render(request, "evidence/desk.html", context, status=400 if refused else 200)
    response["Cache-Control"] = "private, no-store"
    return response


def _context(request: HttpRequest, coding: Coding, form: CodeForm) -> dict[str, Any]:
    interview = coding.interview
    transcript = transcript_of_interview(interview)
    framework = framework_of(interview, request.language)
    asked = request.POST if form.is_bound else request.GET
    at = _number(asked.get("first" if form.is_bound else "at"))
    part = _number(asked.get("part")) or (part_of(transcript, at) if at else 1)
    shown = shown_desk(coding, transcript, framework, part)
    values = {name: form[name].value() or "" for name in form.fields}
    values["level"] = str(values["level"])
    chosen = {"code": asked.get("code", ""), "suggestion": asked.get("suggestion", "")}
    return {
        "coding": coding,
        "interview": interview,
        "desk": shown,
        "parts": range(1, shown.n_parts + 1),
        "competencies": framework.competencies,
        "is_known_language": transcript.is_known_language,
        "is_open": act.may_change(coding),
        "is_final": not coding.is_adjudication and act.hand_in_is_final(coding),
        "is_own_pass": coding.is_blind and coding.shown_suggestions_at is None and not coding.is_adjudication,
        "values": values,
        "chosen": chosen,
        "at": at,
        "levels": [str(n) for n in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)],
        "n_clauses": len(transcript.clauses),
        "longest_note": act.LONGEST_NOTE,
        "shortcuts": SHORTCUTS,
    }


def _initial(request: HttpRequest, coding: Coding) -> dict[str, Any]:
    """What the form begins with: a code or a suggestion that is to be changed."""
    row: Code | CoderSuggestion | None = None
    if request.GET.get("code"):
        row = act.standing(coding).filter(pk=_number(request.GET["code"])).first()
    elif request.GET.get("suggestion"):
        row = seen_suggestions(coding).filter(pk=_number(request.GET["suggestion"])).first()
    if row is None:
        at = _number(request.GET.get("at"))
        return {"first": at, "last": at} if at else {}
    first, last = clauses_of(transcript_of_interview(coding.interview), row.start, row.end)
    code = row if isinstance(row, Code) else None
    return {
        "first": first,
        "last": last,
        "indicator": row.indicator_id,
        "polarity": row.polarity,
        "level": code.level if code else None,
        "note": code.note if code else "",
    }


@require_POST
@allow(is_signed_in)
def deed(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing done at the desk; then the desk again, where it was. A code that is refused stays in its form."""
    coding = coding_of(request, pk)
    do = _DEEDS.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        said = do(request, coding)
    except EvidenceError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
        if do is _save:
            return _page(request, coding, CodeForm(request.POST))
    else:
        if said:
            messages.success(request, text(request.language, f"web-evidence-{said}"))
    if request.POST.get("next") == "queue":
        return redirect("coding-queue")
    if do is _hand_in and coding.finished_at:
        return redirect("evidence")
    part, at = (_number(request.POST.get(name)) for name in ("part", "first"))
    wanted = "&".join(f"{name}={n}" for name, n in (("part", part), ("at", at)) if n)
    return redirect(f"{reverse('coding', args=[pk])}{'?' if wanted else ''}{wanted}")


def _save(request: HttpRequest, coding: Coding) -> str:
    """Add a code; or put it in the place of the one, or of the suggestion, that was being changed."""
    form = CodeForm(request.POST)
    if not form.is_valid():
        raise EvidenceError(form.problems())
    code, suggestion = (_number(request.POST.get(name)) for name in ("code", "suggestion"))
    if code:
        act.change_code(coding, get_object_or_404(act.standing(coding), pk=code), form.wish())
    elif suggestion:
        row = get_object_or_404(seen_suggestions(coding), pk=suggestion)
        act.accept_suggestion(coding, row, form.wish())
    else:
        act.add_code(coding, form.wish())
    return "code-saved"


def _remove(request: HttpRequest, coding: Coding) -> str:
    act.remove_code(coding, get_object_or_404(act.standing(coding), pk=_number(request.POST.get("code"))))
    return "code-removed"


def _undo(_request: HttpRequest, coding: Coding) -> str:
    return "undone" if act.undo(coding) else "nothing-to-undo"


def _accept(request: HttpRequest, coding: Coding) -> str:
    act.accept_suggestion(coding, _suggestion(request, coding))
    return "accepted"


def _reject(request: HttpRequest, coding: Coding) -> str:
    act.reject_suggestion(coding, _suggestion(request, coding))
    return "rejected"


def _suggestion(request: HttpRequest, coding: Coding) -> CoderSuggestion:
    seen = seen_suggestions(coding).exclude(indicator_id="")
    return get_object_or_404(seen, pk=_number(request.POST.get("suggestion")))


def _show(_request: HttpRequest, coding: Coding) -> str:
    act.show_suggestions(coding)
    return "own-pass-over"


def _settle_case(request: HttpRequest, coding: Coding) -> str:
    act.settle_blind_case(coding, _number(request.POST.get("case")))
    return ""


def _hand_in(_request: HttpRequest, coding: Coding) -> str:
    act.hand_in(coding)
    return "handed-in-now"


def _take_back(_request: HttpRequest, coding: Coding) -> str:
    act.take_back(coding)
    return "taken-back"


_DEEDS: Mapping[str, Callable[[HttpRequest, Coding], str]] = {
    "save": _save,
    "remove": _remove,
    "undo": _undo,
    "accept": _accept,
    "reject": _reject,
    "show": _show,
    "settle-case": _settle_case,
    "hand-in": _hand_in,
    "take-back": _take_back,
}


def _number(given: str | None) -> int:
    return int(given) if given and given.isascii() and given.isdecimal() and len(given) < 10 else 0
