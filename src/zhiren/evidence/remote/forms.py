"""How people whose names are known may be called in a text: in full, by part of the name, or with a prefix."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from zhiren.evidence.remote.frequent import ends_a_nickname, is_frequent

_HAN = r"\u3400-\u9fff"
_LETTER = rf"[^\W\d_{_HAN}]"  # of a script that parts its words
_IN_NUMBER = "[A-Za-z0-9]"
_PIECE = re.compile(rf"(?P<gap>(?P<joins>(?<=[{_HAN}])[\s·•・]{{1,4}}(?=[{_HAN}]))|\s+)|.", re.DOTALL)
FEWEST_OF_A_NUMBER = 3  # characters
_NUMBER = ""  # who a number is
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_COMPOUND = re.compile(
    "欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|东方|南宫|独孤|轩辕|百里|东郭|呼延|"
    "赫连|澹台|公冶|宗政|濮阳|淳于|单于|太史|申屠|仲孙|钟离|万俟|闻人|闾丘|拓跋|完颜|纳兰|第五|西门|左丘"
)
LONGEST_CHINESE = 4  # characters of a name with a surname
_PREFIXES = "阿小老"
_NO_NAMES = re.compile(  # though they begin like a name
    "老[师家年人大天实是总板百公婆外乡手化旧友本生子少远早城牌]|"
    "小[时心学组区姐说事型程数孩结费计节吃道看众样伙队工额幅儿便气票声名号店生家功能]|阿姨"
)
_SHORTER = 5  # digits: a person's number that could be any other
_SAYS_A_NUMBER = re.compile(
    r"(?:[工编]号|员工|\bno\.?|#|＃|№|\bemployee|\bnumber|\bid)"
    r"(?:\s|号|[:：=#.(（]|number|no\.|id|是|为|is)*$",
    re.IGNORECASE,
)
_CHINESE_BEHIND = re.compile(rf"\s*[{_HAN}]")
_COUNTS = re.compile(r"\s*[年月日%％万天元块个次]")
_OPENS = re.compile(r"(?:^|[.!?:;…。！？：；\n])[\s\"'“”‘’(（—–-]*$")

Found = tuple[int, int, str]  # start, end, and who it is


class Forms:
    """All ways of writing some names, numbers and words, looked for together.

    Looked up and not searched for: an organisation has thousands of names, an interview as many words.
    """

    def __init__(self, names: Iterable[str], numbers: Iterable[str], words: Iterable[str]) -> None:
        owners: dict[str, set[str]] = defaultdict(set)
        familiar: set[str] = set()
        for name in names:
            for form in map(_tidy, _forms_of(name)):
                if len(form) > 1 and not (_is_han(form) and form != _tidy(name) and is_frequent(form)):
                    owners[form].add(_tidy(name))
            familiar |= _familiar(name)
        self._by_hand = frozenset(filter(None, map(_tidy, words)))
        for word in self._by_hand:
            owners[word] = {word}
        for number in map(_tidy, numbers):
            if len(number) >= FEWEST_OF_A_NUMBER and any(map(str.isdigit, number)):
                owners[number].add(_NUMBER)
        self._owner = {form: min(who) if len(who) == 1 else form for form, who in owners.items()}
        self._numbers = frozenset(form for form, who in owners.items() if _NUMBER in who)
        self._familiar = frozenset(
            called
            for prefix, part in product(_PREFIXES, familiar)
            if not _NO_NAMES.fullmatch(called := prefix + part)
        )
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in (*self._owner, *self._familiar):
            lengths[form[0]].add(len(form))
        self._lengths = {first: sorted(these, reverse=True) for first, these in lengths.items()}

    def found_in(self, text: str) -> Iterator[Found]:
        """Where people, numbers and words stand, the longest form at each place; "" is who a number is."""
        plain, offsets = _plain(text)
        for place, letter in enumerate(plain):
            for length in self._lengths.get(letter, ()):
                form = plain[place : place + length]
                if form in self._owner or form in self._familiar:
                    start, end = offsets[place], offsets[place + len(form) - 1] + 1
                    if self._is_meant(text, form, start, end):
                        yield start, end, self._owner.get(form, form)
                        break

    def _is_meant(self, text: str, form: str, start: int, end: int) -> bool:
        """Whether it stands as a word of its own, and is no frequent word or amount that looks like it."""
        edge = _IN_NUMBER if form in self._numbers else _LETTER
        before, after = text[start - 1 : start], text[end : end + 1]
        if re.match(edge, form[0]) and re.match(edge, before):
            return False
        if re.match(edge, form[-1]) and re.match(edge, after):
            return False
        if form in self._by_hand:
            return True
        if form in self._numbers and form.isdecimal():
            return _is_a_persons(text, start, end)
        if form not in self._owner:
            return ends_a_nickname(text, end)
        return _is_han(form) or not is_frequent(form) or _is_written_as_a_name(text, start, end)


def _is_a_persons(text: str, start: int, end: int) -> bool:
    """Whether digits are somebody's number, and not an amount or a year: a short one is where it is said to be."""
    if re.search(r"\d\.$", text[max(start - 2, 0) : start]) or re.match(r"\.\d", text[end : end + 2]):
        return False
    if end - start >= _SHORTER:
        return True
    return bool(_SAYS_A_NUMBER.search(text[max(start - 30, 0) : start])) and not _COUNTS.match(text, end)


