"""Material from files and from pasted text: .txt, .md, .docx, .srt and .vtt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from zhiren.errors import EvidenceError, Place, Problem, quote
from zhiren.evidence.material.captions import read_captions
from zhiren.evidence.material.clauses import clauses_of, is_han
from zhiren.evidence.material.speakers import roles_of, turns_of
from zhiren.evidence.material.transcript import Clause, Speaker, Transcript, Turn
from zhiren.language import CHINESE, ENGLISH
from zhiren.sources.encoding import decode
from zhiren.sources.guard import open_source

LONGEST = 500_000  # characters: fifteen hours of speech
CAPTIONS = (".srt", ".vtt")
SUFFIXES = (".txt", ".md", ".docx", *CAPTIONS)
_LEAST_KNOWN = 0.5


def read_transcript(path: str | Path, language: str = "auto") -> Transcript:
    """A file as a transcript; its id is the file's name without the suffix.

    Raises:
        SourceError: the file cannot be read safely.
        EvidenceError: it is of another kind, holds no words, or more than ``LONGEST`` characters.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        values = {"suffix": quote(suffix or "—"), "known": ", ".join(SUFFIXES)}
        raise EvidenceError(Problem("evidence-kind", values, Place(str(path))))
    content = open_source(path)
    if suffix == ".docx":
        return transcript_of(_word_text(content, str(path)), path.stem, language, file=str(path))
    text = _even_lines(decode(content, str(path)).text)
    if suffix in CAPTIONS:
        words, turns = read_captions(text, str(path))
        return _transcript(words, turns, path.stem, language, str(path))
    return transcript_of(text, path.stem, language, file=str(path))


def read_transcripts(paths: Sequence[str | Path], language: str = "auto") -> tuple[Transcript, ...]:
    """Several files, each once. Where two would have the same id, they go by their names with the suffix, or by
    their paths.

    Raises:
        SourceError, EvidenceError: as ``read_transcript``.
    """
    files = list(dict.fromkeys(map(Path, paths)))
    return tuple(
        replace(read_transcript(file, language), id=name)
        for file, name in zip(files, _told_apart(files), strict=True)
    )


def _told_apart(files: Sequence[Path]) -> list[str]:
    """For each file the shortest of its names that no other file could go by."""
    names = [(file.stem, file.name, str(file)) for file in files]
    times = Counter(name for own in names for name in set(own))
    return [next((name for name in own if times[name] == 1), own[-1]) for own in names]


def transcript_of(text: str, name: str, language: str = "auto", *, file: str | None = None) -> Transcript:
    """A text as a transcript; ``name`` is its id.

    Raises:
        EvidenceError: it holds no words, or more than ``LONGEST`` characters.
    """
    text = _even_lines(text)
    return _transcript(text, None, name, language, file)


def _transcript(
    text: str, turns: tuple[Turn, ...] | None, name: str, language: str, file: str | None
) -> Transcript:
    if len(text) > LONGEST:
        raise EvidenceError(Problem("evidence-long", {"n": len(text), "most": LONGEST}, Place(file)))
    if not any(map(str.isalnum, text)):
        raise EvidenceError(Problem("evidence-empty", {}, Place(file)))
    turns = turns_of(text) if turns is None else turns
    roles, guessed = roles_of(text, turns)
    found = CHINESE if is_han(text) else ENGLISH
    return restored(name, found if language == "auto" else language, text, turns, roles, guessed=guessed)


def restored(
    name: str,
    language: str,
    text: str,
    turns: tuple[Turn, ...],
    roles: Mapping[str, Speaker],
    *,
    guessed: bool = False,
) -> Transcript:
    """A transcript from what was kept of it: its text, its turns, and who is who."""
    clauses = tuple(
        Clause(start, end, number)
        for number, turn in enumerate(turns)
        for start, end in clauses_of(text, turn.start, turn.end)
    )
    return Transcript(name, language, text, turns, clauses, roles, guessed, is_known_language(text))


def is_known_language(text: str) -> bool:
    """Whether a text is one that the coder reads: most letters are Chinese characters or Latin letters."""
    letters = [c for c in text if c.isalpha()]
    known = sum(c < "\u0250" or "\u3400" <= c <= "\u9fff" for c in letters)
    return known >= _LEAST_KNOWN * len(letters)


def _even_lines(text: str) -> str:
    """Line ends of every system as one; otherwise the text stays as it came."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _word_text(content: bytes, file: str) -> str:
    """Paragraphs and rows of tables in their order, a line each; tracked changes as if accepted.

    Raises:
        SourceError: no Word document is inside.
    """
    from zhiren.dictionary.draft.word import read_word  # takes long to load, and most material is no Word file

    word = read_word(content, file)
    lines: list[str] = []
    for part in word.parts:
        if isinstance(part, range):
            lines += [word.blocks[number].text for number in part]
        else:  # a merged cell stands once in its row
            lines += [_row(word.blocks[n].text for n in row if n is not None) for row in part.cells]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    """A row of a table as a line: its first cell is who speaks where there are two."""
    words = [" ".join(cell.split()) for cell in cells]
    return "：".join(words) if len(words) == 2 and len(words[0]) <= 28 else "  ".join(words)
