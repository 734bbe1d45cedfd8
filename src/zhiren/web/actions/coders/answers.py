"""Answers of the second coder, kept so that nothing is asked twice: with the interview they come and go."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings

from zhiren.web.interview_bridge import SENDING, words_taken_out
from zhiren.web.models import Job

KIND = SENDING  # of the job
FOLDER = "remote-answers"


def answers_folder(interview_id: int) -> Path:
    """Where the answers on an interview are kept: a folder of its own, so that they can go with it."""
    return Path(settings.MEDIA_ROOT) / FOLDER / str(interview_id)


def forget_answers(interview_id: int) -> None:
    """Delete what was kept of the answers on an interview, which quote it, and the words taken out of it."""
    shutil.rmtree(answers_folder(interview_id), ignore_errors=True)
    for job in Job.objects.filter(kind=KIND, arguments__interview=interview_id):
        Job.objects.filter(pk=job.pk).update(arguments={**job.arguments, "words": []})


def last_words(interview_id: int) -> list[str]:
    """The words that were taken out of an interview when it was sent the last time."""
    return words_taken_out([interview_id]).get(interview_id, [])
