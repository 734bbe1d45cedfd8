"""Making a text blind to who is meant: pronouns of the third person and names become the same words for all.

The coder reads a text only after this, in training as in use, so exchanging he and she, 他 and 她, or one name and
another cannot change what it proposes. Names are found by lists and by how they are written; what is taken for a
name by mistake loses a word, which costs a little accuracy and no fairness.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_NAMES = Path(__file__).parent / "names"
SOMEONE, SOMEONE_CHINESE = "Someone", "某某"

_PRONOUNS = {
    "he": "they",
    "she": "they",
    "him": "their",
    "his": "their",
    "her": "their",
    "hers": "their",
    "them": "their",
    "himself": "themselves",
    "herself": "themselves",
    "themself": "themselves",
    "mr": "Mx",
    "mrs": "Mx",
    "ms": "Mx",
    "miss": "Mx",
    "man": "person",
    "woman": "person",
    "men": "people",
    "women": "people",
    "boy": "child",
    "girl": "child",
    "gentleman": "person",
    "lady": "person",
}  # his, her and him are one word, because her stands for both of the others
_PRONOUN = re.compile(rf"\b({'|'.join(_PRONOUNS)})\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(Mx)\.? +(?=[A-Z])")
_CHINESE_PRONOUN = re.compile("[她它牠祂怹]")
_CHINESE_SEX = re.compile("先生|女士|小姐|太太")
_WORD = re.compile(r"(?<![\w'-])[A-Z][a-zà-öø-ÿ]+(?:['-][A-Z]?[a-zà-öø-ÿ]+)*")
_NEIGHBOURS = re.compile(rf"{SOMEONE}(?:[ -]+{SOMEONE})+")


def neutral(text: str) -> str:
    """The text as the coder reads it: quotation marks plain, third persons and names all alike."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    plain = _CHINESE_SEX.sub("同志", _CHINESE_PRONOUN.sub("他", _chinese_names().sub(_hide_chinese, plain)))
    plain = _PRONOUN.sub(_hide_pronoun, plain)
    plain = _WORD.sub(_hide_name, _TITLE.sub("", plain))
    return _NEIGHBOURS.sub(SOMEONE, plain)


def _hide_pronoun(match: re.Match[str]) -> str:
    word = match[0]
    neutral_word = _PRONOUNS[word.lower()]
    return neutral_word[0].upper() + neutral_word[1:] if word[0].isupper() else neutral_word


def _hide_name(match: re.Match[str]) -> str:
    word = match[0].removesuffix("'s")
    is_name = word.lower() in _words("first_names") or not _is_ordinary(match, word)
    return match[0].replace(word, SOMEONE) if is_name else match[0]


def _is_ordinary(match: re.Match[str], word: str) -> bool:
    """Whether a capital is due to something else than a name: a month, a language, or the start of a sentence."""
    if word in _words("capitals") or word.split("'")[0] in ("I", "Mx"):
        return True
    before = match.string[: match.start()].rstrip(" \"'([—–-\n\t")
    opens = not before or before[-1] in ".!?:;…。！？：；" or match.string[match.start() - 1] == "\n"
    return opens and word.lower() in _words("openers")


@cache
def _words(name: str) -> frozenset[str]:
    """A list of words shipped beside this module, one a line."""
    return frozenset((_NAMES / f"{name}.txt").read_text(encoding="utf-8").split())


@cache
def _chinese_names() -> re.Pattern[str]:
    """Surname and given name, surname and title, or an affectionate prefix and surname."""
    surnames = "|".join(sorted(_words("surnames"), key=len, reverse=True))
    given = "".join(_words("given_characters"))
    titles = "|".join(sorted(_words("titles"), key=len, reverse=True))
    ordinary = "|".join(sorted(_words("not_names"), key=len, reverse=True))
    return re.compile(
        rf"(?P<word>{ordinary})|(?P<prefix>[小老阿大])(?:{surnames})(?![{_AFTER_NO_NAME}])"
        rf"|(?:{surnames})(?P<title>{titles})|(?:{surnames})[{given}]{{1,2}}"
    )


_AFTER_NO_NAME = "子儿年天家人数量部门型队度板区路城学师车"


def _hide_chinese(match: re.Match[str]) -> str:
    if match["word"]:
        return match["word"]
    return SOMEONE_CHINESE + (match["title"] or "")
