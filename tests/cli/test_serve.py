"""``zhiren serve`` and ``zhiren backup`` as their operator meets them: real processes on this machine."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

PATIENCE = 60  # seconds until something that must happen counts as not happening


def until(happens: Any) -> Any:
    """What it returns, as soon as that is something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = happens()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class Installation:
    """A data folder and the program that runs on it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("ZHIREN_", "DJANGO_", "COV_"))
        }
        kept.pop("DATABASE_URL", None)
        command = [sys.executable, "-c", "from zhiren.cli import main; main()"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "serve", "--data", str(self.data), "--port", str(self.port), *words],
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**kept, "ZHIREN_LANGUAGE": "en", "OPENBLAS_NUM_THREADS": "1"},
            )

    def answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.log.read_text()
        try:
            return requests.get(f"{self.url}/healthz", timeout=5).json()["ok"] is True
        except requests.RequestException:  # not there yet, or too busy to answer
            return False

    def stop(self, how: int = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)

    def processes(self) -> list[int]:
        """The program's children, the worker among them."""
        assert self.process is not None
        task = Path(f"/proc/{self.process.pid}/task")
        return [int(pid) for file in task.glob("*/children") for pid in file.read_text().split()]

    def worker(self) -> int | None:
        for pid in self.processes():
            if b"zhiren.web.worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                return pid
        return None


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[Installation]:
    installation = Installation(tmp_path)
    yield installation
    if installation.process is not None and installation.process.poll() is None:
        installation.process.kill()
        installation.process.wait()


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc, which only Linux has")


@needs_proc
def test_from_an_empty_folder_to_answers_and_back(installed: Installation) -> None:
    installed.start()
    until(installed.answers)
    data = installed.data
    assert (data.stat().st_mode & 0o777, (data / "secret-key").stat().st_mode & 0o777) == (0o700, 0o600)
    page = requests.get(f"{installed.url}/sign-in/", timeout=30)
    assert page.status_code == 200
    (style,) = [part.split('"')[0] for part in page.text.split('href="') if "zhiren/app." in part]
    asset = requests.get(installed.url + style, timeout=30)
    assert (asset.status_code, "immutable" in asset.headers["Cache-Control"]) == (200, True)

    worker = until(installed.worker)
    os.kill(worker, signal.SIGKILL)
    again = until(lambda: installed.worker() not in (None, worker) and installed.worker())
    children = installed.processes()
    assert installed.stop() == 0
    until(lambda: not any(map(is_alive, [again, *children])))
    said = installed.log.read_text()
    assert "New data folder" in said
    assert "is started again" in said
    assert said.rstrip().endswith("Stopped. Everything that was acknowledged is stored.")

    installed.start()
    until(installed.answers)
    assert installed.log.read_text().count("Assets prepared") == 1
    assert installed.stop(signal.SIGINT) in (0, 130)


@needs_proc
def test_nothing_is_left_when_the_program_is_killed(installed: Installation) -> None:
    installed.start()
    until(installed.answers)
    until(installed.worker)
    children = installed.processes()
    assert installed.process is not None
    installed.process.kill()
    installed.process.wait()

    until(lambda: not any(map(is_alive, children)))
    installed.start()
    until(installed.answers)
    assert installed.stop() == 0


