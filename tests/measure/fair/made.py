"""Tiny companies drawn from the model itself, and the same model written down densely, to compare with."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.parameters import Floats, Parameters, StepDesign, partial_credit, rating_scale

TAU = np.array([-2.0, -1.0, 0.5, 1.8])


@dataclass(frozen=True)
class Tiny:
    """Dyads by items of category codes, ordered by ratee, with what they were drawn from."""

    answers: np.ndarray
    ratee: np.ndarray
    rater: np.ndarray
    relationship: np.ndarray
    first_item: np.ndarray
    n_raters: int
    theta: Floats
    severity: Floats

    @property
    def size(self) -> Size:
        return Size(int(self.ratee[-1]) + 1, self.n_raters, len(self.ratee))

    def block(self, first: int = 0, last: int | None = None, kind: type[Block] = Block) -> Block:
        low, high = np.searchsorted(self.ratee, [first, self.size.ratees if last is None else last])
        rows = slice(int(low), int(high))
        return kind(
            self.answers[rows],
            self.ratee[rows] - np.int32(first),
            self.rater[rows],
            self.relationship[rows],
            self.first_item,
            self.n_raters,
        )

    def blocks(self, n: int = 1, kind: type[Block] = Block) -> LocalBlocks:
        cuts = [self.size.ratees * i // n for i in range(n + 1)]
        return LocalBlocks([self.block(a, b, kind) for a, b in itertools.pairwise(cuts)])


def tiny(
    ratees: int = 12,
    raters: int = 6,
    items: tuple[int, ...] = (2, 3),
    *,
    categories: int = 4,
    relationships: int = 2,
    halo: float = 0.5,
    cell: float = 0.3,
    severity: float = 0.5,
    each: int = 4,
    missing: float = 0.1,
    specific: float = 0.0,
    seed: int = 1,
) -> Tiny:
    rng = np.random.default_rng(seed)
    competency = np.repeat(np.arange(len(items)), items)
    pairs = np.array([(p, r) for p in range(ratees) for r in sorted(rng.choice(raters, each, replace=False))])
    ratee, rater = pairs.T.astype(np.int32)
    relationship = rng.integers(0, relationships, len(ratee)).astype(np.int32)
    covariance = np.full((len(items), len(items)), 0.5) + 0.5 * np.eye(len(items))
    theta = rng.standard_normal((ratees, len(items))) @ np.linalg.cholesky(covariance).T
    rho = rng.normal(0, severity, raters)
    eta = theta[ratee] - rho[rater][:, None] + 0.4 * relationship[:, None]
    eta = eta + rng.normal(0, halo, len(ratee))[:, None] + rng.normal(0, cell, eta.shape)
    if specific:
        eta = eta - rng.normal(0, specific, (raters, len(items)))[rater]
    steps = rng.normal(-0.5, 0.4, sum(items))[:, None] + TAU[: categories - 1]
    cumulative = np.hstack([np.zeros((sum(items), 1)), np.cumsum(steps, axis=1)])
    logits = eta[:, competency, None] * np.arange(categories) - cumulative
    answers = (logits + rng.gumbel(size=logits.shape)).argmax(axis=2).astype(np.int8)
    answers[rng.random(answers.shape) < missing] = -1
    first_item = np.concatenate([[0], np.cumsum(items)]).astype(np.int64)
    return Tiny(answers, ratee, rater, relationship, first_item, raters, theta, rho)


def step_design(data: Tiny, model: str = "rating-scale", categories: int = 4) -> StepDesign:
    make = {"rating-scale": rating_scale, "partial-credit": partial_credit}[model]
    matrix = make(data.first_item, categories - 1)
    n = matrix.shape[1]
    return StepDesign(matrix, data.first_item, categories - 1, np.zeros((n, n)), np.zeros(n))


def start(data: Tiny, design: StepDesign, *, halo: bool = True) -> tuple[Parameters, Floats]:
    """A point to begin at: steps by how often each category was used, plausible spreads."""
    rows = []
    for column in data.answers.T:
        counts = np.bincount(column[column >= 0], minlength=design.n_steps + 1) + 0.5
        rows.append(1.2 * np.log(counts[:-1] / counts[1:]))
    coefficients = np.linalg.lstsq(design.matrix, np.concatenate(rows), rcond=None)[0]
    c = len(data.first_item) - 1
    effects = np.zeros(int(data.relationship.max()) + 1)
    sigma = 0.5 * np.eye(c) + 0.5
    cell = 0.1 if halo and c > 1 else 0.0
    return Parameters(design.steps(coefficients), effects, sigma, 0.25, 0.2 if halo else 0.0, cell), coefficients


class Dense:
    """The model as its formula reads: every effect a column, one matrix of all second derivatives.

    The unknowns are, in this order, θ (ratees × C), leniency (raters), h (dyads), u (dyads × C) and the raters'
    leniency in single competencies (raters × C).
    """

    def __init__(self, data: Tiny) -> None:
        self.data = data
        size, c = data.size, len(data.first_item) - 1
        self.shape = (size.ratees, c)
        self.ends = np.cumsum([size.ratees * c, size.raters, size.dyads, size.dyads * c, size.raters * c])
        self.competency = np.repeat(np.arange(c), np.diff(data.first_item))
        d, j = np.nonzero(data.answers >= 0)
        k = self.competency[j]
        starts = [0, *self.ends[:-1]]
        places = [data.ratee[d] * c + k, data.rater[d], d, d * c + k, data.rater[d] * c + k]
        self.design = np.zeros((len(d), self.ends[-1]))
        for first, place in zip(starts, places, strict=True):
            self.design[np.arange(len(d)), first + place] = 1.0
        self.dyad, self.item, self.answer = d, j, data.answers[d, j].astype(int)

    def active(self, q: Parameters) -> np.ndarray:
        """Which unknowns take part: halo terms can be left out."""
        there = np.array([True, True, q.var_halo > 0, q.var_cell > 0, q.var_specific > 0])
        return np.flatnonzero(np.repeat(there, np.diff([0, *self.ends])))

    def prior(self, q: Parameters) -> Floats:
        """Precision of the unknowns that take part."""
        n, c = self.shape
        sizes = np.diff(self.ends)
        each = [q.var_severity, q.var_halo or 1.0, q.var_cell or 1.0, q.var_specific or 1.0]
        variances = np.repeat(each, sizes)
        out = np.diag(np.concatenate([np.zeros(n * c), 1.0 / variances]))
        out[: n * c, : n * c] = np.kron(np.eye(n), np.linalg.inv(q.sigma))
        return out[np.ix_(self.active(q), self.active(q))]

    def answers(self, q: Parameters, x: Floats) -> tuple[Floats, Floats, Floats]:
        """Log-probability, residual and variance of every answer."""
        eta = self.design[:, self.active(q)] @ x + q.effects[self.data.relationship[self.dyad]]
        k = np.arange(q.cumulative.shape[1])
        logits = eta[:, None] * k - q.cumulative[self.item]
        p = np.exp(logits - logits.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        mean = p @ k
        return np.log(p[np.arange(len(p)), self.answer]), self.answer - mean, p @ k**2 - mean**2

    def hessian(self, q: Parameters, x: Floats) -> Floats:
        """Negative second derivatives of the joint log-density."""
        design, variance = self.design[:, self.active(q)], self.answers(q, x)[2]
        return self.prior(q) + design.T @ (variance[:, None] * design)

    def mode(self, q: Parameters) -> Floats:
        """The mode of the effects that take part."""
        prior, design = self.prior(q), self.design[:, self.active(q)]
        x = np.zeros(len(prior))
        for _ in range(30):
            move = np.linalg.solve(self.hessian(q, x), design.T @ self.answers(q, x)[1] - prior @ x)
            x += move
            if np.abs(move).max() < 1e-11:
                return x
        raise AssertionError("no mode")

    def log_likelihood(self, q: Parameters) -> float:
        """Laplace approximation of the marginal log-likelihood."""
        x, prior = self.mode(q), self.prior(q)
        value = self.answers(q, x)[0].sum() - 0.5 * x @ prior @ x
        half = np.linalg.slogdet(prior)[1] - np.linalg.slogdet(self.hessian(q, x))[1]
        return float(value + 0.5 * half)

    def split(self, q: Parameters, x: Floats) -> list[Floats]:
        """θ, leniency, h, u, ω of a vector over the effects that take part; zeros where left out."""
        full = np.zeros(self.ends[-1])
        full[self.active(q)] = x
        theta, v, h, u, specific = np.split(full, self.ends[:-1])
        return [theta.reshape(self.shape), v, h, u.reshape(len(h), -1), specific.reshape(len(v), -1)]
