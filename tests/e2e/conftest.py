"""The real server, started as operators start it, and the system's Chromium."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from zhiren.language import LANGUAGES

TESTS = Path(__file__).parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
QUIETLY = (
    "--no-sandbox",  # in a container the tests run as root
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS_TO_START = 120


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser there is nothing to test here."""
    if CHROMIUM is None:
        reason = f"no Chromium here: none of {', '.join(NAMES)} is on the path"
        for item in items:
            if Path(item.path).parent == Path(__file__).parent:
                item.add_marker(pytest.mark.skip(reason=reason))


@dataclass(frozen=True)
class Installation:
    """A running server: its address, its data folder, and what was prepared in it."""

    url: str
    data: Path
    made: dict[str, Any]

    def account(self, role: str) -> dict[str, str]:
        """Mail address and password of the demonstration's account of a role."""
        return next(account for account in self.made["accounts"] if account["role"] == role)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that is filled once, whichever process of the test run comes first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "prepared-installation"
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made.json").exists():
            shutil.rmtree(folder, ignore_errors=True)
            command = [sys.executable, str(Path(__file__).with_name("preparing.py"))]
            environ = {**_environ(folder), "PYTHONPATH": str(TESTS)}
            done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            (folder / "made.json").write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def installation(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The server on a copy of the data folder, with its worker."""
    data = tmp_path_factory.mktemp("served") / "data"
    shutil.copytree(prepared, data)
    with _served(data, "--demo") as url:
        yield Installation(url, data, json.loads((data / "made.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def empty_installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The server as it starts for the first time."""
    data = tmp_path_factory.mktemp("empty") / "data"
    with _served(data) as url:
        yield Installation(url, data, {})


@contextlib.contextmanager
def _served(data: Path, *options: str) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-c", "from zhiren.cli import main; main()", "serve", "--port", str(port), *options]
    log = (data.parent / "log").open("w+")
    server = subprocess.Popen(
        command, env=_environ(data), stdout=log, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        _wait(server, port, Path(log.name))
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(60)
        log.close()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """The language a test is run in: each of them."""
    return str(request.param)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium. For one module at a time: Playwright's event loop would bar other tests from the database."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIETLY))
        yield chromium
        chromium.close()


def _environ(data: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ZHIREN_", "DJANGO_", "COV_"))}
    own = {"ZHIREN_DATA": str(data), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "zhiren.web.settings"}
    return {**kept, **own, "OPENBLAS_NUM_THREADS": "1", "LANG": "en_US.UTF-8"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            if connection.recv(12)[9:12] == b"200":
                return
        time.sleep(0.2)
    pytest.fail(f"the server does not answer:\n{log.read_text()}")
