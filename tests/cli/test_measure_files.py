"""Folders of results: written as a whole, read back equal, never over what is somebody else's."""

import os
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from made import framework, measured, panel_of, rated
from zhiren.cli.measure_files import Results, read_results, refuse_taken, write_results, write_table
from zhiren.errors import MeasureError

SCORES = {"peer": [[3, 4, 4, 4, 5, 5], [2, 3, 4, 5, 4, 4]], "self": [[5, 5, None, 5, None, None]]}


@pytest.fixture
def results() -> Results:
    dictionary = framework()
    _, measures = measured(rated(**panel_of(SCORES, dictionary)), dictionary)
    summary = {
        "method": measures.method,
        "scale": {"id": "s", "low": 1, "high": 5},
        "framework": {"id": "tiny", "version": "1"},
        "reliability": [vars(coefficients) for coefficients in measures.reliability],
    }
    raters = pl.DataFrame({"rater": ["peer0", "peer1"], "reason": ["", "measure-no-severity"]})
    return Results(measures, raters, pl.DataFrame({"item": ["A.1"], "location": [0.5]}), summary)


def test_what_is_written_is_read_back(results, tmp_path):
    write_results(results, tmp_path / "deep" / "out")
    again = read_results(tmp_path / "deep" / "out")
    assert again.measures.to_frame().equals(results.measures.to_frame())
    assert again.measures.to_json() == results.measures.to_json()
    assert again.raters.equals(results.raters)
    assert again.items.equals(results.items)
    assert again.summary["framework"] == results.summary["framework"]
    assert np.isnan(again.measures.fair_score).all()


@pytest.mark.parametrize("name", ["measures.parquet", "items.csv", "raters.csv", "summary.json"])
def test_a_file_is_missing(results, tmp_path, name):
    write_results(results, tmp_path / "out")
    (tmp_path / "out" / name).unlink()
    with pytest.raises(MeasureError) as caught:
        read_results(tmp_path / "out")
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["missing"]) == ("measure-not-a-folder", name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("measures.parquet", "no"),
        ("summary.json", "{"),
        ("summary.json", "{}"),
        ("items.csv", ""),
        ("summary.json", "[]"),
    ],
)
def test_a_file_is_damaged(results, tmp_path, name, content):
    write_results(results, tmp_path / "out")
    (tmp_path / "out" / name).write_text(content, encoding="utf-8")
    with pytest.raises(MeasureError) as caught:
        read_results(tmp_path / "out")
    assert [problem.code for problem in caught.value.problems] == ["measure-folder-damaged"]


def code_of(out: Path, *, replace: bool = False) -> str:
    try:
        refuse_taken(out, replace=replace)
    except MeasureError as error:
        return error.problems[0].code
    return ""


def test_only_a_folder_of_results_is_replaced(results, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "out"
    assert code_of(out) == ""
    out.mkdir()
    assert code_of(out) == ""
    write_results(results, out)
    assert (code_of(out), code_of(out, replace=True)) == ("measure-out-exists", "")
    (out / "diary.txt").write_text("mine", encoding="utf-8")
    assert code_of(out, replace=True) == "measure-out-not-ours"
    assert code_of(Path(), replace=True) == "measure-out-here"
    assert code_of(tmp_path.parent, replace=True) == "measure-out-here"
    assert code_of(out / "diary.txt", replace=True) == "measure-out-file"
    assert code_of(out / "diary.txt" / "below") == "measure-out-parent"


def test_a_folder_that_may_not_be_written_to(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert code_of(tmp_path / "out") == "measure-out-parent"


def test_a_full_disk_leaves_what_was_there(results, tmp_path, monkeypatch):
    write_results(results, tmp_path / "out")
    before = {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()}

    def full(*_, **__):
        raise OSError(28, "No space left on device", "measures.parquet")

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    with pytest.raises(MeasureError) as caught:
        write_results(results, tmp_path / "out")
    (problem,) = caught.value.problems
    assert problem.describe("en") == (
        "“measures.parquet” cannot be written: No space left on device. Nothing was changed. Make room, or name "
        "another folder."
    )
    assert {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()} == before
    assert [f.name for f in tmp_path.iterdir()] == ["out"]
    for write in (
        lambda: write_results(results, tmp_path / "new"),
        lambda: write_table(results.raters, tmp_path / "raters.parquet"),
    ):
        with pytest.raises(MeasureError):
            write()
    assert [f.name for f in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("failing", [1, 2])
def test_the_old_folder_comes_back_when_the_new_one_cannot_take_its_place(results, tmp_path, monkeypatch, failing):
    write_results(results, tmp_path / "out")
    before = {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()}
    replace, calls = Path.replace, []

    def fails(path, target):
        calls.append(path)
        if len(calls) == failing:
            raise PermissionError(13, "in use", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(MeasureError):
        write_results(results, tmp_path / "out")
    assert {f.name: f.read_bytes() for f in (tmp_path / "out").iterdir()} == before
    assert [f.name for f in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(("name", "read"), [("t.csv", pl.read_csv), ("t.parquet", pl.read_parquet)])
def test_a_single_table(results, tmp_path, name, read):
    write_table(results.raters, tmp_path / "new" / name)
    assert read(tmp_path / "new" / name).equals(results.raters)
    assert [f.name for f in (tmp_path / "new").iterdir()] == [name]
