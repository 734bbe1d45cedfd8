"""The report's own words on the whole: who rated, what it comes to, how to read it, how it was computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import isfinite
from statistics import median

from zhiren.anonymity import RaterGroup
from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.build.headlines import differs
from zhiren.report.build.results import is_divided
from zhiren.report.build.wording import group_name, joined, names
from zhiren.report.charts.figures import figure
from zhiren.report.content import LIKELIHOODS, CompetencyResult

FEW_RATERS = 5
HIGH_RELIABILITY, FAIR_RELIABILITY = 0.8, 0.7


def overview(case: Case, results: Sequence[CompetencyResult], cut: float | None) -> tuple[str, ...]:
    """Who rated, then what the figures come to, from the whole to the particular."""
    language = case.language
    shown = [r for r in results if r.others]
    sentences = [_who_rated(case)]
    if not case.n_raters:
        return tuple(sentences)
    if not shown:
        return (*sentences, text(language, "sentence-overview-everything-withheld"))
    if not case.grouping.protected_raters:
        sentences.append(text(language, "sentence-overview-manager-only"))
    elif case.n_raters < FEW_RATERS:
        sentences.append(text(language, "sentence-overview-few-raters", n=case.n_raters))
    sentences += _self_and_others(shown, language)
    sentences += _against_role(case, shown)
    if cut is not None and len(shown) > 1:
        sentences.append(_profile(shown, cut, language))
    divided = [r for r in shown if is_divided(r.distribution)]
    if divided:
        sentences.append(
            text(language, "sentence-overview-divided", names=names(language, (r.name for r in divided)))
        )
    return tuple(sentences)


def who_may_read(language: str) -> tuple[str, ...]:
    """For whom the report is, and for what."""
    return (text(language, "sentence-read-who"), text(language, "sentence-read-purpose"))


def how_to_read(case: Case, *, self_rated: bool, adjusted: bool) -> tuple[str, ...]:
    """What scores, intervals, requirement and map mean; only what this report has."""
    scale, language = case.scale, case.language
    ends = {"low": str(scale.low), "high": str(scale.high)}
    if scale.labels:
        labels = {"first": scale.labels[0], "last": scale.labels[-1]}
        sentences = [text(language, "sentence-how-scale-labels", **ends, **labels)]
    else:
        sentences = [text(language, "sentence-how-scale", **ends)]
    kinds = ["others-fair", "interval-fair"] if adjusted else ["others", "interval"]
    kinds += [*(["role"] if case.role else []), *(["map"] if self_rated else []), "anonymity"]
    sentences += [text(language, f"sentence-how-{kind}", n=case.thresholds.scores) for kind in kinds]
    return tuple(sentences)


def reliability_rows(case: Case) -> tuple[tuple[str, str], ...]:
    """How well the whole assessment measured, in words: internal consistency and agreement of raters.

    Nothing where nobody rated the ratee. A negative estimate is shown as 0, the least that a reliability can be.
    """
    if not case.n_raters:
        return ()
    asked = {c.id for c in case.asked}
    coefficients = [r for r in case.measures.reliability if r.competency_id in asked]
    values = {"alpha": [r.alpha for r in coefficients], "icc": [r.icc_k for r in coefficients]}
    return tuple(
        (text(case.language, f"sentence-{kind}"), _in_words(of_all, kind, case.language))
        for kind, of_all in values.items()
    )


def _in_words(values: Sequence[float], kind: str, language: str) -> str:
    known = [max(v, 0.0) for v in values if isfinite(v)]
    if not known:
        return text(language, "sentence-reliability-none")
    middle = median(known)
    grade = "high" if middle >= HIGH_RELIABILITY else "fair" if middle >= FAIR_RELIABILITY else "low"
    figures = {"lowest": _two(min(known)), "highest": _two(max(known)), "middle": _two(middle)}
    return text(language, f"sentence-{kind}-{grade}", **figures)


def _two(value: float) -> str:
    return f"{value:.2f}"


def _who_rated(case: Case) -> str:
    language, grouping = case.language, case.grouping
    manager = [RaterGroup(("manager",), grouping.manager)] if grouping.manager else []
    everybody = [*manager, *grouping.protected, *([grouping.withheld] if grouping.withheld else [])]
    parts = [_count(group, language) for group in everybody]
    if not parts:
        return text(language, "sentence-overview-nobody")
    counts = joined(parts, text(language, "sentence-list-between"), text(language, "sentence-counts-last"))
    return text(language, "sentence-overview-who", n=case.n_raters, groups=counts)


def _count(group: RaterGroup, language: str) -> str:
    n = len(group.raters)
    if len(group.relationships) == 1:
        return text(language, f"sentence-count-{group.relationships[0]}", n=n)
    return text(language, "sentence-count-merged", n=n, group=group_name(language, group.relationships))


def _self_and_others(shown: Sequence[CompetencyResult], language: str) -> Iterator[str]:
    rated = [r for r in shown if r.self_score is not None]
    if not rated:
        yield text(language, "sentence-overview-no-self")
        return
    higher = sum(differs(r) > 0 for r in rated)
    lower = sum(differs(r) < 0 for r in rated)
    kind = _direction(len(rated), higher, lower)
    counts = {"n": len(rated), "higher": higher, "lower": lower, "same": len(rated) - higher - lower}
    yield text(language, f"sentence-overview-self-{kind}", **counts)


def _direction(n: int, higher: int, lower: int) -> str:
    if n > 1 and n in (higher, lower):
        return "all-higher" if higher else "all-lower"
    if higher and lower:
        return "mixed"
    return "higher" if higher else "lower" if lower else "same"


def _against_role(case: Case, shown: Sequence[CompetencyResult]) -> Iterator[str]:
    judged = [r for r in shown if r.met]
    if not case.role:
        yield text(case.language, "sentence-overview-no-role")
    elif judged:
        counts = Counter(r.likelihood for r in judged)
        said = [
            text(case.language, "sentence-count-likelihood", n=counts[kind], likelihood=kind)
            for kind in LIKELIHOODS
            if counts[kind]
        ]
        kind = "all-met" if counts["very_likely"] == len(judged) else "counts"
        counted = joined(
            said, text(case.language, "sentence-list-between"), text(case.language, "sentence-counts-last")
        )
        values = {"n": len(judged), "role": case.role.title, "counts": counted}
        yield text(case.language, f"sentence-overview-role-{kind}", **values)


def _profile(shown: Sequence[CompetencyResult], cut: float, language: str) -> str:
    above = [r for r in shown if r.others and r.others.low is not None and r.others.low > cut]
    below = [r for r in shown if r.others and r.others.high is not None and r.others.high < cut]
    values = {"cut": figure(cut), "above": "", "below": ""}
    if above:
        values["above"] = names(language, (r.name for r in above))
    if below:
        values["below"] = names(language, (r.name for r in below))
    kind = "both" if above and below else "above" if above else "below" if below else "flat"
    return text(language, f"sentence-overview-profile-{kind}", **values)
