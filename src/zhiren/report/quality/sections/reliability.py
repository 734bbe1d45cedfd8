"""How reliable the scores are, and how many raters that takes."""

from __future__ import annotations

from itertools import chain
from statistics import median

from zhiren.report.charts.figures import figure
from zhiren.report.quality.charts import DotRow, Dots, Mark, parts
from zhiren.report.quality.content import CompetencyReliability, Quality
from zhiren.report.quality.sections.content import Section, Table, Verdict
from zhiren.report.quality.sections.voice import Values, Voice, coefficient, count

USABLE, GOOD, POOR = 0.7, 0.8, 0.6


def reliability(quality: Quality, voice: Voice) -> Section:
    """Coefficients by competency."""
    known = [(r, r.best) for r in quality.reliability if r.best is not None]
    low = [(r, b) for r, b in known if b < USABLE]
    kind = "open" if not known else "good" if not low else "low"
    values: Values = {
        "n": len(known),
        "high": sum(b >= GOOD for _, b in known),
        "low": len(low),
        "names": voice.listed([voice.competency(r.competency_id) for r, _ in low]),
        "median": coefficient(median(b for _, b in known)) if known else "",
    }
    verdict: Verdict = "good" if kind == "good" else "open" if kind == "open" else "look"
    if any(b < POOR for _, b in low):
        verdict = "act"
    fair = quality.method == "fair"
    names = ("fair", "icc-k", "icc1", "alpha", "omega", "rwg", "sem")[0 if fair else 1 :]
    return Section(
        "reliability",
        voice.say("reliability-title"),
        verdict,
        (voice.say(f"reliability-means-{kind}", **values), voice.say(f"reliability-basis-{quality.method}")),
        (voice.say(f"reliability-do-{kind}", **values),),
        tuple(_charts(known, voice)),
        (
            Table(
                voice.say("reliability-table"),
                voice.columns("competency", "people", "raters", *names),
                tuple(_row(r, voice, fair=fair) for r in quality.reliability),
            ),
        ),
        voice.terms("reliability", names),
    )


def _row(r: CompetencyReliability, voice: Voice, *, fair: bool) -> tuple[str, ...]:
    figures = ([r.fair] if fair else []) + [r.icc_k, r.icc1, r.alpha, r.omega, r.rwg_j]
    shown = [coefficient(value) for value in figures]
    return (voice.competency(r.competency_id), str(r.n_ratees), figure(r.k, 1), *shown, figure(r.sem, 2))


def _charts(known: list[tuple[CompetencyReliability, float]], voice: Voice) -> list[Dots]:
    rows = tuple(DotRow(voice.competency(r.competency_id), (best,)) for r, best in known)
    ticks = tuple((k / 5, figure(k / 5, 1)) for k in range(6))
    marks = tuple(Mark(v, figure(v, 1)) for v in (USABLE, GOOD))
    title, says = voice.say("reliability-chart"), voice.say("reliability-chart-says")
    return [Dots(title, says, rows[part], 0.0, 1.0, ticks, marks) for part in parts(rows) if rows]


def raters_needed(quality: Quality, voice: Voice) -> Section:
    """The decision study: raters for reliabilities of .7 and .8."""
    studied = [r for r in quality.reliability if r.g is not None]
    needed = [r for r in studied if r.for_80 is not None]
    have = median([r.k for r in studied if r.k is not None] or [0.0])
    for_70 = [r.for_70 for r in studied if r.for_70 is not None]
    for_80 = [r.for_80 for r in needed if r.for_80 is not None]
    if not for_80:
        kind, verdict = ("never" if studied else "open"), "act" if studied else "open"
    else:
        enough = median(for_80) <= have
        kind, verdict = ("enough", "good") if enough else ("more", "look")
    never = len(studied) - len(needed)
    values: Values = {
        "have": figure(have, 0),
        "for_70": count(round(median(for_70)) if for_70 else None),
        "for_80": count(round(median(for_80)) if for_80 else None),
        "most": count(max(for_80, default=None)),
    }
    means = [voice.say(f"needed-means-{kind}", **values)]
    if needed and never:
        means.append(voice.say("needed-never", n=never))
    return Section(
        "needed",
        voice.say("needed-title"),
        verdict,  # type: ignore[arg-type]
        tuple(means),
        (voice.say(f"needed-do-{kind}", **values),),
        tuple(_needed_charts(needed, have, voice)),
        (
            Table(
                voice.say("needed-table"),
                voice.columns("competency", "raters", "g", "for-70", "for-80"),
                tuple(
                    (
                        voice.competency(r.competency_id),
                        figure(r.k, 1),
                        coefficient(r.g),
                        count(r.for_70),
                        count(r.for_80),
                    )
                    for r in studied
                ),
            ),
        )
        if studied
        else (),
        voice.terms("needed", ("g", "for-70", "for-80")) if studied else (),
    )


def _needed_charts(needed: list[CompetencyReliability], have: float, voice: Voice) -> list[Dots]:
    rows = tuple(
        DotRow(voice.competency(r.competency_id), (float(r.for_80),), float(r.for_70), float(r.for_80))
        for r in needed
        if r.for_70 is not None and r.for_80 is not None
    )
    if not rows:
        return []
    most = max(chain((row.values[0] for row in rows), [have]))
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 10_000) if most / s <= 8)
    high = (int(most / step) + 1) * step
    ticks = tuple((float(k), str(k)) for k in range(0, high + 1, step))
    marks = (Mark(have, voice.say("needed-mark", n=figure(have, 0))),)
    title, says = voice.say("needed-chart"), voice.say("needed-chart-says")
    return [Dots(title, says, rows[part], 0.0, float(high), ticks, marks) for part in parts(rows)]
