"""The same text about somebody else: third persons and names exchanged, to see that nothing hangs on them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhiren.evidence.coder.neutral import rename

_TO_SHE = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
_TO_HE = {"she": "he", "her": "him", "hers": "his", "herself": "himself"}
_PERSON = re.compile(r"\b(he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_OTHER_NAMES = (("Amina", "王芳"), ("Thomas", "李建国"))


def exchanges(text: str) -> list[str]:
    """Variants of a text: he and 他 for all, she and 她 for all, one name for all, and another."""
    he = _PERSON.sub(lambda match: _in_case(match[0], _TO_HE), text).replace("她", "他")
    she = _PERSON.sub(lambda match: _in_case(match[0], _TO_SHE), text).replace("他", "她")
    return [he, she, *(rename(text, *names) for names in _OTHER_NAMES)]


def _in_case(word: str, table: Mapping[str, str]) -> str:
    """The other word with the capital of this one; a word that the table has not stays."""
    other = table.get(word.lower(), word)
    return other[0].upper() + other[1:] if word[0].isupper() else other
