"""What a report must withstand: few, many, long, nothing."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from made import competency, report_on, role
from zhiren.comments import Comment
from zhiren.framework import Competency, Framework, Indicator
from zhiren.language import LANGUAGES, text
from zhiren.report.content import Report
from zhiren.report.guides import reading_guide
from zhiren.report.html import to_html
from zhiren.report.json_writer import from_json, to_json
from zhiren.report.pdf import to_pdf

LONG = "跨部门协同推进复杂项目并在压力之下持续交付高质量成果的能力与担当意识和全局观念培养"
AGREED = [[4, 4, 3, 3, 2, 2]] * 6
SPLIT = [[1, 1, 3, 3, 2, 2]] * 4 + [[5, 5, 3, 3, 2, 2]] * 4


def large(language: str) -> Framework:
    competencies = tuple(
        Competency(f"K{n:02}", f"{LONG[:38]}{n:02}", LONG, (Indicator(f"K{n:02}.1", f"{LONG}{n}", 3),))
        for n in range(60)
    )
    return Framework("large", "1", language, "Large", competencies)


def written(report: Report) -> int:
    """Every form of a report; the number of pages on paper."""
    page = to_html(report)
    assert ">None<" not in page
    assert from_json(to_json(report)) == report
    assert reading_guide(report).parts
    return len(PdfReader(BytesIO(to_pdf(report))).pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sixty_competencies_with_names_of_forty_characters(language):
    rows = [[1 + (n + k) % 5 for n in range(60)] for k in range(6)]
    profile = role(**{f"K{n:02}": 1 + n % 5 for n in range(60)})
    report = report_on(
        {"self": rows[:1], "peer": rows}, dictionary=large(language), language=language, profile=profile
    )
    report = replace(report, subject=replace(report.subject, name=LONG[:40], unit=LONG, position=LONG))
    assert len(report.competencies) == 60
    assert written(report) <= 24


def test_five_hundred_comments_are_all_there_and_the_page_first_shows_some():
    comments = [Comment("E1", f"peer{n % 6}", "peer", f"comment {n} on Alpha") for n in range(500)]
    report = report_on({"peer": AGREED}, comments=comments)
    assert [len(group.comments) for group in report.comments] == [500]
    assert text("en", "page-more-comments", n=488) in to_html(report)
    assert written(report) > 10


@pytest.mark.parametrize("relationship", ["manager", "peer"])
def test_one_rater_only(relationship):
    report = report_on({relationship: AGREED[:1]}, profile=role(A=3))
    assert {r.likelihood for r in report.competencies} <= {None, "cannot_tell"}
    assert written(report) <= 10


def test_only_the_person_answered():
    report = report_on({"self": [[3] * 6], "peer": [[None] * 6]}, profile=role(A=3))
    assert [r.others for r in report.competencies] == [None] * 3
    assert (report.strengths, report.priorities, report.surprise, report.summary_notes) == ((), (), None, ())
    assert written(report) <= 10


def test_perfect_agreement_is_said_and_no_interval_claims_more():
    report = report_on({"peer": AGREED})
    assert {r.note for r in report.competencies} == {"Your raters agree closely."}
    written(report)


def test_opinions_that_split_are_never_called_average():
    report = report_on({"peer": SPLIT})
    assert report.surprise is not None
    assert report.surprise.sentence == (
        "Opinions split: some rate you high here, some low, and hardly anybody in between. The mean speaks for "
        "neither side; ask what each has seen."
    )
    assert "divided into two camps" in competency(report, "A").note
    written(report)


def test_one_who_overrates_everything_reads_it_once():
    report = report_on(
        {
            "self": [[5] * 6],
            "peer": [[2, 2, 3, 3, 2, 1], [2, 3, 3, 2, 2, 2], [3, 2, 2, 3, 1, 2], *[[2, 2, 3, 3, 2, 2]] * 3],
        },
        profile=role(A=3),
    )
    assert report.overview[1] == (
        "On all 3 competencies that you rated, your score lies above the others’ interval. Pick one where the "
        "difference is large and ask for an example."
    )
    written(report)


def test_nothing_below_the_requirement_names_the_smallest_margin():
    report = report_on({"peer": AGREED}, profile=role(A=3, B=2, C=1))
    assert report.priorities == ()
    assert report.summary_notes == (
        "Others’ scores reach everything that your role requires and that has a score. The smallest margin is on "
        "“Alpha”: others 4.0, required 3.0.",
    )
    written(report)


def test_an_even_profile_names_nothing():
    report = report_on({"peer": [[3] * 6] * 6})
    assert report.summary_notes == (
        "No competency stands out above your own average: the scores lie too close together to name a strength.",
        "No competency falls behind your own average: choose what matters most to your work.",
    )


def test_neither_self_rating_nor_role():
    report = report_on({"peer": AGREED})
    assert {r.likelihood for r in report.competencies} == {None}
    assert text("en", "page-no-self") in to_html(report)
    assert text("en", "page-no-role") in to_html(report)
