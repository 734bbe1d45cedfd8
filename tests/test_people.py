from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import PeopleError, Problem
from zhiren.language import LANGUAGES
from zhiren.people import Person, check_people, read_people, write_people

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8).map(str.strip)
PERSON = st.builds(
    Person,
    id=TEXT.filter(bool),
    name=TEXT.filter(bool),
    unit=TEXT,
    position=TEXT,
    manager_id=TEXT,
    role=TEXT,
    language=st.sampled_from(["", *LANGUAGES]),
)


def write(path: Path, *rows: str) -> Path:
    file = path / "people.csv"
    file.write_text("工号,姓名,部门,岗位,上级工号,岗位画像,语言\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return file


def shown(problems: list[Problem]) -> list[tuple[str, int | None, str | None, str]]:
    for language in LANGUAGES:
        assert all(problem.describe(language) for problem in problems)
    return [(p.code, p.place.line, p.place.field, p.severity) for p in problems]


def test_people_in_either_language(tmp_path: Path) -> None:
    rows = ["1,张三,一车间,班长,2,shift-supervisor,中文", "2,Li Si,,,,,English", "", "3,王五,,,,,zh_CN"]
    assert read_people(write(tmp_path, *rows)) == (
        Person("1", "张三", "一车间", "班长", "2", "shift-supervisor", "zh-Hans"),
        Person("2", "Li Si", language="en"),
        Person("3", "王五", language="zh-Hans"),
    )


@given(st.lists(PERSON, min_size=1, max_size=5, unique_by=lambda person: person.id))
def test_people_who_were_written_are_read_again(people: list[Person]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        write_people(people, path)
        assert read_people(path) == tuple(people)


def test_everything_wrong_is_found_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, "1,张三,,,,,", "1,李四,,,9,,fr", ",王五,,,,,", "4,,,,,,")
    assert shown(check_people(path)) == [
        ("people-language", 3, "语言", "error"),
        ("people-cell-empty", 4, "工号", "error"),
        ("people-cell-empty", 5, "姓名", "error"),
        ("people-id-twice", 3, "工号", "error"),
        ("people-manager-unknown", 3, "上级工号", "warning"),
    ]
    with pytest.raises(PeopleError) as error:
        read_people(path)
    assert len(error.value.problems) == 4


def test_a_number_given_twice_names_the_first_owner(tmp_path: Path) -> None:
    (problem,) = check_people(write(tmp_path, "1,张三,,,,,", "1,李四,,,,,"))
    assert problem.values == {"value": "1", "name": "张三", "earlier_row": "2"}


def test_circles_of_managers_are_noted_once_each(tmp_path: Path) -> None:
    path = write(tmp_path, "0,a,,,1,,", "1,b,,,2,,", "2,c,,,1,,", "3,d,,,3,,", "4,e,,,,,", ",x,,,,,")
    problems = [problem for problem in check_people(path) if problem.severity == "warning"]
    assert [(p.code, p.values["chain"], p.place.line) for p in problems] == [
        ("people-manager-cycle", "1 → 2 → 1", 3),
        ("people-manager-cycle", "3 → 3", 5),
    ]


def test_long_lists_are_cut(tmp_path: Path) -> None:
    problems = check_people(write(tmp_path, *(f"{i},p,,,m{i},," for i in range(25))))
    assert len(problems) == 21
    assert problems[-1].values == {"n": 5, "kind": "people-manager-unknown"}
    assert shown(problems)[-1][3] == "warning"


def test_a_file_without_people_and_one_without_titles(tmp_path: Path) -> None:
    assert shown(check_people(write(tmp_path))) == [("people-none", None, None, "error")]
    other = tmp_path / "other.csv"
    other.write_text("x,y\n1,2\n", encoding="utf-8")
    assert [code for code, *_ in shown(check_people(other))] == ["table-column-missing"] * 2
    with pytest.raises(PeopleError):
        read_people(tmp_path / "none.csv")
