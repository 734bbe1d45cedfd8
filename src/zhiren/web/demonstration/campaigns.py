"""The demonstration's two campaigns, as if people had answered."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from zhiren.language import CHINESE, ENGLISH, LANGUAGES, text
from zhiren.simulate import Company
from zhiren.web.actions.activity import record
from zhiren.web.actions.link import give_link, link_of
from zhiren.web.demonstration.people import in_both
from zhiren.web.models import (
    Answer,
    Assignment,
    Campaign,
    OpenAnswer,
    Person,
    Ratee,
    Rater,
    RaterIdentity,
    Response,
)

State = Assignment.State
FINISHED_RATEES = 80
OPEN_RATEES = 48
LINKS_SHOWN = 3
PANEL = {
    "TWK.1": {"3": 2, "4": 6, "5": 1},
    "TWK.5": {"1": 2, "2": 6, "3": 1},
    "TWK.2": {"2": 2, "3": 6, "4": 1},
    "TWK.3": {"none": 7, "4": 2},
}

Dyad = tuple[str, str]


@dataclass(frozen=True)
class _Answered:
    """What one rater said of one ratee."""

    relationship: str
    scores: dict[str, int]
    comments: tuple[tuple[str, str], ...]


def make_finished_campaign(company: Company) -> Campaign:
    """Last year's campaign, closed: everybody asked has answered."""
    now = timezone.now()
    campaign = _campaign(
        "demo-finished",
        state=Campaign.State.CLOSED,
        launched_at=now - timedelta(days=200),
        opens_at=now - timedelta(days=200),
        closes_at=now - timedelta(days=180),
        closed_at=now - timedelta(days=180),
    )
    _store(campaign, _dyads(company, FINISHED_RATEES), lambda _: State.FINISHED)
    record(None, "campaign-closed", campaign)
    return campaign


def make_open_campaign(company: Company, competencies: tuple[str, ...]) -> Campaign:
    """This year's campaign nine days after its launch."""
    now = timezone.now()
    campaign = _campaign(
        "demo-open",
        state=Campaign.State.OPEN,
        competencies=list(competencies),
        practice_panel={
            "scale": "frequency-5",
            "who": {language: text(language, "demo-panel") for language in LANGUAGES},
            "counts": PANEL,
            "reasons": {},
        },
        launched_at=now - timedelta(days=9),
        opens_at=now - timedelta(days=9),
        closes_at=now + timedelta(days=12),
    )
    dyads = _dyads(company, OPEN_RATEES)
    luck = random.Random(7)  # noqa: S311  a demonstration, not a secret
    pace = {rater: luck.random() for _, rater in sorted(dyads)}

    def state(pair: Dyad) -> str:
        drawn = luck.random()
        if pace[pair[1]] < 0.25:
            return State.WAITING
        return (
            State.FINISHED
            if drawn < 0.62
            else State.STARTED
            if drawn < 0.7
            else (State.DECLINED if drawn < 0.73 else State.WAITING)
        )

    _store(campaign, dyads, state)
    for rater in campaign.raters.all():
        give_link(rater)
    record(None, "campaign-launched", campaign, n=campaign.raters.count())
    return campaign


def links_shown() -> list[dict[str, str]]:
    """Links of raters of the open campaign with several people left, for a look at both ways of answering."""
    left = Count("assignments", filter=Q(assignments__state__in=Assignment.OUTSTANDING))
    raters = Rater.objects.filter(campaign__state=Campaign.State.OPEN, campaign__is_trial=False, revoked_at=None)
    busy = raters.exclude(person=None).exclude(token_hash=None).annotate(left=left).filter(left__gte=3)
    shown = busy.select_related("person").order_by("person__number")[:LINKS_SHOWN]
    return [{"name": r.shown_name, "link": link_of(r), "n": str(r.left)} for r in shown]


def _campaign(name: str, **fields: object) -> Campaign:
    thresholds = {"score_threshold": 3, "comment_threshold": 5}
    visibility = {"ratee": "on_release", "manager": "on_release", "hr": "on_release"}
    return Campaign.objects.create(
        title=text(CHINESE, f"{name}-title"),
        title_en=text(ENGLISH, f"{name}-title"),
        purpose=text(CHINESE, "demo-purpose"),
        purpose_en=text(ENGLISH, "demo-purpose"),
        framework_id="core",
        framework_version=_version(),
        languages=list(LANGUAGES),
        groups={
            "self": {"count": 1, "source": "chart"},
            "manager": {"count": 1, "source": "chart"},
            "peer": {"count": 4, "source": "chart"},
            "report": {"count": 5, "source": "chart"},
            "customer": {"count": 3, "source": "listed"},
        },
        open_questions=[
            {"id": key, **{language: text(language, f"demo-question-{key}") for language in LANGUAGES}}
            for key in ("strength", "next")
        ],
        reminders=[7, 2],
        visibility=visibility,
        promise={**thresholds, "visibility": visibility},
        mails_read_at=timezone.now(),
        setup_step="launch",
        **thresholds,
        **fields,
    )


