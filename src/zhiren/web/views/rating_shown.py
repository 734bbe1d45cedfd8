"""What the rater's pages show, made ready for their templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.urls import reverse

from zhiren.language import text
from zhiren.questionnaire import Scale
from zhiren.web.actions.campaign.promise import promised_to, promised_to_everybody
from zhiren.web.actions.response import Sheet, asked_language, open_questions, sheet_of
from zhiren.web.actions.response.pace import SECONDS_PER_ITEM, minutes
from zhiren.web.actions.response.plain import NOT_OBSERVED, field_of
from zhiren.web.models import Answer, Assignment, Campaign, OpenAnswer, Ratee

MOST_TOGETHER = 6
_BETWEEN = " · "
_NARROW_WORDS = 42  # letters (a Chinese character counts two) that fit beside each other on a phone
_SCRIPT_WORDS = (
    "saved",
    "saving",
    "kept",
    "minutes-left",
    "next",
    "finish",
    "changed-elsewhere",
    "yours-stands",
    "theirs-stands",
    "other-text",
    "lost-link",
    "too-large",
)


@dataclass(frozen=True)
class Option:
    """One choice: what is sent, what is shown, and its words."""

    value: str
    number: str
    words: str


@dataclass(frozen=True)
class Row:
    """One person's row of choices for an item."""

    assignment: int
    name: str
    field: str
    chosen: str
    role: str = ""


@dataclass(frozen=True)
class ShownItem:
    """An item with the rows to answer it in: one, or one a person."""

    id: str
    number: int
    stem: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class ShownBlock:
    """A competency with its items."""

    id: str
    number: int
    name: str
    definition: str
    anchors: tuple[tuple[Option, str], ...]
    items: tuple[ShownItem, ...]
    onward: str  # the fragment of what comes next on the page

    @property
    def total(self) -> int:
        """How many choices there are to make."""
        return sum(len(item.rows) for item in self.items)

    @property
    def done(self) -> int:
        """How many were made."""
        return sum(bool(row.chosen) for item in self.items for row in item.rows)


@dataclass(frozen=True)
class Question:
    """An open question with what was written."""

    id: str
    field: str
    words: str
    written: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Colleague:
    """Somebody to rate, as the pages name them."""

    assignment: Assignment
    name: str
    role: str
    is_self: bool
    left: int = 0
    total: int = 0
    minutes: int = 0
    answers: Mapping[str, Answer] = field(default_factory=dict)
    revision: int = 0
    is_counted: bool = False  # results were made of it, so that no change can reach them

    @property
    def standing(self) -> str:
        """What becomes of a change: ``open`` (nothing is handed in), ``handed-in`` (it counts), ``counted``."""
        if self.is_counted:
            return "counted"
        return "handed-in" if self.assignment.state == Assignment.State.FINISHED else "open"

    @property
    def position(self) -> str:
        """The position alone, where there is little room."""
        return self.role.partition(_BETWEEN)[0]


def options_of(scale: Scale) -> list[Option]:
    """The points of a scale, and the way out."""
    points = range(scale.low, scale.high + 1)
    words = scale.labels or ("",) * len(points)
    shown = [Option(str(p), str(p), w) for p, w in zip(points, words, strict=True)]
    return [*shown, Option(NOT_OBSERVED, "–", scale.not_observed)]


def layout_of(scale: Scale) -> str:
    """How the choices stand on a phone: ``row``, ``rows-3`` or ``rows-4`` (so many beside each other)."""
    if scale.high - scale.low > 4:
        return "rows-4"
    letters = sum(2 if ord(c) > 0x2E80 else 1 for word in scale.labels for c in word)
    return "rows-3" if letters > _NARROW_WORDS else "row"


def name_of(ratee: Ratee) -> str:
    """The ratee's name at the launch."""
    return str(ratee.as_launched.get("name") or ratee.person.name)


def role_of(ratee: Ratee) -> str:
    """Position and unit at the launch, which tell two of one name apart."""
    parts = (ratee.as_launched.get("position"), ratee.as_launched.get("unit"))
    return _BETWEEN.join(str(part) for part in parts if part)


def chosen_of(answer: Answer | None) -> str:
    """The choice that an answer stands for; empty where there is none."""
    if answer is None:
        return ""
    return NOT_OBSERVED if answer.score is None else str(answer.score)


