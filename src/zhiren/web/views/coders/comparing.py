"""Coders beside one another: agreement and the bar, severity, bias, fairness by group."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import EvidenceError, MeasureError
from zhiren.evidence.as_ratings import FEWEST_CLAUSES, Standing
from zhiren.evidence.coder_effects import CoderBias
from zhiren.evidence.prevalence import FEWEST_READ, Frequency
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.report.charts.figures import figure
from zhiren.web.actions.coders.coded import n_withheld
from zhiren.web.actions.coders.compared import MOST_INTERVIEWS, Compared, bar_in_force, read_compared, set_bar
from zhiren.web.actions.coders.fairness import BY, FEWEST_PEOPLE, GroupFairness, fairness_by
from zhiren.web.actions.job import enqueue
from zhiren.web.models import SwapCheck
from zhiren.web.rules import allow, may_run_evidence, may_see_campaigns

UNLIKELY = 0.01  # a bias is named where chance alone would give one as large this seldom


@allow(may_see_campaigns)
def coders(request: HttpRequest) -> HttpResponse:
    """Every version's agreement with blind human codes and whether it counts; every coder's severity and bias."""
    compared = read_compared(request.language, request.user, request.GET.get("dictionary", ""))
    context: dict[str, Any] = {"bar": bar_in_force(), "fewest": FEWEST_CLAUSES, **_read(request, compared)}
    if compared is not None:
        effects = compared.effects()
        context["standings"] = [_standing(standing) for standing in compared.standings]
        if isinstance(effects, MeasureError):
            context["no_effects"] = [problem.describe(request.language) for problem in effects.problems]
        else:
            context["by_competency"] = any(effect.item == "competency" for effect in effects)
            context["effects"] = [
                {
                    "effect": effect,
                    "is_told": isfinite(effect.severity),
                    "severity": _figure(effect.severity) if isfinite(effect.severity) else "",
                    "name": compared.names.get(effect.coder, effect.coder),
                    "competencies": _named(effect.by_competency, compared.framework),
                    "languages": [_bias(bias, bias.where) for bias in effect.by_language if bias.p < UNLIKELY],
                }
                for effect in effects
            ]
    return render(request, "coders/coders.html", context)


@allow(may_see_campaigns)
def ratings(request: HttpRequest) -> HttpResponse:
    """The ratings that all coded evidence by a dictionary makes, as a CSV file that ``zhiren measure`` reads."""
    compared = read_compared(request.language, request.user, request.GET.get("dictionary", ""))
    content = compared.ratings.to_frame().write_csv(include_bom=True) if compared else ""
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="evidence-ratings.csv"'
    return response


@require_POST
@allow(may_run_evidence)
def bar(request: HttpRequest) -> HttpResponse:
    """Set the bar from which a machine's codes count."""
    try:
        set_bar(request.POST.get("kappa", ""), request.user)
    except EvidenceError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
    else:
        messages.success(request, text(request.language, "web-coders-bar-set"))
    return redirect("coders")


@allow(may_see_campaigns)
def fairness(request: HttpRequest) -> HttpResponse:
    """Agreement and rates by group, one version and one way to group at a time; exchanged pronouns and names."""
    compared = read_compared(request.language, request.user, request.GET.get("dictionary", ""))
    versions = list(compared.by_machines) if compared else []
    competencies = compared.framework.competencies if compared else ()
    version = _chosen(request.GET.get("version"), versions)
    by = _chosen(request.GET.get("by"), BY)
    competency = request.GET.get("competency", "")
    competency = competency if competency in {c.id for c in competencies} else ""
    rows = fairness_by(compared, version, by, competency) if compared and version else ()
    context = {
        **_read(request, compared),
        "versions": versions,
        "version": version,
        "ways": BY,
        "by": by,
        "competencies": competencies,
        "competency": competency,
        "rows": [_group(row, compared) for row in rows],
        "is_known": any(row.group for row in rows),
        "fewest": {"people": FEWEST_PEOPLE, "clauses": FEWEST_CLAUSES, "read": FEWEST_READ},
        "checks": SwapCheck.objects.all()[:10],
    }
    return render(request, "coders/fairness.html", context)


@require_POST
@allow(may_run_evidence)
def check_swaps(request: HttpRequest) -> HttpResponse:
    """Have pronouns and names exchanged in passages of interviews, and count what changes."""
    job = enqueue("check-swaps", {"language": request.language}, account=request.user)
    return redirect("job", pk=job.pk)


def _read(request: HttpRequest, compared: Compared | None) -> dict[str, Any]:
    """What is compared, and what is left out."""
    return {"compared": compared, "n_withheld": n_withheld(request.user), "most": MOST_INTERVIEWS}


def _chosen(given: str | None, known: Sequence[str]) -> str:
    return given if given is not None and given in known else next(iter(known), "")


def _standing(standing: Standing) -> dict[str, Any]:
    kappa = standing.kappa
    told = kappa is not None and isfinite(kappa.kappa)
    return {
        "standing": standing,
        **{name: _figure(getattr(kappa, name)) if told else "" for name in ("kappa", "low", "high")},
        "is_few": kappa is None,
    }


def _figure(value: float) -> str:
    return figure(value, 2)


def _named(biases: tuple[CoderBias, ...], framework: Framework) -> list[dict[str, Any]]:
    names = {competency.id: competency.name for competency in framework.competencies}
    return [_bias(bias, names[bias.where]) for bias in biases if bias.p < UNLIKELY]


def _bias(bias: CoderBias, name: str) -> dict[str, Any]:
    return {"is_lenient": bias.bias > 0, "name": name, "bias": _figure(bias.bias)}


def _group(row: GroupFairness, compared: Compared | None) -> dict[str, Any]:
    shown: dict[str, Any] = {"row": row, "is_few": row.standing is None}
    if row.standing is not None and compared is not None:
        shown |= _standing(row.standing)
        shown["is_few"] = False
        shown["is_few_clauses"] = row.standing.kappa is None
    if row.frequency is not None:
        shown |= _share(row.frequency)
    return shown


def _share(frequency: Frequency) -> dict[str, Any]:
    percent = {name: f"{100 * getattr(frequency, name):.0f}" for name in ("raw", "share") if _is(frequency, name)}
    if _is(frequency, "low"):
        percent |= {"share_low": f"{100 * frequency.low:.0f}", "share_high": f"{100 * frequency.high:.0f}"}
    return {**percent, "n_texts": frequency.n_texts, "n_read": frequency.n_read}


def _is(frequency: Frequency, name: str) -> bool:
    return isfinite(getattr(frequency, name))
