"""Saving taps: the later one stands for each item, and whoever held another answer is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import time
from typing import Any

from django.db import transaction

from zhiren.errors import Problem, quote
from zhiren.web.actions.response.exposure import what_exposes
from zhiren.web.actions.response.order import Moment, moment_of, supersedes
from zhiren.web.actions.response.reception import check_open
from zhiren.web.actions.response.sheet import Sheet, open_questions, sheet_of
from zhiren.web.actions.response.stored import RATEABLE, assignments_of, lock_responses
from zhiren.web.actions.response.taps import Batch, Tap
from zhiren.web.models import Answer, Assignment, OpenAnswer, Rater, Response

State = Assignment.State


@dataclass
class Saved:
    """What became of a batch; every field but ``problems`` speaks of what is stored now.

    ``conflicts``: answers of which another device held a different one that this device had not seen; ``won``
    says whose stands. ``changes``: answers of other devices that this one has not seen. ``left``: items without
    an answer, by assignment. ``exposing``: texts that may tell who wrote them.
    """

    revisions: dict[int, int] = field(default_factory=dict)
    left: dict[int, int] = field(default_factory=dict)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    exposing: list[dict[str, Any]] = field(default_factory=list)
    problems: list[tuple[int, Problem]] = field(default_factory=list)


@dataclass
class _Standing:
    """The answer that stands for one item or question, and whether this batch put it there."""

    value: int | str | None
    moment: Moment
    revision: int
    is_new: bool = False


def save_answers(rater: Rater, batch: Batch, *, language: str, server_now: int | None = None) -> Saved:
    """Store a batch of taps; returns after the commit.

    Sending a batch again changes nothing. Costs six queries with the transaction's beginning, for scores on
    ratees whom the rater has begun; two more where there are texts.

    Raises:
        AnswersRefused: the campaign is not open.
    """
    server_now = round(time() * 1000) if server_now is None else server_now
    check_open(rater.campaign)
    saved = Saved(problems=list(batch.problems))
    assignments = {a.pk: a for a in assignments_of(rater)}
    taps = _accepted(rater, batch, assignments, language, saved)
    shown = {t.assignment for t in taps} | (batch.seen.keys() & assignments.keys())
    with transaction.atomic():
        answered = frozenset(assignments[t.assignment].ratee_id for t in taps)
        responses = lock_responses(rater, (assignments[pk] for pk in shown), make=answered)
        for response in responses.values():
            check_open(response.campaign)  # as it is under the lock, not as it was when the request came in
        work = _Work(batch, server_now, saved, responses)
        work.put(Answer, "item", "score", [t for t in taps if t.item], assignments, shown)
        if rater.campaign.open_questions:
            work.put(OpenAnswer, "question", "text", [t for t in taps if t.question], assignments, shown)
        for response in responses.values():
            if response.pk in work.changed:
                Response.objects.filter(pk=response.pk).update(revision=response.revision)
        begun = [t for t in {t.assignment for t in taps} if assignments[t].state == State.WAITING]
        if begun:
            Assignment.objects.filter(pk__in=begun, state=State.WAITING).update(state=State.STARTED)
    for pk in shown:
        found = responses.get(assignments[pk].ratee_id)
        saved.revisions[pk] = found.revision if found else 0
        asked = sheet_of(rater.campaign, language, assignments[pk].ratee.role_id).item_ids
        saved.left[pk] = len(asked - work.answered.get(assignments[pk].ratee_id, set()))
    saved.exposing = [e for t in taps if t.question for e in _exposing(t, rater, language)]
    return saved


class _Work:
    """One batch put into the rows of one rater's responses."""

    def __init__(self, batch: Batch, server_now: int, saved: Saved, responses: dict[int, Response]) -> None:
        self.batch, self.server_now, self.saved, self.responses = batch, server_now, saved, responses
        self.changed: set[int] = set()  # responses
        self.answered: dict[int, set[str]] = {}  # items by ratee

    def put(
        self,
        model: type[Answer] | type[OpenAnswer],
        name: str,
        value: str,
        taps: list[Tap],
        assignments: dict[int, Assignment],
        shown: Iterable[int],
    ) -> None:
        """Fold the taps into what stands, store what is new, and note what this device has not seen."""
        by_pk = {r.pk: r for r in self.responses.values()}
        standing = _standing(model, name, value, by_pk)
        if name == "item":
            for pk, key in standing:
                self.answered.setdefault(by_pk[pk].ratee_id, set()).add(key)
        before = {where: (s.value, s.revision, s.moment.device) for where, s in standing.items()}
        sent: dict[tuple[int, str], int | str | None] = {}
        for tap in taps:
            response = self.responses[assignments[tap.assignment].ratee_id]
            where = (response.pk, getattr(tap, name))
            sent[where] = getattr(tap, value)
            self._fold(standing, where, sent[where], tap)
        self._store(model, name, value, by_pk, standing)
        assignment_of = {r.pk: pk for pk in shown if (r := self.responses.get(assignments[pk].ratee_id))}
        for where, (old, revision, device) in before.items():
            if device == self.batch.device:
                continue
            assignment, now = assignment_of[where[0]], standing[where]
            told = {"assignment": assignment, name: where[1], value: now.value}
            unseen = revision > self.batch.seen.get(assignment, 0)
            if unseen and now.is_new and now.value != old:
                self.saved.conflicts.append({**told, "won": True, "other": old})
            elif where in sent and sent[where] != old and not now.is_new:
                self.saved.conflicts.append({**told, "won": False})
            elif unseen and not now.is_new:
                self.saved.changes.append(told)

    def _fold(
        self, standing: dict[tuple[int, str], _Standing], where: tuple[int, str], value: int | str | None, tap: Tap
    ) -> None:
        moment = moment_of(self.batch.device, tap.at, device_now=self.batch.now, server_now=self.server_now)
        old = standing.get(where)
        if old is None or supersedes(moment, old.moment):
            standing[where] = _Standing(value, moment, 0, is_new=True)

    def _store(
        self,
        model: type[Answer] | type[OpenAnswer],
        name: str,
        value: str,
        by_pk: dict[int, Response],
        standing: dict[tuple[int, str], _Standing],
    ) -> None:
        rows = []
        for (pk, key), stands in standing.items():
            if not stands.is_new:
                continue
            response = by_pk[pk]
            response.revision += 1
            stands.revision = response.revision
            self.changed.add(pk)
            if name == "item":
                self.answered.setdefault(response.ratee_id, set()).add(key)
            at = datetime.fromtimestamp(stands.moment.at / 1000, UTC)
            given = {name: key, value: stands.value, "device": stands.moment.device, "tap": stands.moment.tap}
            rows.append(model(response_id=pk, revision=stands.revision, answered_at=at, **given))
        if rows:
            fields = [value, "revision", "device", "tap", "answered_at"]
            model.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["response", name], update_fields=fields
            )


