"""The table of everybody's scores says what the reports say, and nothing more."""

from __future__ import annotations

import json

import pytest

from zhiren.anonymity import Thresholds
from zhiren.dictionary.builtin import builtin_framework
from zhiren.questionnaire import response_scale
from zhiren.report.batch import Edition, Inputs, Wishes, make_reports
from zhiren.report.batch.scores import SCORES, read_scores
from zhiren.role_files import builtin_roles
from zhiren.simulate import CompanyPlan, simulate_company


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=40, competencies=("INT", "TWK"), not_observed=0.02), framework)
    people = {person.id: person for person in company.people["en"]}
    roles = {role.id: role for role in builtin_roles("en")}
    required = {p.id: roles[p.role] for p in people.values() if p.role in roles}
    edition = Edition(framework, response_scale("frequency-5", "en"), people, required)
    folder = tmp_path_factory.mktemp("reports")
    wishes = Wishes("2025-06-30", formats=("json",), thresholds=Thresholds(8, 8))
    make_reports(Inputs(company.ratings, company.comments, (edition,)), wishes, folder, lambda *_: None)
    return folder


def test_every_row_says_what_the_report_says(made):
    shown = {
        (report["subject"]["id"], result["id"]): result
        for report in (json.loads(f.read_bytes()) for f in (made / "en" / "json").iterdir())
        for result in report["competencies"]
    }
    rows = {(r["ratee"], r["competency_id"]): r for r in read_scores(made / SCORES).iter_rows(named=True)}
    assert rows.keys() == shown.keys()
    for key, row in rows.items():
        others = shown[key]["others"]
        assert (row["score"], row["low"], row["high"]) == (
            (others["mean"], others["low"], others["high"]) if others else (None, None, None)
        )
        same = ("raw_mean", "self_score", "requirement", "required_level", "probability", "adjusted")
        assert {name: row[name] for name in same} == {name: shown[key][name] for name in same}


def test_what_a_report_withholds_has_no_figure_in_the_table(made):
    table = read_scores(made / SCORES)
    withheld = table.filter("withheld")
    assert withheld.height > 0
    figures = withheld.select("score", "low", "high", "raw_mean", "logit", "standard_error", "probability")
    assert figures.null_count().row(0) == (withheld.height,) * 7
    assert table.filter(~table["adjusted"])["logit"].null_count() == table.filter(~table["adjusted"]).height
