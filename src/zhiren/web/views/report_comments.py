"""Comments as a report shows them, for HR to translate."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhiren.language import LANGUAGES, text
from zhiren.web.actions.results.reading import note_opening
from zhiren.web.actions.results.translating import LONGEST, save_translations, shown_comments
from zhiren.web.models import Ratee
from zhiren.web.rules import allow, may_read_report, may_run_campaigns


@allow(may_run_campaigns)
def comments(request: HttpRequest, ratee_id: int, language: str) -> HttpResponse:
    """Translate comments into a language. Opening the page is noted as an opening of the report."""
    ratee = get_object_or_404(Ratee.objects.select_related("campaign", "person", "talk"), pk=ratee_id)
    if not may_read_report(request.user, ratee):
        raise PermissionDenied
    if language not in LANGUAGES:
        raise Http404
    if request.method == "POST":
        changed = save_translations(ratee, language, request.POST.dict(), request.user)
        said = "web-results-comments-saved" if changed else "web-results-comments-same"
        messages.success(request, text(request.language, said))
        return redirect("report-comments", ratee.pk, language)
    note_opening(ratee, "comments", request.user)
    shown = {
        "ratee": ratee,
        "into": language,
        "into_name": _name(language),
        "others": [(other, _name(other)) for other in ratee.campaign.languages if other != language],
        "comments": shown_comments(ratee, language, request.user),
        "longest": LONGEST,
    }
    return render(request, "results/comments.html", shown)


def _name(language: str) -> str:
    """A language as it calls itself."""
    return text(language, "batch-language")
