from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import FrameworkError, QuestionnaireError
from zhiren.framework import Competency, Framework, Indicator, Level
from zhiren.language import LANGUAGES
from zhiren.questionnaire import (
    SCALE_POINTS,
    Item,
    Questionnaire,
    Scale,
    anchors,
    build_questionnaire,
    check_questionnaire,
    response_scale,
)
from zhiren.role import Requirement, RoleProfile


def competency(id_: str, cluster: str = "", levels: int = 5) -> Competency:
    return Competency(
        id_,
        f"Name of {id_}",
        "",
        (Indicator(f"{id_}.1", f"Does {id_} first"), Indicator(f"{id_}.2", f"Does {id_} second")),
        cluster=cluster,
        levels=tuple(Level(rank, f"Title {rank}", f"{id_} at level {rank}") for rank in range(1, levels + 1)),
    )


def framework(*competencies: Competency, language: str = "en") -> Framework:
    return Framework("demo", "1.0", language, "Demo", competencies)


THREE = framework(competency("ACH", "drive"), competency("INT", "drive"), competency("TWK", "people"))
LEAD = RoleProfile("lead", "Lead", (Requirement("TWK", 3, 3), Requirement("ACH", 3, 1)))


def blocks(questionnaire: Questionnaire) -> list[str]:
    return list(dict.fromkeys(item.id.split(".")[0] for item in questionnaire.items))


def codes(error: QuestionnaireError | FrameworkError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_all_of_a_framework_in_the_order_of_the_document():
    questionnaire = build_questionnaire(THREE)
    assert questionnaire.id == "demo-1.0-frequency-5"
    assert (questionnaire.framework_id, questionnaire.language) == ("demo", "en")
    assert [item.id for item in questionnaire.items] == ["ACH.1", "ACH.2", "INT.1", "INT.2", "TWK.1", "TWK.2"]
    assert questionnaire.items[0] == Item("ACH.1", "ACH.1", "Does ACH first")
    assert questionnaire.scale == response_scale("frequency-5", "en")


def test_a_role_asks_what_it_requires():
    questionnaire = build_questionnaire(THREE, role=LEAD, scale="frequency-7")
    assert questionnaire.id == "demo-1.0-lead-frequency-7"
    assert blocks(questionnaire) == ["ACH", "TWK"]


def test_a_subset_is_asked_in_the_order_of_the_document_and_each_once():
    questionnaire = build_questionnaire(THREE, competencies=["TWK", "ACH", "TWK"])
    assert questionnaire.id == "demo-1.0-TWK-ACH-frequency-5"
    assert blocks(questionnaire) == ["ACH", "TWK"]


def test_a_role_and_a_subset_ask_what_is_in_both():
    assert blocks(build_questionnaire(THREE, role=LEAD, competencies=["INT", "TWK"])) == ["TWK"]


def test_blocks_of_one_cluster_are_kept_apart():
    assert blocks(build_questionnaire(THREE, order="blocked")) == ["ACH", "TWK", "INT"]


def test_heavier_competencies_come_first():
    assert blocks(build_questionnaire(THREE, role=LEAD, order="blocked")) == ["TWK", "ACH"]


def neighbours(clusters: tuple[str, ...] | list[str]) -> int:
    return sum(bool(a) and a == b for a, b in pairwise(clusters))


@given(st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=1, max_size=6))
def test_no_order_of_the_blocks_keeps_clusters_further_apart(clusters: list[str]):
    made = framework(*(competency(f"C{j}", cluster) for j, cluster in enumerate(clusters)))
    order = [made.competency(c).cluster for c in blocks(build_questionnaire(made, order="blocked"))]
    assert sorted(order) == sorted(clusters)
    assert neighbours(order) == min(neighbours(p) for p in permutations(clusters))


def test_unknown_competencies_are_all_named():
    with pytest.raises(FrameworkError) as caught:
        build_questionnaire(THREE, competencies=["XX", "ACH", "YY"])
    assert caught.value.describe("en").splitlines() == [
        "There is no competency “XX”. The dictionary has: ACH, INT, TWK.",
        "There is no competency “YY”. The dictionary has: ACH, INT, TWK.",
    ]


def test_a_long_listing_says_how_many_more_there_are():
    with pytest.raises(FrameworkError) as caught:
        build_questionnaire(THREE, competencies=[f"X{j}" for j in range(13)])
    assert codes(caught.value) == ["framework-unknown-competency"] * 10 + ["questionnaire-more"]
    assert caught.value.problems[-1].describe("en") == "There are 3 more of this kind."
    assert caught.value.problems[-1].describe("zh-Hans") == "同类问题还有 3 处。"


def test_a_role_may_not_require_what_the_framework_lacks():
    with pytest.raises(FrameworkError) as caught:
        build_questionnaire(THREE, role=RoleProfile("r", "R", (Requirement("ZZZ", 2),)))
    assert codes(caught.value) == ["framework-unknown-competency"]


