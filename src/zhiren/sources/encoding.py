"""Bytes to text: UTF-8, UTF-16, UTF-32 and GB18030 are recognised, mixtures and binary content refused."""

from __future__ import annotations

import codecs
import itertools
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from zhiren.errors import SourceError, Value
from zhiren.sources.refusal import refused

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2**18
_PLAUSIBLE = 0.85
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SHOWN_BYTES = 8


@dataclass(frozen=True)
class Decoded:
    """The text of a file, without its byte order mark and with its line ends as they are; and its encoding.

    An offset into ``text`` counts characters of the file as decoded.
    """

    text: str
    encoding: str


def decode(data: bytes, file: str) -> Decoded:
    """The text of a file.

    Raises:
        SourceError: the bytes are no text, or text in more than one encoding; the first bad line is named.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding, file), encoding, file)
    try:
        return _checked(data.decode("utf-8"), "utf-8", file)
    except UnicodeDecodeError:
        pass
    wide = _wide(data)
    if wide:
        return wide
    if b"\0" in data:
        raise refused("source-binary", file)
    return _checked_narrow(data, file)


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise _bad_line("source-encoding-broken", file, line, data[error.start :], encoding=encoding) from None


def _checked(text: str, encoding: str, file: str) -> Decoded:
    if "\0" in text and encoding == "utf-8":
        wide = _wide(text.encode("utf-8"))
        if wide:
            return wide
    controls = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 11, 12, 13, 26, 27))
    if "\0" in text or controls * 50 > len(text):
        raise refused("source-binary", file)
    return Decoded(text, encoding)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: whichever byte order gives a text that makes sense."""
    if len(data) % 2 or len(data) < 4:
        return None
    best: tuple[float, str] = (0.0, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            sample = data[:_SAMPLE].decode(encoding, "strict" if len(data) <= _SAMPLE else "ignore")
        except UnicodeDecodeError:
            continue
        best = max(best, (plausibility(sample), encoding))
    share, encoding = best
    if share < _PLAUSIBLE or (
        b"\0" not in data and plausibility(data[:_SAMPLE].decode("gb18030", "replace")) > share
    ):
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding) if "\0" not in text else None


def _checked_narrow(data: bytes, file: str) -> Decoded:
    """Eight-bit text that is not UTF-8: GB18030, or what charset-normalizer finds, or a mixture."""
    _refuse_mixture(data, file)
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        text = data[: error.start].decode("gb18030", "ignore")
        beyond = _beyond_ascii(text)
        if plausibility(beyond) > _PLAUSIBLE and sum(map(_is_han, beyond)) > 20:
            line = data[: error.start].count(b"\n") + 1
            raise _bad_line(
                "source-encoding-broken", file, line, data[error.start :], encoding="gb18030"
            ) from None
    else:
        share = plausibility(_beyond_ascii(text))
        if share > _PLAUSIBLE or (share >= 0.5 and _paired(data)):
            return _checked(text, "gb18030", file)
    return _guessed(data, file)


def _refuse_mixture(data: bytes, file: str) -> None:
    """Lines in UTF-8 beside lines that are not: somebody pasted two files together."""
    kinds: list[tuple[int, bool, bytes]] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.isascii():
            kinds.append((number, _is_utf8(line), line))
    count = Counter(kind for _, kind, _ in kinds)
    if not count[True]:
        return
    usual = count[True] >= count[False]
    number, _, line = next(entry for entry in kinds if entry[1] != usual)
    first = next(i for i, byte in enumerate(line) if byte > 127)
    if usual:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            first = error.start
    raise _bad_line("source-encoding-mixed", file, number, line[first:], encoding="utf-8" if usual else "gb18030")


def _is_utf8(line: bytes) -> bool:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return any(c > "߿" for c in text)


def _guessed(data: bytes, file: str) -> Decoded:
    from charset_normalizer import from_bytes  # 0.1 s: only for files that nothing else explains

    best = from_bytes(data[:_SAMPLE], threshold=0.1).best()
    if best is None or _odd(data):
        raise refused("source-binary", file)
    return _checked(_strict(data, best.encoding, file), best.encoding, file)


def _odd(data: bytes) -> bool:
    """Bytes that text in no encoding has in such numbers."""
    sample = data[:_SAMPLE]
    return sum(sample.count(bytes([code])) for code in range(32) if code not in (9, 10, 13)) * 50 > len(sample)


def plausibility(text: str) -> float:
    """The share of characters that Chinese or English office text is made of."""
    usual = sum(count for c, count in Counter(text).items() if _usual(c))
    return usual / len(text) if text else 0.0


def _beyond_ascii(text: str) -> str:
    """The first characters beyond ASCII, wherever they begin: a table may have names in its last rows only."""
    runs = itertools.islice(_BEYOND_ASCII.finditer(text), _SAMPLE)
    return "".join(run.group() for run in runs)[:_SAMPLE]


def _paired(data: bytes) -> bool:
    """Whether bytes beyond ASCII come in runs, as Chinese does and the accents of European text do not.

    Names with rare characters (玥, 喆) lie outside GB2312, so few of them can bring down a short text's share.
    """
    runs = re.findall(rb"[\x80-\xff]+", data[:_SAMPLE])
    return sum(len(run) for run in runs if len(run) > 1) * 5 >= sum(map(len, runs)) * 4


def _is_han(c: str) -> bool:
    return "一" <= c <= "鿿"


@cache
def _usual(c: str) -> bool:
    if c < "\x80":
        return c.isprintable() or c in "\t\r\n\x0b\x0c"
    try:
        return len(c.encode("gb2312")) == 2 and unicodedata.category(c) != "Co"
    except UnicodeEncodeError:
        return c in " –—‘’“”•…é·"


def _bad_line(code: str, file: str, line: int, data: bytes, **values: Value) -> SourceError:
    return refused(code, file, line, bytes=data[:_SHOWN_BYTES].hex(" ").upper(), **values)
