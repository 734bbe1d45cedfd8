"""What awaits somebody who has just signed in: forms, proposals, reports; for HR the campaigns that go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from zhiren.web.actions.link import token_of
from zhiren.web.actions.message.workload import Workload, workloads
from zhiren.web.models import Assignment, Campaign, Message, Person, Ratee, Rater

State = Campaign.State
GOING_ON = (State.DRAFT, State.OPEN, State.PAUSED, State.CLOSED, State.SCORED)
MOST_CAMPAIGNS = 12
MOST_FORMS = 3


@dataclass(frozen=True)
class Going:
    """A campaign that goes on: how many forms were asked for and handed in, and what comes next."""

    campaign: Campaign
    asked: int
    finished: int

    @property
    def next(self) -> str:
        """The state, or ``overdue``: open although its time is past."""
        closes = self.campaign.closes_at
        is_over = self.campaign.state == State.OPEN and closes is not None and closes < timezone.now()
        return "overdue" if is_over else str(self.campaign.state)


@dataclass(frozen=True)
class Forms:
    """What a person has still to answer in one campaign, and the token of their own link."""

    campaign: Campaign
    token: str
    workload: Workload

    @property
    def closes_at(self) -> datetime | None:
        """Until when."""
        return self.campaign.closes_at


@dataclass(frozen=True)
class Proposals:
    """Whom a person has to propose as raters, and whose proposals a manager has to approve."""

    own: tuple[Ratee, ...]
    team: tuple[Ratee, ...]


def campaigns_going_on() -> list[Going]:
    """The campaigns that are neither released nor sealed, the nearest close first. Costs two queries."""
    campaigns = list(Campaign.objects.filter(state__in=GOING_ON, is_trial=False)[:MOST_CAMPAIGNS])
    asked = Assignment.objects.filter(
        ratee__campaign__in=campaigns,
        ratee__excused_at=None,
        state__in=[*Assignment.OUTSTANDING, Assignment.State.FINISHED, Assignment.State.DECLINED],
    )
    finished = Count("pk", filter=Q(state=Assignment.State.FINISHED))
    rows = asked.order_by().values_list("ratee__campaign").annotate(n=Count("pk"), finished=finished)
    counts = {campaign: (n, n_finished) for campaign, n, n_finished in rows}
    return [Going(campaign, *counts.get(campaign.pk, (0, 0))) for campaign in campaigns]


def messages_in_trouble() -> int:
    """How many messages did not reach anybody and wait for a decision. Costs one query."""
    stuck = (Message.State.FAILED, Message.State.REFUSED, Message.State.BOUNCED)
    return Message.objects.filter(state__in=stuck, pulse_rater=None).count()


def forms_of(person: Person) -> list[Forms]:
    """What a person has still to answer now. Costs two queries, and one a campaign shown."""
    raters = Rater.objects.filter(
        person=person,
        campaign__state=State.OPEN,
        campaign__is_trial=False,
        revoked_at=None,
        token_hash__isnull=False,
    )
    found = [
        Forms(rater.campaign, token_of(rater), workload)
        for rater in raters.select_related("campaign").order_by("campaign__closes_at", "pk")[:MOST_FORMS]
        if (workload := workloads(rater.campaign, [rater]).get(rater.pk))
    ]
    return found


def proposals_of(person: Person) -> Proposals:
    """What a person may still propose, and what waits for the person's approval. Costs one query."""
    open_now = Ratee.objects.filter(
        Q(person=person) | Q(person__manager=person, nominated_at__isnull=False),
        campaign__state=State.DRAFT,
        campaign__ratees_nominate=True,
        campaign__is_trial=False,
        approved_at=None,
    ).select_related("campaign", "person")
    found = list(open_now)
    own = tuple(ratee for ratee in found if ratee.person_id == person.pk and ratee.nominated_at is None)
    return Proposals(own, tuple(ratee for ratee in found if ratee.person_id != person.pk))


def newest_of(ratees: QuerySet[Ratee], most: int) -> list[Ratee]:
    """The ratees whose reports came last, each once, with campaign and person."""
    reported = ratees.filter(reports__isnull=False).distinct().select_related("campaign", "person")
    return list(reported.order_by("-campaign__released_at", "-campaign__closed_at", "person__number")[:most])
