"""The guides beside each report of a batch: for reading it and for the talk about it, as page and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from zhiren.report.batch.files import digest_of, write_whole
from zhiren.report.batch.inputs import Edition
from zhiren.report.batch.state import Batch, Built, BuiltReport, Progress
from zhiren.report.guides import Guide, GuideWriter, conversation_guide, guide_page, reading_guide

FOLDER = "guides"
KINDS = ("reading", "talk")
FORMS = ("html", "pdf")


def write_guides(batch: Batch, built: Built, progress: Progress) -> None:
    """Both guides on every report, where guides are wished for.

    What an earlier run wrote from the same report and the same dictionary is kept.
    """
    if "guides" not in batch.wishes.formats:
        return
    writer, total, n_done = GuideWriter(), sum(map(len, built.values())), 0
    progress("guides", 0, total)
    for edition in batch.inputs.editions:
        dictionary = edition.framework.to_json().decode()
        for report in built[edition.language]:
            _write(batch, edition, report, dictionary, writer)
            n_done += 1
            progress("guides", n_done, total)


def remove_guides_of_others(batch: Batch) -> None:
    """Remove guides on people, or under names, that an earlier run had and this one has not."""
    for edition in batch.inputs.editions:
        wanted = [path for ratee in batch.ratees for _, path in guide_paths(batch, edition, ratee)]
        batch.summary.removed += batch.manifest.remove_others(batch.out / edition.language / FOLDER, wanted)


def guide_paths(batch: Batch, edition: Edition, ratee: str) -> Iterator[tuple[str, Path]]:
    """Where the guides on a person lie, each with its kind: ``reading``, ``talk``."""
    stem = batch.stems[edition.language][ratee]
    for kind, form in product(KINDS, FORMS):
        yield kind, batch.out / edition.language / FOLDER / f"{stem}-{kind}.{form}"


def _write(batch: Batch, edition: Edition, report: BuiltReport, dictionary: str, writer: GuideWriter) -> None:
    for kind, path in guide_paths(batch, edition, report.report.subject.id):
        digest = digest_of([kind, path.suffix, report.digest, dictionary])
        if batch.manifest.holds(path, digest):
            batch.summary.kept[edition.language, "guides"] += 1
            continue
        guide = _guide(kind, report, edition)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, writer.write(guide) if path.suffix == ".pdf" else guide_page(guide).encode())
        batch.manifest.add(path, digest)
        batch.summary.made[edition.language, "guides"] += 1


def _guide(kind: str, report: BuiltReport, edition: Edition) -> Guide:
    if kind == "reading":
        return reading_guide(report.report)
    return conversation_guide(report.report, edition.framework)
