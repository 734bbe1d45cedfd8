"""Make every report of a batch, or only what is not there yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zhiren.errors import Problem, ReportError, quote
from zhiren.measure import arrange_panels
from zhiren.ratings import SELF
from zhiren.report.batch.files import Manifest, digest_of, file_stems, remove_unfinished
from zhiren.report.batch.guides import remove_guides_of_others, write_guides
from zhiren.report.batch.index import digest_of_workbook, write_indexes, write_workbooks
from zhiren.report.batch.inputs import Edition, Inputs
from zhiren.report.batch.scores import SCORES, scores_table, write_scores
from zhiren.report.batch.state import Batch, Built, BuiltReport, Progress, Summary, Wishes, by_ratee, title_of
from zhiren.report.batch.writers import FORMATS_OF_ONE, Failures, Format, writers
from zhiren.report.build import build_report
from zhiren.report.measuring import measure_for_reports

SAVE_EVERY = 25

Finished = Iterator[tuple[int, Failures]]


@dataclass(frozen=True)
class _Ticket:
    """What one report is to become, each file with the digest of what it is made from."""

    language: str
    ratee: str
    targets: tuple[tuple[Format, Path], ...]
    digests: tuple[str, ...]


def make_reports(inputs: Inputs, wishes: Wishes, out: Path, progress: Progress) -> Summary:
    """Measure, and write every report, a workbook and an index for each language, and an index of the languages.

    What an earlier run finished from the same inputs with the same program is kept; each file is there as a whole
    or not at all, so a run that is cut off is resumed by running it again.

    Raises:
        MeasureError: the ratings cannot be measured by the method wished for.
        ReportError: ``only`` names people whom nobody rated.
    """
    progress("measure", 0, 1)
    batch = _prepare(inputs, wishes, out)
    progress("measure", 1, 1)
    try:
        built = _write_reports(batch, progress)
        _note_withheld(batch, built)
        write_guides(batch, built, progress)
        if not wishes.only:
            write_workbooks(batch, built, progress)
            _write_scores(batch, built)
            _remove_others(batch, built)
            remove_guides_of_others(batch)
        write_indexes(batch, built, progress)
    finally:
        batch.manifest.save()
    return batch.summary


def _prepare(inputs: Inputs, wishes: Wishes, out: Path) -> Batch:
    ratings, first = inputs.ratings, inputs.editions[0]
    rated = set(ratings.ratees)
    strangers = [Problem("report-only-unknown", {"value": quote(p)}) for p in wishes.only if p not in rated]
    if strangers:
        raise ReportError(strangers)
    panels = arrange_panels(ratings, first.framework, low_score=first.scale.low, high_score=first.scale.high)
    measures, choice = measure_for_reports(panels, wishes.method, wishes.thresholds)
    out.mkdir(parents=True, exist_ok=True)
    remove_unfinished(out)
    return Batch(
        inputs,
        wishes,
        out,
        Manifest(out),
        panels,
        measures,
        tuple(r for r in ratings.ratees if not wishes.only or r in wishes.only),
        {e.language: file_stems({r: e.people[r].name for r in ratings.ratees}) for e in inputs.editions},
        by_ratee(inputs.comments),
        {panel.ratee: int((panel.relationship != SELF).sum()) for panel in panels},
        Summary(
            choice=choice,
            not_rated=sorted(person for person in first.people if person not in rated),
            without_role=[r for r in ratings.ratees if r not in first.roles],
            warnings=list(inputs.warnings),
        ),
    )


def _write_reports(batch: Batch, progress: Progress) -> Built:
    """Build each report, write what of it is not there yet, and return all, by language."""
    built: Built = {edition.language: [] for edition in batch.inputs.editions}
    total = len(batch.ratees) * len(batch.inputs.editions)
    tickets: list[_Ticket] = []
    n_done = 0
    progress("reports", 0, total)

    def take(finished: Finished) -> None:
        nonlocal n_done
        for number, failures in finished:
            _record(batch, tickets[number], dict(failures))
            n_done += 1
            progress("reports", n_done, total)
            if n_done % SAVE_EVERY == 0:
                batch.manifest.save()

    with writers(batch.wishes.processes) as writer:
        for edition in batch.inputs.editions:
            for ratee in batch.ratees:
                report = _build(batch, edition, ratee)
                ticket = _ticket(batch, edition, report)
                tickets.append(ticket)
                built[edition.language].append(report)
                take(writer.put(len(tickets) - 1, report.report, ticket.targets))
        take(writer.rest())
    return built


def _build(batch: Batch, edition: Edition, ratee: str) -> BuiltReport:
    title = title_of(batch, edition)
    seed = hashlib.sha256(f"{batch.wishes.date}\0{title}\0{ratee}".encode("utf-8", "surrogatepass")).digest()
    report = build_report(
        edition.people[ratee],
        batch.panels,
        edition.framework,
        batch.measures,
        role=edition.roles.get(ratee),
        scale=edition.scale,
        comments=batch.comments.get(ratee, ()),
        thresholds=batch.wishes.thresholds,
        title=title,
        date=batch.wishes.date,
        seed=int.from_bytes(seed[:8], "big"),
        choice=batch.summary.choice,
        further=edition.further.get(ratee),
    )
    return BuiltReport(report, digest_of([batch.measures.method, repr(report)]))


def _ticket(batch: Batch, edition: Edition, built: BuiltReport) -> _Ticket:
    """Which files of a report are to be written; those that are up to date are counted as kept."""
    ratee = built.report.subject.id
    wanted = []
    for form in batch.forms:
        path, digest = batch.path(edition, ratee, form), digest_of([form, built.digest])
        if batch.manifest.holds(path, digest):
            batch.summary.kept[edition.language, form] += 1
        else:
            wanted.append((form, path, digest))
    return _Ticket(
        edition.language, ratee, tuple((f, p) for f, p, _ in wanted), tuple(digest for _, _, digest in wanted)
    )


def _record(batch: Batch, ticket: _Ticket, failures: dict[Format, str]) -> None:
    for (form, path), digest in zip(ticket.targets, ticket.digests, strict=True):
        if form in failures:
            values = {"person": quote(ticket.ratee), "file": path.name, "reason": quote(failures[form])}
            batch.summary.failures.append(Problem("report-not-written", values))
        else:
            batch.summary.made[ticket.language, form] += 1
            batch.manifest.add(path, digest)


def _note_withheld(batch: Batch, built: Built) -> None:
    """What is withheld is the same in every language."""
    for report in (b.report for b in next(iter(built.values()))):
        if all(result.others is None for result in report.competencies):
            summary = batch.summary
            (summary.without_scores if report.n_raters else summary.self_only).append(report.subject.id)
        elif report.withheld:
            batch.summary.something_withheld.append(report.subject.id)


def _write_scores(batch: Batch, built: Built) -> None:
    """Figures are the same in every language."""
    reports = next(iter(built.values()))
    path, digest = batch.out / SCORES, digest_of([SCORES, *(b.digest for b in reports)])
    if not batch.manifest.holds(path, digest):
        write_scores(path, scores_table((b.report for b in reports), batch.measures))
        batch.manifest.add(path, digest)


def _remove_others(batch: Batch, built: Built) -> None:
    """Remove reports of people, or under names, that an earlier run had and this one has not, in every form.

    A workbook that this run did not make goes too, unless it holds just these reports: it may hold those people.
    """
    for edition in batch.inputs.editions:
        for form in FORMATS_OF_ONE:
            wanted = [batch.path(edition, ratee, form) for ratee in batch.ratees]
            batch.summary.removed += batch.manifest.remove_others(batch.folder(edition, form), wanted)
        workbook = batch.workbook(edition)
        if not batch.manifest.holds(workbook, digest_of_workbook(built[edition.language])):
            batch.summary.removed += batch.manifest.remove(workbook)
