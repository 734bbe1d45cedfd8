"""What has to be there before the first request: the data folder, the tables, the assets."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

from zhiren.errors import ConfigurationError, Problem, quote

FINGERPRINT = ".fingerprint"

Say = Callable[[str], None]


def make_data_folder(data: Path) -> bool:
    """The data folder, for its owner alone; whether it is new.

    Raises:
        ConfigurationError: it cannot be made or written to.
    """
    is_new = not data.exists()
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        (data / "media").mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        values = {"folder": str(data), "reason": quote(error.strerror or error)}
        raise ConfigurationError(Problem("serve-folder", values)) from error
    if not os.access(data, os.W_OK):
        raise ConfigurationError(Problem("serve-folder", {"folder": str(data), "reason": "EACCES"}))
    return is_new


def check_port(host: str, port: int) -> None:
    """Try the address.

    Raises:
        ConfigurationError: another program has it, or it is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except (OSError, socket.gaierror) as error:
            values = {"host": host, "port": str(port), "reason": quote(error.strerror or error)}
            raise ConfigurationError(Problem("serve-port", values)) from error


def migrate() -> int:
    """Bring the tables to this version; returns how many steps it took.

    Raises:
        ConfigurationError: the database cannot be reached, or belongs to a newer version.
    """
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        newer = sorted(
            name
            for app, name in executor.loader.applied_migrations
            if app == "zhiren" and (app, name) not in executor.loader.disk_migrations
        )
        if newer:
            raise ConfigurationError(Problem("serve-database-newer", {"names": ", ".join(newer)}))
        waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if waiting:
            call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        said = quote(str(error).strip().splitlines()[-1])
        raise ConfigurationError(Problem("serve-database", {"said": said})) from error
    return waiting


def collect_assets(target: Path) -> bool:
    """Put the assets into their folder, compressed and named by content; whether anything had changed."""
    from django.core.management import call_command

    now = _fingerprint()
    kept = target / FINGERPRINT
    if kept.exists() and kept.read_text() == now:
        return False
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(now)
    return True


def _fingerprint() -> str:
    """Of every asset: its name, size and time of change."""
    from django.contrib.staticfiles.finders import get_finders

    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            stat = os.stat(storage.path(path))  # noqa: PTH116  the storage gives a string
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
