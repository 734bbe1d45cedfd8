from collections import Counter, defaultdict

import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import CHINESE, LANGUAGES
from zhiren.simulate import CompanyPlan
from zhiren.simulate.company import simulate_company
from zhiren.simulate.written import IMPROVE, STRENGTH, _sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_competency_has_sentences_of_both_kinds_and_none_occurs_twice(language):
    sentences = _sentences(language)
    known = {c.id for c in builtin_framework(language).competencies}
    assert sentences.keys() == known | {"any"}
    counts = Counter(s for kinds in sentences.values() for kind in kinds.values() for s in kind)
    assert max(counts.values()) == 1
    assert all(set(kinds) == {"good", "improve"} for kinds in sentences.values())
    assert all("{name}" in s for kind in sentences["any"].values() for s in kind)


def test_nobody_reads_the_same_sentence_twice():
    company = simulate_company(CompanyPlan(n_people=100, comment_rate=1), builtin_framework(CHINESE))
    of = defaultdict(list)
    for comment in company.comments:
        of[comment.ratee].append(comment.text)
    assert [ratee for ratee, texts in of.items() if len(set(texts)) < len(texts)] == []
    assert {c.question for c in company.comments} == {STRENGTH, IMPROVE}


def test_competencies_without_sentences_are_named(framework):
    company = simulate_company(CompanyPlan(n_people=60, english_share=1), framework)
    assert all("Alpha" in c.text or "Beta" in c.text for c in company.comments)


def test_nobody_writes_at_a_rate_of_zero(framework):
    assert simulate_company(CompanyPlan(n_people=60, comment_rate=0), framework).comments == ()
