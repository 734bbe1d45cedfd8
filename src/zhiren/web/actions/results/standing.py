"""How a running campaign stands: who was asked, began, finished, declined; what is in danger; what to expect.

Nothing here reads an answer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count
from django.utils import timezone

from zhiren.anonymity import PROTECTED
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.actions.results.forecast import Forecast, forecast_rate
from zhiren.web.models import Assignment, Campaign

ASKED = ("waiting", "started", "finished", "declined")


@dataclass(frozen=True)
class Tally:
    """Counts of assignments by state, of all, a unit or a group of raters."""

    label: str
    counts: Mapping[str, int]

    @property
    def asked(self) -> int:
        """All that were asked, those who declined included."""
        return sum(self.counts.get(state, 0) for state in ASKED)

    @property
    def finished(self) -> int:
        """Those handed in."""
        return self.counts.get("finished", 0)

    @property
    def percent(self) -> int:
        """Share handed in, in percent, rounded down: 100 means all."""
        return 100 * self.finished // self.asked if self.asked else 0


@dataclass(frozen=True)
class Danger:
    """A group of a ratee's raters that will not reach its threshold, or may not."""

    ratee: int
    name: str
    relationship: str
    finished: int
    outstanding: int
    needed: int

    @property
    def missing(self) -> int:
        """How many more have to hand in."""
        return self.needed - self.finished

    @property
    def is_lost(self) -> bool:
        """Whether even all outstanding forms would not do."""
        return self.finished + self.outstanding < self.needed


@dataclass(frozen=True)
class Standing:
    """The whole picture of one moment."""

    total: Tally
    units: tuple[Tally, ...]
    groups: tuple[Tally, ...]
    dangers: tuple[Danger, ...]
    forecast: Forecast | None
    raters: Mapping[str, int] = field(default_factory=dict)


def standing_of(campaign: Campaign) -> Standing:
    """How a campaign stands. Costs four queries, whatever its size."""
    live = Assignment.objects.filter(ratee__campaign=campaign, ratee__excused_at=None).exclude(
        state__in=[Assignment.State.PROPOSED, Assignment.State.REPLACED]
    )
    cells = list(
        live.values_list("ratee", "ratee__person__name", "ratee__person__unit__name", "relationship", "state")
        .annotate(n=Count("pk"))
        .order_by("ratee")
    )
    total = _tally("", cells)
    units = _tallies(cells, lambda cell: cell[2] or "")
    groups = _tallies(cells, lambda cell: cell[3])
    return Standing(
        total=total,
        units=tuple(sorted(units, key=lambda t: (t.percent, t.label))),
        groups=tuple(sorted(groups, key=lambda t: RELATIONSHIPS.index(t.label))),
        dangers=tuple(_dangers(campaign, cells)),
        forecast=_forecast(campaign, total),
        raters=_raters(campaign),
    )


Cell = tuple[int, str, str | None, str, str, int]


def _tally(label: str, cells: Iterable[Cell]) -> Tally:
    counts: Counter[str] = Counter()
    for *_, state, n in cells:
        counts[state] += n
    return Tally(label, counts)


def _tallies(cells: Iterable[Cell], key: Callable[[Cell], str]) -> list[Tally]:
    sorted_out: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        sorted_out[key(cell)].append(cell)
    return [_tally(label, part) for label, part in sorted_out.items()]


def _dangers(campaign: Campaign, cells: Iterable[Cell]) -> list[Danger]:
    """Protected groups below the threshold, those that are lost first."""
    found: dict[tuple[int, str, str], Counter[str]] = defaultdict(Counter)
    for ratee, name, _, relationship, state, n in cells:
        if relationship in PROTECTED:
            found[ratee, name, relationship][state] += n
    dangers = [
        Danger(
            ratee,
            name,
            relationship,
            counts["finished"],
            counts["waiting"] + counts["started"],
            campaign.score_threshold,
        )
        for (ratee, name, relationship), counts in found.items()
        if counts["finished"] < campaign.score_threshold
    ]
    return sorted(dangers, key=lambda d: (not d.is_lost, d.finished + d.outstanding, d.name))


def _forecast(campaign: Campaign, total: Tally) -> Forecast | None:
    if campaign.state != Campaign.State.OPEN or campaign.launched_at is None or campaign.closes_at is None:
        return None
    now = timezone.now()
    day = 86_400.0
    return forecast_rate(
        asked=total.asked,
        finished=total.finished,
        declined=total.counts.get("declined", 0),
        days_gone=(now - campaign.launched_at).total_seconds() / day,
        days_left=max(0.0, (campaign.closes_at - now).total_seconds() / day),
    )


def _raters(campaign: Campaign) -> dict[str, int]:
    """Raters by whether they opened their link, and by whether all of theirs is done."""
    live = Assignment.objects.filter(ratee__campaign=campaign, ratee__excused_at=None, state__in=ASKED)
    raters = campaign.raters.filter(pk__in=live.values("rater"))
    left = live.filter(state__in=Assignment.OUTSTANDING)
    outstanding = raters.filter(pk__in=left.values("rater")).count()
    n = raters.count()
    return {"all": n, "opened": raters.exclude(opened_at=None).count(), "done": n - outstanding}
