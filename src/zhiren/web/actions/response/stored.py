"""The rows behind an assignment's answers. Only the rater's key leads from one to the other."""

from __future__ import annotations

from collections.abc import Iterable
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


def lock_responses(
    rater: Rater, assignments: Iterable[Assignment], *, make: frozenset[int] = frozenset()
) -> dict[int, Response]:
    """The responses by ratee, locked for this transaction, with their campaign's state as it is now.

    ``make`` holds the ratees for whom one is made where there is none. Costs one query, two more to make some.
    """
    key = key_of(rater)
    by_ratee = {a.ratee_id: a for a in assignments}
    wanted = Response.objects.filter(rater_key=key, ratee_id__in=by_ratee)
    wanted = wanted.select_related("campaign").select_for_update(of=("self",))
    wanted = wanted.only("ratee_id", "revision", "finished_at", *(f"campaign__{n}" for n in _CAMPAIGN_STATE))
    found = {r.ratee_id: r for r in wanted}
    missing = make - found.keys()
    if missing:
        Response.objects.bulk_create(
            [
                Response(
                    campaign_id=rater.campaign_id,
                    ratee_id=ratee_id,
                    rater_key=key,
                    relationship=by_ratee[ratee_id].relationship,
                )
                for ratee_id in sorted(missing)
            ],
            ignore_conflicts=True,  # another request of the same rater may be making them too
        )
        found = {r.ratee_id: r for r in wanted.all()}
    return found


_CAMPAIGN_STATE = ("state", "opens_at", "closes_at")


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
