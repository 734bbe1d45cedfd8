"""Finishing with a ratee, declining, and taking that back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from zhiren.errors import Problem, ZhirenError, quote
from zhiren.web.actions.response.pace import TimedAnswer, flags_of, seconds_spent
from zhiren.web.actions.response.reception import check_open
from zhiren.web.actions.response.stored import RATEABLE, key_of, response_of
from zhiren.web.models import Answer, Assignment, Campaign, Response

State = Assignment.State
REASONS = ("too_little_contact", "too_short", "conflict", "other")


class TurnRefused(ZhirenError):  # noqa: N818  a refusal, not a fault
    """The assignment cannot go there from where it is."""


def finish(assignment: Assignment) -> Response:
    """Hand in the answers about a ratee, complete or not; they can still be changed until the close.

    Raises:
        AnswersRefused: the campaign is not open.
        TurnRefused: nothing was answered, or the assignment was declined.
    """
    with transaction.atomic():
        _hold(assignment)
        response = response_of(assignment)
        answers = timed_answers(key_of(assignment.rater))
        if response is None or not any(a.response == response.pk for a in answers):
            raise TurnRefused(Problem("web-rating-nothing-answered"))
        if not _turn(assignment, State.FINISHED, RATEABLE):
            raise TurnRefused(Problem("web-rating-is-declined", {"value": assignment.pk}))
        response.finished_at = response.finished_at or timezone.now()
        response.flags = flags_of(response.pk, answers)
        response.seconds = seconds_spent(response.pk, answers)
        response.save(update_fields=["finished_at", "flags", "seconds"])
    return response


def decline(assignment: Assignment, why: str) -> None:
    """Say that one does not know the ratee well enough. Answers given before stay, uncounted, until taken back.

    Raises:
        AnswersRefused: the campaign is not open.
        TurnRefused: no such reason.
    """
    with transaction.atomic():
        _hold(assignment)
        if why not in REASONS:
            raise TurnRefused(Problem("web-rating-no-reason", {"value": quote(why)}))
        _turn(assignment, State.DECLINED, RATEABLE, why)
        key = key_of(assignment.rater)
        Response.objects.filter(ratee_id=assignment.ratee_id, rater_key=key).update(finished_at=None)


def reopen(assignment: Assignment) -> None:
    """Take a refusal back: the assignment is where it was, with the answers given before.

    Raises:
        AnswersRefused: the campaign is not open.
    """
    key = key_of(assignment.rater)
    with transaction.atomic():
        _hold(assignment)
        begun = Answer.objects.filter(response__ratee_id=assignment.ratee_id, response__rater_key=key).exists()
        _turn(assignment, State.STARTED if begun else State.WAITING, (State.DECLINED,))


def timed_answers(rater_key: str) -> list[TimedAnswer]:
    """All answers of a rater with their times. Costs one query."""
    rows = Answer.objects.filter(response__rater_key=rater_key)
    columns = rows.values_list("response_id", "score", "answered_at", "device")
    return [TimedAnswer(pk, score, at.timestamp(), bool(device)) for pk, score, at, device in columns]


def _hold(assignment: Assignment) -> None:
    """Keep the freezing of the data set waiting; then see whether answers are still taken.

    The campaign is read after the lock was got: what was read before may be from before the close.
    """
    Assignment.objects.select_for_update().get(pk=assignment.pk)
    check_open(Campaign.objects.get(pk=assignment.rater.campaign_id))


def _turn(assignment: Assignment, state: str, origins: tuple[str, ...], why: str = "") -> bool:
    """Move the row from one of the states it may come from; False where it was elsewhere."""
    moved = Assignment.objects.filter(pk=assignment.pk, state__in=origins)
    if not moved.update(state=state, declined_why=why, changed_at=timezone.now()):
        return False
    assignment.state, assignment.declined_why = state, why
    return True
