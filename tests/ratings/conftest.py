"""Files of ratings written by a test, and findings in a form that a test can compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from zhiren.framework import Competency, Framework, Indicator

TITLES = "ratee,rater,relationship,item,score\n"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file: text as UTF-8, bytes as they are, rows as CSV below the usual titles."""

    def written(content: str | bytes | Sequence[str], name: str = "ratings.csv") -> Path:
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else TITLES + "".join(f"{row}\n" for row in content)
            path.write_bytes(text.encode())
        return path

    return written


@pytest.fixture
def framework() -> Framework:
    """Two competencies with two indicators each."""
    return Framework(
        id="small",
        version="1",
        language="en",
        title="Small",
        competencies=(
            Competency("A", "A", "", (Indicator("A.1", "Says it plainly"), Indicator("A.2", "Keeps promises"))),
            Competency("B", "B", "", (Indicator("B.1", "Asks first"), Indicator("B.2", "Thanks people"))),
        ),
    )
