"""Who rated whom, by which method it was measured, and who can be compared with whom."""

from __future__ import annotations

from zhiren.language import text
from zhiren.report.charts.figures import figure
from zhiren.report.measuring import FEWEST_PEOPLE
from zhiren.report.quality.charts import ShareRow, Shares
from zhiren.report.quality.content import Quality
from zhiren.report.quality.sections.content import Section, Table, Verdict
from zhiren.report.quality.sections.voice import Voice, percent

ENOUGH_RATERS = 5
MUCH_NOT_OBSERVED = 0.25


def design(quality: Quality, voice: Voice) -> Section:
    """How many rated whom, on what, and by which method."""
    d = quality.design
    few, unseen = d.raters_per_ratee.median < ENOUGH_RATERS, d.not_observed > MUCH_NOT_OBSERVED
    say = voice.say
    means = [
        say(
            "design-means",
            ratees=d.n_ratees,
            raters=d.n_raters,
            sheets=d.n_sheets,
            ratings=d.n_ratings,
            items=d.n_items,
        ),
        say(
            "design-spread",
            low=figure(d.raters_per_ratee.low, 0),
            median=figure(d.raters_per_ratee.median, 0),
            high=figure(d.raters_per_ratee.high, 0),
            each=figure(d.ratees_per_rater.median, 0),
        ),
        say("design-not-observed", percent=percent(d.not_observed)),
        method_said(quality, voice),
    ]
    advice = [*([say("design-do-few")] if few else []), *([say("design-do-unseen")] if unseen else [])]
    if quality.method == "classical":
        advice.append(say("design-do-classical", least=FEWEST_PEOPLE))
    verdict: Verdict = "look" if advice else "good"
    others = [c for c in d.relationships if c.kind != "self"]
    total = sum(c.n for c in others)
    kinds = tuple(text(voice.language, f"relationship-{c.kind}") for c in others)
    chart = Shares(
        say("design-chart"),
        say("design-chart-says"),
        kinds,
        (ShareRow(say("design-forms"), tuple(c.n / total for c in others)),),
        ordered=False,
    )
    rows = tuple((text(voice.language, f"relationship-{c.kind}"), str(c.n)) for c in d.relationships)
    return Section(
        "design",
        say("design-title"),
        verdict,
        tuple(means),
        tuple(advice) or (say("design-do-good"),),
        (chart,),
        (Table(say("design-table"), voice.columns("relationship", "forms"), rows),),
    )


def method_said(quality: Quality, voice: Voice) -> str:
    """By which method was measured, and why."""
    kind = "fair" if quality.method == "fair" else f"classical-{quality.why}"
    return voice.say(f"method-{kind}", n=quality.n_people, least=FEWEST_PEOPLE)


def connections(quality: Quality, voice: Voice) -> Section:
    """Whether all people can be compared with each other."""
    c = quality.connections
    whole = c.n_parts <= 1
    kind = "whole" if whole else "parts"
    values = {"n": c.n_parts, "largest": c.largest, "rest": c.rest, "linking": c.n_linking}
    return Section(
        "connections",
        voice.say("connections-title"),
        "good" if whole else "look" if c.rest <= 0.2 * (c.rest + c.largest) else "act",
        (voice.say(f"connections-means-{kind}", **values), voice.say("connections-linking", **values)),
        (voice.say(f"connections-do-{kind}", rest=c.rest),),
    )
