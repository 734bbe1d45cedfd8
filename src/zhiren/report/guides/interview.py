"""A guide for a behavioural interview: the dictionary's questions for what a role requires, and how to probe."""

from __future__ import annotations

from zhiren.framework import Competency, Framework
from zhiren.language import text
from zhiren.report.guides.content import Guide, Part
from zhiren.role import RoleProfile

OPENING, CLOSING, PER_COMPETENCY = 5, 5, 12  # minutes
PROBES = ("situation", "task", "action", "result")


def interview_guide(framework: Framework, role: RoleProfile | None, name: str = "") -> Guide:
    """The guide in the framework's language, the role's weightiest competencies first; all without a role.

    ``name`` is whom it is for; empty for a sheet to copy.
    """
    language = framework.language
    parts = [
        _part(language, "before", ("consent", "record", "order")),
        _part(language, "open", ("why", "examples", "right"), minutes=OPENING),
        Part(
            text(language, "guide-interview-probe"),
            (text(language, "guide-interview-probe-lead"),),
            tuple(text(language, f"guide-interview-probe-{step}") for step in PROBES),
        ),
        *(_competency(language, competency, role) for competency in _asked(framework, role)),
        _part(language, "close", ("else", "next", "write"), minutes=CLOSING),
        _part(language, "avoid", ("lead", "would", "we", "judge")),
    ]
    minutes = sum(part.minutes for part in parts)
    lead = text(language, "guide-interview-lead", role=role.title if role else "none", minutes=minutes)
    return Guide(language, text(language, "guide-interview-title"), name, lead, tuple(parts))


def _asked(framework: Framework, role: RoleProfile | None) -> list[Competency]:
    if role is None:
        return list(framework.competencies)
    weight = {requirement.competency_id: requirement.weight for requirement in role.requirements}
    required = [competency for competency in framework.competencies if competency.id in weight]
    return sorted(required, key=lambda competency: -weight[competency.id])


def _competency(language: str, competency: Competency, role: RoleProfile | None) -> Part:
    """What it means, what the role requires of it, the questions, what to listen for, well and poorly."""
    required = role.requirement(competency.id) if role else None
    level = next((lv for lv in competency.levels if required and lv.rank == required.required_level), None)
    paragraphs = [competency.definition]
    if level:
        paragraphs.append(text(language, "guide-interview-level", rank=level.rank, anchor=level.anchor))
    listen = [text(language, "guide-interview-well", behaviour=i.statement) for i in competency.indicators]
    poorly = [text(language, "guide-interview-poorly", behaviour=b) for b in competency.negative_behaviours]
    points = (*competency.questions, *listen, *poorly)
    return Part(f"{competency.code} {competency.name}", tuple(paragraphs), points, PER_COMPETENCY)


def _part(language: str, name: str, points: tuple[str, ...], *, minutes: int = 0) -> Part:
    said = tuple(text(language, f"guide-interview-{name}-{point}") for point in points)
    return Part(text(language, f"guide-interview-{name}"), points=said, minutes=minutes)
