r"""Make the fonts that reports are set in, from the Noto fonts of their npm packages.

    cd SOURCE
    npm install @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans@0.4.2 \
        @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3 \
        @expo-google-fonts/noto-sans-arabic@0.4.3 @expo-google-fonts/noto-sans-hebrew@0.4.1 \
        @expo-google-fonts/noto-sans-thai@0.4.2 @expo-google-fonts/noto-emoji@0.4.7
    cd -
    python scripts/build_fonts.py SOURCE

The same sources and the same fontTools give the same bytes. The licence (SIL OFL 1.1) reserves a name of the
originals, so the subsets carry names of their own. Beside the fonts lies ``coverage.txt``: every character that
one of them has, which the PDF writer asks before it sets a person's text; ``coverage-charts.txt`` has those of the
font of the charts.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FONTS = HERE.parent / "src/zhiren/report/fonts"
GENERAL_STANDARD = HERE / "general_standard_characters.txt"

CHARTS = "ZhirenSansSC-"

PRINTED_NAMES = {1, 2, 3, 4, 6, 16, 17, 21, 22, 25}
KEPT_NAMES = {0, 5, 8, 9, 10, 13, 14}  # copyright, version, designers, licence

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00)]
# Only in the font that knows where to put them: others would set a letter with an accent as two.
MARKS = [*range(0x300, 0x370)]
GREEK_AND_CYRILLIC = [*range(0x370, 0x500)]
PUNCTUATION = [*range(0x2000, 0x2070), 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2264, 0x2265]
# Punctuation, currency, letterlike, numerals, arrows, operators, enclosed figures, boxes, shapes, dingbats.
SYMBOLS = [*range(0x2000, 0x2300), *range(0x2460, 0x2500), *range(0x2500, 0x27C0)]
# Frequent in given names, in neither standard: traditional forms that are registered as they are.
NAMES = "頔瑠喆堃昇陞璿鑫淼龢彣晧晳暐燁煒瑋琍珮瑯祐禕穎翬芃荺蕓邨頎顗驊鴒犖"
# Seen in names and greetings, in no standard of frequent characters.
PLAYFUL = "㐂㐅㗊㠭㸚㵘䨺䲜䴏龘靐齉龗驫骉犇猋羴鱻麤毳淼焱垚磊飍譶雥厵灥孨"
CJK_SIGNS = [*range(0x3000, 0x3400), *range(0xFE30, 0xFE50), *range(0xFF00, 0xFFF0)]  # with kana and bopomofo


@dataclass(frozen=True)
class Font:
    """One font to make: from which package, under which family name, with which characters (None: all).

    ``western`` fonts have quotation marks and an ellipsis as wide as Latin letters, where Chinese ones fill a
    square.
    """

    package: str
    original: str
    family: str
    style: str
    characters: set[int] | None
    western: bool = False

    @property
    def source(self) -> str:
        """Where the original lies below the folder of sources."""
        weight = {"Regular": "400Regular", "Bold": "700Bold"}[self.style]
        return f"node_modules/@expo-google-fonts/{self.package}/{weight}/{self.original}_{weight}.ttf"

    @property
    def name(self) -> str:
        """The font's PostScript name, also its file's."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def double_byte(encoding: str, leads: Iterable[int]) -> set[int]:
    """The characters of a double-byte encoding whose lead bytes are given."""
    pairs = (bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in range(0x40, 0xFF))
    return {ord(pair) for pair in pairs if len(pair) == 1}


