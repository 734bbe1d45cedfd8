"""What holds all people: a workbook and an index for each language, and the page that leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from zhiren.language import LANGUAGES, text
from zhiren.people import Person
from zhiren.report.batch.files import digest_of, unfinished, write_whole
from zhiren.report.batch.guides import guide_paths
from zhiren.report.batch.inputs import Edition
from zhiren.report.batch.state import Batch, Built, BuiltReport, Progress, title_of
from zhiren.report.batch.writers import FORMATS_OF_ONE
from zhiren.report.content import Report
from zhiren.report.html import IndexEntry, index_page
from zhiren.report.html.index_page import Link
from zhiren.report.html.templates import environment
from zhiren.report.workbook import write_workbook

INDEX = "index.html"


@dataclass(frozen=True)
class LanguageLink:
    """The way to the reports in one language, said in that language."""

    language: str
    name: str
    sentence: str
    href: str
    title: str
    skip: str
    footer: str


def write_workbooks(batch: Batch, built: Built, progress: Progress) -> None:
    """One workbook a language, where a workbook is wished for and the one that is there is of other reports."""
    editions = batch.inputs.editions if "xlsx" in batch.wishes.formats else ()
    for n_done, edition in enumerate(editions):
        progress("workbooks", n_done, len(editions))
        reports, path = built[edition.language], batch.workbook(edition)
        digest = digest_of_workbook(reports)
        if batch.manifest.holds(path, digest):
            batch.summary.kept[edition.language, "xlsx"] += 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        write_workbook([b.report for b in reports], unfinished(path))
        unfinished(path).replace(path)
        batch.manifest.add(path, digest)
        batch.summary.made[edition.language, "xlsx"] += 1
    if editions:
        progress("workbooks", len(editions), len(editions))


def digest_of_workbook(reports: Sequence[BuiltReport]) -> str:
    """What a workbook of these reports is made from."""
    return digest_of(["xlsx", *(b.digest for b in reports)])


def write_indexes(batch: Batch, built: Built, progress: Progress) -> None:
    """An index of people for each language, and one page that leads to them."""
    editions = batch.inputs.editions
    progress("index", 0, len(editions) + 1)
    for n_done, edition in enumerate(editions):
        entries = [*_entries(batch, edition, built[edition.language]), *_not_rated(batch, edition)]
        workbook = batch.workbook(edition)
        downloads = [Link(text(edition.language, "batch-link-xlsx"), workbook.name)] if workbook.is_file() else []
        page = index_page(
            entries, edition.language, title=title_of(batch, edition), date=batch.wishes.date, downloads=downloads
        )
        write_whole(batch.out / edition.language / INDEX, page.encode())
        progress("index", n_done + 1, len(editions) + 1)
    write_whole(batch.out / INDEX, _first_page(batch).encode())
    progress("index", len(editions) + 1, len(editions) + 1)


def _entries(batch: Batch, edition: Edition, built: list[BuiltReport]) -> Iterator[IndexEntry]:
    """Everybody who has a file, in the order of the list of people."""
    said = {b.report.subject.id: _said_withheld(b.report) for b in built}
    for person in (p for p in edition.people.values() if p.id in batch.n_others):
        files = [(form, batch.path(edition, person.id, form)) for form in ("html", "pdf", "json")]
        links = [
            Link(text(edition.language, f"batch-link-{form}"), _below(batch, edition, path), edition.language)
            for form, path in files
            if path.is_file()
        ]
        links += [
            Link(text(edition.language, f"batch-link-{kind}"), _below(batch, edition, path), edition.language)
            for kind, path in guide_paths(batch, edition, person.id)
            if path.suffix == ".html" and path.is_file()
        ]
        if links:
            yield IndexEntry(
                person.id,
                person.name,
                person.unit,
                person.position,
                batch.n_others[person.id],
                tuple(links),
                said.get(person.id, ()),
            )


def _not_rated(batch: Batch, edition: Edition) -> Iterator[IndexEntry]:
    why = text(edition.language, "batch-not-rated")
    for person_id in batch.summary.not_rated:
        person = edition.people.get(person_id, Person(person_id, person_id))
        yield IndexEntry(person.id, person.name, person.unit, person.position, skipped=why)


def _said_withheld(report: Report) -> tuple[str, ...]:
    return tuple(text(report.language, "batch-withheld", what=w.what, why=w.why) for w in report.withheld)


def _below(batch: Batch, edition: Edition, path: Path) -> str:
    return path.relative_to(batch.out / edition.language).as_posix()


def _first_page(batch: Batch) -> str:
    """The page that leads to the index of each language, also of an earlier batch in the same folder."""
    first = batch.inputs.editions[0]
    there = [language for language in LANGUAGES if (batch.out / language / INDEX).is_file()]
    titles = batch.wishes.titles
    links = [
        LanguageLink(
            language,
            text(language, "batch-language"),
            text(language, "batch-open", n=_n_people(batch, language)),
            f"{language}/{INDEX}",
            titles.get(language) or text(language, "report-title-usual"),
            text(language, "page-skip"),
            text(language, "page-footer"),
        )
        for language in there
    ]
    template = environment(first.language).get_template("languages.html")
    return template.render(date=batch.wishes.date, links=links)


def _n_people(batch: Batch, language: str) -> int:
    """Of how many people there are files in a language."""
    paths = [PurePosixPath(key).parts for key in batch.manifest.digests]
    reports = (p for p in paths if len(p) == 3 and p[0] == language and p[1] in FORMATS_OF_ONE)
    return len({PurePosixPath(parts[-1]).stem for parts in reports})
