"""Reports, for those who may read them."""

from __future__ import annotations

from pathlib import Path

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhiren.language import LANGUAGES
from zhiren.web.actions.results.readable import readable_reports
from zhiren.web.actions.results.release import open_report
from zhiren.web.actions.results.scoring import FORMS
from zhiren.web.models import Ratee
from zhiren.web.rules import allow, is_signed_in, may_read_report, may_see_campaigns

PER_PAGE = 50
_CONTENT = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}


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
    own = [r for r in page if r.person_id == request.user.person_id]
    parameters = request.GET.copy()
    parameters.pop("page", None)
    shown = {"page": page, "q": query, "query": parameters.urlencode(), "own": own, "forms": FORMS}
    return render(request, "results/reports.html", shown)


@csp_replace({"style-src": [UNSAFE_INLINE], "font-src": [SELF, "data:"]})  # a report is one file, styles inside
@allow(is_signed_in)
def report(request: HttpRequest, ratee_id: int, language: str, form: str) -> HttpResponse:
    """One report as a page or PDF. Each opening is noted."""
    ratee = get_object_or_404(Ratee.objects.select_related("campaign", "person"), pk=ratee_id)
    if not may_read_report(request.user, ratee):
        raise PermissionDenied
    if language not in LANGUAGES or form not in FORMS:
        raise Http404
    found = open_report(ratee, language, form, request.user)
    if found is None:
        raise Http404
    content = (Path(settings.MEDIA_ROOT) / found.path).read_bytes()
    response = HttpResponse(content, content_type=_CONTENT[form])
    response["Cache-Control"] = "private, no-store"
    return response


@allow(is_signed_in)
def openings(request: HttpRequest, ratee_id: int) -> HttpResponse:
    """Who has opened the report, for the person it is about and for HR."""
    ratee = get_object_or_404(Ratee.objects.select_related("campaign", "person"), pk=ratee_id)
    is_own = request.user.person_id == ratee.person_id
    if not (is_own and may_read_report(request.user, ratee)) and not may_see_campaigns(request.user):
        raise PermissionDenied
    shown = {"ratee": ratee, "openings": ratee.openings.select_related("account")[:200]}
    return render(request, "results/openings.html", shown)
