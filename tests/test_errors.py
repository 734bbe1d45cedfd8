import pytest

from zhiren.errors import FrameworkError, Place, Problem, ZhirenError, quote
from zhiren.language import CHINESE, ENGLISH

PROBLEM = Problem("framework-empty", {"framework": "core"}, Place(file="core.yaml", line=3, column=7))


def test_a_finding_reads_as_a_sentence_with_its_place_in_front():
    assert PROBLEM.describe(ENGLISH) == (
        "core.yaml, line 3, column 7: The dictionary “core” holds no competencies. It needs at least one."
    )
    assert PROBLEM.describe(CHINESE) == "core.yaml，第 3 行第 7 列：词典“core”里没有胜任力，至少需要一项。"


def test_a_finding_without_a_place_is_the_sentence_alone():
    assert (
        PROBLEM.at(Place()).describe(ENGLISH)
        == "The dictionary “core” holds no competencies. It needs at least one."
    )


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(), ""),
        (Place(file="a.xlsx", sheet="May", cell="C12"), "a.xlsx, sheet “May”, cell C12"),
        (Place(file="a.csv", line=12, field="score"), "a.csv, row 12, “score”"),
        (Place(column=4), ""),
    ],
)
def test_a_place_names_only_what_is_known(place, expected):
    assert place.describe(ENGLISH) == expected


def test_row_numbers_carry_no_thousands_separator():
    assert Place(line=1234567).describe(ENGLISH) == "row 1234567"


def test_an_error_carries_all_findings_a_line_each(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    error = FrameworkError([PROBLEM, PROBLEM.at(Place())])
    assert error.problems == (PROBLEM, PROBLEM.at(Place()))
    assert str(error).splitlines() == [PROBLEM.describe(ENGLISH), PROBLEM.at(Place()).describe(ENGLISH)]


def test_an_error_of_one_finding_needs_no_list():
    assert ZhirenError(PROBLEM).problems == (PROBLEM,)


def test_a_quoted_value_stays_on_one_line_and_short():
    assert quote("a\n  b") == "a b"
    assert quote(5) == "5"
    assert quote("x" * 100) == "x" * 79 + "…"
