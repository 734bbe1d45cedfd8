"""The people of an assessment, as far as reports need them, and files of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from zhiren.errors import PeopleError, Problem, SourceError, quote
from zhiren.language import CHINESE, ENGLISH, match_language
from zhiren.sources.headers import plain
from zhiren.sources.records import Records, cut_long_lists, read_records, titles

_TITLES = {
    "id": titles(
        "id; person id; employee id; employee number; employee no; staff id; staff number; "
        "工号; 员工编号; 员工工号; 员工号; 职工号; 人员编号",
        "number; no; 编号; 代码",
    ),
    "name": titles("name; full name; employee name; person; 姓名; 名字; 员工姓名; 人员姓名"),
    "unit": titles(
        "unit; department; dept; team; division; organisation; organization; org unit; "
        "部门; 所属部门; 部门名称; 单位; 组织; 团队; 车间; 科室"
    ),
    "position": titles("position; job title; job; title; 岗位; 职位; 职务; 岗位名称; 职位名称; 所在岗位"),
    "manager_id": titles(
        "manager id; manager number; supervisor id; reports to id; 上级工号; 上级编号; 直接上级工号; "
        "直接上级编号; 直属上级工号; 主管工号; 汇报对象工号",
        "manager; line manager; supervisor; reports to; 上级; 直接上级; 直属上级; 主管; 汇报对象",
    ),
    "role": titles("role; role id; role profile; profile; 岗位画像; 岗位画像编号; 画像; 画像编号; 角色"),
    "language": titles("language; lang; locale; 语言; 报告语言; 语种"),
}
_LANGUAGES = {
    **dict.fromkeys(map(plain, ("中文", "简体中文", "汉语", "普通话", "chinese", "cn", "中")), CHINESE),
    **dict.fromkeys(map(plain, ("英文", "英语", "english", "英")), ENGLISH),
}


@dataclass(frozen=True)
class Person:
    """A person by a stable key (employee number). ``role`` is the id of a role profile."""

    id: str
    name: str
    unit: str = ""
    position: str = ""
    manager_id: str = ""
    role: str = ""
    language: str = ""


def read_people(path: str | Path) -> tuple[Person, ...]:
    """The people of a CSV, TSV or Excel file, one a row; titles of columns in either language.

    Raises:
        PeopleError: with everything wrong (``check_people`` also gives the warnings).
    """
    people, problems = _examine(Path(path))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise PeopleError(errors)
    return people


def check_people(path: str | Path) -> list[Problem]:
    """Everything wrong with a file of people, errors and warnings, at most twenty of a kind listed."""
    return _examine(Path(path))[1]


def write_people(people: Sequence[Person], path: str | Path) -> None:
    """A CSV file in UTF-8 (with the mark that Excel needs); ``read_people`` gives the same people again."""
    with Path(path).open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.DictWriter(stream, [field.name for field in fields(Person)])
        table.writeheader()
        table.writerows(map(asdict, people))


def named_language(cell: str) -> str:
    """The product's language that a cell names in whatever way (``中文``, ``en-GB``); empty where it is none."""
    return _LANGUAGES.get(plain(cell)) or match_language(cell) or ""


def _examine(path: Path) -> tuple[tuple[Person, ...], list[Problem]]:
    try:
        records = read_records(path, _TITLES, ("id", "name"))
    except SourceError as error:
        return (), list(error.problems)
    people: list[Person] = []
    problems = [] if records.rows else [Problem("people-none", {}, records.place)]
    for line, cells in records.rows:
        language = cells["language"]
        if language:
            cells["language"] = named_language(language)
        people.append(Person(**cells))
        problems += [
            Problem("people-cell-empty", {"column": column}, records.at(line, column))
            for column in ("id", "name")
            if not cells[column]
        ]
        if language and not cells["language"]:
            problems.append(Problem("people-language", {"value": quote(language)}, records.at(line, "language")))
    lines = [line for line, _ in records.rows]
    problems += [*_repeated(people, lines, records), *_manager_problems(people, lines, records)]
    return tuple(people), [*records.columns.problems, *cut_long_lists(problems, "people-more")]


def _repeated(people: Sequence[Person], lines: Sequence[int], records: Records) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, person in enumerate(people):
        before = first.setdefault(person.id, index)
        if person.id and before != index:
            values = {
                "value": quote(person.id),
                "name": quote(people[before].name),
                "earlier_row": str(lines[before]),
            }
            yield Problem("people-id-twice", values, records.at(lines[index], "id"))


def _manager_problems(people: Sequence[Person], lines: Sequence[int], records: Records) -> Iterator[Problem]:
    """Managers whom nobody knows, and circles of managers: neither forbids a report, both are worth a look."""
    manager_of = {person.id: person.manager_id for person in people if person.id}
    line_of = {person.id: line for person, line in zip(people, lines, strict=True)}
    for person, line in zip(people, lines, strict=True):
        if person.manager_id and person.manager_id not in manager_of:
            values = {"value": quote(person.manager_id), "name": quote(person.name)}
            yield Problem("people-manager-unknown", values, records.at(line, "manager_id"), "warning")
    for circle in circles(manager_of):
        chain = " → ".join(quote(member) for member in (*circle, circle[0]))
        place = records.at(line_of[circle[0]], "manager_id")
        yield Problem("people-manager-cycle", {"chain": chain}, place, "warning")


def circles(manager_of: Mapping[str, str]) -> Iterator[list[str]]:
    """Each circle of the managers once, from the member who comes first in the file."""
    walked: dict[str, int] = {}
    for walk, start in enumerate(manager_of):
        person = start
        while person in manager_of and person not in walked:
            walked[person] = walk
            person = manager_of[person]
        if walked.get(person) == walk:
            circle = [person]
            while manager_of[circle[-1]] != person:
                circle.append(manager_of[circle[-1]])
            yield circle