def _version() -> str:
    from zhiren.dictionary.builtin import builtin_framework

    return builtin_framework(CHINESE).version


def _dyads(company: Company, n_ratees: int) -> dict[Dyad, _Answered]:
    """What was said of the first people of the company."""
    scores: dict[Dyad, dict[str, int]] = defaultdict(dict)
    kinds: dict[Dyad, str] = {}
    for ratee, rater, relationship, item, score in company.ratings.to_frame().iter_rows():
        scores[ratee, rater][item] = score
        kinds[ratee, rater] = relationship
    written: dict[Dyad, list[tuple[str, str]]] = defaultdict(list)
    questions = ("strength", "next")
    for comment in company.comments:
        said = written[comment.ratee, comment.rater]
        said.append((questions[len(said) % 2], comment.text))
    return {
        pair: _Answered(kinds[pair], said, tuple(written[pair][:2]))
        for pair, said in scores.items()
        if int(pair[0][1:]) <= n_ratees
    }


def _store(campaign: Campaign, dyads: dict[Dyad, _Answered], state_of: Callable[[Dyad], str]) -> None:
    """Ratees, raters, assignments, and the answers of those who began."""
    people = {person.number: person for person in Person.objects.select_related("unit", "position", "manager")}
    ratees = _store_ratees(campaign, sorted({ratee for ratee, _ in dyads}), people)
    raters = _store_raters(campaign, sorted({rater for _, rater in dyads}), people)
    keys = dict(RaterIdentity.objects.filter(rater__campaign=campaign).values_list("rater", "key"))
    states = {pair: state_of(pair) for pair in dyads}
    Assignment.objects.bulk_create(
        [
            Assignment(
                ratee=ratees[ratee],
                rater=raters[rater],
                relationship=dyads[ratee, rater].relationship,
                state=state,
                declined_why="not-enough" if state == State.DECLINED else "",
            )
            for (ratee, rater), state in states.items()
        ],
        batch_size=500,
    )
    begun = [(pair, states[pair]) for pair in dyads if states[pair] in (State.FINISHED, State.STARTED)]
    responses = Response.objects.bulk_create(
        [
            Response(
                campaign=campaign,
                ratee=ratees[ratee],
                rater_key=keys[raters[rater].pk],
                relationship=dyads[ratee, rater].relationship,
                revision=1,
                finished_at=campaign.launched_at + timedelta(days=3) if state == State.FINISHED else None,
                seconds=300,
            )
            for (ratee, rater), state in begun
        ],
        batch_size=500,
    )
    _store_answers(campaign, [(r, dyads[pair], s) for r, (pair, s) in zip(responses, begun, strict=True)])


def _store_answers(campaign: Campaign, answered: Iterable[tuple[Response, _Answered, str]]) -> None:
    at = campaign.launched_at + timedelta(days=3)
    answers, written = [], []
    for response, said, state in answered:
        scores = list(said.scores.items())
        kept = scores if state == State.FINISHED else scores[: len(scores) // 2]
        answers += [Answer(response=response, item=i, score=s, revision=1, answered_at=at) for i, s in kept]
        if state == State.FINISHED:
            written += [
                OpenAnswer(response=response, question=question, text=words, revision=1, answered_at=at)
                for question, words in said.comments
            ]
    Answer.objects.bulk_create(answers, batch_size=2000)
    OpenAnswer.objects.bulk_create(written, batch_size=1000)


def _store_ratees(campaign: Campaign, numbers: list[str], people: dict[str, Person]) -> dict[str, Ratee]:
    rows = [
        Ratee(
            campaign=campaign,
            person=people[number],
            role_id=people[number].role_id,
            as_launched={
                "name": people[number].name,
                "unit": str(people[number].unit or ""),
                "position": str(people[number].position or ""),
                "manager": people[number].manager.number if people[number].manager else "",
            },
        )
        for number in numbers
    ]
    return dict(zip(numbers, Ratee.objects.bulk_create(rows), strict=True))


def _customer(number: str) -> tuple[str, str]:
    chinese, english = (
        text(language, "demo-customer", number=number.lstrip("K0")) for language in (CHINESE, ENGLISH)
    )
    return chinese, english


def _store_raters(campaign: Campaign, numbers: list[str], people: dict[str, Person]) -> dict[str, Rater]:
    rows = []
    for number in numbers:
        person = people.get(number)
        rows.append(
            Rater(
                campaign=campaign,
                person=person,
                name="" if person else in_both(*_customer(number)),
                mail=person.mail if person else f"{number.lower()}@customer.example",
                language=person.language if person else CHINESE,
            )
        )
    made = dict(zip(numbers, Rater.objects.bulk_create(rows), strict=True))
    RaterIdentity.objects.bulk_create([RaterIdentity(rater=rater) for rater in made.values()])
    return made
