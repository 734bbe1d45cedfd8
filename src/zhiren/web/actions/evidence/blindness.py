"""Who is still to code without having seen what others or machines made of an interview."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from zhiren.errors import EvidenceError, Problem
from zhiren.web.models import Account, BlindCase, Coding, Interview


def still_blind(account: Account) -> QuerySet[Coding, dict[str, Any]]:
    """The interviews, as values for a query, that an account still codes blind, wholly or in cases drawn by lot.

    HR may code, too: until they hand in, pages of theirs must not show what is to stay out of a coder's sight.
    """
    open_cases = BlindCase.objects.filter(settled_at=None).values("coding")
    own = Coding.objects.filter(account=account, is_adjudication=False, finished_at=None)
    return own.filter(Q(is_blind=True) | Q(pk__in=open_cases)).order_by().values("interview")


def check_not_blind(account: Account, interviews: Iterable[Interview]) -> None:
    """Raise ``EvidenceError`` where an account still codes one of the interviews blind."""
    rows = Interview.objects.filter(pk__in=[row.pk for row in interviews])
    blind = rows.filter(pk__in=still_blind(account)).first()
    if blind is not None:
        raise EvidenceError(Problem("coding-own-pass-open", {"title": blind.title}))
