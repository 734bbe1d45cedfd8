"""Whether machines treat groups alike: agreement and rates by group, and pronouns and names exchanged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from zhiren.evidence.as_ratings import Standing, standing_of
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material.clauses import as_read
from zhiren.evidence.passages import passages_of
from zhiren.evidence.prevalence import Frequency, corrected_frequencies
from zhiren.web.actions.coders.compared import Compared, read_compared
from zhiren.web.actions.job import Holding, work
from zhiren.web.models import Person, SwapCheck

if TYPE_CHECKING:
    from zhiren.evidence.coder import Coder

BY = ("gender", "age_band", "unit")
FEWEST_PEOPLE = 5  # of a group: of fewer nothing is shown, for it would be about somebody
MOST_SWAPPED = 200  # passages in which pronouns and names are exchanged


@dataclass(frozen=True)
class GroupFairness:
    """One group; empty ``group``: of whom it is not known. No figures where there are too few people."""

    group: str
    n_people: int
    standing: Standing | None
    frequency: Frequency | None


def fairness_by(compared: Compared, version: str, by: str, competency: str = "") -> tuple[GroupFairness, ...]:
    """Agreement of a version with people, and how often a behaviour is shown, for each group.

    The frequency is of passages that show the competency (any, where none is named), corrected for the version's
    errors by what people coded blind. Groups with too few people come without figures.
    """
    group_of = {key: _group(interview.person, by) for key, interview in compared.interviews.items()}
    read = compared.read_by.get(version, frozenset())
    people: dict[str, set[int]] = {}
    for key in read:
        people.setdefault(group_of[key], set()).add(compared.interviews[key].person_id)
    shown = {group for group, who in people.items() if len(who) >= FEWEST_PEOPLE}
    frequencies = {f.group: f for f in _frequencies(compared, version, group_of, shown, competency)}
    return tuple(
        GroupFairness(
            group,
            len(people[group]),
            _standing(compared, version, {k for k in read if group_of[k] == group}) if group in shown else None,
            frequencies.get(group),
        )
        for group in sorted(people, key=lambda name: (name == "", name))
    )


def _group(person: Person, by: str) -> str:
    if by == "unit":
        return person.unit.name if person.unit else ""
    return str(getattr(person, by)).strip()


def _standing(compared: Compared, version: str, keys: set[str]) -> Standing:
    blind = [coding for coding in compared.blind if coding.transcript.id in keys]
    return standing_of(version, compared.by_machines[version], blind, compared.framework, compared.bar)


def _frequencies(
    compared: Compared, version: str, group_of: Mapping[str, str], shown: set[str], competency: str
) -> tuple[Frequency, ...]:
    """Passages of the interviews that people coded, all or some drawn by lot, and that the version read."""
    proposed: dict[str, list[Evidence]] = {}
    for e in compared.by_machines[version]:
        proposed.setdefault(e.transcript_id, []).append(e)
    seen: set[str] = set()
    predicted, read, chance, groups, who = [], [], [], [], []
    for coding in compared.blind:
        key = coding.transcript.id
        if key in seen or key not in compared.read_by[version] or group_of[key] not in shown:
            continue  # of two coders the first counts
        passages = passages_of(coding.transcript)
        drawn = set(passages).intersection(passages if coding.spans is None else coding.spans)
        if not drawn:
            continue  # drawn before it was said who is who: nobody could have read its passages
        seen.add(key)
        for span in passages:
            own = (coding.evidence, tuple(proposed.get(key, ())))
            by_person, by_version = (_shows(compared, evidence, span, competency) for evidence in own)
            predicted.append(float(by_version))
            read.append(float(by_person) if span in drawn else np.nan)
            chance.append(len(drawn) / len(passages))
            groups.append(group_of[key])
            who.append(str(compared.interviews[key].person_id))
    if not groups:
        return ()
    return corrected_frequencies(np.array(predicted), np.array(read), np.array(chance), groups, who)


def _shows(compared: Compared, evidence: tuple[Evidence, ...], span: tuple[int, int], competency: str) -> bool:
    start, end = span
    return any(
        e.start < end
        and start < e.end
        and (not competency or compared.framework.competency_of(e.indicator_id).id == competency)
        for e in evidence
    )


@work("check-swaps")
def check_swaps(holding: Holding) -> None:
    """The job: exchange pronouns and names in passages of interviews, and count what changes."""
    from zhiren.web.actions.coders.learning import coder_in_use

    compared = read_compared(holding.arguments.get("language", "en"))
    coder = coder_in_use()
    texts = [
        as_read(transcript.text[start:end])
        for transcript in (compared.transcripts.values() if compared else ())
        for start, end in passages_of(transcript)
    ][:MOST_SWAPPED]
    holding.report(0, len(texts), "web-coders-step-swaps")
    SwapCheck.objects.create(coder=coder.version, n_texts=len(texts), n_flips=flips(coder, texts))


def flips(coder: Coder, texts: list[str]) -> int:
    """How many texts the coder answers otherwise when third persons or names in them are exchanged."""
    from zhiren.evidence.coder.exchange import exchanges

    changed = 0
    for text in texts:
        first, *others = coder.suggest([text, *exchanges(text)])
        changed += any(_answer(other) != _answer(first) for other in others)
    return changed


def _answer(suggestion: object) -> tuple[object, ...]:
    names = ("competencies", "labels", "indicator_id", "evidence_probability", "kind", "polarity", "confidence")
    return tuple(getattr(suggestion, name) for name in names)
