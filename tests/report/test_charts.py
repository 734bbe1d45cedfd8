from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from samples import sample_report
from svg_reading import SVG, labels, outside, overlapping, read_svg
from zhiren.report import charts
from zhiren.report.charts.figures import figure, signed
from zhiren.report.charts.gap_bars import self_gap
from zhiren.report.content import Group, GroupScore, Report, Score

Draw = Callable[[Report, int], str | None]

LONG_NAMES = (
    "Collaborative cross-functional engagement",
    "在不确定的环境里推动跨部门协同并取得结果",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "短",
)


def _items(report: Report, width: int) -> str:
    return charts.item_dots(report, report.top_items or report.competencies[0].items, width=width)


def _spread(report: Report, width: int) -> str:
    return charts.distribution(report, report.competencies[-1], width=width)


def _heat(report: Report, width: int) -> str:
    row = [result.others.mean if result.others else None for result in report.competencies]
    names = [result.name for result in report.competencies]
    rows = ["王晓燕", "Alexander Christopherson the Younger"]
    return charts.heat_map(rows, names, [row, row[::-1]], 1, 5, width=width, language=report.language)


CHARTS: dict[str, Draw] = {
    "requirement": lambda report, width: charts.requirement_dots(report, width=width),
    "groups": lambda report, width: charts.gap_bars(report, width=width),
    "map": lambda report, width: charts.self_others_map(report, width=width),
    "radar": lambda report, width: charts.radar(report, width=width),
    "specimen": lambda report, width: charts.specimen(report, width=width),
    "items": _items,
    "distribution": _spread,
    "heat": _heat,
}
REPORTS: dict[str, Callable[[str], Report]] = {
    "full": sample_report,
    "hostile": partial(sample_report, hostile=True),
    "no role": partial(sample_report, role=False),
    "no self": partial(sample_report, self_rating=False),
    "groups withheld": partial(sample_report, withheld="groups"),
    "one withheld": partial(sample_report, withheld="competency"),
    "all withheld": partial(sample_report, withheld="everything"),
    "three": partial(sample_report, competencies=3),
}


def many(language: str, n: int = 60) -> Report:
    """A report on ``n`` competencies with long names."""
    report = sample_report(language)
    results = [replace(report.competencies[i % 14], id=f"X{i}", name=f"{LONG_NAMES[i % 4]} {i}") for i in range(n)]
    return replace(report, competencies=tuple(results))


