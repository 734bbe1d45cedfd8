"""What ``zhiren serve --demo`` tells at the terminal."""

from __future__ import annotations

import pytest

from zhiren.cli.serve_demo import prepare_demo
from zhiren.language import LANGUAGES, has_text
from zhiren.web import demonstration
from zhiren.web.actions.sign_in import demo
from zhiren.web.models import Account


def test_steps_accounts_and_links_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def make(told: object) -> None:
        for step in ("people", "answers", "reports"):
            told(step, 0, 1)  # type: ignore[operator]
            told(step, 1, 1)  # type: ignore[operator]

    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setattr(demonstration, "make_demo", make)
    monkeypatch.setattr(demo, "demo_accounts", lambda: [demo.DemoAccount("a@b.example", "pw", "hr_analyst", "A")])
    monkeypatch.setattr(demo, "demo_links", lambda: [demo.DemoLink("Lin", "http://x/r/t/")])

    prepare_demo()

    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == [
        "✓ Made the company’s people and accounts",
        "✓ Made a finished and an open assessment, with their answers",
        "✓ Reports",
    ]
    assert lines[3:] == ["HR analyst: a@b.example, password pw", "Rater’s page of Lin: http://x/r/t/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_a_word(language: str) -> None:
    words = [f"cli-serve-demo-{role.replace('_', '-')}" for role in Account.Role.values]

    assert [word for word in words if not has_text(language, word)] == []
