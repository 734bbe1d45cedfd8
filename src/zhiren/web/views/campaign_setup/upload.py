"""A file that HR sends, kept on the disk while it is read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from zhiren.errors import Problem, ZhirenError

_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".yaml", ".yml", ".json"})


@contextmanager
def kept(upload: UploadedFile) -> Iterator[Path]:
    """The file under its own ending. Problems found in it name the file as HR knows it."""
    suffix = Path(upload.name or "").suffix.lower()
    with tempfile.TemporaryDirectory(prefix="zhiren-") as folder:
        path = Path(folder) / f"upload{suffix if suffix in _SUFFIXES else ''}"
        with path.open("wb") as stream:
            for chunk in upload.chunks():
                stream.write(chunk)
        try:
            yield path
        except ZhirenError as error:
            raise type(error)([_named(p, str(path), upload.name or "") for p in error.problems]) from None


def _named(problem: Problem, path: str, name: str) -> Problem:
    return problem.at(replace(problem.place, file=name)) if problem.place.file == path else problem
