from __future__ import annotations

import os
from pathlib import Path

import pytest

from sources.builders import archive, workbook, xlsx
from zhiren.errors import SourceError
from zhiren.sources.guard import check_office_zip, open_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512


def refused(path: Path, **limits: int) -> tuple[str, dict[str, object]]:
    with pytest.raises(SourceError) as caught:
        open_source(path, **limits)
    (problem,) = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.describe("en") != problem.describe("zh-Hans")
    return problem.code, dict(problem.values)


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_bytes_come_back_as_they_are(tmp_path: Path) -> None:
    assert open_source(written(tmp_path / "a.csv", b"a,b\r\n1,2")) == b"a,b\r\n1,2"


def test_a_workbook_is_checked_and_returned(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["a"]])
    assert open_source(path) == path.read_bytes()


def test_unknown_suffixes_are_left_to_the_decoder(tmp_path: Path) -> None:
    assert open_source(written(tmp_path / "a.dat", b"%PDF-1.7")) == b"%PDF-1.7"


def test_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.csv") == ("source-missing", {})


def test_folder(tmp_path: Path) -> None:
    assert refused(tmp_path) == ("source-folder", {})


def test_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused(tmp_path / "pipe.csv") == ("source-not-a-file", {})


def test_empty(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "a.txt", b"")) == ("source-empty", {})


def test_over_the_limit_states_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", b"x" * (3 * 2**20))
    assert refused(path, largest=2**19) == ("source-too-large", {"size": "3", "largest": "0.5"})


def test_not_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path / "a.txt", b"x")
    monkeypatch.setattr(Path, "open", denied)
    assert refused(path) == ("source-unreadable", {"reason": "Permission denied"})


def test_a_name_that_no_system_has() -> None:
    assert refused(Path("a\0b.csv"))[0] == "source-unreadable"


@pytest.mark.parametrize(
    ("name", "instead"), [("a.xls", ".xlsx"), ("a.doc", ".docx"), ("a.ods", ".xlsx"), ("a.WPS", ".docx")]
)
def test_other_office_formats_are_named(tmp_path: Path, name: str, instead: str) -> None:
    code, values = refused(written(tmp_path / name, OLE))
    assert (code, values["instead"]) == ("source-legacy", instead)


@pytest.mark.parametrize(("name", "instead"), [("a.xlsm", ".xlsx"), ("a.docm", ".docx")])
def test_macro_suffixes(tmp_path: Path, name: str, instead: str) -> None:
    assert refused(written(tmp_path / name, b"x")) == ("source-macros", {"instead": instead})


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xlsx", OLE, "source-legacy-inside"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "source-encrypted"),
        ("a.xlsx", b"name,score\n", "source-not-office"),
        ("a.csv", archive({}), "source-not-text-kind"),
        ("a.txt", b"%PDF-1.4 ...", "source-not-text-kind"),
        ("a.csv", OLE, "source-not-text-kind"),
    ],
)
def test_content_that_is_not_what_the_name_says(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    assert refused(written(tmp_path / name, data))[0] == code


def test_check_office_zip_is_at_hand_for_bytes() -> None:
    check_office_zip(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'), "a.xlsx")
