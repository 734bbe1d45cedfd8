from __future__ import annotations

import pytest

from zhiren.questionnaire import Scale, response_scale
from zhiren.ratings.words import COLUMN_TITLES, is_not_observed, match_relationship, parse_score

FREQUENCY = response_scale("frequency-5", "zh-Hans")


@pytest.mark.parametrize(
    ("word", "relationship"),
    [
        ("self", "self"),
        ("本人", "self"),
        (" Direct Report ", "report"),
        ("直接上级", "manager"),
        ("BOSS", "manager"),
        ("同事", "peer"),
        ("Co-worker", "peer"),
        ("下属", "report"),
        ("subordinates", "report"),
        ("客户", "customer"),
        ("其它", "other"),
        ("Other", "other"),
    ],
)
def test_a_relationship_is_known_in_both_languages(word: str, relationship: str) -> None:
    assert match_relationship(word) == relationship


@pytest.mark.parametrize("word", ["", "neighbour", "上级1"])
def test_other_words_are_no_relationship(word: str) -> None:
    assert match_relationship(word) is None


@pytest.mark.parametrize(
    "word", ["", " ", "-", "——", "/", "NA", "n/a", "#N/A", "NaN", "不了解", "未观察", "Not observed", "Can’t say"]
)
def test_nothing_was_observed(word: str) -> None:
    assert is_not_observed(word, None)


@pytest.mark.parametrize("word", ["0", "4", "often", "?", "★"])
def test_something_was_said(word: str) -> None:
    assert not is_not_observed(word, None)


def test_the_scale_s_own_words_for_not_observed_count() -> None:
    from dataclasses import replace

    scale = replace(FREQUENCY, not_observed="没见过")
    assert is_not_observed("没见过", scale)
    assert not is_not_observed("没见过", None)


@pytest.mark.parametrize(
    ("word", "score"),
    [
        ("4", 4),
        ("4.0", 4),
        ("4.", 4),
        (" ４ ", 4),
        ("+4", 4),
        ("04", 4),
        ("'4", 4),
        ('="4"', 4),
        ("4分", 4),
        ("4 points", 4),
        ("经常", 4),
    ],
)
def test_what_means_four(word: str, score: int) -> None:
    assert parse_score(word, FREQUENCY) == score


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_scale_may_be_answered_in_any_language(language: str) -> None:
    scale = response_scale("frequency-5", language)
    assert [parse_score(word, scale) for word in ("总是", "Always", "大概")] == [5, 5, "ratings-score-not-number"]
    assert is_not_observed("不了解", scale)


def test_a_scale_of_one_s_own_has_its_own_words() -> None:
    scale = Scale("own", 0, 1, ("no", "yes"), "?")
    assert [parse_score(word, scale) for word in ("yes", "总是")] == [1, "ratings-score-not-number"]


@pytest.mark.parametrize("title", ["被评者工号", "被评者编号", "被评者", "评价者工号"])
def test_titles_of_people(title: str) -> None:
    assert title in {word for tier in (*COLUMN_TITLES["ratee"], *COLUMN_TITLES["rater"]) for word in tier}


@pytest.mark.parametrize(
    "word", ["2026-03-05", "2026/3/5 00:00:00", "2026年3月5日", "3/5", "3月5日", "5-Mar", "Mar-26"]
)
def test_what_excel_makes_of_a_score_is_a_date(word: str) -> None:
    assert parse_score(word, FREQUENCY) == "ratings-score-date"


@pytest.mark.parametrize("word", ["46086", "46086.0"])
def test_the_number_of_a_day_is_a_date_where_it_cannot_be_a_score(word: str) -> None:
    assert parse_score(word, FREQUENCY) == "ratings-score-date"


@pytest.mark.parametrize(
    ("word", "fault"),
    [
        ("0", "ratings-score-range"),
        ("6", "ratings-score-range"),
        ("-1", "ratings-score-range"),
        ("5.5", "ratings-score-range"),
        ("9" * 400, "ratings-score-range"),
        ("1e400", "ratings-score-range"),
        ("3.5", "ratings-score-not-whole"),
        ("gut", "ratings-score-not-number"),
        ("1_0", "ratings-score-not-number"),
        ("inf", "ratings-score-not-number"),
        ("四", "ratings-score-not-number"),
    ],
)
def test_what_is_no_score_on_a_scale_of_five(word: str, fault: str) -> None:
    assert parse_score(word, FREQUENCY) == fault


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("32767", 32_767),
        ("-32768", -32_768),
        ("32768", "ratings-score-range"),
        ("经常", "ratings-score-not-number"),
        ("4.5", "ratings-score-not-whole"),
    ],
)
def test_without_a_scale_a_score_is_any_whole_number_of_16_bits(word: str, found: int | str) -> None:
    assert parse_score(word, None) == found
