"""Every page in both languages as its reader finds it: reachable, whole, in one language, open to everybody.

Followed are the links of the pages themselves. A page that is added and is reached by no link fails the last test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.urls import Resolver404, resolve

from web.test_permissions import ROWS
from zhiren.language import CHINESE, ENGLISH

LANGUAGES = [CHINESE, ENGLISH]
ROLES = ("owner", "hr_administrator", "hr_analyst", "coder", "manager", "employee")
WIDTHS = (390, 320, 1280)  # pages open at the first
AXE_WIDTH = {CHINESE: 390, ENGLISH: 1280}
MOST_OF_A_KIND = {"campaign": 2, "plan": 3}  # open and released, or as far as they are, they look different
PLAIN = re.compile(r"\b(?:web|errors|activity|message|relationship|account|scale)-[a-z]+-[a-z-]+|\{ ?\$")
OVERFLOWS = """() => {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  return [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > most + 1)
    .map(e => e.tagName + "." + e.className).slice(0, 5);
}"""
VIOLATIONS = """async () => {
  const found = await axe.run({resultTypes: ["violations"]});
  return found.violations.flatMap(v => v.nodes.map(node => `${v.id} ${node.target.join(" ")}: ${v.help}`));
}"""
NOT_PAGES = {  # what is fetched by a page, downloaded, or leads on
    "healthz",
    "chart-unit",
    "suggest-people",
    "import-template",
    "campaign-export",
    "campaign-progress",
    "campaign-dossier",
    "campaign-setup",
    "company-sign-in",
    "company-sign-in-done",
    "organisation-workbook",
    "interview-export",
    "interview-guide-file",
    "coder-ratings",
    "coder-remote-preview",  # no second coder is set
    "organisation-pdf",
    "plan-calendar",
    "plan-workbook",
    "nine-box-export",
    "succession-export",
    "training-needs-export",
}
NO_PAGES = NOT_PAGES | {name for name, row in ROWS.items() if row.method == "post"}


class Reader:
    """Somebody who follows the links, and looks at each kind of page once."""

    def __init__(self, context: Any, url: str, language: str, seen: dict[str, list[str]]) -> None:
        self.url, self.language, self.seen = url, language, seen
        self.page = context.new_page()
        self.faults: list[str] = []
        self._trouble: list[str] = []
        self.page.on("console", lambda said: said.type == "error" and self._trouble.append(said.text))
        self.page.on("pageerror", lambda error: self._trouble.append(str(error)))

    def read(self, starts: Iterable[str], again: frozenset[str] = frozenset()) -> None:
        """Read from these addresses on; of the kinds in ``again`` one more, though somebody else has read one."""
        before = {name: len(paths) for name, paths in self.seen.items()}
        waiting, known = list(starts), set(starts)
        while waiting:
            path = waiting.pop(0)
            name = name_of(path)
            if name is None or name in NO_PAGES or path.endswith(".pdf"):
                continue
            most = MOST_OF_A_KIND.get(name, 1) + (before.get(name, 0) if name in again else 0)
            if len(self.seen.setdefault(name, [])) >= most:
                continue
            self.seen[name].append(path)
            for link in self.look(path, name):
                if link not in known:
                    known.add(link)
                    waiting.append(link)

    def look(self, path: str, name: str) -> list[str]:
        """Look at one page; gives the links on it."""
        self._trouble.clear()
        self.page.set_viewport_size({"width": WIDTHS[0], "height": 844})
        response = self.page.goto(self.url + path)
        if response.status != 200:
            self.faults.append(f"{path}: {response.status}")
            return []
        found = self.page.evaluate(
            "() => ({lang: document.documentElement.lang, text: document.body.innerText, title: document.title,"
            " links: [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)})"
        )
        if found["lang"] != self.language:
            self.faults.append(f"{path}: lang={found['lang']}")
        self.faults += [f"{path}: “{m}” is shown" for m in PLAIN.findall(found["title"] + " " + found["text"])]
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 844})
            if wide := self.page.evaluate(OVERFLOWS):
                self.faults.append(f"{path}: wider than {width} px: {', '.join(wide)}")
            if width == AXE_WIDTH[self.language]:
                self.faults += [f"{path}: {said}" for said in violations(self.page)]
        self.faults += [f"{path}: {said}" for said in self._trouble]
        return [urldefrag(link[len(self.url) :]).url for link in found["links"] if link.startswith(self.url)]


def name_of(path: str) -> str | None:
    try:
        return str(resolve(urlsplit(path).path).url_name)
    except Resolver404:
        return None


def violations(page: Any) -> list[str]:
    """What axe finds; what it finds in order stays in the browser."""
    page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(VIOLATIONS))


@pytest.fixture(scope="module", params=LANGUAGES)
def read(
    browser: Any, installation: Any, empty_installation: Any, request: pytest.FixtureRequest
) -> dict[str, Any]:
    """All that was read in one language: the kinds of pages, and what was wrong with them."""
    language, made = str(request.param), installation.made
    seen: dict[str, list[str]] = {}
    faults: list[str] = []

    def reader(url: str = installation.url) -> Reader:
        context = browser.new_context(locale={CHINESE: "zh-CN", ENGLISH: "en-GB"}[language])
        context.add_cookies([{"name": "language", "value": language, "url": url}])
        return Reader(context, url, language, seen)

    def leave(left: Reader) -> None:
        faults.extend(left.faults)
        left.page.context.close()

    first = reader(empty_installation.url)
    seen["set-up"] = ["/setup/"]
    first.look("/setup/", "set-up")
    leave(first)
    stranger = reader()
    stranger.read(
        [
            "/sign-in/",
            made["sign_in_link"],
            made["links"][0],
            *(path for path in made["more"] if path.startswith("/r/")),
        ]
    )
    leave(stranger)
    again = {
        "hr_administrator": frozenset({"home", "plans"}),
        "coder": frozenset({"home", "evidence"}),
        "manager": frozenset({"home", "reports", "organisation", "nominate", "plans"}),
        "employee": frozenset({"home", "reports", "plans", "plan"}),
    }
    for role in ROLES:
        signed_in = reader()
        account = installation.account(role)
        signed_in.page.goto(f"{installation.url}/sign-in/")
        signed_in.page.fill("input[name=mail]", account["mail"])
        signed_in.page.fill("input[name=password]", account["password"])
        signed_in.page.click("form[action='/sign-in/'] button:not([formaction])")
        signed_in.page.wait_for_url(f"{installation.url}/")
        own = {"owner": ["/", *(path for path in made["more"] if not path.startswith(("/r/", "/nominations/")))]}
        own["manager"] = ["/", *(path for path in made["more"] if path.startswith("/nominations/"))]
        signed_in.read(own.get(role, ["/"]), again.get(role, frozenset({"home"})))
        if role == "employee":
            signed_in.faults += refusals(signed_in)
        leave(signed_in)
    return {"seen": seen, "faults": faults}


def refusals(reader: Reader) -> list[str]:
    """The pages for what is not there, and for what is not open to the reader."""
    faults = []
    for path, status in (("/nothing-here/", 404), ("/people/", 403)):
        response = reader.page.goto(reader.url + path)
        faults += [f"{path}: {response.status}"] if response.status != status else []
        faults += [f"{path}: {said}" for said in violations(reader.page)]
    return faults


def test_nothing_is_wrong_with_any_page(read: dict[str, Any]) -> None:
    assert read["faults"] == []


def test_every_page_was_read(read: dict[str, Any]) -> None:
    assert set(ROWS) - NO_PAGES - set(read["seen"]) == set()
