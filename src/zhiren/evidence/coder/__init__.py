"""The coder that ships: it proposes which behaviour a passage shows. It works offline, in Chinese and English."""

from zhiren.evidence.coder.coder import Coder, Suggestion, load_coder

__all__ = ["Coder", "Suggestion", "load_coder"]
