"""Reports made by the builder from ratings written down in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhiren.anonymity import Thresholds
from zhiren.comments import Comment
from zhiren.framework import Competency, Framework, Indicator, Level, Suggestion
from zhiren.measure import Measures, Panels, arrange_panels, fit
from zhiren.people import Person
from zhiren.questionnaire import Scale
from zhiren.ratings.columns import Ratings, Relationship
from zhiren.report.build import build_report
from zhiren.report.build.further import Further
from zhiren.report.content import CompetencyResult, Report
from zhiren.role import Requirement, RoleProfile

RATEE = Person("E1", "王晓燕", "销售部", "客户经理")
SCALE = Scale("frequency-5", 1, 5, ("never", "rarely", "sometimes", "often", "always"), "not observed")
NAMES = {"zh-Hans": ("甲", "乙", "丙", "丁"), "en": ("Alpha", "Beta", "Gamma", "Delta")}

Answers = Mapping[str, int | None]
"""A rater's score by item (None: not observed)."""


def framework(language: str = "en", sizes: Sequence[int] = (2, 2, 2), reverse: Sequence[str] = ()) -> Framework:
    """Competencies A, B, C, … with so many items each: A.1, A.2, …"""
    return Framework(
        "tiny",
        "1",
        language,
        "Tiny",
        tuple(
            Competency(
                letter,
                NAMES[language][j],
                "",
                tuple(
                    Indicator(f"{letter}.{k}", f"does {letter}.{k}", 3, f"{letter}.{k}" in reverse)
                    for k in range(1, n + 1)
                ),
                levels=tuple(Level(r, f"L{r}", f"anchor {letter}{r}") for r in range(1, 6))
                if letter != "C"
                else (),
                suggestions=(Suggestion("on_the_job", f"do {letter}"), Suggestion("study", f"read {letter}")),
            )
            for j, (letter, n) in enumerate(zip("ABCD", sizes, strict=False))
        ),
    )


def role(**levels: int) -> RoleProfile:
    """A role that requires levels of competencies; weight 1, but 3 for A."""
    requirements = tuple(Requirement(c, level, 3 if c == "A" else 1) for c, level in levels.items())
    return RoleProfile("r", "Buyer", requirements)


def rated(**answers: tuple[Relationship, Answers]) -> Ratings:
    """Ratings on ``RATEE`` by rater."""
    rows = [
        (RATEE.id, rater, relationship, item, score)
        for rater, (relationship, by_item) in answers.items()
        for item, score in by_item.items()
        if score is not None
    ]
    return Ratings.from_columns(*zip(*rows, strict=True))


def panel_of(
    scores: Mapping[Relationship, Sequence[Sequence[int | None]]], dictionary: Framework
) -> dict[str, tuple[Relationship, Answers]]:
    """Answers by rater: for each relationship, rows of scores in the order of the items."""
    items = [i.id for i in dictionary.indicators]
    return {
        f"{relationship}{n}": (relationship, dict(zip(items, row, strict=True)))
        for relationship, rows in scores.items()
        for n, row in enumerate(rows)
    }


def measured(ratings: Ratings, dictionary: Framework) -> tuple[Panels, Measures]:
    """Panels and classical measures on a scale from 1 to 5."""
    panels = arrange_panels(ratings, dictionary, low_score=1, high_score=5)
    return panels, fit(ratings, dictionary, method="classical", low_score=1, high_score=5)


def report_on(
    scores: Mapping[Relationship, Sequence[Sequence[int | None]]],
    *,
    language: str = "en",
    dictionary: Framework | None = None,
    profile: RoleProfile | None = None,
    comments: Sequence[Comment] = (),
    scale: Scale = SCALE,
    thresholds: Thresholds | None = None,
    seed: int = 1,
    further: Further | None = None,
) -> Report:
    """The report on ``RATEE`` from rows of scores by relationship."""
    dictionary = dictionary or framework(language)
    panels, measures = measured(rated(**panel_of(scores, dictionary)), dictionary)
    return build_report(
        RATEE,
        panels,
        dictionary,
        measures,
        role=profile,
        scale=scale,
        comments=comments,
        thresholds=thresholds or Thresholds(),
        title="360° 2026",
        date="2026-11-22",
        seed=seed,
        further=further,
    )


def competency(report: Report, competency_id: str) -> CompetencyResult:
    """The result with an id."""
    return next(c for c in report.competencies if c.id == competency_id)
