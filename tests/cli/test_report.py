from __future__ import annotations

import csv
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.report.batch.writers import write_files
from zhiren.simulate import CompanyPlan, simulate_company, write_company

DAY = "2025-06-30"


@pytest.fixture(scope="session")
def company(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("company")
    plan = CompanyPlan(n_people=6, competencies=("INT", "TWK"), isolated_share=0, customers_per_ratee=0)
    write_company(simulate_company(plan, builtin_framework("zh-Hans")), folder)
    return folder


@pytest.fixture
def data(company, tmp_path) -> Path:
    return Path(shutil.copytree(company, tmp_path / "data"))


@pytest.fixture
def report(zhiren, data, tmp_path):
    """Runs ``zhiren report`` on the company's files, in one process, without PDFs unless asked for."""

    def run(*words: object, formats: str = "html,json", people: str = "people.csv", language: str = "en"):
        return zhiren(
            *("report", "--ratings", data / "ratings.csv", "--people", data / people, "--jobs", 1, "--date", DAY),
            *("--comments", data / "comments.csv", "--formats", formats, "--out", tmp_path / "out", *words),
            language=language,
        )

    return run


def made(folder: Path) -> list[str]:
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file())


def without_seconds(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if not line.startswith("✓")]


def edit(path: Path, change) -> None:
    """Let ``change`` work on the rows of a CSV file, dicts by column."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = list(rows[0])
    rows = change(rows) or rows
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(rows)


def test_a_whole_run_in_both_languages(report, tmp_path):
    run = report("--language", "zh-Hans", "--language", "en", formats="html,pdf,xlsx")
    assert (run.status, run.err) == (0, "")
    out = tmp_path / "out"
    files = made(out)
    assert len([f for f in files if f.startswith("zh-Hans/html/")]) == 6
    assert len([f for f in files if f.startswith("en/pdf/")]) == 6
    assert [f for f in files if f.count("/") < 2] == [
        "en/index.html",
        "en/workbook.xlsx",
        "index.html",
        "manifest.json",
        "scores.parquet",
        "zh-Hans/index.html",
        "zh-Hans/workbook.xlsx",
    ]
    assert without_seconds(run.out) == [
        "Chinese: 6 web pages, 6 PDFs, 1 workbook.",
        "English: 6 web pages, 6 PDFs, 1 workbook.",
        "Others’ scores: raw means. Fair scores take at least 30 people with two or more raters, not counting "
        "answers that are withheld; here there are 6.",
        without_seconds(run.out)[3],
        f"Begin here: {out / 'index.html'}",
    ]
    assert all(f.read_bytes().startswith(b"%PDF-") for f in out.glob("*/pdf/*.pdf"))
    first_page = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="zh-Hans/index.html"' in first_page
    assert "Open the 6 reports in English" in first_page


def test_a_second_run_makes_nothing_again(report, tmp_path):
    report(formats="html,xlsx")
    out = tmp_path / "out"
    before = {f: (out / f).stat().st_mtime_ns for f in made(out) if f.startswith("en/html") or "workbook" in f}
    run = report(formats="html,xlsx")
    assert {f: (out / f).stat().st_mtime_ns for f in before} == before
    assert "0 newly made; 7 were there already, made from the same data." in run.out


def test_only_what_changed_is_made_again(report, data, tmp_path):
    report()
    edit(data / "people.csv", lambda rows: rows[2].update(unit="Elsewhere"))
    run = report()
    assert "2 newly made; 10 were there already, made from the same data." in run.out


def test_a_run_that_was_cut_off_goes_on(report, tmp_path):
    report()
    gone = next((tmp_path / "out/en/html").iterdir())
    gone.unlink()
    (tmp_path / "out/en/html/.E0001.html.unfinished").write_bytes(b"half")
    run = report()
    assert "1 newly made; 11 were there already" in run.out
    assert gone.is_file()
    assert [f for f in made(tmp_path / "out") if "unfinished" in f] == []


def test_reports_of_people_who_left_are_removed(report, data, tmp_path):
    report()
    edit(data / "ratings.csv", lambda rows: [row for row in rows if row["ratee"] != "E0003"])
    edit(data / "comments.csv", lambda rows: [row for row in rows if row["ratee"] != "E0003"])
    run = report()
    assert "2 files of an earlier run removed" in run.out
    assert "No report for one person whom nobody rated: E0003." in run.out
    assert [f for f in made(tmp_path / "out") if "E0003" in f] == []
    assert "Nobody rated this person." in (tmp_path / "out/en/index.html").read_text(encoding="utf-8")


def test_no_form_is_left_of_people_who_left(report, data, tmp_path):
    report(formats="html,json,xlsx")
    for name in ("ratings.csv", "comments.csv"):
        edit(data / name, lambda rows: [row for row in rows if row["ratee"] != "E0003"])
    run = report(formats="html")
    assert "3 files of an earlier run removed" in run.out
    assert [f for f in made(tmp_path / "out") if "E0003" in f or f.endswith(".xlsx")] == []
    assert "workbook.xlsx" not in (tmp_path / "out/en/index.html").read_text(encoding="utf-8")


def test_a_workbook_of_the_same_reports_stays(report, tmp_path):
    report(formats="html,xlsx")
    run = report(formats="html")
    assert "removed" not in run.out
    assert "en/workbook.xlsx" in made(tmp_path / "out")


def test_only_some_people(report, tmp_path):
    run = report("--only", "E0002", "--only", "E0004", formats="html,xlsx")
    assert run.status == 0
    assert [f[:13] for f in made(tmp_path / "out") if f.startswith("en/html")] == [
        "en/html/E0002",
        "en/html/E0004",
    ]
    assert "en/workbook.xlsx" not in made(tmp_path / "out")
    index = (tmp_path / "out/en/index.html").read_text(encoding="utf-8")
    assert ("E0002-" in index, "E0003-" in index) == (True, False)


def test_only_people_who_were_rated(report, tmp_path):
    run = report("--only", "E0002", "--only", "nobody", "--only", "E99")
    assert run.status == 1
    assert run.err == (
        "There are no ratings of nobody, so there can be no report. Check the id.\n"
        "There are no ratings of E99, so there can be no report. Check the id.\n"
    )
    assert not (tmp_path / "out").exists()


def test_everything_wrong_with_all_files_is_said_at_once(report, data, tmp_path):
    edit(data / "ratings.csv", lambda rows: rows[0].update(score="9") or rows[1].update(item="XXX.1"))
    edit(data / "people.csv", lambda rows: [*rows, rows[0]])
    edit(data / "comments.csv", lambda rows: rows[0].update(relationship="aunt"))
    run = report("--role", "astronaut", "--language", "en", "--language", "zh-Hans")
    assert run.status == 1
    assert len(run.err.splitlines()) == 5
    for words in ("“9”", "“XXX.1”", "E0001", "“aunt”", "astronaut"):
        assert words in run.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_role_names_the_people_who_have_it(report, data):
    edit(data / "people.csv", lambda rows: rows[1].update(role="wizard") or rows[3].update(role="wizard"))
    run = report()
    assert run.status == 1
    assert run.err.startswith(
        "2 people have the role profile wizard, which is unknown (E0002, E0004). Known role profiles: account-"
    )
    assert report("--role", "buyer").status == 0


def test_people_without_a_role_are_compared_with_nothing(report, data):
    edit(data / "people.csv", lambda rows: rows[1].update(role=""))
    run = report()
    assert "One person has no role profile, and the report compares with no requirement: E0002." in run.out


def test_people_who_are_not_in_the_list_are_errors_in_the_order_of_rows(report, data, tmp_path):
    edit(data / "people.csv", lambda rows: rows[:-1])
    edit(
        data / "ratings.csv",
        lambda rows: rows[1].update(score="9") or rows[0].update(rater="E9999", relationship="peer"),
    )
    run = report()
    assert run.status == 1
    assert [line.split(":")[0].removeprefix(str(data)) for line in run.err.splitlines()][:2] == [
        "/ratings.csv, row 2, “rater”",
        "/ratings.csv, row 3, “score”",
    ]
    assert "“E9999” rates, but is not among the people." in run.err
    assert "“E0006” is rated, but is not among the people" in run.err
    assert not (tmp_path / "out").exists()


def test_ratings_by_name_are_told_once_a_column(report, data):
    edit(
        data / "ratings.csv",
        lambda rows: [row | {"ratee": "Ann", "rater": "Ann", "relationship": "self"} for row in rows[:1]],
    )
    edit(data / "people.csv", lambda rows: rows[0].update(name="Ann"))
    run = report()
    assert run.status == 1
    assert [line.split(": ")[1].split(".")[0] for line in run.err.splitlines()] == [
        "“Ann” is a name, but the people are known by their numbers"
    ] * 2


def test_comments_that_do_not_fit_the_ratings_are_named(report, data):
    def change(rows):
        rows[0].update(rater="ZZZZ", relationship="peer")
        rows[1].update(ratee="YYYY", rater="E0001", relationship="peer")

    edit(data / "comments.csv", change)
    run = report()
    file = data / "comments.csv"
    assert run.status == 0
    assert [line.split(":")[0] for line in run.err.splitlines()] == [
        f"{file}, row 2, “rater”",
        f"{file}, row 3, “ratee”",
    ]


HOSTILE = ["../../etc/x", "<script>alert(1)</script>", 'a"b', "张三 🦜", "#panic(1)", "CON"]


def test_hostile_ids_and_names(report, data, tmp_path):
    ids = {f"E000{k + 1}": hostile for k, hostile in enumerate(HOSTILE)}
    for name in ("ratings.csv", "people.csv", "comments.csv"):
        edit(data / name, lambda rows: [{column: ids.get(v, v) for column, v in row.items()} for row in rows])
    edit(data / "people.csv", lambda rows: [row | {"name": row["id"]} for row in rows])
    run = report(formats="html,pdf,json")
    assert run.status == 0, run.err
    files = made(tmp_path / "out")
    assert len([f for f in files if f.startswith("en/html/")]) == 6
    assert [f for f in made(tmp_path) if not f.startswith(("out/", "data/"))] == []
    index = (tmp_path / "out/en/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in index
    assert "&lt;script&gt;alert(1)" in index


def test_a_dictionary_needs_its_translation_for_the_other_language(report, zhiren, tmp_path):
    exported = tmp_path / "core.yaml"
    shutil.copy(Path(__file__).parents[2] / "src/zhiren/dictionaries/core.en.yaml", exported)
    run = report("--framework", exported, "--language", "en", "--language", "zh-Hans")
    assert run.status == 1
    assert run.err == (
        "None of the dictionaries given is in the language “zh-Hans” (found: en). Give its translation too, with "
        "another --framework, or choose a language that is there.\n"
    )
    changed = tmp_path / "changed.yaml"
    changed.write_text(exported.read_text(encoding="utf-8").replace("id: INT.1", "id: INT.9"), encoding="utf-8")
    run = report("--framework", changed, "--framework", "core", "--language", "en", "--language", "zh-Hans")
    assert run.status == 1
    assert "INT.9" in run.err


def test_title_and_date_stand_on_the_report(report, tmp_path):
    report("--title", "Spring survey", "--only", "E0001", formats="json")
    document = json.loads(next((tmp_path / "out/en/json").iterdir()).read_text(encoding="utf-8"))
    assert (document["title"], document["date"]) == ("Spring survey", DAY)


def test_the_date_is_today_s_unless_given(zhiren, data, tmp_path):
    words = ("report", "--ratings", data / "ratings.csv", "--people", data / "people.csv", "--formats", "json")
    run = zhiren(*words, "--only", "E0001", "--out", tmp_path / "out")
    assert run.status == 0
    document = json.loads(next((tmp_path / "out/en/json").iterdir()).read_text(encoding="utf-8"))
    assert document["date"] == date.today().isoformat()


@pytest.mark.parametrize(("value", "shown"), [("html,doc", "doc"), (",", ",")])
def test_unknown_formats_are_refused(report, value, shown):
    run = report(formats=value)
    assert run.status == 2
    forms = "html, pdf, xlsx, json, guides"
    assert f"“{shown}” is not among the forms of a report. Use one or more of: {forms}." in run.err


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "“2025-13-01” is no date. Write year, month and day"),
        ("zh-Hans", "“2025-13-01”不是日期。请写年、月、日"),
    ],
)
def test_a_date_that_is_none(report, language, words):
    run = report("--date", "2025-13-01", language=language)
    assert run.status == 2
    assert words in run.err


def test_ctrl_c_says_how_to_go_on(report, monkeypatch, tmp_path):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("zhiren.cli.report.make_reports", interrupted)
    run = report()
    assert run.status == 130
    assert run.err == (
        f"Stopped. Nothing is half-written in {tmp_path / 'out'}: "
        "run the same command again and it goes on from here.\n"
    )


def test_ctrl_c_in_the_middle_keeps_what_is_finished(report, monkeypatch, tmp_path):
    calls = []

    def interrupted(built, targets):
        calls.append(built.subject.id)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return write_files(built, targets)

    monkeypatch.setattr("zhiren.report.batch.writers.write_files", interrupted)
    assert report().status == 130
    monkeypatch.undo()
    monkeypatch.setenv("COLUMNS", "100")
    assert "8 newly made; 4 were there already" in report().out


def test_a_folder_that_cannot_be_written_is_named(report, monkeypatch, tmp_path):
    def full(*_):
        raise OSError(28, "No space left on device", "out/x.html")

    monkeypatch.setattr("zhiren.cli.report.make_reports", full)
    run = report()
    assert run.status == 1
    assert run.err.startswith("out/x.html cannot be read or written (No space left on device).")


def test_one_report_that_fails_does_not_stop_the_others(report, monkeypatch, tmp_path):
    from zhiren.report.batch import writers

    usual = writers.to_html

    def failing(built):
        if built.subject.id == "E0002":
            raise ValueError("no ink")
        return usual(built)

    monkeypatch.setattr(writers, "to_html", failing)
    run = report()
    assert run.status == 1
    assert "English: 5 web pages, 6 JSON files." in run.out
    assert "of E0002 could not be made: ValueError: no ink" in run.err
    monkeypatch.undo()
    monkeypatch.setenv("COLUMNS", "100")
    assert "1 newly made; 11 were there already" in report().out


def test_many_warnings_are_cut(report, data, monkeypatch):
    monkeypatch.setattr("zhiren.cli.batch_shown.MOST_WARNINGS", 0)
    edit(data / "people.csv", lambda rows: rows[0].update(manager_id="E0900"))
    run = report()
    assert run.err == "… and one more remark of this kind.\n"


def test_the_summary_in_chinese(report, data, tmp_path):
    edit(data / "people.csv", lambda rows: [*rows, rows[0] | {"id": "E0900"}])
    run = report("--language", "zh-Hans", language="zh")
    assert without_seconds(run.out)[0] == "中文：6 个网页、6 个 JSON 文件。"
    assert "1 人没有人评价，没有报告：E0900。" in run.out
    assert f"从这里看起：{tmp_path / 'out' / 'index.html'}" in run.out


def test_another_language_joins_what_is_there(report, tmp_path):
    report("--language", "zh-Hans", "--only", "E0002")
    report("--language", "en")
    first_page = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert "查看 1 份中文报告" in first_page
    assert "Open the 6 reports in English" in first_page


def test_a_role_file_with_faults_is_blamed_itself(report, tmp_path):
    roles = tmp_path / "roles.yaml"
    roles.write_text("roles:\n  - id: buyer\n    title: Buyer\n    requirements: []\n", encoding="utf-8")
    run = report("--roles", roles)
    assert run.status == 1
    assert run.err.startswith(f"{roles}, line 4")


METHODS = [
    ("classical", "en", "Others’ scores: raw means, as asked for."),
    ("classical", "zh", "他评：原始均分（按您的指定）。"),
    ("fair", "en", "Others’ scores: fair, as asked for."),
    ("fair", "zh", "他评：公平分（按您的指定）。"),
    (
        "auto",
        "zh",
        "他评：原始均分。计算公平分至少需要 30 人各有两位以上评价者（隐去的评分不算），这里只有 6 人。",
    ),
]


@pytest.mark.parametrize(("method", "language", "line"), METHODS)
def test_the_method_and_why_it_was_taken(report, method, language, line):
    run = report("--method", method, formats="json", language=language)
    assert run.status == 0
    assert line in without_seconds(run.out)


def test_another_method_makes_every_report_again(report, tmp_path):
    report("--method", "classical", "--language", "en", formats="json")
    run = report("--method", "fair", "--language", "en", formats="json")
    assert without_seconds(run.out)[0] == "English: 6 JSON files."
    assert [line for line in run.out.splitlines() if "newly made" in line] == []
    documents = [json.loads(f.read_bytes()) for f in (tmp_path / "out/en/json").iterdir()]
    assert {d["method"] for d in documents} == {"Fair scores: strict and lenient raters are evened out"}
    shown = [c for d in documents for c in d["competencies"] if c["adjusted"]]
    assert shown
    moved = [c for c in shown if c["raw_mean"] != c["others"]["mean"]]  # two decimals may agree by chance
    assert len(moved) > 0.9 * len(shown)
