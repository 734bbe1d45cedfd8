"""zhiren code: interviews in, proposals out as a table, rows or a page."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from evidence.test_proposals import Fixed
from zhiren.cli import code_shown

TALK = (
    "访：说一件难办的事吧。\n答：去年有一条线老停。我把三个月的停机记录按班次、按机台排了一遍，发现都是夜班换模之后停的，"
    "这才去看换模那几步，原来是夹具温度没到就开机。\n访：您是个什么样的人？\n答：我这个人责任心特别强，大家都知道的。"
)


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An interview, and a coder that takes whatever says “停” for evidence: the real one has tests of its own."""
    monkeypatch.setattr(code_shown, "load_coder", Fixed)
    file = tmp_path / "talk.txt"
    file.write_text(TALK, encoding="utf-8")
    return file


def test_a_table_names_the_behaviour_and_leaves_claims_out(zhiren, talk) -> None:
    run = zhiren("code", talk)
    assert run.status == 0, run.err
    rows = [line.split("│") for line in run.out.splitlines() if line.startswith("│")]
    told = [" ".join(filter(None, (row[column].strip() for row in rows))) for column in range(1, 5)]
    assert told[0].replace(" ", "") == TALK.split("答：")[1].split("\n")[0]
    assert told[1:] == ["DED.3 Dedication and Accountability", "shown poorly", "72%"]
    assert "责任心" not in run.out
    assert run.err == "One passage of 2 was taken for evidence.\n"


def test_rows_quote_word_for_word(zhiren, talk, tmp_path) -> None:
    for name in ("found.json", "found.csv"):
        assert zhiren("code", talk, "--out", tmp_path / name, language="zh-Hans").status == 0
    (found,) = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert TALK[found["start"] : found["end"]] == found["quote"]
    assert (found["transcript_id"], found["polarity"]) == ("talk", "poorly")
    with (tmp_path / "found.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["quote"] for row in csv.DictReader(stream)] == [found["quote"]]


def test_the_page_marks_the_words_and_escapes_what_people_say(zhiren, talk, tmp_path) -> None:
    talk.write_text(TALK + "\n访：<script>alert(1)</script>？", encoding="utf-8")
    run = zhiren("code", talk, "--out", tmp_path / "talk.html", language="en")
    page = (tmp_path / "talk.html").read_text(encoding="utf-8")
    assert run.err.endswith(f"taken for evidence: {tmp_path / 'talk.html'}\n")
    assert page.count("<mark ") == page.count("<article ") == 1
    assert '<html lang="zh-Hans">' in page
    assert "<script>" not in page
    assert zhiren("code", talk, "--language", "en", "--out", tmp_path / "en.html").status == 0
    assert '<html lang="en">' in (tmp_path / "en.html").read_text(encoding="utf-8")


def test_guessed_speakers_and_unreadable_scripts_are_said(zhiren, tmp_path) -> None:
    (tmp_path / "named.txt").write_text(
        "李明：怎么样？\n王芳：我去看了。\n李明：后来？\n王芳：修好了。", encoding="utf-8"
    )
    (tmp_path / "far.txt").write_text("ذهبت إلى الموقع. ثم أصلحناه.", encoding="utf-8")
    run = zhiren("code", tmp_path / "named.txt", tmp_path / "far.txt")
    assert run.err.splitlines()[:2] == [
        "named: who is interviewed was guessed (王芳). Name the speakers “Q:” and “A:” to be sure.",
        "far is mostly in a script that the coder does not read. Its proposals mean nothing.",
    ]


def test_wrong_files_are_told_before_anything_is_written(zhiren, talk, tmp_path) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    run = zhiren("code", talk, tmp_path / "empty.txt", "--out", tmp_path / "found.csv")
    assert (run.status, (tmp_path / "found.csv").exists()) == (1, False)
    assert "There is not a word in it." in run.err
    run = zhiren("code", talk, "--out", tmp_path / "found.xls")
    assert run.status == 2
    assert "must end in .csv, .json or .html, not “found.xls”" in run.err


def test_the_coder_that_ships_leaves_what_shows_nothing_alone(zhiren, tmp_path) -> None:
    (tmp_path / "talk.txt").write_text("答：今天食堂的汤挺咸的，外面又下雨了。", encoding="utf-8")
    run = zhiren("code", tmp_path / "talk.txt", "--out", tmp_path / "found.json")
    assert run.status == 0, run.err
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8")) == []
