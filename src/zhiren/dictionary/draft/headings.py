"""Where one competency begins: headings the file declares, labels, numbered names, names alone on a line.

What the file declares (Markdown, Word styles, ``名称：``) counts more than what its layout suggests; guesses are
flagged. Text without any heading is cut where the punctuation or blank lines end a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zhiren.dictionary.draft.clauses import count_clauses, ends_sentence, words
from zhiren.dictionary.draft.lines import Line, label_of, level_of
from zhiren.dictionary.draft.model import Flag, Span

LONGEST_HEADING = 16
_SENTENCE = re.compile(r"[。；;，,!?！？：]|\.(?:\s|$)|://")
_NAME_COLON = re.compile(r"(?P<name>[^：:。；;，,.!?！？]{1,60}?)\s*(?:[：:]|\s[—–-]{1,2}\s|——)\s*")
_BOLD = re.compile(r"(\*\*|__)(?P<name>[^*_]{1,60})\1\s*[:：]?\s*")


@dataclass(frozen=True)
class Heading:
    """A line that names a competency or a group of them; ``rest`` is what follows the name on the line.

    It takes two ``lines`` where a label stands above the name.
    """

    depth: int
    name: Span | None
    rest: Span | None = None
    flags: tuple[Flag, ...] = ()
    lines: int = 1


def find_headings(lines: Sequence[Line]) -> dict[int, Heading]:
    """The headings by the index of their line, from the surest kind of sign that the text has.

    Names that stand alone without any mark are looked for only where no surer sign was found.
    """
    found = dict(_declared(lines))
    found.update((i, h) for i, h in _numbered(lines, set(found)) if i not in found)
    if not found:
        found.update(_above_lists(lines))
        found.update((i, h) for i, h in _alone(lines) if i not in found)
    if not found:
        found.update(_lead_names(lines))
    named_below = {index + 1 for index, heading in found.items() if heading.lines == 2}
    return {index: heading for index, heading in found.items() if index not in named_below}


def name_like(text: str) -> bool:
    """Short, and without the punctuation of a sentence."""
    stripped = text.rstrip("：: ")
    return 0 < words(stripped) <= LONGEST_HEADING and not _SENTENCE.search(stripped)


def _declared(lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    for index, line in enumerate(lines):
        label, length = label_of(line.text)
        bold = _BOLD.match(line.text)
        if label == "name" and length < len(line.text):
            yield index, Heading(50, replace_start(line.span, length))
        elif label == "name" and not line.marker:
            if index + 1 < len(lines) and not _labelled(lines[index + 1]):
                yield index, Heading(50, lines[index + 1].span, lines=2)
        elif label not in ("", "name") or (level_of(line.text)[2] and (line.heading or bold)):
            continue
        elif line.heading:
            yield index, Heading(line.heading, line.span)
        elif bold and not label_of(bold["name"])[0] and not level_of(bold["name"])[2]:
            start, end = bold.span("name")
            name = Span(line.block, line.body + start, line.body + end)
            yield index, Heading(40, name, replace_start(line.span, bold.end()))


def replace_start(span: Span, offset: int) -> Span:
    """The span from an offset within it."""
    return replace(span, start=min(span.start + offset, span.end))


def _numbered(lines: Sequence[Line], declared: set[int]) -> Iterator[tuple[int, Heading]]:
    """Numbered lines that read as names and stand above other text, or name what follows their colon."""
    kinds = list(dict.fromkeys(line.marker for line in lines if line.marker not in ("", "#", "•")))
    heading_kinds: list[str] = []
    for kind in kinds:
        own = [
            i
            for i, line in enumerate(lines)
            if line.marker == kind and i not in declared and label_of(line.text)[0] in ("", "name")
        ]
        above = [i for i in own if name_like(lines[i].text) and _has_body(lines, i, kind, heading_kinds, declared)]
        colon = {i for i in own if (match := _NAME_COLON.match(lines[i].text)) and _is_name(match, lines[i].text)}
        if len({*above, *colon}) * 2 >= len(own) > 0 and not (declared and not above):
            heading_kinds.append(kind)
            for i in own:
                yield i, _numbered_heading(lines[i], 20 + len(heading_kinds), i in colon)


def _numbered_heading(line: Line, depth: int, has_colon: bool) -> Heading:
    match = _NAME_COLON.match(line.text)
    if has_colon and match:
        name = Span(line.block, line.body, line.body + match.end("name"))
        return Heading(depth, name, replace_start(line.span, match.end()))
    if name_like(line.text):
        return Heading(depth, line.span)
    return Heading(depth, None, line.span)


def _has_body(lines: Sequence[Line], index: int, kind: str, outer: Sequence[str], declared: set[int]) -> bool:
    """Whether other text follows before the next line of the same or an outer kind."""
    following = index + 1
    return (
        following < len(lines)
        and following not in declared
        and lines[following].marker != kind
        and lines[following].marker not in outer
    )


def _is_name(match: re.Match[str], text: str) -> bool:
    return 0 < words(match["name"]) <= LONGEST_HEADING and bool(text[match.end() :].strip())


def _above_lists(lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    """Unmarked short lines directly above a list."""
    for index, (line, below) in enumerate(pairwise(lines)):
        if not line.marker and below.marker and name_like(line.text) and not _labelled(line):
            yield index, Heading(60, line.span)


def _alone(lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    """Short lines without punctuation that begin a paragraph, or stand above a sentence."""
    for index, line in enumerate(lines[:-1]):
        below = lines[index + 1]
        if line.marker or not name_like(line.text) or _labelled(line) or below.text[:1].islower():
            continue
        begins = index == 0 or line.blank_before or ends_sentence(lines[index - 1].text)
        sentence = not name_like(below.text) or below.marker or _labelled(below)
        several = line.blank_before and not below.blank_before
        first_of_chunk = index == 0 and not below.blank_before and any(other.blank_before for other in lines)
        if begins and (sentence or several or first_of_chunk):
            yield index, Heading(60, line.span, flags=(Flag("heading-guessed", {"text": line.text}),))


def _labelled(line: Line) -> bool:
    return bool(label_of(line.text)[0] or level_of(line.text)[2])


def _lead_names(lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    """``Name: text`` at the beginning of most groups; in a minority it is a part of the text."""
    groups = list(unnamed_groups(lines))
    firsts = [(group[0], _NAME_COLON.match(lines[group[0]].text)) for group in groups]
    named = [
        (i, match) for i, match in firsts if match and _is_name(match, lines[i].text) and not _labelled(lines[i])
    ]
    if len(groups) < 2 or len(named) * 5 < len(groups) * 3:
        return
    for i, match in named:
        line = lines[i]
        name = Span(line.block, line.body, line.body + match.end("name"))
        flag = Flag("heading-guessed", {"text": match["name"]})
        yield i, Heading(60, name, replace_start(line.span, match.end()), (flag,))


def unnamed_groups(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Indices of the lines of each group in a text without headings.

    Blank lines separate groups where any of the paragraphs between them has several lines. Otherwise a line
    that ends a sentence ends its group, and one that ends with ``；`` or without punctuation goes on.
    """
    if not lines:
        return
    chunked = any(line.blank_before for line in lines) and any(not line.blank_before for line in lines[1:])
    group: list[int] = [0]
    for index in range(1, len(lines)):
        ends = lines[index].blank_before if chunked else ends_sentence(lines[index - 1].text)
        if ends:
            yield group
            group = []
        group.append(index)
    yield group


def one_list(lines: Sequence[Line], groups: Sequence[Sequence[int]]) -> bool:
    """Whether all groups are single behaviours: a list about one thing rather than many competencies."""
    return all(len(group) == 1 and count_clauses(lines[group[0]].text) <= 1 for group in groups)
