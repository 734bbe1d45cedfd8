"""The coder that ships: it proposes which behaviour a passage shows. It works offline, in Chinese and English."""

from zhiren.evidence.coder.coder import Coder, Suggestion, load_coder
from zhiren.evidence.coder.promote import Verdict, promote

__all__ = ["Coder", "Suggestion", "Verdict", "load_coder", "promote"]
