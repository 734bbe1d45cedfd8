"""Coded evidence as ratings: what counts, and that a machine below the bar never does."""

from __future__ import annotations

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.evidence.as_ratings import (
    BAR,
    FEWEST_CLAUSES,
    BlindCoding,
    CodedLevel,
    Standing,
    as_ratings,
    coded_levels,
    level_of,
    n_alone,
    standing_of,
)
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import transcript_of
from zhiren.measure import fit

FRAMEWORK = builtin_framework("zh-Hans")
TWK_1 = next(i for i in FRAMEWORK.indicators if i.id == "TWK.1")
N = 60
TALK = transcript_of("访：说说看。\n答：" + "".join(f"第{n}件事做完了。" for n in range(N)), "talk")
OWN = TALK.said_by_interviewee()
MACHINE = "coder-1"


def code(
    clause: int, indicator: str, polarity: str = "well", level: int | None = None, **more: object
) -> Evidence:
    start, end = OWN[clause].start, OWN[clause].end
    return Evidence("talk", start, end, TALK.quote(start, end), indicator, polarity, level, **more)  # type: ignore[arg-type]


def by_machine(n_right: int, n_wrong: int) -> list[Evidence]:
    """Of the 30 clauses that the person coded as TWK, so many rightly, and so many as something else."""
    right = [code(n, "TWK.2", coder=MACHINE, confidence=0.9) for n in range(n_right)]
    return right + [code(n, "ANA.1", coder=MACHINE, confidence=0.9) for n in range(n_right, n_right + n_wrong)]


PERSON = tuple(code(n, "TWK.1", coder="Li") for n in range(30))


def standing(n_right: int, n_wrong: int = 0, bar: float = BAR) -> Standing:
    return standing_of(MACHINE, by_machine(n_right, n_wrong), [BlindCoding(TALK, PERSON)], FRAMEWORK, bar)


def test_kappa_is_over_clauses_of_competency_or_nothing() -> None:
    # 30 TWK and 30 nothing by the person; the machine: 24 TWK, 36 nothing. p_o 54/60, p_e .5·.4 + .5·.6 = .5
    found = standing(24)
    assert found.kappa is not None
    assert (found.kappa.kappa, found.n_clauses, found.counts) == (pytest.approx(0.8), N, True)


def test_a_wrong_competency_is_no_agreement() -> None:
    # all 30 marked, 12 of them as another competency: p_o 48/60, p_e .5·.3 + .5·.5 = .4
    found = standing(18, 12)
    assert found.kappa is not None
    assert found.kappa.kappa == pytest.approx((0.8 - 0.4) / 0.6)


@pytest.mark.parametrize(("bar", "counts"), [(0.79, True), (0.81, False)])
def test_the_bar_decides(bar: float, counts: bool) -> None:
    assert standing(24, bar=bar).counts is counts


def test_few_blind_clauses_say_nothing() -> None:
    passages = ((OWN[0].start, OWN[FEWEST_CLAUSES - 2].end),)
    found = standing_of(MACHINE, by_machine(30, 0), [BlindCoding(TALK, PERSON, passages)], FRAMEWORK)
    assert (found.kappa, found.n_clauses, found.counts) == (None, FEWEST_CLAUSES - 1, False)


def test_a_kappa_that_is_not_there_reaches_no_bar() -> None:
    found = standing_of(MACHINE, [], [BlindCoding(TALK, ())], FRAMEWORK, bar=0.0)
    assert found.kappa is not None
    assert (np.isnan(found.kappa.kappa), found.counts) == (True, False)


def test_the_level_is_the_judged_one_else_that_of_the_indicator_or_the_lowest() -> None:
    given = [code(0, "TWK.1", level=5), code(0, "TWK.1"), code(0, "TWK.1", "poorly")]
    assert [level_of(e, TWK_1) for e in given] == [5, TWK_1.level, 1]


def test_one_rating_for_coder_interview_and_indicator() -> None:
    evidence = [
        code(0, "TWK.1", level=2, coder="Li"),
        code(1, "TWK.1", level=5, coder="Li"),
        code(2, "ANA.1", level=4, coder="Li"),
        code(3, "ANA.1", level=3, coder="Wu"),
        code(4, "XYZ.1", level=3, coder="Wu"),
        code(5, "TWK.1", coder=MACHINE, confidence=0.8),
    ]
    found = coded_levels(evidence, {"talk": "zh-Hans"}, {"talk": "E1"}, FRAMEWORK)
    assert found == (
        CodedLevel("E1", "talk", "zh-Hans", "Li", False, "ANA.1", 4),
        CodedLevel("E1", "talk", "zh-Hans", "Li", False, "TWK.1", 4),  # 3.5, rounded half up
        CodedLevel("E1", "talk", "zh-Hans", "Wu", False, "ANA.1", 3),
        CodedLevel("E1", "talk", "zh-Hans", MACHINE, True, "TWK.1", TWK_1.level),
    )
    assert coded_levels(evidence, {}, {}, FRAMEWORK) == ()


def row(person: str, occasion: str, coder: str, level: int, indicator: str = "TWK.1") -> CodedLevel:
    return CodedLevel(person, occasion, "en", coder, coder == MACHINE, indicator, level)


@pytest.mark.parametrize(("n_right", "raters"), [(15, ("Li",)), (24, ("Li", MACHINE))])
def test_a_machine_below_the_bar_is_in_no_rating(n_right: int, raters: tuple[str, ...]) -> None:
    found = as_ratings([row("E1", "a", "Li", 3), row("E1", "a", MACHINE, 4)], [standing(n_right)])
    assert found.raters == tuple(sorted(raters))


def test_a_machine_of_which_nothing_is_known_is_in_no_rating() -> None:
    assert as_ratings([row("E1", "a", "Li", 3), row("E1", "a", MACHINE, 4)], []).raters == ("Li",)


def test_a_machine_alone_is_in_no_rating() -> None:
    rows = [
        row("E1", "a", "Li", 3),
        row("E1", "b", MACHINE, 4),  # in another interview with the same person
        row("E1", "a", MACHINE, 4, "TWK.2"),
        row("E2", "c", MACHINE, 4),
    ]
    counting = [standing(24)]
    frame = as_ratings(rows, counting).to_frame().select("ratee", "rater", "item").rows()
    assert frame == [("E1", "Li", "TWK.1"), ("E1", MACHINE, "TWK.1")]
    assert (n_alone(rows, counting), n_alone(rows, [])) == (2, 0)


def test_each_interview_is_an_occasion() -> None:
    rows = [row("E1", "a", "Li", 3), row("E1", "b", "Li", 5), row("E2", "c", "Li", 2)]
    found = as_ratings(rows, [])
    frame = found.to_frame().select("ratee", "rater", "score").rows()
    assert frame == [("E1", "Li", 3), ("E1", "Li · b", 5), ("E2", "Li", 2)]


def test_measure_takes_them() -> None:
    indicators = [i.id for c in FRAMEWORK.competencies if c.id == "TWK" for i in c.indicators]
    rows = [
        row(f"E{p}", f"t{p}", coder, 2 + (p + n) % 3, indicator)
        for p in range(6)
        for coder in ("Li", "Wu", "Xu")
        for n, indicator in enumerate(indicators)
    ]
    measures = fit(as_ratings(rows, []), FRAMEWORK, low_score=1, high_score=5, method="classical")
    assert measures.measure("E0", "TWK").n_raters == 3
