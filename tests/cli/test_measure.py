"""zhiren measure: a folder of results, there as a whole or not at all."""

import json

import numpy as np
import polars as pl
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError, NotConverged, Problem
from zhiren.measure import arrange_panels
from zhiren.measure.fair.method import fit_fair
from zhiren.ratings.read import read_ratings

FILES = ["items.csv", "measures.csv", "measures.parquet", "raters.csv", "summary.json"]
COLUMNS = [
    *("ratee", "competency_id", "logit", "standard_error", "fair_score", "low", "high"),
    *("raw_mean", "self_mean", "n_raters", "n_ratings", "reason"),
]


def names(folder):
    return sorted(f.name for f in folder.iterdir())


def summary(folder):
    return json.loads((folder / "summary.json").read_text(encoding="utf-8"))


def events(printed):
    return [json.loads(line) for line in printed.splitlines()]


@pytest.fixture
def measure(zhiren, surveys, tmp_path):
    """Runs ``zhiren measure`` on the spring survey, into ``results``."""

    def run(*words: object, files=("spring.csv",), language: str = "en"):
        given = [surveys / file for file in files]
        return zhiren("measure", *given, "--out", tmp_path / "results", *words, language=language)

    return run


@pytest.fixture
def results(tmp_path):
    return tmp_path / "results"


def test_a_folder_with_everything(measure, results, surveys):
    run = measure()
    assert run.status == 0, run.err
    assert names(results) == FILES
    table = pl.read_parquet(results / "measures.parquet")
    assert table.columns == COLUMNS
    assert pl.read_csv(results / "measures.csv", schema=table.schema).equals(table)
    core = builtin_framework("en")
    ratings = read_ratings(surveys / "spring.csv", framework=core)
    fitted = fit_fair(arrange_panels(ratings, core, low_score=1, high_score=5))
    asked = fitted.to_frame().filter(pl.col("competency_id").is_in(["INT", "TWK"]))
    assert table["ratee"].to_list() == asked["ratee"].to_list()
    np.testing.assert_allclose(table["logit"], asked["logit"], atol=1e-9)
    np.testing.assert_allclose(table["high"], asked["high"], atol=1e-9)
    assert fitted.model is not None
    raters = pl.read_csv(results / "raters.csv").drop_nulls("severity")
    assert raters["rater"].to_list() == sorted(fitted.model.raters)
    order = np.argsort(fitted.model.raters)
    np.testing.assert_allclose(raters["severity"], fitted.model.severity[order], atol=1e-9)
    np.testing.assert_allclose(raters["standard_error"], fitted.model.severity_error[order], atol=1e-9)
    items = pl.read_csv(results / "items.csv")
    assert items["item"].to_list() == list(fitted.model.items)
    assert items.columns[-4:] == ["step_2", "step_3", "step_4", "step_5"]
    np.testing.assert_allclose(items.select("^step_.*$").to_numpy(), fitted.model.steps, atol=1e-9)
    np.testing.assert_allclose(items["location"], fitted.model.steps.mean(axis=1), atol=1e-9)
    assert (items["standard_error"] > 0).all()


def test_the_summary_says_what_was_measured_how_and_how_well(measure, results):
    measure("--no-halo", "--steps", "partial-credit", "--include-self")
    said = summary(results)
    assert said["method"] == "fair"
    assert said["options"] == {
        "joint": True,
        "steps": "partial-credit",
        "halo": False,
        "include_self": True,
        "severity": "common",
    }
    assert said["framework"]["id"] == "core"
    assert said["scale"] == {"id": "frequency-5", "low": 1, "high": 5}
    assert said["n_ratees"] == 20
    (model,) = said["models"]
    assert [c["name"] for c in model["components"]] == ["severity"]
    assert list(model["effects"]) == ["self", "manager", "peer", "report", "customer", "other"]
    assert [coefficients["competency_id"] for coefficients in said["reliability"]] == ["INT", "TWK"]
    assert model["trace"][-1]["gain"] < 1e-5


def test_severity_by_competency_has_a_row_each_and_a_test(measure, results):
    shown = measure("--severity", "by-competency")
    (model,) = summary(results)["models"]
    test = model["severity_test"]
    assert test["verdict"] in ("common", "by-competency", "unclear")
    assert test["chi_square"] == pytest.approx(
        max(2 * (model["log_likelihood"] - test["common"]["log_likelihood"]), 0.0), abs=1e-6
    )
    assert [c["name"] for c in model["components"]][:2] == ["severity", "severity-competency"]
    assert "Likelihood ratio" in shown.out
    raters = pl.read_csv(results / "raters.csv")
    assert raters["competency_id"].unique(maintain_order=True).to_list() == ["INT", "TWK"] + [
        c for c in raters["competency_id"].unique(maintain_order=True) if c not in ("INT", "TWK")
    ]
    assert raters.drop_nulls("severity")["competency_id"].unique().sort().to_list() == ["INT", "TWK"]


