"""What the demonstration's quality page has to tell of: groups of people, and how long answering took."""

from __future__ import annotations

import random

from zhiren.language import CHINESE, ENGLISH, text
from zhiren.web.demonstration.people import in_both
from zhiren.web.models import Answer, Campaign, Person, Response

AGE_BANDS = ("20–29", "30–39", "40–49", "50+")
AGE_WEIGHTS = (30, 40, 22, 8)
SEED = 11
HURRIED = 12  # forms that were rushed through with one score
USUAL_PACE = (3.5, 11.0)  # s an item
HURRIED_PACE = (0.8, 1.6)


def give_groups() -> None:
    """Gender and age band of everybody."""
    luck = random.Random(SEED)  # noqa: S311  a demonstration, not a secret
    genders = [
        in_both(*(text(language, f"web-quality-demo-{one}") for language in (CHINESE, ENGLISH)))
        for one in ("female", "male")
    ]
    people = list(Person.objects.order_by("number"))
    for person in people:
        person.gender = luck.choice(genders)
        person.age_band = luck.choices(AGE_BANDS, AGE_WEIGHTS)[0]
    Person.objects.bulk_update(people, ["gender", "age_band"], batch_size=500)


def give_pace(campaign: Campaign) -> None:
    """How long each form took; a few were rushed through."""
    luck = random.Random(SEED)  # noqa: S311  a demonstration, not a secret
    responses = list(campaign.responses.order_by("ratee__person__number", "relationship", "pk"))
    others = [r for r in responses if r.relationship != "self"]
    hurried = {r.pk for r in luck.sample(others, min(HURRIED, len(others) // 10))}
    for response in responses:
        low, high = HURRIED_PACE if response.pk in hurried else USUAL_PACE
        response.flags = {"seconds": round(luck.uniform(low, high), 1)}
    Response.objects.bulk_update(responses, ["flags"], batch_size=500)
    Answer.objects.filter(response__in=hurried).exclude(score=None).update(score=4)
