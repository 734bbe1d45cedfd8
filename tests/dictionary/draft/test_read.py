from __future__ import annotations

import random
from pathlib import Path

import pytest

from dictionary.draft.drafts import draft_of, found, sound
from sources.builders import archive, bomb, xlsx
from zhiren.dictionary.draft import read_draft
from zhiren.errors import SourceError

SHARED = Path(__file__).resolve().parents[4] / "shared"
TEXT = "一、团队合作\n1. 帮助同事；\n2. 分享经验。\n二、诚信\n1. 说真话。\n"


def refused(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_draft(path)
    (problem,) = caught.value.problems
    assert problem.describe("en") != problem.describe("zh-Hans")
    return problem.code


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("gb18030", "gb18030"), ("utf-16", "utf-16-le")],
)
def test_one_text_in_several_encodings(tmp_path: Path, encoding: str, told: str) -> None:
    draft = sound(read_draft(written(tmp_path / "a.txt", TEXT.encode(encoding))))
    assert (found(draft), draft.encoding) == ([("团队合作", ["帮助同事", "分享经验"]), ("诚信", ["说真话"])], told)
    assert draft.language == "zh-Hans"


def test_a_file_without_suffix_is_text(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "- Helps\n- Shares\n", "LISTE")
    assert (found(draft), draft.language) == ([("", ["Helps", "Shares"])], "en")


def test_a_sheet_of_one_column_is_text(tmp_path: Path) -> None:
    draft = sound(read_draft(xlsx(tmp_path / "a.xlsx", [["团队合作"], ["- 帮助同事"], ["- 分享经验"]])))
    assert found(draft) == [("团队合作", ["帮助同事", "分享经验"])]
    assert draft.blocks[draft.competencies[0].indicators[1].source[0].block].place == {
        "sheet": "Sheet",
        "cell": "A3",
    }


def test_other_sheets_are_listed(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name, rows in (
        ("词典", [["能力", "行为"], ["诚信", "说真话"]]),
        ("说明", [["版本", "1"], ["日期", "今天"]]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    draft = sound(read_draft(tmp_path / "a.xlsx"))
    assert [(entry.reason, entry.text, len(entry.source)) for entry in draft.left_out] == [
        ("no-columns", "版本", 4)
    ]


def test_tabs_that_make_no_dictionary_are_text(tmp_path: Path) -> None:
    assert found(draft_of(tmp_path, "AO\tAutomation\nCF\tFrequency\n")) == [
        ("", ["AO Automation", "CF Frequency"])
    ]


def test_a_very_long_line(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "字" * 300_000)
    assert [f.code for f in draft.competencies[0].indicators[0].flags] == ["too-long"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", "{}", "draft-suffix"),
        ("a.xls", "x", "source-legacy"),
        ("a.txt", " \n ", "source-empty"),
        ("a.txt", "（（（。。。", "draft-nothing"),
        ("a.csv", "Study,Person,Score\n1,2,3\n", "draft-no-columns"),
        ("a.csv", ",,\n", "source-empty"),
        ("a.txt", "好；" * 20_001, "draft-too-many"),
        ("a.md", "a;" * 5_001, "draft-too-many"),
        ("a.txt", "x" * (2 * 2**20 + 1), "source-too-large"),
        ("a.csv", "x," * 10_000, "source-columns"),
        ("a.csv", random.Random(4).randbytes(50_000), "source-binary"),
        ("a.xlsx", bomb(2**30), "source-zip-inflated"),
        ("a.docx", archive({"word/document.xml": "<!DOCTYPE a><a/>"}), "source-xml-entities"),
    ],
)
def test_what_makes_no_draft_is_refused(tmp_path: Path, name: str, data: bytes | str, code: str) -> None:
    assert refused(written(tmp_path / name, data)) == code


def test_too_many_paragraphs(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("好；" * 20_001)
    document.save(str(tmp_path / "a.docx"))
    assert refused(tmp_path / "a.docx") == "draft-too-many"


def test_the_source_text_has_fourteen_competencies() -> None:
    seed = SHARED / "seeds" / "000_5ee95c1e3e82206a.txt"
    if not seed.exists():
        pytest.skip("the source text is not beside this checkout")
    draft = sound(read_draft(seed))
    assert [c.name for c in draft.competencies] == [""] * 14
    assert all({"unnamed", "boundary"} == {f.code for f in c.flags} for c in draft.competencies)
    assert [len(c.indicators) for c in draft.competencies] == [3, 5, 6, 4, 3, 3, 3, 4, 4, 6, 5, 2, 4, 1]
    assert (draft.left_out, draft.language) == ((), "zh-Hans")


@pytest.mark.parametrize("folder", ["case", "ddat", "facets", "moodle", "onet", "ratings"])
def test_real_files_give_a_draft_or_a_reason(folder: str) -> None:
    files = sorted((SHARED / "fixtures" / folder).glob("*"))
    if not files:
        pytest.skip("the files are not beside this checkout")
    for file in files:
        try:
            draft = read_draft(file)
        except SourceError:
            continue
        assert sound(draft).competencies
