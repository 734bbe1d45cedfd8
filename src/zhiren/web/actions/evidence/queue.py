"""What a coder should look at next: the uncertain, the disputed, and a random fifth blind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhiren.web.actions.evidence.assigning import BLIND_SHARE, shuffled
from zhiren.web.actions.evidence.blindness import open_blind_cases, seen_suggestions
from zhiren.web.actions.evidence.coding import standing
from zhiren.web.models import Account, Coding, Interview

Reason = Literal["uncertain", "disputed", "blind"]
MOST = 40
SURE = 0.75  # suggestions above are not uncertain
MOST_CODINGS = 50


@dataclass(frozen=True)
class Waiting:
    """A passage that waits, and why."""

    coding: Coding
    start: int
    end: int
    reason: Reason
    confidence: float = 0.0

    @property
    def words(self) -> str:
        """What stands there."""
        return self.coding.interview.text[self.start : self.end]


def queue_of(account: Account) -> list[Waiting]:
    """Passages of the account's codings that are not handed in: one in five blind, as far as there are any.

    The order is random and stays the same for a day's work: the account and what waits decide it.
    """
    rows = Coding.objects.filter(
        account=account, finished_at=None, is_adjudication=False, interview__consent_on__isnull=False
    )
    codings = list(rows.select_related("interview__person")[:MOST_CODINGS])
    blind = [Waiting(c, start, end, "blind") for c in codings for start, end in open_blind_cases(c)]
    known = [waiting for coding in codings for waiting in _seen(coding)]
    return _mixed(blind, known, account.pk)[:MOST]


def settlings_waiting() -> list[Interview]:
    """Interviews that two coders have handed in and nobody has settled."""
    waiting = Interview.objects.filter(adjudicated_at=None, consent_on__isnull=False)
    coded = waiting.filter(codings__finished_at__isnull=False, codings__is_adjudication=False)
    unfinished = Coding.objects.filter(is_adjudication=False, finished_at=None).values("interview")
    return list(coded.exclude(pk__in=unfinished).select_related("person").distinct()[:MOST])


def _seen(coding: Coding) -> list[Waiting]:
    """Undecided suggestions that are not sure, and those that the coder's own codes speak against."""
    decided = set(coding.decisions.filter(undone_at=None).values_list("suggestion", flat=True))
    codes = list(standing(coding))
    found: list[Waiting] = []
    for row in seen_suggestions(coding).exclude(indicator_id=""):
        if row.pk in decided:
            continue
        here = [c for c in codes if c.start < row.end and row.start < c.end]
        competency = row.indicator_id.rpartition(".")[0]
        same = [c for c in here if c.indicator_id.rpartition(".")[0] == competency and c.polarity == row.polarity]
        if here and not same:
            found.append(Waiting(coding, row.start, row.end, "disputed", row.confidence))
        elif not here and row.confidence < SURE:
            found.append(Waiting(coding, row.start, row.end, "uncertain", row.confidence))
    return found


def _mixed(blind: list[Waiting], known: list[Waiting], seed: int) -> list[Waiting]:
    """Every fifth is blind while there are any; the rest with the least sure in front."""
    drawn = sorted(blind, key=lambda w: shuffled(str(seed), (w.start, w.end)))
    rest = sorted(known, key=lambda w: (w.reason != "disputed", w.confidence, w.coding.pk, w.start))
    every = round(1 / BLIND_SHARE)
    mixed: list[Waiting] = []
    while drawn or rest:
        takes_blind = drawn and (not rest or len(mixed) % every == 0)
        mixed.append(drawn.pop() if takes_blind else rest.pop(0))
    return mixed
