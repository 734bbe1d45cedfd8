from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import sample_report
from svg_reading import SVG, labels, read_svg
from zhiren.report.charts import tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, xml_text
from zhiren.report.charts.figures import figure, interval, percent, signed
from zhiren.report.charts.heat_map import contrast, heat_colour, ink_on
from zhiren.report.charts.label_places import Box, place_labels
from zhiren.report.charts.map_plane import Plane, name_border
from zhiren.report.charts.marks import Key, legend
from zhiren.report.charts.status import COLOURS

POINTS = st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=1, max_size=25)


@pytest.mark.parametrize(
    ("value", "written"),
    [(3.25, "3.3"), (3.2499999999999996, "3.3"), (3.249, "3.2"), (4, "4.0"), (None, "—"), (-0.04, "0.0")],
)
def test_a_figure_has_one_decimal_and_halves_go_up(value: float | None, written: str):
    assert figure(value) == written


@pytest.mark.parametrize(
    ("value", "written"), [(0.25, "+0.3"), (-0.25, "−0.3"), (-0.04, "0.0"), (0.0, "0.0"), (None, "—")]
)
def test_a_difference_has_a_sign(value: float | None, written: str):
    assert signed(value) == written


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (None, "—", "—"),
        (0.0, "< 1 %", "不足 1%"),
        (0.01, "1 %", "1%"),
        (0.41, "41 %", "41%"),
        (0.99, "99 %", "99%"),
        (1.0, "> 99 %", "99% 以上"),
    ],
)
def test_a_probability_is_never_nought_or_one_hundred(value: float | None, english: str, chinese: str):
    assert (percent("en", value), percent("zh-Hans", value)) == (english, chinese)


def test_an_interval_has_both_ends_or_none():
    assert interval(2.25, 3) == "2.3–3.0"
    assert interval(None, 3) == interval(2, None) == "—"


@given(st.floats(1, 5))
def test_an_axis_places_a_value_in_proportion(value: float):
    axis = Axis(1, 5, 100, 500)
    assert axis.at(value) == pytest.approx(100 * value)


def test_values_beyond_an_axis_stand_at_its_ends():
    axis = Axis(1, 5, 100, 500)
    assert (axis.at(0.2), axis.at(7)) == (100, 500)


@given(POINTS)
def test_placed_labels_lie_apart_from_each_other_and_from_marks(points: list[tuple[float, float]]):
    bounds, taken, mark = Box(-20, -20, 320, 320), [Box(0, 0, 40, 20)], 5.0
    boxes = place_labels(points, [(30.0, 12.0)] * len(points), bounds, taken, mark=mark, farthest=60)
    if boxes is None:
        return
    marks = [Box(x - mark, y - mark, x + mark, y + mark) for x, y in points]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert not any(box.overlaps(other) for box in boxes for other in [*taken, *marks])
    assert all(box.within(bounds) for box in boxes)


def test_a_lone_label_stands_at_the_right_of_its_mark():
    (box,) = place_labels([(50, 50)], [(30, 12)], Box(0, 0, 100, 100), [], mark=5, farthest=30) or [None]
    assert box == Box(58, 44, 88, 56)


def test_labels_without_room_are_refused():
    assert place_labels([(5, 5)], [(30, 12)], Box(0, 0, 20, 20), [], mark=5, farthest=100) is None


@pytest.mark.parametrize(
    ("spans", "left"),
    [([], 36), ([Box(0, 0, 60, 400)], 60), ([Box(26, 0, 300, 210)], 36), ([Box(0, 0, 320, 420)], None)],
)
def test_the_uncertain_border_is_named_where_nothing_lies(spans: list[Box], left: float | None):
    report = sample_report("en")
    plane = Plane(Axis(1, 5, 32, 308), Axis(1, 5, 400, 40), 3)
    drawing = Drawing("test", 320)
    boxes = name_border(drawing, report, plane, spans)
    assert [box.left for box in boxes] == ([] if left is None else [left])
    assert [label.words for label in labels(drawing.svg(420, "a", "b"))] == ["Uncertain"] * len(boxes)
    assert not any(box.overlaps(span) for box in boxes for span in spans)


def test_hostile_text_prints_as_what_it_is():
    drawing = Drawing("test", 100)
    drawing.text('<script>alert("x")</script> & ]]> \x00\x0b\ud800\uffff', 0, 10)
    svg = drawing.svg(20, "<b>", "&amp;")
    root = read_svg(svg)
    assert [child.text for child in root][:2] == ["<b>", "&amp;"]
    assert labels(svg)[0].words == '<script>alert("x")</script> & ]]> \ufffd\ufffd\ufffd\ufffd'
    assert list(root.iter(f"{SVG}script")) == []


def test_xml_text_keeps_emoji_and_rare_characters():
    assert xml_text("𠮷 👨‍👩‍👧 محمد\t") == "𠮷 👨‍👩‍👧 محمد\t"


def test_numbers_are_short():
    drawing = Drawing("test", 100)
    drawing.line(1.0, -0.001, 2.345678, 10)
    assert '<line x1="1" y1="0" x2="2.35" y2="10"/>' in drawing.ornament(10)


def test_a_legend_wraps_and_says_how_tall_it_is():
    drawing = Drawing("test", 100)
    keys = [Key("circle", "eight letters"), Key("square", "eight letters")]
    assert legend(drawing, keys, 0, 11, 100) == 44
    assert legend(Drawing("test", 400), keys, 0, 11, 400) == 22


@pytest.mark.parametrize("ground", [tokens.PAPER, tokens.GROUND, tokens.TRACK])
@pytest.mark.parametrize(
    "ink",
    [
        tokens.INK,
        tokens.MUTED,
        tokens.ACCENT,
        tokens.SELF,
        tokens.OTHERS,
        *COLOURS.values(),
        *tokens.GROUP_COLOURS.values(),
    ],
)
def test_text_stands_out(ink: str, ground: str):
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (tokens.MET, tokens.MET_TINT),
        (tokens.BELOW, tokens.BELOW_TINT),
        (tokens.UNCERTAIN, tokens.UNCERTAIN_TINT),
        (tokens.MET, tokens.ZONE_TINTS["shared_strength"]),
        (tokens.OTHERS, tokens.ZONE_TINTS["hidden_strength"]),
        (tokens.SELF, tokens.ZONE_TINTS["blind_spot"]),
        (tokens.BELOW, tokens.ZONE_TINTS["known_need"]),
        *((ink_on(colour), colour) for colour in tokens.HEAT),
    ],
)
def test_text_stands_out_on_tints(ink: str, ground: str):
    assert contrast(ink, ground) >= 4.5


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_ramp_ends_with_the_scale():
    assert [heat_colour(value, 1, 5) for value in (0, 1, 3, 5, 9)] == [
        tokens.HEAT[0],
        tokens.HEAT[0],
        tokens.HEAT[3],
        tokens.HEAT[-1],
        tokens.HEAT[-1],
    ]
