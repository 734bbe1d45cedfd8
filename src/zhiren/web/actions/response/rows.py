"""The rows of one save, in SQL that both databases speak.

A save is what this application does most. Through the ORM two thirds of its time went into building the same few
statements again (``benchmarks/bench_saves.py``), so they stand here once, written out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from zhiren.web.actions.response.order import Moment
from zhiren.web.actions.response.reception import AnswersRefused, LinkWithdrawn, why_at
from zhiren.web.models import Rater


@dataclass(frozen=True, slots=True)
class Table:
    """Where answers of one kind are: to items, or to open questions."""

    name: str
    key: str
    value: str


ITEMS = Table("zhiren_answer", "item", "score")
QUESTIONS = Table("zhiren_openanswer", "question", "text")


@dataclass(frozen=True, slots=True)
class Asked:
    """One assignment of a rater, with the response to it where there is one."""

    pk: int
    ratee_id: int
    state: str
    relationship: str
    role_id: str
    response_id: int | None
    revision: int
    n_answers: int


@dataclass(slots=True)
class Standing:
    """The answer that stands for an item or a question; ``is_new``: this save put it there."""

    value: int | str | None
    moment: Moment
    revision: int
    is_new: bool = False


_OPEN = "c.state, c.opens_at IS NULL OR c.opens_at <= %s, c.closes_at IS NOT NULL AND c.closes_at <= %s"
_STATE = f"SELECT {_OPEN} FROM zhiren_campaign c WHERE c.id = %s"  # noqa: S608
_ASKED = f"""
SELECT {_OPEN},
  a.id, a.ratee_id, a.state, a.relationship, t.role_id, p.id, p.revision,
  (SELECT COUNT(*) FROM zhiren_answer x WHERE x.response_id = p.id),
  t.excused_at IS NULL AND a.state NOT IN ('proposed', 'replaced')
FROM zhiren_rater r
JOIN zhiren_campaign c ON c.id = r.campaign_id
JOIN zhiren_assignment a ON a.rater_id = r.id
JOIN zhiren_ratee t ON t.id = a.ratee_id
LEFT JOIN zhiren_response p ON p.ratee_id = a.ratee_id AND p.rater_key = %s
WHERE r.id = %s AND r.token_hash = %s AND r.revoked_at IS NULL
"""  # noqa: S608


def lock_asked(rater: Rater, key: str) -> dict[int, Asked]:
    """The rater's assignments as they are now, locked for this transaction.

    Where rows are locked, the campaign's state is read once more after the lock was got: whoever freezes the data
    set locks all assignments after the close, and so has either waited for this save or turns it away.

    Raises:
        LinkWithdrawn: the link that the rater came by opens nothing any more.
        AnswersRefused: the campaign is not open now.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    locks = connection.features.has_select_for_update  # else the transaction has it all
    lock = "ORDER BY a.id FOR UPDATE OF a" if locks else ""
    rows = _rows(_ASKED + lock, [now, now, key, rater.pk, rater.token_hash])
    if not rows:
        raise LinkWithdrawn
    standing = _rows(_STATE, [now, now, rater.campaign_id])[0] if locks else rows[0]
    campaign_state, has_begun, has_ended = standing[:3]
    why = why_at(campaign_state, has_begun=bool(has_begun), has_ended=bool(has_ended))
    if why:
        raise AnswersRefused(why)
    return {
        pk: Asked(pk, ratee, state, relationship, role, response, revision or 0, n_answers)
        for pk, ratee, state, relationship, role, response, revision, n_answers, is_due in (
            row[3:] for row in rows
        )
        if is_due
    }


def standing_answers(
    table: Table, responses: Collection[int], device: str, keys: Collection[str]
) -> dict[tuple[int, str], Standing]:
    """What stands for the given keys, and whatever other devices have answered, by response and key."""
    if not responses:
        return {}
    columns = f"response_id, {table.key}, {table.value}, revision, device, tap, answered_at"
    sql = (
        f"SELECT {columns} FROM {table.name}"  # noqa: S608
        f" WHERE response_id IN ({_places(responses)})"
        f" AND (device <> %s{f' OR {table.key} IN ({_places(keys)})' if keys else ''})"
    )
    rows = _rows(sql, [*responses, device, *keys])
    return {
        (response, key): Standing(value, Moment(by, tap, _milliseconds(at)), revision)
        for response, key, value, revision, by, tap, at in rows
    }


def put_answers(table: Table, answers: Iterable[tuple[int, str, Standing]]) -> None:
    """Store answers, each in the place of the one before it."""
    values: list[Any] = []
    n = 0
    for response, key, stands in answers:
        at = datetime.fromtimestamp(stands.moment.at / 1000, UTC)
        values += [response, key, stands.value, stands.revision, stands.moment.device, stands.moment.tap]
        values.append(connection.ops.adapt_datetimefield_value(at))
        n += 1
    if not n:
        return
    columns = (table.value, "revision", "device", "tap", "answered_at")
    replaced = ", ".join(f"{column} = excluded.{column}" for column in columns)
    sql = (
        f"INSERT INTO {table.name} (response_id, {table.key}, {', '.join(columns)})"  # noqa: S608
        f" VALUES {', '.join(['(%s, %s, %s, %s, %s, %s, %s)'] * n)}"
        f" ON CONFLICT (response_id, {table.key}) DO UPDATE SET {replaced}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def put_revision(response: int, revision: int) -> None:
    """Store how often a response was changed."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE zhiren_response SET revision = %s WHERE id = %s", [revision, response])


def _rows(sql: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def _places(values: Collection[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _milliseconds(stored: datetime) -> int:
    """A time as the database's driver gives it: SQLite's comes without its zone, UTC."""
    at = stored if stored.tzinfo else stored.replace(tzinfo=UTC)
    return round(at.timestamp() * 1000)
