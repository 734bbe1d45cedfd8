from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from samples import HOSTILE_COMMENTS, HOSTILE_NAME, sample_report
from zhiren.language import text
from zhiren.report.charts.figures import figure, percent, signed
from zhiren.report.content import CompetencyResult, Report
from zhiren.report.html import to_html

SECTIONS = (
    "summary",
    "how-to-read",
    "competencies",
    "map",
    "groups",
    "withheld",
    "items",
    "comments",
    "development",
    "appendix",
)
VOID = {"meta", "link", "input", "br"}


@dataclass
class Page(HTMLParser):
    """A page as a reader meets it: tags in order, the text of every element."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data):
        if data.strip() and self.open[-1] not in {"style", "script"}:
            self.words.append((self.open[-1], " ".join(data.split())))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def visible(html: str) -> str:
    return "\n".join(words for _, words in read(html).words)


@pytest.fixture(params=["zh-Hans", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


VARIANTS = [
    {},
    {"hostile": True},
    {"adjusted": True},
    {"adjusted": True, "withheld": "competency"},
    {"role": False},
    {"self_rating": False},
    {"comments": False},
    {"withheld": "everything"},
    {"withheld": "groups"},
    {"competencies": 1},
    {"withheld": "everything", "role": False, "self_rating": False, "comments": False},
]


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_a_page_asks_for_nothing_and_is_well_formed(variant, language):
    html = to_html(sample_report(language, **variant))
    page = read(html)
    assert re.findall(r"https?:", html.replace("http-equiv", "")) == []
    assert page.all("script") == page.all("img") == page.all("iframe") == []
    assert page.all("link") == [{"rel": "icon", "href": "data:,"}]
    links = [a["href"] for a in page.all("a")]
    assert links[: len(SECTIONS) + 1] == ["#content", *(f"#{name}" for name in SECTIONS)]
    ids = {f"#{attributes['id']}" for _, attributes in page.tags if attributes.get("id")}
    assert set(links) <= ids
    assert re.findall(r"@import|url\(", html) == []
    assert page.all("meta")[-1]["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not any("style" in attributes for _, attributes in page.tags)
    assert "None" not in visible(html)
    assert "nan" not in re.findall(r"\bnan\b", html.lower())


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_headings_landmarks_and_ids_are_in_order(variant, language):
    page = read(to_html(sample_report(language, **variant)))
    assert page.all("html") == [{"lang": language}]
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [s["id"] for s in page.all("section")] == list(SECTIONS)
    assert [len(page.all(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    ids = Counter(attributes["id"] for _, attributes in page.tags if attributes.get("id"))
    assert max(ids.values()) == 1
    named = {name for _, a in page.tags for name in (a.get("aria-labelledby") or "").split()}
    assert named <= set(ids)
    regions = [a["aria-label"] for _, a in page.tags if a.get("role") == "region"]
    assert len(regions) == len(set(regions))


def test_the_same_report_gives_the_same_page(language):
    assert to_html(sample_report(language)) == to_html(sample_report(language))


def test_each_chart_is_there_for_wide_screens_and_for_phones(language):
    page = read(to_html(sample_report(language)))
    widths = Counter(svg["width"] for svg in page.all("svg") if svg.get("role") == "img")
    assert widths == {"720": 6, "358": 6 + 2}  # the two spreads have one layout
    shown = [a["class"] for a in page.all("div") if a.get("class") in {"wide", "narrow"}]
    assert shown == ["wide", "narrow"] * 6


def test_the_page_says_everything_that_the_report_says(language):
    report = sample_report(language)
    words = visible(to_html(report))
    said = [
        report.title,
        report.date,
        report.subject.name,
        report.subject.unit,
        report.subject.position,
        report.method,
    ]
    said += [*report.who_may_read, *report.how_to_read, *report.overview, *report.method_notes]
    for line in (*report.strengths, *report.priorities, report.surprise):
        said += [line.title, line.sentence]
    for focus in report.focus:
        said += [focus.name, focus.why, focus.next_level_anchor, *focus.behaviours]
        said += [suggestion for _, suggestions in focus.suggestions for suggestion in suggestions]
    for group in report.comments:
        said += [group.label, *group.comments]
    said += [part for entry in report.withheld for part in (entry.what, entry.why)]
    said += [part for pair in report.reliability for part in pair]
    said += [
        part for r in report.competencies for part in (r.name, r.definition, r.cluster, *(i.stem for i in r.items))
    ]
    assert [sentence for sentence in said if sentence not in words] == []


def rows(html: str, label: str) -> list[list[str]]:
    """The cells of the table in the region with a label."""
    table = re.search(rf'aria-label="{re.escape(label)}".*?(<table>.*?</table>)', html, re.DOTALL)
    assert table
    lines = re.findall(r"<tr>(.*?)</tr>", table[1], re.DOTALL)
    return [[_cell(c) for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line, re.DOTALL)] for line in lines]


def _cell(markup: str) -> str:
    return unescape(re.sub(r'<span class="unseen">.*?</span>|<[^>]+>', "", markup)).strip()


def test_the_table_behind_the_main_chart_holds_its_figures():
    report = sample_report("en", withheld="competency")
    label = f"Numbers: {text('en', 'section-competencies')}"
    head, *table = rows(to_html(report), label)
    assert head == ["Competency", "Others", "95 % interval", "Self", "Required", "Gap", "Requirement", "Raters"]
    assert table == [_row_of(result) for result in report.competencies]


def _row_of(result: CompetencyResult) -> list[str]:
    others = result.others
    met = text("en", f"likelihood-{result.likelihood}") if result.likelihood else "—"
    return [
        result.name,
        figure(others.mean) if others else "—",
        f"{figure(others.low)}–{figure(others.high)}" if others else "—",
        figure(result.self_score),
        figure(result.requirement),
        signed(result.gap),
        "no requirement" if result.requirement is None else met,
        str(others.n_raters) if others else "—",
    ]


def test_the_table_behind_the_groups_holds_every_group():
    report = sample_report("en", withheld="groups")
    _, *table = rows(to_html(report), f"Numbers: {text('en', 'section-groups')}")
    entries = [entry for result in report.competencies for entry in result.groups]
    after_label = [row[row.index(entry.group.label) + 1] for row, entry in zip(table, entries, strict=True)]
    assert after_label == [figure(entry.score.mean) if entry.score else entry.withheld for entry in entries]


def test_a_withheld_behaviour_says_why():
    report = sample_report("en", withheld="competency")
    item = report.competencies[-1].items[-1]
    said = visible(to_html(report)).split("\n")
    at = len(said) - 1 - said[::-1].index(item.stem)
    assert said[at + 1 : at + 3] == [f"self {figure(item.self_score)}", item.withheld]


def test_the_full_table_says_why_a_figure_is_withheld():
    report = sample_report("en", withheld="competency")
    *_, last = rows(to_html(report), "Full table")
    assert last[0] == report.competencies[-1].name
    assert last[-1] == report.competencies[-1].withheld != ""


def test_raw_means_stand_beside_fair_scores_and_the_probability_beside_the_judgement():
    report = sample_report("en", withheld="competency", adjusted=True)
    head, *table = rows(to_html(report), f"Numbers: {text('en', 'section-competencies')}")
    assert head[:4] == ["Competency", "Others", "Raw mean", "95 % interval"]
    assert [row[2] for row in table] == [figure(result.raw_mean) for result in report.competencies]
    head, *full = rows(to_html(report), "Full table")
    assert head[2:5] == ["Others", "Raw mean", "95 % interval"]
    assert head[-4:] == ["Requirement", "Probability", "On the map", "Note"]
    assert [row[3] for row in full] == [figure(result.raw_mean) for result in report.competencies]
    required = [(result, row) for result, row in zip(report.competencies, full, strict=True) if result.requirement]
    assert [row[11] for _, row in required] == [percent("en", result.probability) for result, _ in required]
    assert {row[11] for _, row in required} >= {"99 %", "< 1 %"}


@pytest.mark.parametrize(
    ("adjusted", "sentence"),
    [
        (True, "宽严适中的评价者预计会给您打的分数。"),
        (False, "除您之外，所有人给出的平均分。"),
    ],
)
def test_the_row_that_explains_the_charts_says_what_the_dot_is(adjusted, sentence):
    assert sentence in to_html(sample_report("zh-Hans", adjusted=adjusted))


FALLBACKS = [
    ({"role": False}, ["page-no-role"]),
    ({"self_rating": False}, ["page-no-self"]),
    ({"comments": False}, ["page-no-comments"]),
    (
        {"withheld": "everything"},
        ["page-all-withheld", "page-cannot-name", "page-no-groups", "page-no-map", "page-no-items"],
    ),
]
ALL_FALLBACKS = {
    "page-no-role",
    "page-no-self",
    "page-no-comments",
    "page-all-withheld",
    "page-cannot-name",
    "page-no-groups",
    "page-no-map",
    "page-no-items",
    "page-no-competencies",
    "page-no-focus",
    "page-no-definition",
    "page-nothing-withheld",
}


def missing(report: Report) -> set[str]:
    """The messages on a page that say what is missing."""
    words = visible(to_html(report)).split("\n")
    return {message for message in ALL_FALLBACKS if text(report.language, message) in words}


@pytest.mark.parametrize(("variant", "messages"), FALLBACKS, ids=str)
def test_what_is_missing_is_said_in_words(variant, messages, language):
    assert missing(sample_report(language, **variant)) == set(messages)


def test_where_nobody_rated_no_rater_is_protected(language):
    alone = replace(sample_report(language, withheld="everything"), n_raters=0)
    assert missing(alone) == {"page-cannot-name", "page-no-map"}
    assert visible(to_html(alone)).split("\n").count(text(language, "sentence-why-no-raters")) == 3


def test_a_complete_report_misses_nothing(language):
    assert missing(sample_report(language)) == set()


def test_a_report_without_anything_says_so_in_every_section(language):
    empty = replace(
        sample_report(language, withheld="everything", self_rating=False, comments=False),
        competencies=(),
        strengths=(),
        priorities=(),
        overview=(),
        focus=(),
        withheld=(),
        method_notes=(),
        reliability=(),
        who_may_read=(),
        top_items=(),
        bottom_items=(),
    )
    assert missing(empty) == {
        "page-no-role",
        "page-no-self",
        "page-no-comments",
        "page-no-groups",
        "page-no-items",
        "page-no-competencies",
        "page-cannot-name",
        "page-nothing-withheld",
    }


def test_an_even_profile_names_no_strength_priority_or_focus(language):
    notes = (text(language, "sentence-no-strength"), text(language, "sentence-no-priority"))
    report = replace(
        sample_report(language), strengths=(), priorities=(), surprise=None, focus=(), summary_notes=notes
    )
    assert missing(report) == {"page-no-focus"}
    assert [said for said in visible(to_html(report)).split("\n") if said in notes] == list(notes)


def test_a_dictionary_without_definitions_and_anchors_leaves_no_empty_box(language):
    report = sample_report(language)
    bare = tuple(replace(result, definition="") for result in report.competencies)
    focus = tuple(
        replace(entry, next_level_anchor="", next_level_title="", behaviours=(), suggestions=(("study", ()),))
        for entry in report.focus
    )
    report = replace(report, competencies=bare, focus=focus)
    assert missing(report) == {"page-no-definition"}
    assert text(language, "next-level") not in visible(to_html(report))


def test_hostile_text_prints_as_what_it_is(language):
    html = to_html(sample_report(language, hostile=True))
    page = read(html)
    words = [said for _, said in page.words]
    for comment in HOSTILE_COMMENTS:
        assert " ".join(comment.split()) in words
    assert HOSTILE_NAME in words
    assert '#panic("x") <script>alert(1)</script>' in words
    assert page.all("script") == page.all("b") == page.all("i") == []
    assert [a["dir"] for a in page.all("li") if "dir" in a] == ["auto"] * (len(HOSTILE_COMMENTS) + 3)


def test_a_headline_on_a_competency_that_is_not_shown_has_no_figure(language):
    report = sample_report(language)
    stray = replace(report.strengths[0], competency_id="ELSEWHERE")
    page = read(to_html(replace(report, strengths=(stray,), priorities=(), surprise=None)))
    assert len([svg for svg in page.all("svg") if svg.get("class") == "ornament"]) == len(report.competencies)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_only_long_comments_are_folded_and_their_words_stay_in_the_page(language: str) -> None:
    report = sample_report(language)
    long = "很长的评语。" * 300
    group = replace(report.comments[-1], comments=("短。\n\n第二段。", long))
    html = to_html(replace(report, comments=(group,)))
    assert html.count('<li dir="auto" class="long">') == 1
    assert f'<div class="words">{long}</div>' in html
    assert text(language, "page-comment-more") in html
