"""How the response scale and the items work."""

from __future__ import annotations

from itertools import groupby

from zhiren.report.charts.figures import figure
from zhiren.report.quality.charts import DotRow, Dots, Mark, ShareRow, Shares, parts
from zhiren.report.quality.content import ItemFit, Quality
from zhiren.report.quality.items import LEAST, MOST
from zhiren.report.quality.sections.content import Section, Table, Verdict
from zhiren.report.quality.sections.voice import Voice, coefficient, percent

FEWEST_OF_A_SCORE = 10  # Linacre 2002
BUNCHED = 0.75  # of all answers on the two highest scores
WEAK = 0.3  # correlation with the rest below which an item adds little (Nunnally & Bernstein 1994)


def categories(quality: Quality, voice: Voice) -> Section:
    """Use of the scores, and the order of the steps between them."""
    uses = quality.categories
    if not uses:
        return _too_few("categories", quality, voice)
    totals = [sum(c.counts[k] for c in uses) for k in range(len(uses[0].counts))]
    n = sum(totals)
    thin = [voice.competency(c.competency_id) for c in uses if min(c.counts) < FEWEST_OF_A_SCORE]
    turned = [voice.competency(c.competency_id) for c in uses if c.ordered is False]
    top = sum(totals[-2:]) / n
    say, scores = voice.say, [str(quality.design.low_score + k) for k in range(len(totals))]
    means = [say("categories-means", percent=percent(top), a=scores[-2], b=scores[-1])]
    advice = []
    if turned:
        means.append(say("categories-turned", n=len(turned), names=voice.listed(turned)))
        advice.append(say("categories-do-turned"))
    elif all(c.ordered for c in uses):
        means.append(say("categories-ordered"))
    else:
        means.append(say("categories-no-model"))
    if thin:
        means.append(say("categories-thin", n=len(thin), names=voice.listed(thin), least=FEWEST_OF_A_SCORE))
        advice.append(say("categories-do-thin"))
    if top > BUNCHED:
        advice.append(say("categories-do-bunched"))
    verdict: Verdict = "act" if turned else "look" if advice else "good"
    rows = tuple(
        ShareRow(voice.competency(c.competency_id), tuple(k / sum(c.counts) for k in c.counts)) for c in uses
    )
    charts = tuple(
        Shares(say("categories-chart"), say("categories-chart-says"), tuple(scores), rows[part], ordered=True)
        for part in parts(rows)
    )
    return Section(
        "categories",
        say("categories-title"),
        verdict,
        tuple(means),
        tuple(advice) or (say("categories-do-good"),),
        charts,
        (_category_table(quality, voice, scores),),
        voice.terms("categories", ("share", "steps")),
    )


def _too_few(section: str, quality: Quality, voice: Voice) -> Section:
    """No item was answered by as many raters as the threshold."""
    means, advice = (voice.say(f"scale-{part}", least=quality.threshold) for part in ("few", "do-few"))
    return Section(section, voice.say(f"{section}-title"), "open", (means,), (advice,))


def _category_table(quality: Quality, voice: Voice, scores: list[str]) -> Table:
    heads = tuple(voice.say("column-score", score=score) for score in scores)
    return Table(
        voice.say("categories-table"),
        (*voice.columns("competency"), *heads, *voice.columns("steps")),
        tuple(
            (
                voice.competency(c.competency_id),
                *(str(k) for k in c.counts),
                " · ".join(figure(step, 2) for step in c.thresholds) or "—",
            )
            for c in quality.categories
        ),
    )


def items(quality: Quality, voice: Voice) -> Section:
    """Fit of the items, and how they go with the rest of their competency."""
    found, say = quality.items, voice.say
    if not found:
        return _too_few("items", quality, voice)
    fitted = [i for i in found if i.verdict]
    noisy, over = ([i for i in fitted if i.verdict == kind] for kind in ("noisy", "overfit"))
    weak = [i for i in found if i.with_rest is not None and i.with_rest < WEAK]
    means, advice = [], []
    if not fitted:
        means.append(say("items-no-model"))
    elif not noisy and not over:
        means.append(say("items-fit", n=len(fitted)))
    for kind, some in (("noisy", noisy), ("overfit", over), ("weak", weak)):
        if some:
            names = voice.listed([voice.item(i.item) for i in some])
            means.append(say(f"items-{kind}", n=len(some), of=len(found), names=names))
            advice.append(say(f"items-do-{kind}"))
    if not weak:
        means.append(say("items-together", n=len(found)))
    verdict: Verdict = "look" if advice else "good"
    return Section(
        "items",
        say("items-title"),
        verdict,
        tuple(means),
        tuple(advice) or (say("items-do-good"),),
        tuple(_fit_charts(fitted, voice)),
        (_item_table(found, voice, with_fit=bool(fitted)),),
        voice.terms("items", ("with-rest", "infit", "outfit") if fitted else ("with-rest",)),
    )


def _fit_charts(fitted: list[ItemFit], voice: Voice) -> list[Dots]:
    rows = tuple(
        DotRow(voice.competency(competency), tuple(i.infit for i in some if i.infit is not None))
        for competency, some in groupby(fitted, key=lambda i: i.competency_id)
    )
    ticks = tuple((v, figure(v, 1)) for v in (0.5, 1.0, 1.5))
    marks = tuple(Mark(v, figure(v, 1)) for v in (LEAST, MOST))
    title, says = voice.say("items-chart"), voice.say("items-chart-says")
    return [Dots(title, says, rows[part], 0.4, 1.6, ticks, marks) for part in parts(rows) if rows]


def _item_table(found: tuple[ItemFit, ...], voice: Voice, *, with_fit: bool) -> Table:
    fit = ("infit", "outfit") if with_fit else ()
    rows = []
    for i in found:
        squares = (figure(i.infit, 2), figure(i.outfit, 2)) if with_fit else ()
        rows.append((voice.item(i.item), str(i.n), figure(i.mean, 2), coefficient(i.with_rest), *squares))
    columns = voice.columns("item", "answers", "mean", "with-rest", *fit)
    return Table(voice.say("items-table"), columns, tuple(rows), aside=True)
