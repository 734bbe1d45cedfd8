from __future__ import annotations

from pathlib import Path

from dictionary.draft.drafts import draft_of, flags, found


def test_chinese_numbering_with_lists_below(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, "一、团队合作\n1. 帮助同事；\n2. 分享经验。\n二、客户导向\n（1）回应客户\n（2）跟踪"
    )
    assert found(draft) == [("团队合作", ["帮助同事", "分享经验"]), ("客户导向", ["回应客户", "跟踪"])]


def test_groups_above_names(tmp_path: Path) -> None:
    text = "第一章 价值观\n（一）诚信\n1. 说真话\n（二）敬业\n1. 加班\n第二章 能力\n（一）沟通\n1. 倾听\n"
    draft = draft_of(tmp_path, text)
    assert found(draft) == [("诚信", ["说真话"]), ("敬业", ["加班"]), ("沟通", ["倾听"])]
    assert [c.cluster for c in draft.competencies] == ["价值观", "价值观", "能力"]


def test_numbers_with_a_name_before_the_colon(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "1. 团队合作：帮助同事；分享。\n2. 客户导向：回应客户。\n3. 说到做到，信守承诺。")
    assert found(draft) == [
        ("团队合作", ["帮助同事", "分享"]),
        ("客户导向", ["回应客户"]),
        ("", ["说到做到，信守承诺"]),
    ]


def test_numbered_behaviours_are_no_names(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "1. 帮助同事\n2. 分享经验\n3. 倾听\n")
    assert (found(draft), flags(draft)) == ([("", ["帮助同事", "分享经验", "倾听"])], [["unnamed"]])


def test_markdown_with_a_title_and_groups(tmp_path: Path) -> None:
    text = (
        "# Our Dictionary\nWelcome.\n## Values\nThese matter.\n### Trust\n- Keeps promises\n"
        "## Drive\n### Results\n**Definition:** Getting done.\n**Behaviours**\n* Sets goals\n"
    )
    draft = draft_of(tmp_path, text, "a.md")
    assert draft.title == "Our Dictionary"
    assert found(draft) == [("Trust", ["Keeps promises"]), ("Results", ["Sets goals"])]
    assert [(c.cluster, c.definition) for c in draft.competencies] == [("Values", ""), ("Drive", "Getting done.")]
    assert [(entry.reason, entry.text) for entry in draft.left_out] == [
        ("introduction", "Welcome."),
        ("introduction", "These matter."),
    ]


def test_bold_lines_are_names(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "**Trust**: Keeps promises.\n**Drive**\nSets goals.\n**高级**\n", "a.md")
    assert found(draft) == [("Trust", ["Keeps promises"]), ("Drive", ["Sets goals", "高级"])]


def test_a_name_above_a_list(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "العمل الجماعي\n- يساعد الزملاء\n- يشارك المعرفة\n")
    assert (found(draft), flags(draft)) == ([("العمل الجماعي", ["يساعد الزملاء", "يشارك المعرفة"])], [[]])


def test_a_name_alone_above_sentences_is_a_guess(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "Teamwork\nHelps others.\nShares.\n\nDrive\nSets goals.\n")
    assert found(draft) == [("Teamwork", ["Helps others", "Shares"]), ("Drive", ["Sets goals"])]
    assert flags(draft) == [["heading-guessed"], ["heading-guessed"]]


def test_paragraphs_of_short_lines_begin_with_a_name(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "团队合作\n帮助同事\n分享经验\n\n客户导向\n回应客户\n跟踪\n")
    assert found(draft) == [("团队合作", ["帮助同事", "分享经验"]), ("客户导向", ["回应客户", "跟踪"])]


def test_most_paragraphs_begin_with_a_name(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "团队合作：帮助同事；分享。\n客户导向：回应客户。\n说到做到。承认错误。\n")
    assert found(draft)[0] == ("团队合作", ["帮助同事", "分享"])
    assert flags(draft)[0] == ["heading-guessed"]


def test_few_paragraphs_with_a_colon_have_no_name(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "说到做到；承认错误。\n获取支持：调动大家；\n善于协调。\n及时回应；跟踪。\n")
    assert [name for name, _ in found(draft)] == ["", "", ""]
    assert flags(draft)[1] == ["unnamed", "boundary"]
    assert draft.competencies[1].indicators[0].flags[0].values == {"text": "获取支持"}


def test_a_label_above_its_name(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, "名称\n团队合作\n行为\n帮助同事\n名称：诚信\n说真话\n名称：\n1. 守时\n准时到会；提前准备\n"
    )
    assert found(draft) == [("团队合作", ["帮助同事"]), ("诚信", ["说真话"]), ("守时", ["准时到会", "提前准备"])]


def test_blank_lines_separate_where_paragraphs_have_several_lines(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, "说到做到，从不食言。\n承认错误，及时改正。\n\n回应客户，从不拖延。\n跟踪结果，直到满意。\n"
    )
    assert [len(c.indicators) for c in draft.competencies] == [2, 2]


def test_a_web_address_is_no_name(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "https://example.org/a\nSee the page above for all details.\n")
    assert [name for name, _ in found(draft)] == [""]


def test_single_sentences_without_names_are_one_list(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "帮助有困难的同事。\n分享自己的经验。\n倾听别人的意见。\n")
    assert [len(c.indicators) for c in draft.competencies] == [3]
    assert flags(draft) == [["unnamed", "one-list"]]


def test_a_label_without_a_name_below_it(tmp_path: Path) -> None:
    assert found(draft_of(tmp_path, "帮助同事\n分享经验\n名称\n")) == [("", ["帮助同事", "分享经验"])]
