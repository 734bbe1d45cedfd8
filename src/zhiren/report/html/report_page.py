"""An individual report as one self-contained page: no script, no request, charts for wide screens and phones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from zhiren.report import charts
from zhiren.report.charts.gap_bars import self_gap
from zhiren.report.charts.lettering import text_width
from zhiren.report.content import LIKELIHOODS, CompetencyResult, ItemResult, Likelihood, Report
from zhiren.report.html.templates import environment, inline_svg

# A comment's line on a phone, in px, and how many of them are long: more than ten lines on a wide screen too.
PHONE_LINE = 294
LONG_COMMENT = 28
COMMENTS_AT_ONCE = 12

BEFORE = ("summary", "how-to-read", "competencies", "map", "groups", "withheld", "items", "comments")
AFTER = ("development", "appendix")


@dataclass(frozen=True)
class Picture:
    """A chart in both layouts; the style sheet shows one, and hides the other from everybody."""

    wide: Markup
    narrow: Markup


def to_html(report: Report) -> str:
    """The report as an HTML document; the same report gives the same bytes."""
    shown = {result.id: result for result in report.competencies}
    return (
        environment(report.language)
        .get_template("report.html")
        .render(
            report=report,
            pictures=_pictures(report),
            spreads=[
                (r, inline_svg(charts.distribution(report, r, width=charts.PHONE))) for r in _divided(report)
            ],
            mini={key: inline_svg(charts.mini_dots(report, result)) for key, result in shown.items()},
            competency=shown,
            judged=_judged(report),
            is_long=_is_long,
            self_gap={result.id: self_gap(result)[0] for result in report.competencies},
            sections=sections_of(report),
            place={result.id: f"competency-{n}" for n, result in enumerate(report.competencies, 1)},
            comment_place={
                g.competency_id: f"theme-{n}" for n, g in enumerate(report.comments) if g.competency_id
            },
            at_once=COMMENTS_AT_ONCE,
            trend_marks={t.competency_id: inline_svg(charts.trend_dots(report, t)) for t in report.trends},
            has_role=any(result.requirement is not None for result in report.competencies),
            has_self=any(result.self_score is not None for result in report.competencies),
            has_others=any(result.others is not None for result in report.competencies),
        )
    )


def sections_of(report: Report) -> tuple[str, ...]:
    """The sections in their order; those on earlier rounds and on a plan only where there are any."""
    maybe = [*(["trend"] if report.trends else []), *(["plan"] if report.plan else [])]
    return (*BEFORE, *maybe, *AFTER)


def _pictures(report: Report) -> dict[str, Picture | None]:
    """The report's charts by section; None where there is nothing to draw."""
    some = any(r.others is not None or r.self_score is not None for r in report.competencies)
    by_group = any(entry.score is not None for r in report.competencies for entry in r.groups)
    mapped = charts.self_others_map(report, width=charts.WIDE) is not None
    return {
        "specimen": _both(lambda width: charts.specimen(report, width=width)),
        "competencies": _both(lambda width: charts.requirement_dots(report, width=width)) if some else None,
        "groups": _both(lambda width: charts.gap_bars(report, width=width)) if by_group else None,
        "map": _both(lambda width: charts.self_others_map(report, width=width) or "") if mapped else None,
        "top": _items(report, report.top_items),
        "bottom": _items(report, report.bottom_items),
    }


def _items(report: Report, items: tuple[ItemResult, ...]) -> Picture | None:
    return _both(lambda width: charts.item_dots(report, items, width=width)) if items else None


def _both(draw: Callable[[int], str]) -> Picture:
    return Picture(inline_svg(draw(charts.WIDE)), inline_svg(draw(charts.PHONE)))


def _divided(report: Report) -> list[CompetencyResult]:
    """Competencies with a note, whose spread says more than their mean."""
    return [result for result in report.competencies if result.note and result.distribution]


def _is_long(comment: str) -> bool:
    """Whether a comment fills more than a screen of a phone, so that the page first shows its beginning."""
    return sum(ceil(text_width(line, 17) / PHONE_LINE) or 1 for line in comment.splitlines()) > LONG_COMMENT


def _judged(report: Report) -> list[tuple[Likelihood, int]]:
    """How many requirements are how likely met, those that some are."""
    counts = Counter(result.likelihood for result in report.competencies)
    return [(kind, counts[kind]) for kind in LIKELIHOODS if counts[kind]]
