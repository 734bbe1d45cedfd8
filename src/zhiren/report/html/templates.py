"""The pages' templates: autoescaped, strict about names, with the words of one language at hand."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from zhiren.language import text
from zhiren.report.charts import figures, tokens

FOLDER = Path(__file__).parents[1] / "templates"
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


@cache
def environment(language: str) -> Environment:
    """The template environment of a language; ``say`` in a template is its message."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"language": language, "say": partial(text, language), "css": partial(_css, language)}
    made.filters |= {"figure": figures.figure, "signed": figures.signed, "interval": figures.interval}
    made.filters["percent"] = partial(figures.percent, language)
    return made


@cache
def _css(language: str, *names: str) -> Markup:
    """Style sheets by name, the tokens in front."""
    sheets = [(FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in names]
    return Markup(f":root{{{tokens.css_variables(language)}}}\n" + "\n".join(sheets))  # noqa: S704  our own files


def inline_svg(svg: str) -> Markup:
    """A chart as markup for a page, where SVG needs no namespace."""
    return Markup(svg.replace(_NAMESPACE, "", 1))  # noqa: S704  charts escape what people wrote
