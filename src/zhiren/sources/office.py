"""Office files are zip archives of XML: every member is inflated under a limit and parsed without a tree.

Whatever a later reader could be hurt by is refused here: inflated size, compression ratio, number of members,
paths that leave the archive, document type declarations and entities, macros, encryption, endless tokens,
deep nesting. Nothing an archive points to outside itself is ever opened.
"""

from __future__ import annotations

import io
import posixpath
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol
from xml.parsers import expat

from zhiren.errors import quote
from zhiren.sources.refusal import refused

MOST_INFLATED = 512 * 2**20
MOST_MEMBERS = 5_000
HIGHEST_RATIO = 250
RATIO_FROM = 2**20
LONGEST_TOKEN = 4 * 2**20
DEEPEST = 200

_CHUNK = 2**18
_MACRO_MEMBERS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_PART_TYPES = ("/worksheet", "/sharedStrings", "/officeDocument", "/styles")


class Watcher(Protocol):
    """What wants to see the elements of a member while it is being checked."""

    def start(self, member: str, element: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""

    def text(self, data: str) -> None:
        """A piece of character data."""

    def end(self, element: str) -> None:
        """An element closes."""


def check_office_zip(data: bytes, file: str, watcher: Watcher | None = None) -> None:
    """Inflate every member of an Office file under the limits, keeping nothing.

    Raises:
        SourceError: the archive is damaged, encrypted, a zip bomb, has macros, or XML that declares entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_directory(members, file)
            for member in members:
                if not member.is_dir():
                    _check_member(archive, member, file, watcher)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, OverflowError):
        raise refused("source-office-damaged", file) from None


def _check_directory(members: list[zipfile.ZipInfo], file: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise refused("source-zip-members", file, members=len(members), most=MOST_MEMBERS)
    total = sum(member.file_size for member in members)
    if total > MOST_INFLATED:
        raise refused("source-zip-inflated", file, most=MOST_INFLATED // 2**20)
    names = [member.filename.lower() for member in members]
    if len(set(names)) != len(names) or "[content_types].xml" not in names:
        raise refused("source-office-damaged", file)
    for member, name in zip(members, names, strict=True):
        if posixpath.isabs(name) or ".." in name.replace("\\", "/").split("/"):
            raise refused("source-zip-path", file, member=quote(member.filename))
        if posixpath.basename(name) in _MACRO_MEMBERS:
            raise refused("source-macros", file, instead=".docx" if "word/" in name else ".xlsx")
        if member.flag_bits & 0x1:
            raise refused("source-encrypted", file)


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str, watcher: Watcher | None) -> None:
    declared = member.file_size
    is_xml = member.filename.lower().endswith((".xml", ".rels"))
    xml = _XmlCheck(member.filename, file, watcher) if is_xml else None
    inflated = 0
    for chunk in _inflate(archive, member):
        inflated += len(chunk)
        if inflated > MOST_INFLATED:
            raise refused("source-zip-inflated", file, most=MOST_INFLATED // 2**20)
        if inflated > max(RATIO_FROM, HIGHEST_RATIO * member.compress_size):
            raise refused("source-zip-ratio", file, member=quote(member.filename), highest=HIGHEST_RATIO)
        if xml:
            xml.feed(chunk)
    if inflated != declared:
        raise refused("source-office-damaged", file)
    if xml:
        xml.close()


def _inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    # zipfile stops at the size that the directory claims; a lie would pass here and hit the next reader
    member.file_size = sys.maxsize
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


class _XmlCheck:
    """One XML member as a stream of events; refuses declarations, endless tokens and deep nesting."""

    def __init__(self, member: str, file: str, watcher: Watcher | None) -> None:
        self.member, self.file, self.watcher = member, file, watcher
        self.depth = self.fed = 0
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._declared
        parser.EntityDeclHandler = self._declared
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if watcher:
            parser.CharacterDataHandler = watcher.text
            parser.buffer_text = True
        self.parser = parser

    def feed(self, chunk: bytes) -> None:
        self.fed += len(chunk)
        self._parse(lambda: self.parser.Parse(chunk, False))
        if self.fed - self.parser.CurrentByteIndex > LONGEST_TOKEN:
            raise refused("source-xml-token", self.file, member=quote(self.member))

    def close(self) -> None:
        self._parse(lambda: self.parser.Parse(b"", True))

    def _parse(self, step: Callable[[], object]) -> None:
        try:
            step()
        except expat.ExpatError:
            raise refused("source-office-damaged", self.file) from None

    def _declared(self, *_: object) -> None:
        raise refused("source-xml-entities", self.file, member=quote(self.member))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise refused("source-xml-deep", self.file, member=quote(self.member), deepest=DEEPEST)
        element = name.rpartition(":")[2] if ":" in name else name
        if element == "Relationship":
            _check_relationship(attributes, self.file)
        if self.watcher:
            self.watcher.start(self.member, element, attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        if self.watcher:
            self.watcher.end(name.rpartition(":")[2] if ":" in name else name)


def _check_relationship(attributes: Mapping[str, str], file: str) -> None:
    """A part that a reader will parse must be one of the members that were parsed here."""
    part = attributes.get("Type", "").endswith(_PART_TYPES)
    if part and not attributes.get("Target", "").lower().endswith(".xml"):
        raise refused("source-office-damaged", file)
