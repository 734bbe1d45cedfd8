"""zhiren compare: two folders of measures."""

import json

import polars as pl
import pytest

from zhiren.cli.measure_files import read_results
from zhiren.measure.trend import reliable_change


@pytest.fixture
def folder(zhiren, surveys, tmp_path):
    """A folder of measures of a survey, made with some options."""

    def make(survey: str, *words: object):
        out = tmp_path / f"{survey}{len(list(tmp_path.iterdir()))}"
        assert zhiren("measure", surveys / f"{survey}.csv", "--out", out, *words).status == 0
        return out

    return make


@pytest.fixture
def classical(folder):
    return folder("spring", "--method", "classical"), folder("autumn", "--method", "classical")


def test_fair_scores_are_linked_by_common_items(zhiren, folder, tmp_path):
    spring, autumn = folder("spring"), folder("autumn")
    run = zhiren("compare", spring, autumn, "--json", "--out", tmp_path / "people.csv")
    assert run.status == 0, run.err
    said = json.loads(run.out)
    assert (said["event"], said["unit"]) == ("compare", "logit")
    assert [link["n_items"] for link in said["links"]] == [4, 5]
    table = pl.read_csv(tmp_path / "people.csv")
    assert table.height == 40
    rows = said["people"]
    assert [row["difference"] for row in rows] == pytest.approx([row["after"] - row["before"] for row in rows])
    assert all(0.5 <= row["probability"] <= 1 and row["standard_error"] > 0 for row in rows)
    run = zhiren("compare", spring, autumn)
    lines = run.out.splitlines()
    assert lines[0] == "20 people are in both. Differences are B less A, in points of the scale."
    assert "Change, in logits, linked by common items: 20 persons measured twice." in run.out
    real = sum(row["probability"] >= 0.95 for row in rows)
    assert sum("; real with " in line for line in lines) == min(real, 20)
    assert ("more changes that are real; --out has all." in run.out) == (real > 21)


def test_a_folder_with_itself_has_not_changed(zhiren, folder):
    spring = folder("spring")
    said = json.loads(zhiren("compare", spring, spring, "--json").out)
    for row in said["people"]:
        assert (row["difference"], row["change"], row["probability"], row["overlap"]) == (0, 0, 0.5, True)
    for row in said["competencies"]:
        assert (row["n"], row["correlation"], row["overlap"]) == (20, pytest.approx(1), 1)


def test_a_score_that_was_used_once_only_does_not_move_the_link(zhiren, folder):
    spring = folder("spring")
    before = json.loads(zhiren("compare", spring, spring, "--json").out)["links"]
    again = folder("spring")
    items = pl.read_csv(again / "items.csv")
    without = items.drop("step_2").with_columns(pl.mean_horizontal("step_3", "step_4", "step_5").alias("location"))
    without.write_csv(again / "items.csv")
    assert json.loads(zhiren("compare", spring, again, "--json").out)["links"] == before


def test_plain_means_change_by_the_reliable_change_index(zhiren, classical):
    said = json.loads(zhiren("compare", *classical, "--json").out)
    wanted = reliable_change(*(read_results(f).measures for f in classical)).to_frame()
    assert said["unit"] == "score"
    assert [row["change"] for row in said["people"]] == pytest.approx(wanted["change"].to_list())


def test_two_methods_are_set_against_each_other_but_nobody_changed(zhiren, folder, tmp_path):
    fair, plain = folder("spring"), folder("spring", "--method", "classical")
    run = zhiren("compare", fair, plain, "--out", tmp_path / "people.parquet")
    said, where = run.out.splitlines()[-2:]
    assert said.startswith(
        "A was measured by fair, B by classical: a difference of methods is no change of people"
    )
    assert where == f"Results: {tmp_path / 'people.parquet'}"
    table = pl.read_parquet(tmp_path / "people.parquet")
    assert set(table["reason"]) == {"compare-other-method"}
    assert table["change"].null_count() == table.height
    said = json.loads(zhiren("compare", fair, plain, "--json").out)
    assert (said["unit"], said["links"]) == (None, [])


