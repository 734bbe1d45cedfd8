"""Whose scores are read, what they say about roles, successors and needs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from django.utils import timezone

from web.making import make_account, make_campaign, make_person
from web.making_talent import make_people, make_role, make_scored
from zhiren.web.actions.roles import profile
from zhiren.web.actions.talent.fit import glance, likelihood_of, person_fit
from zhiren.web.actions.talent.needs import needs_by, training_needs
from zhiren.web.actions.talent.performance import propose_steps
from zhiren.web.actions.talent.scored import Scored, read_scores, scored_campaigns
from zhiren.web.actions.talent.succession import succession
from zhiren.web.models import Campaign, Unit

pytestmark = pytest.mark.django_db

HIGH, MIDDLE, LOW = {"INT": 4.9, "TWK": 4.9}, {"INT": 3.0, "TWK": 4.0}, {"INT": 1.2, "TWK": 1.2}


def scored_of(campaign: Campaign, role: str = "hr_analyst", **fields: object) -> Scored:
    found = read_scores(make_account(role, **fields), campaign, "en")
    assert found is not None
    return found


def clerk() -> object:
    found = profile("core", "clerk")
    assert found is not None
    return found


class TestReading:
    """Who reads what."""

    def test_everybody_reads_whose_report_they_may_open(self) -> None:
        boss = make_person("Boss")
        people = [*make_people(HIGH, manager=boss), *make_people(LOW)]
        campaign = make_scored(people)
        own, other = people[0][0], people[1][0]

        assert list(scored_of(campaign).people) == [own.number, other.number]
        assert list(scored_of(campaign, "manager", person=boss).people) == [own.number]
        assert list(scored_of(campaign, "employee", person=other).people) == [other.number]
        stranger = make_account("employee", person=make_person())
        assert scored_of(campaign, "coder").people == {}
        assert scored_campaigns(stranger) == []

    def test_not_scored_or_scored_before_there_were_tables(self, media: Path) -> None:
        assert read_scores(make_account(), make_campaign(state="closed"), "en") is None
        campaign = make_scored(make_people(HIGH))
        for file in media.rglob("*.parquet"):
            file.unlink()
        assert read_scores(make_account(), campaign, "en") is None

    def test_the_latest_campaign_comes_first(self) -> None:
        early = make_scored(make_people(HIGH), closed_at=timezone.now())
        late = make_scored(make_people(HIGH), closed_at=timezone.now())
        make_scored(make_people(HIGH), is_trial=True)

        assert scored_campaigns(make_account()) == [late, early]

    def test_only_what_was_asked_in_a_language_that_was_asked(self) -> None:
        campaign = make_scored(make_people(HIGH), languages=["zh-Hans"], competencies=["TWK"])
        found = scored_of(campaign)

        assert (found.framework.language, found.scores.competencies) == ("zh-Hans", ("TWK",))
        everything = scored_of(make_scored(make_people(HIGH), competencies=[]))
        assert len(everything.framework.competencies) > 2


class TestFit:
    """One person and roles."""

    def test_requirements_by_what_is_at_stake(self) -> None:
        make_role(levels={"INT": 2, "TWK": 4, "COM": 3})
        person = make_people({"INT": 4.0, "TWK": 3.0})[0]
        found = person_fit(scored_of(make_scored([person])), person[0].number, clerk())

        assert [(r.competency.id, r.level, r.required) for r in found.requirements] == [
            ("TWK", 4, 4.0),
            ("INT", 2, 2.0),
        ]
        assert [r.likelihood for r in found.requirements] == ["very_unlikely", "very_likely"]
        assert (found.not_asked, found.fit.judged, found.fit.asked) == (("COM",), 2, 3)
        assert found.fit.expected == pytest.approx(0.5, abs=1e-3)

    def test_what_is_not_shown_is_not_judged(self) -> None:
        make_role()
        person = make_people({"INT": 4.0})[0]
        scored = scored_of(make_scored([person]))
        found = person_fit(scored, person[0].number, clerk())

        assert [(r.competency.id, r.score, r.likelihood) for r in found.requirements] == [
            ("INT", 4.0, "very_likely"),
            ("TWK", None, None),
        ]
        assert [fit.judged for _, fit in glance(scored, person[0].number, [clerk()])] == [1]

    @pytest.mark.parametrize(
        ("chance", "word"),
        [
            (0.975, "very_likely"),
            (0.75, "likely"),
            (0.5, "cannot_tell"),
            (0.25, "unlikely"),
            (0.025, "very_unlikely"),
            (None, None),
        ],
    )
    def test_words(self, chance: float | None, word: str | None) -> None:
        assert likelihood_of(chance) == word


class TestSuccession:
    """Bands."""

    def test_bands_and_what_stands_against(self) -> None:
        make_role()
        people = make_people(HIGH, MIDDLE, LOW, {}, HIGH)
        found = succession(scored_of(make_scored(people)), clerk())
        numbers = [[c.person.number for c in band] for band in found.bands]

        assert numbers == [[people[0][0].number, people[1][0].number, people[4][0].number], [people[2][0].number]]
        assert [c.against and c.against.id for band in found.bands for c in band] == [None, None, None, "TWK"]
        assert found.n == 4
        assert all(c.is_incumbent for band in found.bands for c in band)

    def test_people_without_any_score_are_apart(self) -> None:
        make_role(levels={"TWK": 4})
        people = make_people({"INT": 3.0})
        found = succession(scored_of(make_scored(people)), clerk())

        assert (found.bands, [c.person for c in found.unjudged]) == ((), [people[0][0]])


class TestNeeds:
    """How many are below."""

    def test_by_competency_the_greatest_first(self) -> None:
        make_role()
        scored = scored_of(
            make_scored([*make_people(HIGH, {"INT": 4.5, "TWK": 2.0}), *make_people(LOW, role_id="")])
        )
        needs = training_needs(scored)

        assert [(each.competency.id, each.need.n, round(each.need.below)) for each in needs] == [
            ("TWK", 2, 1),
            ("INT", 2, 0),
        ]
        assert needs[0].share == pytest.approx(50, abs=1)

    def test_by_unit_and_by_role(self) -> None:
        make_role()
        unit = Unit.objects.create(code="U", name="Yard")
        people = [*make_people(LOW, unit=unit), *make_people(HIGH), *make_people(LOW, role_id="nowhere")]
        scored = scored_of(make_scored(people))
        by_unit, by_role = needs_by(scored, "unit"), needs_by(scored, "role")

        assert [(g.group, g.n, [round(e.need.below) for e in g.needs]) for g in by_unit] == [
            ("", 2, [0, 0]),
            ("Yard", 1, [1, 1]),
        ]
        assert [(g.group, g.n) for g in by_role] == [("Clerk", 2)]


def test_a_few_of_several_people_keep_their_order() -> None:
    people = make_people(HIGH, MIDDLE, LOW)
    scored = scored_of(make_scored(people))
    kept = scored.of([people[2][0].number, people[0][0].number])

    assert kept.scores.people == tuple(kept.people)
    np.testing.assert_array_equal(kept.scores.score[:, 0], [4.9, 1.2])


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        (["A", "B", "C", "Ｓ"], [3, 2, 1, 3]),
        (["优秀", "良好", "待改进"], [3, 2, 1]),
        (["1", "2", "3", "4", "5"], [1, 1, 2, 3, 3]),
        (["3"], [2]),
        (["whatever"], [2]),
        ([], []),
    ],
)
def test_what_performance_words_may_mean(words: list[str], steps: list[int]) -> None:
    assert list(propose_steps(words).values()) == steps
