"""Evidence: a quotation from a transcript, and the behaviour that a coder sees in it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from zhiren.dictionary.write.whole import write_whole
from zhiren.errors import EvidenceError, Problem, Value, quote
from zhiren.evidence.examples import Polarity
from zhiren.evidence.material import Transcript
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL


@dataclass(frozen=True)
class Evidence:
    """One code on one span: ``start`` and ``end`` are offsets into the transcript's text, ``quote`` its words.

    ``level`` (1–5) is the level whose anchor the behaviour fits, None where it is not judged. ``coder`` is a
    person or a version of the coder; ``confidence`` (0–1) is given by machines alone.
    """

    transcript_id: str
    start: int
    end: int
    quote: str
    indicator_id: str
    polarity: Polarity
    level: int | None = None
    coder: str = ""
    confidence: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.level is not None and not LOWEST_LEVEL <= self.level <= HIGHEST_LEVEL:
            values: dict[str, Value] = {"value": quote(self.level), "low": LOWEST_LEVEL, "high": HIGHEST_LEVEL}
            raise EvidenceError(Problem("framework-level-range", values))


def check_quotes(evidence: Iterable[Evidence], transcript: Transcript) -> list[Problem]:
    """Evidence whose words do not stand in the transcript where it says."""
    return [
        Problem("evidence-not-verbatim", {"quote": quote(e.quote), "start": e.start, "end": e.end})
        for e in evidence
        if e.transcript_id == transcript.id and transcript.text[e.start : e.end] != e.quote
    ]


def write_evidence(evidence: Iterable[Evidence], path: str | Path) -> None:
    """A CSV file (UTF-8 with the mark that Excel needs), or JSON where the name ends in ``.json``.

    The file is there as a whole or not at all.

    Raises:
        SourceError: the folder is missing or may not be written to.
    """
    path = Path(path)
    rows = [asdict(e) for e in evidence]
    if path.suffix.lower() == ".json":
        write_whole(path, json.dumps(rows, ensure_ascii=False, indent=1).encode())
        return
    stream = io.StringIO(newline="")
    table = csv.DictWriter(stream, [field.name for field in fields(Evidence)])
    table.writeheader()
    table.writerows(rows)
    write_whole(path, stream.getvalue().encode("utf-8-sig"))
