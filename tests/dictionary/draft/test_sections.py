from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dictionary.draft.drafts import draft_of, flags, found
from zhiren.dictionary.draft.lines import split_lines
from zhiren.dictionary.draft.model import Block, Draft, DraftSuggestion, Placements, Span
from zhiren.dictionary.draft.sections import competencies_of


def test_labelled_fields(tmp_path: Path) -> None:
    text = (
        "名称：团队合作\n类别：价值观\n定义：与人一起做事。\n行为：\n帮助同事\n分享经验\n"
        "面试问题：请讲一次经历。结果如何？\n负面行为：独来独往；抢功\n发展建议：多请教\n"
    )
    draft = draft_of(tmp_path, text)
    (competency,) = draft.competencies
    assert found(draft) == [("团队合作", ["帮助同事", "分享经验"])]
    assert (competency.cluster, competency.definition) == ("价值观", "与人一起做事。")
    assert competency.questions == ("请讲一次经历。结果如何？",)
    assert competency.negative_behaviours == ("独来独往", "抢功")
    assert competency.suggestions == (DraftSuggestion("on_the_job", "多请教"),)
    assert [flag.code for flag in competency.flags] == ["suggestion-kind"]
    assert draft.left_out == ()


def test_a_definition_ends_where_a_list_or_a_level_begins(tmp_path: Path) -> None:
    text = (
        "# 合作\n定义：一起做事\n并肩前行\n- 帮助同事\n"
        "# 沟通\n定义：说与听\n一级：倾听\n# 诚信\n定义：真。\n守诺\n"
    )
    draft = draft_of(tmp_path, text, "a.md")
    assert [c.definition for c in draft.competencies] == ["一起做事并肩前行", "说与听", "真。"]
    assert [s for _, s in found(draft)] == [["帮助同事"], ["倾听"], ["守诺"]]


def test_text_above_a_list_is_taken_for_the_definition(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# Trust\nBeing someone to rely on.\n- Keeps promises\n", "a.md")
    assert (draft.competencies[0].definition, flags(draft)) == (
        "Being someone to rely on.",
        [["definition-guessed"]],
    )


def test_a_sentence_worded_as_a_definition(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, "# 沟通\n是指说与听的能力。\n倾听他人；回应异议。\n# 学\nAbility to learn.\nReads.\n", "a.md"
    )
    assert [c.definition for c in draft.competencies] == ["是指说与听的能力。", "Ability to learn."]


def test_levels_by_number_become_anchors(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# Results\nLevel 1: Meets targets.\nLevel 2: Beats them; sets new ones.\n", "a.md")
    (competency,) = draft.competencies
    assert [(i.statement, i.level) for i in competency.indicators] == [
        ("Meets targets", 1),
        ("Beats them", 2),
        ("sets new ones", 2),
    ]
    assert [(level.rank, level.title, level.anchor) for level in competency.levels] == [
        (1, "Level 1", "Meets targets."),
        (2, "Level 2", "Beats them; sets new ones."),
    ]


def test_levels_by_word_take_their_order_from_the_words(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# 学习\n高级：带动他人\n初级：学会知识\n中级\n主动学习\n", "a.md")
    (competency,) = draft.competencies
    assert [(i.statement, i.level) for i in competency.indicators] == [
        ("带动他人", 3),
        ("学会知识", 1),
        ("主动学习", 2),
    ]
    assert [level.title for level in competency.levels] == ["初级", "中级", "高级"]


def test_a_hole_in_the_levels_leaves_no_anchors(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# 学习\n一级：学会\n三级：精通\n", "a.md")
    assert draft.competencies[0].levels == ()
    assert [i.level for i in draft.competencies[0].indicators] == [1, 3]


def test_levels_out_of_range_and_lost(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# 学习\n- 学会（2级）\n- 精通（7级）\n- 分享\n", "a.md")
    assert [(i.statement, i.level, [f.code for f in i.flags]) for i in draft.competencies[0].indicators] == [
        ("学会", 2, []),
        ("精通", None, ["level-range", "level-lost"]),
        ("分享", None, ["level-lost"]),
    ]


def test_a_level_that_is_all_there_is_stays_text(tmp_path: Path) -> None:
    assert found(draft_of(tmp_path, "（2级）")) == [("", ["（2级）"])]


def test_a_name_without_anything(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "# 诚信\n# 合作\n- 帮助\n", "a.md")
    assert (found(draft), flags(draft)) == ([("诚信", []), ("合作", ["帮助"])], [["no-indicators"], []])


def test_a_long_name_is_flagged(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, f"# {'长' * 90}\n- 帮助\n", "a.md")
    assert flags(draft) == [["long-name"]]


def test_a_short_line_among_long_ones_may_be_a_name(tmp_path: Path) -> None:
    text = (
        "# 能力\n能够主动发现工作中的问题。\n团队合作\n能够及时帮助有困难的同事。\n愿意无保留地分享自己的经验。\n"
    )
    draft = draft_of(tmp_path, text, "a.md")
    assert [[f.code for f in i.flags] for i in draft.competencies[0].indicators] == [[], ["maybe-heading"], [], []]


def test_spans_point_at_the_exact_text(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "Listens to others and\r\nresponds. Then waits.\r\n")
    first, second = draft.competencies[0].indicators
    assert first.source == (Span(0, 0, 21), Span(0, 23, 31))
    assert draft.exact(first.source) == "Listens to others and\nresponds"
    assert (second.statement, draft.exact(second.source)) == ("Then waits", "Then waits")
    assert [f.code for f in first.flags] == ["joined"]


_PIECES = (  # noqa: SIM905  a list would take a line for each
    "团队合作|主动帮助同事|定义：|行为：|名称：|名称|一级：|二级|Level 2: |初级：|面试问题：|发展建议："
    "|1. |2、|（一）|一、|①|• |- |# |## |**|；|。|，|. |; |:|：|（|）|“|”|（2级）|[Level 3]|第一章 |能力"
    "|Teamwork|Helps others|e.g.|<p>|</li>|3.5|😀|，并|\n|\n|\n|\n\n|\r\n| |\t|\u2028|\x00|\u202e|\u3000"
).split("|")


@given(st.one_of(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join), st.text(max_size=80)))
def test_every_character_is_placed_or_listed(text: str) -> None:
    placements = Placements([Block(text)])
    title, competencies = competencies_of(placements, split_lines(placements, Span(0, 0, len(text))))
    placements.leave_out_rest()
    placed, left = tuple(placements.placed), tuple(placements.left_out)
    draft = Draft("a.txt", "en", title, tuple(placements.blocks), tuple(competencies), left, placed)
    coverage = draft.coverage()
    assert (coverage.lost, coverage.overlapping) == ((), ())
    assert coverage.placed + coverage.separators + coverage.left_out == len(text)
    for indicator in (i for c in competencies for i in c.indicators):
        assert indicator.statement
        assert all((span, "statement") in placed for span in indicator.source)
