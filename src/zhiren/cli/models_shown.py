"""Two folders of the same ratings: which of their models fits."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from zhiren.cli import say
from zhiren.cli.measure_files import Results
from zhiren.measure.model import Likelihood
from zhiren.measure.model_choice import ModelChoice, choose_model
from zhiren.measure.printed import aligned, figure

_COUNTS = ("n_ratees", "n_raters", "n_ratings", "n_self_ratings")
_CHOICES = ("joint", "steps", "halo", "severity")
_VARIANCES = ("halo", "severity")


def other_model(a: Results, b: Results) -> bool:
    """Whether both folders measured the very same ratings by one method, with other options."""
    if a.measures.method != b.measures.method or a.summary["options"] == b.summary["options"]:
        return False
    if any(a.summary[name] != b.summary[name] for name in _COUNTS):
        return False
    one, other = a.measures, b.measures
    return (
        (one.ratees, one.competencies) == (other.ratees, other.competencies)
        and np.array_equal(one.n_ratings, other.n_ratings)
        and np.allclose(one.raw_mean, other.raw_mean, equal_nan=True)
    )


def model_choice(a: Results, b: Results) -> ModelChoice | None:
    """The comparison of two models of the same ratings; None where there are no likelihoods to compare."""
    options = [results.summary["options"] for results in (a, b)]
    fits = [_likelihood(results) for results in (a, b)]
    if fits[0] is None or fits[1] is None or len({o.get("include_self") for o in options}) > 1:
        return None
    differing = [name for name in _CHOICES if options[0].get(name) != options[1].get(name)]
    nested = len(differing) == 1 and differing != ["joint"]
    return choose_model(fits[0], fits[1], nested=nested, boundary=nested and differing[0] in _VARIANCES)


def _likelihood(results: Results) -> Likelihood | None:
    """That of all models of a folder together: those of single competencies add up."""
    models = results.summary["models"]
    if not all(model.get("aic") is not None for model in models):
        return None
    value, n = (sum(model[name] for model in models) for name in ("log_likelihood", "n_parameters"))
    return Likelihood(value, n, sum(m["aic"] for m in models), sum(m["bic"] for m in models))


def model_lines(choice: ModelChoice) -> Iterator[str]:
    """The comparison as a table and a sentence."""
    columns = ("model", "log-likelihood", "parameters", "aic", "bic")
    rows = [[say(f"cli-compare-column-{column}") for column in columns]]
    for name, fit in (("A", choice.first), ("B", choice.second)):
        figures = [figure(value, 1) for value in (fit.aic, fit.bic)]
        rows.append([name, figure(fit.log_likelihood, 1), str(fit.n_parameters), *figures])
    yield from aligned(rows)
    yield say("cli-compare-model", verdict=choice.verdict)
    if choice.df:
        p = "< 0.001" if choice.p < 0.001 else f"= {figure(choice.p, 3)}"
        yield say("cli-compare-nested", chi_square=figure(choice.chi_square, 1), df=choice.df, p=p)
