"""zhiren raters on ratings that say when they were given."""

import datetime as dt
import json

import polars as pl
import pytest

SPRING = dt.date(2026, 3, 1)


@pytest.fixture(scope="session")
def dated(surveys, tmp_path_factory):
    """``spring.csv`` with a day for each pair; the busiest rater gives all fives first, and ones in the end."""
    table = pl.read_csv(surveys / "spring.csv")
    others = table.filter(pl.col("ratee") != pl.col("rater"))
    busiest = others.group_by("rater").agg(pl.col("ratee").n_unique()).sort("ratee", "rater")["rater"][-1]
    ratees = others.filter(pl.col("rater") == busiest)["ratee"].unique().sort().to_list()
    rows = []
    for row in table.to_dicts():
        number = (
            ratees.index(row["ratee"]) if row["rater"] == busiest and row["ratee"] in ratees else len(rows) % 3
        )
        if row["rater"] == busiest and row["ratee"] in ratees:
            row["score"] = 5 - round(4 * number / (len(ratees) - 1))
        rows.append({**row, "评价时间": (SPRING + dt.timedelta(20 * number)).isoformat()})
    file = tmp_path_factory.mktemp("dated") / "dated.csv"
    pl.DataFrame(rows).write_csv(file)
    return file, busiest, SPRING + dt.timedelta(20 * (len(ratees) - 1))


def section(printed: str, begins: str) -> list[str]:
    lines = printed.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(begins))
    return lines[start : lines.index("", start)]


def test_who_drifted_is_shown_first(zhiren, dated):
    file, busiest, last = dated
    run = zhiren("raters", file, "--method", "classical")
    assert run.status == 0, run.err
    heading, titles, first, *rest = section(run.out, "Change of severity over time")
    assert "one changed beyond chance" in heading
    assert titles.split()[:4] == ["Rater", "A", "month", "Error"]
    cells = first.split()
    assert (cells[0], cells[4:6], cells[-1]) == (busiest, [str(SPRING), str(last)], "yes")
    assert float(cells[1]) > 3 * float(cells[2]) > 0
    assert not any(line.endswith("yes") for line in rest)
    assert f"{busiest} became" in run.out


def test_the_table_has_columns_of_drift(zhiren, dated, tmp_path):
    file, busiest, last = dated
    run = zhiren("raters", file, "--method", "classical", "--json", "--out", tmp_path / "raters.parquet")
    table = pl.read_parquet(tmp_path / "raters.parquet")
    said = json.loads(run.out.splitlines()[-1])["raters"]
    assert said == table.to_dicts()
    assert table.columns[-4:] == ["drift_per_month", "drift_per_month_error", "first_day", "last_day"]
    row = table.row(by_predicate=pl.col("rater") == busiest, named=True)
    assert (row["first_day"], row["last_day"], row["drift_flag"]) == (str(SPRING), str(last), True)
    months = (last - SPRING).days / (365.25 / 12)
    assert row["drift"] == pytest.approx(row["drift_per_month"] * months)


def test_one_rater_alone(zhiren, dated):
    file, busiest, _ = dated
    run = zhiren("raters", file, "--method", "classical", "--rater", busiest, language="zh")
    lines = run.out.splitlines()
    assert lines[3].startswith("宽严随时间的变化，以量表分计（大于 0 表示变严）。可检验的评价者有 1 位，其中 1 位")
    assert lines[4].split() == ["评价者", "每月变化", "标准误", "前后相差", "最早", "最晚", "p", "超出偶然"]
    assert lines[5].split()[0] == busiest
    assert lines[5].split()[-1] == "是"


def test_many_raters_are_cut_and_it_is_said(zhiren, dated, monkeypatch):
    monkeypatch.setattr("zhiren.cli.raters_drift.MOST_SHOWN", 1)
    run = zhiren("raters", dated[0], "--method", "classical")
    lines = section(run.out, "Change of severity over time")
    assert len(lines) == 4
    assert lines[-1].endswith("more raters, with weaker signs of change, are not listed; --out has all.")


def test_one_day_for_all_tells_nothing(zhiren, surveys, tmp_path):
    table = pl.read_csv(surveys / "spring.csv").with_columns(date=pl.lit("2026-03-01"))
    table.write_csv(tmp_path / "day.csv")
    run = zhiren("raters", tmp_path / "day.csv", "--method", "classical")
    assert run.status == 0
    assert section(run.out, "The ratings say when they were given, but nobody rated three people or more") != []


def test_without_dates_nothing_is_said_of_drift(zhiren, surveys):
    run = zhiren("raters", surveys / "spring.csv", "--method", "classical")
    assert "over time" not in run.out
    assert "were given, but" not in run.out


def test_days_that_cannot_be_read_are_told(zhiren, surveys, tmp_path):
    table = pl.read_csv(surveys / "spring.csv").with_columns(date=pl.lit("3/4/2026"))
    table.write_csv(tmp_path / "day.csv")
    run = zhiren("raters", tmp_path / "day.csv", "--method", "classical")
    assert run.status == 0
    assert "“3/4/2026” names no day for certain" in run.err
