import json

import polars as pl

from zhiren.ratings.read import read_ratings


def files(folder):
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_the_same_options_give_the_same_bytes(zhiren, tmp_path):
    for name in ("a", "b"):
        run = zhiren("simulate", "--people", 10, "--seed", 7, "--out", tmp_path / name)
        assert run.status == 0
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert sorted(files(tmp_path / "a")) == [
        "README.md",
        "comments.csv",
        "people.csv",
        "people.en.csv",
        "ratings.csv",
        "truth/halo.csv",
        "truth/parameters.json",
        "truth/severity.csv",
        "truth/theta.csv",
    ]
    assert "Nobody in these files exists." in (tmp_path / "a" / "README.md").read_text(encoding="utf-8")


def test_it_says_what_it_made(zhiren, tmp_path):
    run = zhiren("simulate", "--people", 4, "--comment-rate", 0, "--not-observed", 0, "--out", tmp_path)
    assert run.out == f"Simulated 4 people with 988 ratings and 0 comments, all invented: {tmp_path}\n"
    run = zhiren(
        "simulate", "--people", 4, "--comment-rate", 0, "--not-observed", 0, "--out", tmp_path, language="zh"
    )
    assert run.out == f"已生成 4 人、988 条评分、0 条评语，全部为虚构：{tmp_path}\n"


def test_options_reach_the_plan(zhiren, tmp_path):
    run = zhiren(
        *("simulate", "--people", 30, "--no-halo", "--self-bias", 1.5, "--competency", "INT", "--item", "INT.1"),
        *("--scale-points", 7, "--table", "parquet", "--out", tmp_path),
    )
    assert run.status == 0
    parameters = json.loads((tmp_path / "truth" / "parameters.json").read_text(encoding="utf-8"))
    assert parameters["synthetic"] is True
    assert (parameters["plan"]["halo_sd"], parameters["plan"]["halo_competency_sd"]) == (0.0, 0.0)
    assert parameters["relationship_effects"]["self"] == 1.5
    assert list(parameters["items"]) == ["INT.1"]
    ratings = read_ratings(tmp_path / "ratings.parquet")
    assert ratings.items == ("INT.1",)
    assert set(ratings.score.tolist()) <= set(range(1, 8))
    theta = pl.read_parquet(tmp_path / "truth" / "theta.parquet")
    assert theta.columns == ["ratee", "INT"]
    assert theta.height == 30


def test_faults_of_the_plan_are_said_together(zhiren, tmp_path):
    run = zhiren("simulate", "--people", 1, "--severity-sd", -1, "--out", tmp_path)
    assert run.status == 1
    assert run.err == (
        "“n_people”: 1 is out of range. Give a number from 2 to 1000000.\n"
        "“severity_sd”: -1.0 is out of range. Give a number from 0 to 5.\n"
    )
    assert list(tmp_path.iterdir()) == []
