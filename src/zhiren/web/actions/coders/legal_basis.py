"""Who answers for words of interviews leaving the house. Without it on record nothing leaves."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.remote import Endpoint, server_name
from zhiren.web.actions.activity import record
from zhiren.web.models import Account, LegalBasis

FEWEST_CHARACTERS = 20  # of a basis: a contract, a paragraph and a date do not fit into less
MOST_CHARACTERS = 2000


def endpoint_set() -> Endpoint | None:
    """The second coder as the operator has set it; None where there is none."""
    given = settings.CONFIGURATION
    if not given.coder_url:
        return None
    return Endpoint(
        given.coder_url,
        given.coder_model,
        given.coder_key,
        seconds=float(given.coder_seconds),
        price_in=given.coder_price_in,
        price_out=given.coder_price_out,
    )


def legal_basis_of(endpoint: Endpoint) -> LegalBasis | None:
    """What is on record for this address and in force; None blocks it."""
    rows = LegalBasis.objects.select_related("recorded_by")
    return rows.filter(base_url=endpoint.base_url, withdrawn_at=None).first()


@transaction.atomic
def record_legal_basis(basis: str, by: Account | None) -> LegalBasis:
    """Put on record why words may be sent to the server that is set; an earlier record stays, no longer in force.

    Raises:
        EvidenceError: no server is set, or the basis is too short to say anything, or too long.
    """
    endpoint = _required()
    basis = basis.strip()
    if not FEWEST_CHARACTERS <= len(basis) <= MOST_CHARACTERS:
        values = {"n": len(basis), "least": FEWEST_CHARACTERS, "most": MOST_CHARACTERS}
        raise EvidenceError(Problem("coders-basis-length", values))
    LegalBasis.objects.filter(withdrawn_at=None).update(withdrawn_at=timezone.now(), withdrawn_by=by)
    row = LegalBasis.objects.create(base_url=endpoint.base_url, basis=basis, recorded_by=by)
    record(by, "legal-basis-recorded", server=server_name(endpoint.base_url))
    return row


@transaction.atomic
def withdraw_legal_basis(by: Account | None) -> None:
    """From now on nothing leaves, whatever waits included."""
    for row in LegalBasis.objects.filter(withdrawn_at=None):
        LegalBasis.objects.filter(pk=row.pk).update(withdrawn_at=timezone.now(), withdrawn_by=by)
        record(by, "legal-basis-withdrawn", server=server_name(row.base_url))


def require_legal_basis() -> Endpoint:
    """The server that may be asked.

    Raises:
        EvidenceError: none is set, or nobody answers for it.
    """
    endpoint = _required()
    if legal_basis_of(endpoint) is None:
        raise EvidenceError(Problem("coders-no-basis", {"server": server_name(endpoint.base_url)}))
    return endpoint


def _required() -> Endpoint:
    endpoint = endpoint_set()
    if endpoint is None:
        raise EvidenceError(Problem("coders-no-endpoint"))
    return endpoint
