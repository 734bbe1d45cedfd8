"""How far coders agree, over everything that was coded twice."""

from __future__ import annotations

import math
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.evidence.agreement import CodingAgreement
from zhiren.framework import Framework
from zhiren.measure.kappa import Kappa
from zhiren.measure.krippendorff import Alpha
from zhiren.report.charts.figures import figure
from zhiren.web.actions.evidence.agreement import MOST_INTERVIEWS, agreement_over, coded_twice
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.rules import allow, may_see_people


@allow(may_see_people)
def agreement(request: HttpRequest) -> HttpResponse:
    """α and κ with their intervals, over all interviews and by competency."""
    interviews, n_left_out = coded_twice()
    context: dict[str, Any] = {
        "n": len(interviews),
        "n_left_out": n_left_out,
        "most": MOST_INTERVIEWS,
        "agreement": None,
    }
    if interviews:
        framework = framework_of(interviews[0], request.language)
        context["agreement"] = shown_agreement(agreement_over(interviews, framework), framework)
    return render(request, "evidence/agreement.html", context)


def shown_agreement(found: CodingAgreement | None, framework: Framework) -> dict[str, Any] | None:
    """The figures as they are written."""
    if found is None:
        return None
    names = {competency.id: competency.name for competency in framework.competencies}
    return {
        "n_clauses": found.n_clauses,
        "alpha": _number(found.alpha.alpha),
        "alpha_range": _range(found.alpha),
        "evidence": _number(found.evidence.kappa),
        "evidence_range": _range(found.evidence),
        "polarity": _number(found.polarity.kappa) if found.polarity else "—",
        "polarity_range": _range(found.polarity) if found.polarity else "",
        "competencies": [
            {
                "name": names[code],
                "kappa": _number(kappa.kappa),
                "kappa_range": _range(kappa),
                "alpha": _number(found.alphas[code].alpha),
                "alpha_range": _range(found.alphas[code]),
            }
            for code, kappa in found.competencies.items()
        ],
    }


def _number(value: float) -> str:
    return figure(value, 2) if math.isfinite(value) else "—"


def _range(found: Kappa | Alpha) -> str:
    low, high = (_number(value) for value in (found.low, found.high))
    return "" if low == high else f"{low} – {high}"
