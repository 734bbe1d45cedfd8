"""A small framework, so that companies are quick to make, with a reverse-keyed item in it."""

from __future__ import annotations

import pytest

from zhiren.framework import Competency, Framework, Indicator


@pytest.fixture(scope="session")
def framework() -> Framework:
    return Framework(
        "small",
        "1",
        "en",
        "Small",
        (
            Competency("A", "Alpha", "", (Indicator("A.1", "One"), Indicator("A.2", "Two"))),
            Competency(
                "B", "Beta", "", (Indicator("B.10", "Ten"), Indicator("B.2", "Two again", reverse_keyed=True))
            ),
        ),
    )
