"""What has to be there before the first request."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder

from zhiren.errors import ConfigurationError
from zhiren.language import LANGUAGES
from zhiren.web.serving import preparing
from zhiren.web.serving.preparing import check_port, collect_assets, make_data_folder, migrate

STEPS = [*Path(preparing.__file__).parents[1].glob("migrations/0*.py")]


def code(caught: pytest.ExceptionInfo[ConfigurationError]) -> str:
    assert all(caught.value.describe(language) for language in LANGUAGES)
    return caught.value.problems[0].code


def test_data_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "data"

    assert [make_data_folder(folder), make_data_folder(folder)] == [True, False]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "media").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError) as caught:
        make_data_folder(tmp_path / "file" / "data")
    assert code(caught) == "serve-folder"
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ConfigurationError) as caught:
        make_data_folder(tmp_path / "data")
    assert code(caught) == "serve-folder"


def test_a_port_that_is_free_and_one_that_is_not() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ConfigurationError) as caught:
            check_port("127.0.0.1", taken.getsockname()[1])
    assert code(caught) == "serve-port"
    check_port("127.0.0.1", 0)


@pytest.mark.parametrize("host", ["203.0.113.1", "2001:db8::1", "no host"])
def test_an_address_of_another_machine(host: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_port(host, 0)
    assert code(caught) == "serve-port"


@pytest.mark.django_db
def test_tables_are_brought_to_this_version_once(monkeypatch: pytest.MonkeyPatch) -> None:
    called = []
    assert migrate() == 0
    MigrationRecorder.Migration.objects.filter(app="zhiren").delete()
    monkeypatch.setattr("django.core.management.call_command", lambda *words, **_: called.append(words))

    assert migrate() == len(STEPS)
    assert called == [("migrate",)]


@pytest.mark.django_db
def test_a_database_of_a_newer_version_is_left_alone() -> None:
    MigrationRecorder.Migration.objects.create(app="zhiren", name="0999_later")

    with pytest.raises(ConfigurationError) as caught:
        migrate()
    assert code(caught) == "serve-database-newer"
    assert "0999_later" in caught.value.describe("en")


def test_a_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OperationalError("connection failed\nfor user zhiren")

    monkeypatch.setattr("django.db.migrations.executor.MigrationExecutor", refuse)
    with pytest.raises(ConfigurationError) as caught:
        migrate()
    assert code(caught) == "serve-database"
    assert "for user zhiren" in caught.value.describe("en")


def test_assets_are_collected_when_they_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    target = tmp_path / "static"
    settings.STATIC_ROOT = target
    prints = iter(["a", "a", "b"])
    monkeypatch.setattr(preparing, "_fingerprint", lambda: next(prints))

    assert [collect_assets(target) for _ in range(3)] == [True, False, True]
    assert (target / "zhiren" / "app.css").exists()


def test_the_fingerprint_tells_a_changed_file() -> None:
    assert preparing._fingerprint() == preparing._fingerprint()
    assert len(preparing._fingerprint()) == 64
