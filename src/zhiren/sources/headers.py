"""Column titles matched as a person would: case, width, spaces and bracketed remarks do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_BRACKETED = re.compile(r"[(\[{【〔《<「『][^)\]}】〕》>」』]*[)\]}】〕》>」』]")
_INSIDE = re.compile(r"[(\[{【〔《<「『]([^)\]}】〕》>」』]+)[)\]}】〕》>」』]")
_PARTS = re.compile(r"[/|\n\r、,;:·]+|(?<=[一-鿿])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[一-鿿])")


@dataclass(frozen=True)
class Headers:
    """Which column (index from 0) holds which field.

    ``ambiguous`` names the fields that several columns claim equally well; these are not in ``columns``.
    """

    columns: Mapping[str, int]
    unmatched: tuple[int, ...]
    ambiguous: Mapping[str, tuple[int, ...]]


def plain(title: str) -> str:
    """A title reduced to its letters and digits: ``ＩＤ No.`` and ``id_no`` are the same."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return "".join(c for c in folded if c.isalnum())


def match_headers(row: Sequence[str], names: Mapping[str, Sequence[str]]) -> Headers:
    """Find each field's column in a row of titles.

    Args:
        row: the titles.
        names: for each field, its synonyms in all languages and scripts; the field's own name counts too.

    A title that is a synonym as a whole wins over one that holds it beside a remark (``姓名(必填)``) or a
    translation (``姓名/Name``). Empty titles are neither matched nor reported.
    """
    field_of = {plain(word): name for name, words in names.items() for word in (*words, name)}
    claims: dict[str, dict[int, list[int]]] = {}
    claimed: set[int] = set()
    for index, title in enumerate(row):
        for rank, form in enumerate(_forms(title)):
            name = field_of.get(form)
            if name:
                claims.setdefault(name, {}).setdefault(rank, []).append(index)
                claimed.add(index)
                break
    columns, ambiguous = {}, {}
    for name, ranks in claims.items():
        best = ranks[min(ranks)]
        if len(best) == 1:
            columns[name] = best[0]
        else:
            ambiguous[name] = tuple(best)
    taken = {*columns.values(), *(i for group in ambiguous.values() for i in group)}
    unmatched = tuple(i for i, title in enumerate(row) if title.strip() and i not in taken)
    return Headers(columns, unmatched, ambiguous)


def _forms(title: str) -> Iterator[str]:
    """What a title may mean, best first: all of it, without its remark, the remark, its parts."""
    folded = unicodedata.normalize("NFKC", title)
    outside = _BRACKETED.sub("", folded)
    yield plain(folded)
    yield plain(outside)
    for part in (*_PARTS.split(outside), *_INSIDE.findall(folded)):
        if plain(part):
            yield plain(part)
