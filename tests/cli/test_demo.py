from __future__ import annotations

import errno
import socket
import threading
from urllib.request import urlopen

import pytest

from zhiren.cli import demo
from zhiren.errors import ReportError
from zhiren.simulate import CompanyPlan


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>知人</title>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def busy():
    """A port that something else listens on."""
    with socket.create_server((demo.HOST, 0)) as listening:
        yield listening.getsockname()[1]


def test_the_demo_leaves_reports_of_everybody_in_both_languages(zhiren, tmp_path, monkeypatch):
    monkeypatch.setenv("DEMO_SERVE", "0")
    monkeypatch.setattr("zhiren.cli.demo.usual_processes", lambda: 1)
    run = zhiren("demo", "--people", 2, "--out", tmp_path)
    assert (run.status, run.err) == (0, "")
    reports = tmp_path / "reports"
    for language in ("zh-Hans", "en"):
        for form in ("html", "pdf"):
            assert len(list((reports / language / form).iterdir())) == 2
        assert (reports / language / "workbook.xlsx").is_file()
    lines = run.out.splitlines()
    assert [line.split(":")[0] for line in lines[:6]] == [
        "✓ Simulated a company",
        "✓ Read and checked the files",
        "✓ Measured the ratings",
        "✓ Reports",
        "✓ Workbooks",
        "✓ Index pages",
    ]
    assert f"Begin here: {reports.resolve() / 'index.html'}" in lines
    assert lines[-1] == "Not served. Open the page above in a browser."
    assert "One person has too few raters for any score to be shown, and the report says so: E0001." in run.out
    again = zhiren("demo", "--people", 2, "--out", tmp_path, language="zh")
    assert "其中新生成 0 个；10 个此前已用同样的数据生成，保持原样。" in again.out


def test_english_reports_name_people_in_pinyin(tmp_path):
    demo._simulate(CompanyPlan(n_people=6), tmp_path)
    inputs = demo._read(tmp_path)
    chinese, english = inputs.editions
    assert (chinese.language, english.language) == ("zh-Hans", "en")
    assert chinese.people.keys() == english.people.keys() == set(inputs.ratings.ratees)
    assert not any(person.name.isascii() for person in chinese.people.values() if person.language == "zh-Hans")
    assert all(person.name.replace("’", "").isascii() for person in english.people.values())
    assert inputs.warnings == ()


def test_the_folder_is_served_on_this_machine_only(folder, capsys):
    with demo.open_server(folder, 8017) as server:
        assert server.server_address[0] == "127.0.0.1"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        with urlopen(f"http://127.0.0.1:{server.server_address[1]}/") as page:
            assert page.read().decode() == "<!doctype html><title>知人</title>"
        server.shutdown()
        thread.join()
    assert capsys.readouterr().err == ""


def test_a_taken_port_gives_way_to_the_next(folder, busy, monkeypatch, capsys):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")

    def stopped(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo.ThreadingHTTPServer, "serve_forever", stopped)
    demo.serve_until_stopped(folder, busy)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"Port {busy} is taken; using ")
    assert lines[1].startswith("Open http://127.0.0.1:")
    assert lines[2] == f"Stopped. The reports stay in {folder.resolve()}"


def test_a_free_port_is_used_as_it_is(folder, monkeypatch, capsys):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "zh")

    def stopped(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo.ThreadingHTTPServer, "serve_forever", stopped)
    with socket.create_server((demo.HOST, 0)) as listening:
        free = listening.getsockname()[1]
    demo.serve_until_stopped(folder, free)
    assert capsys.readouterr().out.splitlines() == [
        f"请用浏览器打开 http://127.0.0.1:{free}/ ，按 Ctrl-C 结束。",
        f"已结束。报告保留在 {folder.resolve()}",
    ]


def test_no_free_port_is_said(folder, busy, monkeypatch):
    monkeypatch.setattr(demo, "PORTS_TRIED", 1)
    with pytest.raises(ReportError) as caught:
        demo.open_server(folder, busy)
    assert [(p.code, p.values) for p in caught.value.problems] == [
        ("demo-no-port", {"first": str(busy), "last": str(busy)})
    ]


def test_other_faults_of_the_network_are_not_taken_for_a_busy_port(folder, monkeypatch):
    def broken(*_):
        raise OSError(errno.ENETDOWN, "network is down")

    monkeypatch.setattr(demo, "ThreadingHTTPServer", broken)
    with pytest.raises(OSError, match="network is down"):
        demo.open_server(folder, 8017)


def test_the_demo_serves_unless_told_not_to(zhiren, tmp_path, monkeypatch):
    served = []
    monkeypatch.delenv("DEMO_SERVE", raising=False)
    monkeypatch.setenv("DEMO_PORT", "9123")
    monkeypatch.setattr(demo, "_make", lambda *_: demo.Summary())
    monkeypatch.setattr(demo, "serve_until_stopped", lambda folder, port: served.append((folder, port)))
    assert zhiren("demo", "--out", tmp_path).status == 0
    assert served == [(tmp_path / "reports", 9123)]


def test_ctrl_c_while_reports_are_made(zhiren, tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "_make", interrupted)
    run = zhiren("demo", "--out", tmp_path)
    assert run.status == 130
    assert run.err.startswith("Stopped. Nothing is half-written in")
