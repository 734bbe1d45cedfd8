"""The summary's headlines: what stands out, said no more firmly than the intervals allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhiren.language import text
from zhiren.report.build.results import is_divided
from zhiren.report.build.wording import interval
from zhiren.report.charts.figures import digits_apart, figure
from zhiren.report.content import CompetencyResult, Headline, Score

MOST = 3
WEIGHT_OF_THE_UNREQUIRED = 0.5  # what the role does not ask for can be a strength, but counts for less


@dataclass(frozen=True)
class _Finding:
    """A competency against a reference: ``evidence`` is the distance in units of the interval's arm towards it.

    Above 1 the interval leaves the reference out, and the finding is certain.
    """

    result: CompetencyResult
    score: Score
    reference: float
    evidence: float

    @property
    def certain(self) -> bool:
        return self.evidence > 1

    @property
    def rank(self) -> tuple[bool, float]:
        weight = self.result.weight or WEIGHT_OF_THE_UNREQUIRED
        return (self.certain, weight * self.evidence)


def strengths(results: Sequence[CompetencyResult], cut: float | None, language: str) -> tuple[Headline, ...]:
    """Up to three competencies above the person's own average: below the requirement only what is certain.

    Certain ones first, then by the role's weight times the evidence.
    """
    found = []
    for r in results:
        if r.others and cut is not None and r.others.mean > cut:
            arm = None if r.others.low is None else r.others.mean - r.others.low
            finding = _Finding(r, r.others, cut, _evidence(r.others.mean - cut, arm))
            if finding.certain or r.gap is None or r.gap >= 0:
                found.append(finding)
    return _headlines(found, "strength", language)


def priorities(results: Sequence[CompetencyResult], cut: float | None, language: str) -> tuple[Headline, ...]:
    """Up to three competencies below the role's requirement; without a role, below the person's own average."""
    against_role = any(r.requirement is not None for r in results)
    found = []
    for r in results:
        reference = r.requirement if against_role else cut
        if r.others and reference is not None and r.others.mean < reference:
            arm = None if r.others.high is None else r.others.high - r.others.mean
            found.append(_Finding(r, r.others, reference, _evidence(reference - r.others.mean, arm)))
    return _headlines(found, "requirement" if against_role else "priority", language)


def surprise(results: Sequence[CompetencyResult], language: str) -> Headline | None:
    """The largest difference of self and others beyond the others' interval, else the first split opinion.

    None where there is neither.
    """
    beyond = [(r, r.others, r.self_score) for r in results if r.others and differs(r)]
    if not beyond:
        split = next((r for r in results if r.others and is_divided(r.distribution)), None)
        if split is None:
            return None
        return Headline(split.id, split.name, text(language, "sentence-surprise-divided"))
    result, others, own = max(beyond, key=lambda found: abs((found[2] or 0.0) - found[1].mean))
    higher = differs(result) > 0
    digits = digits_apart(own or 0.0, (others.high if higher else others.low) or 0.0)
    values = {**_figures(others, digits), "own": figure(own, digits)}
    sentence = text(language, "sentence-surprise-higher" if higher else "sentence-surprise-lower", **values)
    return Headline(result.id, result.name, sentence)


def summary_notes(
    results: Sequence[CompetencyResult],
    strong: Sequence[Headline],
    urgent: Sequence[Headline],
    language: str,
) -> tuple[str, ...]:
    """Why the summary names no strength or no priority; nothing where it names both, or others are not shown."""
    shown = [(r, r.others) for r in results if r.others]
    if not shown:
        return ()
    notes = [] if strong else [text(language, "sentence-no-strength")]
    required = [(r, others) for r, others in shown if r.gap is not None and r.requirement is not None]
    if not urgent and required:
        nearest, others = min(required, key=lambda found: (found[0].gap or 0.0, -found[0].weight))
        digits = digits_apart(others.mean, nearest.requirement or 0.0)
        values = {"others": figure(others.mean, digits), "required": figure(nearest.requirement, digits)}
        notes.append(text(language, "sentence-no-priority-role", name=nearest.name, **values))
    elif not urgent:
        notes.append(text(language, "sentence-no-priority"))
    return tuple(notes)


def differs(result: CompetencyResult) -> int:
    """1 where the self-rating lies above the others' interval, −1 where below, 0 where neither can be said."""
    others, own = result.others, result.self_score
    if own is None or others is None or others.low is None or others.high is None:
        return 0
    return (own > others.high) - (own < others.low)


def _evidence(distance: float, arm: float | None) -> float:
    """Distance over the interval's arm; 0 (nothing can be said) without an interval."""
    if arm is None:
        return 0.0
    return distance / arm if arm > 0 else float("inf")


def _headlines(found: list[_Finding], kind: str, language: str) -> tuple[Headline, ...]:
    best = sorted(found, key=lambda f: f.rank, reverse=True)[:MOST]
    return tuple(Headline(f.result.id, f.result.name, _sentence(f, kind, language)) for f in best)


def _sentence(finding: _Finding, kind: str, language: str) -> str:
    result, score, reference = finding.result, finding.score, finding.reference
    how = "alone" if score.low is None else "certain" if finding.certain else "uncertain"
    bound = score.low if kind == "strength" else score.high
    digits = digits_apart(bound if finding.certain and bound is not None else score.mean, reference)
    values = {**_figures(score, digits), "reference": figure(reference, digits)}
    sentence = text(language, f"sentence-{kind}-{how}", **values)
    if kind == "strength" and result.gap is not None and result.gap < 0:
        met = "below" if result.met == "below" else "uncertain"
        sentence += text(language, f"sentence-strength-role-{met}", required=figure(result.requirement))
    return sentence


def _figures(score: Score, digits: int) -> dict[str, str]:
    return {"others": figure(score.mean, digits), "interval": interval(score, digits)}
