"""A batch of reports: what is wished for, what is under way, what came of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from zhiren.anonymity import Thresholds
from zhiren.comments import Comment
from zhiren.errors import Problem
from zhiren.language import text
from zhiren.measure import Measures, Panels
from zhiren.report.batch.files import Manifest
from zhiren.report.batch.inputs import Edition, Inputs
from zhiren.report.batch.writers import FORMATS_OF_ONE, Format
from zhiren.report.content import Report
from zhiren.report.measuring import Choice, Method

Step = Literal["measure", "reports", "guides", "workbooks", "index"]
Progress = Callable[[Step, int, int], None]
"""Called with a step, how much of it is done, and how much there is."""


@dataclass(frozen=True)
class Wishes:
    """What is to be made. ``only``: these people, else all. ``processes`` write at the same time.

    ``titles`` by language stand on the reports; without one they say what they are. ``date`` is ISO 8601.
    """

    date: str
    titles: Mapping[str, str] = field(default_factory=dict)
    formats: tuple[Format, ...] = ("html", "pdf", "xlsx")
    only: tuple[str, ...] = ()
    method: Method = "auto"
    thresholds: Thresholds = field(default_factory=Thresholds)
    processes: int = 1


@dataclass
class Summary:
    """What a batch made. Files are counted by language and form; people are named by id, in the order of ids.

    ``choice``: the method of measurement, and why it was taken. ``kept``: files that were there already, made from
    the same. ``removed``: files of an earlier run that have no place in this one. ``without_scores``: their report
    says that too few rated them. ``self_only``: nobody but themselves rated them. ``something_withheld``: their
    report names figures that it does not show. ``not_rated``: people of whom there is no report.
    """

    choice: Choice | None = None
    made: Counter[tuple[str, Format]] = field(default_factory=Counter)
    kept: Counter[tuple[str, Format]] = field(default_factory=Counter)
    removed: list[Path] = field(default_factory=list)
    without_scores: list[str] = field(default_factory=list)
    self_only: list[str] = field(default_factory=list)
    something_withheld: list[str] = field(default_factory=list)
    without_role: list[str] = field(default_factory=list)
    not_rated: list[str] = field(default_factory=list)
    failures: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class BuiltReport:
    """A report, and the digest of all that it says."""

    report: Report
    digest: str


Built = dict[str, list[BuiltReport]]
"""The reports by language, in the order of people's ids."""


@dataclass(frozen=True)
class Batch:
    """One batch under way: file names (``stems``) by language and person, ``comments`` by person.

    ``ratees`` are those whose reports are written; ``n_others`` counts raters, self apart, by person.
    """

    inputs: Inputs
    wishes: Wishes
    out: Path
    manifest: Manifest
    panels: Panels
    measures: Measures
    ratees: tuple[str, ...]
    stems: Mapping[str, Mapping[str, str]]
    comments: Mapping[str, Sequence[Comment]]
    n_others: Mapping[str, int]
    summary: Summary

    @property
    def forms(self) -> tuple[Format, ...]:
        """The forms in which everybody has a file of their own."""
        return tuple(form for form in self.wishes.formats if form in FORMATS_OF_ONE)

    def folder(self, edition: Edition, form: Format) -> Path:
        """Where the reports of a form lie."""
        return self.out / edition.language / form

    def path(self, edition: Edition, ratee: str, form: Format) -> Path:
        """Where a person's report lies."""
        return self.folder(edition, form) / f"{self.stems[edition.language][ratee]}.{form}"

    def workbook(self, edition: Edition) -> Path:
        """Where the workbook of a language lies."""
        return self.out / edition.language / "workbook.xlsx"


def title_of(batch: Batch, edition: Edition) -> str:
    """What stands on top of reports and index."""
    return batch.wishes.titles.get(edition.language) or text(edition.language, "report-title-usual")


def by_ratee(comments: Sequence[Comment]) -> dict[str, list[Comment]]:
    """Comments by the person they are on."""
    sorted_out: dict[str, list[Comment]] = defaultdict(list)
    for comment in comments:
        sorted_out[comment.ratee].append(comment)
    return sorted_out
