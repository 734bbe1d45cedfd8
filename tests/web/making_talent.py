"""Scored campaigns for tests of talent, with scores written straight into the file of a scoring."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

import polars as pl
from django.conf import settings
from django.utils import timezone

from web.making import make_campaign, make_person
from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import CHINESE, LANGUAGES
from zhiren.report.batch.scores import SCHEMA, SCORES, write_scores
from zhiren.role import Requirement, RoleProfile
from zhiren.web.bridge import publish_role
from zhiren.web.models import Campaign, DataSet, Person, Ratee, ReportFile, RoleDocument, Scoring

_numbers = count(1)
Figures = dict[str, float]
"""Scores by competency, each with an interval of half a point to either side; a negative one has no interval."""


def make_role(role_id: str = "clerk", title: str = "Clerk", levels: dict[str, int] | None = None) -> RoleDocument:
    """A role of the built-in dictionary in both languages; the row of the Chinese one."""
    requirements = tuple(Requirement(c, level, 2) for c, level in (levels or {"INT": 3, "TWK": 4}).items())
    role = RoleProfile(role_id, title, requirements, "Purpose")
    rows = {language: publish_role(role, builtin_framework(language)) for language in LANGUAGES}
    return rows[CHINESE]


def make_scored(people: Sequence[tuple[Person, Figures]], **fields: Any) -> Campaign:
    """A released campaign on two competencies with shown scores of these people."""
    visibility = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}
    given = {"state": Campaign.State.RELEASED, "released_at": timezone.now(), "visibility": visibility}
    campaign = make_campaign(**{**given, **fields})
    number = f"scored-{next(_numbers)}"
    data = DataSet.objects.create(campaign=campaign, number=1, ratings_file="r", comments_file="c", digest="d")
    scoring = Scoring.objects.create(data_set=data, method="classical", folder=number, digest=number)
    Campaign.objects.filter(pk=campaign.pk).update(released_at=timezone.now())
    campaign.refresh_from_db()
    ratees = Ratee.objects.bulk_create(
        [Ratee(campaign=campaign, person=person, role_id=person.role_id) for person, _ in people]
    )
    ReportFile.objects.bulk_create(
        [ReportFile(scoring=scoring, ratee=r, language="en", form="html", path="p") for r in ratees]
    )
    rows = [_row(person, c, score) for person, scores in people for c, score in scores.items()]
    folder = Path(settings.MEDIA_ROOT) / number
    folder.mkdir(parents=True)
    write_scores(folder / SCORES, pl.DataFrame(rows, schema=SCHEMA))
    return campaign


def make_people(*scores: Figures, **fields: Any) -> list[tuple[Person, Figures]]:
    """So many people, each with scores, in the role of a clerk."""
    return [(make_person(**{"role_id": "clerk", **fields}), figures) for figures in scores]


def _row(person: Person, competency: str, score: float) -> dict[str, Any]:
    shown = {
        "ratee": person.number,
        "competency_id": competency,
        "score": abs(score),
        "low": score - 0.5 if score > 0 else None,
        "high": score + 0.5 if score > 0 else None,
        "n_raters": 5,
    }
    return {name: shown.get(name) for name in SCHEMA}
