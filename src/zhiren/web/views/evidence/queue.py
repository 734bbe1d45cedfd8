"""The queue: passage by passage, what is most worth a look."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.actions.evidence.queue import queue_of, settlings_waiting
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.rules import allow, may_run_evidence, may_see_evidence
from zhiren.web.views.evidence.desk_shown import clauses_of


@allow(may_see_evidence)
def queue(request: HttpRequest) -> HttpResponse:
    """The reader's own passages, and for HR what is to be settled."""
    waiting = queue_of(request.user)
    transcripts = {w.coding.interview_id: transcript_of_interview(w.coding.interview) for w in waiting}
    rows = [
        {"waiting": w, "at": clauses_of(transcripts[w.coding.interview_id], w.start, w.end)[0] or 1}
        for w in waiting
    ]
    settlings = settlings_waiting() if may_run_evidence(request.user) else []
    return render(request, "evidence/queue.html", {"rows": rows, "settlings": settlings})
