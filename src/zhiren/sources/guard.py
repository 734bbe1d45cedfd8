"""Opening a file that somebody sent: refuse what is not what its name says, before anything reads it."""

from __future__ import annotations

import stat
from pathlib import Path

from zhiren.errors import quote
from zhiren.sources.office import check_office_zip
from zhiren.sources.refusal import refused

__all__ = ["LARGEST_FILE", "TEXT_SUFFIXES", "check_office_zip", "open_source"]

LARGEST_FILE = 64 * 2**20
TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".md", ".tab", ".yaml", ".yml", ".json"})
OFFICE_SUFFIXES = frozenset({".xlsx", ".docx"})

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (_OLE, "ole"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x7fELF", "ELF"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"{\\rtf", "RTF"),
)
_INSTEAD = {
    **dict.fromkeys((".xls", ".xlsb", ".ods", ".et"), ".xlsx"),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".wps", ".pages"), ".docx"),
}
_MACROS = {".xlsm": ".xlsx", ".xltm": ".xlsx", ".docm": ".docx", ".dotm": ".docx"}


def open_source(path: Path, *, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of a file, once its size and kind are known to be safe.

    A workbook or a Word document is checked to the last member (``check_office_zip``); of any other file only
    the first bytes are compared with its suffix, its text is judged by ``encoding.decode``.

    Raises:
        SourceError: missing, a folder, empty, over ``largest`` bytes, or not what its suffix says.
    """
    data = open_unpacked(path, largest=largest)
    if path.suffix.lower() in OFFICE_SUFFIXES:
        check_office_zip(data, str(path))
    return data


def open_unpacked(path: Path, *, largest: int) -> bytes:
    """As ``open_source``, for a caller that checks the members of an Office file itself."""
    file, suffix = str(path), path.suffix.lower()
    _check_suffix(file, suffix)
    data = _read(path, largest)
    if not data:
        raise refused("source-empty", file)
    _check_kind(data, file, suffix)
    return data


def _check_suffix(file: str, suffix: str) -> None:
    if suffix in _MACROS:
        raise refused("source-macros", file, instead=_MACROS[suffix])
    if suffix in _INSTEAD:
        raise refused("source-legacy", file, suffix=suffix, instead=_INSTEAD[suffix])


def _read(path: Path, largest: int) -> bytes:
    file = str(path)
    try:
        mode = path.stat()
        if stat.S_ISDIR(mode.st_mode):
            raise refused("source-folder", file)
        if not stat.S_ISREG(mode.st_mode):
            raise refused("source-not-a-file", file)
        with path.open("rb") as stream:
            data = stream.read(largest + 1)
    except FileNotFoundError:
        raise refused("source-missing", file) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise refused("source-unreadable", file, reason=quote(reason)) from None
    if len(data) > largest:
        size = max(mode.st_size, len(data))
        raise refused("source-too-large", file, size=megabytes(size), largest=megabytes(largest))
    return data


def megabytes(size: int) -> str:
    """A size in MB with one decimal where it matters: ``0.5``, ``64``."""
    return f"{size / 2**20:.1f}".removesuffix(".0")


def _check_kind(data: bytes, file: str, suffix: str) -> None:
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind == "ole" and _ENCRYPTED in data:
        raise refused("source-encrypted", file)
    if suffix in OFFICE_SUFFIXES:
        if kind == "ole":
            raise refused("source-legacy-inside", file, suffix=suffix)
        if kind != "zip":
            raise refused("source-not-office", file, suffix=suffix)
    elif kind and suffix in TEXT_SUFFIXES:
        shown = {"ole": "Office 97–2003", "zip": "ZIP, XLSX, DOCX"}.get(kind, kind)
        raise refused("source-not-text-kind", file, suffix=suffix, kind=shown)
