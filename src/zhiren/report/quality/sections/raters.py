"""How raters use the scale, always as distributions: fit, severity, and what their ratings differ by."""

from __future__ import annotations

from zhiren.report.charts.figures import MINUS, figure
from zhiren.report.quality.charts import Columns, Mark, ShareRow, Shares
from zhiren.report.quality.content import Count, Histogram, Quality
from zhiren.report.quality.sections.content import Section, Table, Term, Verdict
from zhiren.report.quality.sections.voice import Voice, coefficient, percent

MANY = 0.1  # of the raters
MUCH_HALO = 0.4  # of what systematically varies
PERSON_LOW = 0.25


def rater_fit(quality: Quality, voice: Voice) -> Section:
    """Predictability of raters, and how many use the scale unusually."""
    use, say = quality.raters, voice.say
    unusual = [c for c in use.flagged if c.kind != "severity"]
    odd = max((c.n for c in unusual), default=0)
    means = [say("raters-means", judged=use.n_judged, n=use.n_raters)]
    if use.infit is None:
        means.append(say("raters-few", least=2 * quality.threshold))
    else:
        spread = {"low": coefficient(use.infit.low), "high": coefficient(use.infit.high)}
        small = "-small" if use.infit.is_small else ""
        means.append(say(f"raters-spread{small}", n=quality.threshold, **spread))
    kind = (
        "few"
        if use.infit is None
        else "none"
        if not odd
        else "many"
        if odd > MANY * max(use.n_judged, 1)
        else "some"
    )
    if kind != "few":
        means.append(say(f"raters-{kind}"))
    verdict: Verdict = "open" if kind == "few" else "look" if kind == "many" else "good"
    charts = [
        _columns(found, voice, f"raters-chart-{name}", "raters-chart-says")
        for name, found in (("infit", use.infit), ("outfit", use.outfit))
        if found
    ]
    rows = tuple((say(f"flag-{c.kind}"), str(c.n)) for c in unusual)
    return Section(
        "raters",
        say("raters-title"),
        verdict,
        tuple(means),
        (say(f"raters-do-{kind}"),),
        tuple(charts),
        (Table(say("raters-table"), voice.columns("flag", "raters-n"), rows),),
        voice.terms("raters", ("infit", "outfit")) + _flag_terms(voice, unusual),
    )


def _flag_terms(voice: Voice, flags: list[Count]) -> tuple[Term, ...]:
    return tuple(Term(voice.say(f"flag-{c.kind}"), voice.say(f"flag-{c.kind}-means")) for c in flags)


def severity(quality: Quality, voice: Voice) -> Section:
    """How severe raters are."""
    found, say = quality.raters.severity, voice.say
    if found is None:
        return Section(
            "severity",
            say("severity-title"),
            "open",
            (say("severity-few", least=2 * quality.threshold),),
            (say("severity-do-few"),),
        )
    apart = found.high - found.low
    wide = apart > 0.2 * (quality.design.high_score - quality.design.low_score)
    kind = f"{quality.method}-{'wide' if wide else 'narrow'}"
    edges = found.edges
    rows = tuple(
        (f"{_signed(a)} … {_signed(b)}", str(n))
        for a, b, n in zip(edges[:-1], edges[1:], found.counts, strict=True)
    )
    return Section(
        "severity",
        say("severity-title"),
        "look" if wide and quality.method == "classical" else "good",
        (_spread(found, quality.threshold, voice),),
        (say(f"severity-do-{kind}"),),
        (_columns(found, voice, "severity-chart", "severity-chart-says"),),
        (Table(say("severity-table"), voice.columns("severity", "raters-n"), rows),),
        voice.terms("severity", ("severity",)),
    )


def _spread(found: Histogram, threshold: int, voice: Voice) -> str:
    return voice.say(
        f"severity-means{'-small' if found.is_small else ''}",
        n=found.n,
        few=threshold,
        lenient=figure(max(-found.low, 0.0), 2),
        severe=figure(max(found.high, 0.0), 2),
        apart=figure(found.high - found.low, 2),
    )


def variance(quality: Quality, voice: Voice) -> Section:
    """Shares of person, severity and halo."""
    say, found = voice.say, {c.kind: c for c in quality.components}
    if not found:
        return Section(
            "variance", say("variance-title"), "open", (say("variance-open"),), (say("variance-do-open"),)
        )
    fair = quality.method == "fair"
    person = found["person"].share
    halo = sum(c.share for kind, c in found.items() if kind.startswith("halo"))
    habits = sum(c.share for kind, c in found.items() if kind.startswith("severity"))
    kind = "classical" if not fair else "halo" if halo > MUCH_HALO else "low" if person < PERSON_LOW else "good"
    raters = found["raters"].share if "raters" in found else 0.0
    values = {
        "person": percent(person),
        "halo": percent(halo),
        "severity": percent(habits),
        "raters": percent(raters),
    }
    names = tuple(say(f"component-{c.kind}") for c in quality.components)
    shares = tuple(c.share for c in quality.components)
    chart = Shares(
        say("variance-chart"),
        say("variance-chart-says"),
        names,
        (ShareRow(say("variance-bar"), shares),),
        ordered=False,
    )
    rows = tuple(
        (name, figure(c.variance, 3), f"{percent(c.share)}%")
        for name, c in zip(names, quality.components, strict=True)
    )
    return Section(
        "variance",
        say("variance-title"),
        "look" if kind in ("halo", "low") else "good",
        (say(f"variance-means-{quality.method}", **values), say("variance-compare")),
        (say(f"variance-do-{kind}"),),
        (chart,),
        (Table(say("variance-table"), voice.columns("source", "variance", "share-of"), rows),),
        voice.terms("variance", ("variance", "share-of")),
    )


def _columns(found: Histogram, voice: Voice, title: str, says: str) -> Columns:
    marks = (Mark(found.median, voice.say("median-mark", value=_plain(found.median))),)
    labels = tuple(_plain(edge) for edge in found.edges)
    return Columns(voice.say(title), voice.say(says), found.edges, found.counts, labels, marks)


def _plain(value: float) -> str:
    return figure(value, 2).replace("-", MINUS)


def _signed(value: float) -> str:
    return f"{value + 0.0:+.2f}".replace("-", MINUS) if value else "0.00"
