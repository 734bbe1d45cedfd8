"""Reports and the guides beside them, for those who may read them."""

from __future__ import annotations

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import content_disposition_header

from zhiren.language import LANGUAGES, text
from zhiren.web.actions.results.readable import open_to, readable_reports
from zhiren.web.actions.results.reading import (
    DOWNLOADS,
    GUIDE_FORMS,
    GUIDES,
    open_guide,
    open_report,
    readable_forms,
)
from zhiren.web.actions.results.talk import awaited_talks, is_used
from zhiren.web.models import Ratee
from zhiren.web.rules import (
    allow,
    awaits_talk,
    is_signed_in,
    may_have_guide,
    may_read_report,
    may_record_talk,
    may_run_campaigns,
    may_see_campaigns,
)

PER_PAGE = 50
FIRST_OPENINGS, MOST_OPENINGS = 5, 200
_CONTENT = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
_BEFORE = b'<header class="masthead"'
# a page with its styles inside
_one_file = csp_replace({"style-src": [UNSAFE_INLINE], "font-src": [SELF, "data:"]})


@allow(is_signed_in)
def reports(request: HttpRequest) -> HttpResponse:
    """The reports that the reader may open: their own, their people's, all for HR."""
    found = readable_reports(request.user).filter(reports__isnull=False).distinct()
    query = request.GET.get("q", "").strip()
    if query:
        found = found.filter(Q(person__search_key__contains=query.lower()) | Q(person__name__contains=query))
    campaign = request.GET.get("campaign", "")
    if campaign.isdigit():
        found = found.filter(campaign=int(campaign))
    ordered = found.select_related("campaign", "person__unit", "person__position").order_by(
        "-campaign__closed_at", "person__number"
    )
    page = Paginator(ordered, PER_PAGE).get_page(request.GET.get("page"))
    parameters = request.GET.copy()
    parameters.pop("page", None)
    shown = {
        "page": page,
        "q": query,
        "query": parameters.urlencode(),
        "n_talks": awaited_talks(request.user).count(),
        "closed_to_me": _waiting_own(request),
    }
    return render(request, "results/reports.html", shown)


def _waiting_own(request: HttpRequest) -> list[Ratee]:
    """The reader's own reports that open after the talk."""
    if request.user.person_id is None or may_see_campaigns(request.user):
        return []
    own = Ratee.objects.filter(
        person=request.user.person_id,
        campaign__visibility__ratee="after_talk",
        campaign__released_at__isnull=False,
        reports__isnull=False,
    )
    return list(own.exclude(open_to("ratee")).select_related("campaign").distinct())


@allow(is_signed_in)
def about(request: HttpRequest, ratee_id: int) -> HttpResponse:
    """One report: how to read and take it along, the guides, the talk, who has opened it, other rounds."""
    ratee = _readable(request, ratee_id)
    account = request.user
    is_own = account.person_id == ratee.person_id
    talk = getattr(ratee, "talk", None)
    rounds = readable_reports(account).filter(person=ratee.person_id, reports__isnull=False).exclude(pk=ratee.pk)
    forms = readable_forms(ratee, account)
    shown = {
        "ratee": ratee,
        "title": ratee.campaign.titled(request.language),
        "is_own": is_own,
        "downloads": [form for form in DOWNLOADS if form in forms],
        "guides": [g for g in GUIDES if "json" in forms and may_have_guide(account, ratee, g)],
        "rounds": rounds.select_related("campaign").distinct().order_by("-campaign__closed_at"),
        "talk": talk,
        "awaits_talk": awaits_talk(ratee.campaign),
        "may_record": may_record_talk(account, ratee),
        "may_undo": talk is not None and may_record_talk(account, ratee) and not is_used(ratee, talk),
        "today": timezone.localdate().isoformat(),
        "leader": account.name or str(ratee.person.manager or ""),
        "sees_openings": is_own or may_see_campaigns(account),
        "sees_comments": may_run_campaigns(account) and not is_own and "json" in forms,
        "openings": ratee.openings.select_related("account")[:FIRST_OPENINGS],
    }
    return render(request, "results/about.html", shown)


@_one_file
@allow(is_signed_in)
def report(request: HttpRequest, ratee_id: int, language: str, form: str) -> HttpResponse:
    """One report as a page, PDF, workbook or JSON. Each opening is noted."""
    ratee = _readable(request, ratee_id)
    if language not in LANGUAGES or form not in _CONTENT:
        raise Http404
    content = open_report(ratee, language, form, request.user)
    if content is None:
        raise Http404
    return _file(request, ratee, content, form, text(language, "report-kind"))


@_one_file
@allow(is_signed_in)
def guide(request: HttpRequest, ratee_id: int, kind: str, language: str, form: str) -> HttpResponse:
    """The guide for reading a report, or for the talk about it. Its opening is noted as that of the report."""
    ratee = _readable(request, ratee_id)
    if kind not in GUIDES or language not in LANGUAGES or form not in GUIDE_FORMS:
        raise Http404
    if not may_have_guide(request.user, ratee, kind):
        raise PermissionDenied
    content = open_guide(ratee, kind, language, form, request.user)
    if content is None:
        raise Http404
    return _file(request, ratee, content, form, text(language, f"guide-{kind}-title"))


@allow(is_signed_in)
def openings(request: HttpRequest, ratee_id: int) -> HttpResponse:
    """Who has opened the report, for the person it is about and for HR."""
    ratee = get_object_or_404(Ratee.objects.select_related("campaign", "person", "talk"), pk=ratee_id)
    is_own = request.user.person_id == ratee.person_id
    is_readable = may_read_report(request.user, ratee)
    if not (is_own and is_readable) and not may_see_campaigns(request.user):
        raise PermissionDenied
    shown = {
        "ratee": ratee,
        "is_readable": is_readable,
        "openings": ratee.openings.select_related("account")[:MOST_OPENINGS],
    }
    return render(request, "results/openings.html", shown)


def _readable(request: HttpRequest, ratee_id: int) -> Ratee:
    related = Ratee.objects.select_related("campaign", "person__manager", "talk")
    ratee = get_object_or_404(related, pk=ratee_id)
    if not may_read_report(request.user, ratee):
        raise PermissionDenied
    return ratee


def _file(request: HttpRequest, ratee: Ratee, content: bytes, form: str, name: str) -> HttpResponse:
    """A file under the person's name, kept by no cache; a page with the way back, and to who opened it."""
    if form == "html":
        sees_openings = request.user.person_id == ratee.person_id or may_see_campaigns(request.user)
        guides = [g for g in GUIDES if may_have_guide(request.user, ratee, g)]
        shown = {"ratee": ratee, "sees_openings": sees_openings, "guides": guides}
        bar = render_to_string("results/bar.html", shown, request)
        content = content.replace(_BEFORE, bar.encode() + _BEFORE, 1)
    response = HttpResponse(content, content_type=_CONTENT[form])
    if form != "html":
        file_name = f"{ratee.person.name} {name}.{form}"
        response["Content-Disposition"] = content_disposition_header(form != "pdf", file_name)
    response["Cache-Control"] = "private, no-store"
    return response
