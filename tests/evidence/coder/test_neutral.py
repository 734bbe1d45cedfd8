from __future__ import annotations

import json
from pathlib import Path

import pytest

import zhiren.evidence
from zhiren.evidence.coder.exchange import exchanges
from zhiren.evidence.coder.neutral import neutral, rename
from zhiren.evidence.examples import load_examples
from zhiren.language import LANGUAGES

EVALUATION = Path(zhiren.evidence.__file__).parent / "evaluation"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He said his plan was better than hers.", "She said her plan was better than his."),
        ("I asked him himself.", "I asked her herself."),
        ("Mr Smith told Maria.", "Mrs. Lopez told Thomas."),
        ("Maria's boss left.", "Wei’s boss left."),
        ("Then Li Wei stayed.", "Then O'Brien stayed."),
        ("The man left the women.", "The woman left the men."),
        ("他把她的方案交给李经理。", "她把他的方案交给王经理。"),
        ("王芳告诉老张。", "李建国告诉小陈。"),
        ("欧阳先生来了。", "赵女士来了。"),
        ("跟小徐学了两年，小李子也在。", "跟小陈学了两年，小李子也在。"),
        ("跟王芳学了两年。", "跟李建国学了两年。"),
        ("王芳建了个群。", "李建国建了个群。"),
        ("Old Mr. Haskell hates mail.", "Old Mrs Lopez hates mail."),
    ],
)
def test_texts_that_differ_in_who_is_meant_are_read_alike(one, other):
    assert neutral(one) == neutral(other)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday I asked the English team. Checking took hours; They'd left.",
        "Twenty-six parts failed. Stopped at once.",
        "工程师由于方案高效，上周才许可。",
        "主管任何时候都常常完成项目。",
    ],
)
def test_words_that_only_look_like_names_stay(text):
    assert neutral(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Will told me it was late.", "Someone told me it was late."),
        ("May asked Will to stay.", "Someone asked Someone to stay."),
        ("I rang June. Hope's plan failed.", "I rang Someone. Someone's plan failed."),
        ("In the end April refused.", "In the end Someone refused."),
    ],
)
def test_names_that_are_words_too_are_names_where_they_act_or_are_acted_on(text, read):
    assert neutral(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Will you come? May I ask?",
        "In May we met, and by June it was done.",
        "From April to August nobody came.",
        "The May figures were wrong, and June's too.",
        "The notice of 2 June barred prams.",
        "Hope alone will not mend it.",
    ],
)
def test_they_are_words_elsewhere(text):
    assert neutral(text) == text


def test_a_name_of_several_words_becomes_one():
    assert neutral("Then Maria Jane Lopez left.") == "Then Someone left."
    assert rename("王芳经理和 Tom", "Ann", "李伟") == "李伟经理和 Ann"


def test_reading_twice_changes_nothing_more():
    for language in LANGUAGES:
        for example in load_examples(language):
            once = neutral(example.text)
            assert neutral(once) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_evaluation_set_is_read_otherwise_about_somebody_else(language):
    lines = (EVALUATION / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    assert [text for text in texts if {neutral(other) for other in exchanges(text)} != {neutral(text)}] == []


def test_exchanges_keep_the_case_and_leave_other_words():
    he, she, *named = exchanges("He told Maria it was hers. 她说好。")
    assert he == "He told Maria it was his. 他说好。"
    assert she == "She told Maria it was hers. 她说好。"
    assert named == ["He told Amina it was hers. 她说好。", "He told Thomas it was hers. 她说好。"]


OTHERS = (
    "Hill",
    "Young",
    "Baker",
    "McDonald",
    "DeVries",
    "O'Neil",
    "Łukasz",
    "Óscar",
    "Zoë",
    "Żaneta",
    "Thandiwe",
)


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(
    "text",
    [
        "Mr {} told us to stop.",
        "I stopped. Mrs. {}'s line ran on.",
        "We asked Miss {} to stay.",
        "I rang {} twice.",
    ],
)
def test_no_name_is_read_in_another_way_though_it_is_a_word_or_has_accents(text: str, name: str) -> None:
    assert neutral(text.format(name)) == neutral(text.format("Kowalczyk"))
