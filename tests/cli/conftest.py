"""The command line as a person uses it: words in, exit status and what is printed out."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from zhiren.cli import main


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def zhiren(monkeypatch, capsys):
    """Runs ``zhiren`` with words; in English unless another ``language`` is given."""
    monkeypatch.setenv("COLUMNS", "100")

    def run(*words: object, language: str = "en") -> Run:
        monkeypatch.setenv("ZHIREN_LANGUAGE", language)
        monkeypatch.setattr(sys, "argv", ["zhiren", *map(str, words)])
        status = 0
        try:
            main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        return Run(status, printed.out, printed.err)

    return run
