from dataclasses import replace

from zhiren.framework import Competency, Framework, Indicator, Level
from zhiren.translation import translation_problems

ENGLISH = Framework(
    "core",
    "1.0",
    "en",
    "Core",
    (
        Competency("A", "A", "", (Indicator("A.1", "does a"), Indicator("A.2", "does b"))),
        Competency("B", "B", "", (Indicator("B.1", "does c"),), levels=(Level(1, "one", "first"),)),
    ),
)
CHINESE = replace(ENGLISH, language="zh-Hans", title="核心")


def findings(translation: Framework) -> list[str]:
    return [p.describe("en") for p in translation_problems(ENGLISH, translation)]


def test_a_faithful_translation_has_no_findings():
    assert findings(CHINESE) == []


def test_other_id_version_and_language_are_found():
    assert findings(replace(ENGLISH, id="other", version="2")) == [
        "“id”: The original is the dictionary “core”, the translation says “other”. Both need the same id.",
        "“language”: Both files say they are in “en”. A translation is in another language.",
        "“version”: The original is version 1.0, the translation version 2. Both need the same version.",
    ]


def test_missing_extra_and_reordered_entries_are_found():
    first, second = CHINESE.competencies
    assert findings(replace(CHINESE, competencies=(second, first))) == [
        "The competencies stand in another order than in the original: A, B."
    ]
    assert findings(replace(CHINESE, competencies=(first, replace(second, id="C")))) == [
        "“C”: The translation has a competency “C” that the original does not have.",
        "“B”: The translation lacks the competency “B”.",
    ]
    other = replace(first, indicators=(first.indicators[1], Indicator("A.3", "x")))
    assert findings(replace(CHINESE, competencies=(other, second))) == [
        "“A.3”: The translation has an indicator “A.3” that the original does not have.",
        "“A.1”: The translation lacks the indicator “A.1”.",
    ]
    turned = replace(first, indicators=first.indicators[::-1])
    assert findings(replace(CHINESE, competencies=(turned, second))) == [
        "The indicators stand in another order than in the original: A.1, A.2."
    ]


def test_keys_and_levels_must_agree():
    first, second = CHINESE.competencies
    keyed = replace(first, indicators=(first.indicators[0], replace(first.indicators[1], reverse_keyed=True)))
    assert findings(replace(CHINESE, competencies=(keyed, replace(second, levels=())))) == [
        "“A.2”: Level and keying of “A.2” must be the same as in the original.",
        "“B”: “B” must have the same level and as many levels as in the original.",
    ]
