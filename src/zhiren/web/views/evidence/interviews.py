"""The list of interviews, bringing one in, and one interview with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.evidence.material import is_known_language
from zhiren.language import text
from zhiren.web.actions.coders.legal_basis import endpoint_set
from zhiren.web.actions.evidence.assigning import (
    MOST_CODERS,
    assign_coding,
    coding_begun,
    possible_coders,
    unassign_coding,
)
from zhiren.web.actions.evidence.blindness import check_not_blind
from zhiren.web.actions.evidence.exporting import export_interviews
from zhiren.web.actions.evidence.material import (
    SPEAKERS,
    add_interview,
    delete_material,
    name_role,
    name_speakers,
    read_upload,
    record_consent,
    withdraw_consent,
)
from zhiren.web.actions.people_import.organisation import role_titles
from zhiren.web.actions.person import suggest_people
from zhiren.web.forms.evidence import ConsentForm, InterviewForm
from zhiren.web.models import Account, Coding, Interview
from zhiren.web.rules import allow, may_run_evidence, may_see_evidence, may_see_people
from zhiren.web.views.evidence.guide import dictionary_key

PAGE = 25
EXCERPT = 300


@allow(may_see_evidence)
def interviews(request: HttpRequest) -> HttpResponse:
    """HR sees all interviews and their state; everybody what they were asked to code."""
    own = Coding.objects.filter(account=request.user, finished_at=None, interview__consent_on__isnull=False)
    own = own.select_related("interview__person").annotate(
        n_codes=Count("codes", filter=Q(codes__removed_at=None))
    )
    done = Coding.objects.filter(account=request.user, finished_at__isnull=False).select_related("interview")
    context: dict[str, Any] = {"own": list(own), "done": list(done.order_by("-finished_at")[:10])}
    if may_see_people(request.user):
        codings = Coding.objects.select_related("account").filter(is_adjudication=False)
        rows = Interview.objects.select_related("person").defer("text", "turns")
        rows = rows.prefetch_related(Prefetch("codings", codings, to_attr="coders"))
        query = request.GET.get("q", "").strip()
        if query:
            rows = rows.filter(Q(title__icontains=query) | Q(person__in=suggest_people(query, 50)))
        page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
        for row in page:
            row.state = state_of(row, row.coders)
        context |= {"page": page, "q": query, "query": request.GET.urlencode()}
    return render(request, "evidence/list.html", {**context, "runs": may_run_evidence(request.user)})


def state_of(interview: Interview, coders: list[Coding]) -> str:
    """What comes next: consent, coders, coding, settling; or settled."""
    if interview.consent_on is None:
        return "no-consent"
    if interview.adjudicated_at:
        return "settled"
    if not coders:
        return "unassigned"
    return "coded" if all(coding.finished_at for coding in coders) else "coding"


@allow(may_run_evidence)
def new(request: HttpRequest) -> HttpResponse:
    """Bring an interview in."""
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = InterviewForm(request.language, *given, initial={"kind": Interview.Kind.INTERVIEW, "is_blind": True})
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            words, original = read_upload(file, file.name, file.size) if file else (form.cleaned_data["text"], b"")
            made = add_interview(
                form.about(), words, request.user, file_name=file.name if file else "", original=original
            )
        except ZhirenError as error:
            for problem in error.problems:
                form.add_error("file" if file else "text", problem.describe(request.language))
        else:
            messages.success(request, text(request.language, "web-evidence-added"))
            return redirect("interview", made.pk)
    return render(request, "evidence/new.html", {"form": form}, status=400 if form.errors else 200)


@allow(may_run_evidence)
def interview(request: HttpRequest, pk: int) -> HttpResponse:
    """One interview: consent, speakers, coders, what comes next."""
    found = get_object_or_404(Interview.objects.select_related("person", "campaign", "adjudicated_by"), pk=pk)
    return render(request, "evidence/interview.html", _shown(found, ConsentForm(request.language)))


def _shown(found: Interview, consent: ConsentForm) -> dict[str, Any]:
    titles = role_titles(consent.language)
    dictionary = dictionary_key(found.framework_id, found.framework_version)
    codes = Count("codes", filter=Q(codes__removed_at=None))
    codings = list(found.codings.select_related("account").annotate(n_codes=codes))
    coders = [coding for coding in codings if not coding.is_adjudication]
    return {
        "interview": found,
        "state": state_of(found, coders),
        "coders": coders,
        "adjudication": next((coding for coding in codings if coding.is_adjudication), None),
        "possible": list(possible_coders(found)[:200]) if len(coders) < MOST_CODERS else [],
        "is_for_coders_alone": len(coders) < MOST_CODERS and any(coding.finished_at for coding in coders),
        "is_ready": bool(coders) and all(coding.finished_at for coding in coders),
        "consent": consent,
        "today": timezone.localdate().isoformat(),
        "speakers": [(label, role, _said_by(found, label)) for label, role in found.roles.items()],
        "roles": SPEAKERS,
        "guide": urlencode({"dictionary": dictionary, "role": found.role_id}),
        "role": titles.get(found.role_id, found.role_id),
        "role_titles": sorted(titles.items(), key=lambda each: each[1]),
        "may_name_speakers": _may_name_speakers(found),
        "has_interviewee": "interviewee" in found.roles.values(),
        "has_second_coder": endpoint_set() is not None,
        "n_suggestions": found.suggestions.count(),
        "is_known_language": is_known_language(found.text),
        "excerpt": found.text[:EXCERPT],
        "n_characters": len(found.text),
        "others_of_person": Interview.objects.filter(person=found.person).exclude(pk=found.pk).count(),
    }


def _may_name_speakers(found: Interview) -> bool:
    """Before coding begins; a speaker alone is the person interviewed, unless the text says otherwise."""
    is_clear = len(found.roles) < 2 and "interviewee" in found.roles.values()
    return not is_clear and not coding_begun(found)


def _said_by(interview: Interview, label: str) -> str:
    """The first words of a speaker."""
    span = next(((start, end) for start, end, name, _ in interview.turns if name == label), (0, 0))
    words = interview.text[span[0] : span[1]]
    return words if len(words) <= 60 else words[:59] + "…"


@require_POST
@allow(may_run_evidence)
def deed(request: HttpRequest, pk: int) -> HttpResponse:
    """What HR does with an interview."""
    found = get_object_or_404(Interview.objects.select_related("person", "campaign"), pk=pk)
    do = _DEEDS.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    if do is _record_consent:
        form = ConsentForm(request.language, request.POST)
        if not form.is_valid():
            return render(request, "evidence/interview.html", _shown(found, form), status=400)
    try:
        said = do(request, found)
    except ZhirenError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
    else:
        messages.success(request, text(request.language, f"web-evidence-{said}"))
    return redirect("evidence") if found.pk is None else redirect("interview", pk)


def _record_consent(request: HttpRequest, found: Interview) -> str:
    form = ConsentForm(request.language, request.POST)
    form.full_clean()
    record_consent(found, form.consent(), request.user)
    return "consent-recorded" if is_known_language(found.text) else "consent-recorded-unread"


def _withdraw(request: HttpRequest, found: Interview) -> str:
    withdraw_consent(found, request.user)
    return "consent-withdrawn"


def _name_speakers(request: HttpRequest, found: Interview) -> str:
    given = {label: request.POST.get(f"speaker-{n}", role) for n, (label, role) in enumerate(found.roles.items())}
    name_speakers(found, given, request.user)
    return "speakers-named"


def _name_role(request: HttpRequest, found: Interview) -> str:
    role = request.POST.get("role", "")
    if role and role not in role_titles(request.language):
        raise Http404
    name_role(found, role)
    return "role-saved"


def _assign(request: HttpRequest, found: Interview) -> str:
    account = get_object_or_404(Account, pk=_number(request.POST.get("account")))
    assign_coding(found, account, request.user)
    return "assigned"


def _unassign(request: HttpRequest, found: Interview) -> str:
    codings = found.codings.filter(is_adjudication=False)
    unassign_coding(get_object_or_404(codings, pk=_number(request.POST.get("coding"))), request.user)
    return "unassigned"


def _delete(request: HttpRequest, found: Interview) -> str:
    delete_material([found], request.user)
    return "deleted"


def _delete_all(request: HttpRequest, found: Interview) -> str:
    delete_material([found, *Interview.objects.filter(person=found.person).exclude(pk=found.pk)], request.user)
    return "deleted-all"


_DEEDS: Mapping[str, Callable[[HttpRequest, Interview], str]] = {
    "consent": _record_consent,
    "withdraw": _withdraw,
    "speakers": _name_speakers,
    "role": _name_role,
    "assign": _assign,
    "unassign": _unassign,
    "delete": _delete,
    "delete-all": _delete_all,
}


def _number(given: str | None) -> int:
    return int(given) if given and given.isdecimal() and len(given) < 10 else 0


@allow(may_run_evidence)
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """One interview, or with ``?all`` all material of its person, as a ZIP archive.

    Who still codes one of them blind is refused: the archive holds the other coder's codes and all suggestions.
    """
    found = get_object_or_404(Interview.objects.select_related("person"), pk=pk)
    rows = [found]
    if "all" in request.GET:
        rows = list(Interview.objects.filter(person=found.person).select_related("person"))
    try:
        check_not_blind(request.user, rows)
    except ZhirenError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
        return redirect("interview", pk)
    response = HttpResponse(export_interviews(rows), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="interview-{pk}.zip"'
    response["Cache-Control"] = "private, no-store"
    return response
