"""Saving taps: the later one stands for each item, and whoever held another answer is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import time
from typing import Any

from django.db import transaction

from zhiren.errors import Problem, quote
from zhiren.web.actions.response.exposure import what_exposes
from zhiren.web.actions.response.order import moment_of, supersedes
from zhiren.web.actions.response.rows import (
    ITEMS,
    QUESTIONS,
    Asked,
    Standing,
    Table,
    lock_asked,
    put_answers,
    put_revision,
    standing_answers,
)
from zhiren.web.actions.response.sheet import open_questions, sheet_of
from zhiren.web.actions.response.stored import RATEABLE, key_of
from zhiren.web.actions.response.taps import Batch, Tap
from zhiren.web.models import Assignment, Rater, Response

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


def save_answers(rater: Rater, batch: Batch, *, language: str, server_now: int | None = None) -> Saved:
    """Store a batch of taps; returns after the commit.

    Sending a batch again changes nothing. Costs four statements in a transaction, one more with the first tap on
    a ratee, two more with texts. What ``rater`` says of the campaign's state may be old: the rows decide.

    Raises:
        LinkWithdrawn: the link that the rater came by opens nothing any more.
        AnswersRefused: the campaign is not open.
    """
    server_now = round(time() * 1000) if server_now is None else server_now
    key = key_of(rater)
    saved = Saved(problems=list(batch.problems))
    with transaction.atomic():
        asked = lock_asked(rater, key)
        taps = _accepted(rater, batch, asked, language, saved)
        new = [a for a in asked.values() if a.response_id is None and any(t.assignment == a.pk for t in taps)]
        if new:
            _begin(rater, key, new)
            asked = lock_asked(rater, key)
        work = _Work(batch, server_now, saved, asked, {t.assignment for t in taps})
        work.put(ITEMS, [t for t in taps if t.item])
        texts = [t for t in taps if t.question]
        if texts or (not taps and rater.campaign.open_questions):  # without taps a device asks what is new
            work.put(QUESTIONS, texts)
        for pk in work.changed:
            put_revision(asked[pk].response_id or 0, saved.revisions[pk])
    for pk in work.shown:
        items = sheet_of(rater.campaign, language, asked[pk].role_id).item_ids
        saved.left[pk] = max(0, len(items) - asked[pk].n_answers - work.added.get(pk, 0))
    saved.exposing = [_exposing(t, rater, language) for t in texts]
    return saved


def _begin(rater: Rater, key: str, new: list[Asked]) -> None:
    Response.objects.bulk_create(
        Response(campaign_id=rater.campaign_id, ratee_id=a.ratee_id, rater_key=key, relationship=a.relationship)
        for a in new
    )
    begun = Assignment.objects.filter(pk__in=[a.pk for a in new], state=State.WAITING)
    begun.update(state=State.STARTED)


class _Work:
    """One batch put into the rows of one rater's responses."""

    def __init__(
        self, batch: Batch, server_now: int, saved: Saved, asked: dict[int, Asked], tapped: set[int]
    ) -> None:
        self.batch, self.server_now, self.saved, self.asked = batch, server_now, saved, asked
        self.shown = sorted(tapped | (batch.seen.keys() & asked.keys()))
        self.changed: set[int] = set()  # assignments
        self.added: dict[int, int] = {}  # items answered for the first time, by assignment
        self._assignment = {r: pk for pk in self.shown if (r := asked[pk].response_id) is not None}
        saved.revisions = {pk: asked[pk].revision for pk in self.shown}

    def put(self, table: Table, taps: list[Tap]) -> None:
        """Fold the taps into what stands, store what is new, and note what this device has not seen."""
        keys = {getattr(tap, table.key) for tap in taps}
        standing = standing_answers(table, self._assignment.keys(), self.batch.device, sorted(keys))
        before = dict(standing)
        sent: dict[tuple[int, str], int | str | None] = {}
        for tap in taps:
            where = (self.asked[tap.assignment].response_id or 0, getattr(tap, table.key))
            sent[where] = getattr(tap, table.value)
            moment = moment_of(self.batch.device, tap.at, device_now=self.batch.now, server_now=self.server_now)
            if where not in standing or supersedes(moment, standing[where].moment):
                standing[where] = Standing(sent[where], moment, 0, is_new=True)
        new = [(response, key, s) for (response, key), s in standing.items() if s.is_new]
        for response, key, stands in new:
            pk = self._assignment[response]
            self.saved.revisions[pk] += 1
            stands.revision = self.saved.revisions[pk]
            self.changed.add(pk)
            if table is ITEMS and (response, key) not in before:
                self.added[pk] = self.added.get(pk, 0) + 1
        put_answers(table, new)
        self._tell(table, before, standing, sent)

    def _tell(
        self,
        table: Table,
        before: dict[tuple[int, str], Standing],
        standing: dict[tuple[int, str], Standing],
        sent: dict[tuple[int, str], int | str | None],
    ) -> None:
        """Note conflicts with other devices, and what they have changed."""
        for where, old in before.items():
            if old.moment.device == self.batch.device:
                continue
            assignment, now = self._assignment[where[0]], standing[where]
            told = {"assignment": assignment, table.key: where[1], table.value: now.value}
            unseen = old.revision > self.batch.seen.get(assignment, 0)
            if unseen and now.is_new and now.value != old.value:
                self.saved.conflicts.append({**told, "won": True, "other": old.value})
            elif where in sent and sent[where] != old.value and not now.is_new:
                self.saved.conflicts.append({**told, "won": False})
            elif unseen and not now.is_new:
                self.saved.changes.append(told)


def _accepted(rater: Rater, batch: Batch, asked: dict[int, Asked], language: str, saved: Saved) -> list[Tap]:
    """The taps that fit the rater's assignments, the questionnaire and the scale; problems name the others."""
    questions = open_questions(rater.campaign, language)
    accepted = []
    for tap in batch.taps:
        problem = _misfit(tap, rater, asked.get(tap.assignment), questions, language)
        if problem:
            saved.problems.append((tap.index, problem))
        else:
            accepted.append(tap)
    return accepted


def _misfit(
    tap: Tap, rater: Rater, asked: Asked | None, questions: dict[str, str], language: str
) -> Problem | None:
    if asked is None:
        return Problem("web-rating-not-yours", {"value": tap.assignment})
    if asked.state not in RATEABLE:
        return Problem("web-rating-is-declined", {"value": tap.assignment})
    if tap.question:
        known = tap.question in questions
        return None if known else Problem("web-rating-no-question", {"value": quote(tap.question)})
    sheet = sheet_of(rater.campaign, language, asked.role_id)
    if tap.item not in sheet.item_ids:
        return Problem("web-rating-no-item", {"value": quote(tap.item)})
    low, high = sheet.scale.low, sheet.scale.high
    if tap.score is not None and not low <= tap.score <= high:
        return Problem("web-rating-off-scale", {"value": tap.score, "low": low, "high": high})
    return None


def _exposing(tap: Tap, rater: Rater, language: str) -> dict[str, Any]:
    why = [sign.describe(language) for sign in what_exposes(tap.text, rater.shown_name)]
    return {"assignment": tap.assignment, "question": tap.question, "why": why}
