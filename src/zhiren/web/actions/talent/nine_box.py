"""Nine-boxes: made, looked at, and calibrated in a meeting with reasons and a log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from django.db import transaction
from django.utils import timezone

from zhiren.errors import Problem, TalentError, quote
from zhiren.role_fit import Potential, potentials
from zhiren.web.actions.activity import record
from zhiren.web.actions.talent.scored import Scored
from zhiren.web.models import Account, Calibration, CalibrationMove, Person

Box = tuple[int, int]
"""Performance and potential, each 1 (low) to 3 (high)."""

BOXES: tuple[Box, ...] = tuple((performance, potential) for potential in (3, 2, 1) for performance in (1, 2, 3))
LONGEST_WHY = 500


@dataclass(frozen=True)
class Place:
    """Where one person stands: by the figures (``measured``), and where a meeting put them (``box``).

    ``measured`` is None where performance or potential is missing; ``box`` too, unless somebody was moved there.
    ``chances`` of the three steps of potential, lowest first; the performance step is taken as it was imported.
    """

    person: Person
    performance: int | None
    potential: Potential | None
    move: CalibrationMove | None

    @property
    def measured(self) -> Box | None:
        """The likeliest box."""
        return (self.performance, self.potential.step) if self.performance and self.potential else None

    @property
    def box(self) -> Box | None:
        """The box that counts: the one of the meeting, else the likeliest."""
        return (self.move.to_performance, self.move.to_potential) if self.move else self.measured

    def chance(self, box: Box) -> float:
        """The chance of a box, 0–1."""
        if self.potential is None or self.performance != box[0]:
            return 0.0
        return self.potential.chances[box[1] - 1]


@transaction.atomic
def make_calibration(
    scored: Scored,
    title: str,
    competencies: Sequence[str],
    steps: dict[str, int],
    by: Account | None,
    cuts: tuple[float, float] | None = None,
) -> Calibration:
    """A nine-box on a campaign. Without cuts they part the people shown into thirds.

    Raises:
        TalentError: no competency, cuts in the wrong order or off the scale, or too few people to part.
    """
    if not competencies:
        raise TalentError(Problem("nine-box-no-competency"))
    low, high = cuts or _thirds(scored, competencies)
    if not scored.scale.low < low < high < scored.scale.high:
        values = {"low": scored.scale.low, "high": scored.scale.high}
        raise TalentError(Problem("nine-box-cuts", values))
    made = Calibration.objects.create(
        title=title,
        campaign=scored.campaign,
        competencies=list(competencies),
        steps=steps,
        low_cut=low,
        high_cut=high,
        made_by=by,
    )
    record(by, "nine-box-made", scored.campaign, title=title)
    return made


def places(calibration: Calibration, scored: Scored) -> list[Place]:
    """Everybody of ``scored`` in a nine-box, by number. One query."""
    chosen = scored.scores.on(calibration.competencies)
    found = potentials(chosen, calibration.low_cut, calibration.high_cut)
    moves = last_moves(calibration)
    return [
        Place(person, calibration.steps.get(person.performance), potential, moves.get(person.pk))
        for person, potential in zip(scored.people.values(), found, strict=True)
    ]


def last_moves(calibration: Calibration) -> dict[int, CalibrationMove]:
    """The move that counts for each person who was moved: the latest that was not taken back. One query."""
    moves = calibration.moves.select_related("account", "undone_by").order_by("pk")
    return {m.person_id: m for m in moves if m.undoes_id is None and not hasattr(m, "undone_by")}


@transaction.atomic
def move_person(calibration: Calibration, place: Place, to: Box, why: str, by: Account | None) -> CalibrationMove:
    """Put somebody into another box.

    Raises:
        TalentError: the nine-box is closed, no reason is given, they are there already, or in no box at all.
    """
    locked = Calibration.objects.select_for_update().get(pk=calibration.pk)
    _check_open(locked)
    place = Place(place.person, place.performance, place.potential, last_moves(locked).get(place.person.pk))
    why = why.strip()
    if not why:
        raise TalentError(Problem("nine-box-no-reason"))
    if len(why) > LONGEST_WHY:
        raise TalentError(Problem("nine-box-long-reason", {"n": len(why), "most": LONGEST_WHY}))
    if to not in BOXES:
        raise TalentError(Problem("nine-box-no-box"))
    if to == place.box:
        raise TalentError(Problem("nine-box-there-already", {"name": quote(place.person.name)}))
    origin = place.box or (0, 0)
    return CalibrationMove.objects.create(
        calibration=calibration,
        person=place.person,
        from_performance=origin[0],
        from_potential=origin[1],
        to_performance=to[0],
        to_potential=to[1],
        why=why,
        account=by,
    )


@transaction.atomic
def undo_move(move: CalibrationMove, why: str, by: Account | None) -> CalibrationMove:
    """Take somebody's last move back; it stays in the log, and so does this.

    Raises:
        TalentError: the nine-box is closed, or it is not the last move of this person.
    """
    locked = Calibration.objects.select_for_update().get(pk=move.calibration_id)
    _check_open(locked)
    last = last_moves(locked).get(move.person_id)
    if last is None or last.pk != move.pk:
        raise TalentError(Problem("nine-box-not-last"))
    return CalibrationMove.objects.create(
        calibration=locked,
        person_id=move.person_id,
        from_performance=move.to_performance,
        from_potential=move.to_potential,
        to_performance=move.from_performance,
        to_potential=move.from_potential,
        why=why.strip()[:LONGEST_WHY],
        undoes=move,
        account=by,
    )


@transaction.atomic
def close_calibration(calibration: Calibration, by: Account | None) -> None:
    """The meeting is over: nobody is moved any more.

    Raises:
        TalentError: it is closed already.
    """
    locked = Calibration.objects.select_for_update().get(pk=calibration.pk)
    _check_open(locked)
    calibration.closed_at = timezone.now()
    calibration.save(update_fields=["closed_at"])
    record(by, "nine-box-closed", calibration.campaign, title=calibration.title, n=len(last_moves(calibration)))


def _check_open(calibration: Calibration) -> None:
    if calibration.closed_at is not None:
        raise TalentError(Problem("nine-box-closed"))


def _thirds(scored: Scored, competencies: Sequence[str]) -> tuple[float, float]:
    chosen = scored.scores.on(competencies)
    means = [p.mean for p in potentials(chosen, scored.scale.low, scored.scale.high) if p is not None]
    if len(set(means)) < len(("low", "middle", "high")):
        raise TalentError(Problem("nine-box-few", {"n": len(means)}))
    low, high = (round(float(cut), 2) for cut in np.quantile(means, [1 / 3, 2 / 3]))
    return low, high if high > low else low + 0.01
