"""Differences between groups of people, a section for each attribute."""

from __future__ import annotations

from dataclasses import replace

from zhiren.report.charts.figures import NO_FIGURE, figure
from zhiren.report.quality.charts import DotRow, Dots, Mark, parts
from zhiren.report.quality.content import Attribute, Difference, GroupResult, Quality
from zhiren.report.quality.groups import FOUR_FIFTHS
from zhiren.report.quality.sections.content import Section, Table, Verdict
from zhiren.report.quality.sections.voice import Values, Voice, percent

_CHANCE = 0.05
_CLEAR = 0.2  # g: a small effect (Cohen 1988)
_WIDEST = 1.5
MOST_ITEMS = 10


def groups(quality: Quality, voice: Voice) -> tuple[Section, ...]:
    """A section for each attribute that was compared, and one that says what could not be."""
    found = [_attribute(a, quality, voice) for a in quality.groups.attributes]
    found = [replace(section, terms=section.terms if k == 0 else ()) for k, section in enumerate(found)]
    if quality.groups.missing:
        found.append(_missing(quality, voice))
    return tuple(found)


def _missing(quality: Quality, voice: Voice) -> Section:
    names = voice.say("between").join(
        voice.say(f"attribute-{name.replace('_', '-')}") for name in quality.groups.missing
    )
    values: Values = {"names": names, "least": quality.groups.least, "n": len(quality.groups.missing)}
    return Section(
        "groups-missing",
        voice.say("groups-missing-title"),
        "open",
        (voice.say("groups-missing-means", **values),),
        (voice.say("groups-missing-do", **values),),
    )


def _attribute(a: Attribute, quality: Quality, voice: Voice) -> Section:
    say, reference = voice.say, a.groups[0].label
    apart = [g for g in a.groups if g.difference and _is_clear(g.difference)]
    uneven = [g for g in a.groups if g.ratio is not None and g.ratio < FOUR_FIFTHS]
    proven = [g for g in uneven if g.p is not None and g.p < _CHANCE]
    what = say(f"attribute-{a.name.replace('_', '-')}")
    means = [say("groups-means-apart" if apart else "groups-means-alike", **_apart(apart, reference, what, voice))]
    means.append(_impact(a, uneven, proven, quality, voice))
    if a.competencies:
        shown = [say("groups-one", name=voice.competency(d.competency_id), group=d.label) for d in a.competencies]
        means.append(say("groups-competencies", n=len(shown), names=voice.listed(shown), reference=reference))
    means.append(_items(a, voice))
    if a.is_small:
        means.append(say("groups-small"))
    if a.n_hidden:
        means.append(say("groups-hidden", n=a.n_hidden, least=quality.groups.least))
    verdict: Verdict = "act" if proven else "look" if uneven or apart or a.items or a.competencies else "good"
    kind = "proven" if proven else "uneven" if uneven else "apart" if apart or a.competencies else "good"
    advice = [say(f"groups-do-{kind}")] + ([say("groups-do-items")] if a.items else [])
    return Section(
        f"groups-{a.name.replace('_', '-')}",
        say("groups-title", what=what),
        verdict,
        tuple(means),
        tuple(advice),
        tuple(_charts(a, what, reference, voice)),
        tuple(_tables(a, what, voice)),
        voice.terms("groups", ("difference", "reaching", "ratio", "p")),
    )


def _is_clear(d: Difference) -> bool:
    return abs(d.g) >= _CLEAR and not d.low <= 0 <= d.high


def _apart(apart: list[GroupResult], reference: str, what: str, voice: Voice) -> Values:
    if not apart:
        return {"what": what}
    most = max(apart, key=lambda g: abs(g.difference.g) if g.difference else 0.0)
    g = most.difference.g if most.difference else 0.0
    return {
        "what": what,
        "group": most.label,
        "reference": reference,
        "side": "more" if g > 0 else "less",
        "g": figure(abs(g), 2),
        "size": "large" if abs(g) >= 0.8 else "medium" if abs(g) >= 0.5 else "small",
        "others": len(apart) - 1,
        "listed": voice.listed([a.label for a in apart]),
    }


def _impact(
    a: Attribute, uneven: list[GroupResult], proven: list[GroupResult], quality: Quality, voice: Voice
) -> str:
    cut = voice.say(f"groups-cut-{quality.groups.cut}")
    if all(g.ratio is None or (g.rate == 0 and not g.ratio) for g in a.groups):
        return voice.say("groups-impact-none", cut=cut)
    if not uneven:
        return voice.say("groups-impact-even", cut=cut)
    lowest = min(uneven, key=lambda g: g.ratio or 0.0)
    values: Values = {
        "cut": cut,
        "group": lowest.label,
        "rate": percent(lowest.rate),
        "ratio": figure(lowest.ratio, 2),
        "n": len(uneven),
    }
    return voice.say("groups-impact-proven" if proven else "groups-impact-uneven", **values)


def _items(a: Attribute, voice: Voice) -> str:
    if not a.n_tested:
        return voice.say("groups-items-few")
    if not a.items:
        return voice.say("groups-items-none", n=a.n_tested)
    names = voice.listed([voice.item(i) for i in dict.fromkeys(i.item for i in a.items)])
    return voice.say("groups-items-some", n=len({i.item for i in a.items}), of=a.n_tested, names=names)


def _charts(a: Attribute, what: str, reference: str, voice: Voice) -> list[Dots]:
    rows = tuple(
        DotRow(g.label, (g.difference.g,), g.difference.low, g.difference.high) for g in a.groups if g.difference
    )
    ticks = tuple((float(v), figure(v, 1)) for v in (-1.0, -0.5, 0.0, 0.5, 1.0))
    marks = (Mark(0.0, voice.say("groups-mark", reference=reference)),)
    title, says = voice.say("groups-chart", what=what), voice.say("groups-chart-says")
    return [Dots(title, says, rows[part], -_WIDEST, _WIDEST, ticks, marks) for part in parts(rows) if rows]


def _tables(a: Attribute, what: str, voice: Voice) -> list[Table]:
    rows = tuple(
        (
            g.label,
            str(g.n),
            figure(g.mean, 2),
            _interval(g.difference),
            f"{percent(g.rate)}%",
            _ratio(g),
            figure(g.p, 3),
        )
        for g in a.groups
    )
    columns = ("group", "people", "mean", "difference", "reaching", "ratio", "p")
    tables = [Table(voice.say("groups-table", what=what), voice.columns(*columns), rows)]
    if a.competencies:
        rows_ = tuple(
            (voice.competency(d.competency_id), d.label, _interval(d.difference)) for d in a.competencies
        )
        heads = voice.columns("competency", "group", "difference")
        tables.append(Table(voice.say("groups-competency-table"), heads, rows_))
    if a.items:
        shown = tuple(
            (voice.item(i.item), i.label, f"{figure(i.effect, 2)} ({i.category})") for i in a.items[:MOST_ITEMS]
        )
        heads = voice.columns("item", "group", "item-difference")
        tables.append(Table(voice.say("groups-item-table"), heads, shown))
    return tables


def _interval(d: Difference | None) -> str:
    return NO_FIGURE if d is None else f"{figure(d.g, 2)} ({figure(d.low, 2)} … {figure(d.high, 2)})"


def _ratio(g: GroupResult) -> str:
    if g.ratio is None or g.ratio_low is None or g.ratio_high is None:
        return figure(g.ratio, 2)
    return f"{figure(g.ratio, 2)} ({figure(g.ratio_low, 2)} … {figure(g.ratio_high, 2)})"
