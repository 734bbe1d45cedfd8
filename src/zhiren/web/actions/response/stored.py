"""The rows behind an assignment's answers. Only the rater's key leads from one to the other."""

from __future__ import annotations

from dataclasses import dataclass

from zhiren.web.models import Answer, Assignment, OpenAnswer, Rater, RaterIdentity, Response

State = Assignment.State
RATEABLE = (State.WAITING, State.STARTED, State.FINISHED)


def key_of(rater: Rater) -> str:
    """The key under which a rater answers; made at the first call."""
    try:
        return str(rater.identity.key)
    except RaterIdentity.DoesNotExist:
        identity, _ = RaterIdentity.objects.get_or_create(rater=rater)
        return str(identity.key)


def assignments_of(rater: Rater) -> list[Assignment]:
    """Whom the rater is asked about: proposed, replaced and excused ones left out. Costs one query."""
    assignments = Assignment.objects.filter(rater=rater, ratee__excused_at=None)
    shown = assignments.exclude(state__in=(State.PROPOSED, State.REPLACED))
    return list(shown.select_related("ratee__person").order_by("pk"))


def response_of(assignment: Assignment) -> Response | None:
    """The response of an assignment, None where nothing was answered yet."""
    key = key_of(assignment.rater)
    return Response.objects.filter(ratee_id=assignment.ratee_id, rater_key=key).first()


def open_answers_of(response: Response | None) -> dict[str, OpenAnswer]:
    """The open answers of a response by question."""
    return {} if response is None else {a.question: a for a in OpenAnswer.objects.filter(response=response)}


@dataclass(frozen=True)
class Given:
    """A response with its answers by item."""

    response: Response
    answers: dict[str, Answer]


def answers_by_ratee(rater: Rater) -> dict[int, Given]:
    """All that a rater has answered, by ratee. Costs two queries."""
    given = {r.pk: Given(r, {}) for r in Response.objects.filter(rater_key=key_of(rater))}
    for answer in Answer.objects.filter(response__in=given) if given else ():
        given[answer.response_id].answers[answer.item] = answer
    return {g.response.ratee_id: g for g in given.values()}
