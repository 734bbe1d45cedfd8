"""A report that opens after the talk: the manager notes it, the person reads on a phone and takes it along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from e2e.preparing import PASSWORD
from e2e.test_from_file_to_report import press, sign_in
from zhiren.language import text

PHONE = {"width": 390, "height": 844}
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
TAP = "el => el.getBoundingClientRect().height"


@pytest.fixture
def phones(browser: Any, installation: Any, language: str) -> Iterator[dict[str, Any]]:
    """A phone each for the person and the manager."""
    found = {}
    for role in ("employee", "manager"):
        context = browser.new_context(viewport=PHONE, has_touch=True, accept_downloads=True)
        context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
        found[role] = context.new_page()
        sign_in(found[role], installation, installation.made["languages"][language]["talk"][role], PASSWORD)
    yield found
    for page in found.values():
        page.context.close()


def test_after_the_talk_the_person_reads(phones: dict[str, Any], installation: Any, language: str) -> None:
    own, boss = phones["employee"], phones["manager"]
    ratee = installation.made["languages"][language]["talk"]["ratee"]
    about, page = f"{installation.url}/reports/{ratee}/", f"/reports/{ratee}/{language}.html"
    assert own.goto(about).status == 403
    boss.goto(f"{about}talk/{language}.html")
    assert boss.inner_text("h1 .name") == text(language, "guide-talk-title")
    boss.goto(f"{installation.url}/reports/")
    press(boss, "a[href='/reports/talks/']")
    press(boss, "form[action$='/talk/'] button")

    own.goto(f"{installation.url}/reports/")
    press(own, f"a[href='{page}']")
    assert own.evaluate(TOO_WIDE) is False
    assert [own.locator(".around a").nth(n).evaluate(TAP) >= 44 for n in range(4)] == [True] * 4
    press(own, ".around a[href*='/reading/']")
    assert own.inner_text("h1 .name") == text(language, "guide-reading-title")
    press(own, ".around a")  # back to the overview
    assert own.url == about
    assert text(language, "web-results-form-talk") in own.inner_text(".log")  # the manager opened it
    with own.expect_download() as download:
        own.click("a[href$='.json']")
    content = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert (content["language"], content["subject"]["name"]) == (language, "何")
