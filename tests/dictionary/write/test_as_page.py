from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from dictionary.frameworks import frameworks
from zhiren.dictionary.builtin import builtin_framework
from zhiren.dictionary.write import to_html
from zhiren.framework import Competency, Framework, Indicator, Level
from zhiren.language import LANGUAGES


class Page(HTMLParser):
    """The visible texts, ids, links and headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.texts.append(" ".join(data.split()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_all_that_the_dictionary_says(language: str) -> None:
    framework = builtin_framework(language)
    page = Page(to_html(framework))

    said = set(page.texts)
    for competency in framework.competencies:
        expected = {
            *(competency.name, competency.definition, *competency.questions, *competency.negative_behaviours),
            *(text for i in competency.indicators for text in (i.id, i.statement)),
            *(text for level in competency.levels for text in (level.title, level.anchor)),
            *(suggestion.text for suggestion in competency.suggestions),
        }
        assert expected - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_and_its_links_lead_somewhere(language: str) -> None:
    text = to_html(builtin_framework(language))
    page = Page(text)

    assert text.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} - set(page.ids) == set()
    assert page.tags & {"script", "img", "link", "iframe"} == set()
    assert "url(" not in text
    assert page.headings[0] == 1
    steps = [after - before for before, after in zip(page.headings, page.headings[1:], strict=False)]
    assert max(steps) == 1


def test_what_a_person_wrote_is_text_and_nothing_else() -> None:
    competency = Competency(
        "A", "<script>x</script>", "{{ 7*7 }}", (Indicator("A.1", "a & <b>", reverse_keyed=True),)
    )
    page = Page(to_html(Framework("f", "1", "en", '"><img src=x>', (competency,))))

    assert page.tags & {"script", "img", "b"} == set()
    assert {"<script>x</script>", "{{ 7*7 }}", "a & <b>", "reversed: the more often, the lower"} <= set(page.texts)
    assert "Levels" not in page.texts


def test_a_dictionary_without_clusters_has_no_headings_for_them() -> None:
    competency = Competency("A", "P", "", (Indicator("A.1", "Plans"),), levels=(Level(1, "Low", "Begins."),))

    assert Page(to_html(Framework("f", "1", "en", "T", (competency,)))).headings == [1, 2, 3, 3]


def test_competencies_without_cluster_stand_under_a_heading_of_their_own() -> None:
    a = Competency("A", "P", "", (Indicator("A.1", "Plans"),), cluster="First")
    b = Competency("B", "Q", "", (Indicator("B.1", "Asks"),))
    c = Competency("C", "R", "", (Indicator("C.1", "Runs"),), cluster="First")
    page = Page(to_html(Framework("f", "1", "en", "T", (a, b, c))))

    assert [link for link in page.links if link != "#contents"] == ["#A", "#C", "#B"]
    assert "Further competencies" in page.texts


@given(frameworks())
@settings(deadline=None, max_examples=25)
def test_any_dictionary_makes_a_page(framework: Framework) -> None:
    page = Page(to_html(framework))

    assert [link for link in page.links if link == "#contents"] == ["#contents"] * len(framework.competencies)
