"""The interview guide: for a role, to read on the page, to print, and as a PDF."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.report.guides.content import Guide
from zhiren.report.guides.interview import interview_guide
from zhiren.web.actions.evidence.material import framework_for
from zhiren.web.bridge import read_role, stored_framework
from zhiren.web.models import RoleDocument
from zhiren.web.rules import allow, may_see_evidence

FORMS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}


@allow(may_see_evidence)
def guide(request: HttpRequest) -> HttpResponse:
    """Choose a role; the guide stands below."""
    found, role_id, roles = _guide(request)
    context = {"guide": found, "role": role_id, "roles": roles}
    return render(request, "evidence/guide.html", context)


@allow(may_see_evidence)
def guide_file(request: HttpRequest, form: str) -> HttpResponse:
    """The guide as a page to print, or as a PDF."""
    if form not in FORMS:
        raise Http404
    found, role_id, _ = _guide(request)
    if form == "pdf":
        from zhiren.report.guides.paper import GuideWriter

        content: bytes | str = GuideWriter().write(found)
    else:
        from zhiren.report.guides.page import guide_page

        content = guide_page(found)
    response = HttpResponse(content, content_type=FORMS[form])
    if form == "pdf":
        response["Content-Disposition"] = f'inline; filename="interview-guide-{role_id or "all"}.pdf"'
    return response


def _guide(request: HttpRequest) -> tuple[Guide, str, list[tuple[str, str]]]:
    """The guide asked for, its role's id (empty for none), and the roles to choose from."""
    built_in = framework_for(None, request.language)
    framework = stored_framework(built_in.id, built_in.version, request.language)
    rows = RoleDocument.objects.filter(framework_id=framework.id, language=request.language).order_by("title")
    roles = {row.role_id: row for row in rows}
    chosen = roles.get(request.GET.get("role", ""))
    role = read_role(chosen.document) if chosen else None
    found = interview_guide(framework, role)
    return found, chosen.role_id if chosen else "", [(row.role_id, row.title) for row in roles.values()]
