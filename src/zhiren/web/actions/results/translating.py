"""Translations of comments, written by HR beside what reports show, and the reports written anew with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from zhiren.web.actions.activity import record
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.actions.results.reading import report_content
from zhiren.web.actions.results.scoring import digest_of_reports, write_reports
from zhiren.web.models import Account, CommentTranslation, Job, Ratee, Scoring

LONGEST = 4000


@dataclass(frozen=True)
class Shown:
    """A comment as the report shows it, known by a digest of its words, with its translation, if there is one."""

    key: str
    label: str
    original: str
    translation: str


def shown_comments(ratee: Ratee, language: str, by: Account) -> list[Shown]:
    """The comments of the report in a language: thresholds and order are the report's."""
    report = report_content(ratee, language, by)
    written = dict(
        CommentTranslation.objects.filter(ratee=ratee, language=language).values_list("original", "text")
    )
    found = []
    for group in report.comments if report else ():
        for original in dict.fromkeys(group.comments):
            found.append(Shown(_key(original), group.label, original, written.get(original, "")))
    return found


@transaction.atomic
def save_translations(ratee: Ratee, language: str, given: Mapping[str, str], by: Account) -> int:
    """Keep translations by the keys of ``shown_comments``; an empty one is removed. Returns how many changed.

    The reports are written anew after a change.
    """
    Ratee.objects.select_for_update().get(pk=ratee.pk)
    changed = sum(
        _keep(ratee, language, comment, given[comment.key].strip()[:LONGEST], by)
        for comment in shown_comments(ratee, language, by)
        if comment.key in given
    )
    if changed:
        record(by, "comments-translated", ratee.campaign, name=ratee.person.name, n=changed)
        if not ratee.campaign.jobs.filter(kind="rewrite", state=Job.State.WAITING).exists():
            enqueue("rewrite", campaign=ratee.campaign, account=by)
    return changed


def _key(original: str) -> str:
    return hashlib.sha256(original.encode()).hexdigest()[:16]


def _keep(ratee: Ratee, language: str, comment: Shown, text: str, by: Account) -> bool:
    if text == comment.translation:
        return False
    rows = CommentTranslation.objects.filter(ratee=ratee, language=language, original=comment.original)
    rows.delete()
    if text:
        CommentTranslation.objects.create(
            ratee=ratee, language=language, original=comment.original, text=text, account=by
        )
    return True


@work("rewrite")
def rewrite(holding: Holding) -> None:
    """The job: the reports of each data set again, with what was written since. No figure changes."""
    for scoring in _latest_scorings(holding.job):
        folder = Path(settings.MEDIA_ROOT) / scoring.folder

        def told(step: str, done: int, total: int) -> None:
            holding.report(done, total, f"web-results-step-{step}")

        write_reports(holding.job.campaign, scoring.data_set, folder, told)
        Scoring.objects.filter(folder=scoring.folder).update(digest=digest_of_reports(folder))


def _latest_scorings(job: Job) -> Iterator[Scoring]:
    """One of each data set: its reports lie in one folder."""
    seen = set()
    for scoring in Scoring.objects.filter(data_set__campaign=job.campaign).select_related("data_set"):
        if scoring.folder not in seen:
            seen.add(scoring.folder)
            yield scoring