@pytest.fixture(params=["zh-Hans", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[charts.WIDE, charts.PHONE])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.mark.parametrize("variant", REPORTS)
@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_is_accessible_self_contained_and_legible(chart: str, variant: str, language: str, width: int):
    report = REPORTS[variant](language)
    svg = CHARTS[chart](report, width)
    if svg is None:
        assert (chart, variant) in {("map", "no self"), ("map", "all withheld")}
        return
    root = read_svg(svg)
    assert root.tag == f"{SVG}svg"
    assert (root.get("role"), root.get("width")) == ("img", str(width))
    assert root.get("viewBox") == f"0 0 {width} {root.get('height')}"
    title, description = list(root)[:2]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text
    assert description.text
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert root.get("font-family", "").startswith("'Zhiren Sans SC'")
    assert "nan" not in svg.lower()
    assert "None" not in svg
    assert re.findall(r"https?://[^\"]*|href|url\(|<script|<style|@import", svg) == ["http://www.w3.org/2000/svg"]
    assert min(label.size for label in labels(svg)) >= 11
    assert CHARTS[chart](report, width) == svg


@pytest.mark.parametrize("variant", REPORTS)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_lies_on_another_or_leaves_the_drawing(chart: str, variant: str, language: str, width: int):
    svg = CHARTS[chart](REPORTS[variant](language), width)
    if svg is not None:
        assert overlapping(svg) == []
        assert outside(svg) == []


def test_sixty_marks_on_the_map_keep_their_numbers(language: str, width: int):
    shown = [label.words for label in labels(charts.self_others_map(many(language), width=width) or "")]
    assert [shown.count(str(n)) for n in range(6, 61)] == [2] * 55


@pytest.mark.parametrize("chart", ["requirement", "groups", "map", "heat"])
def test_sixty_competencies_with_long_names_stay_apart(chart: str, language: str, width: int):
    svg = CHARTS[chart](many(language), width)
    assert svg is not None
    assert overlapping(svg) == []
    assert outside(svg) == []


def test_a_cut_name_carries_the_whole_name(language: str, width: int):
    report = many(language, 4)
    longer = tuple(replace(r, name=f"{r.name} {r.name}") for r in report.competencies)
    report = replace(report, competencies=longer)
    for draw in (charts.requirement_dots, charts.gap_bars, charts.self_others_map):
        cut = [label.full for label in labels(draw(report, width=width) or "") if label.words[-1:] == "…"]
        assert cut
        assert set(cut) <= {result.name for result in report.competencies}


def test_every_id_of_a_reports_charts_is_its_own(language: str):
    report = sample_report(language)
    drawn = [draw(report, width) for draw in CHARTS.values() for width in (charts.WIDE, charts.PHONE)]
    drawn += [charts.item_dots(report, report.bottom_items, width=width) for width in (charts.WIDE, charts.PHONE)]
    drawn += [charts.distribution(report, result, width=358) for result in report.competencies[:-1]]
    ids = [name for svg in drawn for name in re.findall(r' id="([^"]+)"', svg or "")]
    assert len(ids) == len(set(ids)) == 2 * len(drawn)


def test_the_requirement_chart_shows_the_figures_of_the_report(width: int):
    report = sample_report("en", withheld="competency")
    shown = [label.words for label in labels(charts.requirement_dots(report, width=width))]
    for result in report.competencies:
        assert figure(result.others.mean if result.others else None) in shown
        if result.met:
            assert signed(result.gap) in shown
    means = [label.words for label in labels(charts.requirement_dots(report, width=width)) if label.size == 15]
    assert means == [figure(r.others.mean if r.others else None) for r in report.competencies]


def test_a_competency_that_the_role_does_not_ask_for_says_so():
    report = sample_report("en")
    asked = [result.requirement is not None for result in report.competencies]
    shown = [label.words for label in labels(charts.requirement_dots(report, width=720))]
    assert shown.count("no requirement") == asked.count(False) > 0


def test_the_group_chart_shows_every_groups_figure(width: int):
    report = sample_report("en", withheld="groups")
    shown = labels(charts.gap_bars(report, width=width))
    entries = [entry for result in report.competencies for entry in result.groups]
    figures = [label.words for label in shown if label.size == 12.5]
    assert figures == [figure(entry.score.mean if entry.score else None) for entry in entries]
    gaps = [label.words for label in shown if label.size >= 15]
    assert gaps == [signed(self_gap(result)[0]) for result in report.competencies]


def test_a_withheld_figure_is_an_empty_dashed_box_and_no_mark():
    report = sample_report("en", withheld="everything", role=False, self_rating=False)
    for svg in (charts.requirement_dots(report, width=720), _items(report, 720)):
        root = read_svg(svg)
        assert [e.tag for e in root.iter() if e.tag in {f"{SVG}circle", f"{SVG}polygon"}] == []
        dashed = [e for e in root.iter(f"{SVG}rect") if e.get("stroke-dasharray")]
        dashes = [label.words for label in labels(svg) if label.words == "—"]
        assert len(dashed) == len(dashes) + 1  # and one in the legend


def test_a_withheld_group_has_no_bar():
    report = sample_report("en", withheld="everything")
    tints = {"#ccd2e6", "#c3d7f7", "#bfdeda"}
    root = read_svg(charts.gap_bars(report, width=720))
    assert [e for e in root.iter(f"{SVG}rect") if e.get("fill") in tints] == []


def test_a_competency_that_no_group_rated_keeps_its_name_and_self_rating(width: int):
    report = sample_report("en", competencies=2)
    alone = replace(report.competencies[0], groups=(), others=None)
    svg = charts.gap_bars(replace(report, competencies=(alone, report.competencies[1])), width=width)
    assert next(label.words for label in labels(svg) if label.size >= 15) == "—"
    assert overlapping(svg) == []


def test_marks_differ_by_shape_as_well_as_colour():
    score = Score(3.0, 2.5, 3.5, 4)
    keys = ("manager", "peer", "report", "customer", "other", "peer+report")
    groups = tuple(Group(key, key, 4) for key in keys)
    report = sample_report("en", competencies=1)
    result = replace(report.competencies[0], groups=tuple(GroupScore(g, score) for g in groups), self_score=None)
    root = read_svg(charts.gap_bars(replace(report, groups=groups, competencies=(result,)), width=720))
    shapes = [
        ("circle", e.get("fill")) if e.tag == f"{SVG}circle" else (_outline(e.get("points", "")), e.get("fill"))
        for e in root.iter()
        if e.tag in {f"{SVG}circle", f"{SVG}polygon"} and e.get("stroke-width") == "1.5"
    ]
    assert len({shape for shape, _ in shapes}) == len({fill for _, fill in shapes}) == len(groups)


def _outline(points: str) -> tuple[int, bool]:
    """Corners, and whether the first stands above the middle."""
    ys = [float(pair.split(",")[1]) for pair in points.split()]
    return len(ys), ys[0] < sum(ys) / len(ys) - 1


@pytest.mark.parametrize(
    ("own", "score", "expected"),
    [
        (4.0, Score(3.0, 2.5, 3.5, 5), (1.0, "high")),
        (2.0, Score(3.0, 2.5, 3.5, 5), (-1.0, "low")),
        (3.5, Score(3.0, 2.5, 3.5, 5), (0.5, None)),
        (5.0, Score(3.0, None, None, 1), (2.0, None)),
        (None, Score(3.0, 2.5, 3.5, 5), (None, None)),
        (4.0, None, (None, None)),
    ],
)
def test_a_gap_is_called_high_or_low_only_outside_the_interval(own, score, expected):
    result = replace(sample_report("en").competencies[0], self_score=own, others=score)
    assert self_gap(result) == expected


def test_the_map_names_every_mapped_competency_and_counts_the_rest(language: str, width: int):
    report = sample_report(language, withheld="competency")
    svg = charts.self_others_map(report, width=width)
    assert svg is not None
    words = "".join(label.full for label in labels(svg)).replace(" ", "")
    for result in report.competencies[:-1]:
        assert result.name.replace(" ", "") in words
    description = list(read_svg(svg))[1].text or ""
    assert ("未列入图中 1 项" if language == "zh-Hans" else "Not on the map: 1.") in description


def test_the_map_needs_a_cut_a_self_rating_and_a_score():
    report = sample_report("en")
    assert charts.self_others_map(replace(report, cut=None), width=720) is None
    assert charts.self_others_map(replace(report, competencies=()), width=720) is None


def test_scores_without_intervals_have_no_interval_drawn():
    report = sample_report("en")
    bare = tuple(
        replace(r, others=replace(r.others, low=None, high=None), zone="uncertain")
        for r in report.competencies
        if r.others
    )
    report = replace(report, competencies=bare)
    svg = charts.self_others_map(report, width=720)
    assert svg is not None
    assert overlapping(svg) == []
    assert "95 % interval" not in {label.words for label in labels(charts.requirement_dots(report, width=720))}


def test_more_marks_than_numbers_fit_are_named_below_all_the_same():
    report = many("en", 120)
    alike = tuple(replace(r, others=report.competencies[0].others, self_score=3.0) for r in report.competencies)
    report = replace(report, competencies=alike)
    svg = charts.self_others_map(report, width=358)
    assert svg is not None
    numbers = [label.words for label in labels(svg) if label.words.isdigit() and label.anchor == "end"]
    assert numbers == [str(n) for n in range(1, 121)]


def test_the_radar_is_for_three_to_sixteen_competencies():
    assert charts.radar(sample_report("en", competencies=2), width=720) is None
    assert charts.radar(many("en", 17), width=720) is None
    assert charts.radar(sample_report("en", competencies=3), width=358) is not None


def test_names_without_room_around_the_radar_are_numbered_and_listed():
    report = sample_report("en")
    shown = [label.full for label in labels(charts.radar(report, width=358) or "")]
    assert [words for words in shown if words in {"2", "14"}] == ["2", "2", "14", "2", "14"]


def test_a_distribution_prints_its_counts():
    report = sample_report("en")
    result = report.competencies[0]
    shown = [label.words for label in labels(charts.distribution(report, result, width=358)) if label.bold]
    assert shown == [str(n) for n in result.distribution]


def test_scale_labels_that_have_no_room_leave_the_two_ends():
    wordy = tuple(f"a rather long label for point {n}" for n in range(1, 6))
    report = replace(sample_report("en"), scale_labels=wordy)
    for svg in (charts.requirement_dots(report, width=720), _spread(report, 720)):
        shown = [label.full for label in labels(svg) if label.full in wordy]
        assert shown == [wordy[0], wordy[-1]]
        assert overlapping(svg) == []


def test_a_scale_without_labels_has_numbers_only():
    report = replace(sample_report("en"), scale_labels=())
    for svg in (charts.requirement_dots(report, width=720), _spread(report, 720)):
        shown = [label.words for label in labels(svg)]
        assert [words for words in shown if words in {"1", "5"}][:2] == ["1", "5"]
        assert not {"never", "always"} & set(shown)


def test_the_small_chart_in_a_line_of_text_is_decoration():
    report = sample_report("en", withheld="competency")
    plain = replace(report.competencies[0], self_score=None, requirement=None)
    for result in (*report.competencies, plain):
        root = read_svg(charts.mini_dots(report, result))
        assert (root.get("aria-hidden"), root.get("role")) == ("true", None)
        assert list(root.iter(f"{SVG}text")) == []


def test_a_heat_map_without_people_or_columns_is_only_its_scale():
    svg = charts.heat_map([], [], [], 1, 5, width=358, language="en")
    assert [label.words for label in labels(svg)] == ["1.0", "5.0"]
