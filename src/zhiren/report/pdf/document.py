"""A report as the data that the PDF template lays out: finished words and figures, so that it only places them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.figures import figure, interval
from zhiren.report.charts.trend_dots import trend_dots
from zhiren.report.content import Report, Zone
from zhiren.report.pdf import charts as pdf_charts
from zhiren.report.pdf.characters import covered_in_charts, printable_entry, reads_right_to_left
from zhiren.report.pdf.tables import competency_table, item_table, place_of, requirement_table

WORDS = (
    "report-kind",
    "section-how-to-read",
    "section-summary",
    "section-strengths",
    "section-priorities",
    "section-surprise",
    "section-competencies",
    "section-groups",
    "section-map",
    "section-items",
    "section-items-top",
    "section-items-bottom",
    "section-comments",
    "section-development",
    "section-appendix",
    "section-withheld",
    "section-trend",
    "section-plan",
    "section-evidence",
    "page-trend-lead",
    "comment-translation",
    "plan-actions",
    "plan-pulse",
    "column-others",
    "column-self",
    "column-interval",
    "column-required",
    "pdf-competencies",
    "pdf-confidential",
    "pdf-who-may-read",
    "pdf-who-rated",
    "pdf-contents",
    "next-level",
    "start-with",
    "pdf-definitions",
    "pdf-reliability",
    "pdf-competency-table",
    "pdf-requirement-table",
    "pdf-item-table",
    "pdf-missing-characters",
    "pdf-no-figures",
    "pdf-no-groups",
    "pdf-no-comments",
    "pdf-no-focus",
    "pdf-nothing-withheld",
)
ZONES: tuple[Zone, ...] = ("shared_strength", "hidden_strength", "blind_spot", "known_need", "uncertain")
ZONE_COLOURS = {
    "shared_strength": tokens.MET,
    "hidden_strength": tokens.OTHERS,
    "blind_spot": tokens.SELF,
    "known_need": tokens.BELOW,
    "uncertain": tokens.UNCERTAIN,
}
COLOURS = ("INK", "MUTED", "RULE", "LINE", "TRACK", "GROUND", "ACCENT", "SELF", "OTHERS", "OTHERS_TINT", "MET")

_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def document(original: Report, *, plain_charts: bool = False) -> dict[str, Any]:
    """Everything the template needs, as JSON-ready data in which every text can be printed.

    ``plain_charts`` keeps charts to the characters of their own font, others becoming their code points.
    """
    report = printable_entry(original)
    drawn = printable_entry(report, covered_in_charts()) if plain_charts else report
    notes = [{"name": c.name, "note": c.note} for c in report.competencies if c.note]
    return {
        "language": "zh" if report.language.startswith("zh") else "en",
        "words": {word: text(report.language, word) for word in WORDS},
        "colours": {name.lower(): getattr(tokens, name) for name in COLOURS},
        **_cover(report),
        "how_to_read": report.how_to_read,
        "scale": [{"score": k, "label": label} for k, label in enumerate(report.scale_labels, report.low)],
        "has_self": any(c.self_score is not None for c in report.competencies),
        "has_role": any(c.requirement is not None for c in report.competencies),
        "overview": report.overview,
        **_headlines(report),
        **_charts(drawn),
        "notes": notes,
        "definitions": [{"name": c.name, "text": c.definition} for c in report.competencies if c.definition],
        "zones": list(_zones(report)),
        "quotations": list(_quotations(report)),
        "comments": list(_comments(report)),
        "trends": list(_trends(drawn)),
        "plan": list(_plan(report)),
        "focus": list(_focus(report)),
        "withheld": [{"what": w.what, "why": w.why} for w in report.withheld],
        "method": report.method,
        "method_notes": report.method_notes,
        "reliability": report.reliability,
        "substituted": drawn != original,
        "competency_table": competency_table(report),
        "requirement_table": requirement_table(report),
        "item_table": item_table(report),
    }


def charts_as_images(data: dict[str, Any]) -> dict[str, Any]:
    """The pictures of a document, those as images whose letters their own font lacks."""
    several = {
        name: [pdf_charts.as_image(part) for part in data[name]] for name in ("requirement_charts", "group_charts")
    }
    one = {name: data[name] and pdf_charts.as_image(data[name]) for name in ("map", "top_items", "bottom_items")}
    return several | one


def _charts(report: Report) -> dict[str, pdf_charts.Picture | list[pdf_charts.Picture] | None]:
    required, by_group = pdf_charts.requirement_charts(report), pdf_charts.group_charts(report)
    return {
        "requirement_charts": [pdf_charts.picture(svg, report.language) for svg in required],
        "group_charts": [pdf_charts.picture(svg, report.language) for svg in by_group],
        "map": pdf_charts.map_chart(report),
        "top_items": pdf_charts.item_chart(report, report.top_items),
        "bottom_items": pdf_charts.item_chart(report, report.bottom_items),
    }


def _cover(report: Report) -> dict[str, Any]:
    subject = report.subject
    role = text(report.language, "pdf-role", role=subject.role_title) if subject.role_title else ""
    groups = [
        {"label": g.label, "n": text(report.language, "pdf-raters", n=g.n_raters), **_mark(g.key)}
        for g in report.groups
    ]
    return {
        "title": report.title,
        "name": subject.name,
        "facts": [fact for fact in (subject.position, subject.unit, role) if fact],
        "date": report.date,
        "day": _day(report.date),
        "who_may_read": report.who_may_read,
        "groups": groups,
    }


def _mark(key: str) -> dict[str, str]:
    return {"colour": tokens.GROUP_COLOURS.get(key, tokens.MERGED_COLOUR)}


def _day(date: str) -> list[int] | None:
    """Year, month and day of a date written in figures, for the document's properties; None for any other."""
    match = re.match(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\b", date)
    return [int(part) for part in match.groups()] if match else None


def _headlines(report: Report) -> dict[str, Any]:
    scores = {c.id: c.others for c in report.competencies}
    places = {c.id: place_of(number) for number, c in enumerate(report.competencies) if c.items}

    def line(headline: Any) -> dict[str, str]:
        score = scores.get(headline.competency_id)
        return {
            "title": headline.title,
            "sentence": headline.sentence,
            "score": figure(score.mean) if score else "",
            "interval": interval(score.low, score.high) if score else "",
            "place": places.get(headline.competency_id, ""),
        }

    return {
        "strengths": [line(h) for h in report.strengths],
        "priorities": [line(h) for h in report.priorities],
        "surprise": line(report.surprise) if report.surprise else None,
        "summary_notes": report.summary_notes,
    }


def _zones(report: Report) -> Iterable[dict[str, Any]]:
    for zone in ZONES:
        names = [c.name for c in report.competencies if c.zone == zone]
        if names:
            label = text(report.language, f"zone-{zone}")
            yield {"label": label, "colour": ZONE_COLOURS[zone], "names": names}


def _comments(report: Report) -> Iterable[dict[str, Any]]:
    for group in report.comments:
        comments = [
            {"lines": list(_lines(comment)), "translation": list(_lines(translation))}
            for comment, translation in group.beside
        ]
        yield {"label": group.label, "comments": [comment for comment in comments if comment["lines"]]}


def _quotations(report: Report) -> Iterable[dict[str, Any]]:
    colours = {"well": tokens.MET, "poorly": tokens.BELOW}
    for result in report.competencies:
        if result.quotations:
            quotations = [
                {
                    "text": q.text,
                    "colour": colours[q.polarity],
                    "source": f"{text(report.language, f'quotation-{q.polarity}')} · {q.source}",
                }
                for q in result.quotations
            ]
            mean = figure(result.others.mean if result.others else None)
            yield {"name": result.name, "score": mean, "quotations": quotations}


def _trends(report: Report) -> Iterable[dict[str, Any]]:
    colours = {"rose": tokens.MET, "fell": tokens.BELOW, "unclear": tokens.MUTED}
    for trend in report.trends:
        yield {
            "name": trend.name,
            "mark": trend_dots(report, trend),
            "sentence": trend.sentence,
            "colour": colours[trend.direction],
        }


def _plan(report: Report) -> Iterable[dict[str, Any]]:
    for goal in report.plan:
        facts = {"support": goal.support, "notice": goal.notice, "next-review": goal.next_review, "due": goal.due}
        yield {
            "name": goal.name,
            "levels": goal.levels,
            "behaviour": goal.behaviour,
            "actions": goal.actions,
            "facts": [(text(report.language, f"plan-{name}"), value) for name, value in facts.items() if value],
            "pulses": goal.pulses,
        }


def _lines(comment: str) -> Iterable[dict[str, Any]]:
    """The lines of a comment that hold words; ``apart`` where a blank line stands before one."""
    before = "-"
    for line in comment.strip().split("\n"):
        if line.strip():
            yield {
                "text": line,
                "rtl": reads_right_to_left(line),
                "western": not _HAN.search(line),
                "apart": not before.strip(),
            }
        before = line


def _focus(report: Report) -> Iterable[dict[str, Any]]:
    for focus in report.focus:
        yield {
            "name": focus.name,
            "why": focus.why,
            "next_title": focus.next_level_title,
            "next_anchor": focus.next_level_anchor,
            "behaviours": focus.behaviours,
            "suggestions": [
                {"label": text(report.language, f"suggestion-{kind}"), "texts": texts}
                for kind, texts in focus.suggestions
                if texts
            ],
        }