@pytest.mark.parametrize("competencies", [[], ["INT"]])
def test_nothing_left_to_ask_is_an_error(competencies: list[str]):
    with pytest.raises(QuestionnaireError) as caught:
        build_questionnaire(THREE, role=LEAD, competencies=competencies)
    assert codes(caught.value) == ["questionnaire-empty"]


def test_an_unknown_scale_is_named_with_the_known_ones():
    with pytest.raises(QuestionnaireError) as caught:
        build_questionnaire(THREE, scale="stars")
    known = "frequency-5, level-5, frequency-7"
    assert caught.value.describe("en") == f"There is no scale “stars”. Choose one of {known}."
    assert caught.value.describe("zh-Hans") == f"没有量表“stars”。可选：{known}。"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale_id", SCALE_POINTS)
def test_a_scale_has_a_word_for_each_point_and_a_way_out(scale_id: str, language: str):
    scale = response_scale(scale_id, language)
    assert (scale.low, scale.high) == (1, SCALE_POINTS[scale_id])
    assert len(set(scale.labels)) == SCALE_POINTS[scale_id]
    assert scale.not_observed
    assert scale.anchored == (scale_id == "level-5")


@pytest.mark.parametrize(("scale_id", "places"), [("frequency-5", [1, 2, 5]), ("frequency-7", [1, 2.5, 7])])
def test_levels_have_a_place_on_the_scale(scale_id: str, places: list[float]):
    scale = response_scale(scale_id, "en")
    assert [scale.of_level(level) for level in (1, 2, 5)] == places


@pytest.mark.parametrize(("low", "high", "labels"), [(1, 1, ()), (5, 1, ()), (1, 5, ("a", "b"))])
def test_a_scale_needs_two_points_and_all_words_or_none(low: int, high: int, labels: tuple[str, ...]):
    with pytest.raises(QuestionnaireError) as caught:
        Scale("odd", low, high, labels, "–")
    assert codes(caught.value) == ["questionnaire-scale"]


def test_a_scale_may_do_without_words():
    assert Scale("bare", 0, 3, (), "–").of_level(5) == 3


def test_everything_wrong_with_the_items_is_said_at_once():
    items = (Item("a", "I.1", "Asks"), Item("a", "I.2", " "), Item("b", "I.1", "Asks"))
    with pytest.raises(QuestionnaireError) as caught:
        Questionnaire("q", "demo", "en", items, response_scale("frequency-5", "en"))
    assert codes(caught.value) == [
        "questionnaire-item-twice",
        "questionnaire-indicator-twice",
        "questionnaire-no-stem",
    ]


def test_the_anchors_of_a_level_scale_are_the_competency_s_own():
    questionnaire = build_questionnaire(THREE, scale="level-5")
    assert anchors(questionnaire, THREE, "INT") == tuple(f"INT at level {rank}" for rank in range(1, 6))
    assert check_questionnaire(questionnaire, THREE) == []


def test_a_point_without_an_anchor_is_empty_and_a_warning():
    short = framework(competency("ACH", levels=4))
    questionnaire = build_questionnaire(short, scale="level-5")
    assert anchors(questionnaire, short, "ACH") == (*(f"ACH at level {rank}" for rank in range(1, 5)), "")
    problems = check_questionnaire(questionnaire, short)
    assert [(p.code, p.severity) for p in problems] == [("questionnaire-no-anchors", "warning")]


def test_other_scales_have_no_anchors():
    questionnaire = build_questionnaire(THREE)
    assert anchors(questionnaire, THREE, "ACH") == ()
    assert check_questionnaire(questionnaire, THREE) == []


def test_anchors_of_an_unknown_competency_are_an_error():
    with pytest.raises(FrameworkError):
        anchors(build_questionnaire(THREE), THREE, "XX")


def test_a_questionnaire_fits_the_framework_it_was_made_from_only():
    other = Framework("other", "1.0", "zh-Hans", "别的", (competency("ACH"),))
    problems = check_questionnaire(build_questionnaire(THREE, scale="level-5"), other)
    assert [(p.code, p.values.get("value")) for p in problems] == [
        ("questionnaire-other-id", None),
        ("questionnaire-other-language", None),
        *(("framework-unknown-indicator", item) for item in ("INT.1", "INT.2", "TWK.1", "TWK.2")),
    ]


@pytest.mark.parametrize("scale", SCALE_POINTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_json_gives_the_questionnaire_back(scale: str, language: str):
    made = build_questionnaire(framework(competency("ACH"), language=language), scale=scale)
    document = made.to_json()
    assert Questionnaire.from_json(document) == made
    assert Questionnaire.from_json(document).to_json() == document
