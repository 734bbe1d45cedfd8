"""Scores and reports of a closed campaign, from its frozen data set."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.anonymity import Thresholds
from zhiren.comments import read_comments
from zhiren.language import text
from zhiren.report.batch import Format, Progress, Summary, Wishes, make_reports
from zhiren.report.batch.files import MANIFEST, file_stems
from zhiren.report.measuring import FEWEST_PEOPLE
from zhiren.web.actions.activity import record
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.actions.results.data_set import folder_of, freeze_data_set, stored_ratings
from zhiren.web.actions.results.further import further_material
from zhiren.web.bridge import report_inputs
from zhiren.web.models import Account, Campaign, DataSet, ReportFile, Scoring

FORMS: tuple[Format, ...] = ("html", "pdf", "json")


def score_campaign(campaign: Campaign, by: Account | None, progress: Progress) -> Scoring:
    """Freeze the answers that are not in a data set yet, measure, and write everybody's reports.

    Reports lie under the media folder, there as a whole or not at all: work that was cut off is done again from
    where it stopped.

    Raises:
        ReportError, MeasureError: the answers do not bear reports; nothing is changed then.
    """
    data_set = _current_data_set(campaign)
    folder = folder_of(campaign) / f"reports-{data_set.number}"
    summary = write_reports(campaign, data_set, folder, progress)
    with transaction.atomic():
        scoring = Scoring.objects.create(
            data_set=data_set,
            method=summary.choice.method if summary.choice else "",
            about=_about(data_set, summary),
            folder=str(folder.relative_to(settings.MEDIA_ROOT)),
            digest=digest_of_reports(folder),
        )
        ReportFile.objects.bulk_create(_report_files(campaign, scoring, folder))
        Campaign.objects.filter(pk=campaign.pk, state=Campaign.State.CLOSED).update(state=Campaign.State.SCORED)
        campaign.refresh_from_db()
        record(by, "campaign-scored", campaign, reports=scoring.reports.count(), number=data_set.number)
    return scoring


def write_reports(campaign: Campaign, data_set: DataSet, folder: Path, progress: Progress) -> Summary:
    """Reports from a data set, the same from the same data set whenever they are made."""
    comments = (
        read_comments(Path(settings.MEDIA_ROOT) / data_set.comments_file) if data_set.about["comments"] else ()
    )
    inputs = report_inputs(campaign, stored_ratings(data_set), comments)
    editions = (replace(e, further=further_material(campaign, e.language)) for e in inputs.editions)
    inputs = replace(inputs, editions=tuple(editions))
    day = timezone.localtime(campaign.closed_at or data_set.created_at).date().isoformat()
    wishes = Wishes(
        day,
        {language: campaign.titled(language) for language in campaign.languages},
        (*FORMS, "xlsx"),
        thresholds=Thresholds(campaign.score_threshold, campaign.comment_threshold),
        processes=min(2, os.cpu_count() or 1),
    )
    try:
        return make_reports(inputs, wishes, folder, progress)
    except BaseException:
        if not (folder / MANIFEST).exists():
            shutil.rmtree(folder, ignore_errors=True)
        raise


def current_scoring(campaign: Campaign) -> Scoring | None:
    """The latest scores of a campaign."""
    return Scoring.objects.filter(data_set__campaign=campaign).select_related("data_set").first()


def method_said(scoring: Scoring, language: str) -> str:
    """By which method was measured and why, as a sentence."""
    about = scoring.about
    reason = " ".join(text(language, p["code"], **p["values"]) for p in about.get("reasons", ()))
    values = {"n": about.get("people", 0), "least": FEWEST_PEOPLE, "reason": reason}
    return text(language, f"cli-report-method-{scoring.method}-{about['why']}", **values) if scoring.method else ""


def _current_data_set(campaign: Campaign) -> DataSet:
    """The data set to score: the latest, if no answer came after it, else a new one."""
    latest = campaign.data_sets.order_by("-number").first()
    finished = campaign.responses.filter(ratee__excused_at=None).exclude(finished_at=None)
    new = finished.filter(counted_in=None, held=False)
    return latest if latest and not new.exists() else freeze_data_set(campaign)


def _report_files(campaign: Campaign, scoring: Scoring, folder: Path) -> list[ReportFile]:
    ratees = {ratee.person.number: ratee for ratee in campaign.ratees.select_related("person")}
    rated = [number for number in stored_ratings(scoring.data_set).ratees if number in ratees]
    stems = file_stems({number: ratees[number].person.name for number in rated})
    found = [
        ReportFile(
            scoring=scoring,
            ratee=ratees[number],
            language=language,
            form=form,
            path=str(path.relative_to(settings.MEDIA_ROOT)),
        )
        for language in campaign.languages
        for form in FORMS
        for number in rated
        if (path := folder / language / form / f"{stems[number]}.{form}").is_file()
    ]
    return found


def _about(data_set: DataSet, summary: Summary) -> dict[str, object]:
    choice = summary.choice
    return {
        **data_set.about,
        "program": version("zhiren"),
        "data_set": data_set.digest,
        "why": choice.why if choice else "",
        "people": choice.n_people if choice else 0,
        "reasons": [{"code": p.code, "values": dict(p.values)} for p in choice.problems] if choice else [],
        "without_scores": summary.without_scores,
        "something_withheld": len(summary.something_withheld),
        "failures": len(summary.failures),
    }


def digest_of_reports(folder: Path) -> str:
    """What all reports of a folder were made from, in one digest."""
    import hashlib

    digests = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()


@work("score")
def score(holding: Holding) -> None:
    """The job: progress goes to the page that waits for it."""
    campaign, by = holding.job.campaign, holding.job.account

    def told(step: str, done: int, total: int) -> None:
        holding.report(done, total, f"web-results-step-{step}")

    scoring = score_campaign(campaign, by, told)
    enqueue("quality", {"scoring": scoring.pk}, campaign=campaign, account=by)