def _standing(
    model: type[Answer] | type[OpenAnswer], name: str, value: str, by_pk: dict[int, Response]
) -> dict[tuple[int, str], _Standing]:
    columns = ("response_id", name, value, "revision", "device", "tap", "answered_at")
    rows = model.objects.filter(response_id__in=by_pk).values_list(*columns) if by_pk else ()
    return {
        (pk, key): _Standing(stored, Moment(device, tap, round(at.timestamp() * 1000)), revision)
        for pk, key, stored, revision, device, tap, at in rows
    }


def _accepted(
    rater: Rater, batch: Batch, assignments: dict[int, Assignment], language: str, saved: Saved
) -> list[Tap]:
    """The taps that fit the rater's assignments, the questionnaire and the scale; problems name the others."""
    questions = open_questions(rater.campaign, language)
    accepted = []
    for tap in batch.taps:
        assignment = assignments.get(tap.assignment)
        if assignment is None or assignment.state not in RATEABLE:
            code = "web-rating-not-yours" if assignment is None else "web-rating-is-declined"
            saved.problems.append((tap.index, Problem(code, {"value": tap.assignment})))
            continue
        problem = _misfit(tap, sheet_of(rater.campaign, language, assignment.ratee.role_id), questions)
        if problem:
            saved.problems.append((tap.index, problem))
        else:
            accepted.append(tap)
    return accepted


def _misfit(tap: Tap, sheet: Sheet, questions: dict[str, str]) -> Problem | None:
    if tap.question:
        return (
            None
            if tap.question in questions
            else Problem("web-rating-no-question", {"value": quote(tap.question)})
        )
    if tap.item not in sheet.item_ids:
        return Problem("web-rating-no-item", {"value": quote(tap.item)})
    low, high = sheet.scale.low, sheet.scale.high
    if tap.score is not None and not low <= tap.score <= high:
        return Problem("web-rating-off-scale", {"value": tap.score, "low": low, "high": high})
    return None


def _exposing(tap: Tap, rater: Rater, language: str) -> list[dict[str, Any]]:
    found = what_exposes(tap.text, rater.shown_name)
    why = [sign.describe(language) for sign in found]
    return [{"assignment": tap.assignment, "question": tap.question, "why": why}]
