"""Guides beside the reports of a batch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.questionnaire import response_scale
from zhiren.report.batch import Edition, Inputs, Wishes, make_reports
from zhiren.simulate import CompanyPlan, simulate_company

WISHES = Wishes("2025-06-30", formats=("json", "guides"))


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=6, competencies=("INT",)), framework)
    people = {person.id: person for person in company.people["en"]}
    edition = Edition(framework, response_scale("frequency-5", "en"), people, {})
    return Inputs(company.ratings, company.comments, (edition,))


def guides(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "en" / "guides").iterdir()}


def test_both_guides_on_everybody_as_page_and_pdf_and_in_the_index(inputs: Inputs, tmp_path: Path) -> None:
    told = []
    summary = make_reports(inputs, WISHES, tmp_path, lambda *step: told.append(step))

    made, n = guides(tmp_path), len(inputs.ratings.ratees)
    assert summary.made == {("en", "json"): n, ("en", "guides"): 4 * n}
    endings = [name.rsplit("-", 1)[1] for name in made]
    assert {e: endings.count(e) for e in endings} == dict.fromkeys(
        ("reading.html", "reading.pdf", "talk.html", "talk.pdf"), n
    )
    assert all(content.startswith(b"%PDF" if name.endswith("pdf") else b"<!") for name, content in made.items())
    assert [done for step, done, _ in told if step == "guides"] == list(range(n + 1))
    index = (tmp_path / "en" / "index.html").read_text(encoding="utf-8")
    assert (index.count("-reading.html"), index.count("-talk.html")) == (n, n)


def test_what_is_there_is_kept_and_what_has_no_place_goes(inputs: Inputs, tmp_path: Path) -> None:
    make_reports(inputs, WISHES, tmp_path, lambda *_: None)
    before = guides(tmp_path)
    again = make_reports(inputs, WISHES, tmp_path, lambda *_: None)
    assert (again.made, guides(tmp_path)) == ({}, before)

    first = inputs.ratings.ratees[0]
    (edition,) = inputs.editions
    people = {**edition.people, first: replace(edition.people[first], name="Renamed")}
    renamed = replace(inputs, editions=(replace(edition, people=people),))
    summary = make_reports(renamed, WISHES, tmp_path, lambda *_: None)

    assert sorted(before.keys() - guides(tmp_path).keys()) == sorted(
        path.name for path in summary.removed if path.parent.name == "guides"
    )
    assert all(path.name.startswith(first) for path in summary.removed)
    assert len(summary.removed) == 5


def test_nobody_who_does_not_ask_gets_guides(inputs: Inputs, tmp_path: Path) -> None:
    make_reports(inputs, replace(WISHES, formats=("json",)), tmp_path, lambda *_: None)

    assert not (tmp_path / "en" / "guides").exists()
