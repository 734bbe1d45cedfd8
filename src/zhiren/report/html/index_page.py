"""The index of a batch: who has a report, where it is, what was withheld and who was skipped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from markupsafe import Markup

from zhiren.report.html.templates import FOLDER, environment


@dataclass(frozen=True)
class Link:
    """A file to open: its label (``PDF``, ``网页``), its path relative to the index, the language it is in."""

    label: str
    path: str
    language: str = ""

    @property
    def href(self) -> str:
        """The path as a URL reference; characters that mean something in URLs are encoded."""
        return "/".join(quote(part) for part in self.path.replace("\\", "/").split("/"))


@dataclass(frozen=True)
class IndexEntry:
    """One person of a batch. ``skipped`` says why there is no report, and is empty where there is one."""

    id: str
    name: str
    unit: str = ""
    position: str = ""
    n_raters: int | None = None
    links: tuple[Link, ...] = ()
    withheld: tuple[str, ...] = ()
    skipped: str = ""


def index_page(
    entries: Sequence[IndexEntry], language: str, *, title: str, date: str = "", downloads: Sequence[Link] = ()
) -> str:
    """The index as a self-contained HTML document, people in the order given.

    ``downloads`` are files of the whole batch (workbook, data). The search field needs the few lines of script
    in the page; without them the field is hidden and everything else works.
    """
    made = [entry for entry in entries if not entry.skipped]
    script = _script()
    return (
        environment(language)
        .get_template("index.html")
        .render(
            title=title,
            date=date,
            made=made,
            skipped=[entry for entry in entries if entry.skipped],
            n_withheld=sum(bool(entry.withheld) for entry in made),
            downloads=downloads,
            script=Markup(script),  # noqa: S704  our own file
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        )
    )


@cache
def _script() -> str:
    return (FOLDER / "index.js").read_text(encoding="utf-8")
