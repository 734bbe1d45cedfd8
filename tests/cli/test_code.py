"""zhiren code: interviews in, proposals out as a table, rows or a page."""

from __future__ import annotations

import csv
import errno
import json
from pathlib import Path

import pytest

from evidence.test_proposals import Fixed
from zhiren.cli import code_shown
from zhiren.language import LANGUAGES, text

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
    assert run.err == "Coding talk (1 of 1)\nOne passage of 2 was taken for evidence.\n"


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
    assert run.err.splitlines()[:4] == [
        "Coding named (1 of 2)",
        "Coding far (2 of 2)",
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


def test_where_nothing_can_be_written_is_told_before_the_work(zhiren, talk, tmp_path, monkeypatch) -> None:
    monkeypatch.delattr(code_shown, "load_coder")  # nothing is coded
    for name in ("none/found.csv", "none/found.json", "none/found.html", "n" * 300 + ".csv"):
        run = zhiren("code", talk, "--out", tmp_path / name, language="zh-Hans")
        assert run.status == 1
        assert "文件写不进去" in run.err
        assert "Traceback" not in run.err
    assert [file.name for file in tmp_path.iterdir()] == ["talk.txt"]


@pytest.mark.parametrize("name", ["found.csv", "found.json", "found.html"])
def test_a_full_disk_leaves_what_was_there(zhiren, talk, tmp_path, monkeypatch, name: str) -> None:
    (tmp_path / name).write_bytes(b"before")

    def full(path: Path, content: bytes) -> int:
        if content:
            raise OSError(errno.ENOSPC, "No space left on device")
        return path.touch() or 0

    monkeypatch.setattr(Path, "write_bytes", full)
    run = zhiren("code", talk, "--out", tmp_path / name)
    assert run.status == 1
    assert "The file cannot be written (No space left on device)" in run.err
    assert (tmp_path / name).read_bytes() == b"before"
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([name, "talk.txt"])


def test_files_of_one_name_stay_apart(zhiren, talk, tmp_path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "b" / "talk.md").write_text(TALK, encoding="utf-8")
    files = [tmp_path / name for name in ("a/talk.txt", "b/talk.txt", "b/talk.md")]
    run = zhiren("code", *files, "--out", tmp_path / "found.json")
    assert run.status == 0, run.err
    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert [row["transcript_id"] for row in found] == [str(files[0]), str(files[1]), "talk.md"]
    assert run.err.splitlines()[2] == "Coding talk.md (3 of 3)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_talk_of_the_interviewer_alone_is_refused(zhiren, talk, tmp_path, language: str) -> None:
    (tmp_path / "alone.txt").write_text("访谈者：说说看。\n我先去了现场。", encoding="utf-8")
    run = zhiren("code", talk, tmp_path / "alone.txt", "--out", tmp_path / "found.csv", language=language)
    assert (run.status, (tmp_path / "found.csv").exists()) == (1, False)
    assert text(language, "evidence-no-interviewee", file="alone", labels="访谈者") in run.err


def test_the_coder_that_ships_leaves_what_shows_nothing_alone(zhiren, tmp_path) -> None:
    (tmp_path / "talk.txt").write_text("答：今天食堂的汤挺咸的，外面又下雨了。", encoding="utf-8")
    run = zhiren("code", tmp_path / "talk.txt", "--out", tmp_path / "found.json")
    assert run.status == 0, run.err
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8")) == []
