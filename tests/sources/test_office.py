from __future__ import annotations

import zipfile

import pytest

from sources.builders import CONTENT_TYPES, archive, bomb, liar, relationships, workbook, workbook_members
from zhiren.errors import SourceError
from zhiren.sources import office
from zhiren.sources.office import check_office_zip

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><worksheet>&i;</worksheet>"
)


def refused(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(SourceError) as caught:
        check_office_zip(data, "a.xlsx")
    (problem,) = caught.value.problems
    assert problem.describe("en") != problem.describe("zh-Hans")
    return problem.code, dict(problem.values)


def test_a_sound_archive_passes() -> None:
    check_office_zip(workbook("<row/>"), "a.xlsx")


def test_stored_members_and_folders_pass() -> None:
    check_office_zip(archive({"xl/": "", "xl/a.png": b"\x89PNG" * 10}, zipfile.ZIP_STORED), "a.xlsx")


def test_links_to_the_outside_are_not_followed() -> None:
    link = relationships("hyperlink", "http://198.51.100.1/").replace("/>", ' TargetMode="External"/>')
    check_office_zip(archive({"xl/_rels/sheet1.xml.rels": link}), "a.xlsx")


def test_a_directory_that_admits_a_bomb() -> None:
    assert refused(bomb(2**30)) == ("source-zip-inflated", {"most": 512})


def test_a_bomb_below_the_total_is_known_by_its_ratio() -> None:
    code, values = refused(bomb(64 * 2**20, "xl/media/a.png"))
    assert (code, values["member"]) == ("source-zip-ratio", "xl/media/a.png")


def test_a_directory_that_lies_about_size() -> None:
    assert refused(bomb(2**30, "xl/media/a.png", declared=1000))[0] == "source-zip-ratio"
    assert refused(liar(b"x" * 5000, 11, "xl/media/a.png"))[0] == "source-office-damaged"
    assert refused(liar(b"<worksheet>" + b"a" * 5000 + b"</worksheet>", 11))[0] == "source-office-damaged"


def test_members_together_over_the_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MOST_INFLATED", 2**20)
    assert refused(liar(bytes(range(256)) * 2**13, 256, "xl/a.png")) == ("source-zip-inflated", {"most": 1})


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MOST_MEMBERS", 3)
    data = archive({f"a{n}.xml": "<a/>" for n in range(3)})
    assert refused(data) == ("source-zip-members", {"members": 4, "most": 3})


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "xl/..\\..\\evil.xml"])
def test_members_that_leave_the_archive(name: str) -> None:
    assert refused(archive({name: "<a/>"}))[0] == "source-zip-path"


@pytest.mark.parametrize(("name", "instead"), [("xl/vbaProject.bin", ".xlsx"), ("word/vbaProject.bin", ".docx")])
def test_macros(name: str, instead: str) -> None:
    assert refused(archive({name: b"\0"})) == ("source-macros", {"instead": instead})


def test_encrypted_members() -> None:
    data = bytearray(archive({}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data))[0] == "source-encrypted"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and nothing else",
        archive({})[:-30],
        archive({"xl/a.xml": "<a>"}),
        archive({"xl/a.xml": ""}),
        archive({"xl/a.xml": "<a/>", "XL/A.xml": "<a/>"}),
        archive({"xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/sheet1.bin")}),
        archive(workbook_members("<row/>", target="sheet1")),
    ],
)
def test_damaged(data: bytes) -> None:
    assert refused(data) == ("source-office-damaged", {})


def test_not_an_office_archive() -> None:
    data = archive({}).replace(b"[Content_Types].xml", b"[Other___Types].xml")
    assert refused(data)[0] == "source-office-damaged"


def test_billion_laughs() -> None:
    assert refused(archive({"xl/a.xml": LAUGHS}))[0] == "source-xml-entities"


def test_document_types_in_any_encoding() -> None:
    outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
    assert refused(archive({"docProps/app.xml": outside}))[0] == "source-xml-entities"
    assert refused(archive({"xl/a.xml": "\ufeff".encode("utf-16-le") + outside.encode("utf-16-le")}))[0] == (
        "source-xml-entities"
    )


def test_endless_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LONGEST_TOKEN", 2**18)
    noise = (
        "".join(chr(33 + n * n % 90) for n in range(2**20)).replace("<", "x").replace("&", "x").replace('"', "x")
    )
    code, values = refused(archive({"xl/a.xml": f'<a b="{noise}"/>'}, zipfile.ZIP_STORED))
    assert (code, values["member"]) == ("source-xml-token", "xl/a.xml")


def test_deep_nesting() -> None:
    assert refused(archive({"xl/a.xml": "<a>" * 300 + "</a>" * 300}))[0] == "source-xml-deep"


def test_content_types_are_checked_too() -> None:
    assert (
        refused(archive({"[Content_Types].xml": "<!DOCTYPE a>" + CONTENT_TYPES[38:]}))[0] == "source-xml-entities"
    )
