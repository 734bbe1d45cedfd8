"""People and machines side by side: the bar, what counts, fairness by group."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.actions.coders.making import make_coded
from web.making import make_account
from zhiren.errors import EvidenceError, MeasureError
from zhiren.language import LANGUAGES
from zhiren.web.actions.coders.compared import bar_in_force, read_compared, set_bar
from zhiren.web.actions.coders.fairness import FEWEST_PEOPLE, fairness_by, flips
from zhiren.web.models import Activity, BlindCase, Code, CoderBar, Coding, Interview, RemoteRun, Unit

pytestmark = pytest.mark.django_db


def test_nothing_coded_is_nothing_to_compare() -> None:
    assert read_compared("en") is None


def test_the_bar_is_sixty_until_an_administrator_says_otherwise() -> None:
    account = make_account("hr_administrator")
    assert bar_in_force() == 0.6
    assert set_bar(" 0,75 ", account) == 0.75
    assert (bar_in_force(), CoderBar.objects.get().set_by) == (0.75, account)
    assert Activity.objects.get().values == {"kappa": "0.75"}


@pytest.mark.parametrize("given", ["", "high", "nan", "-0.1", "1.01", "inf"])
def test_a_bar_is_a_kappa(given: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        set_bar(given, None)
    (problem,) = caught.value.problems
    assert problem.code == "coders-bar-range"
    assert all(problem.describe(language) for language in LANGUAGES)
    assert bar_in_force() == 0.6


@pytest.mark.parametrize(("n_agreed", "kappa", "counts"), [(24, 0.8, True), (15, 0.5, False)])
def test_a_version_below_the_bar_suggests_and_is_not_counted(n_agreed: int, kappa: float, counts: bool) -> None:
    make_coded(make_account("coder"), n_agreed)
    compared = read_compared("en")
    assert compared is not None
    (standing,) = compared.standings
    assert standing.kappa is not None
    assert standing.kappa.kappa == pytest.approx(kappa, abs=0.02)  # a clause more: the last words
    assert (standing.version, standing.counts) == ("coder-1", counts)
    assert ("coder-1" in compared.ratings.raters) is counts
    assert {row.coder for row in compared.levels if row.is_machine} == {"coder-1"}  # measured all the same


def test_what_nobody_saw_is_in_no_rating_however_well_the_machine_agrees() -> None:
    make_coded(make_account("coder"), 24, behaviour="TWK.2")
    compared = read_compared("en")
    assert compared is not None
    assert [standing.counts for standing in compared.standings] == [True]
    assert set(compared.ratings.to_frame()["item"]) == {"TWK.1"}
    assert ("coder-1" in compared.ratings.raters, compared.n_alone) == (False, 1)
    set_bar("0.9", None)
    below = read_compared("en")
    assert below is not None
    assert below.n_alone == 0  # not left out for that: it does not count


def test_an_interview_in_which_people_saw_nothing_makes_no_rating() -> None:
    for _ in range(2):
        empty = make_coded(make_account("coder"), 30)
    Code.objects.filter(coding__interview=empty).update(removed_at=timezone.now())
    set_bar("0.1", None)
    compared = read_compared("en")
    assert compared is not None
    assert [standing.counts for standing in compared.standings] == [True]
    assert empty.person.number not in compared.ratings.ratees
    assert ("coder-1" in compared.ratings.raters, compared.n_alone) == (True, 1)


def test_a_higher_bar_takes_it_out_again() -> None:
    make_coded(make_account("coder"), 24)
    set_bar("0.9", None)
    compared = read_compared("en")
    assert compared is not None
    assert "coder-1" not in compared.ratings.raters


def test_where_suggestions_were_in_sight_only_blind_cases_tell() -> None:
    make_coded(make_account("coder"), 30, n_cases=20)
    compared = read_compared("en")
    assert compared is not None
    (standing,) = compared.standings
    assert (standing.kappa, standing.n_clauses < 50, standing.counts) == (None, True, False)


@pytest.mark.parametrize("spoilt", ["consent", "unfinished", "removed"])
def test_what_is_not_over_agreed_to_or_standing_is_not_compared(spoilt: str) -> None:
    make_coded(make_account("coder"))
    if spoilt == "consent":
        Interview.objects.update(consent_on=None)
        assert read_compared("en") is None
    elif spoilt == "unfinished":
        Coding.objects.update(finished_at=None)
        assert read_compared("en") is None
    else:
        Code.objects.update(removed_at=Coding.objects.get().finished_at)
        compared = read_compared("en")
        assert compared is not None
        assert [row for row in compared.levels if not row.is_machine] == []


def test_a_version_that_read_and_found_nothing_is_compared_too() -> None:
    interview = make_coded(make_account("coder"), 0)
    numbers = {"n_questions": 1, "n_from_cache": 0, "n_codes": 0, "n_invented": 0, "tokens_in": 1, "tokens_out": 1}
    RemoteRun.objects.create(interview=interview, coder="m/1", cost=0, seconds=1, **numbers)
    compared = read_compared("en")
    assert compared is not None
    assert {s.version: s.counts for s in compared.standings} == {"m/1": False, "coder-1": False}


def test_the_queries_stay_the_same() -> None:
    account = make_account("coder")
    counts = []
    for n in (1, 2):
        for _ in range(n):
            make_coded(account)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            read_compared("en")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_too_little_for_severity_is_said() -> None:
    make_coded(make_account("coder"))
    compared = read_compared("en")
    assert compared is not None
    effects = compared.effects()
    assert isinstance(effects, MeasureError) or {e.coder for e in effects} >= {"coder-1"}


def test_ratings_hold_older_interviews_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        make_coded(make_account("coder"), 24)
    oldest = Interview.objects.earliest("pk")
    Code.objects.filter(coding__interview=oldest).update(removed_at=timezone.now())
    whole = read_compared("en")
    monkeypatch.setattr("zhiren.web.actions.coders.compared.MOST_INTERVIEWS", 2)
    part = read_compared("en")
    assert whole is not None
    assert part is not None
    assert (whole.n_older, part.n_older, len(part.interviews)) == (0, 3, 2)
    assert part.ratings.to_frame().equals(whole.ratings.to_frame())
    assert (part.n_alone, whole.n_alone) == (1, 1)
    assert "coder-1" in part.ratings.raters


def test_the_dictionary_used_most_is_compared_however_old_its_interviews(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.web.actions.coders.compared.MOST_INTERVIEWS", 1)
    *_, newest = [make_coded(make_account("coder"), 24) for _ in range(3)]
    Interview.objects.filter(pk=newest.pk).update(framework_id="other", framework_version="1")
    compared = read_compared("en")
    assert compared is not None
    assert (compared.coded.n, dict(compared.coded.others)) == (2, {"other@1": 1})


def test_coders_whose_accounts_are_gone_stay_two_raters() -> None:
    coders = [make_account("coder") for _ in range(2)]
    interview = make_coded(coders[0])
    other = Coding.objects.create(interview=interview, account=coders[1], finished_at=timezone.now())
    pattern = Code.objects.filter(coding__account=coders[0]).first()
    assert pattern is not None
    Code.objects.create(
        coding=other, start=pattern.start, end=pattern.end, indicator_id="TWK.1", polarity="well", level=1
    )
    for coder in coders:
        coder.delete()
    compared = read_compared("en")
    assert compared is not None
    seen = {row.coder: row.level for row in compared.levels if not row.is_machine}
    assert sorted(seen.values()) == [1, 3]
    assert {compared.names[coder] for coder in seen} == {"— (A talk)"}
    assert len(set(compared.ratings.raters) - {"coder-1"}) == 2


def groups(by: str, **more: Any) -> dict[str, Any]:
    compared = read_compared("en")
    assert compared is not None
    return {row.group: row for row in fairness_by(compared, "coder-1", by, **more)}


def test_groups_are_told_apart_and_small_ones_are_not_shown() -> None:
    account = make_account("coder")
    unit = Unit.objects.create(code="U1", name="Design")
    for _ in range(FEWEST_PEOPLE):
        make_coded(account, 15, gender="female", unit=unit)
    for _ in range(FEWEST_PEOPLE):
        make_coded(account, 30, gender="male")
    make_coded(account, 30, age_band="50+")
    found = groups("gender")
    assert {g: row.n_people for g, row in found.items()} == {"female": 5, "male": 5, "": 1}
    assert (found[""].standing, found[""].frequency) == (None, None)
    female, male = found["female"], found["male"]
    assert female.standing.kappa.kappa < 0.55 < 0.95 < male.standing.kappa.kappa
    # half of what women show is overlooked; corrected, the groups are alike
    assert female.frequency.raw == pytest.approx(male.frequency.raw / 2, abs=0.01)
    assert female.frequency.share == pytest.approx(male.frequency.share)
    assert groups("unit")["Design"].n_people == 5
    assert groups("age_band")["50+"].standing is None
    assert groups("gender", competency="ANA")["male"].frequency.share == 0
    assert groups("gender", competency="TWK")["male"].frequency.share == male.frequency.share


def test_a_part_drawn_by_lot_is_weighed_by_its_chance() -> None:
    account = make_account("coder")
    for _ in range(FEWEST_PEOPLE):
        make_coded(account, 15, n_cases=20)
    (row,) = groups("gender").values()
    assert row.frequency.n_read == 20 * FEWEST_PEOPLE
    assert row.frequency.share == pytest.approx(30 / 61, abs=0.03)
    assert row.frequency.raw == pytest.approx(15 / 61, abs=0.01)


def test_what_was_drawn_on_words_of_others_is_left_out() -> None:
    account = make_account("coder")
    for _ in range(FEWEST_PEOPLE):
        make_coded(account, 15, n_cases=20)
    strange = make_coded(account, 15, n_cases=1)
    BlindCase.objects.filter(coding__interview=strange).update(start=2, end=6)  # what the interviewer says
    (row,) = groups("gender").values()
    assert row.n_people == FEWEST_PEOPLE + 1
    assert row.frequency.n_read == 20 * FEWEST_PEOPLE
    BlindCase.objects.filter(start__gt=6).delete()
    (row,) = groups("gender").values()
    assert row.frequency is None


class Prejudiced:
    """Answers otherwise where somebody is called she."""

    version = "p"

    def suggest(self, texts: list[str], _language: str | None = None) -> list[Any]:
        from types import SimpleNamespace

        names = (
            "competencies",
            "labels",
            "indicator_id",
            "evidence_probability",
            "kind",
            "polarity",
            "confidence",
        )
        return [SimpleNamespace(**dict.fromkeys(names, "她" in text)) for text in texts]


def test_what_changes_with_a_pronoun_is_counted() -> None:
    assert flips(Prejudiced(), ["他停了机。", "停了机。"]) == 1
