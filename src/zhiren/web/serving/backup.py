"""A copy of everything at one moment, taken while the server runs."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from zhiren.errors import ConfigurationError, Problem

DATABASE = "zhiren.sqlite3"
KEY = "secret-key"
MEDIA = "media"


def back_up(data: Path, file: Path, *, with_database: bool) -> None:
    """Write database, files and key into a new zip file that its owner alone can read.

    The database is copied by SQLite's own online backup: what is still in the write-ahead log is in it, nothing
    half-written. Files are only ever added to the media folder, so those copied after it are complete.

    Raises:
        ConfigurationError: there is nothing to save, or the file is there already.
    """
    if not (data / (DATABASE if with_database else KEY)).exists():
        raise ConfigurationError(Problem("backup-no-data", {"folder": str(data)}))
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise ConfigurationError(Problem("backup-exists", {"file": str(file)})) from error
    with os.fdopen(descriptor, "wb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        if with_database:
            _add_database(archive, data / DATABASE)
        if (data / KEY).exists():
            archive.write(data / KEY, KEY)
        for found in sorted((data / MEDIA).rglob("*")):
            if found.is_file():
                archive.write(found, found.relative_to(data).as_posix())


def _add_database(archive: zipfile.ZipFile, database: Path) -> None:
    with tempfile.TemporaryDirectory(dir=database.parent) as folder:
        copy = Path(folder) / DATABASE
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        archive.write(copy, DATABASE)
