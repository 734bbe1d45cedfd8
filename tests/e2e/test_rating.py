"""A rater on a phone: without a network for a while, on two devices, without scripts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from zhiren.language import CHINESE, ENGLISH, text

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LANGUAGES = [CHINESE, ENGLISH]
TAP_THE_REST = """() => {
  for (const item of document.querySelectorAll("fieldset.item"))
    if (!item.querySelector(":checked")) item.querySelector("input").click();
}"""


@pytest.fixture
def phones(browser: Any, language: str) -> Iterator[Any]:
    """Makes phones, each with a memory of its own."""
    made: list[Any] = []

    def phone(**options: Any) -> Any:
        context = browser.new_context(**PHONE, locale={CHINESE: "zh-CN", ENGLISH: "en-GB"}[language], **options)
        made.append(context)
        return context.new_page()

    yield phone
    for context in made:
        context.close()


def stored(installation: Any, assignment: int) -> dict[str, int | None]:
    """The answers to one form as the database has them. Two rows for one item would be a fault."""
    query = """
        select a.item, a.score from zhiren_answer a join zhiren_response r on r.id = a.response_id
        join zhiren_assignment s on s.ratee_id = r.ratee_id join zhiren_rateridentity i on i.rater_id = s.rater_id
        where s.id = ? and i.key = r.rater_key
    """
    with closing(sqlite3.connect(f"file:{installation.data}/zhiren.sqlite3?mode=ro", uri=True)) as database:
        rows = database.execute(query, [assignment]).fetchall()
    assert len(rows) == len({item for item, _ in rows})
    return dict(rows)


def state_of(installation: Any, assignment: int) -> str:
    with closing(sqlite3.connect(f"file:{installation.data}/zhiren.sqlite3?mode=ro", uri=True)) as database:
        return str(
            database.execute("select state from zhiren_assignment where id = ?", [assignment]).fetchone()[0]
        )


def tap(page: Any, n: int, score: int) -> None:
    page.locator("fieldset.item").nth(n).locator(f"label:has(input[value='{score}'])").tap()


def items_of(page: Any) -> list[str]:
    return [
        str(item) for item in page.eval_on_selector_all("fieldset.item", "all => all.map(f => f.dataset.item)")
    ]


def wait_for(page: Any, state: str) -> None:
    page.wait_for_selector(f"[data-indicator][data-state={state}]", timeout=30_000)


def open_form(page: Any, installation: Any, link: str, n: int = 0) -> None:
    page.goto(installation.url + link)
    page.locator(".colleague a.button:not(.secondary)").nth(n).tap()
    page.wait_for_selector("fieldset.item")


def test_offline_in_the_middle(installation: Any, phones: Any, language: str) -> None:
    given = installation.made["languages"][language]["phone"]
    assignment = given["assignments"][0]
    page = phones()
    open_form(page, installation, given["link"])
    items = items_of(page)
    assert page.get_attribute("html", "lang") == language

    tap(page, 0, 4)
    tap(page, 1, 3)
    wait_for(page, "saved")
    assert stored(installation, assignment) == {items[0]: 4, items[1]: 3}

    page.context.set_offline(True)
    tap(page, 2, 2)
    tap(page, 1, 5)
    tap(page, 2, 1)
    tap(page, 3, 4)
    wait_for(page, "kept")
    told = page.text_content("[data-indicator]")
    kept = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('zr.')).length")
    assert (told, kept) == (text(language, "web-rating-script-kept", n=4), 4)
    assert stored(installation, assignment) == {items[0]: 4, items[1]: 3}

    page.context.set_offline(False)
    wait_for(page, "saved")
    expected = {items[0]: 4, items[1]: 5, items[2]: 1, items[3]: 4}
    assert stored(installation, assignment) == expected
    page.reload()
    chosen = page.eval_on_selector_all("fieldset.item", "all => all.map(f => f.querySelector(':checked')?.value)")
    assert dict(zip(items, chosen, strict=True)) == {i: str(expected[i]) if i in expected else None for i in items}


def test_an_answer_of_the_server_that_is_lost_and_a_page_that_is_closed(
    installation: Any, phones: Any, language: str
) -> None:
    given = installation.made["languages"][language]["phone"]
    page = phones()
    open_form(page, installation, given["link"], 1)
    items = items_of(page)

    def lose_the_reply(route: Any) -> None:
        route.fetch()
        route.abort()

    page.route("**/answers", lose_the_reply, times=1)
    tap(page, 0, 3)
    wait_for(page, "saved")  # sent again, and known again
    page.context.set_offline(True)
    tap(page, 1, 2)
    wait_for(page, "kept")
    again = page.context.new_page()
    page.close()
    again.context.set_offline(False)
    again.goto(installation.url + given["link"])  # what was kept is sent from the next page that is opened
    again.locator(".colleague a.button:not(.secondary)").nth(1).tap()
    wait_for(again, "saved")

    assert stored(installation, given["assignments"][1]) == {items[0]: 3, items[1]: 2}


def test_two_devices_then_finish(installation: Any, phones: Any, language: str) -> None:
    given = installation.made["languages"][language]["phone"]
    assignment = given["assignments"][0]
    first, second = phones(), phones()
    open_form(first, installation, given["link"])
    open_form(second, installation, given["link"])
    items = items_of(first)

    tap(second, 4, 2)
    wait_for(second, "saved")
    tap(first, 4, 5)  # the first device does not know of it; the later tap stands, and it is told
    wait_for(first, "saved")
    assert first.locator("[data-told] .notice").first.text_content() == text(
        language, "web-rating-script-yours-stands"
    )
    tap(second, 5, 3)  # the second device hears of the first one's
    wait_for(second, "saved")
    second.wait_for_selector("[data-told] .notice")
    assert second.locator("fieldset.item").nth(4).locator("input:checked").get_attribute("value") == "5"
    assert (stored(installation, assignment)[items[4]], stored(installation, assignment)[items[5]]) == (5, 3)

    second.evaluate(TAP_THE_REST)
    wait_for(second, "saved")
    assert set(stored(installation, assignment)) == set(items)
    second.locator("[data-next]").tap()
    second.wait_for_url("**/finish/")
    second.locator("form.choices-two button").tap()
    second.wait_for_selector(".colleague.finished")
    assert state_of(installation, assignment) == "finished"


def test_without_scripts(installation: Any, phones: Any, language: str) -> None:
    given = installation.made["languages"][language]["plain"]
    assignment = given["assignments"][0]
    page = phones(java_script_enabled=False)
    open_form(page, installation, given["link"])
    names = [f.get_attribute("data-item") for f in page.locator("fieldset.item").all()]
    tap(page, 0, 4)
    tap(page, 1, 2)
    with page.expect_navigation():
        page.locator("button.plain-save").first.tap()
    assert stored(installation, assignment) == {names[0]: 4, names[1]: 2}

    page.locator("button[value=finish]").tap()
    page.wait_for_selector(".missing")
    page.locator("form.choices-two button").tap()
    page.wait_for_selector(".colleague.finished")
    assert state_of(installation, assignment) == "finished"
    assert text(language, "web-rating-state-finished") in page.locator(".colleague.finished").inner_text()
