"""Training needs: by competency, and by unit or role."""

from __future__ import annotations

from math import isnan
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from zhiren.web.actions.talent.needs import By, CompetencyNeed, GroupNeeds, needs_by, training_needs
from zhiren.web.actions.talent.workbooks import needs_csv, needs_workbook
from zhiren.web.rules import allow, may_see_talent
from zhiren.web.views.talent_shown import CSV, chosen, download, show

WORDS = ("very_unlikely", "unlikely", "cannot_tell", "likely", "very_likely")
MOST_GROUPS = 60


@allow(may_see_talent)
def needs_page(request: HttpRequest) -> HttpResponse:
    """How many people are below what their role requires, how far, how surely."""
    choice = chosen(request)
    context: dict[str, Any] = {**choice.filters, "choice": choice, "by": _by(request)}
    if choice.scored is not None:
        needs = training_needs(choice.scored)
        groups = needs_by(choice.scored, _by(request))
        context |= {"rows": [_row(each) for each in needs], "n": len(choice.scored.people)}
        context |= {"heads": choice.scored.framework.competencies, "groups": _table(groups[:MOST_GROUPS], choice)}
        context["n_groups_more"] = max(0, len(groups) - MOST_GROUPS)
    return show(request, "talent/needs.html", context)


@allow(may_see_talent)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The same as an Excel or CSV file."""
    choice = chosen(request)
    if choice.scored is None or form not in ("xlsx", "csv"):
        raise Http404
    if form == "csv":
        by = _by(request)
        return download(needs_csv(needs_by(choice.scored, by), by, request.language), "training-needs.csv", CSV)
    needs, by_unit = training_needs(choice.scored), needs_by(choice.scored, "unit")
    content = needs_workbook(needs, by_unit, needs_by(choice.scored, "role"), request.language)
    return download(content, "training-needs.xlsx")


def _by(request: HttpRequest) -> By:
    return "role" if request.GET.get("by") == "role" else "unit"


def _row(each: CompetencyNeed) -> dict[str, Any]:
    need = each.need
    counts = dict(zip(WORDS, reversed(need.by_likelihood), strict=True))
    start, parts = 0.0, []
    for word, n in counts.items():
        parts.append({"word": word, "n": n, "x": f"{start:.2f}", "width": f"{100 * n / need.n:.2f}"})
        start += 100 * n / need.n
    return {
        "competency": each.competency,
        "need": need,
        "below": round(need.below),
        "share": round(each.share),
        "short": "" if isnan(need.short) else f"{need.short:.1f}",
        "parts": parts,
    }


def _table(groups: list[GroupNeeds], choice: Any) -> list[dict[str, Any]]:
    """A row each group, a cell each competency; None where it is not required or cannot be judged."""
    columns = [c.id for c in choice.scored.framework.competencies]
    rows = []
    for group in groups:
        by_id = {each.competency.id: each for each in group.needs}
        cells = [_cell(by_id.get(c)) for c in columns]
        rows.append({"group": group.group, "n": group.n, "cells": cells})
    return rows


def _cell(each: CompetencyNeed | None) -> dict[str, Any] | None:
    if each is None:
        return None
    need = each.need
    shade = min(4, int(each.share // 20))
    return {"below": round(need.below), "n": need.n, "low": need.low, "high": need.high, "shade": shade}
