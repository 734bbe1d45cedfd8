"""A plan on a phone: made from a report, shown to the manager, agreed, checked in on, and a pulse answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from e2e.test_from_file_to_report import press, sign_in
from zhiren.language import CHINESE, text

PHONE = {"width": 390, "height": 844}
TAP = "el => el.getBoundingClientRect().height"


@pytest.fixture
def phones(browser: Any, installation: Any, language: str) -> Iterator[dict[str, Any]]:
    """A phone each for the employee and the manager of the demonstration, and one of nobody."""
    found = {}
    for role in ("employee", "manager", "nobody"):
        context = browser.new_context(viewport=PHONE, has_touch=True)
        context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
        found[role] = context.new_page()
        if role != "nobody":
            account = installation.account(role)
            sign_in(found[role], installation, account["mail"], account["password"])
    yield found
    for page in found.values():
        page.context.close()


def test_check_in_with_three_taps(phones: dict[str, Any], installation: Any, language: str) -> None:
    page = phones["employee"]
    page.goto(f"{installation.url}/plans/")
    press(page, ".plan-row .button")
    press(page, "a[href$='/check-in/']")  # the first tap
    labels = page.locator(".feelings label")
    assert [labels.nth(n).evaluate(TAP) >= 44 for n in range(3)] == [True] * 3
    labels.nth(0).click()
    page.fill("#note", "好多了" if language == CHINESE else "Much better")
    press(page, ".check-in-form button")

    shown = page.locator(".check-ins li").last.inner_text()
    assert text(language, "web-plans-feeling-better") in shown
    assert page.locator(".pulse-result svg").count() == 1  # the pulse that has closed


def test_writing_agreeing_and_being_asked(phones: dict[str, Any], installation: Any, language: str) -> None:
    """The employee finishes the plan there is, makes a new one, and the manager agrees."""
    own, boss = phones["employee"], phones["manager"]
    own.goto(f"{installation.url}/plans/")
    press(own, ".plan-row .button")
    press(own, "button[value=finish]")
    own.goto(f"{installation.url}/reports/")
    press(own, "a[href*='/plans/new/']")
    own.locator(".choice").nth(0).click()
    press(own, ".form-foot button")
    own.fill("[name=behaviour]", "先问两个问题。" if language == CHINESE else "I ask two questions first.")
    own.locator("[name=indicators]").first.check()
    own.locator("[name=suggestions]").first.check()
    press(own, ".goal-form button")
    assert own.locator(".rungs i.aim").count() >= 1
    press(own, "button[value=submit]")

    boss.goto(f"{installation.url}/plans/")
    address = own.url.removeprefix(installation.url)
    press(boss, f".waiting a[href='{address}']")
    boss.fill("#words", "好" if language == CHINESE else "Yes")
    press(boss, "button[value=agree]")
    own.reload()
    assert text(language, "web-plans-state-agreed") in own.locator(".page-head").inner_text()

    link = next(path for path in installation.made["more"] if path.startswith("/r/p/"))
    asked = phones["nobody"]
    asked.goto(installation.url + link)
    if language == CHINESE:  # the same link serves both languages once: the second finds thanks
        for n in range(asked.locator("fieldset.item").count()):
            asked.locator("fieldset.item").nth(n).locator("label").nth(3).click()
        press(asked, "form.rating-start button")
    assert text(language, "web-plans-asked-thanks") in asked.inner_text("h1")
