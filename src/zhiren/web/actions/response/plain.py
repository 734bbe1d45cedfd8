"""Answers from a form that was sent whole, by a browser without scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from time import time

from zhiren.web.actions.response.save import Saved, save_answers
from zhiren.web.actions.response.stored import key_of
from zhiren.web.actions.response.taps import LONGEST_TEXT, Batch, Tap
from zhiren.web.models import Answer, Assignment, OpenAnswer, Rater

NOT_OBSERVED = "none"

_FIELD = re.compile(r"([aqs])(\d{1,15})(?:\.(.{1,128}))?")


def field_of(kind: str, assignment: int, key: str = "") -> str:
    """The name of a form's field: ``a12.INT.1`` an item, ``q12.strength`` a question, ``s12`` what was seen."""
    return f"{kind}{assignment}.{key}" if key else f"{kind}{assignment}"


def save_form(rater: Rater, fields: Mapping[str, str], language: str) -> Saved:
    """Store what the form changed. An answer that another device changed after the form was loaded stands.

    Raises:
        AnswersRefused: the campaign is not open.
    """
    scores, texts, seen = _read(fields)
    ratees = dict(Assignment.objects.filter(rater=rater, pk__in=seen).values_list("pk", "ratee_id"))
    key = key_of(rater)
    stored = _stored(key, list(ratees.values()))
    now = round(time() * 1000)
    taps: list[Tap] = []
    kept: list[dict[str, object]] = []
    for (kind, pk, name), value in {**scores, **texts}.items():
        old, revision = stored.get((kind, ratees.get(pk, 0), name), ("" if kind == "q" else None, 0))
        if (revision and old == value) or (not revision and value == ""):
            continue
        given = {"question": name, "text": value} if kind == "q" else {"item": name, "score": value}
        if revision > seen.get(pk, 0):
            told = {"assignment": pk, "question" if kind == "q" else "item": name, "won": False}
            kept.append({**told, "text" if kind == "q" else "score": old})
        else:
            taps.append(Tap(len(taps), pk, now, **given))  # type: ignore[arg-type]
    saved = save_answers(rater, Batch("", now, tuple(taps), seen), language=language)
    saved.conflicts += kept
    return saved


def _read(
    fields: Mapping[str, str],
) -> tuple[dict[tuple[str, int, str], int | None], dict[tuple[str, int, str], str], dict[int, int]]:
    scores: dict[tuple[str, int, str], int | None] = {}
    texts: dict[tuple[str, int, str], str] = {}
    seen: dict[int, int] = {}
    for name, value in fields.items():
        match = _FIELD.fullmatch(name)
        if not match:
            continue
        kind, pk, key = match[1], int(match[2]), match[3] or ""
        if kind == "s" and value.isdecimal() and len(value) < 16:
            seen[pk] = int(value)
        elif kind == "a" and (value == NOT_OBSERVED or (value.isdecimal() and len(value) < 5)):
            scores[kind, pk, key] = None if value == NOT_OBSERVED else int(value)
        elif kind == "q":
            texts[kind, pk, key] = value.replace("\r\n", "\n").replace("\0", "").strip()[:LONGEST_TEXT]
    return scores, texts, seen


def _stored(key: str, ratees: list[int]) -> dict[tuple[str, int, str], tuple[int | str | None, int]]:
    wanted = {"response__rater_key": key, "response__ratee_id__in": ratees}
    items = Answer.objects.filter(**wanted).values_list("response__ratee_id", "item", "score", "revision")
    texts = OpenAnswer.objects.filter(**wanted).values_list("response__ratee_id", "question", "text", "revision")
    found: dict[tuple[str, int, str], tuple[int | str | None, int]] = {}
    found |= {("a", ratee, item): (score, revision) for ratee, item, score, revision in items}
    found |= {("q", ratee, question): (text, revision) for ratee, question, text, revision in texts}
    return found
