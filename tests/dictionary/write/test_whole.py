from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.dictionary.write import check_writable, write_whole
from zhiren.errors import SourceError


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "f"
    write_whole(path, b"old")
    write_whole(path, b"new")

    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"f": b"new"}


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        write_whole(tmp_path / "none" / "f", b"x")

    assert [p.code for p in raised.value.problems] == ["file-not-written"]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()

    with pytest.raises(SourceError):
        write_whole(tmp_path / "f", b"x")

    assert [file.name for file in tmp_path.iterdir()] == ["f"]


def test_looking_whether_a_file_can_be_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    check_writable(tmp_path / "f")
    check_writable(tmp_path / "g")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"f": b"old"}

    for name in ("none/f", "f" * 300):
        with pytest.raises(SourceError) as raised:
            check_writable(tmp_path / name)
        assert [p.code for p in raised.value.problems] == ["file-not-written"]
