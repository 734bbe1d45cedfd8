"""Generalizability: how much of what ratings vary by is the persons, and how many raters that takes.

    study = variance_components(person, rater, item, score)     # or panel_components(panels, "ACH")
    print(study)                                                # components, errors, G and Φ
    print(decision_study(study, n_raters=[3, 6, 9, 12]))
    raters_needed(study, target=.8)

Source: Cronbach, Gleser, Nanda & Rajaratnam (1972); Brennan (2001), Generalizability theory, ch. 3-5.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.component_estimators import ESTIMATORS, Estimator, choose_estimator, estimate_components
from zhiren.measure.effects import Design, arrange_effects
from zhiren.measure.intervals import Codes
from zhiren.measure.panels import Panels
from zhiren.measure.printed import aligned, figure
from zhiren.measure.results import Floats

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True)
class Components:
    """Variance components of a person × rater × item study, in squared units of the scale.

    ``variance`` and ``standard_error`` are by effect: crossed p, r, i, pr, pi, ri, pri; nested p, i, r:p, pi,
    ri:p; with one item only those without i. The last is the residual. ``anova`` and ``henderson`` are unbiased
    and may be below zero, which coefficients take as zero. ``n_raters`` (a person) and ``n_items`` (a rater and
    person) are harmonic means. ``log_likelihood`` is the restricted one; NaN for the methods that have none.
    """

    design: Design
    method: Literal["anova", "reml", "henderson"]
    variance: Mapping[str, float]
    standard_error: Mapping[str, float]
    log_likelihood: float
    mean: float
    n_persons: int
    n_raters: float
    n_items: float
    n_ratings: int

    @property
    def g(self) -> float:
        """Eρ² of the study's own numbers of raters and items."""
        return float(decision_study(self, n_raters=[self.n_raters]).g[0])

    @property
    def phi(self) -> float:
        """Φ of the study's own numbers of raters and items."""
        return float(decision_study(self, n_raters=[self.n_raters]).phi[0])

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """The components with their errors and shares, and what they mean for this study."""
        language = language or preferred_language()
        total = sum(max(v, 0.0) for v in self.variance.values())
        columns = ("effect", "variance", "error", "share")
        rows = [[text(language, f"gstudy-column-{column}") for column in columns]]
        for name, variance in self.variance.items():
            shown = text(language, f"gstudy-effect-{name.replace(':', '-in-')}")
            share = 100 * max(variance, 0.0) / total if total else math.nan
            rows.append([shown, figure(variance, 4), figure(self.standard_error[name], 4), figure(share, 1)])
        values = {"design": self.design, "method": self.method, "persons": self.n_persons, "n": self.n_ratings}
        panel = {"raters": figure(self.n_raters, 1), "items": figure(self.n_items, 1)}
        coefficients = text(language, "gstudy-coefficients", **panel, g=figure(self.g, 3), phi=figure(self.phi, 3))
        return "\n".join([text(language, "gstudy-heading", **values), *aligned(rows), coefficients])

    def to_frame(self) -> pl.DataFrame:
        """A row each effect: effect, variance, standard_error."""
        import polars as pl  # 0.1 s: not before a table is wanted

        names = list(self.variance)
        errors = [self.standard_error[name] for name in names]
        return pl.DataFrame({"effect": names, "variance": list(self.variance.values()), "standard_error": errors})

    def to_json(self) -> bytes:
        """Canonical JSON (sorted keys, no spaces, UTF-8); null where there is no figure."""
        document = {k: None if isinstance(v, float) and math.isnan(v) else v for k, v in asdict(self).items()}
        return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@dataclass(frozen=True, eq=False)
class DecisionStudy:
    """What a mean over raters and items would be worth: all arrays of shape (n,), a place each plan.

    ``relative_error`` and ``absolute_error`` are variances, σ²(δ) and σ²(Δ); ``g`` is Eρ² = σ²(τ) / (σ²(τ) +
    σ²(δ)), for comparing persons; ``phi`` is Φ, with σ²(Δ), for what the score itself says. Both are NaN where
    nothing varies.
    """

    design: Design
    n_raters: Floats
    n_items: Floats
    universe: Floats
    relative_error: Floats
    absolute_error: Floats

    @property
    def g(self) -> Floats:
        """Eρ² of each plan."""
        return _ratio(self.universe, self.relative_error)

    @property
    def phi(self) -> Floats:
        """Φ of each plan."""
        return _ratio(self.universe, self.absolute_error)

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """A line each plan."""
        language = language or preferred_language()
        columns = ("raters", "items", "g", "phi", "sem")
        rows = [[text(language, f"gstudy-column-{column}") for column in columns]]
        figures = zip(self.n_raters, self.n_items, self.g, self.phi, np.sqrt(self.absolute_error), strict=True)
        rows += [[f"{r:g}", f"{i:g}", *(figure(x, 3) for x in rest)] for r, i, *rest in figures]
        return "\n".join([text(language, "gstudy-decision-heading", design=self.design), *aligned(rows)])

    def to_frame(self) -> pl.DataFrame:
        """A row each plan: n_raters, n_items, universe, relative_error, absolute_error, g, phi."""
        import polars as pl  # 0.1 s: not before a table is wanted

        names = ("n_raters", "n_items", "universe", "relative_error", "absolute_error", "g", "phi")
        return pl.DataFrame({name: getattr(self, name) for name in names}).fill_nan(None)


