"""Frameworks for tests: a small one, and every one that the types allow."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from zhiren.framework import SUGGESTION_KINDS, Competency, Framework, Indicator, Level, Suggestion

# Characters that readers and writers of text formats have stumbled over.
AWKWARD = (
    "\n\t \u00a0\u2028\u2029\ufeff\ufffe\uffff\u200d\u202e\"'\\:#&*!|>%@`{}[],-?=+~\u3000：；“”中文𠮷😀é\u0301"
)


def _sound(text: str) -> bool:
    return bool(text.strip()) and not any(
        unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in text
    )


texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=("Cs", "Cc"))), max_size=40)
sentences = texts.filter(
    lambda text: _sound(unicodedata.normalize("NFC", text)) and len(text) < 70
) | st.sampled_from(
    [
        "No",
        "null",
        "~",
        "1.0",
        "2026-01-01",
        "0x1F",
        "true",
        "- a",
        "a: b",
        "=1+1",
        "@x",
        "a\n b\n",
        " a",
        "\na",
        "a\n\n",
    ]
)
ranks = st.integers(1, 5)
ids = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,6}(\.[A-Za-z0-9_-]{1,3}){0,2}", fullmatch=True)


@st.composite
def competencies(draw: st.DrawFn, competency_id: str, indicator_ids: list[str]) -> Competency:
    return Competency(
        id=competency_id,
        name=draw(sentences),
        definition=draw(st.just("") | sentences),
        indicators=tuple(Indicator(i, draw(sentences), draw(ranks), draw(st.booleans())) for i in indicator_ids),
        code=draw(st.just("") | sentences),
        cluster=draw(st.just("") | sentences),
        level=draw(ranks),
        levels=tuple(Level(n + 1, draw(sentences), draw(sentences)) for n in range(draw(st.integers(0, 5)))),
        questions=tuple(draw(st.lists(sentences, max_size=2))),
        negative_behaviours=tuple(draw(st.lists(sentences, max_size=2))),
        suggestions=tuple(
            Suggestion(kind, draw(sentences))
            for kind in draw(st.lists(st.sampled_from(SUGGESTION_KINDS), max_size=2))
        ),
    )


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Any framework of up to three competencies with up to three indicators each."""
    counts = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    names = draw(
        st.lists(ids, min_size=1 + sum(counts) + len(counts), max_size=1 + sum(counts) + len(counts), unique=True)
    )
    found = []
    for count in counts:
        competency_id, *indicator_ids = (names.pop() for _ in range(count + 1))
        found.append(draw(competencies(competency_id, indicator_ids)))
    version = draw(st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,8}", fullmatch=True))
    return Framework(names.pop(), version, draw(st.sampled_from(["zh-Hans", "en"])), draw(sentences), tuple(found))
