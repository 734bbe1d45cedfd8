"""A draft dictionary from what HR departments have: free text, Word, Excel, CSV; nothing disappears."""

from zhiren.dictionary.draft.model import Draft
from zhiren.dictionary.draft.read import read_draft

__all__ = ["Draft", "read_draft"]
