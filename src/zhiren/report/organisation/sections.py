"""The parts of a report on several people: what stands out, roles, divided opinions, the data, notes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from zhiren.language import text
from zhiren.measure.diagnostics.multiple_tests import LEVEL
from zhiren.report.charts.figures import figure
from zhiren.report.organisation.change import Change
from zhiren.report.organisation.content import (
    Divided,
    Finding,
    Ground,
    GroupRow,
    Heading,
    Quality,
    RoleNeed,
    RoleRow,
)
from zhiren.report.organisation.matrix import Matrix, Spread, spreads
from zhiren.report.organisation.people import FEWEST, Choice, path_name

MOST_FINDINGS = 3
LEAST_APART = 1 / 40
"""Of the scale's length: of many people a mean is so sure that it stands apart by less than anybody could use."""
LEAST_DIVIDED = 4
"""Two camps are two raters each at least: of fewer than four nobody can tell."""


def chosen_words(ground: Ground, choice: Choice) -> tuple[tuple[str, str], ...]:
    """The filters as label and value, those that are set."""
    names = [ground.competencies[c] for c in choice.competencies if c in ground.competencies]
    said = (
        ("unit", path_name(choice.unit, ground.units)),
        ("role", ground.roles.get(choice.role, choice.role)),
        ("level", choice.level),
        ("competency", text(ground.language, "organisation-comma").join(names)),
    )
    return tuple((text(ground.language, f"organisation-filter-{name}"), value) for name, value in said if value)