def test_a_port_in_use_is_named(zhiren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clear(monkeypatch)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = zhiren("serve", "--data", tmp_path / "data", "--port", port)

    assert run.status == 1
    assert run.err.startswith(f"zhiren cannot listen on 127.0.0.1, port {port}: ")
    assert not (tmp_path / "data").exists()


def test_an_unsafe_configuration_does_not_start(zhiren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clear(monkeypatch)
    monkeypatch.setenv("ZHIREN_URL", "http://zhiren.example.com")
    monkeypatch.setenv("ZHIREN_DEBUG", "yes")

    run = zhiren("serve", "--data", tmp_path / "data")
    assert (run.status, len(run.err.strip().splitlines())) == (1, 2)
    assert "unencrypted" in run.err
    run = zhiren("serve", "--data", tmp_path / "data", "--demo", language="zh-Hans")
    assert "只能在本机使用" in run.err


def clear(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no variable were set, and whatever the command sets is taken back."""
    from zhiren.web.configuration import DEFAULTS

    for name in (*DEFAULTS, "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def test_backup_holds_everything_of_one_moment(zhiren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clear(monkeypatch)
    data, file = tmp_path / "data", tmp_path / "saved.zip"
    (data / "media" / "sets").mkdir(parents=True)
    (data / "media" / "sets" / "1.csv").write_text("ratings")
    (data / "secret-key").write_text("key")
    with sqlite3.connect(data / "zhiren.sqlite3") as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE saved (n)")
        database.execute("INSERT INTO saved VALUES (7)")
        database.commit()
        run = zhiren("backup", file, "--data", data)
    database.close()

    assert (run.status, run.out.startswith(f"Saved in {file}")) == (0, True)
    assert file.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == ["media/sets/1.csv", "secret-key", "zhiren.sqlite3"]
        archive.extractall(tmp_path / "restored")
    with sqlite3.connect(tmp_path / "restored" / "zhiren.sqlite3") as restored:
        assert restored.execute("SELECT n FROM saved").fetchall() == [(7,)]
    restored.close()

    assert "is there already" in zhiren("backup", file, "--data", data).err
    assert "There is no database" in zhiren("backup", tmp_path / "b.zip", "--data", tmp_path / "none").err
    monkeypatch.setenv("DATABASE_URL", "postgresql://z@127.0.0.1/z")
    run = zhiren("backup", tmp_path / "rest.zip", "--data", data)
    assert "pg_dump" in run.out
    with zipfile.ZipFile(tmp_path / "rest.zip") as archive:
        assert sorted(archive.namelist()) == ["media/sets/1.csv", "secret-key"]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, int]]:
    """What would be served, by the command run in this process."""
    clear(monkeypatch)
    calls: list[tuple[str, int, int]] = []

    def serve(configuration: Any, host: str, port: int, processes: int, died: Any) -> None:
        calls.append((host, port, processes))
        died(9)

    monkeypatch.setattr("zhiren.web.serving.running.serve", serve)
    monkeypatch.setattr("zhiren.web.serving.preparing.check_port", lambda *_: None)
    monkeypatch.setattr("zhiren.web.serving.preparing.migrate", lambda: 1)
    monkeypatch.setattr("zhiren.web.serving.preparing.collect_assets", lambda _: True)
    return calls


@pytest.mark.django_db
def test_what_the_operator_reads(zhiren, served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIREN_LISTEN", "[::1]:9000")

    run = zhiren("serve", "--data", tmp_path / "data", "--workers", 3)

    assert served == [("::1", 9000, 3)]
    assert run.status == 0
    first, *rest = run.out.splitlines()
    assert first == f"New data folder: {tmp_path / 'data'}"
    assert [line.split(" (")[0].split(".")[0] for line in rest] == [
        "Database prepared",
        "Assets prepared",
        "zhiren is at http://127",
        "Nobody has an account yet",
        "No mail server is set: invitations wait, and links can be handed over by chat",
        "Ctrl-C stops it",
        "Stopped",
    ]
    assert run.err.startswith("The worker ended unexpectedly (status 9)")


@pytest.mark.django_db
def test_demo_fills_the_folder_and_says_nothing_of_first_visits(
    zhiren, served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import types

    from zhiren.web.models import Account

    def make_demo(progress: Callable[[str, int, int], None]) -> None:
        progress("people", 1, 1)
        Account.objects.create_account("demo@example.com", role="owner")

    monkeypatch.setitem(sys.modules, "zhiren.web.demonstration", types.SimpleNamespace(make_demo=make_demo))
    monkeypatch.setenv("ZHIREN_MAIL_URL", f"folder://{tmp_path}/mails")
    monkeypatch.setattr("zhiren.web.serving.preparing.migrate", lambda: 0)
    monkeypatch.setattr("zhiren.web.serving.preparing.collect_assets", lambda _: False)

    run = zhiren("serve", "--data", tmp_path / "data", "--demo", "--host", "127.0.0.1", "--port", 9001)

    assert (run.status, served) == (0, [("127.0.0.1", 9001, 1)])
    assert "zhiren asks for" not in run.out
    assert [line[:20] for line in run.out.splitlines()[-3:]] == [
        "zhiren is at http://",
        "Ctrl-C stops it.",
        "Stopped. Everything ",
    ]


@pytest.mark.django_db
def test_ctrl_c_before_it_serves(zhiren, served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("zhiren.web.serving.preparing.migrate", interrupt)

    assert zhiren("serve", "--data", tmp_path / "data").status == 130
