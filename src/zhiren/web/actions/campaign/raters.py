"""Who rates in a campaign, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q

from zhiren.web.models import Campaign, Person, Rater

BATCH = 1_000


def raters_of_people(campaign: Campaign, people: Iterable[int]) -> dict[int, Rater]:
    """A rater for each person, by the person's pk; who is not one yet becomes one."""
    wanted = set(people)
    found = {r.person_id: r for r in campaign.raters.exclude(person=None)}
    languages: dict[int, Any] = {}
    missing = sorted(wanted - found.keys())
    for start in range(0, len(missing), BATCH):
        part = missing[start : start + BATCH]
        languages |= dict(Person.objects.filter(pk__in=part).values_list("pk", "language"))
    new = [Rater(campaign=campaign, person_id=pk, language=languages[pk]) for pk in missing]
    Rater.objects.bulk_create(new, batch_size=BATCH)
    found |= {r.person_id: r for r in new}
    return {pk: found[pk] for pk in wanted}


def drop_idle_raters(campaign: Campaign) -> None:
    """Take out raters who rate nobody."""
    campaign.raters.filter(assignments=None).delete()


def loads(campaign: Campaign, raters: Iterable[int]) -> dict[int, int]:
    """How many others each of these raters has to rate, by the rater's pk. Costs one query."""
    asked = campaign.raters.filter(pk__in=list(raters)).values("pk")
    others = Q(assignments__isnull=False) & ~Q(assignments__relationship="self")
    return dict(asked.annotate(n=Count("assignments", filter=others)).values_list("pk", "n"))
