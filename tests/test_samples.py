from __future__ import annotations

import pytest

from sample_words import HOSTILE_NAME, LONG_COMMENT
from samples import sample_report


def test_the_same_arguments_give_the_same_report():
    assert sample_report("en") == sample_report("en")


def test_a_hostile_report_holds_what_people_really_type():
    report = sample_report("zh-Hans", hostile=True)
    assert len(HOSTILE_NAME) == 40
    assert report.subject.name == HOSTILE_NAME
    assert max(len(c) for g in report.comments for c in g.comments) == 3000
    assert all(len(words) >= 3000 for words in LONG_COMMENT.values())


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_variants_leave_out_what_they_say(language):
    assert all(c.met is None for c in sample_report(language, role=False).competencies)
    assert all(c.zone is None for c in sample_report(language, self_rating=False).competencies)
    assert sample_report(language, comments=False).comments == ()
    assert len(sample_report(language, competencies=3).competencies) == 3
    hidden = [c.others is None for c in sample_report(language, withheld="competency").competencies]
    assert hidden == [False] * 13 + [True]
    everything = sample_report(language, withheld="everything")
    assert (everything.cut, everything.strengths, everything.top_items, everything.groups) == (None, (), (), ())
    cells = [g.score is None for c in sample_report(language, withheld="groups").competencies for g in c.groups]
    assert sum(cells) == 7
