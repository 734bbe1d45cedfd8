"""Writing a file wholly or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zhiren.errors import Place, Problem, SourceError


def write_whole(path: Path, content: bytes) -> None:
    """Put content into a file in one step: whoever opens it finds the old content or the new, never a part.

    Raises:
        SourceError: the folder is missing or may not be written to.
    """
    with _unfinished(path) as unfinished:
        unfinished.write_bytes(content)
        unfinished.replace(path)


def check_writable(path: Path) -> None:
    """Before work that takes long: see that a file can be put there. One that is there stays as it is.

    Raises:
        SourceError: the folder is missing or may not be written to.
    """
    with _unfinished(path) as unfinished:
        unfinished.write_bytes(b"")
        unfinished.unlink()


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """A file beside the one that is meant, which goes where it cannot be finished."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield unfinished
    except OSError as error:
        with suppress(OSError):  # of a name that is too long, even this fails
            unfinished.unlink()
        reason = {"reason": error.strerror or type(error).__name__}
        raise SourceError(Problem("file-not-written", reason, Place(str(path)))) from None


def printable(text: str) -> str:
    """A text as XML can hold it: Office formats have no place for the two code points that are no characters."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