def blocks_of(sheet: Sheet, people: Iterable[Colleague], *, seed: str = "") -> list[ShownBlock]:
    """The blocks with the rows of one or several people; with a seed, in an order of its own for each block."""
    people = list(people)
    names = Counter(person.name for person in people)
    options = options_of(sheet.scale)
    blocks, number = [], 0
    for position, block in enumerate(sheet.blocks, start=1):
        order = list(people)
        if seed:
            Random(f"{seed}:{block.id}").shuffle(order)  # noqa: S311  an order, not a secret
        items = []
        for item in block.items:
            number += 1
            rows = tuple(_row(person, item.id, names[person.name] > 1) for person in order)
            items.append(ShownItem(item.id, number, item.stem, rows))
        anchors = tuple(zip(options, block.anchors, strict=False))
        onward = f"c-{sheet.blocks[position].id}" if position < len(sheet.blocks) else "c-words"
        shown = ShownBlock(block.id, position, block.name, block.definition, anchors, tuple(items), onward)
        blocks.append(shown)
    return blocks


def _row(person: Colleague, item: str, has_namesake: bool) -> Row:
    pk = person.assignment.pk
    role = person.role if has_namesake else person.position
    return Row(pk, person.name, field_of("a", pk, item), chosen_of(person.answers.get(item)), role)


def questions_of(
    campaign: Campaign, language: str, assignment: int, written: Mapping[str, OpenAnswer], warn: Any = None
) -> list[Question]:
    """The open questions with what was written; ``warn`` gives the warnings on a text."""
    shown = []
    for question, words in open_questions(campaign, language).items():
        text_so_far = written[question].text if question in written else ""
        warnings = tuple(warn(text_so_far)) if warn and text_so_far else ()
        shown.append(Question(question, field_of("q", assignment, question), words, text_so_far, warnings))
    return shown


def script_context(language: str, token: str, pace: float = SECONDS_PER_ITEM) -> dict[str, Any]:
    """What the script needs: addresses, the pace, and its sentences with places for numbers."""
    words = {name: text(language, f"web-rating-script-{name}", n="{n}", text="{text}") for name in _SCRIPT_WORDS}
    return {"answers": reverse("rate-answers", args=[token]) if token else "", "pace": pace, "words": words}


def form_context(
    campaign: Campaign,
    person: Colleague,
    language: str,
    *,
    token: str = "",
    pace: float = SECONDS_PER_ITEM,
    **more: Any,
) -> dict[str, Any]:
    """The context of ``rating/form.html``. Without a token it is a preview: nothing can be sent."""
    asked_in = asked_language(campaign, language)
    sheet = sheet_of(campaign, asked_in, person.assignment.ratee.role_id)
    blocks = blocks_of(sheet, [person])
    total, done = sum(b.total for b in blocks), sum(b.done for b in blocks)
    questions = more.pop("questions", None) or questions_of(campaign, asked_in, person.assignment.pk, {})
    unwritten = sum(not q.written for q in questions)
    return {
        "campaign": campaign,
        "person": person,
        "asked_in": asked_in,
        "blocks": blocks,
        "options": options_of(sheet.scale),
        "layout": layout_of(sheet.scale),
        "anchored": sheet.scale.anchored,
        "questions": questions,
        "total": total,
        "done": done,
        "minutes": minutes(total - done, unwritten, pace),
        "token": token,
        "preview": not token,
        "script": script_context(language, token, pace),
        "promised": promise_in_short(campaign, person.assignment.relationship, person.name, language),
        "promise": [
            *promised_to(campaign, person.assignment.relationship, person.name, language),
            *promised_to_everybody(campaign, language),
        ],
        **more,
    }


def preview_context(campaign: Campaign, language: str, role_id: str = "", name: str = "") -> dict[str, Any]:
    """The form as a rater will see it, on nobody: for HR before the launch."""
    ratee = Ratee(campaign=campaign, role_id=role_id)
    shown = name or text(language, "web-rating-preview-name")
    person = Colleague(Assignment(pk=0, ratee=ratee, relationship="peer"), shown, "", False)
    return form_context(campaign, person, language)


def promise_in_short(campaign: Campaign, relationship: str, name: str, language: str) -> str:
    """The promise in one sentence, above the form."""
    kind = relationship if relationship in ("self", "manager") else "group"
    others = campaign.promise.get("score_threshold", campaign.score_threshold) - 1
    return text(language, f"web-rating-promise-short-{kind}", name=name, others=others)