def test_the_same_ratings_give_the_same_bytes(measure, results):
    measure()
    first = {f.name: f.read_bytes() for f in results.iterdir()}
    assert measure("--force").status == 0
    assert {f.name: f.read_bytes() for f in results.iterdir()} == first
    assert names(results.parent) == ["results"]


def test_a_line_each_iteration_where_the_output_is_no_terminal(measure, results):
    run = measure()
    lines = run.err.splitlines()
    assert lines[:2] == ["Reading the ratings", "Measuring"]
    assert lines[-1] == "Writing the results"
    assert len(lines) == 3 + len(summary(results)["models"][0]["trace"])
    assert lines[2].startswith("Iteration 1: log-likelihood -")
    assert run.out.splitlines()[-1] == f"Results: {results}"
    assert "severity" in run.out


def test_in_chinese(measure, results):
    run = measure(language="zh")
    lines = run.err.splitlines()
    assert lines[:2] == ["正在读取评价数据", "正在测量"]
    assert lines[2].startswith("第 1 轮：对数似然 -")
    assert run.out.splitlines()[-1] == f"结果在：{results}"
    assert not any(word in run.out for word in ("severity", "halo", "Manager"))


def test_one_changing_line_on_a_terminal(measure, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    run = measure()
    assert run.status == 0
    assert "Reading the ratings\n" not in run.err
    assert run.err.startswith("\x1b[?25l")  # the cursor is hidden while the line changes
    assert run.err.endswith("\x1b[?25h\r\x1b[1A\x1b[2K")


def test_lines_of_json(measure, results):
    run = measure("--json")
    assert (run.status, run.err) == (0, "")
    said = events(run.out)
    assert [e["event"] for e in said] == ["read", *["iteration"] * (len(said) - 2), "done"]
    assert list(said[1]) == ["event", "competency_id", "number", "log_likelihood", "gain", "gradient"]
    assert said[0]["ratees"] == 20
    assert said[-1]["folder"] == str(results)
    assert said[-1]["summary"] == summary(results)


def test_a_model_for_each_competency(measure, results):
    run = measure("--separate", "--json")
    assert run.status == 0
    said = [e for e in events(run.out) if e["event"] == "competency"]
    assert [(e["competency_id"], e["number"], e["of"]) for e in said] == [("INT", 1, 2), ("TWK", 2, 2)]
    assert {e["competency_id"] for e in events(run.out) if e["event"] == "iteration"} == {"INT", "TWK"}
    raters = pl.read_csv(results / "raters.csv")
    assert raters["competency_id"].unique(maintain_order=True).to_list() == ["INT", "TWK"]
    assert [model["competencies"] for model in summary(results)["models"]] == [["INT"], ["TWK"]]
    assert pl.read_parquet(results / "measures.parquet")["logit"].null_count() == 0
    assert "INT: Log-likelihood" in measure("--separate", "--force").out


@pytest.mark.parametrize("method", ["fair", "facets"])
def test_steps_are_named_by_the_score_they_lead_to(measure, results, tmp_path, surveys, method):
    table = pl.read_csv(surveys / "spring.csv")
    table.with_columns(pl.col("score").replace(3, 4)).write_csv(tmp_path / "no3.csv")
    run = measure(tmp_path / "no3.csv", "--method", method, files=())
    assert run.status == 0, run.err
    steps = [name for name in pl.read_csv(results / "items.csv").columns if name.startswith("step_")]
    assert steps == ["step_2", "step_4", "step_5"]


def test_who_did_not_rate_a_competency_has_no_severity_there(measure, results, tmp_path, surveys):
    table = pl.read_csv(surveys / "spring.csv")
    table.filter(~((pl.col("rater") == "E0001") & pl.col("item").str.starts_with("INT"))).write_csv(
        tmp_path / "a.csv"
    )
    assert measure("--separate", tmp_path / "a.csv", files=()).status == 0
    raters = pl.read_csv(results / "raters.csv")
    assert raters.filter(pl.col("rater") == "E0001")["competency_id"].to_list() == ["TWK"]


def test_one_relationship_has_no_effect_to_show(measure, tmp_path, surveys):
    table = pl.read_csv(surveys / "spring.csv")
    table.filter(pl.col("relationship") == "peer").write_csv(tmp_path / "peers.csv")
    run = measure(tmp_path / "peers.csv", files=())
    assert run.status == 0, run.err
    assert "Relationships" not in run.out
    assert "Relationships, in logits: Manager +0.00" in measure("--force").out


def test_facets(measure, results):
    assert measure("--method", "facets").status == 0
    raters = pl.read_csv(results / "raters.csv")
    assert raters.columns[-2:] == ["infit", "outfit"]
    items = pl.read_csv(results / "items.csv")
    np.testing.assert_allclose(
        items.group_by("competency_id").agg(pl.col("location").mean())["location"], 0, atol=1e-6
    )
    assert [model["competencies"] for model in summary(results)["models"]] == [["INT"], ["TWK"]]


def test_plain_means(measure, results):
    run = measure("--method", "classical")
    assert run.status == 0
    raters = pl.read_csv(results / "raters.csv")
    assert raters["severity"].null_count() == raters.height
    assert set(raters["reason"]) == {"measure-no-severity"}
    assert summary(results)["options"] == {}


@pytest.mark.parametrize(
    "option", ["--no-halo", "--include-self", "--separate", "--joint", "--steps=rating-scale"]
)
def test_options_that_a_method_would_not_heed_are_refused(measure, results, option):
    run = measure("--method", "classical", option)
    assert run.status == 2
    assert "belongs to the method fair" in run.err
    assert not results.exists()


def test_a_rater_of_nobody_else_is_listed_with_a_reason(measure, results, tmp_path, surveys):
    table = pl.read_csv(surveys / "spring.csv")
    alone = pl.DataFrame([["Z1", "Z1", "self", "INT.1", 3]], schema=table.schema, orient="row")
    pl.concat([table, alone]).write_csv(tmp_path / "spring.csv")
    run = measure("--force", tmp_path / "spring.csv", files=())
    assert run.status == 0, run.err
    raters = {row["rater"]: row for row in pl.read_csv(results / "raters.csv").to_dicts()}
    assert raters["Z1"]["reason"] == "measure-self-rater"
    assert (raters["Z1"]["n_ratees"], raters["Z1"]["n_ratings"], raters["Z1"]["severity"]) == (0, 0, None)
    found = {r["ratee"] + r["competency_id"]: r for r in pl.read_parquet(results / "measures.parquet").to_dicts()}
    assert (found["Z1INT"]["logit"], found["Z1INT"]["reason"]) == (None, "measure-self-only")
    assert summary(results)["reasons"]["measure-self-only"]["n"] == 1
    assert "One figure is missing: Only the person’s own rating is there" in run.out


def test_a_competency_where_all_is_the_same(measure, results, tmp_path, surveys):
    table = pl.read_csv(surveys / "spring.csv")
    same = pl.when(pl.col("item").str.starts_with("INT")).then(4).otherwise(pl.col("score")).alias("score")
    table.with_columns(same).write_csv(tmp_path / "same.csv")
    for method in (("--separate",), ("--method", "facets")):
        run = measure("--force", *method, tmp_path / "same.csv", files=())
        assert run.status == 0, run.err
        frame = pl.read_parquet(results / "measures.parquet").filter(pl.col("competency_id") == "INT")
        assert frame["logit"].null_count() == frame.height
        assert "" not in set(frame["reason"])
        raters = pl.read_csv(results / "raters.csv").filter(pl.col("competency_id") == "INT")
        assert raters["severity"].null_count() == raters.height
        assert raters["reason"].null_count() == 0
        assert "INT: All ratings are the same" in run.out or "INT: " in run.out


@pytest.mark.parametrize(
    ("method", "said"),
    [
        (("--separate",), "All ratings are the same, so there is no difference to measure."),
        (("--joint",), "All ratings are the same, so there is no difference to measure."),
        (("--method", "facets"), "Every rating is 4. Ratings that do not differ cannot be measured;"),
    ],
)
def test_nothing_to_tell_people_apart(measure, results, tmp_path, surveys, method, said):
    table = pl.read_csv(surveys / "spring.csv").filter(pl.col("item").str.starts_with("INT"))
    table.with_columns(pl.lit(4).alias("score")).write_csv(tmp_path / "same.csv")
    run = measure(*method, tmp_path / "same.csv", files=())
    assert run.status == 1
    assert run.err.splitlines()[-1].startswith(said)
    assert not results.exists()


def test_groups_with_no_rater_in_common_are_counted(measure, results, tmp_path, surveys):
    table = pl.read_csv(surveys / "spring.csv")
    again = table.with_columns(pl.format("X{}", "ratee").alias("ratee"), pl.format("X{}", "rater").alias("rater"))
    pl.concat([table, again]).write_csv(tmp_path / "two.csv")
    measure("--json", tmp_path / "two.csv", files=())
    assert summary(results)["models"][0]["parts"] == [20, 20]


def test_everything_wrong_with_the_files_in_the_form_of_a_check(measure, zhiren, results, tmp_path, surveys):
    bad = tmp_path / "bad.csv"
    lines = (surveys / "spring.csv").read_text(encoding="utf-8-sig").splitlines()
    first = lines[1].split(",")
    bad.write_text("\n".join([lines[0], ",".join([*first[:3], "XXX.9", "9"])]), encoding="utf-8")
    run = measure(bad, files=())
    checked = zhiren("ratings", "check", bad, "--framework", "core")
    assert run.status == 1
    assert run.err.splitlines()[1:] == checked.out.splitlines()[:2]
    assert not results.exists()
    run = measure(bad, "--json", files=())
    assert run.status == 1
    (said,) = events(run.out)
    assert said["event"] == "error"
    assert {problem["code"] for problem in said["problems"]} == {"ratings-unknown-item", "ratings-score-range"}
    assert said["problems"][0]["place"]["line"] == 2
    chinese = measure(bad, files=(), language="zh").err.splitlines()
    assert chinese[1].startswith("错误：")


def test_remarks_do_not_stop_it(measure, tmp_path, surveys):
    lines = (surveys / "spring.csv").read_text(encoding="utf-8-sig").splitlines()
    (tmp_path / "gap.csv").write_text("\n".join([lines[0], ",,,,", *lines[1:]]), encoding="utf-8")
    run = measure(tmp_path / "gap.csv", "--method", "classical", files=())
    assert run.status == 0
    assert "gap.csv, row 2: One blank row was skipped." in run.err
    run = measure(tmp_path / "gap.csv", "--method", "classical", "--force", "--json", files=())
    assert [e["event"] for e in events(run.out)] == ["warning", "read", "done"]


def test_an_unknown_dictionary(measure, results):
    run = measure("--framework", "nowhere")
    assert run.status == 1
    assert "nowhere" in run.err
    assert (
        events(measure("--framework", "nowhere", "--json").out)[0]["problems"][0]["code"] == "dictionary-not-found"
    )


def test_a_scale_by_its_ends(measure, results):
    assert measure("--scale", "1-5").status == 0
    assert summary(results)["scale"] == {"id": "1-5", "low": 1, "high": 5}
    run = measure("--scale", "5-1", "--force")
    assert run.status == 2
    assert "“5-1” is no response scale." in run.err


def test_ctrl_c_leaves_nothing(measure, results, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("zhiren.cli.fit_shown.FitShown.iteration", interrupted)
    run = measure()
    assert run.status == 130
    stopped = f"Stopped. Nothing was written to {results}, and what was there is as it was."
    assert run.err.splitlines()[-1] == stopped
    assert names(results.parent) == []
    assert events(measure("--json").out)[-1] == {"event": "interrupted", "message": stopped}
    chinese = measure(language="zh").err.splitlines()[-1]
    assert chinese == f"已停止。没有向 {results} 写入任何内容，原有内容保持不变。"


@pytest.mark.parametrize("moment", ["polars.DataFrame.write_parquet", "pathlib.Path.replace"])
def test_ctrl_c_while_writing_keeps_what_was_there(measure, results, monkeypatch, moment):
    measure()
    before = {f.name: f.read_bytes() for f in results.iterdir()}

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(moment, interrupted)
        assert measure("--force", "--method", "classical").status == 130
    assert {f.name: f.read_bytes() for f in results.iterdir()} == before
    assert names(results.parent) == ["results"]


@pytest.mark.parametrize("error", [NotConverged(Problem("measure-self-rater")), MemoryError()])
def test_faults_of_the_fit_are_said(measure, results, monkeypatch, error):
    def fails(*_, **__):
        raise error

    monkeypatch.setattr("zhiren.cli.measure_fit.fit_fair", fails)
    run = measure()
    assert run.status == 1
    said = (
        "This person rated only themselves." if isinstance(error, MeasureError) else "There is not enough memory"
    )
    assert run.err.splitlines()[-1].startswith(said)
    assert not results.exists()
