"""Files of people as HR systems export them: which column holds what, in either language."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from zhiren.errors import PeopleError, Place, Problem, SourceError
from zhiren.sources.records import read_records, titles

MOST_BYTES = 10 * 2**20
MOST_ROWS = 120_000

TITLES = {
    "id": titles(
        "id; person id; employee id; employee number; employee no; staff id; staff number; staff no; "
        "工号; 员工编号; 员工工号; 员工号; 职工号; 人员编号; 员工 ID",
        "number; no; 编号; 代码",
    ),
    "name": titles("name; full name; employee name; person; 姓名; 名字; 员工姓名; 人员姓名"),
    "mail": titles(
        "mail; email; e-mail; mail address; email address; work email; 邮箱; 电子邮箱; 邮件; 电子邮件; 邮箱地址; "
        "工作邮箱; 企业邮箱; 公司邮箱"
    ),
    "phone": titles(
        "phone; mobile; mobile phone; telephone; phone number; mobile number; cell; "
        "手机; 手机号; 手机号码; 电话; 联系电话; 移动电话"
    ),
    "unit": titles(
        "unit; department; dept; team; division; organisation; organization; org unit; "
        "部门; 所属部门; 部门名称; 部门路径; 部门全称; 单位; 组织; 所属组织; 团队; 车间; 科室"
    ),
    "position": titles("position; job title; job; title; 岗位; 职位; 职务; 岗位名称; 职位名称; 所在岗位"),
    "manager_id": titles(
        "manager id; manager number; manager no; supervisor id; reports to id; 上级工号; 上级编号; 直接上级工号; "
        "直接上级编号; 直属上级工号; 主管工号; 经理工号; 汇报对象工号"
    ),
    "manager": titles(
        "manager; line manager; supervisor; reports to; manager name; 上级; 直接上级; 直属上级; 主管; 汇报对象; "
        "上级姓名; 直接上级姓名; 经理"
    ),
    "role": titles("role; role id; role profile; profile; 岗位画像; 岗位画像编号; 角色画像; 画像; 画像编号; 角色"),
    "language": titles("language; lang; locale; 语言; 报告语言; 语种"),
    "level": titles("level; grade; job level; job grade; rank; band; 职级; 级别; 职等; 岗级; 层级; 职务级别"),
    "performance": titles(
        "performance; performance rating; performance grade; appraisal; appraisal rating; performance result; "
        "绩效; 绩效等级; 绩效结果; 绩效考核; 考核等级; 考核结果; 绩效评级; 年度绩效"
    ),
    "gender": titles("gender; sex; 性别"),
    "age_band": titles("age band; age group; age range; age bracket; 年龄段; 年龄组; 年龄区间; 年龄层"),
    "status": titles("status; employment status; state; 状态; 在职状态; 人员状态; 员工状态"),
}


@dataclass(frozen=True)
class Table:
    """The rows of a file: which columns it has, under which titles, and each row's line with its cells."""

    titles: dict[str, str]
    rows: list[tuple[int, dict[str, str]]]
    warnings: tuple[Problem, ...] = ()

    def without(self, lines: Iterable[int]) -> Table:
        """The table without some of its lines."""
        left_out = set(lines)
        return replace(self, rows=[row for row in self.rows if row[0] not in left_out])

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the import."""
        return {"titles": self.titles, "rows": self.rows}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Table:
        """The table that was kept."""
        return cls(kept["titles"], [(line, cells) for line, cells in kept["rows"]])


def read_table(content: bytes, file_name: str) -> Table:
    """The people in the bytes of a CSV, TSV or Excel file.

    Raises:
        PeopleError: the file cannot be read safely, is over a limit, has no column of numbers, or no rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"people{Path(file_name).suffix.lower() or '.csv'}"
        path.write_bytes(content)
        try:
            records = read_records(path, TITLES, ("id",))
        except SourceError as error:
            raise PeopleError(_named(problem, file_name) for problem in error.problems) from None
    if not records.rows:
        raise PeopleError(Problem("people-none", {}, replace(records.place, file=file_name)))
    if len(records.rows) > MOST_ROWS:
        raise PeopleError(Problem("people-import-rows", {"n": len(records.rows), "most": MOST_ROWS}))
    columns = records.columns
    warnings = tuple(_named(problem, None) for problem in columns.problems)
    rows = [(line, {name: cells[name] for name in columns.columns}) for line, cells in records.rows]
    return Table({name: columns.title(name) for name in columns.columns}, rows, warnings)


def _named(problem: Problem, file_name: str | None) -> Problem:
    place = problem.place
    return problem.at(Place(file_name, place.sheet, place.line, place.column, place.cell, place.field))
