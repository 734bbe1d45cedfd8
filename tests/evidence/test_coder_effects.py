"""Severity, bias and consistency of coders, against the truth of simulated interviews."""

from __future__ import annotations

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError
from zhiren.evidence.as_ratings import CodedLevel
from zhiren.evidence.coder_effects import CoderEffect, coder_effects

FRAMEWORK = builtin_framework("en")
INDICATORS = [i.id for c in FRAMEWORK.competencies if c.id in ("TWK", "ANA", "COM") for i in c.indicators]
SEVERITY = {"Li": -0.6, "Wu": 0.0, "Xu": -0.2, "coder-1": 0.8}  # mean 0
HARDER = 1.2  # the machine is this much more severe with COM
IN_ENGLISH = 0.9  # and this much more lenient in English


def simulated(harder: float = 0.0, in_english: float = 0.0) -> dict[str, CoderEffect]:
    """150 people, everybody coded by all four; ``coder-1`` may be biased against COM and for English."""
    chance = np.random.default_rng(3)
    steps = np.array([-1.5, -0.5, 0.5, 1.5])
    rows = []
    for person in range(150):
        ability, language = chance.normal(0, 1), "en" if person % 3 == 0 else "zh-Hans"
        for coder, severity in SEVERITY.items():
            is_machine = coder == "coder-1"
            for indicator in INDICATORS:
                bias = harder * indicator.startswith("COM") - in_english * (language == "en")
                shares = np.exp(np.concatenate([[0.0], np.cumsum(ability - severity - is_machine * bias - steps)]))
                level = int(chance.choice(5, p=shares / shares.sum())) + 1
                rows.append(CodedLevel(f"E{person}", f"t{person}", language, coder, is_machine, indicator, level))
    return {effect.coder: effect for effect in coder_effects(rows, FRAMEWORK)}


def test_severity_is_found_again() -> None:
    effects = simulated()
    for coder, effect in effects.items():
        assert abs(effect.severity - SEVERITY[coder]) < 3 * effect.standard_error
        assert effect.standard_error < 0.06
        assert 0.85 < effect.infit < 1.15
        assert effect.n_ratings == 150 * len(INDICATORS)
    assert list(effects) == ["coder-1", "Wu", "Xu", "Li"]
    assert {effect.item for effect in effects.values()} == {"indicator"}
    assert {c for c, e in effects.items() if e.is_machine} == {"coder-1"}


@pytest.fixture(scope="module")
def effects() -> dict[str, CoderEffect]:
    return simulated(HARDER, IN_ENGLISH)


def test_bias_stands_where_it_was_put_and_nowhere_else(effects: dict[str, CoderEffect]) -> None:
    by_competency = {b.where: b for b in effects["coder-1"].by_competency}
    by_language = {b.where: b for b in effects["coder-1"].by_language}
    assert by_competency["COM"].bias == pytest.approx(-2 / 3 * HARDER, abs=0.2)
    assert by_competency["COM"].p < 1e-6
    assert by_language["en"].bias == pytest.approx(2 / 3 * IN_ENGLISH, abs=0.2)
    assert by_language["zh-Hans"].bias == pytest.approx(-1 / 3 * IN_ENGLISH, abs=0.15)
    for coder in ("Li", "Wu", "Xu"):
        assert all(abs(b.bias) < 0.3 for b in (*effects[coder].by_competency, *effects[coder].by_language))


def test_an_erratic_coder_shows() -> None:
    chance = np.random.default_rng(5)
    rows = []
    for person in range(80):
        ability = chance.normal(0, 2)
        for coder in ("Li", "Wu", "coder-1"):
            for indicator in INDICATORS:
                level = int(np.clip(round(3 + ability + chance.normal(0, 0.5)), 1, 5))
                if coder == "coder-1" and chance.random() < 0.5:
                    level = int(chance.integers(1, 6))
                rows.append(
                    CodedLevel(f"E{person}", f"t{person}", "en", coder, coder == "coder-1", indicator, level)
                )
    found = {effect.coder: effect for effect in coder_effects(rows, FRAMEWORK)}
    assert found["coder-1"].infit > 1.5
    assert found["coder-1"].infit > 2 * max(found["Li"].infit, found["Wu"].infit)


@pytest.mark.parametrize("n", [0, 1])
def test_too_little_is_said(n: int) -> None:
    rows = [CodedLevel("E1", "t", "en", "Li", False, "TWK.1", 3)] * n
    with pytest.raises(MeasureError):
        coder_effects(rows, FRAMEWORK)


def test_a_coder_who_cannot_be_told_stands_last() -> None:
    chance = np.random.default_rng(1)
    rows = [
        CodedLevel(f"E{p}", f"t{p}", "en", coder, False, indicator, int(chance.integers(low, low + 4)))
        for coder, low in (("Li", 2), ("Wu", 1))
        for p in range(30)
        for indicator in INDICATORS
    ]
    alone = [CodedLevel("E99", "t99", "en", "coder-1", True, "INT.1", 5)]
    found = coder_effects([*rows, *alone], FRAMEWORK)
    assert [effect.coder for effect in found] == ["Wu", "Li", "coder-1"]
    assert np.isnan(found[2].severity)


def test_where_indicators_have_too_few_levels_competencies_stand_in_their_place() -> None:
    chance = np.random.default_rng(2)
    rows = []
    for place, indicator in enumerate(INDICATORS):  # each seen in one person: a perfect order of pairs
        for coder in ("Li", "Wu"):
            level = int(np.clip(1 + place % 4 + chance.integers(0, 2), 1, 5))
            rows.append(CodedLevel(f"E{place % 6}", f"t{place % 6}", "en", coder, False, indicator, level))
    effects = coder_effects(rows, FRAMEWORK)
    assert {effect.item for effect in effects} == {"competency"}
    assert all(np.isfinite(effect.severity) for effect in effects)
    assert sum(effect.severity for effect in effects) == pytest.approx(0, abs=1e-6)
    assert {bias.where for bias in effects[0].by_competency} <= {"TWK", "ANA", "COM"}
