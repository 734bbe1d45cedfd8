"""A pulse: chosen raters are asked again about a goal's behaviours; what they say is shown once, as one figure.

While it is open nobody learns how many have answered, so that no answer can be seen coming in. Once it closes, who
was asked and each single answer are deleted, and the result stands.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from zhiren.errors import DevelopmentError, Problem
from zhiren.framework import Indicator
from zhiren.pulse import measure_pulse
from zhiren.ratings import Ratings
from zhiren.web.actions.link import hash_token
from zhiren.web.actions.plan.going import GOING
from zhiren.web.actions.plan.letters import invite, tell_result
from zhiren.web.actions.plan.pulse_link import pulse_token_of
from zhiren.web.actions.results.data_set import stored_ratings
from zhiren.web.bridge import campaign_framework, stored_framework
from zhiren.web.models import Campaign, Message, Person, PlanGoal, Pulse, PulseAnswer, PulseRater, Scoring
from zhiren.web.plan_bridge import development_goal, pulse_document

USUAL_RATERS = 5
MOST_RATERS = 8
OPEN_FOR = timedelta(days=14)
REST = timedelta(days=60)  # asked sooner, most would say the same again, and two results could be subtracted


def fewest_raters(campaign: Campaign) -> int:
    """How many have to be asked at least."""
    return max(USUAL_RATERS, campaign.score_threshold)


def eligible(goal: PlanGoal) -> QuerySet[Person]:
    """Who can be asked: everybody here but the person and the manager, who are no protected raters."""
    person = goal.plan.person
    here = Person.objects.filter(status=Person.Status.ACTIVE).exclude(pk=person.pk)
    return here.exclude(pk=person.manager_id) if person.manager_id else here


def why_no_pulse(goal: PlanGoal, now: datetime | None = None) -> Problem | None:
    """Why raters cannot be asked about a goal now."""
    if goal.plan.state not in GOING:
        return Problem("plan-not-going")
    if not goal.indicators:
        return Problem("plan-pulse-no-behaviour")
    earlier = Pulse.objects.filter(goal__plan__person=goal.plan.person_id, goal__competency_id=goal.competency_id)
    last = earlier.order_by("-opened_at").first()
    if last is None:
        return None
    free = timezone.localtime(last.opened_at + REST).date()
    if last.closed_at is None or timezone.localtime(now or timezone.now()).date() < free:
        return Problem("plan-pulse-rest", {"day": free.isoformat()})
    return None


@transaction.atomic
def ask_pulse(goal: PlanGoal, people: Sequence[Person], now: datetime | None = None) -> Pulse:
    """Ask chosen people; each gets a link of their own.

    Raises:
        DevelopmentError: too few or too many people, people who cannot be asked, or not the time for it.
    """
    now = now or timezone.now()
    person = Person.objects.select_for_update().get(pk=goal.plan.person_id)  # two tabs, one pulse
    reason = why_no_pulse(goal, now)
    if reason is not None:
        raise DevelopmentError(reason)
    fewest = fewest_raters(goal.plan.ratee.campaign)
    asked = {p.pk: p for p in eligible(goal).filter(pk__in=[p.pk for p in people])}
    if len(asked) != len({p.pk for p in people}):
        raise DevelopmentError(Problem("plan-pulse-not-eligible", {"name": person.name}))
    if not fewest <= len(asked) <= max(MOST_RATERS, fewest):
        values = {"n": len(asked), "fewest": fewest, "most": max(MOST_RATERS, fewest)}
        raise DevelopmentError(Problem("plan-pulse-number", values))
    pulse = Pulse.objects.create(goal=goal, indicators=goal.indicators, asked=len(asked), closes_at=now + OPEN_FOR)
    for chosen in sorted(asked.values(), key=lambda _: secrets.token_bytes(8)):
        invite(_rater(pulse, chosen))
    return pulse


def questions(pulse: Pulse, language: str) -> list[Indicator]:
    """The behaviours that are asked, in a language."""
    plan = pulse.goal.plan
    framework = stored_framework(plan.framework_id, plan.framework_version, language)
    return [i for i in framework.indicators if i.id in pulse.indicators]


@transaction.atomic
def answer_pulse(rater: PulseRater, scores: Mapping[str, int]) -> bool:
    """Store an answer once, apart from who gave it; False where the rater had answered, or the pulse is over.

    ``scores`` holds what was observed, by item.
    """
    now = timezone.now()
    still = PulseRater.objects.filter(pk=rater.pk, has_answered=False)
    if not still.filter(pulse__closed_at=None, pulse__closes_at__gt=now).update(has_answered=True):
        return False
    asked = {item: score for item, score in scores.items() if item in rater.pulse.indicators}
    PulseAnswer.objects.create(pulse=rater.pulse, scores=asked)
    if not rater.pulse.raters.filter(has_answered=False).exists():
        Pulse.objects.filter(pk=rater.pulse_id).update(closes_at=now)
    return True


def close_due_pulses(now: datetime | None = None) -> int:
    """Make the result of every pulse whose time is up, and forget who was asked; returns how many.

    The worker calls this once a minute.
    """
    due = Pulse.objects.filter(closed_at=None, closes_at__lte=now or timezone.now())
    pulses = due.select_related("goal__plan__person", "goal__plan__ratee__campaign")
    return sum(close_pulse(pulse, now) for pulse in pulses)


@transaction.atomic
def close_pulse(pulse: Pulse, now: datetime | None = None) -> bool:
    """Measure, keep the result, delete raters, their mails and their answers; False where it is closed already."""
    now = now or timezone.now()
    plan = pulse.goal.plan
    framework = campaign_framework(plan.ratee.campaign, plan.ratee.campaign.languages[0])
    items = [i.id for i in framework.competency(pulse.goal.competency_id).indicators]
    answers: list[Mapping[str, int]] = [answer.scores for answer in pulse.answers.order_by("key")]
    goal = development_goal(pulse.goal)
    result = measure_pulse(
        goal,
        plan.person.number,
        _ratings_before(plan.ratee.campaign),
        answers,
        competency_items=items,
        asked=pulse.asked,
        threshold=plan.ratee.campaign.score_threshold,
        closed_on=timezone.localtime(now).date(),
    )
    kept = Pulse.objects.filter(pk=pulse.pk, closed_at=None)
    if not kept.update(closed_at=now, result=pulse_document(result)):
        return False
    pulse.answers.all().delete()
    pulse.raters.all().delete()
    tell_result(pulse)
    return True


def _ratings_before(campaign: Campaign) -> Ratings:
    """The ratings behind the reports that were released; none where there are none any more."""
    scored = Scoring.objects.filter(data_set__campaign=campaign, created_at__lte=campaign.released_at)
    scoring = scored.select_related("data_set").first()
    try:
        return stored_ratings(scoring.data_set) if scoring else _no_ratings()
    except FileNotFoundError:  # the raw data were deleted after their time: nothing to compare with
        return _no_ratings()


def _no_ratings() -> Ratings:
    return Ratings.from_columns([], [], [], [], [])


def _rater(pulse: Pulse, person: Person) -> PulseRater:
    rater = PulseRater(pulse=pulse, person=person, language=person.language, link_nonce=secrets.token_hex(16))
    rater.save()
    rater.token_hash = hash_token(pulse_token_of(rater))
    rater.save(update_fields=["token_hash"])
    return rater


def undelivered(pulses: Iterable[Pulse]) -> int:
    """How many of the raters asked could not be reached by mail. Costs one query."""
    lost = (Message.State.FAILED, Message.State.REFUSED, Message.State.BOUNCED)
    found = Message.objects.filter(pulse_rater__pulse__in=list(pulses), kind="pulse", state__in=lost)
    return found.values("pulse_rater").distinct().count()
