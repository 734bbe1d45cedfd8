from __future__ import annotations

import json
from dataclasses import fields

import pytest

from samples import sample_report
from zhiren.errors import ReportError
from zhiren.report.content import Report
from zhiren.report.json_writer import FORMAT, from_json, to_json

VARIANTS = [
    {},
    {"role": False},
    {"adjusted": True},
    {"self_rating": False},
    {"comments": False},
    {"hostile": True},
    {"withheld": "groups"},
    {"withheld": "competency"},
    {"withheld": "everything"},
    {"competencies": 1},
]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_what_was_written_is_read_back_equal(language, variant):
    report = sample_report(language, **variant)
    assert from_json(to_json(report)) == report


def test_the_text_is_stable_and_its_keys_are_the_attributes():
    text = to_json(sample_report("en"))
    assert text == to_json(sample_report("en"))
    document = json.loads(text)
    assert list(document) == ["format", *(f.name for f in fields(Report))]
    assert document["format"] == FORMAT
    assert text.endswith("}\n")


def test_people_can_read_it():
    assert "欧阳晓燕" in to_json(sample_report("zh-Hans"))


@pytest.mark.parametrize("document", ['{"format": "zhiren-report/9"}', "[]", "{}"])
def test_another_format_is_refused(document):
    with pytest.raises(ReportError) as refused:
        from_json(document)
    assert refused.value.problems[0].code == "report-json-format"
    assert all(refused.value.describe(language) for language in ("en", "zh-Hans"))
