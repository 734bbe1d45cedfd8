from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import zhiren
from zhiren.report.pdf.characters import FONTS, covered, covered_in_charts

PACKAGE = Path(zhiren.__path__[0])
FILES = sorted(FONTS.glob("*.ttf"))
MAIN = ("ZhirenSansSC-Regular.ttf", "ZhirenSansSC-Bold.ttf")
NAMES = "玥喆堃祎珺瑄雯昊翀奕妤彧珅煊曦赟頔䶮婳燊垚淼骞"


def characters_of(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as face:
        return set(face.getBestCmap())


def names_of(file: Path) -> dict[int, str]:
    with TTFont(file, lazy=True) as face:
        return {record.nameID: record.toUnicode() for record in face["name"].names}


def own_texts() -> Iterator[Path]:
    yield from (PACKAGE / "locale").rglob("*.ftl")
    yield from (PACKAGE / "dictionaries").glob("*.yaml")


@pytest.mark.parametrize("weight", MAIN)
def test_every_character_of_our_own_texts_is_in_both_weights(weight: str) -> None:
    characters = characters_of(FONTS / weight)
    used = {ord(c) for file in own_texts() for c in file.read_text(encoding="utf-8") if c != "\n"}
    assert sorted(map(chr, used - characters)) == []


@pytest.mark.parametrize("weight", MAIN)
def test_names_and_signs_are_in_both_weights(weight: str) -> None:
    characters = characters_of(FONTS / weight)
    assert [c for c in NAMES + "①⑳→←▲▼◆●■–—“”‘’…·×−≥≤αΩЯ℃％（）！Àÿ" if ord(c) not in characters] == []


def test_the_table_of_coverage_is_that_of_the_fonts() -> None:
    held = {chr(code) for file in FILES for code in characters_of(file)}
    assert covered() <= held
    assert {c for c in held - covered() if ord(c) < 0xE000 and c >= " "} == set()


def test_the_table_of_the_charts_is_that_of_their_font() -> None:
    both = characters_of(FONTS / MAIN[0]) & characters_of(FONTS / MAIN[1])
    assert covered_in_charts() == {chr(code) for code in both} & covered()


def test_common_emoji_and_scripts_are_covered() -> None:
    assert [c for c in "ŽžŁøşćőżșŐǎǐǚ🎉👍🙏❤✔😀𠮷龘㐂龍體髙辺한글ไทยעבודהممتاز" if c not in covered()] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_font_has_its_own_name_and_its_licence(file: Path) -> None:
    names = names_of(file)
    assert names[6] == file.stem
    assert "Noto" not in names[1] + names[4] + names[6]
    assert "Source" not in names[1] + names[4] + names[6]
    assert "Open Font License" in names[13]


def test_the_licence_lies_beside_the_fonts_and_names_every_family() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    families = {names_of(file)[1] for file in FILES}
    assert [family for family in families if family not in licence] == []
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_fonts_keep_within_ten_megabytes() -> None:
    assert sum(file.stat().st_size for file in FILES) < 10_000_000
    assert max(file.stat().st_size for file in FILES) < 5_000_000
