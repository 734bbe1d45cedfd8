"""zhiren raters: severities with errors, and what is unusual."""

import json

import polars as pl
import pytest


@pytest.fixture
def raters(zhiren, surveys):
    def run(*words: object, file: str = "spring.csv", language: str = "en"):
        return zhiren("raters", surveys / file, *words, language=language)

    return run


def last(printed):
    return json.loads(printed.splitlines()[-1])


def test_the_most_severe_come_first(raters, tmp_path):
    run = raters("--out", tmp_path / "raters.csv")
    assert run.status == 0, run.err
    table = pl.read_csv(tmp_path / "raters.csv")
    known = table.drop_nulls("severity")
    assert known["severity"].to_list() == sorted(known["severity"], reverse=True)
    assert (known["standard_error"] > 0).all()
    assert table.columns[:7] == [
        *("rater", "severity", "standard_error", "severity_points", "n_ratees", "n_ratings", "flags")
    ]
    lines = run.out.splitlines()
    assert lines[0].split() == ["Rater", "Severity", "Error", "In", "points", "People", "Ratings", "Unusual"]
    assert lines[1].split()[0] == table["rater"][0]
    assert run.out.count("A flag is a reason to ask, not a verdict: nothing has been removed.") == 1
    assert lines[-1] == f"Results: {tmp_path / 'raters.csv'}"


def test_the_middle_of_many_is_left_out(raters):
    lines = raters().out.splitlines()
    n = next(
        int(line.split()[0])
        for line in lines
        if line.endswith("raters between these are not listed; --out has all.")
    )
    assert lines.index("") == 20 + 2
    assert n > 1


def test_some_raters_only(raters):
    run = raters("--rater", "E0001", "--rater", "E0002", "--method", "classical")
    assert run.status == 0
    assert [line.split()[0] for line in run.out.splitlines()] == ["Rater", "E0001", "E0002"]
    assert [line.split()[1] for line in run.out.splitlines()[1:]] == ["·", "·"]


def test_strangers_are_named_all_at_once(raters):
    run = raters("--rater", "nobody", "--rater", "noone")
    assert run.status == 1
    assert run.err.splitlines()[-2:] == [
        "“nobody” rated nobody else. Name a rater who occurs in the ratings.",
        "“noone” rated nobody else. Name a rater who occurs in the ratings.",
    ]


def test_json(raters, tmp_path):
    run = raters("--json", "--out", tmp_path / "raters.parquet")
    assert (run.status, run.err) == (0, "")
    said = last(run.out)
    assert said["event"] == "raters"
    assert said["raters"] == pl.read_parquet(tmp_path / "raters.parquet").to_dicts()
    assert isinstance(said["careless"], list)


def test_flags_in_chinese(raters):
    run = raters(language="zh")
    lines = run.out.splitlines()
    assert lines[0].split() == ["评价者", "宽严", "标准误", "量表分", "人数", "评分数", "不寻常之处"]
    assert any(line.endswith("宽严") for line in lines[1:21])


def test_ctrl_c(raters, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("zhiren.cli.raters_shown.diagnose_raters", interrupted)
    run = raters()
    assert (run.status, run.err.splitlines()[-1]) == (130, "Stopped.")
