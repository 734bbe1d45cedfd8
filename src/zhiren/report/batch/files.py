"""Files of a batch: safe names, whole or absent, and a manifest that knows which are up to date."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

MANIFEST = "manifest.json"
LONGEST_PART = 80  # bytes; a name has two parts, and file systems allow 255

_PACKAGE = Path(__file__).parents[2]
_UNFINISHED = ".{name}.unfinished"


def unfinished(path: Path) -> Path:
    """Where a file is written before it takes its place, in the same folder."""
    return path.with_name(_UNFINISHED.format(name=path.name))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there as a whole or not at all."""
    unfinished(path).write_bytes(content)
    unfinished(path).replace(path)


def remove_unfinished(folder: Path) -> None:
    """Remove what a run that was cut off left half-written."""
    for file in folder.rglob(_UNFINISHED.format(name="*")):
        file.unlink()


def file_stems(names: Mapping[str, str]) -> dict[str, str]:
    """A file name, without its ending, for each id; ``names`` are people's names by id.

    Only letters, digits and hyphens are kept, of any script. Where that loses something of the id, or two ids
    come out alike (also where a file system does not tell capitals), a digest of the id makes the difference.
    """
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for person, name in names.items():
        shown = _safe(person)
        digest = hashlib.sha256(person.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        if shown != person or shown.casefold() in taken:
            shown = f"{shown}-{digest}".lstrip("-")
        taken.add(shown.casefold())
        stems[person] = f"{shown}-{_safe(name)}" if name != person and _safe(name) else f"{shown}-report"
    return stems


def _safe(text: str) -> str:
    kept = [c if c.isalnum() or c == "-" else " " for c in unicodedata.normalize("NFC", text)]
    joined = "-".join("".join(kept).split())
    return joined.encode("utf-8")[:LONGEST_PART].decode("utf-8", "ignore").strip("-")


@cache
def program_digest() -> str:
    """What of the program decides how a report looks: its version, and the files that lay reports out."""
    digest = hashlib.sha256(version("zhiren").encode())
    files = [f for folder in ("report", "locale") for f in (_PACKAGE / folder).rglob("*") if f.is_file()]
    for file in sorted(f for f in files if "__pycache__" not in f.parts):
        digest.update(str(file.relative_to(_PACKAGE)).encode())
        is_font = file.suffix in (".ttf", ".otf")
        digest.update(str(file.stat().st_size).encode() if is_font else file.read_bytes())
    return digest.hexdigest()


def digest_of(parts: Iterable[str]) -> str:
    """SHA-256 of the program and of texts, in their order."""
    digest = hashlib.sha256(program_digest().encode())
    for part in parts:
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()


class Manifest:
    """Which files of a folder are finished, and from what they were made: a digest by path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digests: dict[str, str] = _load(folder / MANIFEST)

    def holds(self, path: Path, digest: str) -> bool:
        """Whether the file is there, made from just this."""
        return self.digests.get(self._key(path)) == digest and path.is_file()

    def add(self, path: Path, digest: str) -> None:
        """The file is finished."""
        self.digests[self._key(path)] = digest

    def remove_others(self, folder: Path, keep: Iterable[Path]) -> list[Path]:
        """Remove the files of a folder that an earlier run finished and this one would not make."""
        kept = {self._key(path) for path in keep}
        inside = self._key(folder) + "/"
        others = [key for key in self.digests if key.startswith(inside) and key not in kept]
        return self.remove(*(self.folder / key for key in others))

    def remove(self, *paths: Path) -> list[Path]:
        """Remove those of the files that an earlier run finished, and return them."""
        finished = [path for path in paths if self.digests.pop(self._key(path), None) is not None]
        for path in finished:
            path.unlink(missing_ok=True)
        return finished

    def save(self) -> None:
        """Write the manifest."""
        content = json.dumps(self.digests, ensure_ascii=False, indent=0, sort_keys=True)
        write_whole(self.folder / MANIFEST, content.encode())

    def _key(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()


def _load(path: Path) -> dict[str, str]:
    """An unreadable manifest is as good as none: everything is made again."""
    try:
        loaded = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    entries = loaded.items() if isinstance(loaded, dict) else ()
    return {key: value for key, value in entries if isinstance(value, str) and ".." not in Path(key).parts}
