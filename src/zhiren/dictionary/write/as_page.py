"""A dictionary as one web page that needs nothing else: no script, no font, no file beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from zhiren.framework import SUGGESTION_KINDS, Competency, Framework
from zhiren.language import text

_HERE = Path(__file__).parent


def to_html(framework: Framework) -> str:
    """The page, in the framework's language; for phones, desktops and paper."""

    def say(message: str, **values: str | int) -> str:
        return text(framework.language, message, **values)

    return _template().render(
        framework=framework,
        clusters=_clusters(framework),
        count=sum(1 for _ in framework.indicators),
        suggestions=_suggestions,
        say=say,
        style=_style(),
    )


def _clusters(framework: Framework) -> list[tuple[str, list[Competency]]]:
    """The competencies under their clusters, clusters in the order of their first competency."""
    order = list(dict.fromkeys(c.cluster for c in framework.competencies))
    ranked = sorted(framework.competencies, key=lambda c: order.index(c.cluster))
    return [(cluster, list(members)) for cluster, members in groupby(ranked, key=lambda c: c.cluster)]


def _suggestions(competency: Competency) -> Mapping[str, list[str]]:
    """Kind of suggestion to the suggestions of this kind, without the kinds that have none."""
    found = {kind: [s.text for s in competency.suggestions if s.kind == kind] for kind in SUGGESTION_KINDS}
    return {kind: texts for kind, texts in found.items() if texts}


@cache
def _template() -> Template:
    loader = FileSystemLoader(_HERE)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html.jinja")


@cache
def _style() -> Markup:
    return Markup((_HERE / "page.css").read_text(encoding="utf-8"))  # noqa: S704  our own file
