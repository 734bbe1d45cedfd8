"""What is brought along from an earlier version."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps

from web.making_evidence import make_interview, make_suggestion

pytestmark = pytest.mark.django_db


def test_words_of_other_interviews_are_no_longer_kept_as_reasons() -> None:
    interview = make_interview()
    refitted = make_suggestion(interview, "I rebuilt the report with Maria.", coder="0.1-ab+cd")
    shipped = make_suggestion(interview, "I rebuilt the report with Maria.", coder="0.1-ab")
    migration = import_module("zhiren.web.migrations.0002_reasons_of_the_bank")
    migration.forget_words_of_interviews(apps, None)
    refitted.refresh_from_db()
    shipped.refresh_from_db()
    assert refitted.nearest == []
    assert [reason["text"] for reason in shipped.nearest] == ["I told them."]