def findings(
    language: str, headings: Sequence[Heading], total: GroupRow, least: float
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Strengths and needs: means whose whole interval lies above, or below, the average of the competencies.

    That average is taken as known, as on a person's map: its own error is small beside that of one competency.
    ``least`` is the smallest distance that is worth saying.
    """
    known = [(h, s, s.mean) for h, s in zip(headings, total.spreads, strict=True) if s.mean is not None]
    if len(known) < 2:
        return (), ()
    average = sum(mean for *_, mean in known) / len(known)
    known.sort(key=lambda entry: entry[2])
    apart = [entry for entry in known if abs(entry[2] - average) >= least]
    high = [entry for entry in reversed(apart) if entry[1].low is not None and entry[1].low > average]
    low = [entry for entry in apart if entry[1].high is not None and entry[1].high < average]
    made = [
        tuple(Finding(h.id, h.name, _finding(language, s, mean, average)) for h, s, mean in side[:MOST_FINDINGS])
        for side in (high, low)
    ]
    return made[0], made[1]


def _finding(language: str, spread: Spread, mean: float, average: float) -> str:
    side = "higher" if mean > average else "lower"
    said = text(
        language, f"organisation-finding-{side}", n=spread.n, mean=figure(mean), apart=figure(abs(mean - average))
    )
    if not spread.judged:
        return said
    counts = {"met": spread.met, "unsure": spread.unsure, "below": spread.below, "of": spread.judged}
    return said + text(language, "organisation-finding-required", **counts)


def role_rows(ground: Ground, figures: Matrix) -> tuple[RoleRow, ...]:
    """What each role requires against what its people show, the role with most people first."""
    required = np.isfinite(figures.requirement).sum(axis=1)
    people: dict[str, list[int]] = {}
    for row, member in enumerate(figures.members):
        if member.role and required[row]:
            people.setdefault(member.role, []).append(row)
    made = [_role(ground, figures, role, rows) for role, rows in people.items()]
    return tuple(sorted(made, key=lambda row: (-row.n, row.title)))


def _role(ground: Ground, figures: Matrix, role: str, rows: list[int]) -> RoleRow:
    """Needs by the share of people to be expected below the requirement, the largest first."""
    title = ground.roles.get(role, role)
    if len(rows) < FEWEST:
        return RoleRow(role, title, len(rows), ())
    found = spreads(figures, rows, ground.low, ground.high)
    needs = []
    for c, competency in enumerate(figures.competencies):
        required = figures.requirement[rows, c]
        if np.isfinite(required).any():
            level = int(np.nanmax(figures.required_level[rows, c]))
            name = ground.competencies[competency]
            needs.append(RoleNeed(competency, name, float(np.nanmax(required)), level, found[c]))
    needs.sort(key=lambda need: -need.spread.expected / max(need.spread.judged, 1))
    return RoleRow(role, title, len(rows), tuple(needs))


def divided_opinions(headings: Sequence[Heading], figures: Matrix) -> tuple[Divided, ...]:
    """Competencies on which somebody's raters fall into two camps, those with most such people first."""
    possible = (figures.shown & (np.nan_to_num(figures.n_raters) >= LEAST_DIVIDED)).sum(axis=0)
    made = [
        Divided(h.id, h.name, tuple(figures.members[r] for r in np.flatnonzero(figures.divided[:, c])), int(n))
        for c, (h, n) in enumerate(zip(headings, possible, strict=True))
    ]
    return tuple(sorted((d for d in made if d.people), key=lambda d: (-len(d.people), d.name)))


def divided_said(language: str, row: Divided, most: int) -> str:
    """How many people, of how many it could be told of, and the first ``most`` names."""
    n = len(row.people)
    names = [member.name for member in row.people[:most]]
    if n > most:
        names.append(text(language, "organisation-divided-more", n=n - most))
    said = text(language, "organisation-comma").join(names)
    return text(language, "organisation-divided-people", n=n, of=row.n_possible, names=said)


def quality_of(figures: Matrix) -> Quality:
    """What the figures rest on."""
    shown, withheld = figures.shown, figures.withheld
    return Quality(
        n_people=len(figures.members),
        n_without=int((~shown.any(axis=1)).sum()),
        n_shown=int(shown.sum()),
        n_withheld=int(withheld.sum()),
        n_not_rated=int((~shown & ~withheld).sum()),
        raters=_median(figures.n_raters[shown]),
        width=_median((figures.high - figures.low)[shown]),
    )


def quality_rows(language: str, quality: Quality) -> tuple[tuple[str, str], ...]:
    """The same as label and figure."""
    figures = (
        ("people", f"{quality.n_people - quality.n_without:,}"),
        ("shown", f"{quality.n_shown:,}"),
        ("withheld", f"{quality.n_withheld:,}"),
        ("not-rated", f"{quality.n_not_rated:,}"),
        ("raters", figure(quality.raters, 0)),
        ("width", figure(quality.width)),
    )
    return tuple((text(language, f"organisation-quality-{name}"), said) for name, said in figures)


def summary(language: str, total: GroupRow, quality: Quality, change: Change | None) -> tuple[str, ...]:
    """The whole in a few sentences."""

    def say(message: str, **values: object) -> str:
        return text(language, f"organisation-{message}", **values)

    said = [say("summary-people", n=quality.n_people, without=quality.n_without)]
    judged = sum(s.judged for s in total.spreads)
    if judged:
        met, unsure, below = (sum(getattr(s, kind) for s in total.spreads) for kind in ("met", "unsure", "below"))
        said.append(say("summary-requirements", of=judged, met=met, unsure=unsure, below=below))
    if quality.n_withheld:
        said.append(say("summary-withheld", n=quality.n_withheld))
    if change is not None:
        rose = sum(c.direction == "rose" for c in change.competencies)
        fell = sum(c.direction == "fell" for c in change.competencies)
        said.append(say("summary-change", rose=rose, fell=fell, of=len(change.competencies)))
    return tuple(said)


def notes(ground: Ground, figures: Matrix) -> tuple[str, ...]:
    """How to read the report, and where it ends."""
    kinds = ["interval", "mean", "fewest", "order"]
    kinds.append("fair" if figures.adjusted.any() else "raw")
    if figures.judged.any():
        kinds.append("requirement")
    if ground.earlier is not None:
        kinds.append("change")
    values = {"fewest": FEWEST, "share": round(100 * LEVEL)}
    return tuple(text(ground.language, f"organisation-note-{kind}", **values) for kind in kinds)


def _median(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float | None:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if known.size else None
