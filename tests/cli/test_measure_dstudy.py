"""zhiren dstudy: reliability now, and raters needed."""

import json

import polars as pl
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import arrange_panels
from zhiren.measure.generalizability import panel_components, raters_needed
from zhiren.measure.printed import figure
from zhiren.ratings.read import read_ratings


@pytest.fixture
def dstudy(zhiren, surveys):
    def run(*words: object, language: str = "en"):
        return zhiren("dstudy", surveys / "spring.csv", *words, language=language)

    return run


@pytest.fixture
def components(surveys):
    core = builtin_framework("en")
    panels = arrange_panels(read_ratings(surveys / "spring.csv", framework=core), core, low_score=1, high_score=5)
    return {c: panel_components(panels, c) for c in ("INT", "TWK")}


def test_a_line_each_competency(dstudy, components):
    run = dstudy("--target", ".9")
    assert (run.status, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0].endswith("Raters for Eρ² 0.9")
    for line, (name, c) in zip(lines[1:3], components.items(), strict=True):
        needed = raters_needed(c, 0.9)
        assert line.split() == [name, figure(c.n_raters, 1), figure(c.g), figure(c.phi), str(needed or "never")]
    assert lines[3].startswith("Eρ² is the reliability for comparing people")


def test_raters_do_not_always_help(zhiren, tmp_path):
    """Everybody is good at one item and bad at the other: only other items could tell people apart."""
    rows = [
        f"E{p},R{p}{r},peer,TWK.{i + 1},{(2, 4)[(p + i) % 2] + (r == i)}"
        for p in range(6)
        for r in range(3)
        for i in range(2)
    ]
    file = tmp_path / "profiles.csv"
    file.write_text("\n".join(["ratee,rater,relationship,item,score", *rows]), encoding="utf-8")
    assert zhiren("dstudy", file).out.splitlines()[1].split()[-1] == "never"
    assert zhiren("dstudy", file, language="zh").out.splitlines()[1].split()[-1] == "达不到"


def test_one_competency_in_full(dstudy, components):
    run = dstudy("--competency", "TWK")
    assert run.status == 0
    assert components["TWK"].describe("en") in run.out
    assert "\nDecision study, raters of each person’s own\n" in run.out
    assert "\nINT" not in run.out


def test_json(dstudy, components):
    run = dstudy("--json", "--design", "crossed")
    assert run.status == 0
    read, said = map(json.loads, run.out.splitlines())
    assert (read["event"], said["event"], said["target"]) == ("read", "dstudy", 0.8)
    assert [c["competency_id"] for c in said["competencies"]] == list(components)
    assert said["competencies"][0]["components"]["design"] == "crossed"
    assert len(said["competencies"][0]["plans"]) == 11


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--target", 2), "A coefficient lies between 0 and 1; the target 2 does not."),
        (
            ("--competency", "XX"),
            "“XX” is neither a competency nor an item of the dictionary. Its competencies are INT, TWK.",
        ),
    ],
)
def test_what_cannot_be_asked(dstudy, words, said):
    run = dstudy(*words)
    assert (run.status, run.err.splitlines()[-1]) == (1, said)


def test_a_competency_that_cannot_be_studied_does_not_stop_the_others(zhiren, surveys, tmp_path):
    table = pl.read_csv(surveys / "spring.csv")
    others = table.filter(pl.col("relationship") != "self")
    alone = others.filter(pl.col("item").str.starts_with("TWK") & (pl.col("ratee") == "E0001"))
    thin = pl.concat([others.filter(pl.col("item").str.starts_with("INT")), alone])
    thin.write_csv(tmp_path / "thin.csv")
    run = zhiren("dstudy", tmp_path / "thin.csv")
    assert run.status == 0
    said = "TWK: All ratings are of one person. Variance between persons needs at least two."
    assert said in run.out.splitlines()
    document = json.loads(zhiren("dstudy", tmp_path / "thin.csv", "--json").out.splitlines()[-1])
    assert [p["code"] for p in document["competencies"][1]["problems"]] == ["gstudy-persons"]
    alone.write_csv(tmp_path / "alone.csv")
    run = zhiren("dstudy", tmp_path / "alone.csv")
    assert (run.status, run.err) == (1, f"{said[5:]}\n")
