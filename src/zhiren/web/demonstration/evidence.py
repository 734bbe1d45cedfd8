"""Interviews of the demonstration, coded by two people beside the coder that ships; most of them are settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import zip_longest
from pathlib import Path

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from zhiren.errors import EvidenceError
from zhiren.evidence.consent import Consent
from zhiren.language import text
from zhiren.web.actions.coders.learning import ask_refit, coder_in_use
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.evidence.material import About, add_interview, record_consent
from zhiren.web.actions.evidence.settling import adjudication_of, cases_of, choose, finish_settling
from zhiren.web.actions.evidence.suggesting import keep_suggestions
from zhiren.web.actions.job import enqueue
from zhiren.web.demonstration.desk import Given, choice_of, code, read_codings
from zhiren.web.models import Account, BlindCase, Code, Interview, Job, Person, SuggestionDecision

TEXTS = Path(__file__).parent / "interviews"
SETTLED = "1346"  # the interviews of each language, by their numbers; others wait to be settled
NOT_BLIND = "67"
STILL_CODED = "7"
FEWEST_PEOPLE = 4


@transaction.atomic
def make_interviews(progress: Callable[[str, int, int], None]) -> None:
    """A handful in each language: settled, waiting to be settled, and one each that somebody still codes."""
    roles = (Account.Role.CODER, Account.Role.HR_ADMINISTRATOR, Account.Role.OWNER)
    accounts = [Account.objects.filter(role=role).order_by("pk").first() for role in roles]
    people = _people()
    if None in accounts or len(people) < FEWEST_PEOPLE or Interview.objects.exists():
        return
    first, second, settler = (account for account in accounts if account is not None)
    machine = coder_in_use()
    tables, waiting = read_codings(TEXTS / "codings.csv"), list[Person]()
    for n, (name, given) in enumerate(tables.items()):
        progress("interviews", n, len(tables))
        waiting = waiting or [*people]
        interview = _interview(name, _taken(waiting, name.rpartition("-")[0]))
        keep_suggestions(interview, machine)
        is_done = name[-1] not in STILL_CODED
        coders = (first, second) if is_done else (first,)
        codings = [assign_coding(interview, account, None) for account in coders]  # before either hands in
        code(codings[0], [(row.words, row.first) for row in given], done=is_done)
        if is_done:
            code(codings[1], [(row.words, row.second) for row in given])
            if name[-1] in SETTLED:
                _settle(interview, given, settler)
        _date_back(interview, _ago(name[-1]) - timedelta(days=2))
    progress("interviews", len(tables), len(tables))
    Job.objects.filter(kind="suggest-codes", state=Job.State.WAITING).delete()  # that is done
    enqueue("check-swaps", account=second)
    with suppress(EvidenceError):  # a coder that proposes otherwise may leave too little to learn from
        ask_refit(second)


def _people() -> list[Person]:
    """Those rated, by turns of each gender, so that both are compared."""
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in Person.objects.filter(rated_in__isnull=False).distinct().order_by("number"):
        groups[person.gender].append(person)
    return [person for row in zip_longest(*groups.values()) for person in row if person is not None]


def _taken(waiting: list[Person], language: str) -> Person:
    """The next who speaks the language, or just the next."""
    place = next((n for n, person in enumerate(waiting) if person.language == language), 0)
    return waiting.pop(place)


def _interview(name: str, person: Person) -> Interview:
    language, _, number = name.rpartition("-")
    held_on = timezone.localdate() - _ago(number)
    title = text(language, f"demo-interview-{number}")
    about = About(person=person, title=title, held_on=held_on, is_blind=number not in NOT_BLIND)
    interview = add_interview(about, (TEXTS / f"{name}.txt").read_text(encoding="utf-8"), None)
    record_consent(interview, Consent(held_on, text(language, "demo-interview-consent"), quotes=True), None)
    return interview


def _settle(interview: Interview, given: Sequence[Given], by: Account) -> None:
    adjudication_of(interview, by)
    disputes = cases_of(interview).disputes
    choose(interview, {dispute.key: choice_of(interview, dispute, given) for dispute in disputes}, by)
    finish_settling(interview, by)


def _ago(number: str) -> timedelta:
    return timedelta(days=20 + 3 * int(number))


def _date_back(interview: Interview, ago: timedelta) -> None:
    """As if all this had been done earlier; everything alike, so that the order stays."""
    codes = Code.objects.filter(coding__interview=interview)
    cases = BlindCase.objects.filter(coding__interview=interview)
    decisions = SuggestionDecision.objects.filter(coding__interview=interview)
    moments = (
        (Interview.objects.filter(pk=interview.pk), ("adjudicated_at",)),
        (interview.suggestions, ("created_at",)),
        (interview.codings, ("started_at", "shown_suggestions_at", "finished_at")),
        (codes, ("created_at", "removed_at")),
        (cases, ("settled_at",)),
        (decisions, ("at",)),
    )
    for rows, names in moments:
        rows.update(**{name: F(name) - ago for name in names})
