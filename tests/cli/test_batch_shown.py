from __future__ import annotations

import pytest

from zhiren.cli.batch_shown import show_summary
from zhiren.errors import Problem
from zhiren.report.batch import Summary
from zhiren.report.measuring import Choice

FLAT = Choice("classical", "failed", 64, (Problem("measure-fair-no-difference"),))
LINES = [
    (
        Choice("fair", "enough", 64),
        "en",
        "Others’ scores: fair, strict and lenient raters are evened out (64 people have two or more raters).",
    ),
    (Choice("fair", "enough", 64), "zh", "他评：公平分，已拉平各人打分的宽严（64 人各有两位以上评价者）。"),
    (
        FLAT,
        "zh",
        "他评：原始均分。公平分算不出来：所有评分都相同，没有差异可供测量。请检查是否把正确的一列当作了分数。",
    ),
    (
        Choice("classical", "few", 0),
        "en",
        "Others’ scores: raw means. Fair scores take at least 30 people with two or more raters, not counting "
        "answers that are withheld; here there are none.",
    ),
]


@pytest.mark.parametrize(("choice", "language", "line"), LINES)
def test_the_summary_says_which_method_and_why(choice, language, line, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ZHIREN_LANGUAGE", language)
    show_summary(Summary(choice=choice), tmp_path)
    assert capsys.readouterr().out.splitlines()[0] == line
