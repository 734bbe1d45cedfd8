"""A draft as a dictionary file that a person finishes by hand, and as a summary of what is to be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

import yaml

from zhiren.dictionary.draft.model import Draft, DraftCompetency, DraftIndicator, Flag, LeftOut, Span
from zhiren.framework import LONGEST_NAME
from zhiren.language import preferred_language, text


class _Inline(dict[str, Any]):
    """A mapping that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Lists stand indented under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def represent_inline(self, value: _Inline) -> yaml.Node:
        return self.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


_Dumper.add_representer(_Inline, _Dumper.represent_inline)


def draft_yaml(draft: Draft, language: str | None = None) -> str:
    """The draft as a dictionary file; its flags are worded in ``language``, by default the terminal's.

    ``source`` gives the place of each entry: offsets of characters from 0, ``end`` not included, in the text
    of the file, of a paragraph, or of a cell.
    """
    language = language or preferred_language()
    head = {
        "id": "draft",
        "version": "0.1",
        "language": draft.language,
        "title": draft.title[:LONGEST_NAME] or PurePath(draft.file).stem[:LONGEST_NAME],
        "draft": _about(draft, language),
    }
    comment = text(language, "draft-yaml-head", file=PurePath(draft.file).name)
    lines = [f"# {line}" for line in [*comment.splitlines(), *draft_summary(draft, language).splitlines()]]
    competencies = [_competency(draft, c, number, language) for number, c in enumerate(draft.competencies, 1)]
    return "\n".join([*lines, _dump(head) + _dump({"competencies": competencies})])


def _about(draft: Draft, language: str) -> dict[str, Any]:
    coverage = draft.coverage()
    about: dict[str, Any] = {"file": PurePath(draft.file).name}
    if draft.encoding:
        about["encoding"] = draft.encoding
    about["characters"] = _Inline(
        total=coverage.characters,
        placed=coverage.placed,
        separators=coverage.separators,
        left_out=coverage.left_out,
    )
    if draft.flags:
        about["flags"] = _flags(draft.flags, language)
    if draft.left_out:
        about["left_out"] = [_left_out(draft, entry, language) for entry in draft.left_out]
    return about


def _left_out(draft: Draft, entry: LeftOut, language: str) -> dict[str, Any]:
    first, last = draft.blocks[entry.source[0].block], draft.blocks[entry.source[-1].block]
    reason = text(language, f"draft-left-{entry.reason}")
    if len(entry.source) > 1:
        place: dict[str, Any] = dict(first.place) | {"cell": f"{first.cell}:{last.cell}"}
        place["cells"] = len(entry.source)
    else:
        place = _span(draft, entry.source[0])
    return {"reason": reason, "text": entry.text, "source": _Inline(place)}


def _competency(draft: Draft, competency: DraftCompetency, number: int, language: str) -> dict[str, Any]:
    unnamed = text(draft.language, "draft-unnamed", number=str(number))
    entry: dict[str, Any] = {"id": f"C{number}", "name": competency.name[:LONGEST_NAME] or unnamed}
    if competency.flags:
        entry["flags"] = _flags(competency.flags, language)
    if competency.source:
        entry["source"] = _Inline(_spans(draft, competency.source))
    if competency.cluster:
        entry["cluster"] = competency.cluster[:LONGEST_NAME]
    if competency.level is not None:
        entry["level"] = competency.level
    if competency.definition:
        entry["definition"] = competency.definition
    entry["indicators"] = [
        _indicator(draft, indicator, f"C{number}.{position}", language)
        for position, indicator in enumerate(competency.indicators, 1)
    ]
    lists = {
        "levels": [
            {"rank": level.rank, "title": level.title, "anchor": level.anchor} for level in competency.levels
        ],
        "questions": list(competency.questions),
        "negative_behaviours": list(competency.negative_behaviours),
        "suggestions": [{"kind": s.kind, "text": s.text} for s in competency.suggestions],
    }
    return entry | {name: entries for name, entries in lists.items() if entries}


def _indicator(draft: Draft, indicator: DraftIndicator, identifier: str, language: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": identifier, "statement": indicator.statement}
    if indicator.level is not None:
        entry["level"] = indicator.level
    if indicator.reverse_keyed:
        entry["reverse_keyed"] = True
    if indicator.flags:
        entry["flags"] = _flags(indicator.flags, language)
    entry["source"] = _Inline(_spans(draft, indicator.source) | {"text": draft.exact(indicator.source)})
    return entry


def _spans(draft: Draft, spans: Iterable[Span]) -> dict[str, Any]:
    first, *more = [_span(draft, span) for span in spans]
    return first | ({"more": [_Inline(place) for place in more]} if more else {})


def _span(draft: Draft, span: Span) -> dict[str, Any]:
    return draft.blocks[span.block].place | {"start": span.start, "end": span.end}


def _flags(flags: Iterable[Flag], language: str) -> list[str]:
    return [flag.describe(language) for flag in flags]


def _dump(value: object) -> str:
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9))


def draft_summary(draft: Draft, language: str | None = None) -> str:
    """What was found, what is left out, and how often each kind of question waits for a person."""
    language = language or preferred_language()
    coverage = draft.coverage()
    indicators = sum(len(competency.indicators) for competency in draft.competencies)
    lines = [
        text(
            language,
            "draft-summary",
            competencies=len(draft.competencies),
            unnamed=sum(not competency.name for competency in draft.competencies),
            indicators=indicators,
        ),
        text(
            language,
            "draft-summary-characters",
            characters=coverage.characters,
            placed=coverage.placed,
            separators=coverage.separators,
            left=coverage.left_out,
        ),
    ]
    counts = Counter(flag.code for flag in _all_flags(draft))
    if counts:
        lines.append(text(language, "draft-summary-flags"))
        lines += [
            text(language, "draft-summary-flag", what=text(language, f"draft-kind-{code}"), count=count)
            for code, count in counts.most_common()
        ]
    return "\n".join(lines)


def _all_flags(draft: Draft) -> Iterator[Flag]:
    yield from draft.flags
    for competency in draft.competencies:
        yield from competency.flags
        for indicator in competency.indicators:
            yield from indicator.flags
