"""What can be wrong, said so that a person knows what to do.

A ``Problem`` is one finding: which message, with which values, where. A ``ZhirenError`` carries all the
findings of one attempt, so that a file's author mends everything in one go. The wording lives in
``locale/*/errors*.ftl`` under the problem's code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from zhiren.language import preferred_language, text

Severity = Literal["error", "warning"]
Value = str | int | float

LONGEST_QUOTE = 80


@dataclass(frozen=True)
class Place:
    """Where in a person's own material: file, sheet, line and column (from 1), cell address, field name."""

    file: str | None = None
    sheet: str | None = None
    line: int | None = None
    column: int | None = None
    cell: str | None = None
    field: str | None = None

    def describe(self, language: str) -> str:
        """`ratings.csv, row 7, column “score”`, with only the parts that are known."""
        parts = [self.file] if self.file else []
        if self.sheet:
            parts.append(text(language, "place-sheet", sheet=self.sheet))
        if self.cell:
            parts.append(text(language, "place-cell", cell=self.cell))
        if self.line is not None and self.column is not None:
            parts.append(text(language, "place-line-column", line=str(self.line), column=str(self.column)))
        elif self.line is not None:
            parts.append(text(language, "place-row", line=str(self.line)))
        if self.field:
            parts.append(text(language, "place-field", field=self.field))
        return text(language, "place-separator").join(parts)


@dataclass(frozen=True)
class Problem:
    """One finding: a message code, its values, its place.

    ``field`` names the attribute of the type that is at fault, so that a reader of files can find its line.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    place: Place = Place()
    severity: Severity = "error"

    def at(self, place: Place) -> Problem:
        """The same finding, at a place."""
        return replace(self, place=place)

    def describe(self, language: str | None = None) -> str:
        """The finding as one sentence or two, its place in front."""
        language = language or preferred_language()
        message = text(language, self.code, **self.values)
        where = self.place.describe(language)
        return text(language, "problem-at", where=where, message=message) if where else message


def quote(value: object) -> str:
    """A person's value as it may stand in a message: on one line, and cut where it would drown the message."""
    shown = " ".join(str(value).split())
    return shown if len(shown) <= LONGEST_QUOTE else shown[: LONGEST_QUOTE - 1] + "…"


class ZhirenError(Exception):
    """Something a person can mend. ``problems`` holds every finding, in the order of the material."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def describe(self, language: str | None = None) -> str:
        """All findings, a line each."""
        return "\n".join(problem.describe(language) for problem in self.problems)

    def __str__(self) -> str:
        return self.describe()


class SourceError(ZhirenError):
    """A file cannot be read safely: missing, not what its name says, too large, hostile."""


class FrameworkError(ZhirenError):
    """A dictionary, a competency or a translation breaks a rule."""


class RoleError(ZhirenError):
    """A role profile breaks a rule, or does not fit its framework."""


class QuestionnaireError(ZhirenError):
    """A questionnaire or a response scale breaks a rule."""


class PeopleError(ZhirenError):
    """A file of people breaks a rule."""


class RatingsError(ZhirenError):
    """Ratings break a rule, or do not fit their framework, people or scale."""


class CommentsError(ZhirenError):
    """A file of comments breaks a rule."""


class MeasureError(ZhirenError):
    """Ratings cannot be measured as asked."""


class NotConverged(MeasureError):  # noqa: N818  the field's own term
    """An estimate did not reach its criterion: never returned silently."""


class SimulationError(ZhirenError):
    """A synthetic company cannot be made as planned."""


class ReportError(ZhirenError):
    """A report cannot be made as asked."""


class AccountError(ZhirenError):
    """An account cannot be made, changed or used as asked."""


class ConfigurationError(ZhirenError):
    """The operator's settings are wrong, or unsafe in production."""


class CampaignError(ZhirenError):
    """A campaign does not allow what is asked of it, as it stands."""


class EvidenceError(ZhirenError):
    """A text cannot be taken as material, or the coder cannot do what is asked of it."""


class DevelopmentError(ZhirenError):
    """A development plan breaks a rule, or does not allow what is asked of it, as it stands."""


class TalentError(ZhirenError):
    """A nine-box or a panel does not allow what is asked of it, as it stands."""
