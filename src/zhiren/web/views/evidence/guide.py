"""The interview guide: for a role of a dictionary, to read on the page, to print, and as a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.report.guides.content import Guide
from zhiren.report.guides.interview import interview_guide
from zhiren.web.actions.evidence.material import framework_for
from zhiren.web.actions.roles.profiles import profiles
from zhiren.web.bridge import stored_framework
from zhiren.web.models import FrameworkDocument
from zhiren.web.rules import allow, may_see_evidence

Stored = tuple[str, str, str, str]  # id, version, language and title of a dictionary

FORMS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Chosen:
    """A guide, and what it was chosen from: ids and titles of dictionaries and roles. ``role`` empty: none."""

    guide: Guide
    role: str
    roles: list[tuple[str, str]]
    dictionary: str
    dictionaries: list[tuple[str, str]]

    @property
    def query(self) -> str:
        """What asks for the same guide."""
        return urlencode({"dictionary": self.dictionary, "role": self.role})


@allow(may_see_evidence)
def guide(request: HttpRequest) -> HttpResponse:
    """Choose a dictionary and a role; the guide stands below."""
    return render(request, "evidence/guide.html", {"chosen": _chosen(request)})


@allow(may_see_evidence)
def guide_file(request: HttpRequest, form: str) -> HttpResponse:
    """The guide as a page to print, or as a PDF."""
    if form not in FORMS:
        raise Http404
    chosen = _chosen(request)
    if form == "pdf":
        from zhiren.report.guides.paper import GuideWriter

        content: bytes | str = GuideWriter().write(chosen.guide)
    else:
        from zhiren.report.guides.page import guide_page

        content = guide_page(chosen.guide)
    response = HttpResponse(content, content_type=FORMS[form])
    if form == "pdf":
        response["Content-Disposition"] = f'inline; filename="interview-guide-{chosen.role or "all"}.pdf"'
    return response


def dictionary_key(framework_id: str, version: str) -> str:
    """How an address names a dictionary."""
    return f"{framework_id}@{version}"


def _chosen(request: HttpRequest) -> Chosen:
    """What the address asks for; without a dictionary the built-in one, without a role all competencies."""
    built_in = framework_for(None, request.language)
    stored = _stored(request.language)
    key = request.GET.get("dictionary", "")
    key = key if key in stored else dictionary_key(built_in.id, built_in.version)
    framework = stored_framework(*stored[key][:3])
    roles = {each.id: each for each in profiles(framework.id)}
    role = roles.get(request.GET.get("role", ""))
    titles = [(each.id, each.titled(request.language)) for each in roles.values()]
    return Chosen(
        guide=interview_guide(framework, role.in_language(framework.language) if role else None),
        role=role.id if role else "",
        roles=sorted(titles, key=lambda each: each[1]),
        dictionary=key,
        dictionaries=_offered(stored, key),
    )


def _stored(language: str) -> dict[str, Stored]:
    """All dictionaries by their keys, the latest first, in a language or, where one lacks that, another."""
    rows = FrameworkDocument.objects.order_by("-created_at", "-pk")
    found: dict[str, Stored] = {}
    for row in rows.values_list("framework_id", "version", "language", "title"):
        key = dictionary_key(row[0], row[1])
        if row[2] == language or key not in found:
            found[key] = row
    return found


def _offered(stored: dict[str, Stored], chosen: str) -> list[tuple[str, str]]:
    """The latest version of each dictionary, and the chosen one, with its version where it is older."""
    latest: dict[str, str] = {}
    for key, (framework_id, *_) in stored.items():
        latest.setdefault(framework_id, key)
    offered = [(key, stored[key][3]) for key in latest.values()]
    if chosen not in latest.values():
        offered.append((chosen, f"{stored[chosen][3]} {stored[chosen][1]}"))
    return sorted(offered, key=lambda each: each[1])
