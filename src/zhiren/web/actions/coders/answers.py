"""Answers of the second coder, kept so that nothing is asked twice: with the interview they come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings

FOLDER = "remote-answers"


def answers_folder(interview_id: int) -> Path:
    """Where the answers on an interview are kept: a folder of its own, so that they can go with it."""
    return Path(settings.MEDIA_ROOT) / FOLDER / str(interview_id)


def forget_answers(interview_id: int) -> None:
    """Delete what was kept of the answers on an interview: they quote it."""
    shutil.rmtree(answers_folder(interview_id), ignore_errors=True)
