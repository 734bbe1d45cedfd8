from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.builders import archive, bomb, workbook, workbook_members, xlsx
from zhiren.errors import Problem, SourceError
from zhiren.sources.extent import Limits, column_letters, column_number
from zhiren.sources.table import cell_text, read_csv, read_sheets, sniff_delimiter


def refused(path: Path, limits: Limits | None = None) -> Problem:
    with pytest.raises(SourceError) as caught:
        read_sheets(path, limits)
    (problem,) = caught.value.problems
    assert problem.describe("en") != problem.describe("zh-Hans")
    return problem


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_counted_outside_quotes(delimiter: str) -> None:
    text = delimiter.join(["name", '"a, b; c\td|e"', "x"]) + "\n" + delimiter.join(["1", "2,5", "3;4;5"])
    assert sniff_delimiter(text) == delimiter


def test_one_column_has_the_comma() -> None:
    assert sniff_delimiter("name\nanna\n") == ","
    assert sniff_delimiter("") == ","


def test_csv_cells_with_line_breaks_and_quotes(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", 'name,says\r\nAnna,"one\r\ntwo, ""three"""\r\n\r\nBo,\r\n,\r\n')
    (sheet,) = read_sheets(path)
    assert sheet.rows == (("name", "says"), ("Anna", 'one\r\ntwo, "three"'), ("", ""), ("Bo", ""))
    assert (sheet.file, sheet.name) == (str(path), "")
    assert sheet.place(3, 1).describe("en") == f"{path}, cell B4"


def test_an_empty_table_is_no_sheet(tmp_path: Path) -> None:
    assert read_sheets(written(tmp_path / "a.csv", ",,\n , \n")) == ()


def test_gb18030_with_semicolons(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "姓名;得分\n张伟;4\n".encode("gb18030"))
    assert read_sheets(path)[0].rows == (("姓名", "得分"), ("张伟", "4"))


def test_workbook_cells_as_a_person_reads_them(tmp_path: Path) -> None:
    when = dt.datetime(2024, 5, 6)
    path = xlsx(tmp_path / "a.xlsx", [["题目", 3, 2.5, True, when, None], [], ["x"]], "表一")
    (sheet,) = read_sheets(path)
    assert sheet.rows == (("题目", "3", "2.5", "TRUE", "2024-05-06"), ("",) * 5, ("x", "", "", "", ""))
    assert sheet.name == "表一"
    assert sheet.place(0, 4).cell == "E1"


def test_merged_cells_hold_their_value_in_the_first(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["合作", "a"], [None, "b"]], merged=["A1:A2"])
    assert read_sheets(path)[0].rows == (("合作", "a"), ("", "b"))


def test_addresses_count_from_the_sheets_corner(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", workbook('<row r="3"><c r="C3"><v>7</v></c></row>'))
    (sheet,) = read_sheets(path)
    assert (len(sheet.rows), sheet.rows[2][2], sheet.address(2, 2)) == (3, "7", "C3")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (3.0, "3"),
        (1e300, "1e+300"),
        (0.1, "0.1"),
        (False, "FALSE"),
        (dt.datetime(2024, 5, 6, 7, 8), "2024-05-06 07:08:00"),
        (dt.date(2024, 5, 6), "2024-05-06"),
        (dt.time(7, 8), "07:08:00"),
        (dt.timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_cell_text(cell: int | float | bool | dt.date | dt.time | dt.timedelta, text: str) -> None:
    assert cell_text(cell) == text


@given(st.integers(1, 20_000))
def test_column_letters_and_numbers_are_inverse(number: int) -> None:
    assert column_number(column_letters(number - 1)) == number


_CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=2), min_size=1, max_size=8))
def test_quoted_csv_comes_back(rows: list[list[str]]) -> None:
    rows = [["head", "tail"], *rows, ["x", "y"]]
    quoted = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    assert read_csv(b"\xef\xbb\xbf" + quoted.encode(), "a.csv").rows == tuple(map(tuple, rows))


def test_ten_thousand_columns(tmp_path: Path) -> None:
    problem = refused(written(tmp_path / "a.csv", "a\n" + "x," * 10_000))
    assert (problem.code, problem.place.line, problem.values) == (
        "source-columns",
        2,
        {"found": 10_001, "most": 500},
    )
    cells = "".join(f'<c r="{column_letters(n)}1"><v>1</v></c>' for n in range(10_000))
    problem = refused(written(tmp_path / "a.xlsx", workbook(f'<row r="1">{cells}</row>')))
    assert (problem.code, problem.place.cell, problem.values) == (
        "source-columns",
        "SG1",
        {"found": 501, "most": 500},
    )


def test_a_lone_cell_far_out(tmp_path: Path) -> None:
    far = workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="1"><c r="SF1"><v>1</v></c></row>')
    problem = refused(written(tmp_path / "a.xlsx", far))
    assert (problem.code, problem.place.cell) == ("source-cells", "SF1")
    problem = refused(written(tmp_path / "b.xlsx", workbook('<row r="9999999"><c><v>1</v></c></row>')))
    assert (problem.code, problem.place.cell) == ("source-rows", "A9999999")


def test_formats_without_content_do_not_count(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="1048576" s="1"/>'
    assert read_sheets(written(tmp_path / "a.xlsx", workbook(cells)))[0].rows == (("1",),)


@pytest.mark.parametrize(
    "row",
    [
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="1"><c r="A1:B2"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="AB"><v>1</v></c></row>',
    ],
)
def test_addresses_that_are_none(tmp_path: Path, row: str) -> None:
    assert refused(written(tmp_path / "a.xlsx", workbook(row))).code == "source-office-damaged"


def test_huge_cells(tmp_path: Path) -> None:
    small = Limits(characters=1000)
    problem = refused(written(tmp_path / "a.csv", "a,b\n1," + "x" * 1001), small)
    assert (problem.code, problem.place.cell) == ("source-cell-long", "B2")
    problem = refused(written(tmp_path / "b.csv", 'a,b\n1,"' + "x" * 200_000), small)
    assert (problem.code, problem.place.line) == ("source-quote-long", 2)
    inline = f'<row r="1"><c r="B1" t="inlineStr"><is><t>{"x" * 1001}</t></is></c></row>'
    problem = refused(written(tmp_path / "a.xlsx", workbook(inline)), small)
    assert (problem.code, problem.place.cell) == ("source-cell-long", "B1")
    shared = workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', f"<si><t>{'x' * 600}</t><t>{'x' * 600}</t></si>"
    )
    problem = refused(written(tmp_path / "b.xlsx", shared), small)
    assert (problem.code, problem.place.cell) == ("source-cell-long", None)


def test_a_shared_text_used_often(tmp_path: Path) -> None:
    cells = '<c t="s"><v>0</v></c>' * 5 + '<c t="s"><v>9</v></c><c><v>12</v></c>'
    sheet = workbook(f'<row r="1">{cells}</row>', f"<si><t>{'x' * 100}</t></si>")
    problem = refused(written(tmp_path / "a.xlsx", sheet), Limits(text=501))
    assert (problem.code, problem.values) == ("source-text", {"found": 502, "most": 501})


def test_shared_texts_that_are_not_there(tmp_path: Path) -> None:
    for index, code in (
        ("1", "source-workbook"),
        ("x", "source-office-damaged"),
        ("9" * 30, "source-office-damaged"),
    ):
        sheet = workbook(f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>', "<si><t>a</t></si>")
        assert refused(written(tmp_path / "a.xlsx", sheet)).code == code


def test_empty_sheets_are_dropped(tmp_path: Path) -> None:
    assert read_sheets(xlsx(tmp_path / "a.xlsx", [])) == ()


def test_rows_and_cells(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "a,b\n" * 5)
    assert refused(path, Limits(rows=4)).code == "source-rows"
    assert refused(path, Limits(cells=9)).code == "source-cells"
    assert refused(path, Limits(bytes=10)).code == "source-too-large"


@pytest.mark.parametrize("text", ['a,b\n1,"open\n2,3\n', 'a,b\n1,"x"y\n'])
def test_quotation_marks_that_do_not_fit(tmp_path: Path, text: str) -> None:
    problem = refused(written(tmp_path / "a.csv", text))
    assert (problem.code, problem.place.line) == ("source-quote-open", 2)


def test_random_bytes_named_csv(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "a.csv", random.Random(3).randbytes(100_000))).code == "source-binary"


def test_hostile_workbooks(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "a.xlsx", bomb(2**30))).code == "source-zip-inflated"
    assert refused(written(tmp_path / "b.xlsx", archive({"xl/vbaProject.bin": b"x"}))).code == "source-macros"


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    members = workbook_members("<row/>")
    del members["xl/worksheets/sheet1.xml"]
    assert refused(written(tmp_path / "a.xlsx", archive(members))).code == "source-workbook"
    del members["xl/workbook.xml"]
    assert refused(written(tmp_path / "b.xlsx", archive(members))).code == "source-office-damaged"
