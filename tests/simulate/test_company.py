import numpy as np
import pytest

from zhiren.language import CHINESE, ENGLISH, LANGUAGES
from zhiren.people import Person
from zhiren.ratings import RELATIONSHIPS
from zhiren.simulate import CompanyPlan
from zhiren.simulate.company import simulate_company


@pytest.fixture(scope="module")
def company(framework):
    return simulate_company(CompanyPlan(n_people=300), framework)


def test_the_same_plan_gives_an_equal_company(framework, company):
    again = simulate_company(CompanyPlan(n_people=300), framework)
    assert again.people == company.people
    assert again.ratings == company.ratings
    assert again.comments == company.comments
    assert np.array_equal(again.truth.theta, company.truth.theta)


def test_another_seed_gives_another_company(framework, company):
    other = simulate_company(CompanyPlan(n_people=300, seed=2), framework)
    assert other.ratings != company.ratings
    assert other.people != company.people


def test_names_do_not_change_the_ratings(framework, company):
    other = simulate_company(CompanyPlan(n_people=300, english_share=0.5), framework)
    assert other.ratings == company.ratings


def test_people_are_the_same_in_both_languages(company):
    for chinese, english in zip(company.people[CHINESE], company.people[ENGLISH], strict=True):
        assert (chinese.id, chinese.manager_id, chinese.role, chinese.language) == (
            english.id,
            english.manager_id,
            english.role,
            english.language,
        )
        assert english.name.replace("’", "").replace(" ", "").isascii()
        assert chinese.name.isascii() == (chinese.language == ENGLISH)


def test_the_first_people_of_the_company(company):
    first, second = company.people[ENGLISH][:2]
    assert (first.id, first.unit, first.position, first.manager_id) == (
        "E0001",
        "Management",
        "General manager",
        "",
    )
    assert (second.unit, second.position, second.manager_id) == ("Management", "Department head", "E0001")
    assert company.people[CHINESE][30] == Person(
        "E0031",
        company.people[CHINESE][30].name,
        "采购部1组",
        "采购主管",
        "E0006",
        "buyer",
        company.people[CHINESE][30].language,
    )


def test_isolated_units_are_named_as_remote(company):
    units = {company.people[ENGLISH][k].unit for k in np.flatnonzero(company.chart.isolated)}
    assert len(units) == 3
    assert all("remote site" in unit for unit in units)


def test_ratings_and_comments_come_from_the_pairs(company):
    pairs = {
        (company.labels[p], company.labels[r]): RELATIONSHIPS[k]
        for p, r, k in zip(
            company.assignments.ratee, company.assignments.rater, company.assignments.relationship, strict=True
        )
    }
    ratings = company.ratings
    found = {
        (ratings.ratees[p], ratings.raters[r]): RELATIONSHIPS[k]
        for p, r, k in zip(ratings.ratee, ratings.rater, ratings.relationship, strict=True)
    }
    assert found.items() <= pairs.items()
    assert {(c.ratee, c.rater): c.relationship for c in company.comments}.items() <= pairs.items()
    assert "self" not in {c.relationship for c in company.comments}


def test_variance_components_of_the_truth_are_the_planned_ones(framework):
    truth = simulate_company(CompanyPlan(n_people=4000, comment_rate=0), framework).truth
    assert truth.theta.std(axis=0) == pytest.approx([1, 1], abs=0.05)
    assert np.corrcoef(truth.theta.T)[0, 1] == pytest.approx(0.6, abs=0.04)
    assert truth.severity.std() == pytest.approx(0.5, abs=0.02)
    assert truth.halo.std() == pytest.approx(0.5, abs=0.02)
    assert truth.halo_competency.std() == pytest.approx(0.3, abs=0.01)


def test_without_halo_there_is_none(framework):
    truth = simulate_company(CompanyPlan(n_people=50, halo_sd=0, halo_competency_sd=0), framework).truth
    assert not truth.halo.any()
    assert not truth.halo_competency.any()


def test_comments_are_in_the_language_of_their_writer(company):
    language = {p.id: p.language for p in company.people[ENGLISH]}
    written = [(language.get(c.rater), c.text) for c in company.comments if c.rater in language]
    assert {lang for lang, _ in written} == set(LANGUAGES)
    for lang, text in written:
        assert any("一" <= ch <= "龥" for ch in text) == (lang == CHINESE)
