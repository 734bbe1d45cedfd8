"""Every deed that the log can hold has a sentence in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.template import Context, Template

import zhiren.web
from zhiren.language import LANGUAGES, has_text
from zhiren.web.models import Activity

SOURCE = Path(zhiren.web.__file__).parent


def recorded_verbs() -> set[str]:
    """The verbs that the program writes, as literals of calls of ``record``."""
    verbs = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record":
                verbs |= {a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return verbs


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_has_a_sentence(language: str) -> None:
    verbs = recorded_verbs()

    assert {"campaign-launched", "campaign-closed", "campaign-sealed"} <= verbs
    assert [verb for verb in sorted(verbs) if not has_text(language, f"activity-{verb}")] == []


@pytest.mark.django_db
def test_a_deed_of_an_earlier_version_is_shown_by_its_name() -> None:
    entry = Activity.objects.create(verb="no-longer-known")

    assert Template("{% deed entry %}").render(Context({"language": "en", "entry": entry})) == "no-longer-known"
