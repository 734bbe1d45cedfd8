"""A guide as one self-contained web page: no script, no request."""

from __future__ import annotations

from zhiren.report.guides.content import Guide
from zhiren.report.html.templates import environment


def guide_page(guide: Guide) -> str:
    """The guide as an HTML document; the same guide gives the same bytes."""
    return environment(guide.language).get_template("guide.html").render(guide=guide)
