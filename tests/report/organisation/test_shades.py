"""The look of cells: readable in every shade, paler and longer the less sure, and the style sheet up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

import zhiren.web
from zhiren.report.charts.heat_map import contrast, ink_on
from zhiren.report.organisation import shades

SHEET = Path(zhiren.web.__file__).parent / "static" / "zhiren" / "organisation.css"


def test_every_shade_can_be_read() -> None:
    colours = {shades.shade(at, faded) for at in range(shades.STEPS) for faded in range(len(shades.FADES))}
    assert [c for c in colours if contrast(ink_on(c), c) < 4.5] == []


def test_the_style_sheet_ends_with_the_shades() -> None:
    assert SHEET.read_text(encoding="utf-8").endswith(shades.style_sheet())


@pytest.mark.parametrize(("score", "step"), [(0.0, 0), (1.0, 0), (3.0, 6), (5.0, 12), (6.0, 12)])
def test_steps_go_from_the_lowest_score_to_the_highest(score: float, step: int) -> None:
    assert shades.step(score, 1, 5) == step


@pytest.mark.parametrize(
    ("width", "fade", "bar"), [(0.0, 0, 1), (0.8, 0, 4), (0.81, 1, 4), (1.41, 2, 6), (4.0, 2, 8), (None, 2, 8)]
)
def test_the_less_sure_the_paler_and_the_longer(width: float | None, fade: int, bar: int) -> None:
    assert (shades.fade(width, 4), shades.bar(width, 4)) == (fade, bar)
