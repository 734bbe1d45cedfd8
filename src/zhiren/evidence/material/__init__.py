"""Material: what was said or written, kept as it came, with turns and clauses that refer to it by offset."""

from zhiren.evidence.material.labels import names_among
from zhiren.evidence.material.read import (
    is_known_language,
    read_transcript,
    read_transcripts,
    restored,
    transcript_of,
)
from zhiren.evidence.material.transcript import Clause, Speaker, Transcript, Turn

__all__ = [
    "Clause",
    "Speaker",
    "Transcript",
    "Turn",
    "is_known_language",
    "names_among",
    "read_transcript",
    "read_transcripts",
    "restored",
    "transcript_of",
]
