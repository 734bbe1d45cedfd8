"""Making a text blind to who is meant: pronouns of the third person and names become the same words for all.

The coder reads a text only after this, in training as in use, so exchanging he and she, 他 and 她, or one name and
another cannot change what it proposes. Names are found by lists and by how they are written; what is taken for a
name by mistake loses a word, which costs a little accuracy and no fairness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_UPPER, _LOWER = (
    plain + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if is_case(letter))
    for plain, is_case in (("A-Z", str.isupper), ("a-z", str.islower))
)
_NAME = (
    rf"(?:[{_UPPER}]')?(?:(?:Ma?c|De|Di|Du|Fitz|La|Le|Van)(?=[{_UPPER}]))?[{_UPPER}][{_LOWER}]+"
    rf"(?:['-][{_UPPER}]?[{_LOWER}]+)*"
)
_TITLES = ("Mx", "Mr", "Mrs", "Ms", "Miss")
_TITLED = re.compile(rf"\b(?:{'|'.join(_TITLES)})\.? +(?P<name>{_NAME})")  # a name, though a word as well: Mr Hill
_CHINESE_PRONOUN = re.compile("[她它牠祂怹]")
_CHINESE_SEX = re.compile("先生|女士|小姐|太太")
_LISTS = ("surnames", "titles", "not_names")
_MARK = "\ue000"  # of private use: in no text
_MARKS = re.compile(rf"{_MARK}(?:[ -]+{_MARK})*")
_WORD = re.compile(rf"(?<![\w'-]){_NAME}")
_NAMES_TOO = frozenset(
    ["Will", "May", "June", "April", "August", "Summer", "Autumn", "Hope", "Joy", "Pat", "Drew"]
)
_DOES = re.compile(  # what follows one of these where it is a name
    r" (?:[a-z]{2,}ed|was|is|had|has|did|said|says|told|went|came|took|made|gave|got|knew|kept|saw|found|left|"
    r"brought|wrote|put|ran|sat|stood|spoke|rang|held|let|set|led|thought|felt|heard|asks|tells)\b"
)
_TO_WHOM = re.compile(r"\b(?:asked|told|thanked|helped|called|gave|showed|met|rang) $", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|for|of|to|this|last|next|early|late|with)|\d) $", re.IGNORECASE
)
_SUFFIXES = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")
_AFTER_NO_NAME = "子儿年天家人数量部门型队度板区路城学师车"
_SURNAME_ALONE = "陈李张刘赵吴徐孙胡朱郭罗郑梁谢宋唐许邓韩冯曹彭肖蔡潘袁董吕魏蒋杜姚卢姜崔谭汪范"
_RATHER_A_VERB = "学致笑信立怀建言"  # after a given name of one character: who did what


def neutral(text: str) -> str:
    """The text as the coder reads it: quotation marks plain, third persons and names all alike."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    plain = _PRONOUN.sub(_hide_pronoun, _CHINESE_SEX.sub("同志", _CHINESE_PRONOUN.sub("他", plain)))
    return rename(plain, SOMEONE, SOMEONE_CHINESE)


def rename(text: str, english: str, chinese: str) -> str:
    """The text with one name in the place of every name found in it; a name of several words becomes one."""
    plain = _chinese_names().sub(lambda match: match["word"] or chinese + (match["title"] or ""), text)
    titled = _TITLED.sub(lambda match: _MARK + match["name"].removeprefix(_owner(match["name"])), plain)
    return _MARKS.sub(english, _WORD.sub(_mark_name, titled))


def names_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the names stand that ``rename`` finds, an English title with them, and the name without it.

    Several words of one name come each by itself, and what follows a title comes once more without it.
    """
    for match in _chinese_names().finditer(text):
        if not match["word"]:
            end = match.start("title") if match["title"] else match.end()
            yield match.start(), end, text[match.start() : end]
    for match in _TITLED.finditer(text):
        name = _owner(match["name"])
        yield match.start(), match.start("name") + len(name), name
    for match in _WORD.finditer(text):
        if _is_name(match):
            name = _owner(match[0])
            yield match.start(), match.start() + len(name), name


def _hide_pronoun(match: re.Match[str]) -> str:
    word = match[0]
    neutral_word = _PRONOUNS[word.lower()]
    return neutral_word[0].upper() + neutral_word[1:] if word[0].isupper() else neutral_word


def _mark_name(match: re.Match[str]) -> str:
    return _MARK + match[0].removeprefix(_owner(match[0])) if _is_name(match) else match[0]


def _is_name(match: re.Match[str]) -> bool:
    word = _owner(match[0])
    return word.lower() in _words("first_names") or not _is_ordinary(match, word)


def _owner(name: str) -> str:
    return name.removesuffix("'s")


def _is_ordinary(match: re.Match[str], word: str) -> bool:
    """Whether a capital is due to something else than a name: a month, a language, or the start of a sentence."""
    if word in _NAMES_TOO and _is_somebody(match, word):
        return False
    if word in _words("capitals") or word in (SOMEONE, *_TITLES):
        return True
    before = match.string[: match.start()].rstrip(" \"'([—–-")
    opens = not before or before[-1] in ".!?:;…。！？：；\n"
    return opens and _is_known(re.split("['-]", word)[0].lower())


def _is_somebody(match: re.Match[str], word: str) -> bool:
    """Whether a name that is a word as well owns or does something, or something is done to it."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if _WHEN.search(before):
        return False
    owns = match[0] != word and word not in _words("capitals")
    return owns or bool(_DOES.match(after) or _TO_WHOM.search(before))


def _is_known(word: str) -> bool:
    """Whether an English word, or what remains without an ending, is among those that are no names."""
    known = _words("openers")
    stems = [word.removesuffix(suffix) for suffix in _SUFFIXES]
    return word in known or any(len(stem) > 2 and (stem in known or stem + "e" in known) for stem in stems)


@cache
def _words(name: str) -> frozenset[str]:
    """A list of words shipped beside this module."""
    return frozenset((_NAMES / f"{name}.txt").read_text(encoding="utf-8").split())


@cache
def _chinese_names() -> re.Pattern[str]:
    """Surname and given name, surname and title, or an affectionate prefix and surname."""
    surnames, titles, ordinary = ("|".join(sorted(_words(n), key=len, reverse=True)) for n in _LISTS)
    given = (_NAMES / "given_characters.txt").read_text(encoding="utf-8").strip()
    second = "".join(sorted(set(given) - set(_RATHER_A_VERB)))
    return re.compile(
        rf"(?P<word>{ordinary}|[小老阿](?![{_SURNAME_ALONE}])(?:{surnames})(?=[{_AFTER_NO_NAME}]))"
        rf"|[小老阿](?:{surnames})"
        rf"|(?:{surnames}|{SOMEONE_CHINESE})(?!某某)(?P<title>{titles})|(?:{surnames})[{given}][{second}]?|某某"
    )
