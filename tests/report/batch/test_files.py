import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.report.batch.files import (
    MANIFEST,
    Manifest,
    digest_of,
    file_stems,
    program_digest,
    remove_unfinished,
    unfinished,
    write_whole,
)


def test_ordinary_ids_and_names_are_kept_as_they_are():
    assert file_stems({"E001": "陈思远", "E002": "Kate Wright", "王五": "王五"}) == {
        "E001": "E001-陈思远",
        "E002": "E002-Kate-Wright",
        "王五": "王五-report",
    }


@pytest.mark.parametrize(
    "hostile", ["../../etc/passwd", "a/b", "a\\b", "..", ".", "a\0b", "CON", " ", "-rf", "a:b", "😀"]
)
def test_hostile_ids_make_harmless_names(hostile):
    stem = file_stems({hostile: hostile})[hostile]
    assert stem
    assert stem not in (".", "..", "CON")
    assert not set(stem) & set("/\\\0:. ")
    assert not stem.startswith("-")


@given(st.dictionaries(st.text(min_size=1), st.text(), max_size=20))
def test_names_differ_even_without_capitals_and_fit_a_file_system(names):
    stems = file_stems(names)
    assert stems.keys() == names.keys()
    assert len({stem.casefold() for stem in stems.values()}) == len(stems)
    assert all(0 < len(f".{stem}.html.unfinished".encode()) <= 255 for stem in stems.values())


def test_a_file_is_there_as_a_whole_or_not_at_all(tmp_path):
    file = tmp_path / "a.html"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert [f.name for f in tmp_path.iterdir()] == ["a.html"]


def test_what_was_cut_off_is_removed_and_nothing_else(tmp_path):
    (tmp_path / "en").mkdir()
    unfinished(tmp_path / "en" / "a.pdf").write_bytes(b"half")
    (tmp_path / "en" / ".keep").write_bytes(b"")
    remove_unfinished(tmp_path)
    assert [f.name for f in (tmp_path / "en").iterdir()] == [".keep"]


def test_a_digest_tells_parts_and_their_order_apart():
    assert digest_of(["a", "b"]) == digest_of(["a", "b"])
    assert len({digest_of(parts) for parts in (["a", "b"], ["b", "a"], ["ab"], ["a", "b", ""])}) == 4
    assert program_digest() == program_digest()


def test_the_manifest_remembers_what_files_were_made_from(tmp_path):
    file = tmp_path / "en" / "a.html"
    file.parent.mkdir()
    file.write_bytes(b"x")
    manifest = Manifest(tmp_path)
    assert not manifest.holds(file, "1")
    manifest.add(file, "1")
    manifest.save()
    again = Manifest(tmp_path)
    assert again.holds(file, "1")
    assert not again.holds(file, "2")
    file.unlink()
    assert not again.holds(file, "1")


@pytest.mark.parametrize("broken", [b"", b"\xff", b"[]", b"{", b'{"../../a": "1", "b": 2}'])
def test_a_broken_manifest_counts_as_none(tmp_path, broken):
    (tmp_path / MANIFEST).write_bytes(broken)
    assert Manifest(tmp_path).digests == {}


def test_only_own_files_of_the_folder_are_removed(tmp_path):
    manifest = Manifest(tmp_path)
    folder = tmp_path / "en" / "html"
    folder.mkdir(parents=True)
    for name in ("kept.html", "gone.html", "foreign.html"):
        (folder / name).write_bytes(b"x")
    other = tmp_path / "zh-Hans.html"
    other.write_bytes(b"x")
    for path in (folder / "kept.html", folder / "gone.html", other):
        manifest.add(path, "1")
    assert manifest.remove_others(folder, [folder / "kept.html"]) == [folder / "gone.html"]
    assert sorted(f.name for f in folder.iterdir()) == ["foreign.html", "kept.html"]
    assert other.is_file()
    assert not manifest.holds(folder / "gone.html", "1")
