"""Office files made for tests, sound and hostile."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>"
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relationships(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="rId1" Type="{_RELATIONSHIPS}/{kind}" Target="{target}"/></Relationships>'
    )


def archive(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, content in {"[Content_Types].xml": CONTENT_TYPES, **members}.items():
            file.writestr(name, content)
    return buffer.getvalue()


def workbook_members(
    sheet_data: str, shared: str | None = None, target: str = "worksheets/sheet1.xml"
) -> dict[str, str]:
    """The parts of a workbook of one sheet, from the inside of ``<sheetData>``."""
    members = {
        "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONSHIPS}">'
        '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships("worksheet", target),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>',
    }
    if shared is not None:
        members["xl/_rels/workbook.xml.rels"] = members["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>",
            f'<Relationship Id="rId2" Type="{_RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>'
            "</Relationships>",
        )
        members["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{shared}</sst>'
    return members


def workbook(sheet_data: str, shared: str | None = None) -> bytes:
    return archive(workbook_members(sheet_data, shared))


def xlsx(path: Path, rows: Sequence[Sequence[object]], title: str = "Sheet", merged: Sequence[str] = ()) -> Path:
    """A workbook as openpyxl writes it."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


def bomb(inflated: int, name: str = "xl/worksheets/sheet1.xml", declared: int | None = None) -> bytes:
    """An archive with one member of zeros, without ever holding them; ``declared`` is what its directory says."""
    block = 2**20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b"\0" * block) + packer.flush(zlib.Z_FULL_FLUSH)
    data = packed * (inflated // block) + packer.flush(zlib.Z_FINISH)
    return _with_member(name.encode(), data, inflated if declared is None else declared, 0)


def liar(content: bytes, declared: int, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """An archive whose directory understates a member's size; its checksum is right."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(content) + packer.flush()
    return _with_member(name.encode(), data, declared, zlib.crc32(content))


def _with_member(name: bytes, data: bytes, size: int, checksum: int) -> bytes:
    types = CONTENT_TYPES.encode()
    entries = [
        (b"[Content_Types].xml", types, 0, zlib.crc32(types), len(types)),
        (name, data, 8, checksum, size),
    ]
    body, directory = b"", b""
    for entry, packed, method, crc, length in entries:
        fields = struct.pack("<HHHHHIII", 20, 0, method, 0, 33, crc, len(packed), length)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + fields
        directory += struct.pack("<HHHHHII", len(entry), 0, 0, 0, 0, 0, len(body)) + entry
        body += b"PK\x03\x04" + fields + struct.pack("<HH", len(entry), 0) + entry + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end
