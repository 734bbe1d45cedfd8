"""The command line as a person uses it: words in, exit status and what is printed out."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from zhiren.cli import main
from zhiren.dictionary.builtin import builtin_framework
from zhiren.ratings.write import write_ratings
from zhiren.simulate import CompanyPlan, simulate_company


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def logging_left_as_found() -> Iterator[None]:
    """Takes back the handlers that a command set up: they write to an error stream that ends with the test."""
    found = set(logging.root.handlers)
    yield
    for handler in logging.root.handlers[:]:
        if type(handler) is logging.StreamHandler and handler not in found:
            logging.root.removeHandler(handler)


@pytest.fixture
def zhiren(monkeypatch, capsys, logging_left_as_found) -> Callable[..., Run]:
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


@pytest.fixture(scope="session")
def surveys(tmp_path_factory) -> Path:
    """A folder with ``spring.csv`` and ``autumn.csv``: 20 people on two competencies."""
    folder = tmp_path_factory.mktemp("surveys")
    for name, seed in (("spring", 1), ("autumn", 2)):
        plan = CompanyPlan(n_people=20, seed=seed, competencies=("INT", "TWK"), comment_rate=0)
        company = simulate_company(plan, builtin_framework("zh-Hans"))
        write_ratings(company.ratings, folder / f"{name}.csv")
    return folder
