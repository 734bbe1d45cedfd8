from __future__ import annotations

from zhiren.errors import Place, Problem
from zhiren.language import LANGUAGES
from zhiren.ratings.naming import alike_ids, name_faults


def unknown(column: str, value: str, line: int) -> Problem:
    return Problem(f"ratings-unknown-{column}", {"value": value, "n": 1}, Place("r.csv", line=line, field=column))


def test_people_called_by_name_are_one_finding_a_column() -> None:
    problems = [
        unknown("ratee", "张三", 2),
        unknown("ratee", "李四", 3),
        unknown("ratee", "E9", 4),
        unknown("rater", "李四", 2),
        Problem("ratings-more", {"n": 3, "kind": "ratings-unknown-rater"}),
        Problem("ratings-more", {"n": 3, "kind": "ratings-twice"}),
    ]
    found = name_faults(problems, {"1": "张三", "2": "李四", "3": "李四"})
    assert found == [
        Problem("ratings-name-for-number", {"value": "张三", "id": "1"}, problems[0].place),
        problems[2],
        Problem("ratings-name-for-number", {"value": "李四", "id": "2"}, problems[3].place),
        problems[5],
    ]
    assert all(problem.describe(language) for problem in found for language in LANGUAGES)


def test_without_people_nothing_changes() -> None:
    problems = [unknown("ratee", "E9", 4)]
    assert name_faults(problems, {}) == problems


def test_ids_that_differ_only_in_capitals_or_width_are_noted() -> None:
    found = alike_ids(["A001", "a001", "Ａ００１", "B2", "b3"])
    assert [(p.code, p.values, p.severity) for p in found] == [
        ("ratings-ids-alike", {"ids": "A001 / a001 / Ａ００１"}, "warning")
    ]
    many = alike_ids([letter + str(n) for n in range(22) for letter in "aA"])
    assert many[-1].values == {"n": 2, "kind": "ratings-ids-alike"}
    assert all(problem.describe(language) for problem in (*found, *many) for language in LANGUAGES)
