"""Writing a file wholly or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from zhiren.errors import Place, Problem, SourceError


def write_whole(path: Path, content: bytes) -> None:
    """Put content into a file in one step: whoever opens it finds the old content or the new, never a part.

    Raises:
        SourceError: the folder is missing or may not be written to.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        reason = {"reason": error.strerror or type(error).__name__}
        raise SourceError(Problem("file-not-written", reason, Place(str(path)))) from None


def printable(text: str) -> str:
    """A text as XML can hold it: Office formats have no place for the two code points that are no characters."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
