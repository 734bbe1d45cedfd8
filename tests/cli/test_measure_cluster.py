"""zhiren measure --cluster: on a real cluster of worker processes, the folder that one machine writes."""

import json
import sys

import numpy as np
import polars as pl
import pytest

pytest.importorskip("distributed", reason="the extra “cluster” is not installed")

from distributed import LocalCluster

from zhiren.dictionary.builtin import builtin_framework
from zhiren.ratings.read import read_ratings
from zhiren.ratings.write import write_ratings

FILES = ["items.csv", "measures.csv", "measures.parquet", "raters.csv", "summary.json"]


@pytest.fixture(scope="module")
def address():
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("OPENBLAS_NUM_THREADS", "1")
        cluster = LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
            silence_logs=50,
        )
        with cluster:
            yield cluster.scheduler_address


@pytest.fixture(scope="module")
def parts(surveys, tmp_path_factory):
    """The spring survey as three Parquet files, by ratee."""
    folder = tmp_path_factory.mktemp("parts")
    ratings = read_ratings(surveys / "spring.csv", framework=builtin_framework("en"))
    for number in range(3):
        write_ratings(ratings.select(ratings.ratee % 3 == number), folder / f"{number}.parquet")
    return sorted(folder.iterdir())


@pytest.fixture
def measure(zhiren, tmp_path):
    """Runs ``zhiren measure`` into a folder of ``tmp_path``."""

    def run(folder, *words, language="en"):
        return zhiren("measure", *words, "--out", tmp_path / folder, language=language)

    return run


def table(file):
    return pl.read_csv(file) if file.suffix == ".csv" else pl.read_parquet(file)


def assert_same_folders(one, other):
    assert sorted(f.name for f in other.iterdir()) == sorted(f.name for f in one.iterdir()) == FILES
    for name in FILES[:-1]:
        a, b = table(one / name), table(other / name)
        assert b.schema == a.schema
        for column in a.columns:
            if a[column].dtype == pl.Float64:
                left, right = (f[column].fill_null(np.nan).to_numpy() for f in (b, a))
                np.testing.assert_allclose(left, right, rtol=0, atol=1e-6, err_msg=f"{name}: {column}")
            else:
                assert b[column].to_list() == a[column].to_list()
    a, b = (json.loads((folder / "summary.json").read_text(encoding="utf-8")) for folder in (one, other))
    assert_same_documents(a, b)


def assert_same_documents(a, b):
    if isinstance(a, dict):
        assert list(b) == list(a)
        for name in a:
            assert_same_documents(a[name], b[name])
    elif isinstance(a, list):
        assert len(b) == len(a)
        for left, right in zip(a, b, strict=True):
            assert_same_documents(left, right)
    elif isinstance(a, float):
        assert b == pytest.approx(a, abs=1e-6)
    else:
        assert b == a


@pytest.mark.parametrize("words", [(), ("--separate", "--include-self")])
def test_the_folder_is_the_one_of_a_single_machine(measure, address, parts, tmp_path, words):
    here = measure("here", *parts, *words)
    assert here.status == 0, here.err
    run = measure("there", *parts, *words, "--cluster", address)
    assert run.status == 0, run.err
    assert_same_folders(tmp_path / "here", tmp_path / "there")
    lines = run.err.splitlines()
    assert lines[:3] == ["Connecting to the cluster", "Reading the ratings", "Measuring"]
    assert lines[-1] == "Writing the results"
    assert run.out.splitlines()[:-1] == here.out.splitlines()[:-1]  # the last names the folder


def test_relative_paths_and_lines_of_json(measure, address, parts, monkeypatch):
    monkeypatch.chdir(parts[0].parent)
    run = measure("results", *(path.name for path in parts), "--cluster", address, "--json")
    assert (run.status, run.err) == (0, "")
    said = [json.loads(line) for line in run.out.splitlines()]
    assert [e["event"] for e in said] == ["read", *["iteration"] * (len(said) - 2), "done"]
    assert said[0] == {"event": "read", "ratings": said[0]["ratings"], "ratees": 20, "raters": said[0]["raters"]}
    assert said[0]["ratings"] == sum(pl.read_parquet(path).height for path in parts)


def test_everything_wrong_with_the_files(measure, address, parts, tmp_path):
    for number, value in enumerate((9, 7)):
        frame = pl.read_parquet(parts[number]).with_columns(pl.lit(value).alias("score")).head(1)
        frame.write_parquet(tmp_path / f"bad{number}.parquet")
    run = measure("results", tmp_path / "bad0.parquet", tmp_path / "bad1.parquet", "--cluster", address)
    assert run.status == 1
    lines = run.err.splitlines()[2:]
    assert [line.split(",")[0] for line in lines] == [f"Error: {tmp_path}/bad{n}.parquet" for n in (0, 1)]
    assert not (tmp_path / "results").exists()


def test_ratings_that_are_in_two_files(measure, address, parts, tmp_path):
    again = tmp_path / "again.parquet"
    frame = pl.read_parquet(parts[0])
    frame.with_columns((pl.col("score") % 5 + 1).alias("score")).head(1).write_parquet(again)
    here = measure("here", *parts, again)
    there = measure("there", *parts, again, "--cluster", address)
    assert (here.status, there.status) == (1, 1)
    assert set(there.err.splitlines()) >= set(here.err.splitlines()[1:])


@pytest.mark.parametrize(
    ("scheduler", "english", "chinese"),
    [
        (
            "nonsense",
            "“nonsense” is no address of a scheduler (missing port number in address 'nonsense'). "
            "It looks like tcp://host:8786.",
            "“nonsense”不是调度器地址（missing port number in address 'nonsense'）。地址形如 tcp://host:8786。",
        ),
        (
            "tcp://127.0.0.1:1",
            "No scheduler answered at “tcp://127.0.0.1:1” within 1 seconds. "
            "Check that it runs, and that this machine may reach the port.",
            "“tcp://127.0.0.1:1”在 1 秒内没有调度器应答。请确认调度器正在运行，且本机能访问该端口。",
        ),
    ],
)
def test_a_scheduler_that_is_not_there(measure, parts, monkeypatch, scheduler, english, chinese):
    monkeypatch.setattr("zhiren.measure.fair.cluster.workers.SECONDS_TO_CONNECT", 1)
    for language, said in (("en", english), ("zh", chinese)):
        run = measure("results", *parts, "--cluster", scheduler, language=language)
        assert run.status == 1
        assert run.err.splitlines()[-1] == said


def test_without_the_package(measure, parts, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("zhiren.measure.fair.cluster")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("zhiren.measure.fair.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    run = measure("results", *parts, "--cluster", "tcp://127.0.0.1:1")
    assert run.status == 1
    assert run.err.splitlines()[-1].endswith('Install it with: pip install "zhiren[cluster]"')


def test_only_the_method_fair(measure, parts):
    run = measure("results", *parts, "--cluster", "tcp://127.0.0.1:1", "--method", "classical")
    assert run.status == 2
    assert "--cluster belongs to the method fair." in run.err
