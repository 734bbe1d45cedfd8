from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from samples import HOSTILE_COMMENTS, LONG_COMMENT, sample_report
from zhiren.language import LANGUAGES, text
from zhiren.report.content import Report
from zhiren.report.pdf import PdfWriter, to_pdf
from zhiren.report.pdf.characters import reads_right_to_left
from zhiren.report.pdf.document import charts_as_images, document

OUR_FONTS = {
    "ZhirenSans",
    "ZhirenSansSC",
    "ZhirenSansLatin",
    "ZhirenSansTraditional",
    "ZhirenSansJapanese",
    "ZhirenSansKorean",
    "ZhirenSansArabic",
    "ZhirenSansHebrew",
    "ZhirenSansThai",
    "ZhirenEmoji",
}


@pytest.fixture(scope="module")
def writer() -> PdfWriter:
    return PdfWriter()


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def printed(content: bytes) -> str:
    """All text of a PDF without spaces and line ends, which depend on where lines break."""
    words = "".join(page.extract_text() for page in opened(content).pages)
    return bare(words)


def bare(words: str) -> str:
    return re.sub(r"[\s\u200b]+", "", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fair_report_prints_raw_means_and_probabilities(writer: PdfWriter, language: str) -> None:
    report = sample_report(language, adjusted=True)
    words = printed(writer.write(report))
    for message in ("pdf-requirement-table", "column-raw", "column-probability", "probability-lowest"):
        assert bare(text(language, message)) in words
    assert bare(text(language, "column-raw")) not in printed(writer.write(sample_report(language)))


def with_comments(report: Report, *comments: str) -> Report:
    group = replace(report.comments[-1], comments=comments)
    return replace(report, comments=(group,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_fourteen_competencies_has_at_most_ten_pages(writer: PdfWriter, language: str) -> None:
    pages = opened(writer.write(sample_report(language))).pages
    assert len(pages) <= 10
    assert [(float(p.mediabox.width), float(p.mediabox.height)) for p in pages] == [
        pytest.approx((595.276, 841.89), abs=0.01)
    ] * len(pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_are_bookmarks_in_order(writer: PdfWriter, language: str) -> None:
    entries = opened(writer.write(sample_report(language))).outline
    outline = [entry.title for entry in entries if not isinstance(entry, list)]
    sections = ("summary", "how-to-read", "competencies", "map", "groups", "withheld")
    sections += ("items", "comments", "development", "appendix")
    assert outline == [text(language, f"section-{section}") for section in sections]


def test_the_file_says_what_it_is(writer: PdfWriter) -> None:
    report = sample_report("zh-Hans")
    pdf = opened(writer.write(report))
    about, root = pdf.metadata, pdf.trailer["/Root"]
    assert about is not None
    assert about.title == f"{report.subject.name} · {report.title}"
    assert about.creation_date is not None
    assert about.creation_date.date().isoformat() == "2026-11-22"
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_a_date_in_words_is_printed_and_leaves_no_date_of_today(writer: PdfWriter) -> None:
    content = writer.write(sample_report("en", competencies=1))
    assert "22November2026" in printed(content)
    about = opened(content).metadata
    assert about is not None
    assert about.creation_date is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_report_gives_the_same_bytes(writer: PdfWriter, language: str) -> None:
    report = sample_report(language, competencies=3)
    first = writer.write(report)
    writer.write(sample_report(language, competencies=2))
    assert writer.write(report) == first
    assert to_pdf(report) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_shipped_fonts_are_in_it_and_they_are_embedded(writer: PdfWriter, language: str) -> None:
    fonts = fonts_of(opened(writer.write(sample_report(language, competencies=2, hostile=True))))
    assert {name.rpartition("+")[2].partition("-")[0] for name, _ in fonts} <= OUR_FONTS
    assert all(embedded for _, embedded in fonts)


def fonts_of(pdf: PdfReader) -> set[tuple[str, bool]]:
    fonts: set[tuple[str, bool]] = set()
    for page in pdf.pages:
        for resources in resources_of(page["/Resources"]):
            for font in resources.get("/Font", {}).values():
                inner: Any = font.get_object()["/DescendantFonts"][0].get_object()
                descriptor = inner["/FontDescriptor"].get_object()
                fonts.add((str(inner["/BaseFont"]), "/FontFile2" in descriptor))
    return fonts


def resources_of(resources: Any) -> list[Any]:
    """The resources of a page and of the drawings in it."""
    resources = resources.get_object()
    found = [resources]
    for drawing in resources.get("/XObject", {}).values():
        inner = drawing.get_object().get("/Resources")
        if inner is not None:
            found += resources_of(inner)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_prints_as_what_it_is(writer: PdfWriter, language: str) -> None:
    report = sample_report(language, competencies=2, hostile=True)
    # The reader of the test turns brackets round after right-to-left text, so that has a test of its own.
    comments = [c for c in HOSTILE_COMMENTS if not any(map(reads_right_to_left, c))]
    words = printed(writer.write(with_comments(report, *comments, LONG_COMMENT[language])))
    expected = [report.title, *comments, LONG_COMMENT[language][:200]]
    assert [words.count(bare(comment)) > 0 for comment in expected] == [True] * len(expected)
    assert "[U+" not in words


@pytest.mark.parametrize("word", ["עבודה", "ممتاز"])
def test_right_to_left_comments_start_at_the_right(writer: PdfWriter, word: str) -> None:
    report = with_comments(sample_report("en", competencies=1), f"{word} {word}")
    places: list[float] = []

    def note(part: str, page: list[float], line: list[float], *_: object) -> None:
        if set(part) & set(word):
            places.append(page[4] + line[4])

    for page in opened(writer.write(report)).pages:
        page.extract_text(visitor_text=note)
    assert min(places) > 300


def test_what_no_font_has_prints_as_its_code_points_and_the_method_says_so(writer: PdfWriter) -> None:
    report = sample_report("en", competencies=1)
    note = bare(text("en", "pdf-missing-characters"))
    assert note not in printed(writer.write(report))
    words = printed(writer.write(with_comments(report, "done \u0939\u0940 and \ue000\x07.")))
    assert "done[U+0939U+0940]and[U+E000U+0007]." in words
    assert note in words


def named(language: str, name: str) -> Report:
    """A report whose first competency has a name that stands in every chart."""
    report = sample_report(language, competencies=2)
    return replace(report, competencies=(replace(report.competencies[0], name=name), *report.competencies[1:]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["العمل الجماعي", "ทำงานเป็นทีม", "团队 😀🎉👩‍👩‍👧", "团队 التواصل", "龘𠮷㐂 a\u0302\u0301"]
)
def test_a_chart_with_any_letters_keeps_the_file_accessible(writer: PdfWriter, language: str, name: str) -> None:
    pdf = opened(writer.write(named(language, name)))
    assert b"pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_data()
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True


def test_a_label_that_a_chart_cannot_show_prints_as_code_points_and_the_method_says_so(writer: PdfWriter) -> None:
    words = printed(writer.write(named("zh-Hans", "团队 😀🎉👩‍👩‍👧")))
    assert "团队[U+1F600U+1F389U+1F469U+1F469U+1F467]" in words
    assert bare(text("zh-Hans", "pdf-missing-characters")) in words


def test_a_chart_whose_letters_cannot_be_mapped_back_becomes_an_image(writer: PdfWriter) -> None:
    def images(report: Report) -> int:
        return sum(len(page.images) for page in opened(writer.write(report)).pages)

    report = named("en", "العمل الجماعي")
    data = charts_as_images(document(report))
    pictures = [*data["requirement_charts"], *data["group_charts"], data["map"], data["top_items"]]
    drawn = sum("data:image/png" in picture["svg"] for picture in pictures if picture)
    assert images(sample_report("en", competencies=2)) == 0
    assert images(report) == drawn == 3
    assert bare(text("en", "pdf-missing-characters")) not in printed(writer.write(report))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_without_figures_says_so(writer: PdfWriter, language: str) -> None:
    words = printed(writer.write(sample_report(language, competencies=2, withheld="everything", comments=False)))
    for message in ("pdf-no-figures", "pdf-no-groups", "pdf-no-comments", "pdf-no-focus"):
        assert bare(text(language, message)) in words
    assert bare(text(language, "section-map")) not in words


def test_nothing_withheld_is_said(writer: PdfWriter) -> None:
    words = printed(writer.write(replace(sample_report("zh-Hans", competencies=2), withheld=())))
    assert bare(text("zh-Hans", "pdf-nothing-withheld")) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_role_self_rating_and_comments(writer: PdfWriter, language: str) -> None:
    report = sample_report(language, competencies=2, role=False, self_rating=False, comments=False)
    words = printed(writer.write(replace(report, reliability=())))
    assert bare(text(language, "section-competencies")) not in words
    assert bare(text(language, "pdf-competencies")) in words
    assert bare(text(language, "pdf-reliability")) not in words


def test_every_withheld_figure_leads_to_its_reason(writer: PdfWriter) -> None:
    report = sample_report("zh-Hans", competencies=4, withheld="groups")
    words = printed(writer.write(report))
    reasons = {g.withheld for c in report.competencies for g in c.groups if g.withheld}
    assert [f"1{bare(reason)}" in words for reason in reasons] == [True] * len(reasons)


def test_sixty_competencies(writer: PdfWriter) -> None:
    report = sample_report("en")
    some = [replace(c, items=c.items[:1]) for c in report.competencies]
    many = tuple(replace(some[k % 14], id=f"C{k}", name=f"N{k}") for k in range(60))
    content = writer.write(replace(report, competencies=many))
    words = printed(content)
    assert [name for name in (f"N{k}" for k in range(60)) if name not in words] == []
    assert len(opened(content).pages) <= 20


def test_a_comment_of_three_thousand_characters_takes_less_than_two_pages(writer: PdfWriter) -> None:
    report = sample_report("zh-Hans")
    short = len(opened(writer.write(with_comments(report, "好。"))).pages)
    long = len(opened(writer.write(with_comments(report, LONG_COMMENT["zh-Hans"][:3000]))).pages)
    assert long - short <= 2


@pytest.mark.parametrize("name", ["欧", "欧阳" * 10, "Alexandra-Maximiliane " * 5])
def test_a_name_of_any_length_keeps_the_cover_on_one_page(writer: PdfWriter, name: str) -> None:
    report = sample_report("en", competencies=1)
    report = replace(report, subject=replace(report.subject, name=name))
    pages = opened(writer.write(report)).pages
    assert bare(text("en", "pdf-contents")) in bare(pages[0].extract_text())
    assert bare(text("en", "section-how-to-read")) in bare(pages[1].extract_text())


def test_a_blank_line_inside_a_comment_parts_its_paragraphs() -> None:
    report = with_comments(sample_report("en", competencies=1), "\none\n\ntwo\nthree\n")
    (group,) = document(report)["comments"]
    assert [(line["text"], line["apart"]) for line in group["comments"][0]["lines"]] == [
        ("one", False),
        ("two", True),
        ("three", False),
    ]
