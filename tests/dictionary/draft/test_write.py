from __future__ import annotations

from pathlib import Path

import yaml

from dictionary.draft.drafts import draft_of
from sources.builders import xlsx
from zhiren.dictionary.draft import read_draft
from zhiren.dictionary.load import read_dictionary

TEXT = (
    "前言\n名称：诚信\n定义：真。\n行为：\n- 说真话（2级）\n- 对客户的需要，\n及时回应；\n"
    "一级：听\n二级：说\n面试问题：请讲？\n"
)


def test_a_draft_is_a_dictionary_file(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, TEXT)
    out = tmp_path / "draft.yaml"
    out.write_text(draft.to_yaml("zh-Hans"), encoding="utf-8")
    reading = read_dictionary(out)
    assert reading.framework is not None
    (competency,) = reading.framework.competencies
    assert (competency.id, competency.name, competency.definition) == ("C1", "诚信", "真。")
    assert [(i.id, i.statement, i.level) for i in competency.indicators] == [
        ("C1.1", "说真话", 2),
        ("C1.2", "对客户的需要，及时回应", 3),
        ("C1.3", "听", 1),
        ("C1.4", "说", 2),
    ]
    assert [level.anchor for level in competency.levels] == ["听", "说"]
    assert competency.questions == ("请讲？",)


def test_sources_flags_and_what_is_left_out(tmp_path: Path) -> None:
    document = yaml.safe_load(draft_of(tmp_path, TEXT).to_yaml("en"))
    assert document["draft"] == {
        "file": "a.txt",
        "encoding": "utf-8",
        "characters": {"total": 64, "placed": 51, "separators": 11, "left_out": 2},
        "left_out": [
            {
                "reason": "stands before or between the competencies",
                "text": "前言",
                "source": {"start": 0, "end": 2},
            }
        ],
    }
    first, second = document["competencies"][0]["indicators"][:2]
    assert first == {
        "id": "C1.1",
        "statement": "说真话",
        "level": 2,
        "source": {"start": 21, "end": 24, "text": "说真话"},
    }
    assert second["source"] == {
        "start": 31,
        "end": 38,
        "more": [{"start": 39, "end": 43}],
        "text": "对客户的需要，\n及时回应",
    }
    assert second["flags"] == [
        "Put together from several lines; the second begins “及时回应”.",
        "Other behaviours have a level, this one has none. Without one, 3 holds.",
    ]


def test_unnamed_competencies_get_a_placeholder(tmp_path: Path) -> None:
    text = "Keeps promises; admits errors.\nSets goals; reviews them.\n"
    document = yaml.safe_load(draft_of(tmp_path, text, "my text.txt").to_yaml())
    assert [c["name"] for c in document["competencies"]] == ["Unnamed 1", "Unnamed 2"]
    assert (document["title"], document["language"]) == ("my text", "en")
    assert document["draft"]["flags"] == [
        "The material gives no levels; level 3 holds for every behaviour until you write another."
    ]


def test_a_workbook_has_no_encoding_and_a_table_without_names_no_source(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["行为", "等级"], ["说真话", 1]])
    document = yaml.safe_load(read_draft(path).to_yaml("zh-Hans"))
    assert list(document["draft"]) == ["file", "characters"]
    assert document["competencies"] == [
        {
            "id": "C1",
            "name": "未命名1",
            "flags": ["原文没有名称，请起一个。"],
            "indicators": [
                {
                    "id": "C1.1",
                    "statement": "说真话",
                    "level": 1,
                    "source": {"sheet": "Sheet", "cell": "A2", "start": 0, "end": 3, "text": "说真话"},
                }
            ],
        }
    ]


def test_columns_left_out_are_ranges(tmp_path: Path) -> None:
    text = "类别,能力,行为,备注\n价值观,诚信,说真话,甲\n,,守诺,乙\n"
    document = yaml.safe_load(draft_of(tmp_path, text, "a.csv").to_yaml("zh-Hans"))
    assert document["draft"]["left_out"] == [
        {"reason": "词典里没有对应位置的列", "text": "备注", "source": {"cell": "D1:D3", "cells": 3}}
    ]
    assert document["competencies"][0]["cluster"] == "价值观"
    assert document["competencies"][0]["source"] == {"cell": "B2", "start": 0, "end": 2}


def test_the_head_tells_what_to_do(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, TEXT)
    head = draft.to_yaml("en").partition("id: draft")[0]
    assert head.startswith(
        "# Draft of a competency dictionary, made from a.txt.\n# Decide what stands under “flags”"
    )
    assert draft.summary("en").splitlines() == [
        "Found: 1 competency (0 without a name), 4 behaviours.",
        "Of 64 characters 51 are placed, 11 are spaces and punctuation between, 2 are listed as left out.",
        "To decide:",
        "- behaviours joined from several lines: 1",
        "- behaviours without a level: 1",
    ]
    assert all(line in head for line in draft.summary("en").splitlines())


def test_a_draft_without_doubts_has_none_in_its_summary(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "能力,行为,等级\n诚信,说真话,1\n", "a.csv")
    assert draft.summary("zh-Hans").splitlines() == [
        "找到 1 项胜任力（其中 0 项没有名称），1 条行为。",
        "原文共 12 个字符：12 个已放入草稿，0 个是其间的空白和标点，0 个列为未收录。",
    ]
