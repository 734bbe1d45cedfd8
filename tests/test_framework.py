import json
import unicodedata
from dataclasses import FrozenInstanceError, asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import FrameworkError
from zhiren.framework import Competency, Framework, Indicator, Level, Suggestion

INDICATOR = Indicator("ACH.1", "Sets goals that are hard to reach")
LEVELS = (Level(1, "Beginning", "Waits for goals"), Level(2, "Developing", "Sets easy goals"))
COMPETENCY = Competency(
    id="ACH",
    name="Achievement",
    definition="Wanting to do well",
    indicators=(INDICATOR, Indicator("ACH.2", "Takes on harder work", 4, reverse_keyed=True)),
    levels=LEVELS,
    questions=("What did you aim for?",),
    negative_behaviours=("Stops early",),
    suggestions=(Suggestion("study", "Read one paper"),),
)
FRAMEWORK = Framework("core", "1.0", "en", "Core", (COMPETENCY,))


def codes(error: pytest.ExceptionInfo[FrameworkError]) -> list[tuple[str, str | None]]:
    return [(p.code, p.place.field) for p in error.value.problems]


def test_values_do_not_change():
    with pytest.raises(FrozenInstanceError):
        COMPETENCY.name = "other"


def test_the_code_of_a_competency_is_its_id_unless_it_has_one():
    assert COMPETENCY.code == "ACH"
    assert replace(COMPETENCY, code="A-1").code == "A-1"


def test_finding_things_by_id():
    assert FRAMEWORK.competency("ACH") is COMPETENCY
    assert FRAMEWORK.competency_of("ACH.2") is COMPETENCY
    assert [i.id for i in FRAMEWORK.indicators] == ["ACH.1", "ACH.2"]
    assert COMPETENCY.anchor(2) == "Sets easy goals"
    assert COMPETENCY.anchor(5) is None


def test_unknown_ids_are_refused_by_name():
    with pytest.raises(FrameworkError) as error:
        FRAMEWORK.competency("XYZ")
    assert error.value.describe("en") == "There is no competency “XYZ”. The dictionary has: ACH."
    with pytest.raises(FrameworkError) as error:
        FRAMEWORK.competency_of("XYZ.1")
    assert error.value.describe("zh-Hans") == "词典里没有行为指标“XYZ.1”。"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: Level(6, "", "x"), [("framework-level-range", "rank"), ("framework-text-empty", "title")]),
        (lambda: Level(True, "t", "x"), [("framework-level-range", "rank")]),
        (lambda: Suggestion("nap", "x"), [("framework-suggestion-kind", "kind")]),
        (lambda: Indicator("1A", "x"), [("framework-id", "id")]),
        (lambda: Indicator("A", "x" * 2001), [("framework-text-long", "statement")]),
        (lambda: Indicator("A", "bell\x07"), [("framework-text-control", "statement")]),
        (lambda: Indicator("A", "half\ud800"), [("framework-text-control", "statement")]),
        (lambda: Indicator("A", 5), [("framework-not-text", "statement")]),
        (lambda: Indicator("A", "x", reverse_keyed="yes"), [("framework-not-boolean", "reverse_keyed")]),
        (lambda: replace(COMPETENCY, indicators=()), [("framework-no-indicators", "indicators")]),
        (
            lambda: replace(COMPETENCY, indicators=(INDICATOR, INDICATOR)),
            [("framework-indicator-twice", "indicators")],
        ),
        (lambda: replace(COMPETENCY, levels=LEVELS[1:]), [("framework-level-order", "levels")]),
        (lambda: replace(COMPETENCY, questions=("ok", " ")), [("framework-text-empty", "questions.2")]),
        (lambda: replace(COMPETENCY, definition="", cluster=""), []),
        (lambda: replace(COMPETENCY, definition="  "), [("framework-text-empty", "definition")]),
        (lambda: replace(FRAMEWORK, version="1 0"), [("framework-version", "version")]),
        (lambda: replace(FRAMEWORK, version=1), [("framework-version", "version")]),
        (lambda: replace(FRAMEWORK, language="zh"), [("framework-language", "language")]),
        (lambda: replace(FRAMEWORK, competencies=()), [("framework-empty", "competencies")]),
        (
            lambda: replace(
                FRAMEWORK, competencies=(COMPETENCY, replace(COMPETENCY, indicators=(Indicator("N", "x"),)))
            ),
            [("framework-competency-twice", "competencies")],
        ),
        (
            lambda: replace(FRAMEWORK, competencies=(COMPETENCY, replace(COMPETENCY, id="B"))),
            [("framework-indicator-twice", "competencies")] * 2,
        ),
        (
            lambda: replace(FRAMEWORK, competencies=(replace(COMPETENCY, id="ACH.1"),)),
            [("framework-id-twice", "competencies")],
        ),
    ],
)
def test_each_rule_names_the_field_at_fault(make, expected):
    if not expected:
        make()
        return
    with pytest.raises(FrameworkError) as error:
        make()
    assert codes(error) == expected
    assert error.value.describe("en")
    assert error.value.describe("zh-Hans")


def test_texts_are_kept_in_composed_form():
    decomposed = unicodedata.normalize("NFD", "café")
    assert Indicator("A", decomposed).statement == "café"
    assert replace(COMPETENCY, questions=(decomposed,)).questions == ("café",)


def test_the_document_is_canonical():
    document = json.loads(FRAMEWORK.to_json())
    shuffled = dict(reversed(document.items()))
    again = Framework.from_document(shuffled)
    assert again == FRAMEWORK
    assert again.to_json() == FRAMEWORK.to_json()
    assert again.digest == FRAMEWORK.digest
    assert replace(FRAMEWORK, version="1.1").digest != FRAMEWORK.digest
    assert FRAMEWORK.to_document() == json.loads(json.dumps(asdict(FRAMEWORK)))


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)
ids = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,8}", fullmatch=True)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    competencies = []
    for number, competency_id in enumerate(draw(st.lists(ids, min_size=1, max_size=3, unique=True))):
        count = draw(st.integers(1, 3))
        competencies.append(
            Competency(
                id=competency_id,
                name=draw(texts),
                definition=draw(st.just("") | texts),
                indicators=tuple(
                    Indicator(f"I{number}.{i}", draw(texts), draw(st.integers(1, 5)), draw(st.booleans()))
                    for i in range(count)
                ),
                level=draw(st.integers(1, 5)),
                levels=tuple(Level(r + 1, draw(texts), draw(texts)) for r in range(draw(st.integers(0, 5)))),
                questions=tuple(draw(st.lists(texts, max_size=2))),
                suggestions=tuple(Suggestion("study", draw(texts)) for _ in range(draw(st.integers(0, 2)))),
            )
        )
    return Framework(draw(ids), "1.0", draw(st.sampled_from(["en", "zh-Hans"])), draw(texts), tuple(competencies))


@given(frameworks())
def test_loading_what_was_saved_gives_an_equal_framework(framework):
    saved = framework.to_json()
    assert Framework.from_json(saved) == framework
    assert Framework.from_json(saved).to_json() == saved
