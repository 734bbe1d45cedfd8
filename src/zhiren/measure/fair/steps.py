"""The step model of some data: which steps are free, where they begin, and what holds those nobody used."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair.parameters import STEP_MODELS, Floats, StepDesign

RIDGE = 1.0


def step_design(
    answers: npt.NDArray[np.int8], first_item: npt.NDArray[np.int64], categories: int, model: str
) -> StepDesign:
    """Steps of ``answers`` (dyads, items). A prior of sd 1 logit holds those of a category that was never used."""
    return design_by_counts(category_counts(answers, categories), first_item, model)


def design_by_counts(counts: npt.NDArray[np.int64], first_item: npt.NDArray[np.int64], model: str) -> StepDesign:
    """The same from how often each category of each item was used, (items, categories)."""
    categories = counts.shape[1]
    matrix = STEP_MODELS[model](first_item, categories - 1)
    smooth = counts + 0.5
    apart = np.log(smooth[:, :-1] / smooth[:, 1:])
    centre = np.linalg.lstsq(matrix, apart.ravel(), rcond=None)[0].astype(np.float64)
    held = RIDGE * _unheld(counts, first_item, model).ravel()
    return StepDesign(matrix, first_item, categories - 1, (matrix.T * held) @ matrix, centre)


def category_counts(answers: npt.NDArray[np.int8], categories: int) -> npt.NDArray[np.int64]:
    """How often each category of each item was used, shape (items, categories)."""
    columns = [np.bincount(column[column >= 0], minlength=categories) for column in answers.T]
    return np.array(columns, dtype=np.int64)


def _unheld(counts: npt.NDArray[np.int64], first_item: npt.NDArray[np.int64], model: str) -> Floats:
    """Which steps (items, categories − 1) no pair of used categories holds; the share of an item with one only.

    Steps that are common to a competency need categories that some item of it uses.
    """
    around = counts.copy()
    if model == "rating-scale":
        for low, high in itertools.pairwise(first_item):
            around[low:high] = counts[low:high].sum(axis=0)
    unheld = np.where((around[:, :-1] == 0) | (around[:, 1:] == 0), 1.0, 0.0)
    alone = (counts > 0).sum(axis=1) < 2
    share: Floats = np.maximum(unheld, np.where(alone, 1.0 / unheld.shape[1], 0.0)[:, None])
    return share
