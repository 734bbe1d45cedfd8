"""What raters do with their answers: save, finish, decline, take back."""

from zhiren.web.actions.response.reception import AnswersRefused, LinkWithdrawn, why_resting
from zhiren.web.actions.response.save import Saved, save_answers
from zhiren.web.actions.response.sheet import Block, Sheet, asked_language, open_questions, sheet_of
from zhiren.web.actions.response.stored import key_of, open_answers_of, response_of
from zhiren.web.actions.response.taps import Batch, BatchRefused, Tap, read_batch
from zhiren.web.actions.response.turning import REASONS, TurnRefused, decline, finish, reopen

__all__ = [
    "REASONS",
    "AnswersRefused",
    "Batch",
    "BatchRefused",
    "Block",
    "LinkWithdrawn",
    "Saved",
    "Sheet",
    "Tap",
    "TurnRefused",
    "asked_language",
    "decline",
    "finish",
    "key_of",
    "open_answers_of",
    "open_questions",
    "read_batch",
    "reopen",
    "response_of",
    "save_answers",
    "sheet_of",
    "why_resting",
]
