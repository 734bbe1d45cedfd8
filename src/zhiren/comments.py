"""Written comments of raters on a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Comment:
    """What one rater wrote about one ratee, in answer to a question (its id, or empty)."""

    ratee: str
    rater: str
    relationship: str
    text: str
    question: str = ""
