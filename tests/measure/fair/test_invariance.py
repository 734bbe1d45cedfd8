"""What must not matter does not: order, names, how ratings are split; what moves, moves alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure.fair.made import Tiny, start, step_design, tiny
from measure.strategies import FRAMEWORK, SCALE, Row, ratings_of
from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, fit
from zhiren.measure.fair.estimate import Estimate, estimate
from zhiren.measure.fair.mode import find_mode
from zhiren.ratings.columns import Ratings
from zhiren.ratings.read import read_ratings
from zhiren.simulate import CompanyPlan, simulate_company

MATRICES = ("logit", "standard_error", "fair_score", "low", "high")


@cache
def company() -> tuple[Row, ...]:
    """Thirty ratees rated by four to six of twenty raters on five items."""
    random = Random(4)
    severity = {f"r{j:02}": random.gauss(0, 0.6) for j in range(20)}
    rows: list[Row] = []
    for number in range(30):
        level = random.gauss(3.2, 0.7)
        for rater in random.sample(sorted(severity), random.randint(4, 6)):
            relationship = random.choice(["manager", "peer", "report"])
            seen = level - severity[rater] + random.gauss(0, 0.3)
            for item in ("ACH.1", "ACH.2", "COM.1", "COM.2", "TWK.1"):
                score = min(max(round(seen + random.gauss(0, 0.7)), 1), 5)
                if random.random() < 0.93:
                    shown = 6 - score if item == "COM.2" else score
                    rows.append((f"p{number:02}", rater, relationship, item, shown))
    return tuple(rows)


def measured(rows: list[Row] | tuple[Row, ...]) -> Measures:
    return fit(ratings_of(rows), FRAMEWORK, method="fair", **SCALE, tolerance=1e-9)


@cache
def plain() -> Measures:
    return measured(company())


def assert_same(ours: Measures, theirs: Measures, within: float) -> None:
    for name in MATRICES:
        assert getattr(ours, name) == pytest.approx(getattr(theirs, name), nan_ok=True, abs=within), name
    assert ours.model is not None
    assert theirs.model is not None
    assert ours.model.log_likelihood == pytest.approx(theirs.model.log_likelihood, rel=1e-10)


def test_the_order_of_rows_does_not_matter():
    shuffled = list(company())
    Random(1).shuffle(shuffled)
    assert_same(measured(shuffled), plain(), 1e-12)


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_rows_in_any_order_and_in_any_number_of_files_give_the_same(random: Random, files: int):
    """Rows shuffled and dealt to files, which are read together, come out as one set of ratings."""
    rows = list(company())
    random.shuffle(rows)
    with TemporaryDirectory() as folder:
        paths = []
        for k in range(files):
            paths.append(Path(folder) / f"{k}.csv")
            lines = [",".join(map(str, row)) for row in rows[k::files]]
            paths[-1].write_text("\n".join(["ratee,rater,relationship,item,score", *lines]), encoding="utf-8")
        read = read_ratings(paths, framework=FRAMEWORK)
    assert read == ratings_of(company())
    assert_same(fit(read, FRAMEWORK, method="fair", **SCALE, tolerance=1e-9), plain(), 1e-8)


def test_names_that_keep_the_order_change_nothing_at_all():
    theirs = measured([(f"n{p}", f"m{r}", *rest) for p, r, *rest in company()])
    for name in MATRICES:
        assert np.array_equal(getattr(theirs, name), getattr(plain(), name), equal_nan=True), name


def test_names_do_not_matter():
    """Other names turn the order of ratees and raters, and with it the order of every sum."""
    turned = [(f"x{99 - int(p[1:]):02}", f"y{99 - int(r[1:]):02}", *rest) for p, r, *rest in company()]
    theirs = measured(turned)
    assert theirs.ratees == tuple(f"x{99 - int(p[1:]):02}" for p in reversed(plain().ratees))
    for name in MATRICES:
        ours = getattr(plain(), name)
        assert getattr(theirs, name)[::-1] == pytest.approx(ours, nan_ok=True, abs=1e-8), name


@cache
def larger(people: int) -> tuple[Ratings, Measures]:
    plan = CompanyPlan(n_people=people, seed=3, competencies=("INT", "TWK"), comment_rate=0)
    ratings = simulate_company(plan, builtin_framework("en")).ratings
    return ratings, of_two(ratings)


def of_two(ratings: Ratings) -> Measures:
    known = builtin_framework("en")
    asked = replace(known, competencies=tuple(c for c in known.competencies if c.id in ("INT", "TWK")))
    return fit(ratings, asked, low_score=1, high_score=5)


@settings(max_examples=3, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([100, 400]))
def test_names_do_not_matter_where_dyads_are_sampled_and_errors_drawn(random: Random, people: int):
    """Beyond 400 pairs information is sampled, beyond 300 raters draws stand for the inverse: both by content."""
    given, ours = larger(people)
    ids = sorted({*given.ratees, *given.raters})
    other = dict(zip(ids, random.sample([f"z{k:05}" for k in range(len(ids))], len(ids)), strict=True))
    frame = given.to_frame().cast({"ratee": pl.String, "rater": pl.String, "relationship": pl.String})
    renamed = Ratings.from_columns(
        [other[name] for name in frame["ratee"]],
        [other[name] for name in frame["rater"]],
        frame["relationship"].to_list(),
        frame["item"].cast(pl.String).to_list(),
        given.score,
    )
    theirs = of_two(renamed)
    order = [theirs.ratees.index(other[name]) for name in ours.ratees]
    for name in MATRICES:
        expected = pytest.approx(getattr(ours, name), nan_ok=True, abs=1e-8)
        assert getattr(theirs, name)[order] == expected, name


def test_turning_every_key_turns_the_scale_over():
    turned = measured([(*row[:4], 6 - row[4]) for row in company()])
    assert turned.logit == pytest.approx(-plain().logit, abs=1e-4)
    assert turned.fair_score == pytest.approx(6 - plain().fair_score, abs=1e-4)
    assert turned.standard_error == pytest.approx(plain().standard_error, abs=1e-4)


def test_scores_further_up_on_a_longer_scale_move_fair_scores_by_as_much():
    higher = ratings_of([(*row[:4], row[4] + 2) for row in company()])
    theirs = fit(higher, FRAMEWORK, method="fair", low_score=3, high_score=7, tolerance=1e-9)
    assert theirs.logit == pytest.approx(plain().logit, abs=1e-10)
    assert theirs.fair_score == pytest.approx(plain().fair_score + 2, abs=1e-10)


def fitted(data: Tiny, blocks: int = 1) -> tuple[Estimate, np.ndarray]:
    design = step_design(data)
    q, coefficients = start(data, design)
    local = data.blocks(blocks)
    found = estimate(local, data.size, design, q, coefficients, tolerance=1e-12)
    return found, np.concatenate([block.theta for block in local.blocks])


@pytest.mark.parametrize("blocks", [2, 3])
def test_how_ratees_are_cut_into_blocks_does_not_matter(blocks: int):
    data = tiny(60, 30, seed=3)
    (whole, theta), (cut, other) = fitted(data), fitted(data, blocks)
    assert other == pytest.approx(theta, abs=1e-8)
    assert cut.log_likelihood == pytest.approx(whole.log_likelihood, rel=1e-12)
    assert cut.parameters.sigma == pytest.approx(whole.parameters.sigma, abs=1e-8)
    assert cut.mode.leniency == pytest.approx(whole.mode.leniency, abs=1e-8)


def test_a_rater_who_gets_severer_moves_alone():
    """A constant added to all that one rater sees (here as an effect of the rater's own) is taken up by that
    rater's severity, where its prior is wide: nobody else's figure moves."""
    data = tiny(40, 10, seed=6, relationships=1)
    q, _ = start(data, step_design(data))
    q = replace(q, var_severity=1e9, effects=np.array([0.0, 0.0]))
    blocks = data.blocks()
    before = find_mode(blocks, q, np.zeros(10), 1e-10)
    theta = blocks.blocks[0].theta.copy()
    own = replace(data, relationship=(data.rater == 3).astype(np.int32))
    others = own.blocks()
    after = find_mode(others, replace(q, effects=np.array([0.0, 0.7])), np.zeros(10), 1e-10)
    expected = before.leniency - np.where(np.arange(10) == 3, 0.7, 0.0)
    assert after.leniency == pytest.approx(expected, abs=1e-8)
    assert others.blocks[0].theta == pytest.approx(theta, abs=1e-8)
    assert others.blocks[0].h == pytest.approx(blocks.blocks[0].h, abs=1e-8)


def test_a_severity_that_all_raters_share_is_in_the_steps_and_moves_nothing():
    data = tiny(40, 10, seed=6)
    q, _ = start(data, step_design(data))
    blocks, others = data.blocks(), data.blocks()
    before = find_mode(blocks, q, np.zeros(10), 1e-10)
    after = find_mode(others, replace(q, effects=q.effects + 0.7, steps=q.steps + 0.7), np.zeros(10), 1e-10)
    assert after.leniency == pytest.approx(before.leniency, abs=1e-12)
    assert others.blocks[0].theta == pytest.approx(blocks.blocks[0].theta, abs=1e-12)
