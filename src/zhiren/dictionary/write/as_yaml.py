"""A dictionary as a YAML file that a person reads and edits."""

from __future__ import annotations

import re
from typing import Any

import yaml

from zhiren.framework import Competency, Framework, Indicator
from zhiren.language import text

# Line breaks that only YAML takes for one, and empty lines at the end: in a block they come back changed.
_NO_BLOCK = re.compile("[\r\x85\u2028\u2029]|\n\n\\Z")


def to_yaml(framework: Framework) -> str:
    """The dictionary file of a framework: loading it gives an equal framework.

    Keys stand in the order in which a person thinks of them; what has its default is left out.
    """
    head = {name: getattr(framework, name) for name in ("id", "version", "language", "title")}
    parts = [f"# {text(framework.language, 'dictionary-file-head')}\n{_dump(head)}competencies:\n"]
    parts += [_indented(_dump([_competency(competency)])) for competency in framework.competencies]
    return parts[0] + "\n".join(parts[1:])


def _competency(competency: Competency) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": competency.id}
    if competency.code != competency.id:
        entry["code"] = competency.code
    entry["name"] = competency.name
    if competency.cluster:
        entry["cluster"] = competency.cluster
    entry["level"] = competency.level
    if competency.definition:
        entry["definition"] = competency.definition
    entry["indicators"] = [_indicator(indicator) for indicator in competency.indicators]
    lists = {
        "levels": [
            {"rank": level.rank, "title": level.title, "anchor": level.anchor} for level in competency.levels
        ],
        "questions": list(competency.questions),
        "negative_behaviours": list(competency.negative_behaviours),
        "suggestions": [{"kind": s.kind, "text": s.text} for s in competency.suggestions],
    }
    return entry | {name: entries for name, entries in lists.items() if entries}


def _indicator(indicator: Indicator) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": indicator.id, "statement": indicator.statement, "level": indicator.level}
    return entry | ({"reverse_keyed": True} if indicator.reverse_keyed else {})


class _Dumper(yaml.SafeDumper):
    """Lists stand indented under their key; several lines of text as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def represent_text(self, value: str) -> yaml.ScalarNode:
        style = '"' if _NO_BLOCK.search(value) else "|" if "\n" in value else None
        return self.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _Dumper.represent_text)


def _dump(value: object) -> str:
    return str(yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9))


def _indented(lines: str) -> str:
    return re.sub(r"^(?=[^\n])", "  ", lines, flags=re.MULTILINE)
