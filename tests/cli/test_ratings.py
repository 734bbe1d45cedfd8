from __future__ import annotations

import sys
from pathlib import Path

import pytest

TITLES = "ratee,rater,relationship,item,score\n"
STATEMENT = "Admits their own mistakes before anyone asks"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.csv"
    path.write_text(f"{TITLES}E1,E1,self,INT.1,4\nE1,E2,peer,{STATEMENT},often\n\nE1,E3,peer,INT.1,NA\n", "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.csv"
    path.write_text(f"{TITLES}E1,E2,peer,[bold]INT.1[/],9\n", encoding="utf-8")
    return path


def test_sound_ratings_are_summed_up(zhiren, sound: Path) -> None:
    ran = zhiren("ratings", "check", sound, "--framework", "core")
    assert ran.out.splitlines() == [
        f"Note: {sound}, row 4: One blank row was skipped.",
        "",
        "Rows: 3. Ratings that can be used: 2; not observed: 1; people rated: 1; raters: 2; items: 2.",
        "Self: ratings 1, raters 1, people rated 1",
        "Peers: ratings 1, raters 1, people rated 1",
        "No errors, one note.",
    ]
    assert (ran.status, ran.err) == (0, "")


def test_errors_give_status_1_in_the_language_asked_for(zhiren, wrong: Path) -> None:
    ran = zhiren("ratings", "check", wrong, "--framework", "core", "--language", "zh-Hans")
    assert ran.out.splitlines() == [
        f"错误：{wrong}，第 2 行，“item”：词典里没有题目“[bold]INT.1[/]”。"
        "请写行为指标的编号（例如 INT.1），或一字不差地写出原句。",
        f"错误：{wrong}，第 2 行，“score”：评分“9”超出量表。评分从 1 到 5；不了解的，请留空。",
        "",
        "共 1 行，可用的评分 0 个，不了解的 0 个；被评价者 0 人，评价者 0 人，题目 0 个。",
        "2 处错误。",
    ]
    assert ran.status == 1


def test_people_are_checked_and_so_is_their_file(zhiren, sound: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("id,name\nE1,Ann\nE2,Ben\n", encoding="utf-8")
    ran = zhiren("ratings", "check", sound, "--people", people)
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "No errors, one note.")
    people.write_text("id,name\nE1,\n", encoding="utf-8")
    ran = zhiren("ratings", "check", sound, "--people", people)
    assert (ran.status, ran.out.splitlines()[-1]) == (1, "One error, one note.")


def test_another_scale(zhiren, sound: Path) -> None:
    ran = zhiren("ratings", "check", sound, "--scale", "level-5")
    assert "“often” is no score" in ran.out
    assert ran.status == 1


def test_on_a_terminal_there_are_tables(zhiren, wrong: Path, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
    ran = zhiren("ratings", "check", wrong, sound, "--framework", "core")
    assert "[bold]INT.1[/]" in ran.out.replace("\n", "")
    assert "People rated" in ran.out
    assert ran.status == 1


def test_on_a_terminal_nothing_is_shown_where_nothing_is(
    zhiren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "none.csv"
    path.write_text(f"{TITLES}E1,E2,peer,A,4\n", encoding="utf-8")
    monkeypatch.setattr("zhiren.cli.ratings.sys.stdout.isatty", lambda: True, raising=False)
    ran = zhiren("ratings", "check", path)
    assert "What is wrong" not in ran.out
    assert ran.status == 0
    path.write_text(TITLES, encoding="utf-8")
    ran = zhiren("ratings", "check", path)
    assert "Relationship" not in ran.out
    assert ran.status == 1


def test_a_refused_file_has_no_summary_and_its_titles_are_listed_once(zhiren, tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    ran = zhiren("ratings", "check", path)
    assert (ran.status, len(ran.out.splitlines())) == (1, 6)
    assert ran.out.count("The titles found are: a | b.") == 1
    assert "Rows:" not in ran.out


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_help_is_shown(zhiren, language: str) -> None:
    ran = zhiren("ratings", "check", "--help", language=language)
    assert (ran.status, ran.err) == (0, "")
    assert "--framework" in ran.out
