import re
from pathlib import Path

import pytest

import zhiren
from zhiren.comments import Comment, check_comments, write_comments
from zhiren.dictionary.write import to_yaml
from zhiren.people import Person, check_people, write_people
from zhiren.ratings.check import check_ratings
from zhiren.ratings.write import write_ratings

ROOT = Path(__file__).parents[1]


def test_every_public_name_is_there():
    for name in zhiren.__all__:
        assert getattr(zhiren, name).__name__ == name if name != "RELATIONSHIPS" else zhiren.RELATIONSHIPS
    assert set(zhiren.__all__) <= set(dir(zhiren))


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = zhiren.nothing


@pytest.mark.parametrize("kind", [str, Path])
def test_files_are_named_by_text_or_by_path(kind, tmp_path):
    dictionary, people, comments, csv, parquet, roles = (
        kind(tmp_path / name) for name in ("d.yaml", "p.csv", "c.csv", "r.csv", "r.parquet", "roles.yaml")
    )
    ratings = zhiren.Ratings.from_columns(["E1"], ["E2"], ["peer"], ["A"], [4])
    framework = zhiren.builtin_framework("en")
    Path(dictionary).write_text(to_yaml(framework), "utf-8")
    Path(roles).write_text("roles:\n- {id: r, title: R, requirements: [{competency: a, level: 3}]}\n", "utf-8")
    write_people([Person("E1", "Zhang")], people)
    write_comments([Comment("E1", "E2", "peer", "Good")], comments)
    write_ratings(ratings, csv)
    write_ratings(ratings, parquet)

    assert zhiren.load_dictionary(dictionary) == zhiren.find_framework(dictionary, "en") == framework
    assert zhiren.check_dictionaries([dictionary]) == []
    assert zhiren.load_roles(roles) == (zhiren.find_role("r", "en", roles),)
    assert zhiren.read_people(people) == (Person("E1", "Zhang"),)
    assert zhiren.read_comments(comments) == (Comment("E1", "E2", "peer", "Good"),)
    assert zhiren.read_ratings(csv) == zhiren.read_ratings([parquet]) == ratings
    assert check_ratings(csv) == check_people(people) == check_comments(comments) == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_example_of_the_readme_works(readme, tmp_path, monkeypatch, capsys):
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.DOTALL)
    company = zhiren.simulate_company(zhiren.CompanyPlan(n_people=12, seed=1), zhiren.builtin_framework("en"))
    monkeypatch.chdir(tmp_path)
    (name,) = re.findall(r"[^\W\d]+\.csv", example)
    write_ratings(company.ratings, name)
    names = {}
    exec(example, names)
    assert capsys.readouterr().out == f"{names['measures']}\n"
