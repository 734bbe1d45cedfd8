"""A coded text as one self-contained page: the text with coloured spans, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhiren.evidence.coding import Evidence
from zhiren.evidence.examples import Example
from zhiren.evidence.material import Transcript
from zhiren.framework import Framework
from zhiren.report.html.templates import environment


@dataclass(frozen=True)
class Coded:
    """A transcript with what was coded in it, and the nearest coded examples of each code."""

    transcript: Transcript
    evidence: tuple[Evidence, ...]
    reasons: tuple[tuple[Example, ...], ...]


def coded_page(coded: Sequence[Coded], framework: Framework, version: str) -> str:
    """The texts one after the other, in the framework's language."""
    clusters = list(dict.fromkeys(competency.cluster for competency in framework.competencies))
    competencies = {c.id: c for c in framework.competencies}
    return (
        environment(framework.language)
        .get_template("coded.html")
        .render(
            title=", ".join(text.transcript.id for text in coded),
            texts=[_shown(text) for text in coded],
            competencies=competencies,
            colour={c.id: clusters.index(c.cluster) + 1 for c in framework.competencies},
            competency_of={i.id: framework.competency_of(i.id).id for i in framework.indicators},
            statement={i.id: i.statement for i in framework.indicators},
            found=[c for c in competencies if any(_is_of(framework, e, c) for t in coded for e in t.evidence)],
            version=version,
        )
    )


def _is_of(framework: Framework, evidence: Evidence, competency_id: str) -> bool:
    return framework.competency_of(evidence.indicator_id).id == competency_id


def _shown(coded: Coded) -> dict[str, object]:
    """Turn by turn, pieces of text with the number of the code they carry, if any."""
    transcript = coded.transcript
    numbered = list(enumerate(coded.evidence))
    turns = []
    for turn in transcript.turns:
        inside = [(n, e) for n, e in numbered if turn.start <= e.start and e.end <= turn.end]
        pieces: list[tuple[str, int | None]] = []
        place = turn.start
        for number, evidence in inside:
            pieces.append((transcript.text[place : evidence.start], None))
            pieces.append((transcript.text[evidence.start : evidence.end], number))
            place = evidence.end
        pieces.append((transcript.text[place : turn.end], None))
        turns.append({"label": turn.label, "speaker": transcript.speaker(turn), "pieces": pieces})
    return {"id": transcript.id, "turns": turns, "codes": list(zip(coded.evidence, coded.reasons, strict=True))}
