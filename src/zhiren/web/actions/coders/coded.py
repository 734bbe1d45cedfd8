"""Which interviews are compared: coded to the end, with consent, by one dictionary, not blind to the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from zhiren.web.actions.evidence.blindness import still_blind
from zhiren.web.models import Account, CoderSuggestion, Coding, Interview

OF_A_SUGGESTION = ("interview", "coder", "start", "end", "indicator_id", "polarity", "confidence")


@dataclass(frozen=True)
class Coded:
    """Interviews by one dictionary, the latest first, and how many there are by others.

    Behaviours of two dictionaries cannot be held side by side. One is named by its id and version, ``id@version``.
    """

    dictionary: str
    interviews: QuerySet[Interview]
    n: int
    others: Mapping[str, int]


def coded_interviews(reader: Account | None = None, dictionary: str = "") -> Coded | None:
    """Those coded by a dictionary; by the one used most where it is not named or nothing is coded by it.

    What a reader still codes blind is left out. None where there is nothing.
    """
    rows = Interview.objects.filter(pk__in=_done().values("interview"), consent_on__isnull=False)
    if reader is not None:
        rows = rows.exclude(pk__in=still_blind(reader))
    used = Counter(rows.order_by().values_list("framework_id", "framework_version"))
    if not used:
        return None
    names = {f"{name}@{version}": (name, version) for (name, version), _ in used.most_common()}
    chosen = dictionary if dictionary in names else next(iter(names))
    name, version = names[chosen]
    return Coded(
        chosen,
        rows.filter(framework_id=name, framework_version=version).prefetch_related(*_with()),
        used[name, version],
        {other: used[key] for other, key in names.items() if other != chosen},
    )


def n_withheld(reader: Account) -> int:
    """How many interviews others have coded to the end that the reader still codes blind."""
    coded = Interview.objects.filter(pk__in=_done().values("interview"), consent_on__isnull=False)
    return coded.filter(pk__in=still_blind(reader)).count()


def _done() -> QuerySet[Coding]:
    return Coding.objects.filter(is_adjudication=False, finished_at__isnull=False)


def _with() -> tuple[Prefetch[str] | str, ...]:
    codings = _done().select_related("account").prefetch_related("codes", "blind_cases")
    suggestions = CoderSuggestion.objects.only(*OF_A_SUGGESTION)  # their examples are much to read
    return (
        "person__unit",
        Prefetch("codings", codings, "done"),
        Prefetch("suggestions", suggestions),
        "remote_runs",
    )
