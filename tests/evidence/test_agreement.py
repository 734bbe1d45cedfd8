"""Agreement of two coders, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError
from zhiren.evidence.agreement import coding_agreement, differences, disputes
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import transcript_of

FRAMEWORK = builtin_framework("zh-Hans")
TALK = transcript_of("访：说说看。\n答：" + "".join(f"第{n}件事做完了。" for n in range(10)), "talk")
OWN = TALK.said_by_interviewee()
SPANS = st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(["INT.1", "INT.2", "PRB.1"]))


def code(clause: int, indicator: str, polarity: str = "well", level: int | None = None) -> Evidence:
    start, end = OWN[clause].start, OWN[clause].end
    return Evidence("talk", start, end, TALK.quote(start, end), indicator, polarity, level)  # type: ignore[arg-type]


FIRST = [code(0, "TWK.1"), code(1, "TWK.2"), code(2, "PRB.1"), code(3, "INT.2", "poorly")]
SECOND = [code(0, "TWK.1"), code(1, "TWK.1"), code(2, "ANA.1"), code(3, "INT.2"), code(4, "PRB.1")]


def test_kappas_are_those_of_the_two_by_two_tables() -> None:
    found = coding_agreement([TALK], FIRST, SECOND, FRAMEWORK)
    assert found.n_clauses == 10
    # evidence: both 4, neither 5, one alone 1: p_o .9, p_e .4·.5 + .6·.5 = .5
    assert found.evidence.kappa == pytest.approx(0.8)
    assert set(found.competencies) == {"TWK", "INT", "PRB", "ANA"}
    assert found.competencies["TWK"].kappa == pytest.approx(1.0)
    # PRB: never together, each once in ten: p_o .8, p_e .01 + .81
    assert found.competencies["PRB"].kappa == pytest.approx((0.8 - 0.82) / 0.18)
    assert found.alphas.keys() == found.competencies.keys()
    assert found.alphas["TWK"].alpha == pytest.approx(1.0)
    # one of two coders in two clauses of ten: D_o 4/20, D_e 2·18·2/(20·19)
    assert found.alphas["PRB"].alpha == pytest.approx(1 - (4 / 20) / (72 / 380))
    assert found.alphas["PRB"].low <= found.alphas["PRB"].alpha <= found.alphas["PRB"].high < 1
    # polarity: TWK twice well by both, INT poorly against well
    assert found.polarity is not None
    assert found.polarity.n == 3
    # ten clauses, two of them coded otherwise; α by its definition over 0, TWK, PRB, INT, ANA
    assert found.alpha.alpha == pytest.approx(
        1 - (2 * 2 / 20) / (1 - (11 * 10 + 4 * 3 + 2 * 1 + 2 * 1) / (20 * 19))
    )


def test_two_coders_who_say_the_same_agree_whole() -> None:
    found = coding_agreement([TALK], FIRST, FIRST, FRAMEWORK)
    assert (found.alpha.alpha, found.evidence.kappa) == (pytest.approx(1.0), pytest.approx(1.0))
    assert differences(TALK, FIRST, FIRST) == ()


def test_what_differs_is_shown_side_by_side_in_the_order_of_the_text() -> None:
    found = differences(TALK, FIRST, [*SECOND, code(5, "ACH.1", level=3)])
    assert [OWN.index(d.clause) for d in found] == [1, 2, 3, 4, 5]
    assert [[e.indicator_id for e in d.first] for d in found] == [["TWK.2"], ["PRB.1"], ["INT.2"], [], []]
    assert differences(TALK, [code(0, "ACH.1", level=2)], [code(0, "ACH.1", level=3)])[0].clause == OWN[0]


def test_a_span_over_several_clauses_counts_for_each_and_other_transcripts_for_none() -> None:
    wide = replace(code(0, "TWK.1"), end=OWN[2].end, quote=TALK.quote(OWN[0].start, OWN[2].end))
    other = replace(code(5, "INT.1"), transcript_id="other")
    found = coding_agreement([TALK], [wide, other], [code(n, "TWK.1") for n in range(3)], FRAMEWORK)
    assert found.alpha.alpha == pytest.approx(1.0)
    assert found.polarity is not None


def test_nothing_to_agree_on_is_said() -> None:
    silent = transcript_of("访：在吗？", "silent")
    with pytest.raises(MeasureError):
        coding_agreement([silent], [], [], FRAMEWORK)


def test_only_clauses_within_count() -> None:
    spans = {"talk": [(OWN[0].start, OWN[1].end)]}
    assert coding_agreement([TALK], FIRST, SECOND, FRAMEWORK, spans).n_clauses == 2
    with pytest.raises(MeasureError):
        coding_agreement([TALK], FIRST, SECOND, FRAMEWORK, {"talk": []})
    assert coding_agreement([TALK], FIRST, SECOND, FRAMEWORK, {"other": []}).n_clauses == 10


def test_a_dispute_is_as_long_as_the_codes_in_it() -> None:
    long = replace(code(1, "TWK.1"), end=OWN[3].end, quote=TALK.quote(OWN[1].start, OWN[3].end))
    found = disputes(TALK, [long, code(6, "INT.1")], [code(2, "TWK.2"), code(3, "INT.1"), code(8, "PRB.1")])
    assert [(d.start, d.end) for d in found] == [
        (OWN[1].start, OWN[3].end),
        (OWN[6].start, OWN[6].end),
        (OWN[8].start, OWN[8].end),
    ]
    assert [(len(d.first), len(d.second)) for d in found] == [(1, 2), (1, 0), (0, 1)]
    assert disputes(TALK, FIRST, FIRST) == ()


def over(first: int, last: int, indicator: str) -> Evidence:
    end = OWN[last].end
    return replace(code(first, indicator), end=end, quote=TALK.quote(OWN[first].start, end))


def test_a_dispute_holds_every_code_that_reaches_into_it() -> None:
    short, long = code(2, "INT.1"), over(2, 3, "INT.1")
    (found,) = disputes(TALK, [short], [long])
    assert (found.start, found.end) == (long.start, long.end)
    assert (found.first, found.second) == ((short,), (long,))


def test_codes_hold_one_another_together_in_a_dispute() -> None:
    """The first alone sees something in clause 5; what both gave to 2–3 and 3–4 hangs together with 4–5."""
    alike = [over(2, 3, "INT.1"), over(3, 4, "ACH.1")]
    more = over(4, 5, "TWK.1")
    found = disputes(TALK, [*alike, more, code(8, "PRB.1")], [*alike, code(8, "PRB.1")])
    assert [(d.start, d.end) for d in found] == [(OWN[2].start, OWN[5].end)]
    assert (found[0].first, found[0].second) == ((*alike, more), tuple(alike))


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_no_code_reaches_out_of_its_dispute_and_disputes_do_not_touch(
    first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]
) -> None:
    sides = [[over(min(a, b), max(a, b), indicator) for a, b, indicator in side] for side in (first, second)]
    found = disputes(TALK, *sides)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for dispute in found:
        for given_side, kept in zip(sides, (dispute.first, dispute.second), strict=True):
            inside = [e for e in given_side if e.start < dispute.end and dispute.start < e.end]
            assert tuple(inside) == kept
            assert all(dispute.start <= e.start and e.end <= dispute.end for e in inside)
    for difference in differences(TALK, *sides):
        assert any(d.start <= difference.clause.start and difference.clause.end <= d.end for d in found)


def test_a_dispute_is_known_by_what_each_holds() -> None:
    def key(first: list[Evidence], second: list[Evidence]) -> str:
        (dispute,) = disputes(TALK, first, second)
        return dispute.key

    one, other = code(2, "INT.1"), code(2, "PRB.1", "poorly")
    asked = key([one, other], [])
    assert asked == key([other, replace(one, note="a word more")], [])
    others = [key([one], []), key([], [one, other]), key([one, other], [other]), key([replace(one, level=2)], [])]
    assert len({asked, *others}) == 5


def test_the_order_of_codes_plays_no_part() -> None:
    first = [code(n, indicator) for n in range(4) for indicator in ("INT.1", "ACH.1")]
    second = [code(n, indicator) for n in range(4) for indicator in ("ACH.1", "INT.1")]
    found = coding_agreement([TALK], first, second, FRAMEWORK)
    assert found.alpha.alpha == pytest.approx(1.0)


def test_half_of_what_a_clause_shows_is_worth_something() -> None:
    """Clause 0: {INT, ACH} and {INT}, at MASI distance 2/3; clause 1: INT by both; eight clauses: nothing.

    Of 20 codings: 16 of nothing, 3 of {INT}, 1 of {INT, ACH}; pairs 16·3 + 16·1 at 1, 3·1 at 2/3, each twice.
    """
    first = [code(0, "INT.1"), code(0, "ACH.1"), code(1, "INT.1")]
    found = coding_agreement([TALK], first, [code(0, "INT.2"), code(1, "INT.1")], FRAMEWORK)
    assert found.alpha.alpha == pytest.approx(1 - (2 * 2 / 3 / 20) / (2 * (64 + 2) / (20 * 19)))


def test_well_and_poorly_at_once_lies_half_way_whichever_came_first() -> None:
    """INT in three clauses: both at once against well, well against well, poorly against poorly.

    Weights 1, ½, 0: observed (½ + 1 + 1)/3; by chance of ⅓ each against well ⅔, poorly ⅓:
    ⅔·(⅓·½ + ⅓·1 + ⅓·0) + ⅓·(⅓·½ + ⅓·0 + ⅓·1) = ½.
    """
    both = [code(0, "INT.1"), code(0, "INT.2", "poorly")]
    rest = [code(1, "INT.1"), code(2, "INT.1", "poorly")]
    second = [code(0, "INT.1"), *rest]
    for first in ([*both, *rest], [*reversed(both), *rest]):
        found = coding_agreement([TALK], first, second, FRAMEWORK).polarity
        assert found is not None
        assert found.kappa == pytest.approx((5 / 6 - 1 / 2) / (1 / 2))
