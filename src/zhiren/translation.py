"""Whether a translation of a framework is one: exactly the ids and keys of its original."""

from __future__ import annotations

from collections.abc import Iterator

from zhiren.errors import Place, Problem
from zhiren.framework import Competency, Framework


def translation_problems(original: Framework, translation: Framework) -> list[Problem]:
    """How a translation departs from its original: it must have exactly the ids, in order, and the same keys.

    Equal must be: framework id and version, competency ids, and of each competency its level, indicator ids
    with their level and keying, and the number of levels.
    """
    problems = []
    for name in ("id", "version"):
        if getattr(original, name) != getattr(translation, name):
            values = {"original": getattr(original, name), "translation": getattr(translation, name)}
            problems.append(Problem(f"translation-{name}", values, Place(field=name)))
    if original.language == translation.language:
        problems.append(Problem("translation-language", {"language": original.language}, Place(field="language")))
    theirs = {c.id: c for c in translation.competencies}
    ours = {c.id: c for c in original.competencies}
    problems += _id_differences("competency", list(ours), list(theirs))
    for competency_id in ours.keys() & theirs.keys():
        problems += _competency_differences(ours[competency_id], theirs[competency_id])
    return sorted(problems, key=lambda p: (p.code, sorted(map(str, p.values.values()))))


def _competency_differences(original: Competency, translation: Competency) -> Iterator[Problem]:
    ours = {i.id: i for i in original.indicators}
    theirs = {i.id: i for i in translation.indicators}
    yield from _id_differences("indicator", list(ours), list(theirs))
    for indicator_id in ours.keys() & theirs.keys():
        a, b = ours[indicator_id], theirs[indicator_id]
        if (a.level, a.reverse_keyed) != (b.level, b.reverse_keyed):
            yield Problem("translation-indicator-keys", {"indicator": indicator_id}, Place(field=indicator_id))
    if original.level != translation.level or len(original.levels) != len(translation.levels):
        yield Problem("translation-levels", {"competency": original.id}, Place(field=original.id))


def _id_differences(kind: str, original: list[str], translation: list[str]) -> Iterator[Problem]:
    for missing in [i for i in original if i not in translation]:
        yield Problem(f"translation-{kind}-missing", {"value": missing}, Place(field=missing))
    for extra in [i for i in translation if i not in original]:
        yield Problem(f"translation-{kind}-extra", {"value": extra}, Place(field=extra))
    if original != translation and sorted(original) == sorted(translation):
        yield Problem(f"translation-{kind}-order", {"expected": ", ".join(original)}, Place())