def _is_written_as_a_name(text: str, start: int, end: int) -> bool:
    """Whether a capital is due to a name: not to the start of an English sentence."""
    word = text[start:end]
    if not word[0].isupper():
        return False
    opens = _OPENS.search(text[max(start - 20, 0) : start]) and not _CHINESE_BEHIND.match(text, end)
    return word.isupper() or not opens


def _is_han(form: str) -> bool:
    return bool(_HAN_RUN.fullmatch(form))


@lru_cache(maxsize=8)
def forms_of(names: tuple[str, ...], numbers: tuple[str, ...], words: tuple[str, ...]) -> Forms:
    """The forms, made once for all passages of a text."""
    return Forms(names, numbers, words)


def _forms_of(name: str) -> Iterator[str]:
    """The full name and those of its parts that may stand for it.

    A Chinese given name of one character does not: it would be found everywhere.
    """
    yield name
    for run in _chinese(name):
        yield run
        if _has_surname(name, run):
            yield from (run[n:] for n in _surname_lengths(run))
    for word in _WORD.findall(name):
        yield from (word, *re.split("['’]", word), _without_accents(word))


def _familiar(name: str) -> set[str]:
    """What may stand behind 阿, 小 or 老: the surname, or a character of the given name."""
    found: set[str] = set()
    for run in _chinese(name):
        if _has_surname(name, run):
            length = _surname_lengths(run)[0]
            found |= {run[:length], *run[length:]}
    return found - set(_PREFIXES)


def _chinese(name: str) -> list[str]:
    return _HAN_RUN.findall(re.sub(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])", "", name))


def _has_surname(name: str, run: str) -> bool:
    """Whether it may be written surname first; transcribed names have a dot between their parts instead."""
    return 1 < len(run) <= LONGEST_CHINESE and not re.search("[·•・]", name)


def _surname_lengths(run: str) -> tuple[int, ...]:
    """How many characters the surname may have; four characters may be a married woman's two surnames."""
    if _COMPOUND.match(run):
        return (2,)
    return (1, 2) if len(run) == 4 else (1,)


def _tidy(name: str) -> str:
    return _plain(name)[0].strip()


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as forms are compared, and where each of its characters comes from.

    In small letters; one space for any, and none between Chinese characters, where scans and broken lines put
    them. The dot of transcribed names is left out there.
    """
    letters: list[str] = []
    offsets: list[int] = []
    for match in _PIECE.finditer(text):
        space = "" if match["joins"] else " "
        written = space if match["gap"] else match[0].casefold()
        letters.append(written)
        offsets += [match.start()] * len(written)
    return "".join(letters), offsets


def _without_accents(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
