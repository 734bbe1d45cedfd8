"""Words fit to be quoted: what was said, without the names of people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhiren.evidence.material.clauses import as_read
from zhiren.evidence.remote.redaction import redact
from zhiren.language import text

_NUMBER = "【#】"  # what ``redact`` puts in the place of addresses and long numbers


def quotation(
    words: str, names: Iterable[str], language: str, numbers: Iterable[str] = (), hidden: Iterable[str] = ()
) -> str:
    """The words on one line, word for word but for people: each name given, and each found, becomes a stand-in.

    Mail addresses, links and long numbers are replaced, too, and what else is given: ``numbers`` of people and
    ``hidden``, words that somebody wants out. ``language`` is that of the words.
    """
    hidden = tuple(hidden)
    redacted = redact(as_read(words), names, numbers, hidden)
    by_hand = {word.casefold() for word in hidden}
    someone, number = text(language, "evidence-someone"), text(language, "evidence-some-number")
    pieces, place = [], 0
    for start, end, stand_in in redacted.replaced:
        one = number if stand_in == _NUMBER else someone
        if redacted.original[start:end].casefold() in by_hand:
            one = text(language, "evidence-left-out")  # a place, a customer: not always somebody
        pieces += [redacted.original[place:start], one]
        place = end
    quoted = "".join([*pieces, redacted.original[place:]])
    name = re.escape(someone)
    return re.sub(rf"{name}(?:[ .·]*{name})+", lambda _: someone, quoted)  # a title or a first name beside a name
