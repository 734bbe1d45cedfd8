"""Comments that give their writer away."""

from __future__ import annotations

import pytest

from zhiren.language import LANGUAGES
from zhiren.web.actions.response.exposure import Sign, what_exposes


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Brings both sides to one table and listens first.", []),
        ("把双方请到一起，当天就定出了方案。", []),
        ("As her manager I would like more of it.", [("role", "As her manager")]),
        ("I'm his direct report and it helps.", [("role", "I'm his direct report")]),
        ("作为他的直接上级，我希望多一些。", [("role", "作为他的直接上级")]),
        ("Write to lin@example.com about it.", [("mail", "lin@example.com")]),
        ("打我电话13812345678", [("phone", "13812345678")]),
        ("On March 5 she stayed late.", [("date", "March 5")]),
        ("Last Tuesday it went well.", [("date", "Last Tuesday")]),
        ("上周三他帮了忙。", [("date", "上周三")]),
        ("2025年3月5日的会上", [("date", "2025年3月5日")]),
        ("I was the only one there.", [("only", "I was the only")]),
        ("只有我一个人在场", [("only", "只有我一个人")]),
        ("In our one-on-ones he listens.", [("only", "In our one-on-ones")]),
    ],
)
def test_wordings(comment, expected):
    assert what_exposes(comment, "") == [Sign(kind, words) for kind, words in expected]


@pytest.mark.parametrize(
    ("comment", "writer", "words"),
    [
        ("刘洋觉得很好", "刘洋", "刘洋"),
        ("Regards, Alex", "Alex Chen", "Alex"),
        ("Alexander the Great", "Alex Chen", None),
        ("好", "好", None),
    ],
)
def test_the_writers_own_name(comment, writer, words):
    assert what_exposes(comment, writer) == ([Sign("name", words)] if words else [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["name", "role", "mail", "phone", "date", "only"])
def test_every_sign_has_its_sentence(kind, language):
    assert "WORDS" in Sign(kind, "WORDS").describe(language)
