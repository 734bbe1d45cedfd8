"""Delivery reports that HR takes in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.language import text
from zhiren.web.actions.message.bounces import Taken, take_in
from zhiren.web.rules import allow, may_run_campaigns

MOST_FILES = 50
LARGEST = 1_000_000  # bytes


@allow(may_run_campaigns)
def bounces(request: HttpRequest) -> HttpResponse:
    """The upload, and what became of each file."""
    files = request.FILES.getlist("files")
    wrong = ""
    if request.method == "POST":
        wrong = "none" if not files else "too-many" if len(files) > MOST_FILES else ""
    rows: list[tuple[str, Taken]] = []
    for file in files if not wrong else ():
        too_large = file.size is None or file.size > LARGEST
        taken = [Taken("too-large")] if too_large else take_in(file.read(), request.user)
        rows += [(str(file.name), one) for one in taken]
    context = {
        "rows": rows,
        "wrong": text(request.language, f"web-bounces-{wrong}", most=MOST_FILES) if wrong else "",
        "most": MOST_FILES,
    }
    return render(request, "messages/bounces.html", context, status=400 if wrong else 200)
