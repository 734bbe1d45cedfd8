from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from report.quality.made import assessed, few
from zhiren.dictionary.builtin import builtin_framework
from zhiren.framework import Framework
from zhiren.language import CHINESE, ENGLISH, LANGUAGES
from zhiren.report.quality import Quality
from zhiren.report.quality.charts import draw
from zhiren.report.quality.content import (
    Attribute,
    CompetencyDifference,
    Component,
    Connections,
    Count,
    Difference,
    Effect,
    GroupResult,
    Groups,
    ItemDifference,
)
from zhiren.report.quality.sections import Section, sections
from zhiren.report.quality.sections.voice import coefficient

ACT, LOOK, GOOD, OPEN = "act", "look", "good", "open"


def of(quality: Quality, section: str, language: str = ENGLISH) -> Section:
    return next(s for s in sections(quality, builtin_framework(language), language) if s.id == section)


def with_careless(quality: Quality, **fields: object) -> Quality:
    return replace(quality, careless=replace(quality.careless, **fields))  # type: ignore[arg-type]


def grouped(**fields: object) -> Quality:
    apart = Difference(-0.6, -1.0, -0.2)
    usual = {
        "groups": (
            GroupResult("F", 40, 3.5, None, 0.5, 1.0, None, None, None),
            GroupResult("M", 30, 3.2, apart, 0.2, 0.4, 0.2, 0.7, 0.01),
        ),
        "n_hidden": 2,
        "competencies": (CompetencyDifference("INT", "M", apart),),
        "items": (ItemDifference("INT.1", "M", 0.3, "C"), ItemDifference("INT.2", "M", 0.2, "B")),
        "n_tested": 9,
    }
    attribute = Attribute("gender", **{**usual, **fields})  # type: ignore[arg-type]
    return replace(assessed(), groups=Groups("role", 5, (attribute,), ("age_band",)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [assessed, few])
def test_every_section_says_what_it_means_and_what_to_do(made: Callable[[], Quality], language: str) -> None:
    for section in sections(made(), builtin_framework(language), language):
        assert section.means
        assert section.advice
        said = [
            *section.means,
            *section.advice,
            *(t.meaning for t in section.terms),
            *(c.title for c in section.charts),
        ]
        assert all(re.search("[一-龥]", s) if language == CHINESE else not re.search("[一-龥]", s) for s in said)
        for table in section.tables:
            assert {len(row) for row in table.rows} == {len(table.columns)}
            assert all(cell for row in table.rows for cell in row)


def test_a_framework_in_another_language_gives_its_names_only() -> None:
    found = sections(assessed(), builtin_framework(CHINESE), ENGLISH)
    assert found[1].title == "How reliable are the scores?"
    assert found[1].tables[0].rows[0][0] == builtin_framework(CHINESE).competencies[0].name


def test_ids_that_the_framework_has_no_longer_stand_for_themselves() -> None:
    framework = builtin_framework(ENGLISH)
    bare = Framework(
        framework.id, framework.version, framework.language, framework.title, framework.competencies[:1]
    )
    rows = next(s for s in sections(assessed(), bare, ENGLISH) if s.id == "reliability").tables[0].rows
    assert [row[0] for row in rows] == ["Integrity and Candour", "TWK"]


@pytest.mark.parametrize(("fair", "verdict"), [(0.85, GOOD), (0.65, LOOK), (0.5, ACT)])
def test_reliability_is_judged_by_the_score_that_is_read(fair: float, verdict: str) -> None:
    changed = tuple(replace(r, fair=fair) for r in assessed().reliability)
    assert of(replace(assessed(), reliability=changed), "reliability").verdict == verdict


@pytest.mark.parametrize(
    ("fields", "verdict", "n_charts"),
    [
        ({}, GOOD, 1),
        ({"k": 2.0}, LOOK, 1),
        ({"for_80": None}, ACT, 0),
        ({"g": None}, OPEN, 0),
        ({"for_70": 400, "for_80": 700}, LOOK, 1),
    ],
)
def test_raters_needed(fields: dict[str, object], verdict: str, n_charts: int) -> None:
    changed = tuple(replace(r, **fields) for r in assessed().reliability)  # type: ignore[arg-type]
    found = of(replace(assessed(), reliability=changed), "needed")
    assert (found.verdict, len(found.charts)) == (verdict, n_charts)


def test_a_competency_that_no_number_of_raters_helps_is_said() -> None:
    first, *rest = assessed().reliability
    found = of(replace(assessed(), reliability=(replace(first, for_80=None), *rest)), "needed")
    assert found.means[1].startswith("One competency would not reach 0.80")
    assert found.tables[0].rows[0][-1] == "—"


def test_steps_that_do_not_rise_call_for_action() -> None:
    uses = tuple(replace(c, ordered=False, counts=(1, 2, 3, 400, 500)) for c in assessed().categories)
    found = of(replace(assessed(), categories=uses), "categories")
    assert (found.verdict, len(found.advice)) == (ACT, 3)


@pytest.mark.parametrize("section", ["categories", "items"])
def test_what_too_few_answered_is_not_shown(section: str) -> None:
    found = of(replace(assessed(), categories=(), items=()), section)
    assert (found.verdict, found.charts, found.tables) == (OPEN, (), ())


def test_items_are_named_by_what_is_wrong_with_them() -> None:
    items = list(assessed().items)
    items[0] = replace(items[0], verdict="noisy", infit=1.5)
    items[1] = replace(items[1], verdict="overfit", infit=0.5)
    items[2] = replace(items[2], with_rest=0.1)
    found = of(replace(assessed(), items=tuple(items)), "items")
    assert (found.verdict, len(found.advice), len(found.means)) == (LOOK, 3, 3)


@pytest.mark.parametrize(
    ("n", "verdict", "last"), [(0, GOOD, "Nobody"), (1, GOOD, "A few"), (30, LOOK, "More than one")]
)
def test_raters_are_counted_never_named(n: int, verdict: str, last: str) -> None:
    use = replace(assessed().raters, flagged=(Count("severity", 50), Count("halo", n)))
    found = of(replace(assessed(), raters=use), "raters")
    assert found.verdict == verdict
    assert found.means[-1].startswith(last)


def test_few_raters_have_no_distribution() -> None:
    use = replace(assessed().raters, infit=None, outfit=None, severity=None)
    changed = replace(assessed(), raters=use)
    assert [(of(changed, s).verdict, of(changed, s).charts) for s in ("raters", "severity")] == [(OPEN, ())] * 2


@pytest.mark.parametrize(
    ("high", "method", "verdict"), [(0.1, "classical", GOOD), (2.0, "classical", LOOK), (2.0, "fair", GOOD)]
)
def test_severity_matters_where_it_is_not_taken_out(high: float, method: str, verdict: str) -> None:
    severity = assessed().raters.severity
    assert severity is not None
    use = replace(assessed().raters, severity=replace(severity, low=-0.1, high=high, is_small=method == "fair"))
    assert of(replace(assessed(), raters=use, method=method, why="few"), "severity").verdict == verdict  # type: ignore[arg-type]


@pytest.mark.parametrize(("person", "halo", "verdict"), [(0.5, 0.2, GOOD), (0.2, 0.2, LOOK), (0.3, 0.6, LOOK)])
def test_much_halo_is_worth_a_look(person: float, halo: float, verdict: str) -> None:
    parts = (
        Component("person", 1, person),
        Component("halo", 1, halo),
        Component("severity", 1, 1 - person - halo),
    )
    assert of(replace(assessed(), components=parts), "variance").verdict == verdict


def test_sources_that_cannot_be_told_apart_are_open() -> None:
    assert of(replace(assessed(), components=()), "variance").verdict == OPEN


@pytest.mark.parametrize(("rest", "verdict"), [(0, GOOD), (5, LOOK), (20, ACT)])
def test_parts_are_judged_by_how_many_are_apart(rest: int, verdict: str) -> None:
    changed = replace(assessed(), connections=Connections(2 if rest else 1, 40 - rest, rest, 30))
    assert of(changed, "connections").verdict == verdict


@pytest.mark.parametrize(
    ("n", "moved", "hidden", "verdict"),
    [
        (0, None, False, GOOD),
        (2, 0, False, GOOD),
        (2, 50, False, ACT),
        (300, 0, False, LOOK),
        (2, None, True, GOOD),
        (2, None, False, GOOD),
    ],
)
def test_careless_forms_matter_by_what_they_do(n: int, moved: int | None, hidden: bool, verdict: str) -> None:
    effect = None if moved is None else Effect("fair", 100, moved, 1, 0.5, 0.1)
    assert (
        of(with_careless(assessed(), n_suspect=n, effect=effect, is_hidden=hidden), "careless").verdict == verdict
    )


def test_design_asks_for_more_raters_who_see_more() -> None:
    design = assessed().design
    changed = replace(design, not_observed=0.4, raters_per_ratee=replace(design.raters_per_ratee, median=3.0))
    assert len(of(replace(assessed(), design=changed), "design").advice) == 2


@pytest.mark.parametrize("why", ["few", "failed", "asked"])
def test_why_there_are_no_fair_scores(why: str) -> None:
    assert "raw means" in of(replace(few(), why=why), "design").means[-1]


def test_a_proven_difference_calls_for_action_with_the_ratio_and_the_items() -> None:
    found = of(grouped(), "groups-gender")
    assert (found.verdict, len(found.advice), len(found.tables)) == (ACT, 2, 3)
    assert found.means[0] == (
        "M scores lower than F, by 0.60 standard deviations: a medium-sized difference, and more than chance."
    )
    assert "only 20 % reach the average requirement of the role: 0.40 of the highest share" in found.means[1]


def test_a_ratio_that_may_be_chance_is_worth_a_look() -> None:
    first, second = grouped().groups.attributes[0].groups
    mild = replace(second, difference=Difference(0.1, -0.3, 0.5), p=0.3)
    found = of(grouped(groups=(first, mild), competencies=(), items=(), n_hidden=0), "groups-gender")
    assert (found.verdict, found.means[-1]) == (
        LOOK,
        "None of 9 items is scored differently for equally good people of these groups.",
    )


def test_alike_groups_need_nothing() -> None:
    first, second = grouped().groups.attributes[0].groups
    same = replace(second, difference=Difference(0.9, -0.3, 1.5), ratio=1.0, rate=0.5)
    found = of(grouped(groups=(first, same), competencies=(), items=(), n_tested=0), "groups-gender")
    assert found.verdict == GOOD


def test_a_large_difference_upwards() -> None:
    first, second = grouped().groups.attributes[0].groups
    better = replace(second, difference=Difference(0.9, 0.3, 1.5), ratio=1.0, rate=0.5)
    found = of(grouped(groups=(first, better), competencies=(), items=()), "groups-gender")
    assert (found.verdict, found.means[0]) == (
        LOOK,
        "M scores higher than F, by 0.90 standard deviations: a large difference, and more than chance.",
    )


def test_nobody_reaches_the_cut() -> None:
    none = tuple(replace(g, rate=0.0, ratio=None, p=None) for g in grouped().groups.attributes[0].groups)
    assert of(grouped(groups=none), "groups-gender").means[1] == (
        "Nobody reaches the average requirement of the role, so rates cannot be compared."
    )


def test_sixty_competencies_are_drawn_in_parts() -> None:
    one, *_ = assessed().reliability
    uses = assessed().categories[0]
    many = replace(
        assessed(),
        reliability=tuple(replace(one, competency_id=f"C{k}") for k in range(60)),
        categories=tuple(replace(uses, competency_id=f"C{k}") for k in range(60)),
    )
    for section in ("reliability", "needed", "categories"):
        assert len(of(many, section).charts) == 2
        for chart in of(many, section).charts:
            assert draw(chart, 720).startswith("<svg")


def test_where_every_attribute_was_compared_nothing_is_missing() -> None:
    made = replace(grouped(), groups=replace(grouped().groups, missing=()))
    assert [s.id for s in sections(made, builtin_framework(ENGLISH), ENGLISH)][-1] == "groups-gender"


@pytest.mark.parametrize(("value", "shown"), [(0.996, "0.99"), (1.0, "1.00"), (0.85, "0.85"), (None, "—")])
def test_nothing_is_wholly_reliable_unless_it_is(value: float | None, shown: str) -> None:
    assert coefficient(value) == shown
