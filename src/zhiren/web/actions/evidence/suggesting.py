"""What the coder that ships proposes for an interview, kept until a person decides."""

from __future__ import annotations

from django.db import transaction

from zhiren.evidence.consent import require_consent
from zhiren.evidence.proposals import Proposal, Proposer, propose
from zhiren.web.actions.coders.learning import coder_in_use
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.actions.job import Holding, work
from zhiren.web.interview_bridge import consent_to, transcript_of_interview
from zhiren.web.models import CoderSuggestion, Interview

MOST_OTHERS = 3


@work("suggest-codes")
def suggest_codes(holding: Holding) -> None:
    """The job: one interview, passage by passage."""
    interview = Interview.objects.filter(pk=holding.arguments["interview"]).first()
    if interview is None:  # deleted while the job waited
        return
    require_consent(consent_to(interview), interview.title)
    keep_suggestions(
        interview, coder_in_use(), lambda done, n: holding.report(done, n, "web-evidence-step-suggest")
    )


def keep_suggestions(interview: Interview, coder: Proposer, progress: object = None) -> int:
    """Keep what a coder proposes, in the place of what it proposed before; gives how many there are.

    What somebody has decided on stays, with the decision.

    A passage that seems to be nothing is kept where it seems to be something else: a claim, a plan, a duty …
    In a language that the coder does not read it proposes nothing: it would answer, but mean nothing by it.
    """
    told = progress if callable(progress) else lambda _done, _n: None
    known = {indicator.id for indicator in framework_of(interview, interview.language).indicators}
    transcript = transcript_of_interview(interview)
    proposals = propose(transcript, coder, told) if transcript.is_known_language else ()
    rows = [row for p in proposals if (row := _row(interview, coder.version, p, known)) is not None]
    with transaction.atomic():
        interview.suggestions.filter(coder=coder.version, decisions=None).delete()
        CoderSuggestion.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _row(interview: Interview, version: str, proposal: Proposal, known: set[str]) -> CoderSuggestion | None:
    found = proposal.suggestion
    is_evidence = bool(found.labels) and found.indicator_id in known
    if not is_evidence and found.kind is None:
        return None
    return CoderSuggestion(
        interview=interview,
        coder=version,
        start=proposal.start,
        end=proposal.end,
        indicator_id=found.indicator_id if is_evidence else "",
        polarity=found.polarity if is_evidence else "",
        kind="" if is_evidence else found.kind,
        confidence=found.confidence if is_evidence else 1 - found.evidence_probability,
        others=[[code, round(share, 3)] for code, share in found.competencies[:MOST_OTHERS]],
        nearest=[{"text": e.text, "indicator": e.indicator_id or "", "kind": e.kind or ""} for e in found.nearest],
    )
