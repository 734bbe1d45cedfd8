"""An interview in the browser: brought in, coded by two with keys and mouse, settled; and quoted in a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from e2e.test_every_page import violations
from e2e.test_from_file_to_report import press, sign_in
from zhiren.language import CHINESE, ENGLISH, text

WORDS = {
    CHINESE: "问：发生了什么？\n答：我发现自己算错了。我马上告诉了客户。我请同事教我核对。\n",
    ENGLISH: "Q: What happened?\nA: I found my own error. I told the client at once. I asked a friend to help.\n",
}
QUOTED = {CHINESE: "我连夜把两千多条记录重新核了一遍", ENGLISH: "I pulled the tickets of three months"}


@pytest.fixture
def page(browser: Any, installation: Any, language: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
    yield context.new_page()
    context.close()


def enter(page: Any, installation: Any, role: str, language: str) -> None:
    page.context.clear_cookies()
    page.context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
    account = installation.account(role)
    sign_in(page, installation, account["mail"], account["password"])


def bring_in(page: Any, installation: Any, language: str, title: str) -> str:
    """As HR: the text, the consent, two coders; gives the interview's address."""
    number = installation.account("employee")["mail"].split("@")[0].upper()
    page.goto(f"{installation.url}/evidence/new/")
    page.fill("input[name=person]", number)
    page.fill("input[name=title]", title)
    page.fill("textarea[name=text]", WORDS[language])
    press(page, "form[enctype] button")
    address = str(page.url)
    assert page.locator("select[name=account]").count() == 0  # consent comes first
    page.fill("input[name=given_on]", "2025-06-01")
    page.fill("input[name=how]", "signed")
    page.check("input[name=quotes]")
    press(page, "button[value=consent]")
    for role in ("coder", "hr_administrator"):
        label = page.locator("select[name=account] option", has_text=installation.account(role)["name"])
        page.select_option("select[name=account]", label.first.get_attribute("value"))
        press(page, "button[value=assign]")
    return address


def open_desk(page: Any, installation: Any, title: str) -> None:
    page.goto(f"{installation.url}/evidence/")
    press(page, f".waiting li:has-text('{title}') a.button")


def type_code(page: Any, behaviour: str, note: str) -> None:
    page.locator(f"details:has(> label input[value='{behaviour}']) > summary").click()
    page.locator(f"input[value='{behaviour}']").check()
    page.fill("#note", note)
    page.keyboard.press("Escape")


def test_what_was_typed_outlives_a_refusal_and_a_lost_network(page: Any, installation: Any, language: str) -> None:
    title = f"E2E typed {language}"
    enter(page, installation, "hr_administrator", language)
    bring_in(page, installation, language, title)
    enter(page, installation, "coder", language)
    open_desk(page, installation, title)
    page.locator("#c2").click()
    type_code(page, "INT.2", "first line")
    page.fill("#first", "1")
    page.locator("#code-form button[value=save]").click()
    page.locator(".notice.error", has_text=text(language, "coding-not-said", first=1, last=2)).wait_for()
    assert (page.input_value("#note"), page.is_checked("input[value='INT.2']")) == ("first line", True)

    page.fill("#first", "2")
    page.route("**/do/", lambda route: route.abort())
    page.locator("#code-form button[value=save]").click()
    page.locator(".notice.error", has_text=text(language, "web-evidence-unreached")).wait_for()
    assert violations(page) == []
    assert page.input_value("#note") == "first line"
    page.unroute("**/do/")
    page.locator("#code-form button[value=save]").click()
    page.locator(".own-codes li").wait_for()

    page.locator("#c3").click()
    type_code(page, "TWK.4", "begun")
    page.locator("#c2").focus()
    page.keyboard.press("d")  # removes the first code; the new one that is begun stays
    page.locator(".own-codes li").wait_for(state="detached")
    assert (page.input_value("#note"), page.input_value("#first")) == ("begun", "3")
    page.locator("#code-form button[value=save]").click()
    page.locator(".own-codes li").wait_for()
    page.locator("#c3").focus()
    with page.expect_navigation():
        page.keyboard.press("e")
    assert page.input_value("#note") == "begun"
    page.locator("#c3").focus()
    page.keyboard.press("h")
    assert page.evaluate("document.activeElement.value") == "hand-in"
    page.locator("#c3").focus()
    page.keyboard.press("o")
    assert page.evaluate("document.activeElement.value") == "show"
    page.keyboard.press("Enter")
    page.locator("button[value=show]").wait_for(state="detached")


def test_two_code_and_their_differences_are_settled(page: Any, installation: Any, language: str) -> None:
    title = f"E2E {language}"
    enter(page, installation, "hr_administrator", language)
    interview = bring_in(page, installation, language, title)

    enter(page, installation, "coder", language)
    open_desk(page, installation, title)
    for place, behaviour in enumerate(("INT.2", "TWK.4")):  # with keys alone, but for the behaviour
        page.locator('.clause[tabindex="0"]').focus()
        page.keyboard.press("ArrowDown")
        page.locator(f"details:has(> label input[value='{behaviour}']) > summary").click()
        page.locator(f"input[value='{behaviour}']").check()
        page.keyboard.press("4")
        page.keyboard.press("Enter")
        page.locator(".own-codes li").nth(place).wait_for()
    page.keyboard.press("u")
    page.locator(".own-codes li").nth(1).wait_for(state="detached")
    assert violations(page) == []
    press(page, "button[value=hand-in]")

    enter(page, installation, "hr_administrator", language)
    open_desk(page, installation, title)
    assert page.locator(".own-codes li").count() == 0  # the second sees nothing of the first
    page.locator("#c3").hover()
    page.mouse.down()
    page.locator("#c4").hover()
    page.mouse.up()
    assert page.locator(".clause[aria-checked=true]").count() == 2
    page.locator("details:has(> label input[value='INT.2']) > summary").click()
    page.locator("input[value='INT.2']").check()
    page.locator("#code-form button[value=save]").click()
    page.locator(".notice.success", has_text=text(language, "web-evidence-code-saved")).wait_for()
    press(page, "button[value=hand-in]")

    page.goto(f"{interview}settle/")
    assert page.locator(".dispute").count() == 1
    assert violations(page) == []
    page.locator(".choose label", has_text=installation.account("coder")["name"]).click()
    assert not page.locator(".own-code").is_visible()
    page.locator(".choose label", has_text=text(language, "web-evidence-choose-own")).click()
    page.locator(".own-code select").select_option("INT.2")
    page.locator(".own-code .level-row label", has_text="3").click()
    assert violations(page) == []
    press(page, "button[value=finish]")
    assert page.locator(".notice.success").inner_text() == text(language, "web-evidence-settled-now")
    page.goto(f"{interview}settle/")
    assert page.locator(".own-code select").input_value() == "INT.2"


def test_a_report_quotes_what_was_settled(page: Any, installation: Any, language: str) -> None:
    enter(page, installation, "hr_administrator", language)
    page.goto(f"{installation.url}/evidence/")
    settled = text(language, "web-evidence-state-settled")
    titles = {code: text(code, "demo-interview-1") for code in WORDS}
    row = page.locator("tbody tr", has_text=settled).filter(has_text=titles[language])
    name = row.locator("td").first.inner_text()
    page.goto(f"{installation.url}/reports/?campaign=1")
    press(page, f"tr:has-text('{name}') a.button")
    assert QUOTED[language] in page.content()
