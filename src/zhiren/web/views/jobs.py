"""How far a piece of long work is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhiren.web.actions.job import job_error
from zhiren.web.models import Job
from zhiren.web.rules import allow, may_see_campaigns


@allow(may_see_campaigns)
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """The progress as a part of a page, which asks for itself again until the work is done; or as a page."""
    row = get_object_or_404(Job.objects.select_related("campaign"), pk=pk)
    context = {"job": row, "error": job_error(row, request.language)}
    template = "jobs/progress.html" if request.htmx else "jobs/job.html"
    return render(request, template, context)