def chosen_fonts() -> list[Font]:
    """All fonts to make."""
    standard = GENERAL_STANDARD.read_text(encoding="utf-8").splitlines()
    general = {ord(c) for line in standard if not line.startswith("#") for c in line}
    signs = {*LATIN, *GREEK_AND_CYRILLIC, *SYMBOLS, *CJK_SIGNS}
    chinese = signs | general | double_byte("gb2312", range(0xA1, 0xF8)) | set(map(ord, NAMES))
    traditional = (double_byte("big5", range(0xA4, 0xC7)) | set(map(ord, PLAYFUL))) - chinese
    japanese = double_byte("cp932", [*range(0x88, 0xF0), *range(0xFA, 0xFD)]) | set(range(0x20000, 0x30000))
    korean = double_byte("euc_kr", range(0xB0, 0xC9))
    western = {*LATIN, *GREEK_AND_CYRILLIC, *PUNCTUATION}
    return [
        Font("noto-sans-sc", "NotoSansSC", "Zhiren Sans", "Regular", western, western=True),
        Font("noto-sans-sc", "NotoSansSC", "Zhiren Sans", "Bold", western, western=True),
        Font("noto-sans-sc", "NotoSansSC", "Zhiren Sans SC", "Regular", chinese),
        Font("noto-sans-sc", "NotoSansSC", "Zhiren Sans SC", "Bold", chinese),
        Font("noto-sans", "NotoSans", "Zhiren Sans Latin", "Regular", {*LATIN, *MARKS, *GREEK_AND_CYRILLIC}),
        Font("noto-sans", "NotoSans", "Zhiren Sans Latin", "Bold", {*LATIN, *MARKS, *GREEK_AND_CYRILLIC}),
        Font("noto-sans-sc", "NotoSansSC", "Zhiren Sans Traditional", "Regular", traditional),
        Font("noto-sans-jp", "NotoSansJP", "Zhiren Sans Japanese", "Regular", japanese - chinese - traditional),
        Font("noto-sans-kr", "NotoSansKR", "Zhiren Sans Korean", "Regular", korean),
        Font("noto-sans-arabic", "NotoSansArabic", "Zhiren Sans Arabic", "Regular", None),
        Font("noto-sans-hebrew", "NotoSansHebrew", "Zhiren Sans Hebrew", "Regular", None),
        Font("noto-sans-thai", "NotoSansThai", "Zhiren Sans Thai", "Regular", None),
        Font("noto-emoji", "NotoEmoji", "Zhiren Emoji", "Regular", None),
    ]


def make(font: Font, source: Path, target: Path) -> set[int]:
    """Write one font; give the characters it has."""
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = False
    options.recalc_timestamp = False
    options.name_IDs = sorted(PRINTED_NAMES | KEPT_NAMES)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "meta"]  # set in lines, one weight
    options.layout_features = [f for f in subset.Options().layout_features if f not in ("vert", "vrt2", "vkrn")]
    with TTFont(source / font.source, recalcTimestamp=False, lazy=True) as face:
        if font.western:
            make_western(face)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=font.characters or face.getBestCmap())
        subsetter.subset(face)
        rename(face, font)
        face["head"].modified = face["head"].created
        face.save(target / f"{font.name}.ttf", reorderTables=True)
        return {code for code in face.getBestCmap() if is_text(code)}


def make_western(face: TTFont) -> None:
    """Take for each character its form of proportional width (OpenType feature ``pwid``), where it has one."""
    substitutions = face["GSUB"].table
    lookups = {
        index
        for record in substitutions.FeatureList.FeatureRecord
        if record.FeatureTag == "pwid"
        for index in record.Feature.LookupListIndex
    }
    narrow: dict[str, str] = {}
    for index in lookups:
        for table in substitutions.LookupList.Lookup[index].SubTable:
            narrow |= getattr(table, "ExtSubTable", table).mapping
    for table in face["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: narrow.get(glyph, glyph) for code, glyph in table.cmap.items()}


def is_text(code: int) -> bool:
    """Whether the character is one that a person writes: no control, byte order mark or private use."""
    return unicodedata.category(chr(code)) not in ("Cc", "Co", "Cn") and code != 0xFEFF


def rename(face: TTFont, font: Font) -> None:
    """Give the subset its own name, and keep who made it under which licence."""
    table = face["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    own = {1: font.family, 2: font.style, 3: f"zhiren;{font.name}", 4: f"{font.family} {font.style}", 6: font.name}
    for name_id, value in own.items():
        table.setName(value, name_id, 3, 1, 0x409)


def ranges(characters: Iterable[int]) -> list[str]:
    """Characters as hexadecimal ranges, ``20-7E``, in order."""
    runs: list[list[int]] = []
    for code in sorted(characters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return [f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in runs]


def main(source: Path, target: Path = FONTS) -> None:
    """Make every font and the table of what they cover, and say how large they are."""
    held: dict[str, set[int]] = {}
    for font in chosen_fonts():
        held[font.name] = make(font, source, target)
        print(f"{font.name}.ttf  {(target / f'{font.name}.ttf').stat().st_size / 1e6:.2f} MB")
    in_charts = set.intersection(*(characters for name, characters in held.items() if name.startswith(CHARTS)))
    for file, covered in (("coverage.txt", set.union(*held.values())), ("coverage-charts.txt", in_charts)):
        (target / file).write_text("\n".join(ranges(covered)) + "\n", encoding="ascii")
        print(f"{file}  {len(covered)} characters")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