@pytest.mark.parametrize(
    ("words", "df"),
    [
        (("--no-halo",), 2),
        (("--steps", "partial-credit"), None),
        (("--severity", "by-competency"), 1),
        (("--separate",), 0),
        (("--include-self",), None),
    ],
)
def test_two_models_of_the_same_ratings_are_told_apart_by_likelihood(zhiren, folder, words, df):
    usual, other = folder("spring"), folder("spring", *words)
    said = json.loads(zhiren("compare", usual, other, "--json").out)
    assert (said["unit"], {row["reason"] for row in said["people"]}) == (None, {"compare-other-model"})
    models = [json.loads((f / "summary.json").read_text(encoding="utf-8"))["models"] for f in (usual, other)]
    if words == ("--include-self",):  # other ratings take part
        assert said["models"] is None
        return
    found = said["models"]
    for name, fitted in zip(("first", "second"), models, strict=True):
        for figure in ("log_likelihood", "n_parameters", "aic", "bic"):
            assert found[name][figure] == pytest.approx(sum(model[figure] for model in fitted))
    wanted = abs(found["second"]["n_parameters"] - found["first"]["n_parameters"]) if df is None else df
    assert found["df"] == wanted
    shown = zhiren("compare", usual, other).out
    assert "A and B measure the same ratings" in shown
    assert ("likelihood ratio" in shown) == (wanted > 0)
    if found["df"]:
        small, large = sorted(("first", "second"), key=lambda name: found[name]["n_parameters"])
        gain = 2 * (found[large]["log_likelihood"] - found[small]["log_likelihood"])
        assert found["chi_square"] == pytest.approx(max(gain, 0.0))


def test_in_chinese(zhiren, folder):
    run = zhiren("compare", folder("spring"), folder("autumn"), language="zh")
    assert run.out.splitlines()[0] == "两边都有的共 20 人。差值为 B 减 A，单位为量表分。"
    assert "真有变化的概率" in run.out


def alter(folder, change):
    file = folder / "summary.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    change(document)
    file.write_text(json.dumps(document), encoding="utf-8")


def test_what_is_unlike_is_refused(zhiren, classical):
    spring, autumn = classical
    alter(
        autumn,
        lambda d: d.update(framework={"id": "other", "version": "1"}, scale={"id": "x", "low": 0, "high": 9}),
    )
    run = zhiren("compare", spring, autumn)
    assert run.status == 1
    dictionary, scale = run.err.splitlines()
    assert "with the dictionary core" in dictionary
    assert "on a scale of 1–5" in scale


def test_nobody_in_common(zhiren, classical):
    spring, autumn = classical
    table = pl.read_parquet(autumn / "measures.parquet")
    renamed = table.with_columns(pl.format("X{}", "ratee").alias("ratee"))
    renamed.write_parquet(autumn / "measures.parquet")
    run = zhiren("compare", spring, autumn)
    assert (run.status, run.err[:46]) == (1, "Nobody was measured on both occasions, so ther")
    alter(autumn, lambda d: d.update(method="fair"))
    assert zhiren("compare", spring, autumn).err == run.err
    other = table.with_columns(pl.format("X{}", "competency_id").alias("competency_id"))
    other.write_parquet(autumn / "measures.parquet")
    assert zhiren("compare", spring, autumn).err.startswith("The two occasions have no competency in common")


def test_too_few_for_a_correlation(zhiren, folder, classical):
    spring, autumn = classical
    for name in classical:
        table = pl.read_parquet(name / "measures.parquet")
        table.filter(pl.col("ratee").is_in(["E0001", "E0002"])).write_parquet(name / "measures.parquet")
    said = json.loads(zhiren("compare", spring, autumn, "--json").out)
    assert [(row["n"], row["correlation"]) for row in said["competencies"]] == [(2, None), (2, None)]
    assert " · " in zhiren("compare", spring, autumn).out


def test_no_folder_of_results(zhiren, classical, tmp_path):
    (tmp_path / "empty").mkdir()
    run = zhiren("compare", classical[0], tmp_path / "empty")
    assert run.status == 1
    assert "it lacks measures.parquet, items.csv, raters.csv, summary.json." in run.err
