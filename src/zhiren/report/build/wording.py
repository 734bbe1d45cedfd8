"""Numbers, names and reasons as the reader reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhiren.anonymity import Verdict
from zhiren.language import text
from zhiren.ratings.columns import Relationship
from zhiren.report.charts.figures import figure
from zhiren.report.content import Score


def interval(score: Score, digits: int = 1) -> str:
    """`3.2–4.1`; empty where there is no interval."""
    if score.low is None or score.high is None:
        return ""
    return f"{figure(score.low, digits)}–{figure(score.high, digits)}"


def names(language: str, which: Iterable[str]) -> str:
    """Names in quotation marks: “A”, “B” and “C”."""
    quoted = [text(language, "sentence-name", name=name) for name in which]
    return joined(quoted, text(language, "sentence-names-between"), text(language, "sentence-names-last"))


def enumerated(language: str, parts: Sequence[str]) -> str:
    """Parts of a sentence as a list: a, b and c."""
    return joined(parts, text(language, "sentence-list-between"), text(language, "sentence-list-last"))


def joined(parts: Sequence[str], between: str, last: str) -> str:
    """Parts with one separator between them, another before the last."""
    return parts[0] if len(parts) == 1 else between.join(parts[:-1]) + last + parts[-1]


def group_label(language: str, relationships: Sequence[Relationship]) -> str:
    """A group's heading, its relationships named: `Peers and direct reports`."""
    label = group_name(language, relationships)
    return label[0].upper() + label[1:]


def group_name(language: str, relationships: Sequence[Relationship]) -> str:
    """A group within a sentence: `peers and direct reports`."""
    return enumerated(language, [text(language, f"sentence-group-{r}") for r in relationships])


def reversed_stem(language: str, statement: str) -> str:
    """A reverse-keyed behaviour, with the hint that a high figure means that it is rare."""
    return text(language, "sentence-item-reversed", statement=statement)


def why_overall(language: str, verdict: Verdict, threshold: int) -> str:
    """Why the others' figure on a competency is not shown; empty where it is."""
    if verdict == "nobody":
        return text(language, "sentence-why-nobody")
    return text(language, "sentence-why-overall-few", n=threshold) if verdict == "too_few" else ""


def why_group(language: str, verdict: Verdict, threshold: int) -> str:
    """Why a group's figure on a competency is not shown."""
    kind = {"nobody": "nobody", "too_few": "few"}.get(verdict, "subtraction")
    return text(language, f"sentence-why-group-{kind}", n=threshold)


def why_item(language: str, verdict: Verdict, threshold: int) -> str:
    """Why the others' figure on a behaviour is not shown."""
    kind = {"nobody": "nobody", "too_few": "few", "manager_only": "manager"}.get(verdict, "subtraction")
    return text(language, f"sentence-why-item-{kind}", n=threshold)
