"""HR in the browser: from an Excel file to the launch; from the close to the report that its person reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from e2e.preparing import PASSWORD
from zhiren.language import CHINESE, ENGLISH, text

TITLES = {CHINESE: "干部测评", ENGLISH: "Leadership feedback"}
N_PEOPLE = 9
SECONDS_TO_SCORE = 240


@pytest.fixture
def page(browser: Any, installation: Any, language: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
    yield context.new_page()
    context.close()


def sign_in(page: Any, installation: Any, mail: str, password: str) -> None:
    page.goto(f"{installation.url}/sign-in/")
    page.fill("input[name=mail]", mail)
    page.fill("input[name=password]", password)
    press(page, "form[action='/sign-in/'] button:not([formaction])")
    assert page.url == f"{installation.url}/"


def press(page: Any, selector: str) -> None:
    """Press what leads to another page, or to this one again."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def workbook(rows: list[list[str]]) -> dict[str, Any]:
    """An Excel file as a browser uploads it."""
    book, stream = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "people.xlsx", "mimeType": kind, "buffer": stream.getvalue()}


def company(language: str) -> list[list[str]]:
    """A table of one who leads eight, its titles in the reader's language."""
    fields = ("number", "name", "mail", "unit", "manager")
    titles = [text(language, f"web-people-field-{field}") for field in fields]
    prefix = {CHINESE: "ZH", ENGLISH: "EN"}[language]
    rows = [
        [f"{prefix}{n}", f"吴{n}", f"{prefix}{n}@example.com", "", f"{prefix}0" if n else ""]
        for n in range(N_PEOPLE)
    ]
    return [titles, *rows]


def test_from_an_excel_file_to_the_launch(page: Any, installation: Any, language: str) -> None:
    hr = installation.account("hr_administrator")
    sign_in(page, installation, hr["mail"], hr["password"])
    people = company(language)

    page.goto(f"{installation.url}/people/import/")
    page.set_input_files("input[name=file]", workbook(people))
    press(page, "form[enctype] button")
    assert page.locator("dl.figures dd").first.inner_text() == str(N_PEOPLE)
    press(page, "button[name=apply]")
    done = text(language, "web-people-import-done", added=N_PEOPLE, changed=0, left=0)
    assert page.locator(".notice.success").inner_text() == done

    page.goto(f"{installation.url}/campaigns/new/")
    page.fill("input[name=title]", TITLES[CHINESE])
    page.fill("input[name=title_en]", TITLES[ENGLISH])
    page.fill("textarea[name=purpose]", "帮助每个人成长。")
    page.fill("textarea[name=purpose_en]", "To help everybody grow.")
    press(page, "form.stack button")
    setup = page.url.removesuffix("people/")

    page.locator("details:has(#people-file) > summary").click()
    page.set_input_files("#people-file", workbook([[people[0][0]], *([row[0]] for row in people[1:])]))
    press(page, "form:has(#people-file) button")

    page.goto(f"{setup}questionnaire/")
    for box in page.locator("input[name=competencies]").all()[:2]:
        box.check()
    press(page, ".step-foot button")
    assert page.url == f"{setup}raters/"
    press(page, "button[name=draw]")
    assert page.locator("#drawn").count() == 1
    page.goto(f"{setup}dates/")
    page.fill("input[name=closes_at]", f"{datetime.now() + timedelta(days=14):%Y-%m-%dT18:00}")
    press(page, ".step-foot button")
    assert page.url == f"{setup}privacy/"
    press(page, ".step-foot button")
    assert page.url == f"{setup}mails/"
    press(page, ".step-foot a")
    press(page, "form.read-them button")

    page.goto(f"{setup}launch/")
    assert page.locator(".checklist .missing").all_inner_texts() == []
    for box in page.locator("input[name=accept]").all():
        box.check()
    press(page, "form.launch .launch-card button")
    assert page.locator(".state").first.inner_text() == text(language, "web-campaign-state-open")
    assert page.locator("h1").inner_text() == TITLES[language]
    page.goto(f"{installation.url}/")
    assert page.locator(".going a", has_text=TITLES[language]).count() >= 1


def test_close_score_release_read(page: Any, installation: Any, language: str) -> None:
    given = installation.made["languages"][language]
    hr, rated = installation.account("hr_administrator"), given["rated"]
    sign_in(page, installation, hr["mail"], hr["password"])

    page.goto(f"{installation.url}/campaigns/{given['score']}/")
    page.locator("details:has(form[action$='/close/']) > summary").click()
    press(page, "form[action$='/close/'] button")
    assert page.locator(".notice.success").inner_text() == text(language, "web-results-closed")
    press(page, "form[action$='/score/'] button")
    page.wait_for_selector("form[action$='/release/'] button", timeout=1000 * SECONDS_TO_SCORE)
    page.goto(f"{installation.url}/reports/?campaign={given['score']}")
    assert page.locator("tbody tr").count() == 3
    press(page, f"tr:has-text('{rated['name']}') a.button")
    assert rated["name"] in page.locator("h1").first.inner_text()
    assert page.get_attribute("html", "lang") == language

    page.goto(f"{installation.url}/campaigns/{given['score']}/")
    press(page, "form[action$='/release/'] button")
    assert page.locator(".state").first.inner_text() == text(language, "web-campaign-state-released")

    page.context.clear_cookies()
    page.context.add_cookies([{"name": "language", "value": language, "url": installation.url}])
    sign_in(page, installation, rated["mail"], PASSWORD)
    assert text(language, "web-home-own-report") in page.locator(".waiting").inner_text()
    press(page, ".waiting a.button")
    own = page.url
    assert rated["name"] in page.locator("h1").first.inner_text()
    number = int(own.split("/")[4])
    assert page.request.get(own.replace(f"/{number}/", f"/{number + 1}/")).status == 403
