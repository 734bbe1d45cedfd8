"""Material: what was said or written, kept as it came, with turns and clauses that refer to it by offset."""

from zhiren.evidence.material.read import read_transcript, restored, transcript_of
from zhiren.evidence.material.transcript import Clause, Speaker, Transcript, Turn

__all__ = ["Clause", "Speaker", "Transcript", "Turn", "read_transcript", "restored", "transcript_of"]