def variance_components(
    person: Codes,
    rater: Codes,
    item: Codes,
    score: Floats,
    *,
    design: Design = "nested",
    method: Estimator = "auto",
    seed: int = 0,
) -> Components:
    """Variance components of scores (n,) by persons, raters and items (n,); NaN scores are left out.

    Methods: ``anova`` for balanced data (Brennan 2001, ch. 3, errors by eq. 6.1); ``reml``, restricted maximum
    likelihood, for designs of up to 2,500 levels beside those of the largest effect; ``henderson``, method I, in
    time linear in n, with errors from 100 simulated studies (``seed``; each about 7 % exact). ``auto`` takes the
    first that the data allow.

    Raises:
        MeasureError: an unknown design or method, ``anova`` for unbalanced data, ``reml`` for too large a design,
            fewer than two persons, a rating that stands twice, or effects that cannot be told apart.
        NotConverged: ``reml`` ran out of steps.
    """
    if method not in ESTIMATORS:
        raise MeasureError(Problem("gstudy-method", {"value": str(method), "known": ", ".join(ESTIMATORS)}))
    there = np.isfinite(score)
    person, rater, item = person[there], rater[there], item[there]
    y = score[there].astype(np.float64)
    effects = arrange_effects(person, rater, item, design)
    chosen = choose_estimator(effects, method)
    variance, covariance, log_likelihood = estimate_components(effects, y, chosen, seed)
    errors = np.sqrt(np.diag(covariance))
    pair = effects.terms[effects.names.index("pr" if design == "crossed" else "r:p")]
    raters = np.bincount(effects.terms[0].codes[pair.first])
    return Components(
        design,
        chosen,
        dict(zip(effects.names, variance.tolist(), strict=True)),
        dict(zip(effects.names, errors.tolist(), strict=True)),
        log_likelihood,
        float(y.mean()),
        len(raters),
        float(1 / np.mean(1 / raters)),
        float(1 / np.mean(1 / pair.counts)),
        len(y),
    )


def panel_components(
    panels: Panels, subject: str, *, design: Design = "nested", method: Estimator = "auto", seed: int = 0
) -> Components:
    """Components of the others' ratings on a competency; raises also if there is no such competency."""
    scores = panels.scores[panels.others, panels.columns(subject)]
    row, item = np.nonzero(np.isfinite(scores))
    person, rater = panels.ratee[panels.others][row], panels.rater[panels.others][row]
    y = scores[row, item].astype(np.float64)
    return variance_components(person, rater, item, y, design=design, method=method, seed=seed)


def decision_study(
    components: Components,
    n_raters: list[float] | list[int] | Floats,
    n_items: float | None = None,
    *,
    design: Design | None = None,
    fixed_items: bool = False,
) -> DecisionStudy:
    """Coefficients of a mean over ``n_raters`` raters, each answering ``n_items`` items (the study's own if None).

    ``design`` nested from a crossed study means raters of each person's own: σ²(r:p) = σ²(r) + σ²(pr). A nested
    study cannot be undone. With ``fixed_items`` these items are the universe, and persons' differences by item
    are no error: σ²(τ) = σ²(p) + σ²(pi) / n_i (Brennan 2001, ch. 4). Negative components count as zero.

    Raises:
        MeasureError: numbers below 1, or a crossed plan from a nested study.
    """
    design = design or components.design
    raters = np.asarray(n_raters, dtype=np.float64)
    items = np.full(raters.shape, components.n_items if n_items is None else n_items)
    if (raters < 1).any() or (items < 1).any() or not len(raters):
        raise MeasureError(Problem("gstudy-numbers"))
    if design == "crossed" and components.design == "nested":
        raise MeasureError(Problem("gstudy-undo"))
    v = {name.replace(":", ""): max(x, 0.0) for name, x in components.variance.items()}
    person, item, person_item = v["p"], v.get("i", 0.0), v.get("pi", 0.0)
    with_rater = _nested(v, items) if components.design == "nested" else v["pr"] + v.get("pri", 0.0) / items
    common = np.zeros(
        raters.shape
    )  # what raters do alike to everybody: no error between persons if all share them
    if components.design == "crossed":
        common = (v["r"] + v.get("ri", 0.0) / items) / raters
    relative = with_rater / raters + (common if design == "nested" else 0.0)
    absolute = with_rater / raters + common
    universe = np.full(raters.shape, person)
    if fixed_items:
        universe = universe + person_item / items
    else:
        relative, absolute = relative + person_item / items, absolute + (person_item + item) / items
    return DecisionStudy(design, raters, items, universe, relative, absolute)


def _nested(v: Mapping[str, float], items: Floats) -> Floats:
    return np.asarray(v["rp"] + v.get("rip", 0.0) / items)


def raters_needed(
    components: Components,
    target: float = 0.8,
    n_items: float | None = None,
    *,
    coefficient: Literal["g", "phi"] = "g",
    design: Design | None = None,
    fixed_items: bool = False,
) -> int | None:
    """The least number of raters whose mean reaches ``target``; None where no number does.

    With error A + B / n, target t is reached at n ≥ B / (σ²(τ) (1 − t) / t − A). The other arguments are those of
    ``decision_study``.

    Raises:
        MeasureError: a target that is not between 0 and 1, and as ``decision_study``.
    """
    if not 0 < target < 1:
        raise MeasureError(Problem("gstudy-target", {"value": f"{target:g}"}))
    plan = decision_study(components, [1.0, 2.0], n_items, design=design, fixed_items=fixed_items)
    error = plan.relative_error if coefficient == "g" else plan.absolute_error
    by_rater = 2 * (error[0] - error[1])
    room = plan.universe[0] * (1 - target) / target - (error[0] - by_rater)
    if room <= 0:
        return None
    return max(1, math.ceil(float(by_rater / room) - 1e-9))


def _ratio(universe: Floats, error: Floats) -> Floats:
    total = universe + error
    return np.divide(universe, total, out=np.full_like(total, np.nan), where=total > 0)
